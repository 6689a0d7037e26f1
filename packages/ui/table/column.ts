import type { ReactNode } from 'react';
import type { ArrangedColumn } from './table-view.ts';

/** One column: its head, its cells, how it sorts and is searched, and what becomes of it on a phone. */
export interface Column<Row> extends ArrangedColumn<Row> {
  header: ReactNode;
  /** the head in plain words, for sorting and for the cards of a phone; needed when `header` is not text */
  name?: string | undefined;
  cell: (row: Row) => ReactNode;
  align?: 'left' | 'right' | undefined;
  width?: number | string | undefined;
  className?: string | undefined;
  /** on a phone's card: title stands first and alone, line = name and value, block = whole width, hidden = left out */
  phone?: 'title' | 'line' | 'block' | 'hidden' | undefined;
}

/** The plain words of a column's head. */
export function columnName<Row>(column: Column<Row>): string {
  return column.name ?? (typeof column.header === 'string' ? column.header : column.id);
}
