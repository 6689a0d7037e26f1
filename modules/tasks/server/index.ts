export { taskRoutes } from './routes.ts';
export { taskAuditSentences } from './audit-sentences.ts';
export { assignTasksIn, assignTasksOf } from './assign-tasks.ts';
export { handDownIn, handDownOf } from './hand-down.ts';
export { lockedTasks, takeStepIn, takeStepOf, type AskedStep } from './take-steps.ts';
export type { AskedTask } from './make-tasks.ts';
export { writingWork, type WritingWork } from './work.ts';
