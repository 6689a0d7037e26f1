import { dec } from '@thucthi/kernel';
import { expect, test } from 'vitest';
import { arrangeRows, nextRow, nextSort, plainTable } from './table-view.ts';
import type { ArrangedColumn } from './table-view.ts';

interface Row {
  name: string;
  value: string | null;
}
const rows: readonly Row[] = [
  { name: 'Đống Đa', value: '10.5' },
  { name: 'Ân Thi', value: null },
  { name: 'Da Lộc', value: '9' },
  { name: 'An Phú', value: '100' },
];
const columns: readonly ArrangedColumn<Row>[] = [
  { id: 'name', sortValue: (row) => row.name, searchText: (row) => row.name },
  { id: 'value', sortValue: (row) => (row.value === null ? null : dec(row.value)) },
];
const names = (sort: { column: string; descending: boolean } | null, search = '') =>
  arrangeRows(rows, columns, { search, sort }).map((row) => row.name);

test('words sort in Vietnamese order: Â after A, Đ after D', () => {
  expect(names({ column: 'name', descending: false })).toEqual(['An Phú', 'Ân Thi', 'Da Lộc', 'Đống Đa']);
  expect(names({ column: 'name', descending: true })).toEqual(['Đống Đa', 'Da Lộc', 'Ân Thi', 'An Phú']);
});

test('exact decimals sort by value and a missing one stands last either way', () => {
  expect(names({ column: 'value', descending: false })).toEqual(['Da Lộc', 'Đống Đa', 'An Phú', 'Ân Thi']);
  expect(names({ column: 'value', descending: true })).toEqual(['An Phú', 'Đống Đa', 'Da Lộc', 'Ân Thi']);
});

test('search needs no diacritics; without sort the order given stays', () => {
  expect(names(null, 'dong da')).toEqual(['Đống Đa']);
  expect(names(null, 'a')).toEqual(rows.map((row) => row.name));
  expect(arrangeRows(rows, columns, plainTable)).toBe(rows);
});

test('a head goes ascending, descending, as given', () => {
  const once = nextSort(null, 'name');
  const twice = nextSort(once, 'name');
  expect([once, twice, nextSort(twice, 'name')]).toEqual([
    { column: 'name', descending: false },
    { column: 'name', descending: true },
    null,
  ]);
  expect(nextSort(twice, 'value')).toEqual({ column: 'value', descending: false });
});

test('keys walk the rows and stop at the ends', () => {
  expect(nextRow('ArrowDown', 3, 4, 10)).toBe(3);
  expect(nextRow('PageDown', 0, 30, 10)).toBe(10);
  expect(nextRow('End', 0, 4, 10)).toBe(3);
  expect(nextRow('x', 0, 4, 10)).toBeNull();
});
