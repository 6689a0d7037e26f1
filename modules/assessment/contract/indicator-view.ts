import { dateText, decimalText, endpoint, worded } from '@thucthi/platform/contract';
import { ledgerFigure, vintage } from '@thucthi/figures/contract';
import { targetLevel } from '@thucthi/targets/contract';
import { z } from 'zod';
import { scorecardRow } from './scorecard-row.ts';
import { scorecard } from './scorecard.ts';
import { statusClass } from './shapes.ts';

const seriesPoint = z.object({
  month: z.number().int(),
  value: decimalText.nullable(),
  cumulative: decimalText.nullable(),
  origin: z.enum(['entered', 'derived', 'rolled-up']).nullable(),
  vintage: vintage.nullable(),
});

/** One indicator of one unit: its row, its months, its curves and the units below. */
export const indicatorView = z.object({
  unit: scorecard.shape.unit,
  period: z.string(),
  periodLabel: worded,
  knownOn: dateText.nullable(),
  periods: scorecard.shape.periods,
  row: scorecardRow,
  thisYear: z.array(seriesPoint).describe('twelve months; those after the asked period are empty'),
  lastYear: z.array(seriesPoint),
  planCurves: z.array(
    z.object({ plan: z.string(), label: worded, level: targetLevel, basis: z.string(), cumulative: z.array(decimalText.nullable()) }),
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
        reason: worded.nullable(),
        notes: z.array(worded),
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
      rank: z.object({ place: z.number().int(), outOf: z.number().int(), tied: z.boolean() }).nullable(),
      target: decimalText.nullable(),
      status: statusClass,
      months: z.array(decimalText.nullable()),
      plan: z.array(decimalText.nullable()),
    }),
  ),
  belowRank: z
    .object({ by: z.enum(['percent', 'value']), best: z.enum(['most', 'least']) })
    .nullable()
    .describe('how the units below are ranked; units with the same number share a place; null where neither more nor less is better'),
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
