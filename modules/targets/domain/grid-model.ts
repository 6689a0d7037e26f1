import { parsePeriodCode, samePeriod } from '@thucthi/kernel';
import { fillColumns, fillRow } from './grid-fill.ts';
import type { FillColumns, FillRow } from './grid-fill.ts';
import { readPaste } from './grid-paste.ts';
import type { PastedBlock } from './grid-paste.ts';
import { cellKey, contentAt, cumulativeRow, dirtyCells, isLocked, storedAt, unitName } from './grid-state.ts';
import type { CellChange, CellPlace, GridCommand, GridReport, GridSetup, GridState, StoredCell, UnitRef } from './grid-state.ts';
import { contentOf, parseCell, sameContent } from './parse-cell.ts';
import type { CellContent } from './parse-cell.ts';
import { toIncremental } from './phasing.ts';
import { problem } from './problem.ts';
import type { Outcome, Problem } from './problem.ts';

/** Everything that can happen to the allocation grid. */
export type GridAction =
  | (CellPlace & Readonly<{ type: 'edit'; raw: string; as?: 'incremental' | 'cumulative' }>)
  | Readonly<{ type: 'clear'; cells: readonly CellPlace[] }>
  | (PastedBlock & Readonly<{ type: 'paste'; mode: 'all-or-nothing' | 'valid-only' }>)
  | (FillColumns & Readonly<{ type: 'fill-columns' }>)
  | (FillRow & Readonly<{ type: 'fill-row' }>)
  | Readonly<{ type: 'fill-rows'; units: readonly UnitRef[]; method: FillRow['method'] }>
  | Readonly<{ type: 'lock' | 'unlock'; cells: readonly CellPlace[] }>
  | Readonly<{ type: 'undo' | 'redo' | 'discard' }>
  | Readonly<{ type: 'saved' | 'heard'; cells: readonly (CellPlace & StoredCell)[] }>
  | Readonly<{ type: 'refreshed'; setup: GridSetup }>
  | (CellPlace & Readonly<{ type: 'resolve'; keep: 'mine' | 'theirs' }>);

/** The allocation grid after something happened to it. Pure: what is refused leaves the cells as they were and is reported. */
export function gridReducer(state: GridState, action: GridAction): GridState {
  switch (action.type) {
    case 'edit':
      return edit(state, action);
    case 'clear':
      return apply(state, 'clear', clearing(state, action.cells), { of: 'edit', applied: 0, problems: [] });
    case 'paste': {
      const { changes, errors } = readPaste(state, action);
      if (errors.length > 0 && action.mode === 'all-or-nothing') {
        return { ...state, report: { of: 'paste', applied: 0, errors } };
      }
      return apply(state, 'paste', changes, { of: 'paste', applied: changes.length, errors });
    }
    case 'fill-columns':
      return filled(state, 'fill-column', fillColumns(state, action));
    case 'fill-row':
      return filled(state, 'fill-row', fillRow(state, action));
    case 'fill-rows':
      return filledRows(
        state,
        action.units.map((unit) => fillRow(state, { unit, method: action.method })),
      );
    case 'lock':
    case 'unlock':
      return { ...state, locked: { ...state.locked, ...marked(action.cells, action.type === 'lock') }, report: null };
    case 'undo':
      return undo(state);
    case 'redo':
      return redo(state);
    case 'discard':
      return apply(
        state,
        'clear',
        dirtyCells(state).map((place) => changeTo(state, place, contentOf(storedAt(state, keyOf(place)).value))),
        { of: 'edit', applied: 0, problems: [] },
      );
    case 'saved':
      return { ...state, ...withStored(state, ownCells(state, action.cells)), report: null };
    case 'heard':
      return heard(state, ownCells(state, action.cells));
    case 'refreshed':
      return heard({ ...state, setup: action.setup, locked: { ...state.locked, ...lockedCells(action.setup) } }, action.setup.cells);
    case 'resolve':
      return resolve(state, action);
  }
}

