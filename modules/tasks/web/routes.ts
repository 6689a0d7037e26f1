import type { listDocuments, readDocument } from '@thucthi/mandates/contract';
import type { readOwnMail, setOwnMail } from '@thucthi/access/contract';
import type { listUnits } from '@thucthi/registry/contract';
import { endpointRoute, type AnswerOf } from '@thucthi/registry/web';
import type * as contract from '../contract.ts';

/** The endpoints of this module its pages call; a test holds each against the contract. */
export const taskCalls = {
  assignTasks: endpointRoute<typeof contract.assignTasks>('assignTasks', 'post', '/api/v1/directives'),
  handDownTasks: endpointRoute<typeof contract.handDownTasks>('handDownTasks', 'post', '/api/v1/tasks/{id}/parts'),
  listTasks: endpointRoute<typeof contract.listTasks>('listTasks', 'get', '/api/v1/tasks'),
  readTask: endpointRoute<typeof contract.readTask>('readTask', 'get', '/api/v1/tasks/{id}'),
  decideTask: endpointRoute<typeof contract.decideTask>('decideTask', 'post', '/api/v1/tasks/{id}/decisions'),
  takeTaskStep: endpointRoute<typeof contract.takeTaskStep>('takeTaskStep', 'post', '/api/v1/tasks/{id}/steps'),
  myTasks: endpointRoute<typeof contract.myTasks>('myTasks', 'get', '/api/v1/my-tasks/{slug}'),
  groupTasks: endpointRoute<typeof contract.groupTasks>('groupTasks', 'get', '/api/v1/task-groups'),
  taskCalendar: endpointRoute<typeof contract.taskCalendar>('taskCalendar', 'get', '/api/v1/task-calendar'),
  taskStatistics: endpointRoute<typeof contract.taskStatistics>('taskStatistics', 'get', '/api/v1/task-statistics/{slug}'),
};

/** The endpoints of the filters a person has saved. */
export const savedViewCalls = {
  listTaskViews: endpointRoute<typeof contract.listTaskViews>('listTaskViews', 'get', '/api/v1/my-task-views'),
  saveTaskView: endpointRoute<typeof contract.saveTaskView>('saveTaskView', 'post', '/api/v1/my-task-views'),
  changeTaskView: endpointRoute<typeof contract.changeTaskView>('changeTaskView', 'post', '/api/v1/my-task-views/{id}'),
  deleteTaskView: endpointRoute<typeof contract.deleteTaskView>('deleteTaskView', 'post', '/api/v1/my-task-views/{id}/deletion'),
};

/** The endpoints of requests for an explanation. */
export const inquiryCalls = {
  askForExplanation: endpointRoute<typeof contract.askForExplanation>('askForExplanation', 'post', '/api/v1/inquiries'),
  listInquiries: endpointRoute<typeof contract.listInquiries>('listInquiries', 'get', '/api/v1/inquiries'),
  readInquiry: endpointRoute<typeof contract.readInquiry>('readInquiry', 'get', '/api/v1/inquiries/{id}'),
  answerInquiry: endpointRoute<typeof contract.answerInquiry>('answerInquiry', 'post', '/api/v1/inquiries/{id}/answers'),
  judgeInquiry: endpointRoute<typeof contract.judgeInquiry>('judgeInquiry', 'post', '/api/v1/inquiries/{id}/decisions'),
  readAddressee: endpointRoute<typeof contract.readAddressee>('readAddressee', 'get', '/api/v1/inquiry-addressees/{slug}'),
};

/** What looks different once something was asked or explained. */
export const changedByTurns = [inquiryCalls.listInquiries, inquiryCalls.readInquiry] as const;

/** The endpoints of obstacles. */
export const obstacleCalls = {
  raiseObstacle: endpointRoute<typeof contract.raiseObstacle>('raiseObstacle', 'post', '/api/v1/obstacles'),
  listObstacles: endpointRoute<typeof contract.listObstacles>('listObstacles', 'get', '/api/v1/obstacles'),
  readObstacle: endpointRoute<typeof contract.readObstacle>('readObstacle', 'get', '/api/v1/obstacles/{id}'),
  takeObstacleStep: endpointRoute<typeof contract.takeObstacleStep>('takeObstacleStep', 'post', '/api/v1/obstacles/{id}/steps'),
  decideObstacle: endpointRoute<typeof contract.decideObstacle>('decideObstacle', 'post', '/api/v1/obstacles/{id}/decisions'),
};

