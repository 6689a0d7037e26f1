import { describe, expect, test } from 'vitest';
import { forecastYearEnd } from './forecast/forecast-year-end.ts';
import type { Forecast } from './forecast/forecast-year-end.ts';
import { isPace, paceOf } from './pace.ts';
import { percentOfPlan } from './percent-of-plan.ts';
import { figureLike, indicatorLike, planLike, statedLike } from './sample-facts.ts';
import { isClosed, statusOf, withOverride } from './status.ts';
import { STATUS_ORDER, worstFirst } from './status-class.ts';
import type { StatusClass } from './status-class.ts';
import type { StatusFacts } from './status-facts.ts';
import { DEFAULT_STATUS_RULES, switchRules } from './status-rule.ts';
import { validateStatusRules } from './validate-status-rules.ts';

function forecastLike(low: string, high: string): Forecast {
  return {
    kind: 'forecast',
    year: 2023,
    value: low,
    low,
    high,
    method: 'last-year-share',
    methodWords: { vi: '', en: '' },
    record: { trials: 9, horizon: 3, meanErrorPercent: '3.1', againstLastYear: '0.8', held: 8, coveragePercent: '89', methods: [] },
  };
}

function facts(over: Partial<StatusFacts> = {}): StatusFacts {
  const indicator = over.indicator ?? indicatorLike();
  const actual = over.actual === undefined ? figureLike() : over.actual;
  const plan = over.plan === undefined ? planLike() : over.plan;
  return {
    indicator,
    actual,
    plan,
    percent: plan === null ? null : percentOfPlan(indicator, actual, plan),
    closed: plan !== null && isClosed(actual, plan),
    forecast: null,
    pace: null,
    ...over,
  };
}

describe('the default rules', () => {
  const year = figureLike({ period: '2023', asOf: null });

  test.each<[StatusClass, string, Partial<StatusFacts>]>([
    ['not-assessable', 'no-plan', { plan: null }],
    ['not-assessable', 'no-actual', { actual: null }],
    ['exceeded', 'closed-exceeded', { actual: { ...year, value: '1600' } }],
    ['met', 'closed-met', { actual: { ...year, value: '1550.6' } }],
    ['missed', 'closed-missed', { actual: { ...year, value: '1550.5' } }],
    ['exceeded', 'reached-exceeded', { actual: figureLike({ value: '1600' }) }],
    ['met', 'reached-met', { actual: figureLike({ value: '1550.6' }) }],
    ['expected', 'forecast-meets', { forecast: forecastLike('1551', '1700') }],
    ['in-progress', 'forecast-straddles', { forecast: forecastLike('1500', '1600') }],
    ['at-risk', 'forecast-misses', { forecast: forecastLike('1130', '1262') }],
    ['not-assessable', 'no-forecast', {}],
  ])('%s by %s', (status, ruleId, over) => {
    expect(statusOf(facts(over))).toMatchObject({ class: status, ruleId, basis: null });
  });

  test('Pleiku: a single cumulative without history says why it cannot be assessed', () => {
    const forecast = forecastYearEnd({ indicator: indicatorLike(), year: 2023, monthly: [] });
    const status = statusOf(facts({ forecast }));
    expect(status.reason).toEqual({
      code: 'too-little-history',
      vi: 'Chưa có chuỗi số theo tháng và chưa có kế hoạch từng kỳ.',
      en: 'There is no monthly series and no phased plan.',
    });
  });

  test('Cao Bằng: 102,8% of the year’s plan without a value is already exceeded, 27,8% is not assessable', () => {
    const indicator = indicatorLike({ code: 'tourists' });
    const plan = planLike({ value: null, period: '2024' });
    const of = (percent: string) =>
      statusOf(facts({ indicator, actual: null, plan, percent: percentOfPlan(indicator, null, plan, statedLike(percent)) }));
    expect(of('102.8').class).toBe('exceeded');
    expect(of('27.8')).toMatchObject({ class: 'not-assessable', reason: { code: 'no-forecast' } });
  });

  test('a season that is over is compared: 2.680 ha of 2.625 is exceeded', () => {
    const season = indicatorLike({ accumulation: 'season', unit: 'ha' });
    expect(
      statusOf(
        facts({
          indicator: season,
          actual: figureLike({ value: '2680', period: '2023-M', asOf: null }),
          plan: planLike({ value: '2625', period: '2023-M' }),
        }),
      ),
    ).toMatchObject({ class: 'exceeded', ruleId: 'closed-exceeded' });
  });

  test('an index above its target in September is not yet met; a flow is', () => {
    const index = indicatorLike({ accumulation: 'index', unit: '%', planConvention: 'points' });
    const over = { actual: figureLike({ value: '10.08' }), plan: planLike({ value: '8.5' }) };
    expect(statusOf(facts({ indicator: index, ...over })).class).toBe('not-assessable');
    expect(statusOf(facts(over)).class).toBe('exceeded');
  });

  test('a ceiling of a flow once passed is missed, and never met before the year is over', () => {
    const deaths = indicatorLike({ polarity: 'down', planConvention: 'limit' });
    const plan = planLike({ comparator: 'le', value: '400' });
    expect(statusOf(facts({ indicator: deaths, plan, actual: figureLike({ value: '408' }) }))).toMatchObject({
      class: 'missed',
      ruleId: 'ceiling-passed',
    });
    expect(statusOf(facts({ indicator: deaths, plan, actual: figureLike({ value: '300' }) })).class).toBe('not-assessable');
    const at = (low: string, high: string) =>
      statusOf(facts({ indicator: deaths, plan, actual: figureLike({ value: '300' }), forecast: forecastLike(low, high) })).class;
    expect([at('350', '390'), at('390', '410'), at('405', '430')]).toEqual(['expected', 'in-progress', 'at-risk']);
  });

  test('a range between both ends of the forecast may still be reached', () => {
    const structure = indicatorLike({ polarity: 'range' });
    const plan = planLike({ comparator: 'range', value: '1000', upper: '1100' });
    const at = (low: string, high: string) => statusOf(facts({ indicator: structure, plan, forecast: forecastLike(low, high) })).class;
    expect([at('1010', '1090'), at('900', '1200'), at('800', '990'), at('1050', '1150')]).toEqual([
      'expected',
      'in-progress',
      'at-risk',
      'in-progress',
    ]);
  });

  test('a forecast of another year does not count', () => {
    expect(statusOf(facts({ plan: planLike({ period: '2021/2025' }), forecast: forecastLike('1551', '1700') })).class).toBe(
      'not-assessable',
    );
  });

  test('every status has its reason in both languages', () => {
    for (const over of [{}, { plan: null }, { actual: null }, { forecast: forecastLike('1', '2') }, { actual: year }]) {
      const { reason } = statusOf(facts(over));
      expect(reason.vi).toMatch(/\.$/);
      expect(reason.en).toMatch(/\.$/);
    }
  });
});

