import { dateText, endpoint, worded } from '@thucthi/platform/contract';
import { z } from 'zod';
import { grouping, taskFilters } from './task-filters.ts';
import { illustrative, slug, taskClass } from './task-shapes.ts';

const taskGroup = z.object({
  key: z.string(),
  name: z.string().nullable().describe('of a unit, document or session; null: the key says it, or there is none'),
  count: z.number().int(),
  overdue: z.number().int(),
  narrow: z.record(z.string(), z.string()).describe('what is added to the question so that `listTasks` gives exactly this group'),
});
export type TaskGroup = z.infer<typeof taskGroup>;

export const groupTasks = endpoint({
  id: 'groupTasks',
  method: 'get',
  path: '/api/v1/task-groups',
  audience: 'public-demo',
  summary: 'The tasks `listTasks` finds, counted by holder, lead, deadline, document, session, stage or class',
  query: z.object({ unit: slug, by: grouping, ...taskFilters }),
  answer: z.object({ illustrative, groups: z.array(taskGroup), total: z.number().int() }),
});

const calendarDay = z.object({
  date: dateText,
  working: z.boolean(),
  reason: worded.nullable().describe('why nobody works, or why one works on a weekend; null of a plain day and a plain weekend'),
  total: z.number().int().describe('tasks with this deadline'),
  overdue: z.number().int(),
  done: z.number().int(),
  tasks: z
    .array(z.object({ id: z.uuid(), content: z.string(), lead: z.string().nullable(), class: taskClass }))
    .describe('the first of them'),
});
export type CalendarDay = z.infer<typeof calendarDay>;

export const taskCalendar = endpoint({
  id: 'taskCalendar',
  method: 'get',
  path: '/api/v1/task-calendar',
  audience: 'public-demo',
  summary: 'The tasks `listTasks` finds by the day of their deadline, on the calendar of working days; at most 62 days',
  query: z.object({
    unit: slug,
    ...taskFilters,
    first: dateText,
    last: dateText,
    each: z.coerce.number().int().min(0).max(50).default(3).describe('tasks named on each day'),
  }),
  answer: z.object({
    illustrative,
    days: z.array(calendarDay),
    undated: z.number().int().describe('tasks without a deadline, which stand on no day'),
  }),
});
