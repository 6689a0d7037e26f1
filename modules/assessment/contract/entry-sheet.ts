import { dateText, decimalText, endpoint, worded } from '@thucthi/platform/contract';
import { vintage } from '@thucthi/figures/contract';
import { z } from 'zod';
import { scorecardRow } from './scorecard-row.ts';
import { scorecard } from './scorecard.ts';

/** The unit's own figures of one period, one of each vintage: what a correction of that vintage is based on. */
const byVintage = z.array(z.object({ vintage, figureId: z.string(), value: decimalText }));

/** What a unit reports for a month, month and cumulative linked. */
export const entrySheet = z.object({
  unit: scorecard.shape.unit,
  period: z.string(),
  periodLabel: worded,
  periods: scorecard.shape.periods,
  today: dateText,
  canEnter: z.boolean(),
  rows: z.array(
    z.object({
      indicator: scorecardRow.shape.indicator,
      frequency: z.string(),
      needsParts: z.boolean(),
      slot: z
        .object({ period: z.string(), label: worded, due: z.boolean() })
        .nullable()
        .describe('the quarter, season or year of what is not reported monthly: `month` and those beside it then speak of it'),
      month: z.object({
        value: decimalText.nullable(),
        numerator: decimalText.nullable(),
        denominator: decimalText.nullable(),
        figureId: z.string().nullable(),
        vintage: vintage.nullable(),
        asOf: dateText.nullable(),
        byVintage,
      }),
      cumulative: z.object({
        value: decimalText.nullable(),
        figureId: z.string().nullable(),
        vintage: vintage.nullable(),
        origin: z.enum(['entered', 'derived', 'rolled-up']).nullable(),
        byVintage,
      }),
      lastMonth: decimalText.nullable(),
      sameMonthLastYear: decimalText.nullable(),
      previousCumulative: decimalText.nullable(),
      plan: decimalText.nullable(),
      disagreement: worded.nullable(),
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
