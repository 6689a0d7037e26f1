import { parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { Refusal, type Scope, type ScopedTx } from '@thucthi/platform';
import { readIndicatorsCached, type TotalStretch } from '@thucthi/registry/server';
import type { CommitStamp } from './commit-stamp.ts';
import { appendMissing, pagesOfPeriod, periodsOfUnits } from './compare-totals.store.ts';
import { unitsBelow } from './units-of-body.store.ts';

/** Units whose periods are asked for in one statement. */
const unitsAtOnce = 100;

/**
 * Works the totals of some units out again for the periods that end in the given stretches, after the lines have changed along which
 * figures add up. The change is dated by the day of recording, so that every earlier day of knowledge still answers the old tree.
 * Call it in the transaction that changed the lines and holds `lockUnits('change')`: then no writer is under way in this body,
 * and those that come after lift along the new lines. Answers how many totals changed.
 */
export async function rebuildAncestors(
  tx: ScopedTx,
  scope: Scope,
  stamp: CommitStamp,
  stretches: readonly TotalStretch[],
): Promise<{ totals: number; periods: string[] }> {
  if (stretches.length === 0) return { totals: 0, periods: [] };
  if (scope.readUnits !== 'all') throw new Refusal('outside-scope'); // a sum over half of what counts would be written as the whole
  const { tenantId } = stamp;
  const indicatorIds = [...(await readIndicatorsCached(tx)).keys()];
  const above = [...new Set(stretches.map(({ unitId }) => unitId))];
  const involved = [...new Set([...above, ...(await unitsBelow(tx, above))])];
  const periods = new Set<string>();
  for (let start = 0; start < involved.length; start += unitsAtOnce) {
    for (const period of await periodsOfUnits(tx, tenantId, involved.slice(start, start + unitsAtOnce))) periods.add(period);
  }
  let totals = 0;
  const changed: string[] = [];
  for (const period of [...periods].toSorted()) {
    const end = periodEnd(parsePeriodCode(period)).toString();
    const unitIds = [...new Set(stretches.filter((one) => one.validFrom <= end && end <= one.validTo).map(({ unitId }) => unitId))];
    if (unitIds.length === 0) continue;
    let altered = 0;
    for (const page of await pagesOfPeriod(tx, { tenantId, period, unitIds, indicatorIds }))
      altered += await appendMissing(tx, stamp, page);
    if (altered > 0) changed.push(period);
    totals += altered;
  }
  return { totals, periods: changed };
}
