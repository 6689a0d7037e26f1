import { dateText, decimalText, endpoint, writeId } from '@thucthi/platform/contract';
import { documentReference, ledgerFigure, locator, vintage } from '@thucthi/figures/contract';
import { issuer, targetLevel } from '@thucthi/targets/contract';
import { z } from 'zod';

export const statusClasses = ['exceeded', 'met', 'expected', 'in-progress', 'at-risk', 'missed', 'not-assessable'] as const;
export const statusClass = z.enum(statusClasses);
export type StatusClass = z.infer<typeof statusClass>;

const bilingual = z.object({ vi: z.string(), en: z.string() });
const check = z.object({ type: z.string(), vi: z.string(), en: z.string() });

export const actual = z.object({
  value: decimalText,
  unit: z.string(),
  vintage: vintage,
  asOf: dateText.nullable(),
  qualifiers: z.array(z.string()),
  decimals: z.number().int().nullable(),
  origin: z.enum(['entered', 'rolled-up', 'derived']),
  period: z.string().describe('the period the value covers; differs from the asked one when only part of it is known'),
  outOf: decimalText.nullable(),
  conflict: z.boolean().describe('its source states two different values'),
  reported: z.number().int().nullable(),
  expected: z.number().int().nullable(),
  beside: z.object({ value: decimalText, gap: decimalText }).nullable().describe('the sum of the units below, beside the own figure'),
  figureId: z.string().nullable(),
});

export const planStanding = z.object({
  plan: z.string(),
  issuer: z.array(issuer),
  issuerLabel: bilingual,
  level: targetLevel,
  target: decimalText.nullable(),
  targetHigh: decimalText.nullable(),
  comparator: z.string(),
  derived: z.boolean(),
  percent: z.string().nullable(),
  percentOrigin: z.enum(['stated', 'computed']).nullable(),
  qualifiers: z.array(z.string()),
  met: z.boolean().nullable(),
  difference: decimalText.nullable(),
  expectedNow: decimalText.nullable().describe('where the actual should be by the cut-off'),
  paceBasis: z.enum(['phased', 'last-year-share', 'linear']).nullable(),
  needed: z
    .object({
      perUnit: decimalText,
      unit: z.enum(['month', 'day']),
      unitsLeft: z.number().int(),
      averageSoFar: decimalText,
      multiple: z.string().nullable(),
    })
    .nullable(),
  document: documentReference.nullable(),
  history: z.array(
    z.object({ version: z.number().int(), value: decimalText.nullable(), decidedOn: dateText.nullable(), reason: z.string().nullable() }),
  ),
});

export const forecast = z
  .object({
    value: decimalText,
    lo: decimalText,
    hi: decimalText,
    coverageWanted: z.literal(80),
    method: z.string(),
    methodLabel: bilingual,
    error: z.string().nullable(),
    coverage: z.string().nullable(),
    tests: z.number().int(),
  })
  .nullable();

export const scorecardRow = z.object({
  indicator: z.object({
    code: z.string(),
    name: bilingual,
    unit: z.string(),
    decimals: z.number().int(),
    group: z.string(),
    polarity: z.string(),
    accumulation: z.string(),
    planConvention: z.string(),
  }),
  actual: actual.nullable(),
  plans: z.array(planStanding),
  samePeriod: z.object({
    growthPercent: z.string().nullable(),
    points: z.string().nullable(),
    origin: z.enum(['computed', 'stated']).nullable(),
    comparable: z.boolean(),
    reason: bilingual.nullable(),
    base: z.object({ value: decimalText, period: z.string(), vintage: vintage }).nullable(),
    notes: z.array(bilingual),
  }),
  statements: z.array(
    z.object({
      measure: z.string(),
      value: decimalText,
      unit: z.string(),
      polarity: z.string().nullable(),
      printed: z.string(),
      basis: z.record(z.string(), z.unknown()),
      qualifiers: z.array(z.string()),
      period: z.string(),
      asOf: dateText,
      document: documentReference.nullable(),
      locator: locator,
    }),
  ),
  status: z.object({
    class: statusClass,
    reason: bilingual.nullable(),
    reasonCode: z.string().nullable(),
    computed: statusClass.describe('what the rules say, also when a person overrode it'),
    overriddenBy: z.string().nullable(),
    overrideReason: z.string().nullable(),
  }),
  forecast: forecast,
  forecastReason: bilingual.nullable().describe('why there is none'),
  sparkline: z
    .array(decimalText.nullable())
    .describe('the last 24 months, oldest first; cumulative within the year is taken apart where it can be'),
  sentence: bilingual,
  owner: z.string().nullable(),
  checks: z.array(check),
});
export type ScorecardRow = z.infer<typeof scorecardRow>;

