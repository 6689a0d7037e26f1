import { describe, expect, it } from 'vitest';
import { toFixedString } from '@thucthi/kernel';
import { atLeast, enterprises, formerCity, growth, newWard, pleikuRevenue, poverty, provincePlan, revenue } from './example-targets.ts';
import { judgeEachVersion } from './meets.ts';
import { amendTarget, compareTargets, sameTerms, targetAt, targetKeyText, termsAt } from './target.ts';
import type { Target, TargetTerms } from './target.ts';
import { validateTarget } from './validate-target.ts';

const amendment = {
  id: 't2',
  planVersion: 'v2',
  decidedOn: '2023-07-14',
  effectiveFrom: '2023-07-15',
  recordedOn: '2023-07-20',
  reason: 'Điều chỉnh dự toán',
  terms: atLeast('1754.7'),
};

function amended(): Target {
  const outcome = amendTarget(pleikuRevenue, amendment);
  if (!outcome.ok) throw new Error('the amendment was refused');
  return outcome.value;
}

describe('an amended target', () => {
  it('answers the former value for earlier dates and for what was known earlier', () => {
    const value = (date: string, knownOn?: string) => termsAt(amended(), date, knownOn)?.value;
    expect(value('2023-06-30')).toBe('1550.6');
    expect(value('2023-09-30')).toBe('1754.7');
    expect(value('2023-09-30', '2023-07-01')).toBe('1550.6');
    expect(value('2022-11-30')).toBeUndefined();
  });

  it('keeps both percentages answerable', () => {
    const percents = judgeEachVersion(
      amended(),
      { kind: 'figure', value: '838.9', asOf: '2023-09-30' },
      { convention: 'ratio', polarity: 'up', baseline: null },
    ).map(({ judgement }) => judgement?.percent ?? null);
    expect(percents.map((p) => (p === null ? null : toFixedString(p, 2)))).toEqual(['54.10', '47.81']);
  });

  it('is refused when nothing changes, whatever the trailing zeros', () => {
    const same = amendTarget(pleikuRevenue, { ...amendment, terms: atLeast('1550.60') });
    expect(same.ok ? [] : same.problems.map((p) => p.code)).toEqual(['nothing-changed']);
  });

  it('may be a withdrawal, after which no terms answer', () => {
    const gone = amendTarget(pleikuRevenue, { ...amendment, terms: 'withdrawn' });
    if (!gone.ok) throw new Error('the withdrawal was refused');
    expect(termsAt(gone.value, '2023-09-30')).toBeNull();
    expect(targetAt(gone.value, '2023-09-30')?.terms).toBe('withdrawn');
    expect(termsAt(gone.value, '2023-06-30')?.value).toBe('1550.6');
  });
});

describe('terms and keys', () => {
  it('compare comparators, milestones and phasing by value', () => {
    const range = (lo: string): TargetTerms => ({ ...atLeast('0'), value: null, comparator: { kind: 'range', lo, hi: '9.4' } });
    expect(sameTerms(range('8.8'), range('8.80'))).toBe(true);
    expect(sameTerms(range('8.8'), range('8.9'))).toBe(false);
    const phased = (last: string): TargetTerms => ({
      ...atLeast('4'),
      phasing: { grain: 'quarter', basis: 'incremental', values: ['1', '1', '1', last] },
    });
    expect(sameTerms(phased('1'), phased('1.0'))).toBe(true);
    expect(sameTerms(phased('1'), atLeast('4'))).toBe(false);
  });

  it('identify a target, and order levels before issuers', () => {
    expect(targetKeyText(pleikuRevenue)).toBe('budget-revenue|1|2023|plan-province-2023|assigned');
    const ticks = [
      { level: 'striving', issuers: ['party-congress'] },
      { level: 'assigned', issuers: ['city'] },
      { level: 'assigned', issuers: [] },
      { level: 'assigned', issuers: ['province'] },
    ] as const;
    expect(ticks.toSorted(compareTargets).map((t) => t.issuers[0] ?? 'none')).toEqual(['province', 'city', 'none', 'party-congress']);
  });
});

