import { endpoint, worded, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';

const unitName = z.object({ slug: z.string(), name: z.string() });
const form = z.uuid();
const period = z.string().max(30);

export const exportTemplates = endpoint({
  id: 'exportTemplates',
  method: 'get',
  path: '/api/v1/form-templates/{slug}',
  audience: 'figures.import',
  summary: 'One .zip with a filled-in template (.xlsx) for each unit that owes a form for a period, at a unit and below',
  params: z.object({ slug: z.string() }),
  query: z.object({ form, period }),
  answer: z.unknown().describe('a file'),
  media: ['application/zip'],
});

/** One of the files of a merged import. */
const mergedFile = z.object({
  number: z.number().int(),
  name: z.string(),
  bytes: z.number().int(),
  hash: z.string().nullable().describe('SHA-256 of its bytes; null where it could not be unpacked'),
  state: z.enum(['waiting', 'faulty', 'ready']),
  units: z.array(unitName.extend({ expected: z.boolean().describe('the form is owed by it for the period') })),
  rows: z.number().int(),
  errorCount: z.number().int(),
  warningCount: z.number().int(),
  fresh: z.number().int(),
  corrected: z.number().int().describe('figures that replace an earlier one; they need a reason'),
  unchanged: z.number().int(),
  contradicts: z.array(z.number().int()).describe('numbers of the files that say something else of the same figures'),
  leftOut: z.boolean().describe('the sender did not have it written'),
});

const mergedImport = z.object({
  id: z.uuid(),
  state: z.enum(['checking', 'has-errors', 'ready', 'committed', 'abandoned']),
  progress: z.number().int().min(0).max(100).describe('percent of the checking'),
  rows: z.number().int(),
  form: z.object({ id: z.uuid(), name: z.string() }),
  unit: unitName.describe('below which the files were asked for'),
  period: z.string(),
  periodName: worded,
  files: z.array(mergedFile),
  expected: z.number().int().describe('units that owe the form for the period'),
  missing: z.array(unitName).describe('of these: no file names them'),
  refused: worded.nullable().describe('why the whole could not be checked'),
  outcome: z.object({ written: z.number().int(), unchanged: z.number().int(), corrected: z.number().int() }).nullable(),
});
export type MergedImportShown = z.input<typeof mergedImport>;

export const uploadMergedImport = endpoint({
  id: 'uploadMergedImport',
  method: 'post',
  path: '/api/v1/merged-imports',
  audience: 'figures.import',
  summary:
    'Takes up to 500 files of units (field `file` repeated, or a .zip of them) for a form and period as one import; each is checked by itself',
  query: z.object({ unit: z.string(), form, period }),
  upload: { maxBytes: 50 * 1024 * 1024, several: true },
  answer: mergedImport,
});
export const readMergedImport = endpoint({
  id: 'readMergedImport',
  method: 'get',
  path: '/api/v1/merged-imports/{id}',
  audience: 'figures.import',
  summary: 'How far a merged import is, file by file; which units’ files are missing; only the sender sees it',
  params: z.object({ id: z.uuid() }),
  answer: mergedImport,
});

const remark = z.object({ row: z.number().int().describe('0 = the file as a whole'), column: z.string(), text: worded });
export const readMergedFile = endpoint({
  id: 'readMergedFile',
  method: 'get',
  path: '/api/v1/merged-imports/{id}/files/{number}',
  audience: 'figures.import',
  summary: 'What is wrong with which row of one file, what is doubtful, and what other files say differently; the first 200 of each',
  params: z.object({ id: z.uuid(), number: z.coerce.number().int().min(1).max(1000) }),
  answer: z.object({ errors: z.array(remark), warnings: z.array(remark), contradictions: z.array(remark) }),
});
export const commitMergedImport = endpoint({
  id: 'commitMergedImport',
  method: 'post',
  path: '/api/v1/merged-imports/{id}/commit',
  audience: 'figures.import',
  summary:
    'Writes the files of a merged import but those left out, all or nothing; faulty and contradicting ones must be left out by number',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    writeId,
    leaveOut: z.array(z.number().int().min(1).max(1000)).max(1000),
    reason: z.string().trim().min(3).max(500).optional().describe('needed where a row corrects a figure and gives no reason of its own'),
  }),
  answer: mergedImport,
});
