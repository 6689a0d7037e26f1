import { dateText, endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { dueGroups } from '../domain/reminder/due-group.ts';
import { furthestBefore, ladderDesks, latestRung } from '../domain/reminder/reminder-settings.ts';
import { workKinds } from '../domain/reminder/work-address.ts';

const work = z.object({ kind: z.enum(workKinds), id: z.uuid() });

/** Work the reader is reminded of. */
export const reminder = work.extend({
  title: z.string().describe('text; data, never markup'),
  unit: z.object({ slug: z.string(), name: z.string() }).describe('who has to act'),
  dueOn: dateText,
  daysLeft: z.number().int().describe('working days; negative: overdue since that many'),
  group: z.enum(dueGroups),
  saidOn: dateText.describe('the day of the last reminder'),
  raised: z.boolean().describe('it has reached the reader by the ladder of overdue work'),
  unread: z.boolean(),
});
export type Reminder = z.infer<typeof reminder>;

export const listReminders = endpoint({
  id: 'listReminders',
  method: 'get',
  path: '/api/v1/my-reminders',
  audience: 'signed-in',
  summary: 'What the reader is reminded of and is still to be done, the most urgent first; at most 200',
  answer: z.object({
    today: dateText,
    reminders: z.array(reminder),
    all: z.number().int(),
    unread: z.number().int(),
    atDesk: z.boolean().describe('the reader acts for a unit, the office or the chairman'),
  }),
});
export const countReminders = endpoint({
  id: 'countReminders',
  method: 'get',
  path: '/api/v1/my-reminders/count',
  audience: 'signed-in',
  summary: 'Of how much work something was said to the reader that is not read yet',
  answer: z.object({ unread: z.number().int(), overdue: z.number().int().describe('of these: past their day') }),
});
export const markRemindersRead = endpoint({
  id: 'markRemindersRead',
  method: 'post',
  path: '/api/v1/my-reminders/read',
  audience: 'signed-in',
  summary: 'The reader has read what was said of some work, or of all; what is said later is unread again',
  body: z.object({ writeId, works: z.union([z.literal('all'), z.array(work).min(1).max(200)]) }),
  answer: z.object({ marked: z.number().int() }),
});

const settings = {
  daysBefore: z.array(z.number().int().min(1).max(furthestBefore)).max(10).describe('working days before the day'),
  digestHour: z.number().int().min(0).max(23).describe('Asia/Ho_Chi_Minh'),
  ladder: z
    .array(z.object({ afterDays: z.number().int().min(1).max(latestRung), to: z.enum(ladderDesks) }))
    .max(ladderDesks.length)
    .describe('to whom overdue work is brought after so many working days'),
};
const standing = z.object({ ...settings, revision: z.number().int().describe('`basedOn` of the next change; 0: the standard') });
export type ReminderSettingsShown = z.infer<typeof standing>;

export const readReminderSettings = endpoint({
  id: 'readReminderSettings',
  method: 'get',
  path: '/api/v1/reminder-settings',
  audience: 'signed-in',
  summary: 'How the body reminds its people; who administers it also sees how mail stands',
  answer: standing.extend({
    mail: z
      .object({
        goesOut: z.boolean().describe('a server of mail is set'),
        waiting: z.number().int().describe('letters of the body that have not left'),
        failing: z.number().int().describe('of these: tried without success'),
        fault: z.string().nullable().describe('what the server of mail said last'),
      })
      .nullable(),
  }),
});
export const setReminderSettings = endpoint({
  id: 'setReminderSettings',
  method: 'post',
  path: '/api/v1/reminder-settings',
  audience: 'registry.manage',
  summary: 'Sets how the body reminds its people; 409 changed-meanwhile carries what stands',
  body: z.object({ writeId, basedOn: z.number().int().min(0), ...settings }),
  answer: standing,
});
