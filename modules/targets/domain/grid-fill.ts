import { parsePeriodCode } from '@thucthi/kernel';
import { allocate } from './allocate.ts';
import type { Allocation, AllocationMethod, MissingWeight } from './allocate.ts';
import { addsUp } from './cascade.ts';
import { cellKey, contentAt, isLocked } from './grid-state.ts';
import type { CellChange, GridState, UnitRef } from './grid-state.ts';
import { contentOf, valueOf } from './parse-cell.ts';
import { accumulates } from './phasing.ts';
import { accepted, problem, refused } from './problem.ts';
import type { Outcome, Problem } from './problem.ts';

/** A wish to divide the totals of some columns among the rows. */
export type FillColumns = Readonly<{
  periods: readonly string[];
  /** `current` keeps the proportions of what the cells hold now, `last-year` those of last year's actuals. */
  method: AllocationMethod | 'current';
  onMissing?: MissingWeight;
}>;

/** A wish to cut a row's year into its columns. */
export type FillRow = Readonly<{ unit: UnitRef; method: 'linear' | 'last-year' }>;

/** What dividing the totals of columns among the rows would change; locked cells keep their values. */
export function fillColumns(state: GridState, wish: FillColumns): Outcome<readonly CellChange[]> {
  const { indicator, comparator, columns } = state.setup;
  if (!addsUp(indicator, comparator)) return refused(problem('not-additive', { indicator: indicator.name }));
  const changes: CellChange[] = [];
  const warnings: Problem[] = [];
  const problems: Problem[] = [];
  for (const period of wish.periods) {
    const total = columns.find((column) => column.period === period)?.total ?? null;
    if (total === null) {
      problems.push(problem('parent-missing', { period: { period: parsePeriodCode(period) } }));
      continue;
    }
    const shared = allocate({
      total,
      decimals: indicator.decimals,
      method: wish.method === 'current' ? 'weight' : wish.method,
      ...(wish.onMissing === undefined ? {} : { onMissing: wish.onMissing }),
      rows: state.setup.rows.map((row) => ({
        key: String(row.unit),
        label: row.name,
        weight: weightOf(state, row, period, wish.method),
        locked: lockedValue(state, row.unit, period),
      })),
    });
    if (!shared.ok) {
      problems.push(...shared.problems);
      continue;
    }
    warnings.push(...shared.warnings);
    changes.push(
      ...changesOf(
        state,
        shared.value,
        state.setup.rows.map((row) => ({ key: String(row.unit), unit: row.unit, period })),
      ),
    );
  }
  return problems.length > 0 ? refused(...problems) : accepted(changes, warnings);
}

/** What cutting a row's year into its columns would change; locked cells keep their values. */
export function fillRow(state: GridState, wish: FillRow): Outcome<readonly CellChange[]> {
  const { indicator, columns } = state.setup;
  if (!accumulates(indicator)) return refused(problem('phasing-not-additive', { indicator: indicator.name }));
  const row = state.setup.rows.find(({ unit }) => unit === wish.unit);
  const annual = row?.annual ?? null;
  if (row === undefined || annual === null) return refused(problem('annual-missing', { unit: row?.name ?? '' }));
  const shared = allocate({
    total: annual,
    decimals: indicator.decimals,
    method: wish.method === 'linear' ? 'equal' : 'last-year',
    rows: columns.map(({ period }) => ({
      key: period,
      label: `${row.name}, ${period}`,
      weight: row.lastYear[period] ?? null,
      locked: lockedValue(state, row.unit, period),
    })),
  });
  if (!shared.ok) return shared;
  const places = columns.map(({ period }) => ({ key: period, unit: row.unit, period }));
  return accepted(changesOf(state, shared.value, places), shared.warnings);
}

function weightOf(state: GridState, row: GridState['setup']['rows'][number], period: string, method: FillColumns['method']): string | null {
  switch (method) {
    case 'last-year':
      return row.lastYear[period] ?? null;
    case 'current':
      return valueOf(contentAt(state, row.unit, period));
    case 'equal':
    case 'weight':
      return row.weight;
  }
}

function lockedValue(state: GridState, unit: UnitRef, period: string): string | null {
  return isLocked(state, unit, period) ? (valueOf(contentAt(state, unit, period)) ?? '0') : null;
}

function changesOf(
  state: GridState,
  allocation: Allocation,
  places: readonly Readonly<{ key: string; unit: UnitRef; period: string }>[],
): readonly CellChange[] {
  return places
    .filter(({ unit, period }) => !isLocked(state, unit, period))
    .map(({ key, unit, period }) => ({
      key: cellKey(unit, period),
      before: contentAt(state, unit, period),
      after: contentOf(allocation.values.get(key) ?? null),
    }));
}
