import type { ReactNode } from 'react';
import type { CellRange } from './grid-state.ts';

/** How a cell stands: what is in the ledger, what is on its way, what must be mended, what may not be touched. */
export type CellState = 'saved' | 'unsaved' | 'sending' | 'invalid' | 'amber' | 'locked' | 'computed' | 'commented';

/** What a cell shows; `text` is what is edited and copied. */
export interface SheetCell {
  text: string;
  state?: CellState | undefined;
  /** the message in words while the cell is invalid or amber, or the reason it is locked */
  message?: string | undefined;
}

/** A column of cells. */
export interface SheetColumn {
  id: string;
  header: ReactNode;
  /** the head in plain words */
  name: string;
  /** px */
  width: number;
  align?: 'left' | 'right' | undefined;
  /** a stronger line before it: a quarter, the year's total */
  parted?: boolean | undefined;
}

/** A row under all others that stays in sight: sum, remainder, what was assigned. */
export interface SheetFoot {
  id: string;
  header: ReactNode;
  cells: Readonly<Record<string, { text: string; tone?: 'risk' | 'watch' | 'good' | undefined; title?: string | undefined }>>;
}

/** One changed cell: raw text as typed; the page reads and judges it. */
export interface CellEdit {
  rowKey: string;
  columnId: string;
  text: string;
}

/** Where a pasted block goes: its upper left cell, and the block selected when it was pasted. */
export interface PasteAnchor {
  row: number;
  column: number;
  rowKey: string;
  columnId: string;
  range: CellRange;
}

/** A spreadsheet-like grid: rows × columns of raw texts, edited as in Excel; the page owns every value. */
export interface SheetGridProps<Row> {
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHeader: (row: Row) => ReactNode;
  /** head over the first column, and its width in px */
  corner: ReactNode;
  headerWidth?: number | undefined;
  columns: readonly SheetColumn[];
  cell: (row: Row, column: SheetColumn) => SheetCell;
  /** draws a cell's content; the text itself without it */
  renderCell?: ((cell: SheetCell, row: Row, column: SheetColumn) => ReactNode) | undefined;
  /** edits, in one call for all cells changed at once (typing, clearing a block, pasting without onPaste) */
  onEdit?: ((edits: readonly CellEdit[]) => void) | undefined;
  /** takes a pasted block itself, also where it reaches beyond the grid */
  onPaste?: ((block: string[][], anchor: PasteAnchor) => void) | undefined;
  onUndo?: (() => void) | undefined;
  onRedo?: (() => void) | undefined;
  onActive?: ((cell: { rowKey: string; columnId: string }) => void) | undefined;
  foot?: readonly SheetFoot[] | undefined;
  rowClass?: ((row: Row) => string | undefined) | undefined;
  /** px; two lines of a long name fit 40 */
  rowHeight?: number | undefined;
  /** height of the box in px or any CSS length; it scrolls inside */
  height?: number | string | undefined;
}
