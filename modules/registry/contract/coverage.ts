import { dateText, endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';

/** How often an indicator is reported. */
export const frequencies = ['day', 'week', 'month', 'quarter', 'season', 'year'] as const;
const frequency = z.enum(frequencies);

/** One unit is expected to report one indicator between two days. */
export const coverageRow = z.object({
  unit: z.string(),
  unitName: z.string(),
  indicator: z.string(),
  frequency,
  validFrom: dateText,
  validTo: dateText.nullable(),
  responsible: z.string().nullable(),
  responsibleName: z.string().nullable(),
  revision: z.number().int(),
});
export type CoverageRow = z.infer<typeof coverageRow>;

export const listCoverage = endpoint({
  id: 'listCoverage',
  method: 'get',
  path: '/api/v1/coverage',
  audience: 'registry.manage',
  summary: 'Who is expected to report an indicator, or what a unit is expected to report; by name, then by first day',
  query: z.object({ indicator: z.string().optional(), unit: z.string().optional() }),
  answer: z.object({
    rows: z.array(coverageRow),
    counts: z.array(z.object({ indicator: z.string(), units: z.number().int() })).describe('how many units report each indicator today'),
  }),
});

export const assignCoverage = endpoint({
  id: 'assignCoverage',
  method: 'post',
  path: '/api/v1/coverage',
  audience: 'registry.manage',
  summary:
    'Asks units to report indicators from a day on; who is asked already stays as it is and is counted. Totals follow in the same transaction',
  body: z.object({
    writeId,
    indicators: z.array(z.string()).min(1).max(200),
    units: z.array(z.string()).min(1).max(4000),
    frequency: frequency.nullable().describe('null = each indicator at its own frequency'),
    validFrom: dateText,
    validTo: dateText.nullable(),
    responsible: z.string().nullable().describe('unit that answers for it; null = the reporting unit itself'),
  }),
  answer: z.object({ given: z.number().int(), already: z.number().int() }),
});

/** One row to change, named by its key; `basedOn` is the revision the person saw. */
const coverageChange = z.object({
  unit: z.string(),
  indicator: z.string(),
  frequency,
  validFrom: dateText,
  basedOn: z.number().int(),
  validTo: dateText.nullable(),
  responsible: z.string().nullable(),
  withdraw: z.boolean().describe('entered by mistake: as if it had never been asked for'),
});

export const changeCoverage = endpoint({
  id: 'changeCoverage',
  method: 'post',
  path: '/api/v1/coverage/changes',
  audience: 'registry.manage',
  summary: 'Ends rows, hands them to another responsible unit or takes them back: all or none; 409 changed-meanwhile carries both sides',
  body: z.object({ writeId, reason: z.string().trim().min(3).max(500), rows: z.array(coverageChange).min(1).max(2000) }),
  answer: z.object({ changed: z.number().int() }),
});
