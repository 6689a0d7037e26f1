import type { TaskClass } from './task-class.ts';

/** What the tasks handed down from one say about it: how many there are, how many are done, how many are overdue. */
export interface Below {
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
}

/** How a task stands by what was handed down from it; a task without parts has none. */
export type BelowState = 'all-done' | 'some-overdue' | 'running';

/** Counts the parts of a task; cancelled ones are no parts any more. */
export function belowOf(classes: readonly TaskClass[]): Below {
  const counted = classes.filter((one) => one !== 'cancelled');
  return {
    total: counted.length,
    done: counted.filter((one) => one === 'on-time' || one === 'late').length,
    overdue: counted.filter((one) => one === 'overdue').length,
  };
}

/** The state that follows from the parts. */
export function belowStateOf({ total, done, overdue }: Below): BelowState | null {
  if (total === 0) return null;
  if (done === total) return 'all-done';
  return overdue > 0 ? 'some-overdue' : 'running';
}
