import { dec } from '@thucthi/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutOffOf, isPace, paceOf } from './pace.ts';
import type { Pace, PaceSources } from './pace.ts';
import { behindSentence, neededPaceNote, neededPaceSentence } from './pace-sentence.ts';
import { figureLike, indicatorLike, planLike } from './sample-facts.ts';

const revenue = indicatorLike();
const provincePlan = planLike({ derived: { lo: '1549.1', hi: '1552.2', percent: '54.1', percentDecimals: 1 } });

function pace(sources: PaceSources = {}, plan = provincePlan, actual = figureLike({ qualifiers: ['gần'] }), indicator = revenue): Pace {
  const answer = paceOf(indicator, actual, plan, sources);
  if (!isPace(answer)) throw new Error(answer.vi);
  return answer;
}

describe('pace', () => {
  test('Pleiku: 838,9 after nine months against 1.550,6 needs 237,2 a month, 2,5 times the average so far', () => {
    const needed = pace().needed;
    expect(needed).toMatchObject({ perUnit: '237.2', averageSoFar: '93.2', multiple: '2.5', unitsLeft: 3, unit: 'month' });
    expect(neededPaceSentence(revenue, pace())?.vi).toBe(
      'ba tháng cuối năm phải thu bình quân 237,2 tỷ đồng mỗi tháng, gấp 2,5 lần bình quân chín tháng qua',
    );
    expect(needed?.interval).toEqual({ lo: '236.73', hi: '237.77' });
  });

  test('Pleiku: 298 new enterprises against 659 need 120 more a month', () => {
    const enterprises = indicatorLike({
      code: 'enterprises-new',
      unit: 'doanh nghiệp',
      decimals: 0,
      name: { vi: 'Doanh nghiệp thành lập mới', en: 'New enterprises' },
    });
    const answer = pace({}, planLike({ value: '659' }), figureLike({ value: '298', decimals: 0 }), enterprises);
    expect(neededPaceNote(answer)?.vi).toBe('cần thêm 120 mỗi tháng');
    expect(neededPaceSentence(enterprises, answer)?.vi).toContain('phải đạt bình quân 120 doanh nghiệp mỗi tháng');
  });

  test('the yardstick is the issued phasing, else last year’s share, else a straight line, and it says which', () => {
    const phased = [...Array<string | null>(8).fill(null), '1109', null, null, '1550.6'];
    const lastYear = { atCutOff: '600', yearEnd: '1000' };
    const byPlan = pace({ phased, lastYear });
    expect(byPlan).toMatchObject({ basis: 'phased', expectedNow: '1109', gap: '-270.1', expectedPercent: '71.52' });
    expect(behindSentence(revenue, provincePlan, byPlan)?.vi).toBe('thấp hơn mốc tháng 9 của kế hoạch tỉnh 270,1 tỷ đồng');
    expect(pace({ lastYear })).toMatchObject({ basis: 'last-year-share', expectedNow: '930.4', expectedPercent: '60.00' });
    expect(pace()).toMatchObject({ basis: 'linear', expectedPercent: '75.00', basisWords: { vi: 'chia đều theo thời gian' } });
    expect(pace({ phased: Array<null>(12).fill(null) }).basis).toBe('linear');
  });

  test('inside a month the days count: at 22/11/2024 89,3% of the year had gone', () => {
    const day = pace({}, planLike({ value: '328', period: '2024' }), figureLike({ value: '315', period: '2024', asOf: '2024-11-22' }));
    expect(day.expectedPercent).toBe('89.34');
    expect(day.needed).toMatchObject({ unit: 'day', unitsLeft: 39 });
    expect(cutOffOf({ period: '@2024-11-22', asOf: null }, 2024)).toMatchObject({ unit: 'day', done: 327, left: 39 });
    const months = Array.from({ length: 12 }, (_, i) => String((i + 1) * 10));
    const phasedDay = pace(
      { phased: months },
      planLike({ value: '120', period: '2023' }),
      figureLike({ value: '80', period: '2023-01/2023-10', asOf: '2023-10-15' }),
    );
    expect(phasedDay).toMatchObject({ basis: 'phased', expectedNow: '94.8' });
  });

  test('a stock has no straight line and no monthly need, unless it runs from January', () => {
    const stock = indicatorLike({ accumulation: 'last' });
    expect(pace({}, planLike(), figureLike(), stock)).toMatchObject({ basis: null, expectedNow: null, needed: null });
    expect(pace({ lastYear: { atCutOff: '9', yearEnd: '10' } }, planLike(), figureLike(), stock).basis).toBe('last-year-share');
    expect(pace({}, planLike(), figureLike(), indicatorLike({ accumulation: 'last', runsFromJanuary: true }))).toMatchObject({
      basis: 'linear',
      needed: { perUnit: '237.2' },
    });
  });

  test.each([
    ['no-actual', revenue, null, planLike()],
    ['no-target-value', revenue, figureLike(), planLike({ value: null })],
    ['not-cumulative', indicatorLike({ accumulation: 'index' }), figureLike(), planLike()],
    ['not-a-year-target', revenue, figureLike(), planLike({ period: '2023-DX' })],
    ['not-year-to-date', revenue, figureLike({ period: '2023-09' }), planLike()],
    ['not-year-to-date', revenue, figureLike({ period: '2022-01/2022-09' }), planLike()],
    ['lower-is-better', revenue, figureLike(), planLike({ comparator: 'le' })],
  ])('none: %s', (code, indicator, actual, plan) => {
    expect(paceOf(indicator, actual, plan)).toMatchObject({ code });
  });

  test('a reached plan needs nothing more; a finished year has no need', () => {
    expect(neededPaceSentence(revenue, pace({}, planLike({ value: '800' })))?.vi).toBe('đã đạt mức kế hoạch cả năm');
    expect(pace({}, planLike(), figureLike({ period: '2023', asOf: null })).needed).toBeNull();
    const one = pace({}, planLike(), figureLike({ period: '2023-01/2023-11', asOf: null }));
    expect(neededPaceSentence(revenue, one)?.vi).toMatch(/^tháng cuối năm phải thu/);
  });

  test('what is needed, done for every month left, reaches the plan within its rounding', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 6 }),
        fc.integer({ min: 1, max: 10 ** 6 }),
        fc.integer({ min: 1, max: 11 }),
        (a, t, month) => {
          const period = month === 1 ? '2023-01' : `2023-01/2023-${String(month).padStart(2, '0')}`;
          const { needed } = pace({}, planLike({ value: String(t) }), figureLike({ value: String(a), period, asOf: null }));
          const end = dec(needed?.perUnit ?? 'x')
            .times(12 - month)
            .plus(a);
          const short = end.minus(t).abs();
          expect(needed?.alreadyReached).toBe(a >= t);
          expect(a >= t ? needed?.perUnit === '0' : short.lte(dec('0.05').times(12 - month))).toBe(true);
        },
      ),
    );
  });
});
