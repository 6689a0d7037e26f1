import { Refusal, runWrite, writeOnce } from '@thucthi/platform';
import type { z } from 'zod';
import type { handDownTasks } from '../contract.ts';
import { takeStep } from '../domain/take-step.ts';
import { circleThrough } from '../domain/task-tree.ts';
import { makeTasks } from './make-tasks.ts';
import { showTaskIn } from './show-task.ts';
import { inCircle, lockedTasks } from './take-steps.ts';
import { insertSteps, readTrees, updateNow, type StandingTask } from './tasks.store.ts';
import { branchOf, writableUnits } from './task-units.store.ts';
import { writingWork, type Work, type WritingWork } from './work.ts';

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
        const task = (await lockedTasks(work, [id])).get(id);
        if (task === undefined) throw new Refusal('not-found');
        if (task.serial !== asked.basedOn) throw new Refusal('task-changed', { task: await showTaskIn(work, id) });
        return { tasks: await handDownIn(work, task, asked.tasks) };
      },
    ),
  );
}

/** The same inside a transaction that has locked the task. */
export async function handDownIn(work: WritingWork, task: StandingTask, asked: Asked['tasks']): Promise<string[]> {
  const { tx, clock, scope } = work;
  const { leadUnitId } = task;
  if (leadUnitId === null || !(await writableUnits(tx, scope))(leadUnitId)) throw new Refusal('outside-scope');
  const taken = takeStep(task, { kind: 'hand-down', on: clock.today() }, { openBelow: 0 });
  if ('fault' in taken) throw new Refusal('task-refused', { detail: taken.fault });
  const tree = await readTrees(tx, scope.tenantId, [task.rootId]);
  const below = new Set(await branchOf(tx, [leadUnitId]));
  const ids = await makeTasks(
    work,
    {
      directiveId: task.directiveId,
      toldOn: clock.today(), // its days count from when it is handed down
      words: task.searchFold,
      assignerUnitId: leadUnitId,
      parent: { id: task.id, rootId: task.rootId },
      check: (unit) => {
        if (circleThrough(tree, { parentId: task.id }, unit.id) !== null) throw inCircle(unit.name);
        if (!below.has(unit.id))
          throw new Refusal('task-refused', {
            detail: {
              vi: `${unit.name} không trực thuộc đơn vị chủ trì; muốn nhờ đơn vị khác hãy chuyển giao hoặc đề nghị phối hợp`,
              en: `${unit.name} does not stand below the lead unit; hand the task over instead`,
            },
          });
      },
    },
    asked,
  );
  const { now, unitId, fromUnitId, toUnitId } = taken;
  const step = { kind: 'hand-down' as const, on: clock.today() };
  await insertSteps(tx, scope.tenantId, [{ taskId: task.id, serial: now.serial, unitId, fromUnitId, toUnitId, step }], {
    recordedAt: clock.now(),
    recordedBy: scope.personId,
  });
  if (!(await updateNow(tx, scope.tenantId, task.id, now, task.searchFold))) throw new Refusal('outside-scope');
  return ids;
}
