import type { z } from 'zod';
import { announce, dateInVietnam, runWrite, writeOnce, type Clock, type Database, type Scope, type ScopedTx } from '@thucthi/platform';
import type { assignCoverage, changeCoverage } from '@thucthi/registry/contract';
import { assignCoverageTo, changeCoverageRows, type TotalStretch } from '@thucthi/registry/server';
import { rebuildAncestors } from './rebuild-ancestors.ts';

type BodyOf<E extends { body: z.ZodType | null }> = z.output<NonNullable<E['body']>>;
interface Work {
  readonly database: Database;
  readonly scope: Scope;
  readonly clock: Clock;
}

/** Asks units to report indicators; a unit that now has reporters below it counts by them, so the totals above follow at once. */
export function assignReports(
  { database, scope, clock }: Work,
  asked: BodyOf<typeof assignCoverage>,
): Promise<{ given: number; already: number }> {
  const { writeId, ...content } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'assign-coverage', ...content } }, async () => {
      const { given, already, stretches } = await assignCoverageTo(tx, scope, clock, content);
      await followTotals(tx, scope, clock, stretches);
      return { given, already };
    }),
  );
}

/** Ends, hands on or takes back what units are asked to report; the totals above follow at once. */
export function changeReports({ database, scope, clock }: Work, asked: BodyOf<typeof changeCoverage>): Promise<{ changed: number }> {
  const { writeId, ...content } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'change-coverage', ...content } }, async () => {
      const { changed, stretches } = await changeCoverageRows(tx, scope, clock, content);
      await followTotals(tx, scope, clock, stretches);
      return { changed };
    }),
  );
}

async function followTotals(tx: ScopedTx, scope: Scope, clock: Clock, stretches: readonly TotalStretch[]): Promise<void> {
  const recordedAt = clock.now();
  const stamp = { tenantId: scope.tenantId, recordedAt, recordedOn: dateInVietnam(recordedAt), recordedBy: scope.personId };
  const rebuilt = await rebuildAncestors(tx, scope, stamp, stretches);
  if (rebuilt.totals === 0) return;
  const units = [...new Set(stretches.map(({ unitId }) => unitId))];
  await announce(tx, scope, clock, 'figures', { units, periods: rebuilt.periods });
}
