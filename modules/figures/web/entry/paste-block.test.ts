import { describe, expect, test } from 'vitest';
import { blockOf, layBlock } from './paste-block.ts';
import type { PasteRow } from './paste-block.ts';

const rows: readonly PasteRow[] = [
  { code: 'a', name: 'Thu tiền sử dụng đất', boxes: ['month', 'total'] },
  { code: 'b', name: 'Nợ thuế', boxes: ['month'] },
  { code: 'c', name: 'Tỷ lệ hộ nghèo', boxes: ['numerator', 'denominator', 'month'] },
];
const lay = (text: string, at: { code: string; box: 'month' | 'total' } = { code: 'a', box: 'month' }) =>
  layBlock(blockOf(text) ?? [], rows, at);

test('one cell is no block: the box takes it as ever', () => {
  expect(blockOf('1.250,5')).toBeNull();
  expect(blockOf('1.250,5\r\n')).toBeNull();
});

describe('a block of bare numbers', () => {
  test('goes downwards from the box in which it was pasted, to the right as far as there are boxes', () => {
    expect(lay('7,3\t75,6\r\n44,5\r\n12\t480\r\n')).toEqual({
      cells: [
        { code: 'a', box: 'month', raw: '7,3' },
        { code: 'a', box: 'total', raw: '75,6' },
        { code: 'b', box: 'month', raw: '44,5' },
        { code: 'c', box: 'numerator', raw: '12' },
        { code: 'c', box: 'denominator', raw: '480' },
      ],
      lost: [],
    });
  });

  test('says what found no place, and leaves what an empty cell stands over', () => {
    expect(lay('1\t\t9\n\t\n3\n4', { code: 'b', box: 'month' })).toEqual({
      cells: [{ code: 'b', box: 'month', raw: '1' }],
      lost: ['9', '3', '4'],
    });
  });
});

test('rows that bear a name go to that indicator, whatever their order, their number, their unit in brackets', () => {
  expect(lay('TT\tChỉ tiêu\tTháng\tLũy kế\n1\tNỢ THUẾ (tỷ đồng)\t44,559\n2\t- Thu tiền sử dụng đất\t7,3\t75,6\n3\tThu khác\t12')).toEqual({
    cells: [
      { code: 'b', box: 'month', raw: '44,559' },
      { code: 'a', box: 'month', raw: '7,3' },
      { code: 'a', box: 'total', raw: '75,6' },
    ],
    lost: ['Thu khác'],
  });
});
