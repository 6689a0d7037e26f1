import { decimalString } from '@thucthi/kernel';
import { cascade } from './cascade.ts';
import type { Cascade } from './cascade.ts';
import { contentOf, sameContent, valueOf } from './parse-cell.ts';
import type { CellContent } from './parse-cell.ts';
import { toCumulative } from './phasing.ts';
import type { PlannedIndicator } from './planned-indicator.ts';
import type { Problem } from './problem.ts';
import type { Level } from './target.ts';

/** What a unit is known by in the grid: its number, or its slug where only that travels. */
export type UnitRef = number | string;

/** A column of the allocation grid: a period, and the target of the whole in it that is being divided. */
export type GridColumn = Readonly<{ period: string; total: string | null }>;

/** A row of the allocation grid: a unit, its year's target where months are being phased, and what shares go by. */
export type GridRow = Readonly<{
  unit: UnitRef;
  name: string;
  annual: string | null;
  lastYear: Readonly<Record<string, string | null>>;
  weight: string | null;
  striving: Readonly<Record<string, string | null>>;
}>;

/** A target as it stands on the server: its value and the version the person saw. */
export type StoredCell = Readonly<{ value: string | null; version: string | null }>;

/** Everything the grid opens with. */
export type GridSetup = Readonly<{
  plan: string;
  planVersion: string;
  indicator: PlannedIndicator;
  level: Level;
  comparator: 'ge' | 'le' | 'eq';
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  cells: readonly (StoredCell & Readonly<{ unit: UnitRef; period: string; locked: boolean }>)[];
}>;

/** One cell before and after a command. */
export type CellChange = Readonly<{ key: string; before: CellContent; after: CellContent }>;

/** What a person did in one go; undo takes back the whole of it. */
export type GridCommand = Readonly<{
  name: 'edit' | 'paste' | 'clear' | 'fill-column' | 'fill-row' | 'take-theirs';
  changes: readonly CellChange[];
}>;

/** One refused cell of a pasted block, by its place in the block (from 0) and, where it fell inside, in the grid. */
export type PasteError = Readonly<{
  row: number;
  column: number;
  unit: UnitRef | null;
  period: string | null;
  raw: string;
  problem: Problem;
}>;

/** What the last command has to say to the person. */
export type GridReport =
  | Readonly<{ of: 'paste'; applied: number; errors: readonly PasteError[] }>
  | Readonly<{ of: 'edit' | 'fill'; applied: number; problems: readonly Problem[] }>;

/** The allocation grid at one moment. Plain data: cells are keyed by `cellKey`. */
export type GridState = Readonly<{
  setup: GridSetup;
  stored: Readonly<Record<string, StoredCell>>;
  cells: Readonly<Record<string, CellContent>>;
  locked: Readonly<Record<string, boolean>>;
  conflicts: Readonly<Record<string, StoredCell>>;
  past: readonly GridCommand[];
  future: readonly GridCommand[];
  report: GridReport | null;
}>;

/** The key of the cell of a unit in a period. */
export function cellKey(unit: UnitRef, period: string): string {
  return `${unit}|${period}`;
}

/** The grid as it opens: every cell as stored, nothing to undo. */
export function openGrid(setup: GridSetup): GridState {
  const entries = setup.cells.map((cell) => {
    const value = cell.value === null ? null : decimalString(cell.value);
    return { ...cell, value, key: cellKey(cell.unit, cell.period) };
  });
  return {
    setup,
    stored: Object.fromEntries(entries.map(({ key, value, version }) => [key, { value, version }])),
    cells: Object.fromEntries(entries.map(({ key, value }) => [key, contentOf(value)])),
    locked: Object.fromEntries(entries.filter((cell) => cell.locked).map(({ key }) => [key, true])),
    conflicts: {},
    past: [],
    future: [],
    report: null,
  };
}

/** What a cell holds now. */
export function contentAt(state: GridState, unit: UnitRef, period: string): CellContent {
  return state.cells[cellKey(unit, period)] ?? { kind: 'empty' };
}

/** A cell as stored on the server, as last heard. */
export function storedAt(state: GridState, key: string): StoredCell {
  return state.stored[key] ?? { value: null, version: null };
}

/** Whether a cell is locked against typing, pasting and filling. */
export function isLocked(state: GridState, unit: UnitRef, period: string): boolean {
  return state.locked[cellKey(unit, period)] === true;
}

/** Whether a cell differs from what is stored. */
export function isDirty(state: GridState, unit: UnitRef, period: string): boolean {
  const key = cellKey(unit, period);
  return !sameContent(contentAt(state, unit, period), contentOf(storedAt(state, key).value));
}

/** One cell by its place in the grid. */
export type CellPlace = Readonly<{ unit: UnitRef; period: string }>;

/** Every cell that differs from what is stored, row by row. */
export function dirtyCells(state: GridState): readonly CellPlace[] {
  return everyCell(state).filter(({ unit, period }) => isDirty(state, unit, period));
}

/** Every cell that holds something that is not a value, row by row, with why. */
export function invalidCells(state: GridState): readonly (CellPlace & Readonly<{ why: Problem }>)[] {
  return everyCell(state).flatMap((place) => {
    const content = contentAt(state, place.unit, place.period);
    return content.kind === 'rubbish' ? [{ ...place, why: content.why }] : [];
  });
}

/** The live footer: for each column the sum, the remainder and the over-allocation of what the cells hold now. */
export function gridFooter(state: GridState): readonly Readonly<{ period: string; cascade: Cascade }>[] {
  const { indicator, comparator, columns, rows } = state.setup;
  return columns.map(({ period, total }) => ({
    period,
    cascade: cascade({
      indicator,
      comparator,
      total,
      rows: rows.map((row) => ({
        unit: row.unit,
        name: row.name,
        assigned: valueOf(contentAt(state, row.unit, period)),
        striving: row.striving[period] ?? null,
      })),
    }),
  }));
}

/** A row seen as running totals from its first column, as the cumulative view shows it. */
export function cumulativeRow(state: GridState, unit: UnitRef): readonly (string | null)[] {
  return toCumulative(state.setup.columns.map(({ period }) => valueOf(contentAt(state, unit, period))));
}

/** The name of a unit in this grid, for messages. */
export function unitName(state: GridState, unit: UnitRef): string {
  return state.setup.rows.find((row) => row.unit === unit)?.name ?? String(unit);
}

function everyCell(state: GridState): readonly CellPlace[] {
  return state.setup.rows.flatMap(({ unit }) => state.setup.columns.map(({ period }) => ({ unit, period })));
}
