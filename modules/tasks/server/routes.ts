import { route, type Route } from '@thucthi/platform';
import * as contract from '../contract.ts';
import { assignTasksOf } from './assign-tasks.ts';
import { exportTasksOf } from './export-tasks.ts';
import { handDownOf } from './hand-down.ts';
import { showStatisticsOf } from './show-statistics.ts';
import { showTaskOf } from './show-task.ts';
import { myTasksOf, showTasksOf } from './show-tasks.ts';
import { takeStepOf } from './take-steps.ts';

/** Tasks assigned, handed on, handed in, and counted. */
export function taskRoutes(): Route[] {
  return [
    route(contract.assignTasks, (call) => assignTasksOf(call, call.body)),
    route(contract.handDownTasks, (call) => handDownOf(call, call.params.id, call.body)),
    route(contract.listTasks, (call) => showTasksOf(call, call.query)),
    route(contract.readTask, (call) => showTaskOf(call, call.params.id)),
    route(contract.decideTask, (call) => takeStepOf(call, 'decision', call.params.id, call.body)),
    route(contract.takeTaskStep, (call) => takeStepOf(call, 'step', call.params.id, call.body)),
    route(contract.myTasks, (call) => myTasksOf(call, call.params.slug)),
    route(contract.taskStatistics, (call) => showStatisticsOf(call, call.params.slug, call.query)),
    route(contract.exportTasks, (call) => exportTasksOf(call, call.params.slug, call.query)),
  ];
}
