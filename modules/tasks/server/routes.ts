import { route, type Route } from '@thucthi/platform';
import * as contract from '../contract.ts';
import { assignTasksOf } from './assign-tasks.ts';
import { exportTasksOf } from './export-tasks.ts';
import { handDownOf } from './hand-down.ts';
import { askForExplanationOf } from './inquiries/ask-for-explanation.ts';
import { findAddresseeOf } from './inquiries/find-addressee.ts';
import { showInquiriesOf, showInquiryOf } from './inquiries/show-inquiries.ts';
import { takeTurnOf } from './inquiries/take-turns.ts';
import { exportObstaclesOf } from './obstacles/export-obstacles.ts';
import { raiseObstacleOf } from './obstacles/raise-obstacle.ts';
import { setLadderOf, showLadderOf } from './obstacles/set-ladder.ts';
import { showObstacleOf, showObstaclesOf } from './obstacles/show-obstacles.ts';
import { takeObstacleStepOf } from './obstacles/take-obstacle-steps.ts';
import { changeViewOf, deleteViewOf, listViewsOf, saveViewOf } from './saved/saved-views.ts';
import { setReminderSettingsOf, showReminderSettingsOf } from './reminders/set-reminders.ts';
import { countRemindersOf, markRemindersReadOf, showRemindersOf } from './reminders/show-reminders.ts';
import { showStatisticsOf } from './show-statistics.ts';
import { showTaskOf } from './show-task.ts';
import { myTasksOf, showTasksOf } from './show-tasks.ts';
import { takeStepOf } from './take-steps.ts';
import { groupTasksOf } from './views/group-tasks.ts';
import { showCalendarOf } from './views/show-calendar.ts';

/**
 * Tasks assigned, handed on, handed in, and counted; explanations asked for and given; obstacles until they are solved; reminders of them
 * all. `mailGoesOut`: whether a server takes mail away, which administrators are told.
 */
export function taskRoutes({ mailGoesOut = false }: { mailGoesOut?: boolean } = {}): Route[] {
  return [
    route(contract.assignTasks, (call) => assignTasksOf(call, call.body)),
    route(contract.handDownTasks, (call) => handDownOf(call, call.params.id, call.body)),
    route(contract.listTasks, (call) => showTasksOf(call, call.query)),
    route(contract.readTask, (call) => showTaskOf(call, call.params.id)),
    route(contract.decideTask, (call) => takeStepOf(call, 'decision', call.params.id, call.body)),
    route(contract.takeTaskStep, (call) => takeStepOf(call, 'step', call.params.id, call.body)),
    route(contract.myTasks, (call) => myTasksOf(call, call.params.slug)),
    route(contract.taskStatistics, (call) => showStatisticsOf(call, call.params.slug, call.query)),
    route(contract.groupTasks, (call) => groupTasksOf(call, call.query)),
    route(contract.taskCalendar, (call) => showCalendarOf(call, call.query)),
    route(contract.listTaskViews, (call) => listViewsOf(call)),
    route(contract.saveTaskView, (call) => saveViewOf(call, call.body)),
    route(contract.changeTaskView, (call) => changeViewOf(call, call.params.id, call.body)),
    route(contract.deleteTaskView, (call) => deleteViewOf(call, call.params.id, call.body)),
    route(contract.askForExplanation, (call) => askForExplanationOf(call, call.body)),
    route(contract.listInquiries, (call) => showInquiriesOf(call, call.query)),
    route(contract.readInquiry, (call) => showInquiryOf(call, call.params.id)),
    route(contract.answerInquiry, (call) => takeTurnOf(call, call.params.id, { kind: 'answer', ...call.body })),
    route(contract.judgeInquiry, (call) => takeTurnOf(call, call.params.id, call.body)),
    route(contract.readAddressee, (call) => findAddresseeOf(call, call.params.slug, call.query.indicator)),
    route(contract.raiseObstacle, (call) => raiseObstacleOf(call, call.body)),
    route(contract.listObstacles, (call) => showObstaclesOf(call, call.query)),
    route(contract.readObstacle, (call) => showObstacleOf(call, call.params.id)),
    route(contract.takeObstacleStep, (call) => takeObstacleStepOf(call, 'step', call.params.id, call.body)),
    route(contract.decideObstacle, (call) => takeObstacleStepOf(call, 'decision', call.params.id, call.body)),
    route(contract.readObstacleLadder, (call) => showLadderOf(call)),
    route(contract.setObstacleLadder, (call) => setLadderOf(call, call.body)),
    route(contract.exportObstacles, (call) => exportObstaclesOf(call, call.params.slug, call.query)),
    route(contract.listReminders, (call) => showRemindersOf(call)),
    route(contract.countReminders, (call) => countRemindersOf(call)),
    route(contract.markRemindersRead, (call) => markRemindersReadOf(call, call.body)),
    route(contract.readReminderSettings, (call) => showReminderSettingsOf(call, mailGoesOut)),
    route(contract.setReminderSettings, (call) => setReminderSettingsOf(call, call.body)),
    route(contract.exportTasks, (call) => exportTasksOf(call, call.params.slug, call.query)),
  ];
}