describe('rules that can be switched', () => {
  const pace = paceOf(indicatorLike(), figureLike(), planLike());
  const behind = facts({ pace: isPace(pace) ? pace : null });

  test('the linear pace rule is off as delivered, and marks its basis when on', () => {
    expect(statusOf(behind).class).toBe('not-assessable');
    const on = switchRules(DEFAULT_STATUS_RULES, { 'pace-ahead': true, 'pace-near': true, 'pace-behind': true });
    expect(statusOf(behind, on)).toMatchObject({
      class: 'at-risk',
      basis: 'linear-pace',
      reason: { code: 'pace', vi: 'So với mốc tiến độ 1.163 tỷ đồng (chia đều theo thời gian).' },
    });
    const stock = facts({ pace: isPace(pace) ? pace : null, indicator: indicatorLike({ accumulation: 'last' }) });
    expect(statusOf(stock, on).class).toBe('not-assessable');
  });

  test('what a document states can be let count', () => {
    expect(statusOf({ ...behind, stated: 'expected' }).class).toBe('not-assessable');
    expect(statusOf({ ...behind, stated: 'expected' }, switchRules(DEFAULT_STATUS_RULES, { stated: true }))).toMatchObject({
      class: 'expected',
      basis: 'stated',
    });
  });

  test('a unit’s own rules: percent bounds, any, not', () => {
    const own = {
      name: 'của thành phố',
      rules: [
        {
          id: 'low',
          enabled: true,
          when: {
            test: 'all',
            of: [
              { test: 'percent', below: '60' },
              { test: 'not', of: { test: 'closed', is: true } },
            ],
          },
          class: 'at-risk',
          reason: 'percent',
        },
        { id: 'else', enabled: true, when: { test: 'always' }, class: 'in-progress', reason: 'rule' },
      ],
    };
    const read = validateStatusRules(own);
    if (!read.ok) throw new Error(read.problems[0]?.messageVi ?? '');
    expect(statusOf(behind, read.set)).toMatchObject({ class: 'at-risk', reason: { vi: 'Đạt 54,1% kế hoạch tỉnh.' } });
    expect(statusOf(facts({ actual: figureLike({ value: '1000' }) }), read.set).class).toBe('in-progress');
  });

  test('the delivered rules pass their own check, also through JSON', () => {
    expect(validateStatusRules(JSON.parse(JSON.stringify(DEFAULT_STATUS_RULES)))).toEqual({ ok: true, set: DEFAULT_STATUS_RULES });
  });

  const good = { id: 'a', enabled: true, when: { test: 'always' }, class: 'met', reason: 'rule' };
  test.each<[string, unknown]>([
    ['no-name', { rules: [good] }],
    ['no-rules', { name: 'x', rules: [] }],
    ['no-rules', null],
    ['duplicate-id', { name: 'x', rules: [{ ...good, when: { test: 'no-plan' } }, good] }],
    ['bad-class', { name: 'x', rules: [{ ...good, class: 'green' }] }],
    ['bad-reason', { name: 'x', rules: [{ ...good, reason: 'because' }] }],
    ['bad-enabled', { name: 'x', rules: [{ ...good, enabled: 'yes' }] }],
    ['bad-basis', { name: 'x', rules: [{ ...good, basis: 'moon' }] }],
    ['bad-condition', { name: 'x', rules: [{ ...good, when: { test: 'weather' } }] }],
    ['bad-condition', { name: 'x', rules: [{ ...good, when: { test: 'percent', below: 60 } }] }],
    ['bad-condition', { name: 'x', rules: [{ ...good, when: { test: 'any', of: [] } }] }],
    ['no-last-rule', { name: 'x', rules: [{ ...good, when: { test: 'no-plan' } }] }],
    ['unreachable', { name: 'x', rules: [{ ...good, id: 'b' }, good] }],
    ['all-off', { name: 'x', rules: [{ ...good, enabled: false }] }],
    ['no-id', { name: 'x', rules: [{ ...good, id: '' }] }],
    ['not-a-rule', { name: 'x', rules: [7] }],
  ])('refuses in Vietnamese: %s', (code, input) => {
    const read = validateStatusRules(input);
    const problems = read.ok ? [] : read.problems;
    expect(problems.map((p) => p.code)).toContain(code);
    expect(problems.every((p) => /[ạảấầậắềệểịọốộờợụứừựỹđ]/.test(p.messageVi))).toBe(true);
  });
});

