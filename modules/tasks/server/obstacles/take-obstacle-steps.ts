import { announce, Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import type { z } from 'zod';
import type { takeObstacleStep as contractStep } from '../../contract.ts';
import { obstacleRules } from '../../domain/obstacle/obstacle-rules.ts';
import type { ObstacleStep } from '../../domain/obstacle/obstacle-state.ts';
import { takeObstacleStep } from '../../domain/obstacle/take-obstacle-step.ts';
import { ownWords } from '../../domain/own-words.ts';
import { searchFoldOf } from '../make-tasks.ts';
import type { Door } from '../take-steps.ts';
import { rootUnitOf, writableUnits } from '../task-units.store.ts';
import { writingWork, type Work, type WritingWork } from '../work.ts';
import { listObstacleRows, type ListedObstacle } from './obstacle-list.store.ts';
import { readLadder } from './ladder.store.ts';
import { insertObstacleStep, lockObstacle, moveObstacle } from './obstacles.store.ts';
import type { ShownObstacle } from './obstacles-shown.ts';
import { dayNeeded, waitedFor } from './raise-obstacle.ts';
import { showObstacleIn } from './show-obstacles.ts';

type Asked = z.output<NonNullable<(typeof contractStep)['body']>>;
/** A step as it is asked for. */
export type AskedObstacleStep = Omit<Asked, 'writeId' | 'basedOn'>;

/** Takes one step and answers the obstacle after it; 409 with the obstacle as it stands where somebody was faster. */
export function takeObstacleStepOf({ database, clock, scope }: Work, door: Door, id: string, asked: Asked): Promise<ShownObstacle> {
  const { writeId, basedOn, ...step } = asked;
  return runWrite(database, scope, async (tx) => {
    const work = await writingWork(tx, clock, scope);
    const content = { use: 'obstacle-step', obstacle: id, door, basedOn, ...(JSON.parse(JSON.stringify(step)) as object) };
    await writeOnce(tx, scope, clock, { id: writeId, content }, async () => {
      await takeObstacleStepIn(work, door, id, step, basedOn);
      return null;
    });
    return showObstacleIn(work, id);
  });
}

/** The same inside a transaction that is open already; `basedOn` null = on whatever stands. */
export async function takeObstacleStepIn(
  work: WritingWork,
  door: Door,
  id: string,
  asked: AskedObstacleStep,
  basedOn: number | null,
): Promise<void> {
  const { tx, clock, scope } = work;
  await lockObstacle(tx, scope.tenantId, id);
  const [now] = await listObstacleRows(tx, scope.tenantId, { units: null, ids: [id] }, clock.today(), 1);
  if (now === undefined) throw new Refusal('not-found');
  const unitId = await actingUnit(work, door, now, asked.kind);
  if (basedOn !== null && now.serial !== basedOn) throw new Refusal('obstacle-changed', { obstacle: await showObstacleIn(work, id) });
  const step: ObstacleStep = {
    kind: asked.kind,
    on: clock.today(),
    words: ownWords(asked.words),
    ...(asked.kind === 'redirect' && asked.waitsFor !== undefined ? { waitsFor: await waitedFor(work, asked.waitsFor, now.unitId) } : {}),
    ...(asked.kind === 'move-day' && asked.neededBy !== undefined ? dayNeeded(work, asked.neededBy, now.since) : {}),
    ...(asked.kind === 'escalate' ? { rung: asked.rung ?? null } : {}),
  };
  const taken = takeObstacleStep(now, step, (await readLadder(tx, scope.tenantId)).ladder);
  if ('fault' in taken) throw new Refusal('task-refused', { detail: taken.fault });
  const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
  await insertObstacleStep(tx, scope.tenantId, { obstacleId: id, unitId, serial: taken.serial, step }, stamp);
  const found = searchFoldOf(now.searchFold, step.waitsFor?.waitsOutside ?? null, '');
  if (!(await moveObstacle(tx, scope.tenantId, id, taken, found))) throw new Refusal('outside-scope');
  await writeAudit(tx, scope, clock, {
    action: 'obstacles.step',
    subjectKind: 'obstacle',
    subjectId: id,
    detail: {
      neededBy: step.neededBy ?? null,
      rung: step.rung ?? null,
      serial: taken.serial,
      step: step.kind,
      unit: unitId,
      waits: step.waitsFor?.waitsUnitId ?? null,
    },
  });
  await announce(tx, scope, clock, 'tasks', { obstacles: [id] });
}

/** In whose name the step is taken: the body's, the unit's it lies in the way of, or the one's it waits for; refused for anybody else. */
async function actingUnit({ tx, scope }: WritingWork, door: Door, now: ListedObstacle, kind: AskedObstacleStep['kind']): Promise<number> {
  const may = await writableUnits(tx, scope);
  const [first, second] = door === 'decision' ? [await rootUnitOf(tx, scope.tenantId), null] : [now.unitId, now.waitsUnitId];
  if (first !== null && may(first)) return first;
  if (second !== null && obstacleRules[kind].waitedMay === true && may(second)) return second;
  throw new Refusal('outside-scope');
}
