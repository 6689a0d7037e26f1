import { sql } from 'kysely';
import { countedWithFirst, type CheckFound, type ScopedTx } from '@thucthi/platform';

/** Tasks whose standing is not what their custody log says: steps without gaps from 1, the last one told where it lies, every task has both. */
export const wrongStandings = (tx: ScopedTx, tenantId: number): Promise<CheckFound> =>
  countedWithFirst(
    tx,
    sql`select t.id::text from task t
      left join task_now n on n.tenant_id = t.tenant_id and n.task_id = t.id
      left join lateral (select count(*) as steps, max(s.serial) as last from task_step s where s.tenant_id = t.tenant_id and s.task_id = t.id) log on true
      left join task_step s on s.tenant_id = t.tenant_id and s.task_id = t.id and s.serial = log.last
      where t.tenant_id = ${tenantId} and (n.task_id is null or log.steps = 0 or log.steps <> log.last or n.serial <> log.last or n.holder_unit_id <> s.to_unit_id)`,
  );

/** Tasks that hang below themselves, or below a task of another tree. */
export const brokenTrees = (tx: ScopedTx, tenantId: number): Promise<CheckFound> =>
  countedWithFirst(
    tx,
    sql`select t.id::text from task t left join task p on p.tenant_id = t.tenant_id and p.id = t.parent_id
      where t.tenant_id = ${tenantId} and (case when t.parent_id is null then t.root_id <> t.id else p.id is null or p.root_id <> t.root_id end)`,
  );