describe('validateTarget', () => {
  const codes = (period: string, terms: TargetTerms, about: Partial<Parameters<typeof validateTarget>[1]> = {}) =>
    validateTarget({ period, terms }, { indicator: revenue, unit: formerCity, plan: provincePlan, ...about }).map((p) => p.code);
  const range = (lo: string, hi: string): TargetTerms => ({ ...atLeast('0'), value: null, comparator: { kind: 'range', lo, hi } });

  it('accepts a plain target', () => {
    expect(codes('2023', atLeast('1550.6'))).toEqual([]);
    expect(codes('2023-09', atLeast('120'))).toEqual([]);
  });

  it('refuses what is not a number, in Vietnamese', () => {
    const [found] = validateTarget(
      { period: '2023', terms: atLeast('12,5a') },
      { indicator: revenue, unit: formerCity, plan: provincePlan },
    );
    expect(found?.messageVi).toBe('“12,5a” không phải là số');
    expect(codes('2023', { ...atLeast('1'), value: null })).toEqual(['value-missing']);
    expect(codes('2023', atLeast(`1${'0'.repeat(24)}`))).toEqual(['number-too-large']);
  });

  it('refuses a reversed range and accepts a point', () => {
    expect(codes('2023', range('9.4', '8.8'), { indicator: growth })).toEqual(['range-reversed']);
    expect(codes('2023', range('8.8', '8.8'), { indicator: growth })).toEqual([]);
    expect(codes('2023', { ...range('8.8', '9.4'), value: '9' }, { indicator: growth })).toEqual(['value-not-expected']);
  });

  it('refuses a unit that ended before the period and warns of one that ends inside it', () => {
    const plan = { issuers: provincePlan.issuers, period: { kind: 'years', from: 2020, to: 2030 } as const };
    const found = validateTarget({ period: '2026', terms: atLeast('1') }, { indicator: revenue, unit: formerCity, plan });
    expect(found[0]?.messageVi).toBe('Thành phố Pleiku đã kết thúc từ ngày 01/07/2025, trước kỳ “năm 2026”');
    expect(codes('2025', atLeast('1'), { plan })).toEqual(['unit-ends-inside']);
    expect(codes('2025-06', atLeast('1'), { plan })).toEqual([]);
    expect(codes('2025-07', atLeast('1'), { plan })).toEqual(['unit-ended']);
    expect(codes('2024', atLeast('1'), { plan, unit: newWard })).toEqual(['unit-not-yet']);
    expect(codes('2025', atLeast('1'), { plan, unit: newWard })).toEqual([]);
  });

  it('refuses periods that cannot carry a target', () => {
    expect(codes('2023-13', atLeast('1'))).toEqual(['period-invalid']);
    expect(codes('@2023-11-26', atLeast('1'))).toEqual(['period-kind']);
    expect(codes('2024', atLeast('1'))).toEqual(['period-outside-plan']);
    expect(codes('2023-Q2', atLeast('2'), { indicator: poverty })).toEqual(['period-too-fine']);
    expect(codes('2023-05', atLeast('8'), { indicator: growth })).toEqual(['period-too-fine']);
    expect(codes('2023-01/2023-09', atLeast('8'), { indicator: growth })).toEqual([]);
    expect(codes('2023-DX', atLeast('2200'), { indicator: { ...revenue, frequency: 'season' } })).toEqual([]);
  });

  it('warns of zero, of negatives and of more decimals than kept, and refuses more than can be', () => {
    expect(codes('2023', atLeast('0'))).toEqual(['value-zero']);
    expect(codes('2023', atLeast('-3'), { indicator: enterprises })).toEqual(['value-negative']);
    expect(codes('2023', atLeast('659.29'), { indicator: enterprises })).toEqual(['value-too-fine']);
    expect(codes('2023', atLeast('101'), { indicator: poverty, cap: '100' })).toEqual(['value-over-cap']);
  });

  it('holds milestones, derived values and phasing to their own bounds', () => {
    const milestone = (date: string): TargetTerms => ({ ...atLeast('0'), value: null, comparator: { kind: 'milestone', date } });
    expect(codes('2023', milestone('2023-06-30'))).toEqual([]);
    expect(codes('2023', milestone('2024-06-30'))).toEqual(['milestone-outside']);
    expect(codes('2023', milestone('2023-06-31'))).toEqual(['date-invalid']);
    expect(codes('2023', { ...atLeast('1550.6'), derived: { lo: '1549', hi: '1552' } })).toEqual([]);
    expect(codes('2023', { ...atLeast('1550.6'), derived: { lo: '1551', hi: '1552' } })).toEqual(['derived-outside']);
    const phased = (values: string[]): TargetTerms => ({ ...atLeast('4'), phasing: { grain: 'quarter', basis: 'incremental', values } });
    expect(codes('2023', phased(['1', '1', '1', '1']))).toEqual([]);
    expect(codes('2023', phased(['1', '1', '1', '2']))).toEqual(['phasing-over']);
    expect(codes('2023', phased(['1', '1', '1', 'x']))).toEqual(['number-invalid']);
  });
});
