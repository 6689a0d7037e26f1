import { dateText, endpoint, worded } from '@thucthi/platform/contract';
import { documentReference } from '@thucthi/figures/contract';
import { z } from 'zod';
import { scorecardRow } from './scorecard-row.ts';
import { statusClass } from './shapes.ts';

/** How many targets of a part stand in each class. */
const counted = z.object({ counts: z.record(statusClass, z.number().int()), total: z.number().int(), metOrExpected: z.number().int() });

/** Every indicator of a unit for one period, with the counts that head the page. */
export const scorecard = z.object({
  unit: z.object({ slug: z.string(), name: z.string(), kind: z.string(), illustrative: z.boolean(), body: z.string() }),
  period: z.string(),
  periodLabel: worded,
  knownOn: dateText.nullable(),
  periods: z.array(z.object({ code: z.string(), label: worded })).describe('periods of this unit that hold figures, newest first'),
  summary: z.object({
    counts: z.record(statusClass, z.number().int()),
    total: z.number().int(),
    byGroup: z.array(counted.extend({ group: z.string() })).describe('by field of the catalogue'),
    byDocument: z
      .array(counted.extend({ document: z.string().nullable() }))
      .describe('by the resolution or decision whose target decides the status; null = one that names no document'),
    byTargetGroup: z
      .array(counted.extend({ document: z.string().nullable(), targetGroup: z.string(), class: statusClass }))
      .describe('by the clause of that document: as good as its worst component'),
    stated: z.array(
      z.object({
        groups: z.number().int().nullable().describe('in how many target groups, where the document says so'),
        met: z.number().int(),
        outOf: z.number().int(),
        class: statusClass,
        document: z.string().nullable().describe('its symbol, else its title'),
        documentReference: documentReference.nullable(),
        sentence: worded,
      }),
    ),
    headline: worded,
    lead: worded.describe('one or two sentences that name the failing ones and what they need'),
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
