import { dec } from '@thucthi/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growthOf } from './growth.ts';
import type { GrowthRequest } from './growth.ts';
import { rankBelow, rankUnits } from './rank.ts';
import { figureLike, indicatorLike, statedLike } from './sample-facts.ts';

const accidents = indicatorLike({
  code: 'traffic-accidents',
  unit: 'vụ',
  decimals: 0,
  polarity: 'down',
  name: { vi: 'Tai nạn giao thông', en: 'Traffic accidents' },
});
const now = figureLike({ value: '1144', decimals: 0 });
const then = figureLike({ value: '1513', decimals: 0, period: '2022-01/2022-09', asOf: '2022-09-30' });

function ask(over: Partial<GrowthRequest> = {}): ReturnType<typeof growthOf> {
  return growthOf({ indicator: accidents, kind: 'same-period', current: now, bases: [then], ...over });
}

describe('growth against the same period', () => {
  test.each([
    ['1144', '1513', '-24', '-24.39', '-369'],
    ['408', '486', '-16', '-16.05', '-78'],
    ['711', '967', '-26', '-26.47', '-256'],
  ])('accidents %s after %s: printed %s, computed %s', (value, before, printed, exact, delta) => {
    const current = figureLike({ value, decimals: 0 });
    const bases = [{ ...then, value: before }];
    const statedDifference = statedLike(delta.slice(1), { polarity: 'down' });
    expect(ask({ current, bases })).toMatchObject({ growthPercent: exact, difference: delta, comparable: true, origin: 'computed' });
    const stated = ask({ current, bases, statedDifference, stated: statedLike(printed, { polarity: 'down' }) });
    expect(stated).toMatchObject({ growthPercent: printed, origin: 'computed', checks: [] });
  });

  test('a stated growth answers when an operand is unknown, signed by its polarity', () => {
    expect(ask({ bases: [], stated: statedLike('24', { polarity: 'down' }) })).toMatchObject({
      growthPercent: '-24',
      origin: 'stated',
      comparable: true,
      notComputed: { code: 'no-base' },
    });
    expect(ask({ current: null, bases: [], stated: statedLike('10.30', { decimals: 2, polarity: 'up' }) })).toMatchObject({
      growthPercent: '10.30',
      notComputed: { code: 'no-actual' },
    });
  });

  test('nothing known is not comparable, in words', () => {
    const answer = ask({ bases: [] });
    expect(answer).toMatchObject({ growthPercent: null, comparable: false, origin: null, reason: { code: 'no-base' } });
    expect(answer.reason?.vi).toBe('Chưa có số của kỳ so sánh.');
  });

  test('a stated growth that the figures contradict is a check', () => {
    const answer = ask({ stated: statedLike('20', { polarity: 'down' }) });
    expect(answer.growthPercent).toBe('-24.39');
    expect(answer.checks[0]).toMatchObject({ type: 'growth-mismatch', difference: '4.39' });
    expect(ask({ statedDifference: statedLike('360', { polarity: 'down' }) }).checks[0]).toMatchObject({
      type: 'delta-mismatch',
      difference: '9',
    });
  });

  test.each([
    ['different-period', { period: '2022-01/2022-08' }, {}],
    ['different-vintage', { vintage: 'chinh-thuc' as const }, {}],
    ['different-price-basis', { priceBasis: 'current' }, {}],
    ['split-without-shares', {}, { territory: 'split-without-shares' as const }],
    ['different-territory', {}, { territory: 'different' as const }],
    ['base-not-positive', { value: '0' }, {}],
  ])('%s', (code, base, over) => {
    expect(ask({ bases: [{ ...then, ...base }], ...over })).toMatchObject({ comparable: false, growthPercent: null, reason: { code } });
  });

  test('a running month compares only with the same day of last year', () => {
    const running = figureLike({ value: '315', period: '2024', asOf: '2024-11-26' });
    const base = (asOf: string | null) => figureLike({ value: '300', period: '2023', asOf });
    expect(ask({ current: running, bases: [base('2023-11-26')] }).comparable).toBe(true);
    expect(ask({ current: running, bases: [base('2023-11-22')] }).reason?.code).toBe('different-cut-off');
    expect(ask({ current: running, bases: [base(null)] }).reason?.code).toBe('different-cut-off');
    const leap = figureLike({ period: '2024', asOf: '2024-02-29' });
    expect(ask({ current: leap, bases: [base('2023-02-28')] }).comparable).toBe(true);
  });

  test('the like vintage is chosen among several; `any` lets others stand and says so', () => {
    const official = { ...then, value: '1600', vintage: 'chinh-thuc' as const };
    expect(ask({ bases: [official, then] })).toMatchObject({ growthPercent: '-24.39', notes: [] });
    expect(ask({ bases: [official], vintages: 'any' })).toMatchObject({ growthPercent: '-28.50', notes: [{ code: 'vintages-differ' }] });
    expect(ask({ reports: { reported: 146, expected: 150 } }).notes).toEqual([]); // the unit's own figure lacks nobody's report
    expect(ask({ current: { ...now, origin: 'derived' }, reports: { reported: 146, expected: 150 } }).notes).toMatchObject([
      { code: 'reports-missing' },
    ]);
    expect(ask({ current: { ...now, origin: 'derived' }, reports: { reported: 150, expected: 150 } }).notes).toEqual([]);
    expect(ask({ territory: 'unreconciled' }).notes).toMatchObject([{ code: 'territory-unreconciled' }]);
  });

  test('percentage points have two decimals at most, the difference stays exact', () => {
    const rate = indicatorLike({ unit: '%', accumulation: 'last' });
    const answer = ask({
      indicator: rate,
      current: figureLike({ value: '92.52041', decimals: null }),
      bases: [figureLike({ value: '90.33', period: '2022-01/2022-09', asOf: null })],
    });
    expect(answer).toMatchObject({ points: '2.19', difference: '2.19041' });
  });

  test('rates differ in percentage points', () => {
    const rate = indicatorLike({ unit: '%', accumulation: 'last' });
    expect(
      ask({
        indicator: rate,
        current: figureLike({ value: '92.5' }),
        bases: [figureLike({ value: '91.63', period: '2022-01/2022-09', asOf: null })],
      }),
    ).toMatchObject({ measure: 'points', points: '0.87', growthPercent: null, comparable: true });
  });

  test('month on month and since the end of the year', () => {
    const tourists = indicatorLike({ unit: 'nghìn lượt' });
    const november = figureLike({ value: '73', period: '2024-11', asOf: null, decimals: 0 });
    const october = figureLike({ value: '49.3', period: '2024-10', asOf: null });
    expect(
      growthOf({
        indicator: tourists,
        kind: 'previous-month',
        current: november,
        bases: [october],
        statedDifference: statedLike('23.7', { polarity: 'up', qualifiers: ['hơn'] }),
      }),
    ).toMatchObject({ growthPercent: '48.07', difference: '23.7', checks: [] });
    const january = figureLike({ value: '10', period: '2024-01', asOf: null });
    expect(
      growthOf({ indicator: tourists, kind: 'previous-month', current: january, bases: [{ ...january, value: '8', period: '2023-12' }] })
        .growthPercent,
    ).toBe('25.00');
    expect(
      growthOf({ indicator: tourists, kind: 'year-end', current: november, bases: [{ ...november, value: '60', period: '2023-12' }] })
        .difference,
    ).toBe('13');
    expect(growthOf({ indicator: tourists, kind: 'previous-month', current: figureLike(), bases: [october] }).reason?.code).toBe(
      'different-period',
    );
  });

  test('the growth applied to the base gives the figure back', () => {
    const amount = fc.integer({ min: 1000, max: 10 ** 9 });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const answer = ask({
          current: figureLike({ value: String(a), decimals: null }),
          bases: [{ ...then, value: String(b), decimals: null }],
        });
        const back = dec(b).times(
          dec(answer.growthPercent ?? 'x')
            .div(100)
            .plus(1),
        );
        expect(back.minus(a).abs().lte(dec(b).times('0.00005').plus('0.000001'))).toBe(true);
        expect(
          dec(answer.difference ?? 'x')
            .plus(b)
            .toFixed(),
        ).toBe(String(a));
      }),
    );
  });
});

