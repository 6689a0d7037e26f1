import { dateText, decimalText, worded } from '@thucthi/platform/contract';
import { documentReference, locator, vintage } from '@thucthi/figures/contract';
import { targetLevel } from '@thucthi/targets/contract';
import { z } from 'zod';
import { statusClass } from './shapes.ts';

/** The figure a row shows for a period, with where it comes from. */
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

/** One plan of an indicator and how the actual stands against it. */
export const planStanding = z.object({
  plan: z.string(),
  issuer: z.string().describe('"province"; of several together "province+city"; "unstated" where no source names one'),
  issuerLabel: worded,
  planName: worded.describe('the plan as prose names it'),
  level: targetLevel,
  target: decimalText.nullable(),
  targetHigh: decimalText.nullable(),
  comparator: z.string(),
  milestoneOn: dateText.nullable().describe('the day by which a milestone is to be reached'),
  milestone: z.enum(['met', 'short', 'open', 'unknown']).nullable(),
  clause: z.string().nullable().describe('where in the document it stands'),
  effectiveFrom: dateText.nullable().describe('the first day on which it counts'),
  baseline: z
    .object({ value: decimalText, origin: z.enum(['stated', 'last-year']), atCutOff: decimalText.nullable() })
    .nullable()
    .describe('what a reduction is counted from: the whole period, and last year at the same cut-off'),
  derived: z.boolean(),
  percent: z.string().nullable(),
  percentOrigin: z.enum(['stated', 'computed']).nullable(),
  percentAsOf: dateText.nullable().describe('the day to which a stated percentage counts'),
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
    z.object({
      version: z.number().int(),
      value: decimalText.nullable(),
      decidedOn: dateText.nullable(),
      effectiveFrom: dateText.nullable(),
      inForce: z.boolean().describe('whether its day has come'),
      percent: z.string().nullable().describe('percent of what this version asked'),
      reason: z.string().nullable(),
    }),
  ),
});

/** The forecast of the year end with its back-test; null where there is none. */
export const forecast = z
  .object({
    value: decimalText,
    lo: decimalText,
    hi: decimalText,
    coverageWanted: z.literal(80),
    method: z.string(),
    methodLabel: worded,
    error: z.string().nullable(),
    coverage: z.string().nullable(),
    tests: z.number().int(),
  })
  .nullable();

/** One indicator of a unit, assessed against every plan. */
export const scorecardRow = z.object({
  indicator: z.object({
    code: z.string(),
    name: worded,
    names: z.array(z.string()).describe('its name in both languages and its shorter names: what a search may find it by'),
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
    reason: worded.nullable(),
    reasonCode: z.string().nullable(),
    base: z.object({ value: decimalText, period: z.string(), vintage: vintage }).nullable(),
    notes: z.array(worded),
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
    reason: worded.nullable(),
    reasonCode: z.string().nullable(),
    computed: statusClass.describe('what the rules say, also when a person overrode it'),
    overriddenBy: worded.nullable().describe('who judged otherwise: the name, or to strangers the role'),
    overrideReason: z.string().nullable(),
    overrideId: z.uuid().nullable().describe('the judgement that stands: what the next one is based on'),
  }),
  forecast: forecast,
  forecastReason: worded.nullable().describe('why there is none'),
  sparkline: z
    .array(decimalText.nullable())
    .describe('the last 24 months, oldest first; cumulative within the year is taken apart where it can be'),
  sentence: worded,
  owner: z.string().nullable(),
  checks: z.array(z.object({ type: z.string(), message: worded })),
});
export type ScorecardRow = z.infer<typeof scorecardRow>;
