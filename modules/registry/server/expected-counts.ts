import type { ScopedTx } from '@thucthi/platform';
import { closureRowsOf, type ClosureRow } from '../domain/closure.ts';
import { reportersBelow } from '../domain/reporters-below.ts';
import { readExpectedCounts } from './coverage.store.ts';
import { countReporters, readTreeStamp } from './known-coverage.store.ts';
import { readUnitDefs } from './units.store.ts';

/** The lines of a tree by the stamp of what was known of it; a look back at another day of the same knowledge costs no reading. */
const remembered = new Map<string, ClosureRow[]>();

/**
 * How many units below each given unit were expected to report, for a day, as known at an instant (now when null): by the tree and the
 * coverage of that knowledge. Key: `unitId:indicatorId`.
 */
export async function expectedCounts(
  tx: ScopedTx,
  asked: { tenantId: number; unitIds: readonly number[]; day: string; knownOn: Date | null },
): Promise<Map<string, number>> {
  const { tenantId, unitIds, day, knownOn } = asked;
  const stamp = knownOn === null ? null : await readTreeStamp(tx, tenantId, knownOn);
  if (knownOn === null || stamp === null || stamp.nothingSince) return readExpectedCounts(tx, tenantId, unitIds, day);
  const lines = await linesKnown(tx, tenantId, knownOn, stamp.stamp);
  const counts = new Map<string, number>();
  for (const unitId of unitIds) {
    for (const { indicatorId, expected } of await countReporters(tx, tenantId, reportersBelow(lines, unitId, day), day, knownOn))
      counts.set(`${unitId}:${indicatorId}`, expected);
  }
  return counts;
}

async function linesKnown(tx: ScopedTx, tenantId: number, knownOn: Date, stamp: string): Promise<ClosureRow[]> {
  const known = remembered.get(stamp);
  if (known !== undefined) return known;
  const { index } = await readUnitDefs(tx, tenantId, knownOn);
  const lines = closureRowsOf(index, index.units.keys());
  if (remembered.size >= 20) remembered.clear();
  remembered.set(stamp, lines);
  return lines;
}
