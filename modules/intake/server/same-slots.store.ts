import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** A level that another paper states. */
export interface SaidElsewhere {
  paperId: string;
  paperName: string;
  indicator: string;
  period: string;
  exact: string;
  unit: string;
  text: string;
}

/** Papers looked at for what they say of the same: the newest of the unit. */
const papersCompared = 50;

/** Levels of some indicators that other papers of a unit state, as they were read. */
export async function readSameSlots(
  tx: ScopedTx,
  tenantId: number,
  unitId: number,
  exceptPaper: string,
  indicators: readonly string[],
): Promise<SaidElsewhere[]> {
  const { rows } = await sql<SaidElsewhere>`
    with others as (select id, coalesce(symbol, name) as name from paper where tenant_id = ${tenantId} and unit_id = ${unitId} and id <> ${exceptPaper}
      and state in ('to-review', 'reviewed') order by taken_at desc limit ${papersCompared})
    select o.id as "paperId", o.name as "paperName", x ->> 'indicator' as indicator, x ->> 'period' as period, x ->> 'exact' as exact, x ->> 'unit' as unit, x ->> 'text' as text
    from others o
    cross join lateral (select reading from paper_reading q where q.tenant_id = ${tenantId} and q.paper_id = o.id order by run desc limit 1) r
    cross join lateral jsonb_array_elements(r.reading -> 'observations') x
    where x ->> 'indicator' = any (${[...indicators]}::text[]) and x ->> 'measure' in ('level', 'count_of')`.execute(tx);
  return rows;
}
