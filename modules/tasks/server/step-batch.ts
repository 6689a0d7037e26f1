import { announce, Refusal, writeAudits } from '@thucthi/platform';
import { hasEnded, type TaskStep } from '../domain/task-state.ts';
import type { Taken } from '../domain/take-step.ts';
import type { TreeTask } from '../domain/task-tree.ts';
import { insertSteps, lockTrees, readTrees, updateNow, type NewStepRow, type StandingTask } from './tasks.store.ts';
import { indexTaskWords } from './task-words.store.ts';
import { writableUnits } from './task-units.store.ts';
import type { WritingWork } from './work.ts';

/** Steps on their way into the custody log: the trees they touch are locked and stand here as the steps taken so far have left them. */
export interface StepBatch {
  readonly work: WritingWork;
  readonly mayWrite: (unitId: number | null) => boolean;
  readonly tasks: Map<string, StandingTask>;
  /** The version at which each moved task was found. */
  readonly found: Map<string, number>;
  readonly rows: NewStepRow[];
}

/** Locks the trees of some tasks and reads them. */
export async function openBatch(work: WritingWork, taskIds: readonly string[]): Promise<StepBatch> {
  const { tx, scope } = work;
  const rootIds = await lockTrees(tx, scope.tenantId, taskIds);
  return {
    work,
    mayWrite: await writableUnits(tx, scope),
    tasks: rootIds.length === 0 ? new Map() : await readTrees(tx, scope.tenantId, rootIds),
    found: new Map(),
    rows: [],
  };
}

/** The tree a task stands in, as far as circles go. */
export const treeOf = ({ tasks }: StepBatch, { rootId }: StandingTask): TreeTask[] =>
  [...tasks.values()].filter((one) => one.rootId === rootId).map((one) => ({ ...one, ended: hasEnded(one.state) }));

/** Puts a step that was taken into the batch. */
export function addStep(batch: StepBatch, task: StandingTask, step: TaskStep, taken: Taken, searchFold = task.searchFold): void {
  const { now, unitId, fromUnitId, toUnitId } = taken;
  if (!batch.found.has(task.id)) batch.found.set(task.id, task.serial);
  batch.tasks.set(task.id, { ...task, ...now, searchFold });
  batch.rows.push({ taskId: task.id, serial: now.serial, unitId, fromUnitId, toUnitId, step });
}

/** Writes the steps, the rows of the tasks they moved, a line in the trail for each, and the news. */
export async function saveBatch({ work, tasks, found, rows }: StepBatch): Promise<void> {
  const { tx, clock, scope } = work;
  if (rows.length === 0) return;
  await insertSteps(tx, scope.tenantId, rows, { recordedAt: clock.now(), recordedBy: scope.personId });
  const moved = [...found].flatMap(([id, basedOn]) => {
    const task = tasks.get(id);
    return task === undefined ? [] : [{ id, basedOn, now: task, searchFold: task.searchFold }];
  });
  if ((await updateNow(tx, scope.tenantId, moved)) !== found.size) throw new Refusal('outside-scope');
  const named = new Set(rows.flatMap(({ taskId, step }) => (step.product == null ? [] : [taskId])));
  await indexTaskWords(
    tx,
    scope.tenantId,
    moved.filter(({ id }) => named.has(id)),
  );
  await writeAudits(
    tx,
    scope,
    clock,
    rows.map(({ taskId, serial, unitId, toUnitId, step }) => ({
      action: 'tasks.step',
      subjectKind: 'task',
      subjectId: taskId,
      detail: { deadline: step.deadline ?? null, serial, step: step.kind, to: toUnitId, unit: unitId },
    })),
  );
  await announce(tx, scope, clock, 'tasks', { tasks: [...found.keys()] });
}
