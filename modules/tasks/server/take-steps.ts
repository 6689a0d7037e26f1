import { announce, Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import type { z } from 'zod';
import type { takeTaskStep } from '../contract.ts';
import { ownWords } from '../domain/own-words.ts';
import { notTakenAlone, stepRules } from '../domain/step-rules.ts';
import { takeStep } from '../domain/take-step.ts';
import type { TaskStep } from '../domain/task-state.ts';
import { circleThrough, type TreeTask } from '../domain/task-tree.ts';
import { deadlineOf } from './deadline-of.ts';
import { searchFoldOf } from './make-tasks.ts';
import { showTaskIn } from './show-task.ts';
import { insertSteps, lockTrees, readStanding, readTrees, updateNow, type StandingTask } from './tasks.store.ts';
import { writableUnits } from './task-units.store.ts';
import { unitsToAssign } from './units-named.ts';
import { writingWork, type Work, type WritingWork } from './work.ts';

type Asked = z.output<NonNullable<(typeof takeTaskStep)['body']>>;
type Answer = z.input<(typeof takeTaskStep)['answer']>;
/** The door a step comes through: of those who assign for the body, or of those who act for a unit. */
export type Door = 'decision' | 'step';
export type AskedStep = Omit<Asked, 'writeId' | 'basedOn'>;

/** Takes one step with a task and answers the task after it; 409 with the task as it stands where somebody was faster. */
export function takeStepOf({ database, clock, scope }: Work, door: Door, id: string, asked: Asked): Promise<Answer> {
  const { writeId, basedOn, ...step } = asked;
  return runWrite(database, scope, async (tx) => {
    const content = { use: 'task-step', task: id, door, basedOn, ...(JSON.parse(JSON.stringify(step)) as object) };
    const work = await writingWork(tx, clock, scope);
    await writeOnce(tx, scope, clock, { id: writeId, content }, async () => {
      const [task] = (await lockedTasks(work, [id])).values();
      if (task === undefined) throw new Refusal('not-found');
      if (task.serial !== basedOn) throw new Refusal('task-changed', { task: await showTaskIn(work, id) });
      await takeStepIn(work, door, task, step);
      return null;
    });
    return showTaskIn(work, id);
  });
}

/** Tasks as they stand, each tree of them locked for the transaction. */
export async function lockedTasks({ tx, scope }: WritingWork, ids: readonly string[]): Promise<Map<string, StandingTask>> {
  const seen = await readStanding(tx, scope.tenantId, ids);
  await lockTrees(
    tx,
    scope.tenantId,
    [...seen.values()].map(({ rootId }) => rootId),
  );
  return readStanding(tx, scope.tenantId, ids);
}

/** The same inside a transaction that has locked the task; answers it as it stands then. */
export async function takeStepIn(work: WritingWork, door: Door, task: StandingTask, asked: AskedStep): Promise<StandingTask> {
  const { tx, clock, scope } = work;
  if (notTakenAlone.has(asked.kind))
    throw new Refusal('invalid-request', { detail: { vi: 'bước này không ghi riêng được', en: 'this step is not taken by itself' } });
  await refuseWrongHands(work, door, task, asked.kind);
  const tree = await readTrees(tx, scope.tenantId, [task.rootId]);
  const step = await stepOf(work, task, asked, tree);
  const openBelow = tree.filter(({ parentId, ended }) => parentId === task.id && !ended).length;
  const taken = takeStep(task, step, { openBelow });
  if ('fault' in taken) throw new Refusal('task-refused', { detail: taken.fault });
  const { now, unitId, fromUnitId, toUnitId } = taken;
  await insertSteps(tx, scope.tenantId, [{ taskId: task.id, serial: now.serial, unitId, fromUnitId, toUnitId, step }], {
    recordedAt: clock.now(),
    recordedBy: scope.personId,
  });
  const searchFold = step.product == null ? task.searchFold : withProduct(task.searchFold, step.product);
  if (!(await updateNow(tx, scope.tenantId, task.id, now, searchFold))) throw new Refusal('outside-scope');
  await writeAudit(tx, scope, clock, {
    action: 'tasks.step',
    subjectKind: 'task',
    subjectId: task.id,
    detail: { deadline: step.deadline ?? null, serial: now.serial, state: now.state, step: step.kind, to: toUnitId, unit: unitId },
  });
  await announce(tx, scope, clock, 'tasks', { tasks: [task.id] });
  return { ...task, ...now, searchFold };
}

/** Who assigned decides; who leads acts. Those who act for a unit also decide about what that unit handed down. */
async function refuseWrongHands({ tx, scope }: WritingWork, door: Door, task: StandingTask, kind: AskedStep['kind']): Promise<void> {
  const { side } = stepRules[kind];
  const may = await writableUnits(tx, scope);
  const wrongDoor = door === 'decision' ? side !== 'assigner' : side === 'assigner' && task.parentId === null;
  if (wrongDoor) throw new Refusal('not-allowed');
  if (!may(side === 'assigner' ? task.assignerUnitId : task.leadUnitId)) throw new Refusal('outside-scope');
}

async function stepOf(work: WritingWork, task: StandingTask, asked: AskedStep, tree: readonly TreeTask[]): Promise<TaskStep> {
  const { tx, clock, scope, calendar } = work;
  const today = clock.today();
  const units = asked.unit === undefined ? undefined : await unitsToAssign(tx, scope, [asked.unit], today);
  const to = units?.get(asked.unit ?? '');
  if (to !== undefined && circleThrough(tree, { taskId: task.id }, to.id) !== null) throw inCircle(to.name);
  const given = asked.deadline ?? (asked.kind === 'grant-extension' ? task.askedDeadline : null);
  const time = deadlineOf(calendar, { deadline: given, keepDayOff: asked.keepDayOff || asked.deadline === undefined }, task.toldOn);
  return {
    kind: asked.kind,
    on: today,
    toUnitId: to?.id ?? null,
    personId: asked.kind === 'receive' ? scope.personId : null,
    note: ownWords(asked.note),
    evidence: ownWords(asked.evidence),
    ...time,
    product: ownWords(asked.product),
    authority: ownWords(asked.authority),
    responsible: ownWords(asked.responsible),
  };
}

/** A task that would come back to who stands above it, or to who does a part of it. */
export const inCircle = (name: string): Refusal =>
  new Refusal('task-refused', {
    detail: {
      vi: `việc sẽ đi vòng tròn: ${name} đã giao việc này, hoặc đang làm một phần của việc này`,
      en: `the task would go in a circle: ${name} assigned it, or does a part of it`,
    },
  });

const withProduct = (searchFold: string, product: string): string => searchFoldOf(searchFold, product, '');
