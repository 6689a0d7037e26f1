import { dateText } from '@thucthi/platform/contract';
import { z } from 'zod';
import { sixClear } from '../domain/six-clear.ts';
import { taskClasses } from '../domain/task-class.ts';
import { stepKinds, taskStates } from '../domain/task-state.ts';

export const slug = z.string().min(1).max(80);
export const taskClass = z.enum(taskClasses);
export const taskState = z.enum(taskStates);
export const stepKind = z.enum(stepKinds);
/** The route a step goes by, which is also the right it asks for. */
export const stepDoor = z.enum(['decision', 'step']);

const unit = z.object({ slug: z.string(), name: z.string() });
const words = z.string().trim().max(4000);
/** A short name or title. */
export const line = z.string().trim().max(300);
const page = z.number().int().min(1).max(10_000);

export const taskDocument = z.object({
  id: z.uuid(),
  symbol: z.string().nullable(),
  title: z.string(),
  issuedOn: dateText.nullable(),
});

export const directiveSource = z.enum(['at-once', 'document', 'session']);
export const directive = z.object({
  id: z.uuid(),
  source: directiveSource,
  document: taskDocument.nullable(),
  sourceName: z.string().nullable().describe('a session, or a document that is not in the register'),
  sessionId: z.uuid().nullable().describe('the session it came of, where the program holds it'),
  toldBy: z.string().describe('the office that told, not a name'),
  toldOn: dateText,
  awaitsIssue: z.boolean().describe('the document that says so is not issued yet: chờ ban hành'),
});

export const taskSummary = z.object({
  id: z.uuid(),
  content: z.string(),
  state: taskState,
  class: taskClass.describe('as of today'),
  directive,
  assigner: unit,
  lead: unit
    .extend({ endedOn: dateText.nullable().describe('the last day of a unit that exists no longer') })
    .nullable()
    .describe('null: chưa rõ'),
  holder: unit.describe('on whose desk it lies'),
  responsible: z.string().nullable().describe('office inside the lead unit'),
  person: z.string().nullable().describe('who received it; for strangers the role'),
  product: z.string().nullable(),
  authority: z.string().nullable().describe('who decides on the result'),
  givenOn: dateText.describe('a whole task: when it was told; a part: when it was handed down'),
  originalDeadline: dateText.nullable(),
  deadline: dateText.nullable().describe('as it stands now; null: chưa rõ'),
  dueOn: dateText.nullable().describe('the last day on which it is on time: a deadline on a day off ends on the next working day'),
  askedDeadline: dateText.nullable().describe('an extension that waits for an answer'),
  doneOn: dateText.nullable().describe('the day of the report that was accepted'),
  workingDaysLeft: z.number().int().nullable().describe('negative: overdue by so many; null where nothing runs'),
  unclear: z.array(z.enum(sixClear)).describe('what is missing of the six'),
  returned: z.number().int(),
  parent: z.uuid().nullable(),
  below: z.object({ total: z.number().int(), done: z.number().int(), overdue: z.number().int() }).describe('tasks handed down from it'),
  version: z.number().int().describe('`basedOn` of the next step'),
});
export type TaskSummary = z.infer<typeof taskSummary>;

/** A step that may be taken now. */
export const possibleStep = z.object({
  kind: stepKind,
  door: stepDoor,
  needs: z.array(z.enum(['reason', 'evidence', 'unit', 'deadline'])),
});
export type PossibleStep = z.infer<typeof possibleStep>;

export const timelineStep = z.object({
  serial: z.number().int(),
  kind: stepKind,
  on: dateText,
  at: z.iso.datetime({ offset: true }),
  by: z.string().nullable(),
  unit: unit.describe('the unit that took it'),
  from: unit,
  to: unit,
  note: z.string().nullable(),
  evidence: z.string().nullable().describe('text; data, never markup'),
  evidenceHref: z.string().nullable().describe('where the evidence is an address of the web'),
  deadline: dateText.nullable(),
  product: z.string().nullable(),
  authority: z.string().nullable(),
  responsible: z.string().nullable(),
});

/** Everything of the body is made up: the page says so. */
export const illustrative = z.boolean().describe('invented sample data: every page says so');

export const taskPage = taskSummary.extend({
  illustrative,
  words: z.string().describe('the directive as it was said'),
  clause: z.string().nullable().describe('where in its document it stands; null: nobody said'),
  page: z.number().int().nullable(),
  coordinating: z.array(unit),
  timeline: z.array(timelineStep),
  custody: z.array(
    z.object({
      unit,
      from: dateText,
      to: dateText.nullable(),
      workingDays: z.number().int(),
      suspended: z.boolean(),
    }),
  ),
  held: z.array(z.object({ unit, workingDays: z.number().int(), times: z.number().int() })).describe('in all, the longest first'),
  above: z.object({ id: z.uuid(), content: z.string() }).nullable(),
  parts: z.array(
    z.object({
      id: z.uuid(),
      content: z.string(),
      lead: unit.nullable(),
      state: taskState,
      class: taskClass,
      deadline: dateText.nullable(),
    }),
  ),
  successors: z.array(unit).describe('units that took over the ground of a lead unit that exists no longer'),
  can: z.array(possibleStep),
  mayHandDown: z.boolean(),
});
export type TaskPage = z.infer<typeof taskPage>;

/** A task as it is given. Its deadline: a day, or so many working days after the day it was told; nothing at all is chưa rõ. */
export const newTask = z.object({
  lead: slug.nullable(),
  coordinating: z.array(slug).max(60).default([]),
  responsible: line.nullable().default(null),
  content: words.min(3),
  product: line.nullable().default(null),
  authority: line.nullable().default(null),
  clause: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .nullable()
    .optional()
    .describe('where in its document it stands, as it is cited; only of a task that a document sets'),
  page: page.nullable().optional().describe('of the document'),
  deadline: dateText.nullable().default(null),
  withinWorkingDays: z.number().int().min(1).max(400).optional(),
  keepDayOff: z.boolean().default(false).describe('the deadline stays as told though nobody works on that day'),
});
export type NewTask = z.input<typeof newTask>;

/** What a step brings. */
export const stepBody = {
  kind: stepKind,
  note: words.optional(),
  evidence: words.optional(),
  unit: slug.optional(),
  deadline: dateText.optional(),
  keepDayOff: z.boolean().default(false),
  product: line.optional(),
  authority: line.optional(),
  responsible: line.optional(),
};
