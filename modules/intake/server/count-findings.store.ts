import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** How much was read in papers, and how much of it people have looked through. */
export async function countFindings(
  tx: ScopedTx,
  tenantId: number,
  paperIds: readonly string[],
): Promise<Map<string, { findings: number; decided: number; recorded: number; contradictions: number }>> {
  const { rows } = await sql<{ id: string; findings: number; decided: number; recorded: number; contradictions: number }>`
    select p.id,
      coalesce(r.findings, 0) as findings,
      (select count(*)::integer from (select distinct on (d.oid) d.verdict from finding_decision d where d.tenant_id = ${tenantId} and d.paper_id = p.id
        order by d.oid, d.serial desc) last where last.verdict <> 'undecided') as decided,
      (select count(*)::integer from finding_record f where f.tenant_id = ${tenantId} and f.paper_id = p.id) as recorded,
      coalesce(r.contradictions, 0) as contradictions
    from unnest(${[...paperIds]}::uuid[]) as p (id)
    left join lateral (select findings, contradictions from paper_reading q where q.tenant_id = ${tenantId} and q.paper_id = p.id order by run desc limit 1) r on true`.execute(
    tx,
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
