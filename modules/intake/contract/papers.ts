import { dateText, decimalText, worded } from '@thucthi/platform/contract';
import { z } from 'zod';
import { readingDifference, readingRun } from './readings.ts';

/** A stretch of the raw text of a paper: UTF-16 units, end exclusive. */
const span = { start: z.number().int().min(0), end: z.number().int().min(0) };
export const slug = z.string().min(1).max(60);
const vintage = z.enum(['uoc', 'so-bo', 'chinh-thuc']);

/** How far a paper is: being read, read and to be looked through, looked through; or not read, with the reason. */
export const paperState = z.enum(['reading', 'to-review', 'reviewed', 'refused', 'secret']);

const findingCounts = z.object({
  findings: z.number().int(),
  decided: z.number().int(),
  recorded: z.number().int(),
  contradictions: z.number().int(),
});

export const paperSummary = z.object({
  id: z.uuid(),
  state: paperState,
  name: z.string().describe('of the file, or the first words of pasted text; empty where the paper was secret'),
  kind: z.enum(['text', 'pasted', 'html', 'docx', 'xlsx', 'pdf', 'scan', 'image']).nullable(),
  unit: z.object({ slug: z.string(), name: z.string() }).describe('the unit the paper is about'),
  symbol: z.string().nullable().describe('number and symbol, from the official layout'),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: dateText.nullable(),
  takenAt: z.iso.datetime({ offset: true }),
  takenBy: z.string().nullable(),
  progress: z
    .object({ stage: z.enum(['waiting', 'reading', 'recognising', 'understanding']), page: z.number().int(), pages: z.number().int() })
    .nullable(),
  refusal: worded.nullable(),
  counts: findingCounts,
});
export type PaperSummary = z.infer<typeof paperSummary>;

/** What a person makes of a finding where the reading was not right; what is left out stays as read. */
export const correction = z.object({
  indicator: z.string().max(80).optional(),
  unit: slug.optional().describe('the unit it is about, where it is not the paper’s'),
  measure: z.enum(['level', 'count_of', 'pct_of_plan', 'growth', 'delta', 'share', 'rank', 'multiple', 'target']).optional(),
  period: z.string().max(40).optional().describe('period code'),
  asOf: dateText.optional(),
  vintage: vintage.optional(),
  value: decimalText.optional().describe('in the unit of the indicator; of a percentage in percent'),
});
export type Correction = z.infer<typeof correction>;

/** What a finding becomes when it is accepted. */
export const proposal = z.object({
  becomes: z.enum(['figure', 'statement', 'target', 'nothing']),
  unit: z.object({ slug: z.string(), name: z.string() }),
  indicator: z.object({ code: z.string(), name: z.string(), unit: z.string() }).nullable(),
  measure: z.string(),
  period: z.object({ code: z.string(), label: worded }).nullable(),
  asOf: dateText.nullable(),
  vintage: vintage.nullable(),
  value: decimalText.nullable().describe('in the unit of the indicator'),
  valueUnit: z.string().nullable(),
  problem: worded.nullable().describe('why it cannot be accepted as it stands; a correction is needed'),
  standing: z
    .object({ figure: z.uuid(), value: decimalText, same: z.boolean(), source: z.string().nullable() })
    .nullable()
    .describe('what the ledger holds of the same indicator, period and kind'),
});
export type Proposal = z.infer<typeof proposal>;

const decision = {
  verdict: z.enum(['accept', 'correct', 'reject', 'new-indicator']),
  as: correction.nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime({ offset: true }),
};

