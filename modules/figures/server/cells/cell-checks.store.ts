import { countedWithFirst, type CheckFound, type ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** Threads that do not stand as their rows say, and comments whose words are gone without anybody having erased them. */
export const wrongThreads = (tx: ScopedTx, tenantId: number): Promise<CheckFound> =>
  countedWithFirst(
    tx,
    sql`select concat_ws(' ', unit_id, period, indicator_id) from (
        select unit_id, period, indicator_id, count(*) filter (where kind = 'say')::integer as comments,
          (array_agg(kind order by id desc))[1] <> 'resolve' as open, (array_agg(id order by id desc))[1] as last_id
        from cell_comment where tenant_id = ${tenantId} group by 1, 2, 3) said
      full join (select unit_id, period, indicator_id, comments, open, last_id from cell_thread where tenant_id = ${tenantId}) stands
      using (unit_id, period, indicator_id)
      where (said.comments, said.open, said.last_id) is distinct from (stands.comments, stands.open, stands.last_id)
      union all select 'comment ' || c.id from cell_comment c where c.tenant_id = ${tenantId} and c.kind = 'say'
        and exists (select from cell_comment_text t where t.tenant_id = c.tenant_id and t.comment_id = c.id)
          = exists (select from cell_comment_erasure e where e.tenant_id = c.tenant_id and e.comment_id = c.id)`,
  );

/** Files of evidence whose pieces are not as many bytes as were taken, or whose figure is not there. */
export const evidenceNotWhole = (tx: ScopedTx, tenantId: number): Promise<CheckFound> =>
  countedWithFirst(
    tx,
    sql`select 'evidence ' || e.id from figure_evidence e where e.tenant_id = ${tenantId}
      and (e.byte_size is distinct from (select sum(octet_length(p.bytes))::integer from figure_evidence_piece p
          where p.tenant_id = e.tenant_id and p.evidence_id = e.id)
        or not exists (select from figure f where f.tenant_id = e.tenant_id and f.id = e.figure_id and f.unit_id = e.unit_id
          and f.period = e.period and f.indicator_id = e.indicator_id))`,
  );
