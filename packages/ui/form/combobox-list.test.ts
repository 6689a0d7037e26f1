import { expect, test } from 'vitest';
import { foldOptions, linesInWindow, listLines } from './combobox-list.ts';

const options = foldOptions([
  { id: 'a', label: 'Đường Nguyễn Văn Linh', group: 'Đường' },
  { id: 'b', label: 'Phường Linh Xuân', group: 'Phường', detail: '26800' },
  { id: 'c', label: 'Linh Đàm', group: 'Phường' },
]);
const heights = { option: 34, group: 32 };
const ids = (search: string) => listLines(options, search, heights).flatMap((line) => (line.kind === 'option' ? [line.option.id] : []));

test('finds without diacritics, by detail too, names that begin with the search first in their group', () => {
  expect(ids('nguyen van linh')).toEqual(['a']);
  expect(ids('268')).toEqual(['b']);
  expect(ids('linh')).toEqual(['a', 'c', 'b']);
  expect(ids('duong')).toEqual(['a']);
  expect(ids('không có')).toEqual([]);
});

test('a group stands under its head and lines follow one another without a gap', () => {
  const lines = listLines(options, '', heights);
  expect(lines.map((line) => line.kind)).toEqual(['group', 'option', 'group', 'option', 'option']);
  lines.forEach((line, index) => expect(line.top).toBe(lines.slice(0, index).reduce((sum, before) => sum + before.height, 0)));
});

test('of thousands only the lines in sight are drawn', () => {
  const many = listLines(
    foldOptions(Array.from({ length: 3000 }, (_, index) => ({ id: String(index), label: `Xã ${index}` }))),
    '',
    heights,
  );
  const seen = linesInWindow(many, 34 * 1000, 340);
  expect(seen).toHaveLength(10);
  expect(seen[0]?.top).toBe(34_000);
});
