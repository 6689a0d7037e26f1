import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** What there is to say of a cell beside its figure. */
export interface CellMarkRow {
  indicatorId: number;
  period: string;
  /** Null: open. */
  closedSince: Date | null;
  closedBy: string | null;
  lateUntil: Date | null;
  comments: number;
  open: boolean;
  evidence: number;
}

/** The cells of a unit in some periods of which there is something to say. */
export async function readCellMarkRows(
  tx: ScopedTx,
  asked: { tenantId: number; unitId: number; periods: readonly string[]; now: Date },
): Promise<CellMarkRow[]> {
  const { tenantId, unitId, now } = asked;
  const periods = sql`any (${[...asked.periods]}::text[])`;
  const { rows } = await sql<CellMarkRow>`with closed as (
      select distinct on (c.period, i) c.period, i as indicator_id, c.closes_at, c.form_name
      from period_closing c cross join unnest(c.indicator_ids) as i
      where c.tenant_id = ${tenantId} and c.unit_id = ${unitId} and c.period = ${periods} and c.closes_at <= ${now}
      order by c.period, i, c.closes_at),
    late as (select p collate "C" as period, i as indicator_id, max(l.expires_at) as until
      from late_entry l cross join unnest(l.periods) as p cross join unnest(l.indicator_ids) as i
      where l.tenant_id = ${tenantId} and l.unit_id = ${unitId} and l.recorded_at <= ${now} and l.expires_at > ${now} group by 1, 2),
    said as (select period, indicator_id, comments, open from cell_thread where tenant_id = ${tenantId} and unit_id = ${unitId} and period = ${periods}),
    laid as (select e.period, e.indicator_id, count(*)::integer as evidence from figure_evidence e
      where e.tenant_id = ${tenantId} and e.unit_id = ${unitId} and e.period = ${periods}
        and not exists (select from figure_evidence_withdrawal w where w.tenant_id = e.tenant_id and w.evidence_id = e.id) group by 1, 2),
    cells as (select period, indicator_id from closed union select period, indicator_id from said union select period, indicator_id from laid)
    select n.period, n.indicator_id as "indicatorId", c.closes_at as "closedSince", c.form_name as "closedBy",
      case when c.closes_at is not null then l.until end as "lateUntil", coalesce(s.comments, 0) as comments, coalesce(s.open, false) as open,
      coalesce(e.evidence, 0) as evidence
    from cells n left join closed c on c.period = n.period and c.indicator_id = n.indicator_id
      left join late l on l.period = n.period and l.indicator_id = n.indicator_id
      left join said s on s.period = n.period and s.indicator_id = n.indicator_id
      left join laid e on e.period = n.period and e.indicator_id = n.indicator_id
    order by n.period, n.indicator_id`.execute(tx);
  return rows;
}
