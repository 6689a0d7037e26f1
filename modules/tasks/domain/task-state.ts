/** Where a task stands. `to-assign` = nobody leads it yet (chưa rõ đơn vị chủ trì); `returned` = handed in and sent back. */
export const taskStates = [
  'to-assign',
  'assigned',
  'refused',
  'received',
  'in-progress',
  'reported',
  'returned',
  'accepted',
  'closed',
  'suspended',
  'cancelled',
] as const;
export type TaskState = (typeof taskStates)[number];

/** What somebody does with a task. `assign` opens it, `hand-down` notes that a part of it was assigned further. */
export const stepKinds = [
  'assign',
  'reassign',
  'receive',
  'refuse',
  'start',
  'note',
  'report',
  'accept',
  'return',
  'close',
  'ask-extension',
  'grant-extension',
  'deny-extension',
  'suspend',
  'resume',
  'hand-over',
  'hand-down',
  'clarify',
  'cancel',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** A task as its steps up to one of them have left it; days are 'YYYY-MM-DD', units by their number. */
export interface TaskNow {
  readonly state: TaskState;
  readonly resumesAs: TaskState | null;
  readonly assignerUnitId: number;
  /** Who answers for it; null = chưa rõ. */
  readonly leadUnitId: number | null;
  /** On whose desk it lies: the lead's, or the assigner's while a report or a refusal waits for an answer. */
  readonly holderUnitId: number;
  readonly personId: string | null;
  /** The office that answers for it inside the lead unit, never a person's name. */
  readonly responsible: string | null;
  readonly product: string | null;
  readonly authority: string | null;
  readonly deadline: string | null;
  /** The last day on which it is on time. */
  readonly dueOn: string | null;
  readonly askedDeadline: string | null;
  readonly reportedOn: string | null;
  readonly doneOn: string | null;
  readonly returned: number;
  readonly serial: number;
}

/** One step as it enters the custody log. */
export interface TaskStep {
  readonly kind: StepKind;
  readonly on: string;
  /** The unit it goes to: of reassign and hand-over. */
  readonly toUnitId?: number | null;
  /** Who receives it, of receive. */
  readonly personId?: string | null;
  readonly note?: string | null;
  readonly evidence?: string | null;
  readonly deadline?: string | null;
  readonly dueOn?: string | null;
  readonly product?: string | null;
  readonly authority?: string | null;
  readonly responsible?: string | null;
}

/** States in which nothing more is expected of anybody. */
export const hasEnded = (state: TaskState): boolean => state === 'accepted' || state === 'closed' || state === 'cancelled';
