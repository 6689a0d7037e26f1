import { dateText, endpoint, worded, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';

const unitName = z.object({ slug: z.string(), name: z.string() });

export const closePeriod = endpoint({
  id: 'closePeriod',
  method: 'post',
  path: '/api/v1/period-closings',
  audience: 'periods.open',
  summary: 'Closes a period of a form by hand, for all its units or some; what is closed already stays closed since then',
  body: z.object({
    writeId,
    form: z.uuid(),
    period: z.string().max(30),
    units: z.array(z.string()).min(1).max(4000).nullable().describe('null = every unit that reports it'),
    reason: z.string().trim().min(3).max(500),
  }),
  answer: z.object({ closed: z.number().int().describe('units whose period was still open') }),
});

/** A permit to enter late. */
export const lateEntry = z.object({
  id: z.uuid(),
  unit: unitName,
  form: z.object({ id: z.uuid(), name: z.string() }),
  period: z.string(),
  periodName: worded,
  authority: z.string(),
  reason: z.string(),
  givenAt: z.string(),
  givenBy: worded.nullable(),
  expiresAt: z.string(),
  runs: z.boolean(),
  figures: z.number().int().describe('written under it'),
});
export type LateEntryShown = z.infer<typeof lateEntry>;

export const allowLateEntry = endpoint({
  id: 'allowLateEntry',
  method: 'post',
  path: '/api/v1/late-entries',
  audience: 'periods.open',
  summary:
    'Opens a closed period of one unit for a time: with the authority (a document or a person), a reason and an end. It ends by the clock',
  body: z.object({
    writeId,
    unit: z.string(),
    form: z.uuid(),
    period: z.string().max(30),
    authority: z.string().trim().min(3).max(300),
    reason: z.string().trim().min(3).max(500),
    lastDay: dateText.describe('it ends with this day, in Asia/Ho_Chi_Minh'),
  }),
  answer: lateEntry,
});

export const listLateEntries = endpoint({
  id: 'listLateEntries',
  method: 'get',
  path: '/api/v1/late-entries/{slug}',
  audience: 'signed-in',
  summary: 'Permits to enter late of a unit and below, the newest first, each with how many figures were written under it; at most 200',
  params: z.object({ slug: z.string() }),
  answer: z.object({ entries: z.array(lateEntry) }),
});
