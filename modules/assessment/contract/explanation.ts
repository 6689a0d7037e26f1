import { dateText, endpoint, worded } from '@thucthi/platform/contract';
import { documentReference, locator, vintage } from '@thucthi/figures/contract';
import { z } from 'zod';

/** How a shown number comes about: formula, inputs with their places in documents, checks, trail. */
export const explanation = z.object({
  title: worded,
  result: z.object({ value: z.string(), unit: z.string() }),
  formula: worded.nullable(),
  inputs: z.array(
    z.object({
      label: worded,
      value: z.string(),
      unit: z.string(),
      qualifiers: z.array(z.string()),
      period: z.string().nullable(),
      asOf: dateText.nullable(),
      vintage: vintage.nullable(),
      derived: z.boolean(),
      interval: z.object({ lo: z.string(), hi: z.string() }).nullable(),
      note: worded.nullable(),
      document: documentReference.nullable(),
      locator: locator.nullable(),
      printed: z.string().nullable(),
    }),
  ),
  checks: z.array(z.object({ ok: z.boolean(), message: worded })),
  versions: z
    .object({
      definition: z.number().int().describe('version of the definition of the indicator'),
      plan: z
        .object({ version: z.number().int(), decidedOn: dateText.nullable() })
        .nullable()
        .describe('version of the target counted against'),
    })
    .describe('what the number was worked out by'),
  trail: z.array(
    z.object({ at: z.string(), who: worded.nullable().describe('the name, or to strangers the role; null = the program'), what: worded }),
  ),
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
