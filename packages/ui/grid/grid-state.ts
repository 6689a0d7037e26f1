/** A cell by its place, counted from nought; the row's head is not a cell. */
export interface CellAt {
  row: number;
  column: number;
}

/** Rows and columns of cells. */
export interface GridSize {
  rows: number;
  columns: number;
}

/** A block of cells, both corners inside. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Where the reader is: the active cell, the far corner of the selection, and the text being typed. */
export interface GridState {
  at: CellAt;
  anchor: CellAt;
  /** typing replaces the cell and lets arrows leave it; mending (F2) keeps the text and lets arrows move the caret */
  editing: { text: string; manner: 'typing' | 'mending' } | null;
}

/** What a key asks of the page besides moving. */
export type GridEffect =
  | { kind: 'none' }
  | { kind: 'commit'; at: CellAt; text: string }
  | { kind: 'clear'; range: CellRange }
  | { kind: 'undo' }
  | { kind: 'redo' };

/** A key as pressed; `page` is the number of rows in sight. */
export interface GridKey {
  key: string;
  shift: boolean;
  ctrl: boolean;
  page: number;
}

/** What the grid must know of its cells to answer a key. */
export interface GridCells {
  size: GridSize;
  textAt: (at: CellAt) => string;
  editable: (at: CellAt) => boolean;
}

/** The answer to a key: where we stand now, what to do, and whether the key was ours (else the browser has it). */
export interface GridAnswer {
  state: GridState;
  effect: GridEffect;
  handled: boolean;
}

/** The grid before anyone touched it. */
export const firstCell: GridState = { at: { row: 0, column: 0 }, anchor: { row: 0, column: 0 }, editing: null };

/** The selected block. */
export function rangeOf(state: GridState): CellRange {
  const { at, anchor } = state;
  return {
    top: Math.min(at.row, anchor.row),
    bottom: Math.max(at.row, anchor.row),
    left: Math.min(at.column, anchor.column),
    right: Math.max(at.column, anchor.column),
  };
}

/** Whether a cell lies in a block. */
export function inRange(range: CellRange, at: CellAt): boolean {
  return at.row >= range.top && at.row <= range.bottom && at.column >= range.left && at.column <= range.right;
}

/** The active cell moved somewhere, kept inside the grid; with `extend` the selection grows towards it. */
export function moveTo(state: GridState, to: CellAt, size: GridSize, extend = false): GridState {
  const at = { row: clamp(to.row, size.rows), column: clamp(to.column, size.columns) };
  return { at, anchor: extend ? state.anchor : at, editing: null };
}

/** What a key does in the grid, as Excel does it. */
export function pressKey(state: GridState, press: GridKey, cells: GridCells): GridAnswer {
  if (cells.size.rows === 0 || cells.size.columns === 0) return ignored(state);
  return state.editing === null ? pressMoving(state, press, cells) : pressEditing(state, state.editing, press, cells);
}

const none: GridEffect = { kind: 'none' };
const ignored = (state: GridState): GridAnswer => ({ state, effect: none, handled: false });
const moved = (state: GridState): GridAnswer => ({ state, effect: none, handled: true });

function pressMoving(state: GridState, press: GridKey, cells: GridCells): GridAnswer {
  const { size } = cells;
  const target = arrowTarget(state.at, press, size);
  if (target !== null) return moved(moveTo(state, target, size, press.shift));
  if (press.ctrl) {
    switch (press.key.toLowerCase()) {
      case 'a':
        return moved({ at: { row: size.rows - 1, column: size.columns - 1 }, anchor: { row: 0, column: 0 }, editing: null });
      case 'z':
        return { state, effect: { kind: press.shift ? 'redo' : 'undo' }, handled: true };
      case 'y':
        return { state, effect: { kind: 'redo' }, handled: true };
      default:
        return ignored(state);
    }
  }
  switch (press.key) {
    case 'Tab': {
      const to = tabTarget(state.at, press.shift, size);
      return to === null ? ignored(state) : moved(moveTo(state, to, size));
    }
    case 'Enter':
    case 'F2':
      return cells.editable(state.at)
        ? moved({ ...state, anchor: state.at, editing: { text: cells.textAt(state.at), manner: 'mending' } })
        : moved(state);
    case 'Delete':
    case 'Backspace':
      return { state, effect: { kind: 'clear', range: rangeOf(state) }, handled: true };
    case 'Escape':
      return state.at === state.anchor || (state.at.row === state.anchor.row && state.at.column === state.anchor.column)
        ? ignored(state)
        : moved({ ...state, anchor: state.at });
    default:
      if ([...press.key].length !== 1 || !cells.editable(state.at)) return ignored(state);
      return moved({ ...state, anchor: state.at, editing: { text: press.key, manner: 'typing' } });
  }
}

function pressEditing(state: GridState, editing: NonNullable<GridState['editing']>, press: GridKey, cells: GridCells): GridAnswer {
  const { size } = cells;
  const commit = (to: CellAt): GridAnswer => ({
    state: moveTo(state, to, size),
    effect: editing.text === cells.textAt(state.at) ? none : { kind: 'commit', at: state.at, text: editing.text },
    handled: true,
  });
  switch (press.key) {
    case 'Escape':
      return moved({ ...state, editing: null });
    case 'Enter':
      return commit({ row: state.at.row + (press.shift ? -1 : 1), column: state.at.column });
    case 'Tab':
      return commit(tabTarget(state.at, press.shift, size) ?? state.at);
    case 'F2':
      return moved({ ...state, editing: { ...editing, manner: 'mending' } });
    default: {
      const target = editing.manner === 'typing' && !press.ctrl && !press.shift ? arrowTarget(state.at, press, size) : null;
      return target === null || press.key === 'Home' || press.key === 'End' ? ignored(state) : commit(target);
    }
  }
}

function arrowTarget(at: CellAt, press: GridKey, size: GridSize): CellAt | null {
  const { key, ctrl, page } = press;
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: ctrl ? 0 : at.row - 1 };
    case 'ArrowDown':
      return { ...at, row: ctrl ? lastRow : at.row + 1 };
    case 'ArrowLeft':
      return { ...at, column: ctrl ? 0 : at.column - 1 };
    case 'ArrowRight':
      return { ...at, column: ctrl ? lastColumn : at.column + 1 };
    case 'Home':
      return { row: ctrl ? 0 : at.row, column: 0 };
    case 'End':
      return { row: ctrl ? lastRow : at.row, column: lastColumn };
    case 'PageUp':
      return { ...at, row: at.row - page };
    case 'PageDown':
      return { ...at, row: at.row + page };
    default:
      return null;
  }
}

/** The next cell in reading order, or null past the first or last, where Tab leaves the grid. */
function tabTarget(at: CellAt, back: boolean, size: GridSize): CellAt | null {
  const index = at.row * size.columns + at.column + (back ? -1 : 1);
  if (index < 0 || index >= size.rows * size.columns) return null;
  return { row: Math.floor(index / size.columns), column: index % size.columns };
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(value, count - 1));
}
