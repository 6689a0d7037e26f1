import { canonicalPeriod, parsePeriodCode, periodCode } from '@thucthi/kernel';
import { cellKey, contentAt, dirtyCells, invalidCells, storedAt } from './grid-state.ts';
import type { GridState, UnitRef } from './grid-state.ts';
import { valueOf } from './parse-cell.ts';
import { outcomeOf, problem } from './problem.ts';
import type { Outcome, Problem } from './problem.ts';
import type { Level } from './target.ts';

/** One cell to save: its new value (null withdraws the target), and the version the person saw (null = there was none). */
export type SavedTarget = Readonly<{ unit: UnitRef; period: string; value: string | null; basedOn: string | null }>;

/** One save of the allocation grid; sending the same `id` again gives the same answer and changes nothing twice. */
export type SaveTargets = Readonly<{
  id: string;
  plan: string;
  planVersion: string;
  indicator: string;
  level: Level;
  comparator: 'ge' | 'le' | 'eq';
  cells: readonly SavedTarget[];
}>;

/** The save of everything changed in the grid, periods by their one code; refused while a cell is invalid or contested. */
export function saveCommand(state: GridState, id: string): Outcome<SaveTargets> {
  const invalid = invalidCells(state).length;
  const contested = Object.keys(state.conflicts).length;
  const dirty = dirtyCells(state);
  const found: Problem[] = [];
  if (invalid > 0) found.push(problem('cells-invalid', { count: String(invalid) }));
  if (contested > 0) found.push(problem('cells-conflict', { count: String(contested) }));
  if (dirty.length === 0) found.push(problem('nothing-to-save'));
  const { plan, planVersion, indicator, level, comparator } = state.setup;
  const cells = dirty.map(({ unit, period }) => ({
    unit,
    period: periodCode(canonicalPeriod(parsePeriodCode(period))),
    value: valueOf(contentAt(state, unit, period)),
    basedOn: storedAt(state, cellKey(unit, period)).version,
  }));
  return outcomeOf({ id, plan, planVersion, indicator: indicator.code, level, comparator, cells }, found);
}
