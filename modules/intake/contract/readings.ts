import { decimalText } from '@thucthi/platform/contract';
import { z } from 'zod';

/** By what a paper was read: the program, its lexicons, the catalogue with its names, the wordings accepted in the body; each by its content. */
export const readerVersion = z.object({ reader: z.string(), lexicons: z.string(), catalogue: z.string(), wordings: z.string() });
export type ReaderVersion = z.infer<typeof readerVersion>;

/** The reading of a paper that counts, and what has changed since it was made. */
export const readingRun = z.object({
  run: z.number().int().describe('1 for the first'),
  readAt: z.iso.datetime({ offset: true }),
  version: readerVersion.nullable().describe('null where none was noted yet'),
  newer: z
    .array(z.enum(['reader', 'lexicons', 'catalogue', 'wordings', 'not-noted']))
    .describe('what of it is no longer the newest; the paper can be read again'),
});
export type ReadingRun = z.infer<typeof readingRun>;

/** What of a number can be understood otherwise. */
export const differenceSlot = z.enum([
  'words',
  'indicator',
  'name',
  'measure',
  'period',
  'value',
  'basis',
  'direction',
  'status',
  'qualifiers',
  'prices',
  'figure',
]);
export type DifferenceSlot = z.infer<typeof differenceSlot>;

/** What a number was understood to say. */
const meaning = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  text: z.string(),
  label: z.string().nullable(),
  indicator: z.object({ code: z.string(), name: z.string() }).nullable(),
  measure: z.string(),
  period: z.string().nullable().describe('period code'),
  value: decimalText,
  unit: z.string(),
  outOf: z.number().nullable(),
  basis: z.object({ kind: z.string(), text: z.string().nullable(), issuer: z.string().nullable() }),
  direction: z.string().nullable(),
  status: z.string(),
  qualifiers: z.array(z.string()),
  prices: z.string().nullable(),
  figure: z.boolean().describe('false for a count that is no figure of its own'),
});
export type ShownMeaning = z.infer<typeof meaning>;

/** A number that the last reading reads otherwise than the one before it; one in the ledger stays here as long as it does. */
export const readingDifference = z.object({
  oid: z.string(),
  kind: z.enum(['new', 'gone', 'changed']),
  slots: z.array(differenceSlot),
  was: meaning.nullable(),
  now: meaning.nullable(),
  verdict: z.enum(['accept', 'correct', 'reject', 'new-indicator']).nullable().describe('what was decided about it before'),
  recorded: z
    .enum(['figure', 'statement', 'second-source', 'target', 'nothing'])
    .nullable()
    .describe('what it is in the ledger; a reading never changes that'),
});
export type ReadingDifference = z.infer<typeof readingDifference>;
