import { dateText, decimalText, endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';

/** Ước, sơ bộ, chính thức. */
export const vintages = ['uoc', 'so-bo', 'chinh-thuc'] as const;
export const vintage = z.enum(vintages);
export type Vintage = z.infer<typeof vintage>;

/** Where the printed words stand in the source document. */
export const locator = z.object({ start: z.number().int(), end: z.number().int(), paragraph: z.number().int() });

export const documentReference = z.object({
  id: z.string(),
  symbol: z.string().nullable(),
  kind: z.string(),
  title: z.string(),
  issuer: z.string(),
  issuedOn: dateText.nullable(),
});
export type DocumentReference = z.infer<typeof documentReference>;

/** One row of the ledger as people read it. */
export const ledgerFigure = z.object({
  id: z.string(),
  unit: z.string(),
  indicator: z.string(),
  period: z.string(),
  statedPeriod: z.string().nullable(),
  asOf: dateText,
  vintage,
  value: decimalText,
  numerator: decimalText.nullable(),
  denominator: decimalText.nullable(),
  outOf: decimalText.nullable(),
  printed: z.string().nullable(),
  decimals: z.number().int().nullable(),
  qualifiers: z.array(z.string()),
  note: z.string().nullable(),
  source: z.enum(['entry', 'import', 'document']),
  document: documentReference.nullable(),
  locator: locator.nullable(),
  importedFrom: z
    .object({ fileName: z.string(), row: z.number().int().describe('as the sheet counts them') })
    .nullable()
    .describe('the file an imported figure stood in; strangers are not told'),
  externalId: z.string().nullable(),
  supersedes: z.string().nullable(),
  reason: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable().describe('pseudonymous id of a person'),
  current: z.boolean(),
  alsoIn: z
    .array(z.object({ document: documentReference, locator, printed: z.string(), recordedAt: z.string() }))
    .describe('other documents that state the same figure'),
});
export type LedgerFigure = z.infer<typeof ledgerFigure>;

/** One cell a person sends; `basedOn` is the figure they saw there, null when they saw none. */
export const figureEntry = z.object({
  unit: z.string(),
  indicator: z.string(),
  period: z.string(),
  asOf: dateText.optional().describe('default: the last day of the period, or today when that is earlier'),
  vintage,
  value: decimalText,
  numerator: decimalText.optional(),
  denominator: decimalText.optional(),
  basedOn: z.string().nullable(),
  reason: z.string().max(500).optional(),
});
export type FigureEntry = z.infer<typeof figureEntry>;

export const cellProblem = z.object({ index: z.number().int(), vi: z.string(), en: z.string() });

export const submitFigures = endpoint({
  id: 'submitFigures',
  method: 'post',
  path: '/api/v1/figures',
  audience: 'figures.enter',
  summary: 'Writes figures: all or none; 409 figure-changed carries `conflicts` [{index, yours, theirs: LedgerFigure|null}]',
  body: z.object({ writeId, figures: z.array(figureEntry).min(1).max(500) }),
  answer: z.object({
    figures: z.array(z.object({ index: z.number().int(), id: z.string() })),
    warnings: z.array(cellProblem).describe('month and cumulative that disagree, jumps; the figures are written'),
  }),
});

export const readFigures = endpoint({
  id: 'readFigures',
  method: 'get',
  path: '/api/v1/figures/{slug}',
  audience: 'public-demo',
  summary: 'Every row of the ledger of one unit and indicator in a year, newest first: nothing is ever removed',
  params: z.object({ slug: z.string() }),
  query: z.object({ indicator: z.string(), year: z.coerce.number().int().optional(), knownOn: dateText.optional() }),
  answer: z.object({
    figures: z.array(ledgerFigure).describe('the newest thousand'),
    total: z.number().int().describe('how many there are; ask year by year for the rest'),
  }),
});

/** Something found in a row of a file; row 0 = the file as a whole. */
const rowRemark = z.object({ row: z.number().int(), column: z.string(), vi: z.string(), en: z.string() });

export const importBatch = z.object({
  id: z.string(),
  kind: z.enum(['figures', 'targets']),
  fileName: z.string(),
  state: z.enum(['checking', 'has-errors', 'ready', 'committed', 'abandoned']),
  progress: z.number().int().min(0).max(100).describe('percent of the checking'),
  rows: z.number().int().describe('rows with a figure, read so far'),
  errorCount: z.number().int().describe('rows that cannot be taken'),
  errors: z.array(rowRemark).describe('the first 200'),
  warningCount: z.number().int(),
  warnings: z.array(rowRemark).describe('the first 200: month and cumulative that disagree, jumps; they do not stop the import'),
  outcome: z
    .object({
      written: z.number().int().describe('figures written, or to be written: new and corrected'),
      unchanged: z.number().int(),
      corrected: z.number().int().describe('of the written, those that replace an earlier figure; they need a reason'),
    })
    .nullable(),
});
export type ImportBatch = z.infer<typeof importBatch>;

export const uploadFigures = endpoint({
  id: 'uploadFigures',
  method: 'post',
  path: '/api/v1/imports/figures',
  audience: 'figures.import',
  summary: 'Takes one .xlsx or .csv file (multipart field `file`), checks every row in a worker, answers the batch to watch',
  upload: { maxBytes: 50 * 1024 * 1024 },
  answer: importBatch,
});
export const readImport = endpoint({
  id: 'readImport',
  method: 'get',
  path: '/api/v1/imports/{id}',
  audience: 'figures.import',
  summary: 'How far an import is, and what is wrong with which row; only the sender sees it',
  params: z.object({ id: z.uuid() }),
  answer: importBatch,
});
export const commitImport = endpoint({
  id: 'commitImport',
  method: 'post',
  path: '/api/v1/imports/{id}/commit',
  audience: 'figures.import',
  summary: 'Writes a checked batch, all or nothing; the same file again changes nothing',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    writeId,
    reason: z.string().trim().min(3).max(500).optional().describe('needed where a row corrects a figure and gives no reason of its own'),
  }),
  answer: importBatch,
});
export const exportFigures = endpoint({
  id: 'exportFigures',
  method: 'get',
  path: '/api/v1/exports/figures/{slug}',
  audience: 'public-demo',
  summary: 'The current figures of a unit (and below) whose period lies in the one asked for, as the same file the import takes',
  params: z.object({ slug: z.string() }),
  query: z.object({
    period: z.string(),
    below: z.enum(['true', 'false']).default('false'),
    indicator: z.string().optional().describe('code: only this indicator'),
    blank: z
      .enum(['true', 'false'])
      .default('false')
      .describe('also an empty row for each figure the unit owes for the period: the template'),
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
  }),
  answer: z.unknown().describe('a file'),
  media: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
});

export const watchNews = endpoint({
  id: 'watchNews',
  method: 'get',
  path: '/api/v1/news/{slug}',
  audience: 'public-demo',
  summary: 'Server-sent events: what changed in the body that owns the unit (`event: figures|targets|units|status`, ids only)',
  params: z.object({ slug: z.string() }),
  answer: z.unknown(),
  media: ['text/event-stream'],
});
export * from './contract/cell-endpoints.ts';
export * from './contract/mention-endpoints.ts';
