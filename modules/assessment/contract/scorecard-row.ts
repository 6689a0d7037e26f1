import { dateText, decimalText } from '@thucthi/platform/contract';
import { documentReference, locator, vintage } from '@thucthi/figures/contract';
import { issuer, targetLevel } from '@thucthi/targets/contract';
import { z } from 'zod';
import { bilingual, statusClass } from './shapes.ts';

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

/** The forecast of the year end with its back-test; null where there is none. */
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

/** One indicator of a unit, assessed against every plan. */
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
    overrideId: z.uuid().nullable().describe('the judgement that stands: what the next one is based on'),
  }),
  forecast: forecast,
  forecastReason: bilingual.nullable().describe('why there is none'),
  sparkline: z
    .array(decimalText.nullable())
    .describe('the last 24 months, oldest first; cumulative within the year is taken apart where it can be'),
  sentence: bilingual,
  owner: z.string().nullable(),
  checks: z.array(z.object({ type: z.string(), vi: z.string(), en: z.string() })),
});
export type ScorecardRow = z.infer<typeof scorecardRow>;
