import { foldVi } from '@thucthi/kernel';
import { Refusal, withScope, type Scope, type ScopedTx } from '@thucthi/platform';
import type { z } from 'zod';
import type { listTasks, myTasks } from '../contract.ts';
import { stepRules } from '../domain/step-rules.ts';
import { none } from '../domain/views/groupings.ts';
import { statesOf } from '../domain/views/stages.ts';
import { possibleSteps } from './possible-steps.ts';
import { summariesOf, type Summary } from './summaries.ts';
import { lastNotes, listTaskRows, type TaskFilter } from './task-list.store.ts';
import { branchOf, deskUnitsOf, rootUnitOf } from './task-units.store.ts';
import { leadingTaskWord } from './task-words.store.ts';
import { isIllustrative } from '@thucthi/registry/server';
import { readStanding } from './tasks.store.ts';
import { ownUnit } from './units-named.ts';
import { writingWork, type Work, type WritingWork } from './work.ts';

export type Filters = Omit<z.output<(typeof listTasks)['query']>, 'limit' | 'after' | 'unit' | 'steps'>;
type Listed = z.input<(typeof listTasks)['answer']>;
/** Where a page of a list ended. */
export interface Place {
  readonly sortOn: string;
  readonly id: string;
}

/** The units whose tasks a page of `slug` shows: of the body's own unit everything, else the unit and those below it. */
export async function unitsShown(
  tx: ScopedTx,
  scope: Scope,
  slug: string,
): Promise<{ unit: { slug: string; name: string; id: number }; units: number[] | null }> {
  const unit = await ownUnit(tx, scope, slug);
  const whole = (await rootUnitOf(tx, scope.tenantId)) === unit.id;
  return { unit, units: whole ? null : await branchOf(tx, [unit.id]) };
}

/** One page of a list. */
export function showTasksOf({ database, clock, scope }: Work, asked: z.output<(typeof listTasks)['query']>): Promise<Listed> {
  const { unit, limit, after, steps, ...filters } = asked;
  return withScope(database, scope, async (tx) => {
    const work = await writingWork(tx, clock, scope);
    const filter = await filterOf(work, unit, filters);
    const page = await taskPageOf(work, filter, limit, after === undefined ? undefined : placeOf(after));
    return {
      tasks: steps === undefined ? page.tasks : await withSteps(work, page.tasks),
      next: page.next === null ? null : cursorOf(page.next),
    };
  });
}

/** Summaries with the steps their reader may take. */
async function withSteps(work: WritingWork, tasks: readonly Summary[]) {
  const standing = await readStanding(
    work.tx,
    work.scope.tenantId,
    tasks.map(({ id }) => id),
  );
  const stepsOf = await possibleSteps(work);
  return tasks.map((one) => {
    const task = standing.get(one.id);
    return { ...one, can: task === undefined ? [] : stepsOf(task) };
  });
}

/** A page of summaries after a place, and the place it ends at where there is more. */
export async function taskPageOf(
  work: WritingWork,
  filter: TaskFilter,
  limit: number,
  after: Place | undefined,
): Promise<{ tasks: Summary[]; next: Place | null }> {
  const rows = await listTaskRows(work.tx, work.scope.tenantId, { ...filter, after }, work.clock.today(), limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    tasks: await summariesOf(work, shown),
    next: rows.length > limit && last !== undefined ? { sortOn: last.sortOn, id: last.id } : null,
  };
}

/** The filter of a list as the tables know it. */
export async function filterOf({ tx, scope }: WritingWork, slug: string, asked: Filters): Promise<TaskFilter> {
  const { units } = await unitsShown(tx, scope, slug);
  const number = async (of: string) => (await ownUnit(tx, scope, of)).id;
  const { holder, lead, document, session, stage, state } = asked;
  const words = foldVi(asked.q ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    units,
    class: asked.class,
    states: state !== undefined ? [state] : stage !== undefined ? statesOf(stage) : undefined,
    open: asked.open === 'true',
    holder: holder === undefined ? undefined : await number(holder),
    lead: lead === undefined ? undefined : lead === none ? null : await number(lead),
    document: document === none ? null : document,
    session: session === undefined ? undefined : session === none ? null : isId(session) ? { id: session } : { name: session },
    undated: asked.undated === 'true',
    from: asked.from,
    to: asked.to,
    words: { asked: words, leading: await leadingTaskWord(tx, scope.tenantId, words) },
  };
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** A place as it travels. */
export const cursorOf = ({ sortOn, id }: Place): string => Buffer.from(JSON.stringify([sortOn, id])).toString('base64url');

/** The place a cursor stands for; a text that is none of ours is refused. */
export function placeOf(cursor: string): Place {
  try {
    const [sortOn, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof sortOn === 'string' && /^\d{4}-\d\d-\d\d$/.test(sortOn) && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id))
      return { sortOn, id };
  } catch {
    // not one of ours: refused below
  }
  throw new Refusal('invalid-request', {
    detail: { vi: 'trang tiếp theo không hợp lệ; hãy tải lại danh sách', en: 'the next page is not one of this list; load the list again' },
  });
}

const deskAtMost = 200;

/** What lies on a unit's desk, the most urgent first, each with the steps the reader may take. */
export function myTasksOf({ database, clock, scope }: Work, slug: string): Promise<z.input<(typeof myTasks)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const work = await writingWork(tx, clock, scope);
    const unit = await ownUnit(tx, scope, slug);
    const desk = await deskUnitsOf(tx, unit.id);
    const rows = await listTaskRows(tx, scope.tenantId, { units: null, deskOf: desk }, clock.today(), deskAtMost + 1);
    const shown = rows.slice(0, deskAtMost);
    const ids = shown.map(({ id }) => id);
    const [summaries, standing, notes] = [
      await summariesOf(work, shown),
      await readStanding(tx, scope.tenantId, ids),
      await lastNotes(tx, scope.tenantId, ids),
    ];
    const stepsOf = await possibleSteps(work);
    return {
      illustrative: await isIllustrative(tx, scope.tenantId),
      unit: { slug: unit.slug, name: unit.name },
      tasks: summaries.map((one) => {
        const task = standing.get(one.id);
        if (task === undefined) return { ...one, can: [], lastNote: null };
        // Whoever may act for every unit is offered here what belongs to this one.
        const side = task.leadUnitId !== null && desk.includes(task.leadUnitId) ? 'lead' : 'assigner';
        return { ...one, can: stepsOf(task).filter(({ kind }) => stepRules[kind].side === side), lastNote: notes.get(one.id) ?? null };
      }),
      more: rows.length > deskAtMost,
    };
  });
}
