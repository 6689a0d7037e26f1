import { namePeople } from '@thucthi/access/server';
import { unitsBelow } from '@thucthi/figures/server';
import { Refusal, withScope, type Clock, type Database, type Scope } from '@thucthi/platform';
import { findUnit, findUnits, type FoundUnit } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { listPapers, paperSummary } from '../contract.ts';
import { countFindings } from './count-findings.store.ts';
import { listPaperRows, type PaperRow } from './papers.store.ts';

type Summary = z.input<typeof paperSummary>;
type People = Awaited<ReturnType<typeof namePeople>>;

const papersAtOnce = 50;

type Counted = Summary['counts'];

/** The papers of a unit and of those below it, newest first. */
export function showPapersOf(
  database: Database,
  clock: Clock,
  scope: Scope,
  asked: z.output<(typeof listPapers)['query']>,
): Promise<z.input<(typeof listPapers)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const unit = await findUnit(tx, asked.unit);
    if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
    const before = asked.before === undefined ? null : new Date(asked.before);
    const rows = await listPaperRows(tx, scope.tenantId, [unit.id, ...(await unitsBelow(tx, [unit.id]))], before, papersAtOnce + 1);
    const shown = rows.slice(0, papersAtOnce);
    const units = await findUnits(tx, [...new Set(shown.map(({ unitId }) => unitId))], null);
    const people = await namePeople(
      tx,
      scope,
      shown.map(({ takenBy }) => takenBy),
      clock.today(),
    );
    const counts = await countFindings(
      tx,
      scope.tenantId,
      shown.map(({ id }) => id),
    );
    return {
      papers: shown.map((row) => summaryOf(row, units.get(row.unitId), people, counts.get(row.id))),
      more: rows.length > papersAtOnce,
    };
  });
}

const nothing: Counted = { findings: 0, decided: 0, recorded: 0, contradictions: 0 };

/** A paper's line: what it is, how far it is, how much was found in it. */
export const summaryOf = (row: PaperRow, unit: FoundUnit | undefined, people: People, counts: Counted = nothing): Summary => ({
  id: row.id,
  state: row.state,
  name: row.name,
  kind: row.kind,
  unit: { slug: unit?.slug ?? '', name: unit?.name ?? '' },
  symbol: row.symbol,
  title: row.title,
  issuer: row.issuer,
  issuedOn: row.issuedOn,
  takenAt: row.takenAt.toISOString(),
  takenBy: people.get(row.takenBy ?? '')?.vi ?? null,
  progress: row.progress,
  refusal: row.refusal,
  counts,
});
