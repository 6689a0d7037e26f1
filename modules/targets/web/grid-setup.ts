import { dec, decimalString, parsePeriodCode, yearOf } from '@thucthi/kernel';
import type { TargetState } from '../contract.ts';
import { accumulates, addsUp, cellsOfPhasing, phasingPeriods, type GridSetup, type PlannedIndicator } from '../domain/index.ts';
import type { AllocationView, Cut } from './allocation-view.ts';
import type { AllocationAnswer, AllocationRow } from './targets-api.ts';

/** The target of a row at the level in hand. */
export function rowTarget(row: AllocationRow, level: AllocationView['level']): TargetState | null {
  return level === 'striving' ? row.striving : row.target;
}

/** The target of the whole that is divided: the one chosen in the address, else the server's choice. */
export function chosenParent(data: AllocationAnswer, against: string | undefined): TargetState | null {
  return data.parentTargets.find((target) => target.id === against) ?? data.parent;
}

/** The periods of the columns. */
export function columnPeriods(period: string, by: Cut): readonly string[] {
  return by === 'year' ? [period] : phasingPeriods(yearOf(parsePeriodCode(period)), by);
}

/** The grid as the page opens it: targets of the year, or the phasing of each year's target by quarters or months. */
export function gridSetup(data: AllocationAnswer, indicator: PlannedIndicator, view: AllocationView): GridSetup {
  const parent = chosenParent(data, view.against);
  const { by } = view;
  const periods = columnPeriods(data.period, by);
  const flow = accumulates(indicator);
  const totals = by === 'year' ? [parent?.value ?? null] : cellsOfPhasing(parent?.phasing ?? null, by, flow);
  return {
    plan: data.plan ?? '',
    planVersion: '',
    indicator,
    level: view.level,
    comparator: comparatorFor(parent, indicator),
    columns: periods.map((period, at) => ({ period, total: totals[at] ?? null })),
    rows: data.rows.map((row) => {
      const formerValues = by === 'year' ? [row.lastYear?.value ?? null] : lastYearCells(row.lastYearMonths, by, flow);
      return {
        unit: row.unit,
        name: row.unitName,
        annual: by === 'year' ? null : (rowTarget(row, view.level)?.value ?? null),
        weight: null,
        lastYear: Object.fromEntries(periods.map((period, at) => [period, formerValues[at] ?? null])),
        striving: by === 'year' && view.level === 'assigned' ? { [data.period]: row.striving?.value ?? null } : {},
      };
    }),
    cells: data.rows.flatMap((row) => storedCells(rowTarget(row, view.level), row.unit, periods, by, flow)),
  };
}

/** The cells of one row as they stand on the server; a row without a year's target has nothing to phase and is locked. */
export function storedCells(
  target: TargetState | null,
  unit: string,
  periods: readonly string[],
  by: Cut,
  flow: boolean,
): GridSetup['cells'] {
  const version = target === null || target.value === null ? null : String(target.version);
  const values = by === 'year' ? [plainValue(target)] : cellsOfPhasing(target?.phasing ?? null, by, flow);
  const locked = by === 'year' ? !isPlain(target) : version === null;
  return periods.map((period, at) => ({ unit, period, value: values[at] ?? null, version, locked }));
}

/** How targets are compared: as the target of the whole is, else by the indicator's own direction. */
function comparatorFor(parent: TargetState | null, indicator: PlannedIndicator): GridSetup['comparator'] {
  if (parent?.comparator === 'ge' || parent?.comparator === 'le' || parent?.comparator === 'eq') return parent.comparator;
  return indicator.polarity === 'up' ? 'ge' : indicator.polarity === 'down' ? 'le' : 'eq';
}

/** Whether the units' targets add up to that of the whole. */
export function isAdditive(indicator: PlannedIndicator, setup: Pick<GridSetup, 'comparator'>): boolean {
  return addsUp(indicator, setup.comparator);
}

function lastYearCells(months: readonly (string | null)[] | null, by: 'quarter' | 'month', flow: boolean): readonly (string | null)[] {
  if (months === null) return [];
  if (by === 'month') return months;
  return [0, 1, 2, 3].map((quarter) => {
    const inside = months.slice(quarter * 3, quarter * 3 + 3);
    if (!flow) return inside[2] ?? null;
    return inside.includes(null) || inside.length < 3
      ? null
      : decimalString(inside.reduce((sum, month) => sum.plus(dec(month ?? '0')), dec(0)));
  });
}

/** Ranges, dates and yes-no targets are shown and exported, not typed in a grid of numbers. */
const isPlain = (target: TargetState | null): boolean =>
  target === null || target.comparator === 'ge' || target.comparator === 'le' || target.comparator === 'eq';

const plainValue = (target: TargetState | null): string | null => (isPlain(target) ? (target?.value ?? null) : null);