/** The endpoints of the ladder obstacles are brought up. */
export const ladderCalls = {
  readObstacleLadder: endpointRoute<typeof contract.readObstacleLadder>('readObstacleLadder', 'get', '/api/v1/obstacle-ladder'),
  setObstacleLadder: endpointRoute<typeof contract.setObstacleLadder>('setObstacleLadder', 'post', '/api/v1/obstacle-ladder'),
};
export type LadderRead = AnswerOf<typeof contract.readObstacleLadder>;

/** What looks different once an obstacle was raised or a step taken. */
export const changedByObstacles = [obstacleCalls.listObstacles, obstacleCalls.readObstacle] as const;

/** The documents a task may be told by. */
export const documentsCall = endpointRoute<typeof listDocuments>('listDocuments', 'get', '/api/v1/documents');

/** One of them with its clauses. */
export const documentCall = endpointRoute<typeof readDocument>('readDocument', 'get', '/api/v1/documents/{id}');

/** The endpoints of reminders. */
export const reminderCalls = {
  listReminders: endpointRoute<typeof contract.listReminders>('listReminders', 'get', '/api/v1/my-reminders'),
  countReminders: endpointRoute<typeof contract.countReminders>('countReminders', 'get', '/api/v1/my-reminders/count'),
  markRemindersRead: endpointRoute<typeof contract.markRemindersRead>('markRemindersRead', 'post', '/api/v1/my-reminders/read'),
  readReminderSettings: endpointRoute<typeof contract.readReminderSettings>('readReminderSettings', 'get', '/api/v1/reminder-settings'),
  setReminderSettings: endpointRoute<typeof contract.setReminderSettings>('setReminderSettings', 'post', '/api/v1/reminder-settings'),
};

/** Where the reader takes mail. */
export const ownMailCalls = {
  readOwnMail: endpointRoute<typeof readOwnMail>('readOwnMail', 'get', '/api/v1/me/mail'),
  setOwnMail: endpointRoute<typeof setOwnMail>('setOwnMail', 'post', '/api/v1/me/mail'),
};

export type ListedReminders = AnswerOf<typeof contract.listReminders>;
export type ReminderSettingsRead = AnswerOf<typeof contract.readReminderSettings>;
export type OwnMail = AnswerOf<typeof readOwnMail>;

/** The units tasks may go to. */
export const unitsCall = endpointRoute<typeof listUnits>('listUnits', 'get', '/api/v1/units');

/** What looks different once a task was assigned or a step taken. */
export const changedBySteps = [
  taskCalls.listTasks,
  taskCalls.readTask,
  taskCalls.myTasks,
  taskCalls.taskStatistics,
  taskCalls.groupTasks,
  taskCalls.taskCalendar,
] as const;

export type Statistics = AnswerOf<typeof contract.taskStatistics>;
export type ListedObstacles = AnswerOf<typeof contract.listObstacles>;
export type ListedTask = AnswerOf<typeof contract.listTasks>['tasks'][number];
export type DeskTask = AnswerOf<typeof contract.myTasks>['tasks'][number];

type Query = Readonly<Record<string, string | undefined>>;

/** The list of tasks as a workbook, narrowed as the page is. */
export const exportHref = (unit: string, query: Query): string => workbookHref('tasks', unit, query);
/** The list of obstacles as a workbook, narrowed as the page is. */
export const obstaclesHref = (unit: string, query: Query): string => workbookHref('obstacles', unit, query);

function workbookHref(list: 'tasks' | 'obstacles', unit: string, query: Query): string {
  const asked = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return `/api/v1/exports/${list}/${encodeURIComponent(unit)}${asked.size === 0 ? '' : `?${asked}`}`;
}