export const finding = z.object({
  oid: z.string(),
  ...span,
  text: z.string(),
  value: decimalText.describe('as read, in the base unit'),
  unit: z.string(),
  outOf: z.number().nullable(),
  measure: z.string(),
  label: z.string().nullable(),
  labelSpans: z.array(z.tuple([z.number().int(), z.number().int()])),
  basis: z.object({ kind: z.string(), text: z.string().nullable(), issuer: z.string().nullable() }),
  basisSpan: z.tuple([z.number().int(), z.number().int()]).nullable(),
  period: z.object({ code: z.string().nullable(), kind: z.string(), source: z.string() }),
  qualifiers: z.array(z.string()),
  polarity: z.enum(['up', 'down', 'flat']).nullable(),
  status: z.enum(['actual', 'estimate', 'plan', 'forecast']),
  confidence: z.enum(['sure', 'likely', 'look']),
  reasons: z.record(z.string(), z.string()).describe('names of the rules that filled each slot'),
  proposal,
  earlier: z.object(decision).nullable().describe('what was decided when it was read otherwise: it waits to be looked at again'),
  decision: z
    .object({
      ...decision,
      recorded: z.enum(['figure', 'statement', 'second-source', 'target', 'nothing']).nullable(),
    })
    .nullable(),
});
export type Finding = z.infer<typeof finding>;

export const paperCheck = z.object({
  type: z.string(),
  verdict: z.enum(['fail', 'warn', 'pass', 'info']),
  oids: z.array(z.string()),
  message: z.string().describe('in plain Vietnamese'),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
});
export type PaperCheck = z.infer<typeof paperCheck>;

export const directive = z.object({
  ...span,
  text: z.string(),
  actor: z.string().nullable(),
  action: z.string(),
  deadline: z.string().nullable(),
  deadlineText: z.string().nullable(),
});

export const paper = paperSummary.extend({
  text: z.string().describe('the raw text; every place counts its UTF-16 units. Data, never markup'),
  serial: z.number().int().describe('of the latest decision seen: `basedOn` of the next'),
  blocks: z.array(
    z.object({
      kind: z.enum(['heading', 'paragraph', 'footnote', 'cell']),
      ...span,
      level: z.number().int().nullable(),
      mark: z.string().nullable(),
      table: z.number().int().nullable(),
      row: z.number().int().nullable(),
      column: z.number().int().nullable(),
      rows: z.number().int().min(1).optional().describe('how many rows a merged cell takes; one where it is left out'),
      columns: z.number().int().min(1).optional().describe('how many columns it takes'),
    }),
  ),
  pages: z.array(
    z.object({
      number: z.number().int(),
      ...span,
      width: z.number(),
      height: z.number(),
      hasImage: z.boolean(),
      confidence: z.number().nullable().describe('of the recognition, 0–100'),
    }),
  ),
  letterhead: z.object({
    regime: z.enum(['state', 'party']).nullable(),
    place: z.string().nullable(),
    kind: z.string().nullable(),
    subject: z.string().nullable(),
    signer: z.string().nullable(),
    recipients: z.array(z.string()),
    arrived: z.object({ number: z.string().nullable(), date: dateText.nullable() }).nullable(),
  }),
  warnings: z.array(worded),
  reading: readingRun.nullable(),
  differences: z.array(readingDifference).describe('what the last reading reads otherwise, in the order of the text'),
  mainPeriod: z.object({ code: z.string(), label: worded }).nullable(),
  findings: z.array(finding),
  checks: z.array(paperCheck).describe('contradictions first'),
  directives: z.array(directive),
  others: z
    .array(
      z.object({
        oid: z.string(),
        paper: z.object({ id: z.uuid(), name: z.string() }),
        value: decimalText,
        unit: z.string(),
        text: z.string(),
      }),
    )
    .describe('what other papers say of the same indicator, unit and period, where it is not the same'),
});
export type Paper = z.infer<typeof paper>;

/** What a decision changed: the findings it was about, and the paper's serial and counts with it. */
export const decided = z.object({
  id: z.uuid(),
  state: paperState,
  serial: z.number().int().describe('of this decision: `basedOn` of the next'),
  counts: findingCounts,
  findings: z.array(finding),
});
export type Decided = z.infer<typeof decided>;

export const wording = z.object({
  id: z.uuid(),
  wording: z.string(),
  indicator: z.object({ code: z.string(), name: z.string() }),
  paper: z.object({ id: z.uuid(), name: z.string() }),
  proposedAt: z.iso.datetime({ offset: true }),
  proposedBy: z.string().nullable(),
  state: z.enum(['proposed', 'accepted', 'refused']),
});