describe('rank among units', () => {
  const values = [
    { unit: 'a', value: '10' },
    { unit: 'b', value: '12' },
    { unit: 'c', value: '10.0' },
    { unit: 'd', value: null },
    { unit: 'e', value: '3' },
  ];

  test('ties share a place, units without a figure have none', () => {
    const ranks = rankUnits(indicatorLike(), values, new Map([['e', 2]]));
    expect(ranks?.map((r) => [r.unit, r.rank, r.tied, r.moved])).toEqual([
      ['b', 1, false, null],
      ['a', 2, true, null],
      ['c', 2, true, null],
      ['e', 4, false, -2],
    ]);
    expect(ranks?.[0]?.outOf).toBe(4);
  });

  test('lower is better turns it round; a structure share is not ranked', () => {
    expect(rankUnits(indicatorLike({ polarity: 'down' }), values)?.[0]?.unit).toBe('e');
    expect(rankUnits(indicatorLike({ polarity: 'structure' }), values)).toBeNull();
  });

  test('units below by percent of their own plans where there are plans, of a limit the least first, of a reduction the most', () => {
    const below = [
      { unit: 'a', value: '100', percent: '40' },
      { unit: 'b', value: '10', percent: '80' },
      { unit: 'c', value: '50', percent: null },
    ];
    const order = (given: Parameters<typeof indicatorLike>[0], units = below) => {
      const ranked = rankBelow(indicatorLike(given), units);
      return ranked === null ? null : [ranked.method, [...ranked.ranks.keys()]];
    };
    expect(order({})).toEqual([{ by: 'percent', best: 'most' }, ['b', 'a']]);
    expect(order({ polarity: 'down', planConvention: 'limit' })).toEqual([{ by: 'percent', best: 'least' }, ['a', 'b']]);
    expect(order({ polarity: 'down', planConvention: 'reduction' })).toEqual([{ by: 'percent', best: 'most' }, ['b', 'a']]);
    const figures = below.map((one) => ({ ...one, percent: null }));
    expect(order({}, figures)).toEqual([{ by: 'value', best: 'most' }, ['a', 'c', 'b']]);
    expect(order({ polarity: 'down', planConvention: 'reduction' }, figures)).toEqual([{ by: 'value', best: 'least' }, ['b', 'c', 'a']]);
    expect(order({ polarity: 'range' })).toBeNull();
  });
});
