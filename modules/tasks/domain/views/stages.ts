import { stepRules } from '../step-rules.ts';
import type { TaskClass } from '../task-class.ts';
import { taskStates, type StepKind, type TaskState } from '../task-state.ts';
import type { Words } from '../step-words.ts';

/** The columns of the board: states that mean the same to whoever looks at the whole stand in one, so that seven columns fit a laptop. */
export const stages = ['to-assign', 'assigned', 'doing', 'reported', 'suspended', 'done', 'cancelled'] as const;
export type Stage = (typeof stages)[number];

/** What the stages are called. */
export const stageWords: Readonly<Record<Stage, Words>> = {
  'to-assign': { vi: 'Chờ giao', en: 'To be assigned' },
  assigned: { vi: 'Đã giao, chờ nhận', en: 'Assigned' },
  doing: { vi: 'Đang thực hiện', en: 'In progress' },
  reported: { vi: 'Chờ nghiệm thu', en: 'To be accepted' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  done: { vi: 'Đã hoàn thành', en: 'Done' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
};

const stageOfState: Readonly<Record<TaskState, Stage>> = {
  'to-assign': 'to-assign',
  refused: 'to-assign',
  assigned: 'assigned',
  received: 'doing',
  'in-progress': 'doing',
  returned: 'doing',
  reported: 'reported',
  suspended: 'suspended',
  accepted: 'done',
  closed: 'done',
  cancelled: 'cancelled',
};

/** The stage a state belongs to. */
export const stageOf = (state: TaskState): Stage => stageOfState[state];

/** The states of a stage. */
export const statesOf = (stage: Stage): TaskState[] => taskStates.filter((state) => stageOfState[state] === stage);

/** Stages of which something is still expected. */
export const openStages: readonly Stage[] = stages.filter((stage) => stage !== 'done' && stage !== 'cancelled');

/** Whether a step takes a task into a stage; a task that is resumed is shown as going back to work. */
export function leadsTo(kind: StepKind, stage: Stage): boolean {
  if (kind === 'resume') return stage === 'doing';
  const { to } = stepRules[kind];
  return to !== null && stageOfState[to] === stage;
}

/** The steps by which somebody moves a task into a class; no step makes a task overdue or takes its deadline away. */
const intoClass: Readonly<Record<TaskClass, readonly StepKind[]>> = {
  overdue: [],
  'in-time': ['grant-extension', 'resume'],
  'no-deadline': [],
  suspended: ['suspend'],
  late: ['accept'],
  'on-time': ['accept'],
  cancelled: ['cancel'],
};

/** Whether a step takes a task into a class, as far as the step alone says. */
export const leadsToClass = (kind: StepKind, of: TaskClass): boolean => intoClass[of].includes(kind);
