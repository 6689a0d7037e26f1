import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** A request for an explanation nobody has answered yet, as the tasks module shows it to others. */
export interface UnansweredRow {
  id: string;
  question: string;
  askedUnitId: number;
  dueOn: string;
  askedOn: string;
}

/** Unanswered requests asked in the name of a unit or about it and what lies below, the oldest first. */
export async function readUnanswered(tx: ScopedTx, tenantId: number, unitId: number): Promise<UnansweredRow[]> {
  const { rows } =
    await sql<UnansweredRow>`select inquiry_id as id, question, asked_unit_id as "askedUnitId", due_on as "dueOn", asked_on as "askedOn"
    from inquiry_unanswered where tenant_id = ${tenantId} and (asker_unit_id = ${unitId}
      or subject_unit_id in (select descendant_id from unit_closure where ancestor_id = ${unitId})) order by due_on, inquiry_id limit 200`.execute(
      tx,
    );
  return rows;
}

/** What is in the way, as the tasks module shows it to others. */
export interface ObstacleRow {
  id: string;
  content: string;
  since: string;
  waitsUnitId: number | null;
  waitsOutside: string | null;
  neededBy: string | null;
}

/** Open obstacles of a unit and what lies below it, the longest first. */
export async function readObstacles(tx: ScopedTx, tenantId: number, unitId: number): Promise<ObstacleRow[]> {
  const { rows } =
    await sql<ObstacleRow>`select obstacle_id as id, content, since, waits_unit_id as "waitsUnitId", waits_outside as "waitsOutside",
      needed_by as "neededBy"
    from obstacle_open where tenant_id = ${tenantId} and unit_id in (select descendant_id from unit_closure where ancestor_id = ${unitId})
    order by since, obstacle_id limit 200`.execute(tx);
  return rows;
}
