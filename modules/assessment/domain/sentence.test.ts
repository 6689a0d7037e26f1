import { describe, expect, test } from 'vitest';
import { growthOf } from './growth.ts';
import type { Growth } from './growth.ts';
import type { IndicatorTraits } from './indicator-traits.ts';
import { percentOfPlan } from './percent-of-plan.ts';
import { issuerNames, planLabel } from './plan-target.ts';
import type { PlanTarget } from './plan-target.ts';
import { figureLike, indicatorLike, planLike, statedLike } from './sample-facts.ts';
import { reportSentence, rowSentence } from './sentence.ts';
import type { RowFacts } from './sentence.ts';
import type { StatedMeasure } from './stated-measure.ts';
import type { AssessedFigure } from './assessed-figure.ts';

function facts(
  indicator: IndicatorTraits,
  actual: AssessedFigure | null,
  plans: [PlanTarget, StatedMeasure?][],
  growth?: StatedMeasure | null,
): RowFacts {
  const samePeriod: Growth | null =
    growth === undefined ? null : growthOf({ indicator, kind: 'same-period', current: actual, bases: [], stated: growth });
  return {
    indicator,
    actual,
    samePeriod,
    plans: plans.map(([plan, stated]) => ({ plan, percent: percentOfPlan(indicator, actual, plan, stated ?? null) })),
  };
}

const output = indicatorLike({ code: 'go-total', name: { vi: 'Tổng giá trị sản xuất', en: 'Total output' } });
const anyPlan = planLike({ issuers: [] });

describe('the sentence of a row', () => {
  test('a percentage that counts to another day than the row names its day', () => {
    const row = facts(indicatorLike(), null, [[planLike({ value: null }), { ...statedLike('27.8'), asOf: '2024-11-22' }]]);
    expect(rowSentence({ ...row, until: '2024-11-30' })).toMatchObject({ vi: '27,8% KH tỉnh (đến 22/11/2024)' });
    expect(rowSentence({ ...row, until: '2024-11-22' }).vi).toBe('27,8% KH tỉnh');
  });

  test('a distance in points has two decimals at most', () => {
    const points = indicatorLike({ planConvention: 'points', unit: '%', accumulation: 'last' });
    expect(rowSentence(facts(points, figureLike({ value: '7.3271', decimals: null }), [[planLike({ value: '7.5' })]])).vi).toBe(
      'thấp hơn KH tỉnh 0,17 điểm %',
    );
  });

  test('Pleiku: two plans, the same period not stated', () => {
    const row = facts(
      indicatorLike(),
      figureLike({ qualifiers: ['ước', 'gần'] }),
      [
        [planLike(), statedLike('54.1')],
        [planLike({ issuers: ['city'], value: '1754.7' }), statedLike('47.81')],
      ],
      null,
    );
    expect(rowSentence(row)).toEqual({
      vi: '54,1% KH tỉnh · 47,81% KH thành phố · chưa nêu cùng kỳ',
      en: '54.1% of province plan · 47.81% of city plan · the same period not stated',
    });
  });

  test('hedges of a percentage are kept; growth has arrow and word', () => {
    const retail = facts(
      indicatorLike(),
      figureLike({ value: '42532' }),
      [[anyPlan, statedLike('72', { qualifiers: ['hơn'] })]],
      statedLike('16.2', { polarity: 'up' }),
    );
    expect(rowSentence(retail).vi).toBe('hơn 72% KH · ↑ tăng 16,2% so với cùng kỳ');
    const deaths = facts(
      indicatorLike({ polarity: 'down', unit: 'người' }),
      figureLike({ value: '408' }),
      [],
      statedLike('-16', { polarity: 'down' }),
    );
    expect(rowSentence(deaths).vi).toBe('Chưa có kế hoạch · ↓ giảm 16% so với cùng kỳ');
  });

  test('Yên Bái: nothing done yet, assigned and striving', () => {
    const row = facts(indicatorLike(), null, [
      [planLike({ issuers: ['city'], value: '507.8' })],
      [planLike({ issuers: ['party-congress'], level: 'striving', value: '850' })],
    ]);
    expect(rowSentence(row).vi).toBe('giao 507,8 tỷ đồng, phấn đấu 850 tỷ đồng · chưa có số thực hiện');
  });

  test('a percentage alone still speaks', () => {
    expect(rowSentence(facts(indicatorLike(), null, [[planLike({ issuers: [], value: null }), statedLike('27.8')]])).vi).toBe('27,8% KH');
  });

  test('points, limits, ranges and yes-no say what a percentage cannot', () => {
    const points = indicatorLike({ unit: '%', planConvention: 'points' });
    expect(rowSentence(facts(points, figureLike({ value: '4.57' }), [[planLike({ issuers: ['council'], value: '7.5' })]])).vi).toBe(
      'thấp hơn KH HĐND 2,93 điểm %',
    );
    expect(
      rowSentence(
        facts(
          points,
          figureLike({ value: '7.5' }),
          [[anyPlan]].map(() => [planLike({ issuers: [], value: '7.5' })]),
        ),
      ).vi,
    ).toBe('bằng KH');
    const limit = indicatorLike({ unit: '%', planConvention: 'limit' });
    const ceiling = planLike({ comparator: 'le', value: '4.5' });
    expect(rowSentence(facts(limit, figureLike({ value: '3.51' }), [[ceiling]])).vi).toBe('trong giới hạn 4,5%');
    expect(rowSentence(facts(limit, figureLike({ value: '4.8' }), [[ceiling]])).vi).toBe('vượt giới hạn 4,5% là 0,3 điểm %');
    const yes = planLike({ comparator: 'yes-no', value: null });
    expect(rowSentence(facts(indicatorLike(), figureLike({ value: '0' }), [[yes]])).vi).toBe('chưa đạt KH tỉnh');
    expect(rowSentence(facts(indicatorLike(), figureLike(), [[planLike({ value: null })]])).vi).toBe('KH tỉnh: chưa rõ số kế hoạch');
  });

  test('growth that cannot be compared is not passed over', () => {
    const row = facts(indicatorLike(), figureLike(), []);
    const base = figureLike({ value: '700', period: '2022-01/2022-09', asOf: '2022-09-30', vintage: 'chinh-thuc' });
    const samePeriod = growthOf({ indicator: indicatorLike(), kind: 'same-period', current: figureLike(), bases: [base] });
    expect(rowSentence({ ...row, samePeriod }).vi).toBe('Chưa có kế hoạch · không so được với cùng kỳ');
  });
});

