import { describe, expect, test } from 'vitest';
import { milestoneState } from './milestone.ts';
import { percentOfPlan } from './percent-of-plan.ts';
import { figureLike, indicatorLike, planLike } from './sample-facts.ts';
import { rowSentence } from './sentence.ts';
import { isClosed, statusOf } from './status.ts';
import type { PlanTarget } from './plan-target.ts';

const seen = (...values: [string, string][]) => values.map(([on, value]) => ({ on, value }));
const communes = indicatorLike({ unit: 'xã', accumulation: 'last', decimals: 0 });
const byAutumn = (over: Partial<PlanTarget> = {}) => planLike({ comparator: 'milestone', value: '72', milestoneOn: '2023-09-30', ...over });

describe('a milestone', () => {
  test('is reached by its day, missed on its day, open before it, and not told from what was seen only later', () => {
    const at = (...values: [string, string][]) => milestoneState(byAutumn({ sightings: seen(...values) }));
    expect(at(['2023-08-31', '72'])).toBe('met');
    expect(at(['2023-08-31', '70'], ['2023-09-30', '72'])).toBe('met');
    expect(at(['2023-08-31', '70'])).toBe('open');
    expect(at(['2023-09-30', '71'])).toBe('short');
    expect(at(['2023-09-30', '71'], ['2023-10-31', '75'])).toBe('short');
    expect(at(['2023-08-31', '70'], ['2023-10-31', '75'])).toBe('unknown');
    expect(at()).toBe('unknown');
  });

  test('without a level is a thing to be done', () => {
    const done = (value: string) => milestoneState(byAutumn({ value: null, sightings: seen(['2023-09-30', value]) }));
    expect(done('1')).toBe('met');
    expect(done('0')).toBe('short');
  });

  test('closes by its own day, is judged by it, and says so in words', () => {
    const judged = (plan: PlanTarget, value: string, asOf: string) => {
      const actual = figureLike({ value, asOf, decimals: 0 });
      const percent = percentOfPlan(communes, actual, plan);
      const facts = { indicator: communes, actual, plan, percent, closed: isClosed(actual, plan), forecast: null, pace: null };
      return {
        status: statusOf(facts),
        sentence: rowSentence({ indicator: communes, actual, plans: [{ plan, percent }], samePeriod: null }),
      };
    };
    const open = judged(byAutumn({ sightings: seen(['2023-08-31', '70']) }), '70', '2023-08-31');
    expect(open.status).toMatchObject({ class: 'in-progress', reason: { vi: 'Chưa đến hạn hoàn thành 30/09/2023.' } });
    expect(open.sentence.vi).toContain('97,22% KH tỉnh (hạn 30/09/2023)');
    const late = judged(byAutumn({ sightings: seen(['2023-09-30', '71']) }), '71', '2023-09-30');
    expect(late.status).toMatchObject({ class: 'missed', reason: { vi: 'Quá hạn 30/09/2023 mà chưa hoàn thành.' } });
    const done = judged(byAutumn({ value: null, sightings: seen(['2023-09-30', '1']) }), '1', '2023-09-30');
    expect(done.status).toMatchObject({ class: 'met', reason: { vi: 'Đã hoàn thành trước hạn 30/09/2023.' } });
    expect(done.sentence.vi).toContain('đã hoàn thành (hạn 30/09/2023, KH tỉnh)');
  });

  test('nobody has reported: the target is still told, with its day', () => {
    const plan = byAutumn({ value: null });
    const percent = percentOfPlan(communes, null, plan);
    expect(rowSentence({ indicator: communes, actual: null, plans: [{ plan, percent }], samePeriod: null }).vi).toBe(
      'giao hoàn thành trước ngày 30/09/2023 · chưa có số thực hiện',
    );
  });
});

test('a yes/no target of a running year waits, is reached once it is said to be, and fails when the year is over', () => {
  const plan = planLike({ comparator: 'yes-no', value: null });
  const judge = (value: string, period: string) => {
    const actual = figureLike({ value, period, asOf: null, decimals: 0 });
    const percent = percentOfPlan(communes, actual, plan);
    return statusOf({ indicator: communes, actual, plan, percent, closed: isClosed(actual, plan), forecast: null, pace: null }).class;
  };
  expect(judge('0', '2023-01/2023-09')).toBe('in-progress');
  expect(judge('1', '2023-01/2023-09')).toBe('met');
  expect(judge('0', '2023')).toBe('missed');
  const percent = percentOfPlan(communes, null, plan);
  expect(rowSentence({ indicator: communes, actual: null, plans: [{ plan, percent }], samePeriod: null }).vi).toContain('giao phải đạt');
});

test('a reduction within the year is held against the same part of last year, so that both ends of the year agree', () => {
  const accidents = indicatorLike({ unit: 'vụ', polarity: 'down', planConvention: 'reduction', decimals: 0 });
  const plan = planLike({ comparator: 'le', value: '950', baseline: '1000', baselineOrigin: 'last-year', period: '2023' });
  const risen = percentOfPlan(accidents, figureLike({ value: '720' }), { ...plan, baselineNow: '700' });
  expect(risen).toMatchObject({ percent: null, reason: { code: 'risen', vi: 'không giảm mà tăng so với số gốc' }, standing: 'exceeded' });
  // 700 by then last year, 672 this year: 4% fewer, of 5% planned.
  expect(percentOfPlan(accidents, figureLike({ value: '672' }), { ...plan, baselineNow: '700' }).percent).toBe('80.00');
  expect(percentOfPlan(accidents, figureLike({ value: '960', period: '2023' }), plan).percent).toBe('80.00');
  expect(percentOfPlan(accidents, figureLike({ value: '960', period: '2023' }), { ...plan, baselineNow: '1000' }).percent).toBe('80.00');
});