export const scorecard = z.object({
  unit: z.object({ slug: z.string(), name: z.string(), kind: z.string(), illustrative: z.boolean(), body: z.string() }),
  period: z.string(),
  periodLabel: bilingual,
  knownOn: dateText.nullable(),
  periods: z.array(z.object({ code: z.string(), label: bilingual })).describe('periods of this unit that hold figures, newest first'),
  summary: z.object({
    counts: z.record(statusClass, z.number().int()),
    total: z.number().int(),
    stated: z.array(
      z.object({
        met: z.number().int(),
        outOf: z.number().int(),
        class: statusClass,
        document: documentReference.nullable(),
        sentence: bilingual,
      }),
    ),
    headline: bilingual,
    lead: bilingual.describe('one or two sentences that name the failing ones and what they need'),
  }),
  rows: z.array(scorecardRow),
  can: z.object({ enter: z.boolean(), override: z.boolean(), assign: z.boolean() }),
});
export type Scorecard = z.infer<typeof scorecard>;

export const readScorecard = endpoint({
  id: 'readScorecard',
  method: 'get',
  path: '/api/v1/scorecards/{slug}',
  audience: 'public-demo',
  summary: 'Where a unit stands against every plan, red first',
  params: z.object({ slug: z.string() }),
  query: z.object({ period: z.string().optional(), knownOn: dateText.optional() }),
  answer: scorecard,
});

const seriesPoint = z.object({
  month: z.number().int(),
  value: decimalText.nullable(),
  cumulative: decimalText.nullable(),
  origin: z.enum(['entered', 'derived', 'rolled-up']).nullable(),
  vintage: vintage.nullable(),
});

export const indicatorView = z.object({
  unit: scorecard.shape.unit,
  period: z.string(),
  periodLabel: bilingual,
  knownOn: dateText.nullable(),
  periods: scorecard.shape.periods,
  row: scorecardRow,
  thisYear: z.array(seriesPoint),
  lastYear: z.array(seriesPoint),
  planCurves: z.array(
    z.object({ plan: z.string(), label: bilingual, level: targetLevel, basis: z.string(), cumulative: z.array(decimalText.nullable()) }),
  ),
  forecastCurve: z.array(z.object({ month: z.number().int(), value: decimalText, lo: decimalText, hi: decimalText })),
  comparisons: z
    .array(
      z.object({
        kind: z.enum(['previous-month', 'year-end']),
        growthPercent: z.string().nullable(),
        points: z.string().nullable(),
        difference: decimalText.nullable(),
        base: z.object({ value: decimalText, period: z.string(), vintage }).nullable(),
        reason: bilingual.nullable(),
      }),
    )
    .describe('the last month against the month before, and against the close of last year'),
  ledger: z.array(ledgerFigure).describe('every vintage of the year, newest first'),
  below: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      sortKey: z.string(),
      value: decimalText.nullable(),
      percent: z.string().nullable(),
      target: decimalText.nullable(),
      status: statusClass,
      months: z.array(decimalText.nullable()),
      plan: z.array(decimalText.nullable()),
    }),
  ),
  belowCount: z.object({ reported: z.number().int(), expected: z.number().int() }).nullable(),
});
export type IndicatorView = z.infer<typeof indicatorView>;

