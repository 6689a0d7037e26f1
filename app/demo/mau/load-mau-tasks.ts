import { movableClock, runWrite, type Database } from '@thucthi/platform';
import {
  assignTasksIn,
  handDownInBatch,
  openBatch,
  saveBatch,
  takeInBatch,
  writingWork,
  type AskedTask,
  type StepBatch,
  type WritingWork,
} from '@thucthi/tasks/server';
import { demoBusinessDate, demoTenantIds } from '../demo-facts.ts';
import { demoScope } from '../demo-scope.ts';
import { momentOn } from './mau-months.ts';
import type { BookDirective, BookTask } from './mau-task-book.ts';
import { placeOfTask, registerToldDocument } from './mau-told-documents.ts';
import { autumnTasks } from './mau-tasks-autumn.ts';
import { springTasks } from './mau-tasks-spring.ts';
import { summerTasks } from './mau-tasks-summer.ts';
import { plotOf, type PlottedStep } from './mau-task-plots.ts';
import { slugsOfMau } from './mau-unit-slugs.ts';

/** What happens on a day: tasks are assigned, or something is done with the task of a number. */
type Happening = { on: string } & (
  | { assign: (work: WritingWork) => Promise<void> }
  | { number: number; take: (batch: StepBatch, id: string) => Promise<void> }
);

/**
 * Enters the sample city's tasks with their histories through the doors people use, each step on its day: on time, late, overdue, returned
 * twice, handed over between three units, extended, without a deadline. Answers how many tasks there are.
 */
export async function loadMauTasks(database: Database): Promise<number> {
  const scope = demoScope(demoTenantIds.mau);
  const clock = movableClock(momentOn('2025-01-02', 8));
  const ids = new Map<number, string>();
  const days = [...Map.groupBy(happenings(ids), ({ on }) => on)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  await runWrite(database, scope, async (tx) => {
    const work = await writingWork(tx, clock, scope);
    for (const [day, all] of days) {
      clock.moveTo(momentOn(day, 9));
      for (const one of all) if ('assign' in one) await one.assign(work);
      const steps = all.flatMap((one) => ('take' in one ? [{ take: one.take, id: ids.get(one.number) ?? '' }] : []));
      if (steps.length === 0) continue;
      const batch = await openBatch(
        work,
        steps.map(({ id }) => id),
      );
      for (const { take, id } of steps) await take(batch, id);
      await saveBatch(batch);
    }
  });
  return ids.size;
}

/** The happenings of the whole book; tasks are known by number, and `ids` learns the id of each once it is made. */
function happenings(ids: Map<number, string>): Happening[] {
  const slugOf = slugsOfMau();
  const all: Happening[] = [];
  let numbers = 0;
  const takeSteps = (number: number, steps: readonly PlottedStep[], door?: 'step'): void => {
    for (const one of steps) all.push({ on: one.on, number, take: (batch, id) => takeInBatch(batch, door ?? one.door, id, one.step) });
  };
  const handDown = (task: BookTask, number: number, on: string): void => {
    const parts = partsOf(task);
    const from = numbers;
    numbers += parts.length;
    const asked = parts.map((one) => newTaskOf(one, 'Chủ tịch UBND phường', slugOf));
    all.push({
      on,
      number,
      take: async (batch, id) => (await handDownInBatch(batch, id, asked)).forEach((made, part) => ids.set(from + part, made)),
    });
    for (const [part, one] of parts.entries()) takeSteps(from + part, plotOf(one, on, from + part, slugOf, demoBusinessDate), 'step');
  };
  for (const directive of [...springTasks, ...summerTasks, ...autumnTasks]) {
    const first = numbers;
    numbers += directive.tasks.length;
    all.push({
      on: directive.on,
      assign: async (work) => {
        const document = await registerToldDocument(work, directive);
        const { tasks } = await assignTasksIn(work, askedOf(directive, document, slugOf));
        tasks.forEach((id, at) => ids.set(first + at, id));
      },
    });
    for (const [at, task] of directive.tasks.entries()) {
      const steps = plotOf(task, directive.on, first + at, slugOf, demoBusinessDate);
      takeSteps(first + at, steps);
      const received = steps[0]?.on;
      if (task.parts !== undefined && received !== undefined) handDown(task, first + at, received);
    }
  }
  return all;
}

/** The parts a sample task is handed down in, one for each neighbourhood. */
const partsOf = ({ lead, parts }: BookTask): BookTask[] =>
  (parts?.plots ?? []).map((plot, part) => ({
    lead: `${lead ?? ''}/${part + 1}`,
    content: parts?.content ?? '',
    due: '2026-09-30',
    plot,
    product: 'Danh sách có chữ ký trưởng khu phố',
    responsible: 'Trưởng khu phố',
  }));

const askedOf = (directive: BookDirective, document: string | null, slugOf: (lead: string) => string) => ({
  directive: {
    source: directive.source,
    document,
    sourceName: document === null ? directive.name : null,
    toldBy: directive.by,
    toldOn: directive.on,
    words: directive.words,
  },
  tasks: directive.tasks.map((task, at) => ({
    ...newTaskOf(task, directive.authority ?? null, slugOf),
    ...(document === null ? {} : placeOfTask(at)),
  })),
});

const newTaskOf = (task: BookTask, authority: string | null, slugOf: (lead: string) => string): AskedTask => ({
  lead: task.lead === null ? null : slugOf(task.lead),
  coordinating: (task.with ?? []).map(slugOf),
  responsible: task.responsible ?? null,
  content: task.content,
  product: task.product ?? null,
  authority,
  deadline: task.due,
  keepDayOff: true,
});
