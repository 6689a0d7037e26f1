import { dateText, endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { mostDays } from '../domain/due-dates.ts';
import { formFrequencies } from '../domain/form-frequency.ts';
import { askableSteps } from '../domain/report-steps.ts';

const frequency = z.enum(formFrequencies);
const days = z.number().int().min(0).max(mostDays);
const unitName = z.object({ slug: z.string(), name: z.string() });

const unitChoice = z.discriminatedUnion('by', [
  z.object({ by: z.literal('list'), units: z.array(z.string()).min(1).max(4000) }),
  z.object({ by: z.literal('kind'), kinds: z.array(z.string().max(40)).min(1).max(20), below: z.string().nullable() }),
]);

const terms = {
  name: z.string().trim().min(3).max(200),
  frequency,
  indicators: z.array(z.string()).min(1).max(300).describe('codes, in the order in which they are entered'),
  units: unitChoice.describe('who reports: units by name, or all of some kinds, everywhere or below one'),
  steps: z.array(z.enum(askableSteps)).max(3).describe('what is asked for beside sending'),
  twoPeople: z.boolean().describe('whoever sends does not approve'),
  dueDays: z
    .array(days)
    .min(1)
    .max(6)
    .nullable()
    .describe('working days after the cut-off, level by level from below; null = as the calendar says'),
  graceDays: days.nullable().describe('null = as the calendar says'),
  closes: z.boolean().describe('its periods close by themselves once the grace is over'),
  validFrom: dateText,
  validTo: dateText.nullable(),
};

/** A form as it stands. */
export const reportForm = z.object({
  id: z.uuid(),
  version: z.number().int().describe('`basedOn` of the next change'),
  ...terms,
  indicatorNames: z.array(z.object({ code: z.string(), name: z.object({ vi: z.string(), en: z.string() }), known: z.boolean() })),
  unitNames: z.array(unitName).describe('the units named in the choice'),
  reporting: z.number().int().describe('how many units report it today'),
});
export type ReportForm = z.infer<typeof reportForm>;

export const listForms = endpoint({
  id: 'listForms',
  method: 'get',
  path: '/api/v1/forms',
  audience: 'signed-in',
  summary: 'The reporting forms of the body, each as it stands, by name',
  answer: z.object({ forms: z.array(reportForm) }),
});

export const saveForm = endpoint({
  id: 'saveForm',
  method: 'post',
  path: '/api/v1/forms',
  audience: 'forms.manage',
  summary:
    'Makes a form, or a further version of one; the reports expected under it are laid out anew, those that were sent stay as they are. 409 changed-meanwhile carries what stands',
  body: z.object({
    writeId,
    id: z.uuid().nullable(),
    basedOn: z.number().int().min(0),
    reason: z.string().trim().min(3).max(500).optional().describe('needed for a change'),
    ...terms,
  }),
  answer: reportForm,
});

const calendarRule = z.object({
  frequency,
  startMonth: z.union([z.literal(-1), z.literal(0)]).describe('0 = the first month of the period, -1 = the month before'),
  startDay: z.number().int().min(1).max(31),
  endMonth: z.union([z.literal(0), z.literal(1)]).describe('0 = the last month of the period, 1 = the month after'),
  endDay: z.number().int().min(1).max(31).describe('31 = the last day of the month'),
  dueDays: z.array(days).min(1).max(6).describe('working days after the cut-off, level by level from below'),
  graceDays: days.nullable().describe('null = a period does not close by itself'),
});

const shownRule = calendarRule.extend({
  revision: z.number().int().describe('`basedOn` of the next change; 0 = the standard of the program, which nobody has set'),
  example: z
    .object({
      period: z.string(),
      from: dateText,
      cutOff: dateText,
      dueOn: z.array(dateText).describe('level by level from below'),
      lastDay: dateText.nullable(),
    })
    .describe('the period that runs or ran last'),
});
export type CalendarRule = z.infer<typeof shownRule>;

export const readReportingCalendar = endpoint({
  id: 'readReportingCalendar',
  method: 'get',
  path: '/api/v1/reporting-calendar',
  audience: 'signed-in',
  summary: 'From which day to which day reports of each kind of period count, when they are due on each level, and the grace',
  answer: z.object({ rules: z.array(shownRule) }),
});

export const setReportingCalendar = endpoint({
  id: 'setReportingCalendar',
  method: 'post',
  path: '/api/v1/reporting-calendar',
  audience: 'forms.manage',
  summary: 'Sets the days of one kind of period; reports not sent yet follow. 409 changed-meanwhile carries what stands',
  body: calendarRule.extend({ writeId, basedOn: z.number().int().min(0) }),
  answer: shownRule,
});
