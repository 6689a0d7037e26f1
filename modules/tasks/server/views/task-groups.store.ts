import type { ScopedTx } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';
import type { TaskClass } from '../../domain/task-class.ts';
import type { Grouping } from '../../domain/views/groupings.ts';
import { classOn, conditions, type TaskFilter } from '../task-filter.store.ts';

/** Tasks of one value of the column they are grouped by; null = none. */
export interface CountedValue {
  value: string | null;
  name: string | null;
  count: number;
  overdue: number;
  lastTold: string;
}

const valueOf = (by: Grouping, today: string): RawBuilder<string | null> => {
  switch (by) {
    case 'holder':
      return sql`holder_unit_id::text`;
    case 'lead':
      return sql`lead_unit_id::text`;
    case 'deadline':
      return sql`deadline::text`;
    case 'document':
      return sql`document_id::text`;
    case 'session':
      return sql`case when source = 'session' then coalesce(source_ref::text, source_name) end`;
    case 'stage':
      return sql`state`;
    case 'class':
      return sql`${classOn(today)}`;
  }
};

/** How many tasks there are of each value, and how many of them are overdue. A session's name is the shortest its directives bear. */
export async function countValues(
  tx: ScopedTx,
  tenantId: number,
  filter: TaskFilter,
  by: Grouping,
  today: string,
): Promise<CountedValue[]> {
  const name = by === 'session' ? sql`(array_agg(source_name order by length(source_name)))[1]` : sql`null::text`;
  const { rows } = await sql<CountedValue>`select ${valueOf(by, today)} as value, ${name} as name, count(*)::integer as count,
      (count(*) filter (where ${classOn(today)} = 'overdue'))::integer as overdue, max(told_on) as "lastTold"
    from task_standing where ${conditions(tenantId, filter, today)} group by 1`.execute(tx);
  return rows;
}

/** One day's tasks of one class. */
export interface CountedDay {
  date: string;
  class: TaskClass;
  count: number;
}

/** How many tasks of each class have their deadline on each day of a filter. */
export async function countDays(tx: ScopedTx, tenantId: number, filter: TaskFilter, today: string): Promise<CountedDay[]> {
  const { rows } = await sql<CountedDay>`select deadline as date, ${classOn(today)} as class, count(*)::integer as count
    from task_standing where ${conditions(tenantId, filter, today)} group by 1, 2`.execute(tx);
  return rows;
}

/** How many tasks of a filter have no deadline. */
export async function countUndated(tx: ScopedTx, tenantId: number, filter: TaskFilter, today: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count
    from task_standing where ${conditions(tenantId, { ...filter, undated: true }, today)}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** A task as a day of the calendar names it. */
export interface NamedOnDay {
  date: string;
  id: string;
  content: string;
  class: TaskClass;
  leadUnitId: number | null;
}

/** The first tasks of each day of a filter, those that are not done before the others. */
export async function firstOfDays(tx: ScopedTx, tenantId: number, filter: TaskFilter, each: number, today: string): Promise<NamedOnDay[]> {
  const { rows } = await sql<NamedOnDay>`select date, id, content, class, "leadUnitId" from (
      select deadline as date, task_id as id, content, ${classOn(today)} as class, lead_unit_id as "leadUnitId",
        row_number() over (partition by deadline order by state in ('accepted', 'closed', 'cancelled'), task_id) as at
      from task_standing where ${conditions(tenantId, filter, today)}
    ) named where at <= ${each} order by date, at`.execute(tx);
  return rows;
}
