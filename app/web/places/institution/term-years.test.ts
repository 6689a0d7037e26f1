import { describe, expect, test } from 'vitest';
import type { TargetEffect } from '../../../institution-contract.ts';
import { fateOf, termOf } from './term-years.ts';

const word = (value: string | null) => ({
  comparator: 'ge' as const,
  value,
  valueHigh: null,
  milestoneOn: null,
  withdrawn: value === null,
});
const later = (value: string | null) => ({ ...word(value), document: null, decidedOn: '2024-07-01' });
const target = (code: string, period: string, more: Partial<TargetEffect> = {}): TargetEffect => ({
  id: `${code} ${period}`,
  indicator: { code, name: code, unit: 'tỷ đồng' },
  unit: { slug: 'tp', name: 'Thành phố' },
  period,
  judgedIn: period,
  plan: 'Nghị quyết Đại hội',
  level: 'striving',
  change: 'set',
  said: word('10'),
  before: null,
  later: null,
  clause: null,
  page: null,
  standing: null,
  ...more,
});

describe('a term resolution', () => {
  test('stands as indicator × years, with gaps where a year has no target', () => {
    const term = termOf([target('a', '2025'), target('a', '2024'), target('b', '2025')]);
    expect(term?.years).toEqual(['2024', '2025']);
    expect(term?.rows.map((row) => [row.indicator.code, [...row.years.keys()].toSorted()])).toEqual([
      ['a', ['2024', '2025']],
      ['b', ['2025']],
    ]);
  });

  test('of one year is no term, and levels of one indicator stand apart', () => {
    expect(termOf([target('a', '2025'), target('b', '2025')])).toBeNull();
    expect(termOf([target('a', '2024'), target('a', '2025', { level: 'assigned' })])?.rows).toHaveLength(2);
  });

  test('says what became of each target', () => {
    expect(fateOf(target('a', '2025'))).toBe('kept');
    expect(fateOf(target('a', '2025', { later: later('10') }))).toBe('kept');
    expect(fateOf(target('a', '2025', { later: later('12') }))).toBe('amended');
    expect(fateOf(target('a', '2025', { later: later(null) }))).toBe('dropped');
    expect(fateOf(target('a', '2025', { said: word(null) }))).toBe('dropped');
  });
});
