import { planName } from '@thucthi/assessment/contract';
import { decimalString, dec, formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';
import { indicatorCatalogue, type IndicatorDef } from '@thucthi/registry/server';
import fc from 'fast-check';
import type { PlanResult, PrintedFigure, ResultRow, Results } from '../domain/result-row.ts';

type Issuer = Parameters<typeof planName>[0]['issuers'][number];

/** Periods a report may be about. */
const periods = [
  '2023-01/2023-09', '2024-01/2024-11', '2025-01/2025-03', '2022-01/2022-06', '2023', '2024-Q3', '2026-02', '2026-01/2026-02', '2025-12',
]; // prettier-ignore

const issuers: readonly (readonly Issuer[])[] = [
  ['province'], ['city'], ['central'], ['council'], ['executive'], ['party-congress'], ['party-committee'], [], ['province', 'city'],
]; // prettier-ignore

/** A positive number of so many decimals, as plain text. */
const amount = (most: number, decimals: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: Math.max(2, most * 10 ** decimals) }).map((steps) => decimalString(dec(steps).div(10 ** decimals)));

const vintage = fc.constantFrom('uoc', 'so-bo', 'chinh-thuc' as const) as fc.Arbitrary<PrintedFigure['vintage']>;
const hedges = fc.oneof(
  { weight: 5, arbitrary: fc.constant<readonly string[]>([]) },
  { weight: 3, arbitrary: fc.constantFrom('gần', 'hơn', 'trên', 'khoảng').map((one) => [one]) },
);

/** What is likely of an indicator: rates stay below a hundred, counts are whole. */
function figureOf({ unit, decimals, accumulation }: IndicatorDef): fc.Arbitrary<PrintedFigure> {
  const rate = unit === '%' || unit === '‰';
  const places = Math.min(decimals, 2);
  const value = amount(rate ? (accumulation === 'index' ? 25 : 99) : 90_000, places);
  return fc
    .record({ value, vintage, decimals: fc.constant(places), qualifiers: hedges, fall: fc.boolean() })
    .map(({ fall, ...figure }) => ({
      ...figure,
      // "trên 1 ha" is a rate of each hectare, not more than one.
      qualifiers: Number(figure.value) < 10 ? [] : figure.qualifiers,
      value: accumulation === 'index' && fall ? `-${figure.value}` : figure.value,
    }));
}

const noPlan = { percent: null, qualifiers: [] as string[], met: null, difference: null, needed: null, targetHigh: null };

/** What a plan may say, by how the indicator is judged against plans. */
function sayings({ unit, decimals, planConvention }: IndicatorDef): fc.Arbitrary<Omit<PlanResult, 'plan' | 'level' | 'planName'>> {
  const target = amount(unit === '%' ? 90 : 80_000, Math.min(decimals, 2));
  const range = (width: string) =>
    target.map((low) => ({ ...noPlan, target: low, targetHigh: decimalString(dec(low).plus(width)), comparator: 'range' }));
  if (planConvention === 'limit') return fc.record({ target, met: fc.boolean() }).map((one) => ({ ...noPlan, ...one, comparator: 'le' }));
  if (planConvention === 'points') {
    const apart = fc.integer({ min: -900, max: 900 }).map((steps) => decimalString(dec(steps).div(100)));
    // Plans that are reached to the point, and several that are missed by as much, are rare and have words of their own.
    const difference = fc.oneof({ weight: 6, arbitrary: apart }, { weight: 1, arbitrary: fc.constantFrom('0', '-0.5') });
    return fc.oneof(
      fc.record({ target, difference }).map((one) => ({ ...noPlan, ...one, comparator: 'ge' })),
      range('0.5'),
    );
  }
  const percent = fc.record({ percent: amount(180, 2), qualifiers: hedges });
  return fc.oneof(
    { weight: 8, arbitrary: percent.map((one) => ({ ...noPlan, ...one, target: '100', comparator: 'ge' })) },
    { weight: 1, arbitrary: range('50') },
  );
}