export const readIndicatorView = endpoint({
  id: 'readIndicatorView',
  method: 'get',
  path: '/api/v1/indicator-views/{slug}/{code}',
  audience: 'public-demo',
  summary: 'One indicator of one unit: months, cumulative, plans, last year, forecast, every vintage, the units below',
  params: z.object({ slug: z.string(), code: z.string() }),
  query: z.object({ period: z.string().optional(), knownOn: dateText.optional() }),
  answer: indicatorView,
});

export const explanation = z.object({
  title: bilingual,
  result: z.object({ value: z.string(), unit: z.string() }),
  formula: bilingual.nullable(),
  inputs: z.array(
    z.object({
      label: bilingual,
      value: z.string(),
      unit: z.string(),
      qualifiers: z.array(z.string()),
      period: z.string().nullable(),
      asOf: dateText.nullable(),
      vintage: vintage.nullable(),
      derived: z.boolean(),
      interval: z.object({ lo: z.string(), hi: z.string() }).nullable(),
      note: bilingual.nullable(),
      document: documentReference.nullable(),
      locator: locator.nullable(),
      printed: z.string().nullable(),
    }),
  ),
  checks: z.array(z.object({ ok: z.boolean(), vi: z.string(), en: z.string() })),
  trail: z.array(z.object({ at: z.string(), who: z.string().nullable(), what: bilingual })),
});
export type Explanation = z.infer<typeof explanation>;

export const explainNumber = endpoint({
  id: 'explainNumber',
  method: 'get',
  path: '/api/v1/explanations/{slug}/{code}',
  audience: 'public-demo',
  summary: 'Explain this number: formula, inputs with units and dates, versions, the place in the document',
  params: z.object({ slug: z.string(), code: z.string() }),
  query: z.object({
    period: z.string().optional(),
    knownOn: dateText.optional(),
    what: z.enum(['actual', 'percent', 'growth', 'forecast', 'needed']),
    plan: z.string().optional(),
  }),
  answer: explanation,
});

export const overrideStatus = endpoint({
  id: 'overrideStatus',
  method: 'post',
  path: '/api/v1/status-overrides',
  audience: 'status.override',
  summary: 'A person judges differently from the rules; both are kept. `class` null withdraws the judgement',
  body: z.object({
    writeId,
    unit: z.string(),
    indicator: z.string(),
    period: z.string(),
    class: statusClass.nullable(),
    reason: z.string().min(3).max(500),
  }),
  answer: z.object({ class: statusClass.nullable() }),
});

export const entrySheet = z.object({
  unit: scorecard.shape.unit,
  period: z.string(),
  periodLabel: bilingual,
  periods: scorecard.shape.periods,
  today: dateText,
  canEnter: z.boolean(),
  rows: z.array(
    z.object({
      indicator: scorecardRow.shape.indicator,
      frequency: z.string(),
      needsParts: z.boolean(),
      month: z.object({ value: decimalText.nullable(), figureId: z.string().nullable(), vintage: vintage.nullable() }),
      cumulative: z.object({
        value: decimalText.nullable(),
        figureId: z.string().nullable(),
        vintage: vintage.nullable(),
        origin: z.enum(['entered', 'derived', 'rolled-up']).nullable(),
      }),
      lastMonth: decimalText.nullable(),
      sameMonthLastYear: decimalText.nullable(),
      previousCumulative: decimalText.nullable(),
      plan: decimalText.nullable(),
      disagreement: bilingual.nullable(),
    }),
  ),
});
export type EntrySheet = z.infer<typeof entrySheet>;
export const readEntrySheet = endpoint({
  id: 'readEntrySheet',
  method: 'get',
  path: '/api/v1/entry-sheets/{slug}',
  audience: 'signed-in',
  summary: 'What a unit reports for a month: last month, same month last year, plan, month and cumulative linked',
  params: z.object({ slug: z.string() }),
  query: z.object({ month: z.string().optional() }),
  answer: entrySheet,
});
