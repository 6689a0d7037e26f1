import type { PossibleStep } from '../../contract.ts';
import { taskClasses, type TaskClass } from '../../domain/task-class.ts';
import { leadsTo, leadsToClass, openStages, stageOf, stages, type Stage } from '../../domain/views/stages.ts';
import type { TaskTab } from '../list/task-view.ts';
import type { ListedTask } from '../routes.ts';

/** A column of the board: tasks of one stage, or of one class. */
export type BoardColumn = { readonly by: 'stage'; readonly key: Stage } | { readonly by: 'class'; readonly key: TaskClass };

const openClasses: readonly TaskClass[] = ['overdue', 'in-time', 'no-deadline', 'suspended'];

/** The columns a board shows for a tab: of open tasks none that has ended. */
export function columnsOf(by: BoardColumn['by'], tab: TaskTab): BoardColumn[] {
  if (by === 'stage') return (tab === 'open' ? openStages : stages).map((key) => ({ by, key }));
  if (tab === 'open') return openClasses.map((key) => ({ by, key }));
  return (tab === 'all' ? taskClasses : [tab]).map((key) => ({ by, key }));
}

/** Whether a card stands in a column. */
export const standsIn = (task: Pick<ListedTask, 'state' | 'class'>, column: BoardColumn): boolean =>
  column.by === 'stage' ? stageOf(task.state) === column.key : task.class === column.key;

/** The steps of a card that take it into a column; none where it stands there already. */
export function stepsInto(task: ListedTask, column: BoardColumn): PossibleStep[] {
  if (standsIn(task, column)) return [];
  return (task.can ?? []).filter(({ kind }) => (column.by === 'stage' ? leadsTo(kind, column.key) : leadsToClass(kind, column.key)));
}
