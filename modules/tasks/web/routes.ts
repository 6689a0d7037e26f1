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
  taskStatistics: endpointRoute<typeof contract.taskStatistics>('taskStatistics', 'get', '/api/v1/task-statistics/{slug}'),
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

/** What looks different once an obstacle was raised or a step taken. */
export const changedByObstacles = [obstacleCalls.listObstacles, obstacleCalls.readObstacle] as const;

/** The units tasks may go to. */
export const unitsCall = endpointRoute<typeof listUnits>('listUnits', 'get', '/api/v1/units');

/** What looks different once a task was assigned or a step taken. */
export const changedBySteps = [taskCalls.listTasks, taskCalls.readTask, taskCalls.myTasks, taskCalls.taskStatistics] as const;

export type Statistics = AnswerOf<typeof contract.taskStatistics>;
export type ListedObstacles = AnswerOf<typeof contract.listObstacles>;
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
