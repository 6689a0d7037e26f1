import { sql } from 'kysely';
import { keptPlan, type ScopedTx } from '@thucthi/platform';
import { stillCounts } from './replaced-events.store.ts';

/** Whether ground moved in some days, in the body's own tree and in the national one, and under which stamp each is remembered. */
export interface GroundKey {
  ownMoves: boolean;
  areaMoves: boolean;
  areaId: number | null;
  /** Differs whenever other events or units are known. */
  ownStamp: string;
  nationalStamp: string;
}

/** One read by key: events are few, and most stretches of days have none. */
export async function readGroundKey(
  tx: ScopedTx,
  asked: { tenantId: number; unitId: number; since: string; until: string; knownOn: Date | null },
): Promise<GroundKey> {
  const known = asked.knownOn ?? new Date('9999-01-01');
  const { rows } = await sql<{
    own_moves: boolean;
    area_moves: boolean;
    area_unit_id: number | null;
    own_stamp: string;
    national_stamp: string;
  }>`${keptPlan} with event as (
      select owner_tenant_id is not null as own, happened_on, recorded_at from unit_event e
      where (owner_tenant_id is null or owner_tenant_id = ${asked.tenantId}) and recorded_at <= ${known} and kind <> 'rename' and kind <> 'upgrade' and ${stillCounts(known)}),
    seen as (
      select own, bool_or(happened_on > ${asked.since}::date and happened_on <= ${asked.until}::date) as moves,
        concat_ws(' ', count(*), max(recorded_at), max(happened_on)) as stamp from event group by own)
    select coalesce(o.moves, false) as own_moves, coalesce(n.moves, false) as area_moves, u.area_unit_id,
      concat_ws(' ', current_database(), ${asked.tenantId}::integer, o.stamp, (select count(*) from unit c where c.owner_tenant_id = ${asked.tenantId})) as own_stamp,
      concat_ws(' ', current_database(), 'national', n.stamp) as national_stamp
    from unit u left join seen o on o.own left join seen n on not n.own where u.id = ${asked.unitId}`.execute(tx);
  const row = rows[0];
  return {
    ownMoves: row?.own_moves ?? false,
    areaMoves: row?.area_moves ?? false,
    areaId: row?.area_unit_id ?? null,
    ownStamp: row?.own_stamp ?? '',
    nationalStamp: row?.national_stamp ?? '',
  };
}
