import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { ObstacleNow, ObstacleStep, ObstacleStepKind } from '../../domain/obstacle/obstacle-state.ts';
import type { SubjectRow } from '../subjects/subject-row.ts';

interface Stamp {
  recordedAt: Date;
  recordedBy: string | null;
}

/** An obstacle as it was raised. */
export interface NewObstacle {
  id: string;
  subject: SubjectRow;
  content: string;
  since: string;
  searchFold: string;
  now: ObstacleNow;
}

/** Writes an obstacle with the row in which it stands; its first step follows. */
export async function insertObstacle(tx: ScopedTx, tenantId: number, one: NewObstacle, stamp: Stamp): Promise<void> {
  const { subject, now } = one;
  await tx
    .insertInto('obstacle')
    .values({
      tenant_id: tenantId,
      id: one.id,
      unit_id: now.unitId,
      subject_kind: subject.subjectKind,
      subject_unit_id: subject.subjectUnitId,
      indicator_id: subject.indicatorId,
      period: subject.period,
      task_id: subject.taskId,
      content: one.content,
      since: one.since,
      recorded_at: stamp.recordedAt,
      recorded_by: stamp.recordedBy,
    })
    .execute();
  await tx
    .insertInto('obstacle_now')
    .values({ tenant_id: tenantId, obstacle_id: one.id, unit_id: now.unitId, ...columnsOf(now), search_fold: one.searchFold })
    .execute();
}

const endOfTime = '9999-12-31';
const columnsOf = (now: ObstacleNow) => ({
  state: now.state,
  waits_unit_id: now.waitsUnitId,
  waits_outside: now.waitsOutside,
  needed_by: now.neededBy,
  due_on: now.dueOn,
  rung: now.rung,
  escalated_on: now.escalatedOn,
  closed_on: now.closedOn,
  solution: now.solution,
  serial: now.serial,
  sort_on: now.dueOn ?? endOfTime,
});

/** Appends to the log. */
export async function insertObstacleStep(
  tx: ScopedTx,
  tenantId: number,
  one: { obstacleId: string; unitId: number; serial: number; step: ObstacleStep },
  stamp: Stamp,
): Promise<void> {
  const { step } = one;
  await tx
    .insertInto('obstacle_step')
    .values({
      tenant_id: tenantId,
      obstacle_id: one.obstacleId,
      serial: one.serial,
      kind: step.kind,
      unit_id: one.unitId,
      happened_on: step.on,
      words: step.words ?? '',
      waits_unit_id: step.waitsFor?.waitsUnitId ?? null,
      waits_outside: step.waitsFor?.waitsOutside ?? null,
      needed_by: step.neededBy ?? null,
      due_on: step.dueOn ?? null,
      rung: step.rung ?? null,
      recorded_at: stamp.recordedAt,
      recorded_by: stamp.recordedBy,
    })
    .execute();
}

/** Moves the current row to what the appended step came to; answers whether it was the scope's to move. */
export async function moveObstacle(tx: ScopedTx, tenantId: number, id: string, now: ObstacleNow, searchFold: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('obstacle_now')
    .set({ ...columnsOf(now), search_fold: searchFold })
    .where('tenant_id', '=', tenantId)
    .where('obstacle_id', '=', id)
    .where('serial', '=', now.serial - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Lets one after the other work on one obstacle. */
export async function lockObstacle(tx: ScopedTx, tenantId: number, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`obstacle ${id}`}, ${tenantId}))`.execute(tx);
}

/** A step as it is kept. */
export interface ObstacleStepRow {
  obstacleId: string;
  serial: number;
  kind: ObstacleStepKind;
  unitId: number;
  on: string;
  words: string;
  waitsUnitId: number | null;
  waitsOutside: string | null;
  neededBy: string | null;
  rung: string | null;
  recordedAt: Date;
  recordedBy: string | null;
}

/** What was done about some obstacles, the first step first. */
export async function readObstacleSteps(tx: ScopedTx, tenantId: number, ids: readonly string[]): Promise<Map<string, ObstacleStepRow[]>> {
  const { rows } =
    await sql<ObstacleStepRow>`select obstacle_id as "obstacleId", serial, kind, unit_id as "unitId", happened_on as "on", words,
      waits_unit_id as "waitsUnitId", waits_outside as "waitsOutside", needed_by as "neededBy", rung, recorded_at as "recordedAt",
      recorded_by as "recordedBy"
    from obstacle_step where tenant_id = ${tenantId} and obstacle_id = any (${[...ids]}::uuid[]) order by obstacle_id, serial`.execute(tx);
  return Map.groupBy(rows, ({ obstacleId }) => obstacleId);
}