function edit(state: GridState, action: Extract<GridAction, { type: 'edit' }>): GridState {
  if (isLocked(state, action.unit, action.period)) {
    const about = { unit: unitName(state, action.unit), period: { period: parsePeriodCode(action.period) } };
    return refusedEdit(state, problem('cell-locked', about));
  }
  const typed = parseCell(action.raw, state.setup.indicator);
  if (action.as === 'cumulative' && typed.kind === 'value') return editCumulative(state, action, typed.value);
  return apply(state, 'edit', [changeTo(state, action, typed)], {
    of: 'edit',
    applied: 1,
    problems: typed.kind === 'rubbish' ? [typed.why] : [],
  });
}

/** Typing a running total changes its own increment and the next one, so that every later running total stays. */
function editCumulative(state: GridState, { unit, period }: CellPlace, value: string): GridState {
  const { columns } = state.setup;
  const at = columns.findIndex((column) => column.period === period);
  const totals = [...cumulativeRow(state, unit)];
  if (at > 0 && totals[at - 1] === null) return refusedEdit(state, problem('cumulative-gap'));
  const follows = at + 1 < columns.length && totals[at + 1] !== null;
  totals[at] = value;
  const increments = toIncremental(totals);
  const reached = follows ? [at, at + 1] : [at];
  const places = reached.flatMap((i) => {
    const column = columns[i];
    return column === undefined ? [] : [{ place: { unit, period: column.period }, value: increments[i] ?? null }];
  });
  const locked = places.find(({ place }) => isLocked(state, place.unit, place.period));
  if (locked !== undefined) {
    const about = { unit: unitName(state, unit), period: { period: parsePeriodCode(locked.place.period) } };
    return refusedEdit(state, problem('cell-locked', about));
  }
  const changes = places.map((next) => changeTo(state, next.place, contentOf(next.value)));
  return apply(state, 'edit', changes, { of: 'edit', applied: changes.length, problems: [] });
}

function filled(state: GridState, name: GridCommand['name'], wish: Outcome<readonly CellChange[]>): GridState {
  if (!wish.ok) return { ...state, report: { of: 'fill', applied: 0, problems: wish.problems } };
  return apply(state, name, wish.value, { of: 'fill', applied: wish.value.length, problems: wish.warnings });
}

/** Many rows in one command: rows that can be cut are, the others are said to have stayed as they were. */
function filledRows(state: GridState, wishes: readonly Outcome<readonly CellChange[]>[]): GridState {
  const changes = wishes.flatMap((wish) => (wish.ok ? wish.value : []));
  const problems = wishes.flatMap((wish) => (wish.ok ? wish.warnings : wish.problems));
  return apply(state, 'fill-row', changes, { of: 'fill', applied: changes.length, problems });
}

function apply(state: GridState, name: GridCommand['name'], wished: readonly CellChange[], report: GridReport): GridState {
  const changes = wished.filter((change) => !sameContent(change.before, change.after));
  const said = { ...report, applied: changes.length };
  if (changes.length === 0) return { ...state, report: said };
  return {
    ...state,
    cells: { ...state.cells, ...Object.fromEntries(changes.map(({ key, after }) => [key, after])) },
    past: [...state.past, { name, changes }],
    future: [],
    report: said,
  };
}

function undo(state: GridState): GridState {
  const command = state.past.at(-1);
  if (command === undefined) return state;
  return {
    ...state,
    cells: { ...state.cells, ...Object.fromEntries(command.changes.map(({ key, before }) => [key, before])) },
    past: state.past.slice(0, -1),
    future: [command, ...state.future],
    report: null,
  };
}

function redo(state: GridState): GridState {
  const [command, ...future] = state.future;
  if (command === undefined) return state;
  return {
    ...state,
    cells: { ...state.cells, ...Object.fromEntries(command.changes.map(({ key, after }) => [key, after])) },
    past: [...state.past, command],
    future,
    report: null,
  };
}

/**
 * Someone else's save arrived: cells untouched here follow it, cells being changed here become conflicts. A cell whose value
 * they left alone (another month of the same row) only gets the new version.
 */
