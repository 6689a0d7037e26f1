/** A task as far as its place on a Gantt chart goes. */
export interface Placed {
  readonly id: string;
  readonly parent: string | null;
}

/** A line of a Gantt chart: the head of a group, or a task at its depth below the whole it is a part of. */
export type GanttRow<Task extends Placed> =
  | { readonly kind: 'group'; readonly key: string; readonly count: number }
  | { readonly kind: 'task'; readonly key: string; readonly task: Task; readonly depth: number };

/**
 * The lines of a chart: groups in the order in which their first task stands, and in each the tasks in the order given, parts under their
 * whole. A part stays under its whole even where another unit leads it; a part whose whole is not shown stands for itself.
 */
export function ganttRows<Task extends Placed>(tasks: readonly Task[], groupOf: (task: Task) => string): GanttRow<Task>[] {
  const shown = new Set(tasks.map(({ id }) => id));
  const parts = Map.groupBy(tasks, ({ parent }) => (parent !== null && shown.has(parent) ? parent : ''));
  const below = (task: Task, depth: number): GanttRow<Task>[] => [
    { kind: 'task', key: task.id, task, depth },
    ...(parts.get(task.id) ?? []).flatMap((part) => below(part, depth + 1)),
  ];
  const rows: GanttRow<Task>[] = [];
  for (const [key, wholes] of Map.groupBy(parts.get('') ?? [], groupOf)) {
    const lines = wholes.flatMap((whole) => below(whole, 0));
    rows.push({ kind: 'group', key, count: lines.length }, ...lines);
  }
  return rows;
}
