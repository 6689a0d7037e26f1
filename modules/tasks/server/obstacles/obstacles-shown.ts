import { namePeople } from '@thucthi/access/server';
import { daysBetween } from '@thucthi/kernel';
import { lifeOfUnits } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { PossibleObstacleStep, readObstacle } from '../../contract.ts';
import { rungsAbove, type Ladder } from '../../domain/obstacle/escalation-ladder.ts';
import { obstacleRules } from '../../domain/obstacle/obstacle-rules.ts';
import { callsForEscalation, isOverdue, type ObstacleNow } from '../../domain/obstacle/obstacle-state.ts';
import { nextObstacleSteps } from '../../domain/obstacle/take-obstacle-step.ts';
import { namesOfSubjects } from '../subjects/find-subject.ts';
import { unitNames } from '../summaries.ts';
import { rootUnitOf, writableUnits } from '../task-units.store.ts';
import type { WritingWork } from '../work.ts';
import type { ListedObstacle } from './obstacle-list.store.ts';
import { readLadder } from './ladder.store.ts';
import { readObstacleSteps } from './obstacles.store.ts';

export type ShownObstacle = z.input<(typeof readObstacle)['answer']>;

/** Obstacles as pages show them, with names in place of numbers and what the reader may do. */
export async function obstaclesShown(work: WritingWork, rows: readonly ListedObstacle[]): Promise<ShownObstacle[]> {
  const { tx, clock, scope } = work;
  if (rows.length === 0) return [];
  const today = clock.today();
  const stepsOf = await readObstacleSteps(
    tx,
    scope.tenantId,
    rows.map(({ id }) => id),
  );
  const steps = [...stepsOf.values()].flat();
  const nameOf = await unitNames(work, [
    ...rows.flatMap(({ unitId, waitsUnitId }) => [unitId, waitsUnitId]),
    ...steps.flatMap(({ unitId, waitsUnitId }) => [unitId, waitsUnitId]),
  ]);
  const lives = await lifeOfUnits(tx, [...new Set(rows.map(({ unitId }) => unitId))]);
  const subjectOf = await namesOfSubjects(work, rows);
  const people = await namePeople(
    tx,
    scope,
    steps.map(({ recordedBy }) => recordedBy),
    today,
  );
  const { ladder, nameOf: rungName } = await readLadder(tx, scope.tenantId);
  const canOf = await possibleObstacleSteps(work, ladder);
  const waits = ({ waitsUnitId, waitsOutside }: { waitsUnitId: number | null; waitsOutside: string | null }) => ({
    unit: waitsUnitId === null ? null : nameOf(waitsUnitId),
    outside: waitsOutside,
  });
  return rows.map((row) => {
    const last = lives.get(row.unitId)?.to ?? null;
    return {
      id: row.id,
      content: row.content,
      unit: { ...nameOf(row.unitId), endedOn: last !== null && last < today ? last : null },
      subject: subjectOf(row),
      waitsFor: waits(row),
      since: row.since,
      daysWaiting: daysBetween(row.since, row.closedOn ?? today),
      neededBy: row.neededBy,
      dueOn: row.dueOn,
      state: row.state,
      overdue: isOverdue(row, today),
      rung: row.rung,
      rungName: rungName(row.rung),
      rungsAbove: rungsAbove(ladder, row.rung).map((one) => ({ ...one })),
      escalatedOn: row.escalatedOn,
      callsForEscalation: callsForEscalation(row, ladder, today),
      closedOn: row.closedOn,
      solution: row.solution,
      steps: (stepsOf.get(row.id) ?? []).map((step) => ({
        serial: step.serial,
        kind: step.kind,
        on: step.on,
        at: step.recordedAt.toISOString(),
        by: people.get(step.recordedBy ?? '')?.vi ?? null,
        unit: nameOf(step.unitId),
        words: step.words,
        waitsFor: waits(step),
        neededBy: step.neededBy,
        rung: step.rung,
        rungName: step.rung === null ? null : rungName(step.rung),
      })),
      can: canOf(row),
      version: row.serial,
    };
  });
}

/** What a reader may do with an obstacle now, by rights and units; the server judges again when it is done. */
async function possibleObstacleSteps({ tx, scope }: WritingWork, ladder: Ladder): Promise<(now: ObstacleNow) => PossibleObstacleStep[]> {
  const may = await writableUnits(tx, scope);
  const decides = scope.rights.has('tasks.assign') && may(await rootUnitOf(tx, scope.tenantId));
  const acts = scope.rights.has('tasks.act');
  return (now) =>
    nextObstacleSteps(now, ladder).flatMap((kind): PossibleObstacleStep[] => {
      const { needs, waitedMay } = obstacleRules[kind];
      const step = { kind, needs: [...needs] };
      if (decides) return [{ ...step, door: 'decision' }];
      return acts && (may(now.unitId) || (waitedMay === true && may(now.waitsUnitId))) ? [{ ...step, door: 'step' }] : [];
    });
}
