import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/**
 * The units that answer for what is to be reported on a day, each with its indicators: those at a unit and below it, or all of the body when
 * null. The latest revision of each row is found by one sort: by its guess the planner would compare coverage with itself row by row.
 */
export async function readAnsweringUnits(
  tx: ScopedTx,
  tenantId: number,
  asked: { belowUnitId: number | null; day: string },
): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ unitId: number; indicatorIds: number[] }>`with latest as materialized (
      select distinct on (unit_id, indicator_id, frequency, valid_from) unit_id, indicator_id, responsible_unit_id, valid_from, valid_to, withdrawn
      from coverage where tenant_id = ${tenantId} order by unit_id, indicator_id, frequency, valid_from, revision desc)
    select coalesce(responsible_unit_id, unit_id) as "unitId", array_agg(distinct indicator_id order by indicator_id) as "indicatorIds"
    from latest where not withdrawn and valid_from <= ${asked.day}::date and (valid_to is null or valid_to >= ${asked.day}::date)
      and (${asked.belowUnitId}::integer is null
        or coalesce(responsible_unit_id, unit_id) in (select descendant_id from unit_closure where ancestor_id = ${asked.belowUnitId}::integer))
    group by 1 order by 1`.execute(tx);
  return new Map(rows.map(({ unitId, indicatorIds }) => [unitId, indicatorIds]));
}
