import { closureRowsOf } from './closure.ts';
import type { ClosureRow } from './closure.ts';
import type { UnitIndex } from './lineage.ts';

/** The units above whose totals differ after a change: those that gained, lost or re-weigh a line of roll-up below the touched units. */
export function rolledUpAnew(before: UnitIndex, after: UnitIndex, touched: readonly number[]): number[] {
  const linesOf = (index: UnitIndex) =>
    new Map(
      closureRowsOf(
        index,
        touched.filter((id) => index.units.has(id)),
      ).map((row) => [lineText(row), row]),
    );
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const differing = [...[...old].filter(([line]) => !fresh.has(line)), ...[...fresh].filter(([line]) => !old.has(line))];
  return [...new Set(differing.flatMap(([, row]) => (row.ancestorId === row.descendantId ? [] : [row.ancestorId])))].sort((a, b) => a - b);
}

const lineText = (row: ClosureRow): string => [row.ancestorId, row.descendantId, row.share, row.validFrom, row.validTo ?? ''].join(' ');