function planOf(definition: IndicatorDef, at: number): fc.Arbitrary<PlanResult | null> {
  // What place a plan wants is not read back.
  if (definition.planConvention === 'none' || definition.unit === 'hạng') return fc.constant(null);
  const named = fc
    .record({ issuer: fc.constantFrom(...issuers), level: fc.constantFrom('assigned', 'assigned', 'striving', 'scenario') })
    .map(({ issuer, level }) => ({
      plan: `plan-${at}-${issuer.join('+')}-${level}`,
      level,
      planName: planName({ issuers: issuer, level: level as 'assigned' }),
    }));
  return fc.record({ named, said: sayings(definition) }).map(({ named: name, said }) => ({ ...name, ...said }));
}

const signed = (most: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: -most * 100, max: most * 100 })
    .filter((steps) => steps !== 0)
    .map((steps) => decimalString(dec(steps).div(100)));

/** Places among units of one kind or several, all of them known or some, by the figure itself or by the percentage of plans. */
const amongPeers = fc
  .record({
    outOf: fc.integer({ min: 2, max: 160 }),
    scope: fc.constantFrom('tỉnh, thành phố', 'xã, phường', 'xã, phường, đặc khu', 'cơ quan, đơn vị', 'phường có số liệu'),
    tied: fc.boolean(),
    by: fc.constantFrom(null, 'percent' as const, 'least' as const),
    turn: fc.nat(),
  })
  .map(({ turn, ...among }) => ({ ...among, place: 1 + (turn % among.outOf) }));

function rowOf(definition: IndicatorDef, period: string): fc.Arbitrary<ResultRow> {
  const { code, name, aliases, unit, decimals, group, polarity, accumulation, priceBasis, parent } = definition;
  const parsed = parsePeriodCode(period);
  const month = parsed.kind === 'cumulative' && accumulation === 'sum' ? `${parsed.year}-${String(parsed.month).padStart(2, '0')}` : null;
  return fc
    .record({
      actual: fc.oneof({ weight: 9, arbitrary: figureOf(definition) }, { weight: 1, arbitrary: fc.constant(null) }),
      plans: fc.tuple(planOf(definition, 0), fc.option(planOf(definition, 1), { nil: null }), fc.boolean()),
      change: fc.option(signed(60), { nil: null }),
      ofMonth: month === null ? fc.constant(null) : fc.option(figureOf(definition), { nil: null, freq: 3 }),
      rank: fc.oneof(
        { weight: 8, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 63 }).map((place) => ({ place, outOf: null, scope: 'cả nước' })) },
        { weight: 2, arbitrary: amongPeers },
      ),
    })
    .map(({ actual, plans: [first, second, planned], change, ofMonth, rank }): ResultRow => {
      const rate = unit === '%';
      const plans = (planned ? [first, second] : []).flatMap((one) => (one === null ? [] : [actual === null ? { ...one, difference: null, met: null } : one]));
      return {
        indicator: { code, name, names: [name.vi, name.en, ...aliases], unit, decimals, group, polarity, accumulation, priceBasis, ...(parent === undefined ? {} : { parent }) },
        actual,
        plans: plans.filter((one, at) => plans.findIndex(({ planName: other }) => other.vi === one.planName.vi) === at),
        samePeriod: {
          growthPercent: rate || change === null ? null : change,
          points: rate ? change : null,
          comparable: change !== null && accumulation !== 'index',
        },
        status: { class: 'in-progress' },
        month: actual === null || ofMonth === null || month === null ? null : { ...ofMonth, period: month },
        rank: actual === null ? null : rank,
      };
    }); // prettier-ignore
}

/** A count of targets is told of the report as a whole; the amount of product taxes is told from their growth by a bracket alone. */
const reported = indicatorCatalogue.filter(({ code }) => !code.startsWith('targets-') && code !== 'product-tax-value');

/** Scorecards as no city has them: any indicators of the catalogue, any plans, hedges, vintages and changes that may be reported of them. */
export function generatedResults(most = 14): fc.Arbitrary<Results> {
  return fc
    .record({ period: fc.constantFrom(...periods), some: fc.subarray(reported, { minLength: 3, maxLength: most }) })
    .chain(({ period, some }) => fc.record({ period: fc.constant(period), rows: fc.tuple(...some.map((one) => rowOf(one, period))) }))
    .map(({ period, rows }) => ({
      unit: { name: 'Thành phố Mẫu', kind: 'city-central', illustrative: true },
      period,
      knownOn: null,
      summary: { headline: { vi: `Tình hình ${formatPeriodVi(parsePeriodCode(period))} ổn định.`, en: '' }, lead: { vi: '', en: '' } },
      rows,
    }));
}
