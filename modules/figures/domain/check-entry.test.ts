import { describe, expect, test } from 'vitest';
import { checkEntry, type EntryToCheck } from './check-entry.ts';
import { checkTotals } from './check-totals.ts';

const entry = (change: Partial<EntryToCheck> = {}): EntryToCheck => ({
  period: '2026-10',
  asOf: null,
  value: '12.5',
  numerator: null,
  denominator: null,
  unit: { name: 'Phường Hội Phú', validFrom: '2025-07-01', validTo: null },
  indicator: { unit: 'tỷ đồng', decimals: 1, rollUp: 'sum', scale: '1' },
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
    const ratio = { unit: '%', decimals: 1, rollUp: 'ratio-of-sums', scale: '100' } as const;
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
