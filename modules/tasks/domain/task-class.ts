import { Decimal, roundTo } from '@thucthi/kernel';
import type { Words } from './step-words.ts';
import type { TaskState } from './task-state.ts';

/** How the field counts tasks; `suspended` stands apart because its clock stands still, `cancelled` is counted nowhere. */
export const taskClasses = ['overdue', 'in-time', 'no-deadline', 'suspended', 'late', 'on-time', 'cancelled'] as const;
export type TaskClass = (typeof taskClasses)[number];

/** What the classes are called. */
export const classWords: Readonly<Record<TaskClass, Words>> = {
  overdue: { vi: 'Quá hạn chưa xong', en: 'Overdue' },
  'in-time': { vi: 'Đang thực hiện trong hạn', en: 'In progress, in time' },
  'no-deadline': { vi: 'Chưa có thời hạn', en: 'No deadline' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  late: { vi: 'Hoàn thành quá hạn', en: 'Done late' },
  'on-time': { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
};

/**
 * The class of a task on a day. A task is done on the day of the report that was accepted: the days the assigner takes to look at it
 * are not the unit's. While a report waits it is in time if it was handed in by the due day. One that is done and never had a deadline
 * is done on time: nothing was missed.
 */
export function classOf(
  task: { state: TaskState; dueOn: string | null; reportedOn: string | null; doneOn: string | null },
  today: string,
): TaskClass {
  if (task.state === 'cancelled' || task.state === 'suspended') return task.state;
  if (task.state === 'accepted' || task.state === 'closed')
    return task.dueOn === null || (task.doneOn ?? today) <= task.dueOn ? 'on-time' : 'late';
  if (task.dueOn === null) return 'no-deadline';
  return (task.reportedOn ?? today) <= task.dueOn ? 'in-time' : 'overdue';
}

export type ClassCounts = Readonly<Record<TaskClass, number>>;

/** What statistics say of a set of tasks. */
export interface TaskCounts {
  readonly total: number;
  readonly done: number;
  /** Tasks that are due: done, or not done and past their day. */
  readonly due: number;
  /** Percentages with one decimal; null where nothing is due. */
  readonly doneRate: string | null;
  readonly onTimeRate: string | null;
}

/** Totals and rates as the field reckons them: done ÷ due, and done on time ÷ due. Cancelled tasks are no tasks any more. */
export function countsOf(counts: ClassCounts): TaskCounts {
  const done = counts['on-time'] + counts.late;
  const due = done + counts.overdue;
  const rate = (part: number): string | null => (due === 0 ? null : roundTo(new Decimal(part).times(100).div(due), 1).toFixed(1));
  const total = taskClasses.filter((one) => one !== 'cancelled').reduce((sum, one) => sum + counts[one], 0);
  return { total, done, due, doneRate: rate(done), onTimeRate: rate(counts['on-time']) };
}