describe('override and order', () => {
  test('an override keeps what was computed', () => {
    const computed = statusOf(facts({ forecast: forecastLike('1130', '1262') }));
    const override = { class: 'in-progress' as const, reason: 'Có nguồn thu đất trong quý IV', by: 'p1', at: '2023-10-02' };
    expect(withOverride(computed, override)).toEqual({ class: 'in-progress', computed, override });
    expect(withOverride(computed, null).class).toBe('at-risk');
  });

  test('red first, grey last; rows of one class keep their order', () => {
    const rows = STATUS_ORDER.flatMap((status) => [
      { status, n: 1 },
      { status, n: 2 },
    ]);
    expect(worstFirst([...rows].reverse()).map((r) => r.status)).toEqual(rows.map((r) => r.status));
    expect(STATUS_ORDER.indexOf('at-risk')).toBeLessThan(STATUS_ORDER.indexOf('in-progress'));
    expect(STATUS_ORDER.at(-1)).toBe('not-assessable');
    expect(
      worstFirst([
        { status: 'met' as const, n: 1 },
        { status: 'met' as const, n: 2 },
      ]).map((r) => r.n),
    ).toEqual([1, 2]);
  });

  test('closed: only when the actual covers the whole target period', () => {
    expect(isClosed({ period: '2023', asOf: null }, { period: '2023' })).toBe(true);
    expect(isClosed({ period: '2023', asOf: '2023-12-20' }, { period: '2023' })).toBe(false);
    expect(isClosed({ period: '2023-01/2023-09', asOf: '2023-09-30' }, { period: '2023' })).toBe(false);
    expect(isClosed({ period: '2023-Q4', asOf: null }, { period: '2023' })).toBe(false);
    expect(isClosed({ period: '@2024-12-31', asOf: null }, { period: '2024' })).toBe(true);
    expect(isClosed(null, { period: '2024' })).toBe(false);
  });
});
