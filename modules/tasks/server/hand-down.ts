import { Refusal, runWrite, writeOnce } from '@thucthi/platform';
import type { z } from 'zod';
import type { handDownTasks } from '../contract.ts';
import { takeStep } from '../domain/take-step.ts';
import type { TaskStep } from '../domain/task-state.ts';
import { circleThrough } from '../domain/task-tree.ts';
import { makeTasks, type Origin } from './make-tasks.ts';
import { showTaskIn } from './show-task.ts';
import { addStep, openBatch, saveBatch, treeOf, type StepBatch } from './step-batch.ts';
import { inCircle } from './take-steps.ts';
import { branchOf } from './task-units.store.ts';
import { writingWork, type Work } from './work.ts';

type Asked = z.output<NonNullable<(typeof handDownTasks)['body']>>;
type Answer = z.input<(typeof handDownTasks)['answer']>;

/** Assigns parts of a task to units below the one that leads it; the parts bear the same directive. */
export function handDownOf({ database, clock, scope }: Work, id: string, asked: Asked): Promise<Answer> {
  const { writeId, ...content } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(
      tx,
      scope,
      clock,
      { id: writeId, content: { use: 'hand-down', task: id, ...(JSON.parse(JSON.stringify(content)) as object) } },
      async () => {
        const work = await writingWork(tx, clock, scope);
        const batch = await openBatch(work, [id]);
        const task = batch.tasks.get(id);
        if (task === undefined) throw new Refusal('not-found');
        if (task.serial !== asked.basedOn) throw new Refusal('task-changed', { task: await showTaskIn(work, id) });
        const tasks = await handDownInBatch(batch, id, asked.tasks);
        await saveBatch(batch);
        return { tasks };
      },
    ),
  );
}

/** Makes the parts and puts the step of the whole into the batch. */
export async function handDownInBatch(batch: StepBatch, id: string, asked: Asked['tasks']): Promise<string[]> {
  const { work, mayWrite, tasks } = batch;
  const { tx, clock } = work;
  const task = tasks.get(id);
  if (task === undefined) throw new Refusal('not-found');
  const { leadUnitId } = task;
  if (leadUnitId === null || !mayWrite(leadUnitId)) throw new Refusal('outside-scope');
  const step: TaskStep = { kind: 'hand-down', on: clock.today() };
  const taken = takeStep(task, step, { openBelow: 0 });
  if ('fault' in taken) throw new Refusal('task-refused', { detail: taken.fault });
  const tree = treeOf(batch, task);
  const below = new Set(await branchOf(tx, [leadUnitId]));
  const origin: Origin = {
    directiveId: task.directiveId,
    toldOn: clock.today(), // its days count from when it is handed down
    words: task.searchFold,
    assignerUnitId: leadUnitId,
    pointsInto: false, // a part stands where the whole does
    parent: { id, rootId: task.rootId },
    check: (unit) => {
      if (circleThrough(tree, { parentId: id }, unit.id) !== null) throw inCircle(unit.name);
      if (!below.has(unit.id)) throw notBelow(unit.name);
    },
  };
  const ids = await makeTasks(work, origin, asked);
  addStep(batch, task, step, taken);
  return ids;
}

const notBelow = (name: string): Refusal =>
  new Refusal('task-refused', {
    detail: {
      vi: `${name} không trực thuộc đơn vị chủ trì; muốn nhờ đơn vị khác hãy chuyển giao hoặc đề nghị phối hợp`,
      en: `${name} does not stand below the lead unit; hand the task over instead`,
    },
  });
