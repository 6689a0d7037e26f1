import { dec, decimalString } from '@thucthi/kernel';
import { toCumulative, toIncremental, type PhasingGrain } from './phasing.ts';
import { accepted, problem, refused } from './problem.ts';
import type { Outcome } from './problem.ts';

/** A year's phasing as it is kept: what is due by the end of each month, January first; null = not laid down. */
export type DueByMonth = readonly (string | null)[];

/** What the cells of a row show for a phasing: increments of flows, levels of the rest; a cell is empty where an end of it is unknown. */
export function cellsOfPhasing(due: DueByMonth | null, grain: PhasingGrain, flow: boolean): readonly (string | null)[] {
  const ends = due === null ? [] : atEnds(due, grain);
  const values = flow ? toIncremental(ends) : ends;
  return Array.from({ length: grain === 'month' ? 12 : 4 }, (_, at) => values[at] ?? null);
}

/**
 * The phasing that the cells of a row ask for. A flow's running totals need every cell before; typed cells after an empty
 * one are refused. Quarters left as they were keep their months; changed ones keep only their end. All empty = no phasing.
 */
export function phasingOfCells(
  cells: readonly (string | null)[],
  grain: PhasingGrain,
  flow: boolean,
  before: DueByMonth | null,
): Outcome<DueByMonth | null> {
  if (cells.every((cell) => cell === null)) return accepted(null);
  const last = cells.findLastIndex((cell) => cell !== null);
  if (flow && cells.slice(0, last).includes(null)) return refused(problem('cumulative-gap'));
  const ends = flow ? toCumulative(cells) : cells;
  if (grain === 'month') return accepted(ends);
  const former = cellsOfPhasing(before, 'quarter', flow);
  return accepted(
    ends.flatMap((end, quarter) => {
      const kept = before !== null && end !== null && former[quarter] === cells[quarter];
      return [...[0, 1].map((month) => (kept ? moved(before, ends, quarter, month, flow) : null)), end];
    }),
  );
}

/** A month inside a quarter whose own increment stands, moved along with what became of the quarters before. */
function moved(before: DueByMonth, ends: readonly (string | null)[], quarter: number, month: number, flow: boolean): string | null {
  const value = before[quarter * 3 + month] ?? null;
  if (value === null || !flow) return value;
  const was = quarter === 0 ? '0' : (before[quarter * 3 - 1] ?? null);
  const is = quarter === 0 ? '0' : (ends[quarter - 1] ?? null);
  return was === null || is === null ? null : decimalString(dec(value).minus(dec(was)).plus(dec(is)));
}

function atEnds(due: DueByMonth, grain: PhasingGrain): readonly (string | null)[] {
  return grain === 'month' ? due : [2, 5, 8, 11].map((at) => due[at] ?? null);
}
