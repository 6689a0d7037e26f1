import type { ScopedTx } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';
import type { ObstacleNow, ObstacleState } from '../../domain/obstacle/obstacle-state.ts';
import type { SubjectRow } from '../subjects/subject-row.ts';

/** An obstacle as lists show it; units by their number. */
export interface ListedObstacle extends ObstacleNow, SubjectRow {
  id: string;
  content: string;
  since: string;
  sortOn: string;
  searchFold: string;
}

/** What a list is narrowed by; `units` null = the whole body. */
export interface ObstacleFilter {
  units: readonly number[] | null;
  ids?: readonly string[];
  subjectUnit?: number | undefined;
  indicator?: number | undefined;
  task?: string | undefined;
  state?: ObstacleState | undefined;
  overdue?: boolean;
  rung?: string | undefined;
  waitsFor?: number | undefined;
  waitsOutside?: boolean;
  /** Folded words; each must begin a word of the obstacle. */
  words?: readonly string[];
  after?: { sortOn: string; id: string } | undefined;
}

function conditions(filter: ObstacleFilter, today: string): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`true`];
  if (filter.units !== null) {
    const units = sql`any (${[...filter.units]}::integer[])`;
    all.push(sql`(unit_id = ${units} or waits_unit_id = ${units})`);
  }
  if (filter.ids !== undefined) all.push(sql`obstacle_id = any (${[...filter.ids]}::uuid[])`);
  if (filter.subjectUnit !== undefined) all.push(sql`subject_unit_id = ${filter.subjectUnit}`);
  if (filter.indicator !== undefined) all.push(sql`indicator_id = ${filter.indicator}`);
  if (filter.task !== undefined) all.push(sql`task_id = ${filter.task}`);
  if (filter.state !== undefined) all.push(sql`state = ${filter.state}`);
  if (filter.overdue === true) all.push(sql`state = 'open' and due_on < ${today}::date`);
  if (filter.rung !== undefined) all.push(sql`rung = ${filter.rung}`);
  if (filter.waitsFor !== undefined) all.push(sql`waits_unit_id = ${filter.waitsFor}`);
  if (filter.waitsOutside === true) all.push(sql`waits_outside is not null`);
  if (filter.words !== undefined && filter.words.length > 0)
    all.push(sql`to_tsvector('simple', search_fold) @@ to_tsquery('simple', ${filter.words.map((word) => `'${word}':*`).join(' & ')})`);
  if (filter.after !== undefined) all.push(sql`(sort_on, obstacle_id) > (${filter.after.sortOn}::date, ${filter.after.id}::uuid)`);
  return sql.join(all, sql` and `);
}

/** Obstacles in the order of the days by which they must be cleared, those without one last. */
export async function listObstacleRows(
  tx: ScopedTx,
  tenantId: number,
  filter: ObstacleFilter,
  today: string,
  atMost: number,
): Promise<ListedObstacle[]> {
  const { rows } = await sql<ListedObstacle>`select obstacle_id as id, unit_id as "unitId", subject_kind as "subjectKind",
      subject_unit_id as "subjectUnitId", indicator_id as "indicatorId", period, task_id as "taskId", content, since, state,
      waits_unit_id as "waitsUnitId", waits_outside as "waitsOutside", needed_by as "neededBy", due_on as "dueOn", rung,
      escalated_on as "escalatedOn", closed_on as "closedOn", solution, serial, sort_on as "sortOn", search_fold as "searchFold"
    from obstacle_standing where tenant_id = ${tenantId} and ${conditions(filter, today)} order by sort_on, obstacle_id limit ${atMost}`.execute(
    tx,
  );
  return rows;
}

/** How many obstacles are open, of these past their day, and solved. */
export async function countObstacles(
  tx: ScopedTx,
  tenantId: number,
  filter: ObstacleFilter,
  today: string,
): Promise<{ open: number; overdue: number; closed: number }> {
  const { rows } = await sql<{ open: number; overdue: number; closed: number }>`
    select (count(*) filter (where state = 'open'))::integer as open, (count(*) filter (where state = 'closed'))::integer as closed,
      (count(*) filter (where state = 'open' and due_on < ${today}::date))::integer as overdue
    from obstacle_standing where tenant_id = ${tenantId} and ${conditions(filter, today)}`.execute(tx);
  return rows[0] ?? { open: 0, overdue: 0, closed: 0 };
}
