import { dateText, endpoint } from '@thucthi/platform/contract';
import { documentReference } from '@thucthi/figures/contract';
import { z } from 'zod';
import { scorecardRow } from './scorecard-row.ts';
import { bilingual, statusClass } from './shapes.ts';

/** Every indicator of a unit for one period, with the counts that head the page. */
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
