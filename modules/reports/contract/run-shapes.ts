import { dateText, worded } from '@thucthi/platform/contract';
import { z } from 'zod';
import { figureMeasures } from '../domain/figure-run.ts';
import { paperStates } from '../domain/paper-way.ts';
import { reportKinds } from '../domain/templates/template.ts';

export const slug = z.string().trim().min(1).max(100);
export const reportKind = z.enum(reportKinds);
export const runState = z.enum(paperStates);

const heading = z.string().trim().max(300);
const indicators = z.array(z.string().max(100)).max(500).default([]).describe('in this order; none: all of them');
export const templatePart = z.discriminatedUnion('part', [
  z.object({ part: z.literal('text'), heading, words: z.string().trim().min(1).max(20_000) }),
  z.object({ part: z.literal('general'), heading }),
  z.object({
    part: z.literal('results'),
    heading,
    fields: z.array(z.string().max(60)).max(20).describe('fields of the catalogue; none: all of them'),
    indicators,
    patterns: z.array(z.string().max(60)).max(40).default([]).describe('ways of writing a result; none: all of them'),
  }),
  z.object({ part: z.literal('behind'), heading }),
  z.object({ part: z.literal('changes'), heading }),
  z.object({ part: z.literal('table'), heading, indicators }),
]);
const lines = z.array(z.string().trim().min(1).max(300)).max(30);
export const template = z.object({
  form: z.enum(['state', 'party']),
  documentKind: z.string().trim().min(1).max(100).nullable().describe('"Báo cáo"; null for a letter'),
  abbreviation: z.string().trim().max(20),
  subject: z.string().trim().min(1).max(500),
  addressees: lines,
  parts: z.array(templatePart).min(1).max(30),
  signerTitles: lines.describe('empty: as the unit signs'),
  recipients: lines,
});

export const figureReference = z.object({ indicator: z.string(), measure: z.enum(figureMeasures), plan: z.string().optional() });
export const boundRun = z.object({
  text: z.string(),
  style: z.enum(['bold', 'italic', 'missing']).optional(),
  figure: figureReference.optional(),
});
/** A cell that keeps a report from being handed up: `after` null is missing, else it prints that by now. */
const cellFault = z.object({ column: z.string(), before: z.string(), after: z.string().nullable() });
const tableRow = z.object({ indicator: z.string(), name: worded, cells: z.array(z.array(boundRun)), faults: z.array(cellFault) });
const blockTable = z.object({ rows: z.array(tableRow), leftOut: z.array(z.object({ indicator: z.string(), name: worded })) });

/** A block of a report as it is written from its template. */
export const writtenBlock = z.object({
  key: z.string(),
  kind: z.enum(['heading', 'paragraph', 'table']),
  level: z.number().int().nullable(),
  runs: z.array(boundRun),
  table: blockTable.nullable().describe('what a table block prints; its rows in their order'),
});
export const runBlock = writtenBlock.omit({ key: true }).extend({
  id: z.uuid(),
  edited: z.boolean(),
  turned: z.boolean().describe('its words no longer fit a figure that was renewed'),
  version: z.number().int(),
});
/** What stands on paper outside the blocks. */
export const paperHead = z.object({
  issuer: z.string(),
  place: z.string().nullable(),
  addressees: z.array(z.string()),
  recipients: z.array(z.string()),
  signerTitles: z.array(z.string()),
});
export const editedRun = z.union([
  z.object({ text: z.string().max(5_000) }),
  z.object({ figure: z.number().int().min(0).describe('the place of the figure among those of the block') }),
]);

/** A report in a list. */
export const listedRun = z.object({
  id: z.uuid(),
  kind: reportKind,
  subject: z.string(),
  period: z.string(),
  periodLabel: worded,
  state: runState,
  symbol: z.string().nullable(),
  issuedOn: dateText.nullable(),
  missing: z.number().int(),
  recordedAt: z.iso.datetime(),
});

/** A report being written, as its page shows it. */
export const runPage = listedRun.extend({
  unit: z.object({ slug: z.string(), name: z.string() }),
  illustrative: z.boolean(),
  knownOn: dateText.nullable(),
  figuresAt: z.iso.datetime(),
  template: z.object({ form: z.enum(['state', 'party']), documentKind: z.string().nullable(), revision: z.number().int() }),
  head: paperHead,
  blocks: z.array(runBlock),
  tableColumns: z.array(z.string()).describe('of every table block'),
  missingCells: z.number().int().describe('cells of its tables for which nothing is known'),
  missingNames: z.array(worded),
  turned: z.number().int(),
  renewed: z
    .array(z.object({ name: worded, figure: figureReference, before: z.string(), after: z.string() }))
    .describe('what changed when figures were last renewed'),
  stale: z.number().int().describe('how many figures of its words and tables print otherwise by now'),
  previous: z.object({ id: z.uuid(), subject: z.string(), periodLabel: worded }).nullable(),
  changes: z
    .array(
      z.object({
        indicator: z.string(),
        name: worded,
        unit: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
        beforePeriod: z.string(),
        afterPeriod: z.string(),
        statusBefore: z.string().nullable(),
        statusAfter: z.string().nullable(),
      }),
    )
    .describe('what changed since the previous report'),
  signer: z.string().nullable(),
  sha256: z.string().nullable(),
  document: z.uuid().nullable(),
  version: z.number().int(),
  can: z.object({ write: z.boolean() }),
});
export type RunPage = z.output<typeof runPage>;
