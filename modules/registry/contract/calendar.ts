import { dateText, endpoint, worded, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';

/** A day that differs from the week: free, or worked on a weekend; `own` days were entered by the body. */
export const calendarDay = z.object({
  day: dateText,
  kind: z.enum(['off', 'worked']),
  name: worded,
  certainty: z.enum(['law', 'announced', 'assumed']),
  own: z.object({ revision: z.number().int(), document: z.string().nullable() }).nullable(),
});
export type CalendarDay = z.infer<typeof calendarDay>;

export const showCalendar = endpoint({
  id: 'showCalendar',
  method: 'get',
  path: '/api/v1/calendar',
  audience: 'signed-in',
  summary: 'Days off and worked weekends of a year: by law, as announced, assumed where nothing is announced, and as the body entered them',
  query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
  answer: z.object({ year: z.number().int(), announced: z.boolean(), days: z.array(calendarDay) }),
});

export const enterCalendarDays = endpoint({
  id: 'enterCalendarDays',
  method: 'post',
  path: '/api/v1/calendar',
  audience: 'registry.manage',
  summary:
    'Enters the days of a yearly notice: free, worked, or taken back; 409 changed-meanwhile when a day was entered by somebody else since',
  body: z.object({
    writeId,
    document: z.string().trim().max(200).nullable(),
    days: z
      .array(
        z.object({
          day: dateText,
          kind: z.enum(['off', 'worked', 'normal']).describe('normal = as the law and the week have it'),
          name: z.string().trim().max(200),
          basedOn: z.number().int().describe('revision of the day as it was seen; 0 = never entered'),
        }),
      )
      .min(1)
      .max(60),
  }),
  answer: z.object({ entered: z.number().int() }),
});

export const reckonWorkingDays = endpoint({
  id: 'reckonWorkingDays',
  method: 'get',
  path: '/api/v1/calendar/working-days',
  audience: 'signed-in',
  summary: 'The day that lies some working days after another, by the calendar of the body; or how many working days lie between two',
  query: z.object({ from: dateText, days: z.coerce.number().int().min(-400).max(400).optional(), to: dateText.optional() }),
  answer: z.object({
    date: dateText.nullable(),
    between: z.number().int().nullable(),
    working: z.boolean().describe('whether `from` is worked'),
  }),
});
