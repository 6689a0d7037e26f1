import { dec } from '@thucthi/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentOfPlan } from './percent-of-plan.ts';
import { figureLike, indicatorLike, planLike, statedLike } from './sample-facts.ts';

const derived = { lo: '1549.1', hi: '1552.2', percent: '54.1', percentDecimals: 1 };

describe('percent of plan: the figures of the reports', () => {
  test.each([
    ['Pleiku thu ngân sách, tỉnh', '838.9', '1550.6', '54.1', 1],
    ['Pleiku thu ngân sách, thành phố', '838.9', '1754.7', '47.81', 2],
    ['Pleiku giá trị sản xuất', '29976.8', '40400', '74.2', 1],
    ['Pleiku công nghiệp', '8314', '10755.5', '77.3', 1],
    ['Pleiku doanh nghiệp mới', '298', '659', '45.2', 1],
    ['Pleiku vụ mùa', '2680', '2625', '102.1', 1],
    ['Hải Phòng giải ngân, Trung ương', '10819', '13403.1', '80.72', 2],
    ['Hải Phòng giải ngân, thành phố', '10819', '21530.3', '50.25', 2],
  ])('%s', (_, value, target, percent, decimals) => {
    const plan = planLike({ value: target, derived: { lo: target, hi: target, percent, percentDecimals: decimals } });
    const answer = percentOfPlan(indicatorLike(), figureLike({ value }), plan);
    expect(answer).toMatchObject({ percent, origin: 'computed', derivedTarget: true, checks: [] });
    const stated = percentOfPlan(indicatorLike(), figureLike({ value }), planLike({ value: target }), statedLike(percent));
    expect(stated).toMatchObject({ percent, origin: 'stated', checks: [] });
  });

  test('computed without printed decimals has two', () => {
    expect(percentOfPlan(indicatorLike(), figureLike(), planLike()).percent).toBe('54.10');
    expect(percentOfPlan(indicatorLike(), figureLike({ value: '50' }), planLike({ value: '100' })).percent).toBe('50.00');
  });

  test('a derived plan of another month is counted with two decimals again', () => {
    expect(percentOfPlan(indicatorLike(), figureLike({ value: '729.7' }), planLike({ derived })).percent).toBe('47.06');
  });

  test('a stated percentage without any value is kept with its decimals, and tells whether the plan is reached', () => {
    const plan = planLike({ value: null });
    expect(percentOfPlan(indicatorLike(), null, plan, statedLike('102.8'))).toMatchObject({
      percent: '102.8',
      met: true,
      standing: 'exceeded',
    });
    expect(percentOfPlan(indicatorLike(), null, plan, statedLike('27.8'))).toMatchObject({ percent: '27.8', met: false });
    expect(percentOfPlan(indicatorLike(), null, plan)).toMatchObject({ percent: null, met: null, reason: { code: 'no-actual' } });
  });

  test('100% of a derived plan is met although the derived value is rounded', () => {
    const plan = planLike({ value: '2200.4', derived: { lo: '2189', hi: '2211' } });
    expect(percentOfPlan(indicatorLike(), figureLike({ value: '2200', decimals: 0 }), plan, statedLike('100')).standing).toBe('met');
  });
});

describe('the check between a stated and a computed percentage', () => {
  test('of another figure than the one that stands, the stated one gives way, and is checked; without operands it stays', () => {
    const answer = percentOfPlan(indicatorLike(), figureLike({ value: '900' }), planLike(), statedLike('54.1'), true);
    expect(answer).toMatchObject({ percent: '58.04', origin: 'computed', stated: null });
    expect(answer.checks).toHaveLength(1);
    const alone = percentOfPlan(indicatorLike(), figureLike({ value: '900' }), planLike({ value: null }), statedLike('54.1'), true);
    expect(alone).toMatchObject({ percent: '54.1', origin: 'stated', checks: [] });
  });

  test('"tăng 138%" meant as "bằng 138%" does not agree', () => {
    const answer = percentOfPlan(indicatorLike(), figureLike({ value: '690' }), planLike({ value: '500', decimals: 0 }), statedLike('38'));
    expect(answer.percent).toBe('38');
    expect(answer.checks).toHaveLength(1);
    expect(answer.checks[0]).toMatchObject({ type: 'pct-of-plan-mismatch', difference: '-100' });
    expect(answer.checks[0]?.messageVi).toContain('văn bản ghi 38% kế hoạch tỉnh, tính lại được 138%');
  });

  test('a hedged percentage meets what its figures give: 42.532 over 59.000 is "hơn 72%"', () => {
    const retail = figureLike({ value: '42532', decimals: 0, qualifiers: ['hơn'] });
    expect(percentOfPlan(indicatorLike(), retail, planLike({ value: '59000' }), statedLike('72', { qualifiers: ['hơn'] })).checks).toEqual(
      [],
    );
    expect(
      percentOfPlan(indicatorLike(), retail, planLike({ value: '56000' }), statedLike('72', { qualifiers: ['hơn'] })).checks,
    ).toHaveLength(1);
  });

  test('rounding a percentage never makes a check; moving it by more than its rounding always does', () => {
    const amount = fc.integer({ min: 1, max: 10 ** 9 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 2 }), fc.constantFrom(-1, 1), (a, t, decimals, way) => {
        const actual = figureLike({ value: dec(a).div(10).toFixed(), decimals: null });
        const plan = planLike({ value: dec(t).div(10).toFixed() });
        const exact = dec(a).div(t).times(100);
        const printed = exact.toFixed(decimals);
        expect(percentOfPlan(indicatorLike(), actual, plan, { ...statedLike(printed), decimals }).checks).toEqual([]);
        const wrong = dec(printed)
          .plus(dec(way).times(dec(10).pow(-decimals)).times(1.01))
          .toFixed();
        fc.pre(!wrong.startsWith('-'));
        expect(percentOfPlan(indicatorLike(), actual, plan, { ...statedLike(wrong), decimals }).checks).toHaveLength(1);
      }),
    );
  });
});

