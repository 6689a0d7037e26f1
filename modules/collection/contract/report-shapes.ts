import { dateText, decimalText, worded } from '@thucthi/platform/contract';
import { z } from 'zod';
import { askableSteps, nextSteps, standings, stepKinds } from '../domain/report-steps.ts';
import { timelinesses } from '../domain/reporting-rate.ts';

const unitName = z.object({ slug: z.string(), name: z.string() });

/** One report: what a unit owes for a period of a form, and how it stands. */
export const owedReport = z.object({
  form: z.object({ id: z.uuid(), name: z.string() }),
  unit: unitName,
  period: z.string(),
  periodName: worded,
  coversFrom: dateText,
  cutOff: dateText.describe('the last day it covers (chốt số liệu)'),
  dueOn: dateText,
  timeliness: z.enum(timelinesses),
  workingDaysLeft: z.number().int().describe('to the due day; negative: overdue since that many'),
  closesAt: z.string().nullable().describe('from this instant on no figure is taken'),
  closed: z.boolean(),
  lateUntil: z.string().nullable().describe('a permit to enter late runs until then'),
  standing: z.enum(standings),
  serial: z.number().int().describe('`basedOn` of the next step'),
  sentOn: dateText.nullable(),
  steps: z.array(z.enum(askableSteps)).describe('what its form asks for beside sending'),
  waitsFor: z.enum(nextSteps).nullable(),
  indicators: z.number().int(),
  missing: z.number().int().describe('of these: without a figure'),
  can: z.object({ send: z.boolean(), check: z.boolean(), approve: z.boolean(), accept: z.boolean(), return: z.boolean() }),
});
export type OwedReport = z.infer<typeof owedReport>;

/** One figure of a report beside what it is compared with. */
export const reportFigure = z.object({
  indicator: z.object({ code: z.string(), name: worded, unit: z.string(), decimals: z.number().int() }),
  period: z.string(),
  value: decimalText.nullable(),
  vintage: z.enum(['uoc', 'so-bo', 'chinh-thuc']).nullable(),
  asOf: dateText.nullable(),
  before: decimalText.nullable().describe('the stretch of the same length before'),
  lastYear: decimalText.nullable(),
  plan: decimalText.nullable().describe('of the year'),
  comments: z.number().int().describe('said about the cell'),
  open: z.boolean().describe('something of it is not settled'),
  evidence: z.number().int().describe('files laid beside its figures'),
});

/** A figure that is no longer what was approved. */
export const changedFigure = z.object({
  indicator: z.object({ code: z.string(), name: worded, unit: z.string() }),
  period: z.string(),
  periodName: worded,
  approved: decimalText.nullable().describe('null = it came after the approval'),
  now: decimalText.nullable(),
});

/** One row of a report's log. */
export const reportStep = z.object({
  serial: z.number().int(),
  kind: z.enum(stepKinds),
  by: worded.nullable(),
  at: z.string(),
  reason: z.string().nullable(),
  figures: z.number().int(),
  missing: z.number().int(),
  hash: z.string().describe('SHA-256 of the canonical JSON of the figures as they stood'),
});

export const submission = z.object({
  report: owedReport,
  rows: z.array(reportFigure),
  history: z.array(reportStep).describe('newest first'),
  approved: z
    .object({
      serial: z.number().int(),
      at: z.string(),
      by: worded.nullable(),
      intact: z.boolean().describe('the hash still fits its figures'),
    })
    .nullable(),
  changed: z.array(changedFigure).describe('since the last approval'),
});
export type Submission = z.infer<typeof submission>;
