import { newId, Refusal, type Database, type MovableClock, type Scope } from '@thucthi/platform';
import type { z } from 'zod';
import { assignTasks, handDownTasks, takeTaskStep, type NewTask, type TaskPage } from '../contract.ts';
import { assignTasksOf } from '../server/assign-tasks.ts';
import { handDownOf } from '../server/hand-down.ts';
import { showTaskOf } from '../server/show-task.ts';
import { takeStepOf, type Door } from '../server/take-steps.ts';

type Given = Omit<z.input<NonNullable<(typeof takeTaskStep)['body']>>, 'writeId' | 'basedOn'>;

/** People at work on tasks, through the uses the routes call and the shapes they check. */
export interface TaskClerk {
  assign: (scope: Scope, tasks: NewTask[], directive?: object) => Promise<string[]>;
  handDown: (scope: Scope, id: string, tasks: NewTask[]) => Promise<string[]>;
  /** Takes a step; through the door of those who decide where the kind belongs to them, unless told otherwise. */
  step: (scope: Scope, id: string, given: Given, more?: { door?: Door; basedOn?: number; writeId?: string }) => Promise<TaskPage>;
  read: (scope: Scope, id: string) => Promise<TaskPage>;
}

/** Opens the desk. */
export function taskClerk(database: Database, clock: MovableClock): TaskClerk {
  const read = async (scope: Scope, id: string): Promise<TaskPage> => (await showTaskOf({ database, clock, scope }, id)) as TaskPage;
  const shape = takeTaskStep.body;
  const assigning = assignTasks.body;
  const handing = handDownTasks.body;
  if (shape === null || assigning === null || handing === null) throw new Error('these routes take bodies');
  return {
    read,
    assign: async (scope, tasks, directive = {}) => {
      const told = { source: 'at-once', toldBy: 'Chủ tịch UBND', toldOn: clock.today(), words: 'Ý kiến chỉ đạo', ...directive };
      const body = assigning.parse({ writeId: newId(), directive: told, tasks });
      return (await assignTasksOf({ database, clock, scope }, body)).tasks;
    },
    handDown: async (scope, id, tasks) => {
      const { version } = await read(scope, id);
      return (await handDownOf({ database, clock, scope }, id, handing.parse({ writeId: newId(), basedOn: version, tasks }))).tasks;
    },
    step: async (scope, id, given, more = {}) => {
      const seen = await read(scope, id);
      const door = more.door ?? seen.can.find(({ kind }) => kind === given.kind)?.door ?? 'step';
      const body = shape.parse({ writeId: more.writeId ?? newId(), basedOn: more.basedOn ?? seen.version, ...given });
      return (await takeStepOf({ database, clock, scope }, door, id, body)) as TaskPage;
    },
  };
}

/** The refusal a piece of work ends in. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Refusal)) throw new Error(`no refusal but ${String(thrown)}`, { cause: thrown });
  return thrown;
}
