import { dateText, decimalText, endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import {
  directiveSource,
  illustrative,
  line,
  newTask,
  possibleStep,
  slug,
  stepBody,
  taskClass,
  taskPage,
  taskSummary,
} from './contract/task-shapes.ts';

import { grouping, taskFilters } from './contract/task-filters.ts';

export { groupTasks, taskCalendar } from './contract/view-endpoints.ts';
export type { CalendarDay, TaskGroup } from './contract/view-endpoints.ts';
export { changeTaskView, deleteTaskView, listTaskViews, saveTaskView } from './contract/saved-view-endpoints.ts';
export type { SavedView } from './contract/saved-view-endpoints.ts';
export type { NewTask, PossibleStep, TaskPage, TaskSummary } from './contract/task-shapes.ts';
export { taskClass } from './contract/task-shapes.ts';
export type { SubjectAsked, SubjectShown } from './contract/subject-shapes.ts';
export type { Inquiry, PossibleTurn } from './contract/inquiry-endpoints.ts';
export type { Obstacle, PossibleObstacleStep } from './contract/obstacle-endpoints.ts';
export type { Reminder, ReminderSettingsShown } from './contract/reminder-endpoints.ts';
export {
  countReminders,
  listReminders,
  markRemindersRead,
  readReminderSettings,
  setReminderSettings,
} from './contract/reminder-endpoints.ts';
export {
  decideObstacle,
  exportObstacles,
  listObstacles,
  raiseObstacle,
  readObstacle,
  takeObstacleStep,
} from './contract/obstacle-endpoints.ts';
export { readObstacleLadder, setObstacleLadder } from './contract/ladder-endpoints.ts';
export { answerInquiry, askForExplanation, judgeInquiry, listInquiries, readAddressee, readInquiry } from './contract/inquiry-endpoints.ts';

const byId = z.object({ id: z.uuid() });
const basedOn = z.number().int().min(1).describe('`version` of the task as it was seen; 409 task-changed carries `task` as it stands');

export const assignTasks = endpoint({
  id: 'assignTasks',
  method: 'post',
  path: '/api/v1/directives',
  audience: 'tasks.assign',
  summary: 'Notes what was told and assigns the tasks that come of it, all or none. 422 deadline-day-off carries `offered`',
  body: z.object({
    writeId,
    directive: z.object({
      source: directiveSource,
      document: z.uuid().nullable().default(null),
      sourceName: line.nullable().default(null),
      toldBy: line.min(2),
      toldOn: dateText,
      words: z.string().trim().min(3).max(20_000),
    }),
    tasks: z.array(newTask).min(1).max(100),
  }),
  answer: z.object({ directive: z.uuid(), tasks: z.array(z.uuid()) }),
});
export const handDownTasks = endpoint({
  id: 'handDownTasks',
  method: 'post',
  path: '/api/v1/tasks/{id}/parts',
  audience: 'tasks.act',
  summary: 'Assigns parts of a task to units below the one that leads it; refused where a task would go in a circle',
  params: byId,
  body: z.object({ writeId, basedOn, tasks: z.array(newTask).min(1).max(100) }),
  answer: z.object({ tasks: z.array(z.uuid()) }),
});
export const listTasks = endpoint({
  id: 'listTasks',
  method: 'get',
  path: '/api/v1/tasks',
  audience: 'public-demo',
  summary: 'Tasks led by a unit and those below it (of the body’s own unit: all), the earliest deadline first',
  query: z.object({
    unit: slug,
    ...taskFilters,
    limit: z.coerce.number().int().min(1).max(500).default(100),
    after: z.string().max(200).optional().describe('`next` of the page before'),
    steps: z.enum(['true']).optional().describe('each task with the steps the caller may take, for a board'),
  }),
  answer: z.object({
    tasks: z.array(taskSummary.extend({ can: z.array(possibleStep).optional().describe('where `steps` was asked') })),
    next: z.string().nullable(),
  }),
});
export const readTask = endpoint({
  id: 'readTask',
  method: 'get',
  path: '/api/v1/tasks/{id}',
  audience: 'public-demo',
  summary: 'One task: who has held it for how long, what was handed in, what was returned and why, and which steps the caller may take',
  params: byId,
  query: z.object({ unit: slug.optional().describe('any unit of the body; strangers need it') }),
  answer: taskPage,
});
export const decideTask = endpoint({
  id: 'decideTask',
  method: 'post',
  path: '/api/v1/tasks/{id}/decisions',
  audience: 'tasks.assign',
  summary: 'A step of who assigned the task: accept, return, close, reassign, extend, suspend, resume, make clear, cancel',
  params: byId,
  body: z.object({ writeId, basedOn, ...stepBody }),
  answer: taskPage,
});
export const takeTaskStep = endpoint({
  id: 'takeTaskStep',
  method: 'post',
  path: '/api/v1/tasks/{id}/steps',
  audience: 'tasks.act',
  summary:
    'A step of the unit that leads the task, or that handed it down: receive, refuse, note, report, hand over, ask for an extension …',
  params: byId,
  body: z.object({ writeId, basedOn, ...stepBody }),
  answer: taskPage,
});
export const myTasks = endpoint({
  id: 'myTasks',
  method: 'get',
  path: '/api/v1/my-tasks/{slug}',
  audience: 'signed-in',
  summary:
    'Open tasks a unit leads, and those it assigned that wait for its answer, each with the steps the caller may take; the most urgent first',
  params: z.object({ slug }),
  answer: z.object({
    illustrative,
    unit: z.object({ slug: z.string(), name: z.string() }),
    tasks: z.array(taskSummary.extend({ can: z.array(possibleStep), lastNote: z.string().nullable() })),
    more: z.boolean().describe('there are more than 200'),
  }),
});

const counted = z.object({
  classes: z.record(taskClass, z.number().int()),
  total: z.number().int().describe('without cancelled ones'),
  open: z.number().int().describe('something is still expected of somebody'),
  done: z.number().int(),
  due: z.number().int().describe('done, or not done and past the day'),
  doneRate: decimalText.nullable().describe('done ÷ due in percent; null where nothing is due'),
  onTimeRate: decimalText.nullable().describe('done on time ÷ due in percent'),
});
export const taskStatistics = endpoint({
  id: 'taskStatistics',
  method: 'get',
  path: '/api/v1/task-statistics/{slug}',
  audience: 'public-demo',
  summary: 'Tasks of a unit and those below it as the field counts them, in all and by lead unit, the most overdue first',
  params: z.object({ slug }),
  query: z.object({ from: dateText.optional().describe('told from'), to: dateText.optional().describe('told to') }),
  answer: z.object({
    illustrative,
    unit: z.object({ slug: z.string(), name: z.string() }),
    today: dateText,
    all: counted,
    units: z.array(counted.extend({ unit: z.object({ slug: z.string(), name: z.string() }).nullable().describe('null: chưa rõ') })),
  }),
});
export const exportTasks = endpoint({
  id: 'exportTasks',
  method: 'get',
  path: '/api/v1/exports/tasks/{slug}',
  audience: 'public-demo',
  summary: 'The tasks `listTasks` finds, all of them, as a workbook; grouped where asked, each group under its name',
  params: z.object({ slug }),
  query: z.object({ ...taskFilters, group: grouping.optional() }),
  answer: z.unknown().describe('a file'),
  media: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
});
