import { Decimal, foldVi, sortKeyVi } from '@thucthi/kernel';
import { matcherVi } from './match-vi.ts';

/** What can be compared in a column: words (Vietnamese order), numbers, exact decimals, or nothing (always last). */
export type SortValue = string | number | Decimal | null;

/** How a table stands: what is searched and by which column it is sorted; the page may keep it in the address. */
export interface TableState {
  search: string;
  sort: { column: string; descending: boolean } | null;
}

/** A table before anyone touched it: nothing searched, rows in the order given. */
export const plainTable: TableState = { search: '', sort: null };

/** What a column contributes to order and search. */
export interface ArrangedColumn<Row> {
  id: string;
  sortValue?: ((row: Row) => SortValue) | undefined;
  searchText?: ((row: Row) => string) | undefined;
}

/** Rows that match the search, in the chosen order; equal rows keep the order given, rows without a value stand last. */
export function arrangeRows<Row>(rows: readonly Row[], columns: readonly ArrangedColumn<Row>[], state: TableState): readonly Row[] {
  return sortRows(searchRows(rows, columns, state.search), columns, state.sort);
}

function searchRows<Row>(rows: readonly Row[], columns: readonly ArrangedColumn<Row>[], search: string): readonly Row[] {
  if (search.trim() === '') return rows;
  const texts = columns.flatMap((column) => (column.searchText === undefined ? [] : [column.searchText]));
  const matches = matcherVi(search);
  return rows.filter((row) => matches(foldVi(texts.map((text) => text(row)).join(' '))));
}

function sortRows<Row>(rows: readonly Row[], columns: readonly ArrangedColumn<Row>[], sort: TableState['sort']): readonly Row[] {
  const valueOf = sort === null ? undefined : columns.find((column) => column.id === sort.column)?.sortValue;
  if (sort === null || valueOf === undefined) return rows;
  const keyed = rows.map((row) => {
    const value = valueOf(row);
    return { row, key: typeof value === 'string' ? sortKeyVi(value) : value };
  });
  const direction = sort.descending ? -1 : 1;
  return keyed
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
      return direction * compareKeys(a.key, b.key);
    })
    .map((entry) => entry.row);
}

function compareKeys(a: string | number | Decimal, b: string | number | Decimal): number {
  if (a instanceof Decimal || b instanceof Decimal) {
    if (typeof a === 'string' || typeof b === 'string') return 0;
    return new Decimal(a).comparedTo(b);
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The sort after a column's head is pressed: ascending, descending, then as given. */
export function nextSort(sort: TableState['sort'], column: string): TableState['sort'] {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

/** The row a key leads to, or null when the key does not move. */
export function nextRow(key: string, here: number, count: number, page: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(here + 1, last);
    case 'ArrowUp':
      return Math.max(here - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return Math.min(here + page, last);
    case 'PageUp':
      return Math.max(here - page, 0);
    default:
      return null;
  }
}
