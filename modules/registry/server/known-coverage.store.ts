import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import { coverageKnown } from './coverage.store.ts';
import type { ReportersBelow } from '../domain/reporters-below.ts';

/** Under which stamp the tree of a body as known at an instant is remembered, and whether tree and coverage have stood still since. */
export async function readTreeStamp(tx: ScopedTx, tenantId: number, knownOn: Date): Promise<{ stamp: string; nothingSince: boolean }> {
  const { rows } = await sql<{ stamp: string; moved: boolean }>`select
      concat_ws(' ', current_database(), ${tenantId}::integer, count(*) filter (where recorded_at <= ${knownOn}), max(recorded_at) filter (where recorded_at <= ${knownOn}),
        (select count(*) from unit_event where owner_tenant_id = ${tenantId} and recorded_at <= ${knownOn})) as stamp,
      coalesce(bool_or(recorded_at > ${knownOn}), false)
        or exists (select from unit_event where owner_tenant_id = ${tenantId} and recorded_at > ${knownOn})
        or exists (select from coverage where tenant_id = ${tenantId} and recorded_at > ${knownOn}) as moved
    from unit_version where owner_tenant_id = ${tenantId}`.execute(tx);
  return { stamp: rows[0]?.stamp ?? '', nothingSince: !(rows[0]?.moved ?? false) };
}

/** How many of the given units were expected to report each indicator on a day, by the coverage known at an instant. */
export async function countReporters(
  tx: ScopedTx,
  tenantId: number,
  reporters: ReportersBelow,
  day: string,
  knownOn: Date,
): Promise<{ indicatorId: number; expected: number }[]> {
  if (reporters.below.length === 0) return [];
  // Written so that no estimate matters: under row-level security the planner takes coverage for a row or two and loops over all of it.
  const { rows } = await sql<{ indicator_id: number; expected: number }>`with
      recorded as materialized (select g.unit_id, g.indicator_id, g.valid_from, g.valid_to from unnest(${reporters.below}::integer[]) as b (unit_id)
        join ${coverageKnown(tenantId, knownOn)} g on g.tenant_id = ${tenantId} and g.unit_id = b.unit_id),
      pair as materialized (select above, under from unnest(${reporters.pairs.map(({ above }) => above)}::integer[], ${reporters.pairs.map(({ under }) => under)}::integer[]) as p (above, under)),
      outdone as materialized (select distinct p.above as unit_id, r.indicator_id from pair p join recorded r on r.unit_id = p.under)
    select r.indicator_id, count(distinct r.unit_id)::integer as expected from recorded r
    where r.valid_from <= ${day}::date and (r.valid_to is null or r.valid_to >= ${day}::date)
      and (r.unit_id, r.indicator_id) not in (select unit_id, indicator_id from outdone)
    group by r.indicator_id`.execute(tx);
  return rows.map((row) => ({ indicatorId: row.indicator_id, expected: row.expected }));
}
