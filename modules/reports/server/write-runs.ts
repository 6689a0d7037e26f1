import { formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';
import { announce, newId, Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import { findUnit, findUnits, indicatorFields } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { createReportRun, editReportBlock } from '../contract.ts';
import { draftPaper } from '../domain/paper-way.ts';
import { editRuns } from '../domain/run/edit-block.ts';
import { renewRun } from '../domain/run/renew-run.ts';
import type { KeptBlock } from '../domain/run/run-block.ts';
import { writeRun } from '../domain/run/write-run.ts';
import { fitsKind } from '../domain/templates/periods.ts';
import { kindNames, type ReportKind } from '../domain/templates/template.ts';
import { readBlocks, replaceBlocks, updateBlock } from './blocks.store.ts';
import { changingRun, refuseFixed } from './changing-run.ts';
import { readResults } from './read-results.ts';
import { insertRun, readRun, runBefore, type RunRecord } from './runs.store.ts';
import { refuseWrong, templateInForce } from './templates.ts';
import { readTemplates } from './templates.store.ts';
import { asJson, refused, type Page, type Work, type WritingWork } from './work.ts';

type Asked = Omit<z.output<NonNullable<(typeof createReportRun)['body']>>, 'writeId'>;

/** Begins a report of a unit. */
export function createRunOf(
  { database, clock, scope }: Work,
  { writeId, ...asked }: z.output<NonNullable<(typeof createReportRun)['body']>>,
): Promise<{ id: string }> {
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'reports.create', ...asJson(asked) } }, async () => ({
      id: await createRunIn({ tx, clock, scope }, asked),
    })),
  );
}

/** The same inside a transaction that is open already. */
export async function createRunIn({ tx, clock, scope }: WritingWork, { unit: slug, kind, period, knownOn }: Asked): Promise<string> {
  const unit = await findUnit(tx, slug);
  if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
  const results = await readResults(tx, scope, { slug, period, knownOn: knownOn ?? undefined, today: clock.today() });
  refusePeriod(kind, results.period);
  const { template, revision } = templateInForce((await readTemplates(tx, scope.tenantId)).get(kind), kind);
  const before = await runBefore(tx, scope.tenantId, { unitId: unit.id, kind, period: results.period });
  const ground = { kind, results, before: before?.results ?? null, fields: indicatorFields, today: clock.today() };
  const { blocks, missing, ...head } = writeRun(template, ground);
  refuseWrong(missing.map((name) => `${name}: không có nội dung để thay ở ${unit.name}, kỳ này`));
  const now = clock.now();
  const run: RunRecord = {
    id: newId(now),
    unitId: unit.id,
    kind,
    period: results.period,
    knownOn,
    template,
    templateRevision: revision,
    ...head,
    results,
    figuresAt: now,
    renewed: [],
    previousId: before?.id ?? null,
    ...draftPaper,
    version: 1,
    recordedAt: now,
  };
  const stamp = { recordedAt: now, recordedBy: scope.personId };
  await insertRun(tx, scope.tenantId, run, stamp);
  const kept = blocks.map((block): KeptBlock => ({ ...block, id: newId(now), version: 1 }));
  await replaceBlocks(tx, scope.tenantId, run.id, kept, stamp);
  await writeAudit(tx, scope, clock, {
    action: 'reports.create',
    subjectKind: 'report',
    subjectId: run.id,
    detail: { subject: run.subject, period: run.period },
  });
  await announce(tx, scope, clock, 'reports', { report: run.id });
  return run.id;
}

/** Refuses a period that reports of a kind are not about. */
export function refusePeriod(kind: ReportKind, period: string): void {
  if (fitsKind(kind, period)) return;
  throw refused(
    `${kindNames[kind].vi} không lập cho ${formatPeriodVi(parsePeriodCode(period))}; hãy chọn kỳ hoặc mẫu khác`,
    `a ${kindNames[kind].en.toLowerCase()} is not about that period; choose another period or kind`,
  );
}

/** Changes the words of one paragraph around its figures. */
export function editBlockOf(
  work: Work,
  id: string,
  blockId: string,
  { writeId, basedOn, words }: z.output<NonNullable<(typeof editReportBlock)['body']>>,
): Promise<Page> {
  const content = { block: blockId, blockBasedOn: basedOn, words };
  return changingRun(work, id, { writeId, use: 'reports.edit', content }, async ({ tx, clock, scope, run }) => {
    refuseFixed(run);
    const block = (await readBlocks(tx, scope.tenantId, id)).find((one) => one.id === blockId);
    if (block === undefined) throw new Refusal('not-found');
    if (block.kind === 'table')
      throw refused(
        'biểu tổng hợp lấy thẳng từ số liệu, không sửa được ở đây',
        'the table is made from the figures and is not changed here',
      );
    const theirs = { runs: block.runs, version: block.version };
    if (block.version !== basedOn) throw new Refusal('changed-meanwhile', { yours: words, theirs, revision: block.version });
    const runs = editRuns(block.runs, words);
    if (runs === 'figure-unknown' || runs === 'figure-twice')
      throw refused(
        runs === 'figure-twice' ? 'một số liệu đứng hai lần trong đoạn' : 'đoạn nêu một số liệu không có trong đoạn này',
        runs === 'figure-twice' ? 'a figure stands twice' : 'a figure is named that does not stand here',
      );
    if (runs.every(({ text }) => text.trim() === ''))
      throw refused('đoạn không còn chữ nào; hãy để lại nội dung', 'no words are left of the paragraph');
    const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
    if (!(await updateBlock(tx, scope.tenantId, id, { ...block, runs, edited: true, turned: false }, stamp)))
      throw new Refusal('changed-meanwhile', { yours: words, theirs, revision: block.version });
    return { block: blockId };
  });
}

/** Takes every figure of a draft anew. */
export function renewRunOf(work: Work, id: string, { writeId, basedOn }: { writeId: string; basedOn: number }): Promise<Page> {
  return changingRun(work, id, { writeId, use: 'reports.renew', content: {}, basedOn }, async ({ tx, clock, scope, run }) => {
    refuseFixed(run);
    const unit = (await findUnits(tx, [run.unitId])).get(run.unitId);
    if (unit === undefined) throw new Refusal('not-found');
    const results = await readResults(tx, scope, {
      slug: unit.slug,
      period: run.period,
      knownOn: run.knownOn ?? undefined,
      today: clock.today(),
    });
    const before = run.previousId === null ? null : await readRun(tx, scope.tenantId, run.previousId);
    const ground = { kind: run.kind, results, before: before?.results ?? null, fields: indicatorFields, today: clock.today() };
    const renewed = renewRun(await readBlocks(tx, scope.tenantId, id), writeRun(run.template, ground).blocks, results);
    const now = clock.now();
    await replaceBlocks(
      tx,
      scope.tenantId,
      id,
      renewed.blocks.map((block) => ({ ...block, id: block.id ?? newId(now), version: block.version + 1 })),
      { recordedAt: now, recordedBy: scope.personId },
    );
    Object.assign(run, { results, figuresAt: now, renewed: renewed.changes });
    return { changed: renewed.changes.length };
  });
}
