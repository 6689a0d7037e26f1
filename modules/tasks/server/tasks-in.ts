import type { TaskClass } from '../domain/task-class.ts';
import { summariesOf, type Summary } from './summaries.ts';
import { findTasks, type FoundTask } from './find-tasks.store.ts';
import { listTaskRows } from './task-list.store.ts';
import { unitsShown } from './show-tasks.ts';
import type { WritingWork } from './work.ts';

/** The most tasks another module asks for at once. */
const most = 1000;

/** Tasks by id as they stand, in the order of their deadlines; those the scope may not see are absent. */
export async function tasksById(work: WritingWork, ids: readonly string[]): Promise<Summary[]> {
  if (ids.length === 0) return [];
  return summariesOf(work, await listTaskRows(work.tx, work.scope.tenantId, { units: null, ids }, work.clock.today(), most));
}

/** Tasks of one class led by a unit and those below it (of the body’s own unit: all), by deadline. */
export async function tasksOfClass(work: WritingWork, slug: string, taskClass: TaskClass): Promise<Summary[]> {
  const { units } = await unitsShown(work.tx, work.scope, slug);
  return summariesOf(work, await listTaskRows(work.tx, work.scope.tenantId, { units, class: taskClass }, work.clock.today(), most));
}

/** Tasks of the body whose words begin with each of the asked ones, folded letters and digits; the earliest deadline first. */
export async function tasksByWords(
  { tx, clock, scope }: Pick<WritingWork, 'tx' | 'clock' | 'scope'>,
  asked: readonly string[],
  atMost: number,
): Promise<FoundTask[]> {
  if (asked.length === 0) return [];
  return findTasks(tx, scope.tenantId, asked, clock.today(), atMost);
}
