import { foldVi } from '@thucthi/kernel';
import { Refusal, withScope } from '@thucthi/platform';
import type { z } from 'zod';
import type { listObstacles } from '../../contract.ts';
import { cursorOf, placeOf, unitsShown, type Place } from '../show-tasks.ts';
import { indicatorOf } from '../subjects/find-subject.ts';
import { isIllustrative } from '@thucthi/registry/server';
import { ownUnit } from '../units-named.ts';
import { writingWork, type Work, type WritingWork } from '../work.ts';
import { readLadder } from './ladder.store.ts';
import { countObstacles, listObstacleRows, type ObstacleFilter } from './obstacle-list.store.ts';
import { obstaclesShown, type ShownObstacle } from './obstacles-shown.ts';

type Asked = z.output<(typeof listObstacles)['query']>;
export type ObstacleFilters = Omit<Asked, 'unit' | 'limit' | 'after'>;

/** One page of a list, with how many there are of each kind. */
export function showObstaclesOf({ database, clock, scope }: Work, asked: Asked): Promise<z.input<(typeof listObstacles)['answer']>> {
  const { unit: slug, limit, after, ...filters } = asked;
  return withScope(database, scope, async (tx) => {
    const work = await writingWork(tx, clock, scope);
    const { unit, units } = await unitsShown(tx, scope, slug);
    const page = await obstaclePageOf(
      work,
      await obstacleFilterOf(work, slug, filters),
      limit,
      after === undefined ? undefined : placeOf(after),
    );
    return {
      illustrative: await isIllustrative(tx, scope.tenantId),
      unit: { slug: unit.slug, name: unit.name },
      ladder: (await readLadder(tx, scope.tenantId)).ladder.map((one) => ({ ...one })),
      counts: await countObstacles(tx, scope.tenantId, { units }, clock.today()),
      obstacles: page.obstacles,
      next: page.next === null ? null : cursorOf(page.next),
    };
  });
}

/** A page of obstacles after a place, and the place it ends at where there is more. */
export async function obstaclePageOf(
  work: WritingWork,
  filter: ObstacleFilter,
  limit: number,
  after: Place | undefined,
): Promise<{ obstacles: ShownObstacle[]; next: Place | null }> {
  const rows = await listObstacleRows(work.tx, work.scope.tenantId, { ...filter, after }, work.clock.today(), limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    obstacles: await obstaclesShown(work, shown),
    next: rows.length > limit && last !== undefined ? { sortOn: last.sortOn, id: last.id } : null,
  };
}

/** The filter of a list as the tables know it. */
export async function obstacleFilterOf(work: WritingWork, slug: string, asked: ObstacleFilters): Promise<ObstacleFilter> {
  const { tx, scope } = work;
  const { units } = await unitsShown(tx, scope, slug);
  const number = async (of: string | undefined) => (of === undefined ? undefined : (await ownUnit(tx, scope, of)).id);
  return {
    units: asked.task === undefined && asked.figureOf === undefined ? units : null, // about one thing: wherever it lies
    subjectUnit: await number(asked.figureOf),
    indicator: asked.indicator === undefined ? undefined : (await indicatorOf(work, asked.indicator)).id,
    task: asked.task,
    state: asked.state,
    overdue: asked.overdue === 'true',
    rung: asked.rung,
    waitsFor: await number(asked.waitsFor),
    waitsOutside: asked.waitsOutside === 'true',
    words: foldVi(asked.q ?? '').match(/[\p{L}\p{N}]+/gu) ?? [],
  };
}

/** One obstacle with all that was done about it. */
export function showObstacleOf({ database, clock, scope }: Work, id: string): Promise<ShownObstacle> {
  return withScope(database, scope, async (tx) => showObstacleIn(await writingWork(tx, clock, scope), id));
}

/** The same inside a transaction that is open already. */
export async function showObstacleIn(work: WritingWork, id: string): Promise<ShownObstacle> {
  const rows = await listObstacleRows(work.tx, work.scope.tenantId, { units: null, ids: [id] }, work.clock.today(), 1);
  const [shown] = await obstaclesShown(work, rows);
  if (shown === undefined) throw new Refusal('not-found');
  return shown;
}
