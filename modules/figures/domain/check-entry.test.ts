import { describe, expect, test } from 'vitest';
import { checkBeside } from './check-beside.ts';
import { checkEntry, type EntryToCheck } from './check-entry.ts';
import { checkMagnitude } from './check-magnitude.ts';
import { checkTotals } from './check-totals.ts';

const entry = (change: Partial<EntryToCheck> = {}): EntryToCheck => ({
  period: '2026-10',
  asOf: null,
  value: '12.5',
  numerator: null,
  denominator: null,
  unit: { name: 'Phường Hội Phú', validFrom: '2025-07-01', validTo: null },
  indicator: { unit: 'tỷ đồng', decimals: 1, rollUp: 'sum', scale: '1', accumulation: 'sum' },
  ...change,
});
const today = '2026-11-16';
const said = (change: Partial<EntryToCheck>): string => {
  const answer = checkEntry(entry(change), today);
  return answer.ok ? 'ok' : answer.problem.vi;
};

describe('one cell', () => {
  test('stands for its canonical period, as of its last day or today', () => {
    expect(checkEntry(entry({ period: '2026-01/2026-01' }), today)).toMatchObject({
      ok: true,
      value: { period: '2026-01', asOf: '2026-01-31' },
    });
    expect(checkEntry(entry({ period: '2026-11' }), today)).toMatchObject({ ok: true, value: { asOf: today } });
  });
  test('as of a day is the running total to that day; of a stock, the month', () => {
    expect(checkEntry(entry({ period: '@2026-11-10' }), today)).toMatchObject({
      ok: true,
      value: { period: '2026-01/2026-11', statedPeriod: '@2026-11-10', asOf: '2026-11-10', periodEnd: '2026-11-30' },
    });
    const stock = { ...entry().indicator!, accumulation: 'last' };
    expect(checkEntry(entry({ period: '@2026-11-10', indicator: stock }), today)).toMatchObject({ value: { period: '2026-11' } });
    expect(checkEntry(entry({ period: '@2025-12-31' }), today)).toMatchObject({ value: { period: '2025', asOf: '2025-12-31' } });
    expect(said({ period: '@2026-11-10', asOf: '2026-11-12' })).toContain('khác với ngày ghi trong kỳ');
    expect(said({ period: '@2026-11-17' })).toContain('sau hôm nay');
  });
  test('is refused in words that say what to do', () => {
    expect(said({ period: '2026-12' })).toContain('chưa bắt đầu');
    expect(said({ period: '2026-13' })).toContain('không hợp lệ');
    expect(said({ period: '2025-06' })).toContain('chỉ thành lập từ ngày 01/07/2025');
    expect(said({ unit: { name: 'Xã Trà Đa', validFrom: '1900-01-01', validTo: '2025-06-30' } })).toContain(
      'đã ngừng hoạt động từ ngày 01/07/2025',
    );
    expect(said({ unit: null })).toContain('đơn vị');
    expect(said({ indicator: null })).toContain('chỉ tiêu');
    expect(said({ asOf: '2026-12-01' })).toContain('sau hôm nay');
    expect(said({ asOf: '2026-09-30' })).toContain('trước ngày bắt đầu');
    expect(said({ value: '0.12345678901' })).toContain('thập phân');
  });
  test('of a ratio needs parts that give the value', () => {
    const ratio = { unit: '%', decimals: 1, rollUp: 'ratio-of-sums', scale: '100', accumulation: 'ratio-of-sums' } as const;
    expect(said({ indicator: ratio })).toContain('tử số');
    expect(said({ indicator: ratio, numerator: '1', denominator: '0' })).toContain('lớn hơn 0');
    expect(said({ indicator: ratio, value: '33.4', numerator: '1', denominator: '3' })).toContain('33,33');
    expect(said({ indicator: ratio, value: '33.3', numerator: '1', denominator: '3' })).toBe('ok');
  });
});

describe('month and cumulative', () => {
  test('disagree only beyond rounding', () => {
    const months = [
      { period: '2023-01', value: '10.1', decimals: 1 },
      { period: '2023-02', value: '5.1', decimals: 1 },
    ];
    expect(checkTotals([...months, { period: '2023-01/2023-02', value: '15.3', decimals: 1 }], 2023)).toEqual([]);
    expect(checkTotals([...months, { period: '2023-01/2023-02', value: '16', decimals: 1 }], 2023)[0]?.vi).toContain('lệch 0,8');
    expect(checkTotals(months, 2023)).toEqual([]);
  });
});

describe('a value out of proportion', () => {
  test('is ten times above all the unit has entered, or negative where none was', () => {
    expect(checkMagnitude('8389', ['790', '838.9'])?.vi).toContain('838,9');
    expect(checkMagnitude('-9999999999999999', ['5', '-3'])?.vi).toContain('10 lần');
    expect(checkMagnitude('-2', ['5', '3'])?.vi).toContain('nhỏ hơn 0');
    expect(checkMagnitude('-2', ['5', '-3'])).toBeNull();
    expect(checkMagnitude('8388', ['790', '838.9'])).toBeNull();
    expect(checkMagnitude('8388', ['0'])).toBeNull();
  });
});

describe('the own figure beside the sum of the units below', () => {
  const beside = (own: string, sum: string, reported: number, expected: number | null = 10) =>
    checkBeside({ own: { value: own, decimals: 0 }, sum, reported, expected })?.vi ?? null;
  test('is contradicted by a whole sum, by a part that is larger, and by one ten times apart', () => {
    expect(beside('999999', '434', 10)).toContain('tổng của 10/10 đơn vị');
    expect(beside('500', '434', 10)).toContain('lệch 66');
    expect(beside('400', '434', 6)).toContain('6/10');
    expect(beside('999999', '434', 6)).toContain('lệch 999.565');
    expect(beside('500', '434', 6)).toBeNull();
    expect(beside('434.4', '434', 10)).toBeNull();
    expect(beside('500', '0', 0)).toBeNull();
    expect(beside('500', '434', 10, null)).toBeNull();
  });
});
