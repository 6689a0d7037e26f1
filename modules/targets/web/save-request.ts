import {
  accumulates,
  contentAt,
  dirtyCells,
  phasingOfCells,
  saveCommand,
  valueOf,
  type GridState,
  type Outcome,
  type Problem,
} from '../domain/index.ts';
import type { AllocationView } from './allocation-view.ts';
import { rowTarget } from './grid-setup.ts';
import type { AllocationAnswer, SaveBody } from './targets-api.ts';

type SavedTarget = SaveBody['targets'][number];

/** What would be saved, and what of it changes targets that were already issued (`amended`) against filling in open ones. */
export interface SaveWish {
  targets: SavedTarget[];
  amended: number;
  added: number;
}

/** Everything changed in the grid as one save; refused in words while a cell is invalid or contested. */
export function saveWish(state: GridState, data: AllocationAnswer, view: AllocationView): Outcome<SaveWish> {
  const command = saveCommand(state, '');
  if (!command.ok) return command;
  const outcome = view.by === 'year' ? yearWish(state, data, view) : phasingWish(state, data, view, view.by);
  return outcome;
}

function yearWish(state: GridState, data: AllocationAnswer, view: AllocationView): Outcome<SaveWish> {
  const before = targetsByUnit(data, view);
  const targets = dirtyCells(state).map(({ unit, period }): SavedTarget => ({
    ...commonOf(state, data, view, String(unit)),
    period,
    value: valueOf(contentAt(state, unit, period)),
    basedOnVersion: versionOf(state, unit, period),
    comparator: before.get(String(unit))?.comparator ?? state.setup.comparator,
  }));
  const amended = targets.filter((target) => (before.get(target.unit)?.value ?? null) !== null).length;
  return { ok: true, value: { targets, amended, added: targets.length - amended }, warnings: [] };
}

function phasingWish(state: GridState, data: AllocationAnswer, view: AllocationView, grain: 'quarter' | 'month'): Outcome<SaveWish> {
  const before = targetsByUnit(data, view);
  const flow = accumulates(state.setup.indicator);
  const units = [...new Set(dirtyCells(state).map(({ unit }) => unit))];
  const problems: Problem[] = [];
  const targets: SavedTarget[] = [];
  let amended = 0;
  for (const unit of units) {
    const target = before.get(String(unit));
    if (target === undefined || target.value === null) continue;
    const cells = state.setup.columns.map(({ period }) => valueOf(contentAt(state, unit, period)));
    const phasing = phasingOfCells(cells, grain, flow, target.phasing);
    if (!phasing.ok) {
      const name = state.setup.rows.find((row) => row.unit === unit)?.name ?? '';
      problems.push(
        ...phasing.problems.map((one) => ({ ...one, messageVi: `${name}: ${one.messageVi}`, messageEn: `${name}: ${one.messageEn}` })),
      );
      continue;
    }
    if (target.phasing !== null) amended += 1;
    targets.push({
      ...commonOf(state, data, view, String(unit)),
      value: target.value,
      valueHigh: target.valueHigh,
      comparator: target.comparator,
      phasing: phasing.value === null ? null : [...phasing.value],
      basedOnVersion: versionOf(state, unit, state.setup.columns[0]?.period ?? ''),
    });
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { targets, amended, added: targets.length - amended }, warnings: [] };
}

function commonOf(
  state: GridState,
  data: AllocationAnswer,
  view: AllocationView,
  unit: string,
): Pick<SavedTarget, 'unit' | 'indicator' | 'period' | 'level'> {
  return { unit, indicator: state.setup.indicator.code, period: data.period, level: view.level };
}

/** The version the reader saw in a cell. */
function versionOf(state: GridState, unit: number | string, period: string): number | null {
  const version = state.stored[`${unit}|${period}`]?.version ?? null;
  return version === null ? null : Number(version);
}

function targetsByUnit(data: AllocationAnswer, view: AllocationView) {
  return new Map(
    data.rows.flatMap((row) => {
      const target = rowTarget(row, view.level);
      return target === null ? [] : [[row.unit, target] as const];
    }),
  );
}
