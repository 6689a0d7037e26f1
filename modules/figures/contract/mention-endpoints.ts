import { endpoint, worded, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';

/** That somebody called the reader in the thread of a cell. */
export const cellMention = z.object({
  comment: z.uuid(),
  unit: z.object({ slug: z.string(), name: z.string() }),
  indicator: z.object({ code: z.string(), name: worded }),
  period: z.string(),
  periodName: worded,
  month: z.string().describe('the month whose sheet shows the cell, YYYY-MM'),
  by: worded.nullable(),
  at: z.string(),
  said: z.string().describe('the beginning of it; text; data, never markup'),
  open: z.boolean(),
  unread: z.boolean(),
});
export type CellMention = z.infer<typeof cellMention>;

export const listMentions = endpoint({
  id: 'listMentions',
  method: 'get',
  path: '/api/v1/my-mentions',
  audience: 'signed-in',
  summary: 'Where the reader was called in threads about figures, the newest first; at most 50',
  answer: z.object({ mentions: z.array(cellMention), unread: z.number().int() }),
});

export const countMentions = endpoint({
  id: 'countMentions',
  method: 'get',
  path: '/api/v1/my-mentions/count',
  audience: 'signed-in',
  summary: 'How often the reader was called and has not read it',
  answer: z.object({ unread: z.number().int() }),
});

export const markMentionsRead = endpoint({
  id: 'markMentionsRead',
  method: 'post',
  path: '/api/v1/my-mentions/read',
  audience: 'signed-in',
  summary: 'The reader has read some notices, or all',
  body: z.object({ writeId, comments: z.union([z.literal('all'), z.array(z.uuid()).min(1).max(100)]) }),
  answer: z.object({ marked: z.number().int() }),
});
