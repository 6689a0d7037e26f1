import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/**
 * How much was read in papers, and how much of it people have looked through. A decision about a number that the last reading has
 * no more, or that is understood otherwise since, does not count; what is in the ledger stays looked through.
 */
export async function countFindings(
  tx: ScopedTx,
  tenantId: number,
  paperIds: readonly string[],
): Promise<Map<string, { findings: number; decided: number; recorded: number; contradictions: number }>> {
  const { rows } = await sql<{ id: string; findings: number; decided: number; recorded: number; contradictions: number }>`
    with asked as (select unnest(${[...paperIds]}::uuid[]) as id),
    decision as (select distinct on (paper_id, oid) paper_id, oid, verdict, serial from finding_decision
      where tenant_id = ${tenantId} and paper_id in (select id from asked) order by paper_id, oid, serial desc),
    record as (select paper_id, oid from finding_record where tenant_id = ${tenantId} and paper_id in (select id from asked)),
    since as (select paper_id, oid, (array_agg(kind order by run desc))[1] = 'gone' as gone, max(serial) filter (where slots <> '{}') as changed
      from reading_difference where tenant_id = ${tenantId} and paper_id in (select id from asked) group by paper_id, oid),
    looked as (select d.paper_id, count(*)::integer as decided from decision d
      left join since s on s.paper_id = d.paper_id and s.oid = d.oid left join record r on r.paper_id = d.paper_id and r.oid = d.oid
      where d.verdict <> 'undecided' and s.gone is not true and (s.changed is null or s.changed < d.serial or r.oid is not null) group by d.paper_id)
    select p.id, coalesce(r.findings, 0) as findings, coalesce(l.decided, 0) as decided,
      (select count(*)::integer from record where paper_id = p.id) as recorded, coalesce(r.contradictions, 0) as contradictions
    from asked p
    left join looked l on l.paper_id = p.id
    left join lateral (select findings, contradictions from paper_reading q where q.tenant_id = ${tenantId} and q.paper_id = p.id order by run desc limit 1) r on true`.execute(
    tx,
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
