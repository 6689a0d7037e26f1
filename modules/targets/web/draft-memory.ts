import {
  cellKey,
  contentAt,
  contentOf,
  dirtyCells,
  sameContent,
  storedAt,
  type CellContent,
  type GridState,
  type StoredCell,
  type UnitRef,
} from '../domain/index.ts';

/** One unsaved cell, with the version of the target it was typed over. */
interface DraftCell {
  unit: UnitRef;
  period: string;
  content: CellContent;
  version: string | null;
}

/** Keeps the unsaved cells of a grid in this tab, so that leaving the page or reloading it loses nothing. */
export function keepDraft(name: string, state: GridState): void {
  const cells = dirtyCells(state).map(({ unit, period }): DraftCell => ({
    unit,
    period,
    content: contentAt(state, unit, period),
    version: storedAt(state, cellKey(unit, period)).version,
  }));
  try {
    if (cells.length === 0) sessionStorage.removeItem(keyOf(name));
    else sessionStorage.setItem(keyOf(name), JSON.stringify(cells));
  } catch {
    // storage forbidden or full: the cells live as long as the page does
  }
}

/** The grid with the unsaved cells kept for it; a cell whose target was changed meanwhile is contested, not overwritten. */
export function withDraft(name: string, opened: GridState): GridState {
  const kept = readDraft(name);
  const known = new Set(opened.setup.cells.filter((cell) => !cell.locked).map((cell) => cellKey(cell.unit, cell.period)));
  const cells: Record<string, CellContent> = {};
  const conflicts: Record<string, StoredCell> = {};
  for (const { unit, period, content, version } of kept) {
    const key = cellKey(unit, period);
    if (!known.has(key)) continue;
    const stored = storedAt(opened, key);
    if (sameContent(content, contentOf(stored.value))) continue;
    cells[key] = content;
    if (stored.version !== version) conflicts[key] = stored;
  }
  return { ...opened, cells: { ...opened.cells, ...cells }, conflicts };
}

function readDraft(name: string): DraftCell[] {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? '[]');
    return Array.isArray(read) ? read.filter(isDraftCell) : [];
  } catch {
    return []; // storage forbidden, or not ours
  }
}

const keyOf = (name: string): string => `thucthi.targets.${name}`;

function isDraftCell(value: unknown): value is DraftCell {
  return typeof value === 'object' && value !== null && 'unit' in value && 'period' in value && 'content' in value && 'version' in value;
}
