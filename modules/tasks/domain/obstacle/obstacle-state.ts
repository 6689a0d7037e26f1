import { rungsAbove, type Ladder } from './escalation-ladder.ts';

export const obstacleStates = ['open', 'closed'] as const;
export type ObstacleState = (typeof obstacleStates)[number];

/** What somebody does about an obstacle. `raise` opens it. */
export const obstacleStepKinds = ['raise', 'note', 'redirect', 'move-day', 'escalate', 'close', 'reopen'] as const;
export type ObstacleStepKind = (typeof obstacleStepKinds)[number];

/** Whom an obstacle waits for: a unit of ours, a body outside; both null = chưa rõ. */
export interface WaitsFor {
  readonly waitsUnitId: number | null;
  readonly waitsOutside: string | null;
}

/** An obstacle as its steps up to one of them have left it; days are 'YYYY-MM-DD', units by their number. */
export interface ObstacleNow extends WaitsFor {
  readonly unitId: number;
  readonly state: ObstacleState;
  readonly neededBy: string | null;
  /** The last day on which it is cleared in time. */
  readonly dueOn: string | null;
  readonly rung: string;
  readonly escalatedOn: string | null;
  readonly closedOn: string | null;
  readonly solution: string | null;
  readonly serial: number;
}

/** One step as it enters the log. */
export interface ObstacleStep {
  readonly kind: ObstacleStepKind;
  readonly on: string;
  readonly words: string | null;
  readonly waitsFor?: WaitsFor | null;
  readonly neededBy?: string | null;
  readonly dueOn?: string | null;
  readonly rung?: string | null;
}

/** Open and past the day it had to be cleared by. */
export const isOverdue = ({ state, dueOn }: Pick<ObstacleNow, 'state' | 'dueOn'>, today: string): boolean =>
  state === 'open' && dueOn !== null && dueOn < today;

/** Past its day, and not brought higher since: somebody has to. */
export const callsForEscalation = (
  now: Pick<ObstacleNow, 'state' | 'dueOn' | 'rung' | 'escalatedOn'>,
  ladder: Ladder,
  today: string,
): boolean =>
  isOverdue(now, today) && rungsAbove(ladder, now.rung).length > 0 && (now.escalatedOn === null || now.escalatedOn <= (now.dueOn ?? ''));
