import { newId, Refusal, runWrite, writeAudit, writeOnce, type Clock, type Database, type Scope, type ScopedTx } from '@thucthi/platform';
import { namePeople } from '@thucthi/access/server';
import { readWritableUnits } from '@thucthi/figures/server';
import type { Observation } from '@thucthi/reader';
import { findUnit } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { decideFindings } from '../contract.ts';
import { appendDecisions, readRecords } from './decisions.store.ts';
import { countFindings } from './count-findings.store.ts';
import { notePaper, readPaperRow, type PaperRow } from './papers.store.ts';
import { proposeFindings } from './propose-findings.ts';
import { readObservations } from './readings.store.ts';
import { showFindings } from './show-findings.ts';
import { readKnownIndicators } from './read-options.ts';
import { showPaperIn } from './show-paper.ts';
import { proposeWording } from './wordings.store.ts';

type Asked = z.output<NonNullable<(typeof decideFindings)['body']>>;
type Answer = z.input<(typeof decideFindings)['answer']>;

/** Keeps what a person makes of findings; nothing enters the ledger. Refused when somebody decided meanwhile, with what they decided. */
export function decideFindingsOf(database: Database, clock: Clock, scope: Scope, id: string, asked: Asked): Promise<Answer> {
  return runWrite(database, scope, async (tx) => {
    const content = { paper: id, ...(JSON.parse(JSON.stringify(asked)) as object) };
    const oids = asked.decisions.map(({ oid }) => oid);
    const found = await readObservations(tx, scope.tenantId, id, oids);
    // Sent again, it answers the serial it had then: what others decided since is met by the next write, as it should be.
    const { serial } = await writeOnce(tx, scope, clock, { id: asked.writeId, content }, () => decide(tx, clock, scope, id, asked, found));
    return showDecided(tx, clock, scope, id, serial, found);
  });
}

async function decide(
  tx: ScopedTx,
  clock: Clock,
  scope: Scope,
  id: string,
  asked: Asked,
  found: readonly Observation[],
): Promise<{ serial: number }> {
  const row = await paperToDecide(tx, clock, scope, id, asked.basedOn);
  const decisions = lastOfEach(asked.decisions);
  const oids = decisions.map(({ oid }) => oid);
  const findings = new Map(found.map((one) => [one.oid, one]));
  if (oids.some((oid) => !findings.has(oid))) throw new Refusal('not-found');
  if ((await readRecords(tx, scope.tenantId, id, oids)).size > 0) throw new Refusal('finding-recorded');
  await refuseUnits(tx, scope, asked);
  const now = clock.now();
  const serial = row.serial + 1;
  const rows = decisions.map(({ oid, verdict, as }) => ({
    id: newId(now),
    oid,
    serial,
    verdict,
    correction: verdict === 'correct' ? (as ?? {}) : null,
  }));
  await appendDecisions(tx, scope.tenantId, id, rows, { recordedAt: now, recordedBy: scope.personId });
  await proposeWordings(tx, scope, clock, id, decisions, findings);
  await notePaper(tx, scope.tenantId, id, { serial, state: row.state });
  const detail = decisions.map(({ oid, verdict, as }) => ({ as: JSON.parse(JSON.stringify(as ?? null)) as null, oid, verdict }));
  await writeAudit(tx, scope, clock, { action: 'papers.decide', subjectKind: 'paper', subjectId: id, detail: { decisions: detail } });
  return { serial };
}

/** The findings that were decided about as they stand now; a paper has thousands, and nothing else of it has changed. */
async function showDecided(
  tx: ScopedTx,
  clock: Clock,
  scope: Scope,
  id: string,
  serial: number,
  found: readonly Observation[],
): Promise<Answer> {
  const row = await readPaperRow(tx, scope.tenantId, id);
  const counts = (await countFindings(tx, scope.tenantId, [id])).get(id);
  if (row === null || counts === undefined) throw new Refusal('not-found');
  const findings = await proposeFindings(tx, scope, clock, row, found);
  const deciders = findings.map(({ decision, earlier }) => (decision ?? earlier)?.recordedBy ?? null);
  const people = await namePeople(tx, scope, deciders, clock.today());
  return { id, state: row.state, serial, counts, findings: await showFindings(tx, scope, findings, people) };
}

/** The paper, locked, in which the scope may decide and nobody else has decided since `basedOn`. */
export async function paperToDecide(tx: ScopedTx, clock: Clock, scope: Scope, id: string, basedOn: number): Promise<PaperRow> {
  // Looked at first: a paper one may see but not write cannot be locked, and "not found" would be no answer.
  const seen = await readPaperRow(tx, scope.tenantId, id);
  if (seen === null) throw new Refusal('not-found');
  if (!(await readWritableUnits(tx, scope))(seen.unitId)) throw new Refusal('outside-scope');
  const row = await readPaperRow(tx, scope.tenantId, id, true);
  if (row === null) throw new Refusal('not-found');
  if (row.state !== 'to-review' && row.state !== 'reviewed') throw new Refusal('paper-not-read');
  if (row.serial !== basedOn) throw new Refusal('paper-changed', { paper: await showPaperIn(tx, clock, scope, id) });
  return row;
}

/** A finding decided about twice in one go: the last word counts. */
const lastOfEach = (decisions: Asked['decisions']): Asked['decisions'] => [...new Map(decisions.map((one) => [one.oid, one])).values()];

/** A correction may name another unit, of the same body and among those the person may write for; never quietly the paper's own instead. */
async function refuseUnits(tx: ScopedTx, scope: Scope, asked: Asked): Promise<void> {
  const mayWrite = await readWritableUnits(tx, scope);
  for (const slug of new Set(asked.decisions.flatMap(({ as }) => as?.unit ?? []))) {
    const unit = await findUnit(tx, slug);
    if (unit === null || unit.ownerTenantId !== scope.tenantId)
      throw new Refusal('invalid-request', {
        detail: { vi: `không có đơn vị “${slug}” trong cơ quan của bạn`, en: `your body has no unit "${slug}"` },
      });
    if (!mayWrite(unit.id)) throw new Refusal('outside-scope');
  }
}

/** A person who links words to another indicator than was read teaches the program a wording, once an administrator agrees. */
async function proposeWordings(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  paperId: string,
  decisions: Asked['decisions'],
  findings: ReadonlyMap<string, Observation>,
): Promise<void> {
  const indicators = await readKnownIndicators(tx);
  for (const { oid, verdict, as } of decisions) {
    const found = findings.get(oid);
    const indicator = as?.indicator === undefined ? undefined : indicators.get(as.indicator);
    if (
      verdict !== 'correct' ||
      found === undefined ||
      found.label === null ||
      indicator === undefined ||
      found.indicator === indicator.code
    )
      continue;
    await proposeWording(tx, scope.tenantId, {
      id: newId(clock.now()),
      wording: found.label.slice(0, 200),
      indicatorId: indicator.id,
      paperId,
      at: clock.now(),
      by: scope.personId,
    });
  }
}
