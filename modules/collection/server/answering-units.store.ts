import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** A unit that answers for indicators today, at a unit and below or anywhere in the organisation: which, and when it ended where it did. */
export async function readAnsweringUnits(
  tx: ScopedTx,
  tenantId: number,
  asked: { unitId: number; whole: boolean; today: string },
): Promise<{ unitId: number; indicatorIds: number[]; endedOn: string | null }[]> {
  const { rows } = await sql<{ unitId: number; indicatorIds: number[]; endedOn: string | null }>`with answering as (
      select coalesce(g.responsible_unit_id, g.unit_id) as unit_id, array_agg(distinct g.indicator_id order by g.indicator_id) as indicators
      from coverage_now g where g.tenant_id = ${tenantId} and g.valid_from <= ${asked.today}::date and (g.valid_to is null or g.valid_to >= ${asked.today}::date)
      group by 1)
    select a.unit_id as "unitId", a.indicators as "indicatorIds",
      case when (select bool_or(v.valid_to is null) from unit_version_now v where v.unit_id = a.unit_id and v.kind <> 'statistical-area') then null
        else (select max(v.valid_to) from unit_version_now v where v.unit_id = a.unit_id and v.kind <> 'statistical-area') end as "endedOn"
    from answering a
    where ${asked.whole} or a.unit_id in (select descendant_id from unit_closure where ancestor_id = ${asked.unitId})
    order by a.unit_id`.execute(tx);
  return rows;
}

/** The units above each of some units, itself included, on a day. */
export async function readUnitsAbove(tx: ScopedTx, unitIds: readonly number[], today: string): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ id: number; above: number[] }>`select descendant_id as id, array_agg(ancestor_id) as above from unit_closure
    where descendant_id = any (${[...unitIds]}::integer[]) and kind in ('self', 'tree') and ${today}::date between valid_from and valid_to
    group by descendant_id`.execute(tx);
  return new Map(rows.map(({ id, above }) => [id, above]));
}
