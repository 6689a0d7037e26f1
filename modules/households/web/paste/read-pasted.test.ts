import { describe, expect, test } from 'vitest';
import { readPasted } from './read-pasted.ts';

const rows = (text: string) =>
  readPasted(text)?.map(({ row, given, faults }) => ({ row, given, faults: faults.map(({ column }) => column) }));

describe('a table pasted from Excel', () => {
  test('is read by its headings, wherever the columns stand', () => {
    const text = 'STT\tHọ và tên chủ hộ\tMã hộ\tSố giao (hộ)\tThôn/Tổ dân phố\tLoại\r\n1\tHộ A\tH01\t1.234,5\tTổ 3\tCá nhân\r\n';
    expect(rows(text)).toEqual([
      { row: 2, given: { name: 'Hộ A', code: 'H01', assigned: '1234.5', place: 'Tổ 3', kind: 'person' }, faults: [] },
    ]);
  });

  test('without headings is read in the usual order; empty cells say nothing', () => {
    expect(rows('H01\tHộ A\t\t2\nH02\tHộ B\tTổ 1\t3\t1\tcó đất\n\t\t\t\n')).toEqual([
      { row: 1, given: { code: 'H01', name: 'Hộ A', assigned: '2' }, faults: [] },
      { row: 2, given: { code: 'H02', name: 'Hộ B', place: 'Tổ 1', assigned: '3', actual: '1', note: 'có đất' }, faults: [] },
    ]);
  });

  test('names what is wrong in which column and takes formulas and markup for text', () => {
    expect(rows('Mã\tHọ tên\tSố giao\tThực hiện\nA\t<b>x</b>\t=1+1\t12%\nB\t=cmd\t1,5x\t-3\nC\tx\t1.5\t')).toEqual([
      { row: 2, given: { code: 'A', name: '<b>x</b>' }, faults: ['assigned', 'actual'] },
      { row: 3, given: { code: 'B', name: '=cmd', actual: '-3' }, faults: ['assigned'] },
      { row: 4, given: { code: 'C', name: 'x' }, faults: ['assigned'] },
    ]);
    expect(rows(`Mã\tHọ tên\n${'x'.repeat(41)}\tA`)).toMatchObject([{ faults: ['code'] }]);
  });

  test('is none where there is one column or no code', () => {
    expect(readPasted('một dòng chữ')).toBeNull();
    expect(readPasted('Họ tên\tThực hiện\nA\t1')).toBeNull();
    expect(readPasted('')).toBeNull();
  });

  test('of ten thousand rows is read at once', () => {
    const text = Array.from({ length: 10_000 }, (_, at) => `H${at}\tHộ ${at}\tTổ 1\t1`).join('\n');
    expect(readPasted(text)?.length).toBe(10_000);
  });
});