describe('the sentence of a report', () => {
  test('estimate, hedge, percent and growth as the report prints them', () => {
    const row = facts(
      output,
      figureLike({ value: '29976.8', qualifiers: ['ước', 'hơn'] }),
      [[anyPlan, statedLike('74.2')]],
      statedLike('10.3', { polarity: 'up' }),
    );
    expect(reportSentence(row)).toEqual({
      vi: 'Tổng giá trị sản xuất ước đạt hơn 29.976,8 tỷ đồng, bằng 74,2% kế hoạch, tăng 10,3% so với cùng kỳ.',
      en: 'Total output is estimated at over 29,976.8 billion VND, 74.2% of the plan, up 10.3% on the same period.',
    });
  });

  test('two plans in one breath', () => {
    const row = facts(
      indicatorLike(),
      figureLike({ qualifiers: ['gần'] }),
      [
        [planLike(), statedLike('54.1')],
        [planLike({ issuers: ['city'] }), statedLike('47.81')],
      ],
      null,
    );
    expect(reportSentence(row).vi).toBe(
      'Thu ngân sách nhà nước ước đạt gần 838,9 tỷ đồng, bằng 54,1% kế hoạch tỉnh và 47,81% kế hoạch thành phố.',
    );
  });

  test('what is missing is said', () => {
    expect(reportSentence(facts(output, figureLike({ vintage: 'chinh-thuc' }), [])).vi).toBe(
      'Tổng giá trị sản xuất đạt 838,9 tỷ đồng, chưa có kế hoạch.',
    );
    expect(reportSentence(facts(output, null, [[planLike({ value: '507.8' })]])).vi).toBe(
      'Tổng giá trị sản xuất được giao 507,8 tỷ đồng, chưa có số thực hiện.',
    );
  });
});

describe('names of issuers', () => {
  test.each([
    [['central'], 'KH Trung ương'],
    [['province'], 'KH tỉnh'],
    [['city'], 'KH thành phố'],
    [['council'], 'KH HĐND'],
    [['executive'], 'KH UBND'],
    [['party-congress'], 'NQ Đại hội'],
    [['party-committee'], 'KH cấp ủy'],
    [['province', 'council'], 'KH tỉnh và HĐND'],
    [[], 'KH'],
  ] as const)('%j is %s', (issuers, label) => {
    expect(planLabel({ issuers, level: 'assigned' }).vi).toBe(label);
  });

  test('other levels say so', () => {
    expect(planLabel({ issuers: ['party-congress'], level: 'striving' }).vi).toBe('phấn đấu Đại hội');
    expect(planLabel({ issuers: [], level: 'scenario' }).vi).toBe('kịch bản');
    expect(issuerNames([])).toBeNull();
  });
});
