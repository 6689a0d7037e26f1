import { Refusal, runWrite, writeOnce } from '@thucthi/platform';
import type { z } from 'zod';
import type { takeTaskStep } from '../contract.ts';
import { ownWords } from '../domain/own-words.ts';
import { notTakenAlone, stepRules } from '../domain/step-rules.ts';
import { takeStep } from '../domain/take-step.ts';
import type { TaskStep } from '../domain/task-state.ts';
import { circleThrough } from '../domain/task-tree.ts';
import { deadlineOf } from './deadline-of.ts';
import { searchFoldOf } from './make-tasks.ts';
import { showTaskIn } from './show-task.ts';
import { addStep, openBatch, saveBatch, treeOf, type StepBatch } from './step-batch.ts';
import type { StandingTask } from './tasks.store.ts';
import { unitsToAssign } from './units-named.ts';
import { writingWork, type Work } from './work.ts';

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
      const batch = await openBatch(work, [id]);
      const task = batch.tasks.get(id);
      if (task === undefined) throw new Refusal('not-found');
      if (task.serial !== basedOn) throw new Refusal('task-changed', { task: await showTaskIn(work, id) });
      await takeInBatch(batch, door, id, step);
      await saveBatch(batch);
      return null;
    });
    return showTaskIn(work, id);
  });
}

/** Takes one step of a batch, or refuses it; nothing is written yet. */
export async function takeInBatch(batch: StepBatch, door: Door, id: string, asked: AskedStep): Promise<void> {
  const task = batch.tasks.get(id);
  if (task === undefined) throw new Refusal('not-found');
  if (notTakenAlone.has(asked.kind))
    throw new Refusal('invalid-request', { detail: { vi: 'bước này không ghi riêng được', en: 'this step is not taken by itself' } });
  refuseWrongHands(batch, door, task, asked.kind);
  const step = await stepOf(batch, task, asked);
  const openBelow = treeOf(batch, task).filter(({ parentId, ended }) => parentId === id && !ended).length;
  const taken = takeStep(task, step, { openBelow });
  if ('fault' in taken) throw new Refusal('task-refused', { detail: taken.fault });
  addStep(batch, task, step, taken, step.product == null ? task.searchFold : searchFoldOf(task.searchFold, step.product, ''));
}

/** Who assigned decides; who leads acts. Those who act for a unit also decide about what that unit handed down. */
function refuseWrongHands({ mayWrite }: StepBatch, door: Door, task: StandingTask, kind: AskedStep['kind']): void {
  const { side } = stepRules[kind];
  const wrongDoor = door === 'decision' ? side !== 'assigner' : side === 'assigner' && task.parentId === null;
  if (wrongDoor) throw new Refusal('not-allowed');
  if (!mayWrite(side === 'assigner' ? task.assignerUnitId : task.leadUnitId)) throw new Refusal('outside-scope');
}

async function stepOf(batch: StepBatch, task: StandingTask, asked: AskedStep): Promise<TaskStep> {
  const { tx, clock, scope, calendar } = batch.work;
  const today = clock.today();
  const to = asked.unit === undefined ? undefined : (await unitsToAssign(tx, scope, [asked.unit], today)).get(asked.unit);
  if (to !== undefined && circleThrough(treeOf(batch, task), { taskId: task.id }, to.id) !== null) throw inCircle(to.name);
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
