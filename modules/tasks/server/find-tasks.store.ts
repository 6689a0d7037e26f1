import { holdsWords, keptPlan, pageByWords, type ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { TaskClass } from '../domain/task-class.ts';
import { classOn } from './task-filter.store.ts';
import { fewTasks } from './task-words.store.ts';

/** A task as a search shows it, without what only a list of tasks needs. */
export interface FoundTask {
  id: string;
  content: string;
  /** The unit that leads it as it is called now; null: chưa rõ. */
  lead: string | null;
  class: TaskClass;
  deadline: string | null;
}

/**
 * Tasks of the body of which words begin with each of the asked ones, the earliest deadline first, in one statement. How many is written
 * out, since the plan depends on it.
 */
export async function findTasks(
  tx: ScopedTx,
  tenantId: number,
  words: readonly string[],
  today: string,
  atMost: number,
): Promise<FoundTask[]> {
  const { rows } = await sql<FoundTask>`${keptPlan} select f.id, f.content, f.class, f.deadline,
      case when f.lead_unit_id is not null then coalesce(u.name, '') end as lead
    from (${pageByWords(
      { table: 'task_word', tenantId, words, few: fewTasks },
      { row: sql`task_id`, word: 'task_id' },
      (way) => sql`select task_id as id, content, lead_unit_id, ${classOn(today)} as class, deadline, sort_on from task_standing
        where tenant_id = ${tenantId} and ${way} and ${holdsWords(sql`' ' || search_fold`, words)} order by sort_on, task_id limit ${sql.lit(atMost)}`,
    )}) f left join lateral (select v.name from unit_version_now v where v.unit_id = f.lead_unit_id order by v.valid_from desc limit 1) u on true
    order by f.sort_on, f.id`.execute(tx);
  return rows;
}