function heard(state: GridState, news: readonly (CellPlace & StoredCell)[]): GridState {
  const fresh = news.filter((cell) => storedAt(state, cellKey(cell.unit, cell.period)).version !== cell.version);
  const changed = fresh.filter((cell) => !sameContent(contentOf(cell.value), contentOf(storedAt(state, keyOf(cell)).value)));
  const contested = changed.filter((cell) => {
    const now = contentAt(state, cell.unit, cell.period);
    const before = contentOf(storedAt(state, cellKey(cell.unit, cell.period)).value);
    return !sameContent(now, before) && !sameContent(now, contentOf(cell.value));
  });
  const fought = new Set(contested.map(keyOf));
  const quiet = fresh.filter((cell) => !fought.has(keyOf(cell)));
  const followed = changed.filter((cell) => !fought.has(keyOf(cell)));
  return {
    ...state,
    ...withStored(state, quiet),
    cells: { ...state.cells, ...Object.fromEntries(followed.map((cell) => [keyOf(cell), contentOf(cell.value)])) },
    conflicts: {
      ...without(state.conflicts, quiet.map(keyOf)),
      ...Object.fromEntries(contested.map((cell) => [keyOf(cell), { value: cell.value, version: cell.version }])),
    },
  };
}

function resolve(state: GridState, action: Extract<GridAction, { type: 'resolve' }>): GridState {
  const key = keyOf(action);
  const theirs = state.conflicts[key];
  if (theirs === undefined) return state;
  const settled: GridState = {
    ...state,
    stored: { ...state.stored, [key]: theirs },
    conflicts: without(state.conflicts, [key]),
  };
  if (action.keep === 'mine') return { ...settled, report: null };
  const report: GridReport = { of: 'edit', applied: 1, problems: [] };
  return apply(settled, 'take-theirs', [changeTo(state, action, contentOf(theirs.value))], report);
}

function withStored(state: GridState, cells: readonly (CellPlace & StoredCell)[]): Pick<GridState, 'stored' | 'conflicts'> {
  const entries = cells.map((cell) => [keyOf(cell), { value: cell.value, version: cell.version }] as const);
  return {
    stored: { ...state.stored, ...Object.fromEntries(entries) },
    conflicts: without(state.conflicts, cells.map(keyOf)),
  };
}

/** Cells named by the server's one code of a period, renamed to the grid's own columns; others are not shown here. */
function ownCells<C extends CellPlace>(state: GridState, cells: readonly C[]): readonly C[] {
  return cells.flatMap((cell) => {
    const { columns } = state.setup;
    const period = (
      columns.find((column) => column.period === cell.period) ?? columns.find((column) => sameStretch(column.period, cell.period))
    )?.period;
    return period === undefined ? [] : [{ ...cell, period }];
  });
}

function sameStretch(a: string, b: string): boolean {
  return a === b || samePeriod(parsePeriodCode(a), parsePeriodCode(b));
}

function clearing(state: GridState, cells: readonly CellPlace[]): readonly CellChange[] {
  return cells.filter(({ unit, period }) => !isLocked(state, unit, period)).map((place) => changeTo(state, place, { kind: 'empty' }));
}

function changeTo(state: GridState, { unit, period }: CellPlace, after: CellContent): CellChange {
  return { key: cellKey(unit, period), before: contentAt(state, unit, period), after };
}

function refusedEdit(state: GridState, why: Problem): GridState {
  return { ...state, report: { of: 'edit', applied: 0, problems: [why] } };
}

function marked(cells: readonly CellPlace[], locked: boolean): Readonly<Record<string, boolean>> {
  return Object.fromEntries(cells.map((cell) => [keyOf(cell), locked]));
}

function lockedCells(setup: GridSetup): Readonly<Record<string, boolean>> {
  return Object.fromEntries(setup.cells.filter((cell) => cell.locked).map((cell) => [keyOf(cell), true]));
}

function keyOf({ unit, period }: CellPlace): string {
  return cellKey(unit, period);
}

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
