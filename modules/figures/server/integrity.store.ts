import { sql } from 'kysely';
import { countedWithFirst, type CheckFound, type ScopedTx } from '@thucthi/platform';

/**
 * Current rows that are not what the ledger says: another figure was later, its value is another, there is none, or a figure has no current
 * row. The ledger is gone through once, in the order of its keys.
 */
export const wrongCurrentRows = (tx: ScopedTx, tenantId: number): Promise<CheckFound> =>
  countedWithFirst(
    tx,
    sql`select concat_ws(' ', unit_id, period, indicator_id, vintage) from (
        select distinct on (unit_id, period, indicator_id, vintage) unit_id, period, indicator_id, vintage, as_of, recorded_at
        from figure where tenant_id = ${tenantId} order by unit_id, period, indicator_id, vintage, as_of desc, recorded_at desc) last
      full join (select c.unit_id, c.period, c.indicator_id, c.vintage, c.as_of, c.recorded_at,
          f.id is not null and (f.unit_id, f.period, f.indicator_id, f.vintage) = (c.unit_id, c.period, c.indicator_id, c.vintage)
            and f.value = c.value and f.numerator is not distinct from c.numerator and f.denominator is not distinct from c.denominator as as_figure
        from figure_current c left join figure f on f.tenant_id = c.tenant_id and f.id = c.figure_id where c.tenant_id = ${tenantId}) now
      using (unit_id, period, indicator_id, vintage)
      where now.as_figure is not true or last.as_of is distinct from now.as_of or last.recorded_at is distinct from now.recorded_at`,
  );

/** Rows of the ledger that name what is not there: the largest tables keep such keys without the database's own check. */
export const ledgerOrphans = (tx: ScopedTx, tenantId: number): Promise<CheckFound> =>
  countedWithFirst(
    tx,
    sql`select 'figure ' || f.id from figure f where f.tenant_id = ${tenantId}
        and (not exists (select from unit u where u.id = f.unit_id) or not exists (select from indicator i where i.id = f.indicator_id)
          or f.document_id is not null and not exists (select from document_reference d where d.tenant_id = f.tenant_id and d.id = f.document_id)
          or f.supersedes_id is not null and not exists (select from figure s where s.tenant_id = f.tenant_id and s.id = f.supersedes_id))
      union all select 'statement ' || s.id from statement s where s.tenant_id = ${tenantId}
        and (not exists (select from unit u where u.id = s.unit_id) or not exists (select from document_reference d where d.tenant_id = s.tenant_id and d.id = s.document_id))
      union all select concat_ws(' ', 'rollup', r.unit_id, r.period, r.indicator_id) from rollup r where r.tenant_id = ${tenantId}
        and (not exists (select from unit u where u.id = r.unit_id) or not exists (select from indicator i where i.id = r.indicator_id))`,
  );

/** Changes of totals that have waited for the fold since a day before `before`: a reader counts them, but ever more slowly. */
export const deltasNotFolded = (tx: ScopedTx, tenantId: number, before: string): Promise<CheckFound> =>
  countedWithFirst(
    tx,
    sql`select distinct concat_ws(' ', period, recorded_on) from rollup_delta where tenant_id = ${tenantId} and recorded_on < ${before}::date`,
  );

/** What the comparison of a night found of a body; null when it was not made or has not ended. */
export async function totalsComparedOn(tx: ScopedTx, tenantId: number, day: string): Promise<CheckFound | null> {
  const { rows } = await sql<{ differing: number; periods: string[] }>`select differing, periods from rollup_check
    where tenant_id = ${tenantId} and checked_on = ${day} and finished_at is not null`.execute(tx);
  return rows[0] === undefined ? null : { count: rows[0].differing, first: rows[0].periods };
}

/** Changes of totals that wait for the fold, in the whole installation. */
export const waitingDeltas = async (tx: ScopedTx): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from rollup_delta`.execute(tx);
  return rows[0]?.count ?? 0;
};