describe('conventions', () => {
  test('a limit has no percentage: under it is met, over it is not', () => {
    const cpi = indicatorLike({ code: 'cpi', unit: '%', planConvention: 'limit', polarity: 'range', accumulation: 'average' });
    const limit = planLike({ comparator: 'le', value: '4.5' });
    expect(percentOfPlan(cpi, figureLike({ value: '3.51' }), limit)).toMatchObject({
      percent: null,
      met: true,
      standing: 'met',
      difference: '-0.99',
      differenceUnit: 'điểm %',
      reason: { code: 'convention-limit' },
    });
    expect(percentOfPlan(cpi, figureLike({ value: '4.6' }), limit)).toMatchObject({ met: false, difference: '0.1' });
  });

  test('a lower-is-better ratio counts plan over actual', () => {
    const deaths = indicatorLike({ polarity: 'down', unit: 'người', decimals: 0 });
    expect(percentOfPlan(deaths, figureLike({ value: '408' }), planLike({ comparator: 'le', value: '459' }))).toMatchObject({
      percent: '112.50',
      standing: 'exceeded',
    });
    expect(percentOfPlan(deaths, figureLike({ value: '0' }), planLike({ comparator: 'le', value: '459' }))).toMatchObject({
      percent: null,
      reason: { code: 'zero-actual' },
      met: true,
    });
  });

  test('a reduction counts what was brought down of what was to be', () => {
    const poverty = indicatorLike({ polarity: 'down', unit: '%', planConvention: 'reduction', accumulation: 'last' });
    const plan = planLike({ comparator: 'le', value: '1.12', baseline: '2.12' });
    expect(percentOfPlan(poverty, figureLike({ value: '1.62' }), plan)).toMatchObject({ percent: '50.00', met: false });
    expect(percentOfPlan(poverty, figureLike({ value: '1.00' }), plan)).toMatchObject({ percent: '112.00', standing: 'exceeded' });
    const { baseline: _, ...bare } = plan;
    expect(percentOfPlan(poverty, figureLike({ value: '1.62' }), bare)).toMatchObject({
      percent: null,
      reason: { code: 'no-baseline' },
      met: false,
    });
  });

  test('a growth target is judged in points', () => {
    const grdp = indicatorLike({ unit: '%', planConvention: 'points', accumulation: 'index', decimals: 2 });
    expect(percentOfPlan(grdp, figureLike({ value: '4.57' }), planLike({ value: '7.5' }))).toMatchObject({
      percent: null,
      difference: '-2.93',
      differenceUnit: 'điểm %',
      met: false,
    });
  });

  test('zero, range, milestone and yes-no targets', () => {
    const more = indicatorLike();
    expect(percentOfPlan(more, figureLike({ value: '3' }), planLike({ value: '0' }))).toMatchObject({
      percent: null,
      reason: { code: 'zero-target' },
      standing: 'exceeded',
    });
    const range = planLike({ comparator: 'range', value: '8.8', upper: '9.4' });
    expect(percentOfPlan(more, figureLike({ value: '9' }), range)).toMatchObject({ standing: 'met', difference: '0' });
    expect(percentOfPlan(more, figureLike({ value: '10' }), range)).toMatchObject({ standing: 'exceeded', difference: '0.6' });
    expect(percentOfPlan(more, figureLike({ value: '8' }), range)).toMatchObject({
      standing: 'short',
      difference: '-0.8',
      percent: '90.91',
    });
    expect(percentOfPlan(more, figureLike({ value: '2' }), planLike({ comparator: 'milestone', value: '3' }))).toMatchObject({
      met: false,
      percent: '66.67',
    });
    expect(percentOfPlan(more, figureLike({ value: '1' }), planLike({ comparator: 'yes-no', value: null }))).toMatchObject({
      met: true,
      percent: null,
    });
  });

  test('for upward ratios the percentage is at least 100 exactly when the plan is met', () => {
    const amount = fc.integer({ min: 1, max: 10 ** 7 });
    fc.assert(
      fc.property(amount, amount, (a, t) => {
        const answer = percentOfPlan(indicatorLike(), figureLike({ value: String(a), decimals: null }), planLike({ value: String(t) }));
        expect(answer.met).toBe(a >= t);
        expect(
          dec(answer.difference ?? 'x')
            .plus(t)
            .toFixed(),
        ).toBe(String(a));
        expect(a < t || dec(answer.percent ?? '0').gte(100)).toBe(true);
      }),
    );
  });
});
