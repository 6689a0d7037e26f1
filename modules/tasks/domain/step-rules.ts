import type { StepKind, TaskState } from './task-state.ts';

/** Who takes a step: the unit that assigned the task, or the one that leads it. */
export type StepSide = 'assigner' | 'lead';
/** What a step cannot be without. */
export type StepNeed = 'reason' | 'evidence' | 'unit' | 'deadline';

export interface StepRule {
  readonly side: StepSide;
  /** The states in which it may be taken. */
  readonly from: readonly TaskState[];
  readonly needs: readonly StepNeed[];
  /** The state it leads to; null = it stays, or goes back to what it was. */
  readonly to: TaskState | null;
}

const beingDone: readonly TaskState[] = ['received', 'in-progress', 'returned'];
const withLead: readonly TaskState[] = ['assigned', ...beingDone];
const open: readonly TaskState[] = ['to-assign', 'refused', ...withLead];

/** The state machine: giao → nhận hoặc từ chối → đang thực hiện → báo cáo → chấp nhận hoặc trả lại → đóng, and what may happen on the way. */
export const stepRules: Readonly<Record<StepKind, StepRule>> = {
  assign: { side: 'assigner', from: [], needs: [], to: 'assigned' },
  reassign: { side: 'assigner', from: open, needs: ['unit', 'reason'], to: 'assigned' },
  receive: { side: 'lead', from: ['assigned'], needs: [], to: 'received' },
  refuse: { side: 'lead', from: ['assigned'], needs: ['reason'], to: 'refused' },
  start: { side: 'lead', from: ['received', 'returned'], needs: [], to: 'in-progress' },
  note: { side: 'lead', from: beingDone, needs: ['reason'], to: 'in-progress' },
  report: { side: 'lead', from: beingDone, needs: ['evidence'], to: 'reported' },
  accept: { side: 'assigner', from: ['reported'], needs: [], to: 'accepted' },
  return: { side: 'assigner', from: ['reported'], needs: ['reason'], to: 'returned' },
  close: { side: 'assigner', from: ['accepted'], needs: [], to: 'closed' },
  'ask-extension': { side: 'lead', from: withLead, needs: ['reason', 'deadline'], to: null },
  'grant-extension': { side: 'assigner', from: withLead, needs: [], to: null },
  'deny-extension': { side: 'assigner', from: withLead, needs: ['reason'], to: null },
  suspend: { side: 'assigner', from: open, needs: ['reason'], to: 'suspended' },
  resume: { side: 'assigner', from: ['suspended'], needs: [], to: null },
  'hand-over': { side: 'lead', from: withLead, needs: ['unit', 'reason'], to: 'assigned' },
  'hand-down': { side: 'lead', from: beingDone, needs: [], to: 'in-progress' },
  clarify: { side: 'assigner', from: [...open, 'reported', 'suspended'], needs: [], to: null },
  cancel: { side: 'assigner', from: [...open, 'reported', 'suspended'], needs: ['reason'], to: 'cancelled' },
};

/** Steps with a route of their own: they come with a task that is made. */
export const notTakenAlone: ReadonlySet<StepKind> = new Set(['assign', 'hand-down']);
