import { announce, Refusal, runWrite, writeAudits, writeOnce, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import { readWritableUnits } from '@thucthi/figures/server';
import { findUnits } from '@thucthi/registry/server';
import { takeStep, type StepKind } from '../domain/report-steps.ts';
import { moveReports, readDueReports, type DueReport, type MovedReport } from './report-due.store.ts';
import { figuresOfReports, hashOfFigures, reportKey, type HeldFigures } from './report-figures.ts';
import { insertSteps, type StepRecord } from './report-steps.store.ts';
import { ownUnitIds, unitsBelowScope } from './units-by-slug.store.ts';
import { viewReports, type ReportView } from './view-reports.ts';
import type { Work } from './work.ts';

/** A report somebody wants to move on, as they saw it. */
export interface AskedReport {
  readonly unit: string;
  readonly form: string;
  readonly period: string;
  readonly basedOn: number;
}

/** A step for some reports, all or none. */
export interface AskedSteps {
  readonly writeId: string;
  readonly step: StepKind;
  readonly reason?: string | undefined;
  readonly reports: readonly AskedReport[];
}

/**
 * Takes one step for each of some reports and answers them after it: the step with its figures and their hash, the standing, audit and news
 * in one transaction. The figures themselves are not touched.
 */
export function takeStepsOf({ database, clock, scope }: Work, asked: AskedSteps): Promise<{ reports: ReportView[] }> {
  const { writeId, step, reports } = asked;
  const content = { use: 'report-step', step, reason: asked.reason ?? null, reports: reports.map((one) => ({ ...one })) };
  return runWrite(database, scope, async (tx) => {
    await writeOnce(tx, scope, clock, { id: writeId, content }, async () => {
      await takeStepsIn(tx, scope, clock, asked);
      return null;
    });
    const keys = await keysOf(tx, scope, reports);
    return { reports: await viewReports(tx, scope, clock, inOrder(keys, await readDueReports(tx, scope.tenantId, keys))) };
  });
}

type Key = { readonly formId: string; readonly period: string; readonly unitId: number };

async function keysOf(tx: ScopedTx, scope: Scope, reports: readonly AskedReport[]): Promise<Key[]> {
  const ids = await ownUnitIds(
    tx,
    scope,
    reports.map(({ unit }) => unit),
  );
  return reports.map(({ unit, form, period }) => {
    const unitId = ids.get(unit);
    if (unitId === undefined) throw new Refusal('not-found');
    return { formId: form, period, unitId };
  });
}

const inOrder = (keys: readonly Key[], found: readonly DueReport[]): DueReport[] => {
  const byKey = new Map(found.map((report) => [reportKey(report), report]));
  return keys.flatMap((key) => byKey.get(reportKey(key)) ?? []);
};

/** The same inside a transaction that is open already. */
export async function takeStepsIn(tx: ScopedTx, scope: Scope, clock: Clock, asked: Omit<AskedSteps, 'writeId'>): Promise<void> {
  const keys = await keysOf(tx, scope, asked.reports);
  const writable = await readWritableUnits(tx, scope);
  if (!keys.every(({ unitId }) => writable(unitId))) throw new Refusal('outside-scope');
  const reports = inOrder(keys, await readDueReports(tx, scope.tenantId, keys, true));
  if (reports.length !== keys.length || new Set(keys.map(reportKey)).size !== keys.length) throw new Refusal('not-found');
  const changed = reports.filter((report, at) => report.serial !== asked.reports[at]?.basedOn);
  if (changed.length > 0) throw new Refusal('submission-changed', { reports: await viewReports(tx, scope, clock, changed) });
  const held = await figuresOfReports(tx, scope.tenantId, reports);
  const reason = asked.reason?.trim().normalize('NFC') ?? '';
  const taken = await judge(tx, scope, { ...asked, reason: reason === '' ? null : reason }, reports, held);
  await insertSteps(
    tx,
    scope.tenantId,
    taken.map((one) => ({ key: one.report, step: stepOf(one, scope, clock) })),
  );
  const moved = await moveReports(
    tx,
    scope.tenantId,
    taken.map((one) => movedBy(one, scope, clock)),
  );
  if (moved !== taken.length) throw new Refusal('outside-scope');
  await writeAudits(tx, scope, clock, taken.map(auditOf));
  await announce(tx, scope, clock, 'collection', { units: [...new Set(reports.map(({ unitId }) => unitId))] });
}

interface Taken {
  readonly report: DueReport;
  readonly kind: StepKind;
  readonly reason: string | null;
  readonly standing: DueReport['standing'];
  readonly held: HeldFigures;
  readonly hash: string;
}

/** Where the step leads for each report; refuses them all with a sentence for each for which it cannot be taken. */
async function judge(
  tx: ScopedTx,
  scope: Scope,
  asked: { step: StepKind; reason: string | null },
  reports: readonly DueReport[],
  figures: ReadonlyMap<string, HeldFigures>,
): Promise<Taken[]> {
  const below = await unitsBelowScope(
    tx,
    scope,
    reports.map(({ unitId }) => unitId),
  );
  const names = await findUnits(
    tx,
    reports.map(({ unitId }) => unitId),
  );
  const problems: { unit: string; vi: string; en: string }[] = [];
  const taken: Taken[] = [];
  for (const report of reports) {
    const held = figures.get(reportKey(report)) ?? { figures: [], missing: report.indicatorIds.length };
    const now = {
      standing: report.standing,
      asked: report.steps,
      twoPeople: report.twoPeople,
      lastSender: report.sentBy,
      missing: held.missing,
    };
    const step = takeStep(now, { kind: asked.step, by: scope.personId, reason: asked.reason, fromAbove: below.has(report.unitId) });
    const name = names.get(report.unitId)?.name ?? '';
    if ('fault' in step) problems.push({ unit: name, vi: `${name}: ${step.fault.vi}`, en: `${name}: ${step.fault.en}` });
    else taken.push({ report, kind: asked.step, reason: asked.reason, standing: step.standing, held, hash: hashOfFigures(held.figures) });
  }
  const [first] = problems;
  if (first !== undefined)
    throw new Refusal('collection-refused', { detail: { vi: first.vi, en: first.en }, count: problems.length, problems });
  return taken;
}

const stepOf = ({ report, kind, reason, held, hash }: Taken, scope: Scope, clock: Clock): StepRecord => ({
  serial: report.serial + 1,
  kind,
  reason,
  figureIds: held.figures.map(({ id }) => id),
  figuresHash: hash,
  missing: held.missing,
  recordedAt: clock.now(),
  recordedBy: scope.personId,
});

function movedBy({ report, kind, standing }: Taken, scope: Scope, clock: Clock): MovedReport {
  const serial = report.serial + 1;
  const sends = kind === 'send';
  const binds = kind === 'approve' || (kind === 'accept' && report.approvedSerial === null);
  return {
    key: report,
    standing,
    serial,
    sentOn: sends ? (report.sentOn ?? clock.today()) : report.sentOn,
    sentBy: sends ? scope.personId : report.sentBy,
    approvedSerial: binds ? serial : report.approvedSerial,
  };
}

const auditOf = ({ report, kind, reason, held, hash }: Taken): Parameters<typeof writeAudits>[3][number] => ({
  action: 'reports.step',
  subjectKind: 'unit',
  subjectId: String(report.unitId),
  detail: {
    figures: held.figures.length,
    form: report.formId,
    formName: report.formName,
    hash,
    missing: held.missing,
    period: report.period,
    reason,
    serial: report.serial + 1,
    step: kind,
    unit: report.unitId,
  },
});
