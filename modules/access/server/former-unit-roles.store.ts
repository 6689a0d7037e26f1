import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';

/** A role held for a unit that has ended, and one of the units that came after it; without any, those columns are null. */
export interface FormerUnitRole {
  readonly assignment: string;
  readonly personId: string;
  readonly name: string;
  readonly version: number;
  readonly role: string;
  readonly unitId: number;
  readonly endedOn: string;
  readonly successorId: number | null;
  readonly held: boolean;
}

/**
 * Open roles for units that do not exist on a day. A unit came after another where the former counts in it by lineage, it exists, and no
 * other successor lies below it.
 */
export async function rolesOfFormerUnits(tx: ScopedTx, tenantId: number, today: string): Promise<FormerUnitRole[]> {
  const { rows } = await sql<FormerUnitRole>`with life as (
      select unit_id, case when bool_or(valid_to is null) then null else max(valid_to) end as ended
      from unit_version_now where kind <> 'statistical-area' group by unit_id),
    stranded as (
      select r.id, r.person_id, p.name, p.version, r.role, r.unit_id, l.ended
      from role_assignment r join person p on p.tenant_id = r.tenant_id and p.id = r.person_id join life l on l.unit_id = r.unit_id
      where r.tenant_id = ${tenantId} and p.active and r.ended_at is null and r.valid_from <= ${today}::date
        and coalesce(r.valid_to >= ${today}::date, true) and l.ended < ${today}::date),
    after as (
      select distinct s.unit_id, c.ancestor_id from stranded s
        join unit_closure c on c.descendant_id = s.unit_id and c.kind = 'lineage'
        join life l on l.unit_id = c.ancestor_id and (l.ended is null or l.ended >= ${today}::date))
    select s.id as assignment, s.person_id as "personId", s.name, s.version, s.role, s.unit_id as "unitId", s.ended::text as "endedOn",
      a.ancestor_id as "successorId",
      exists (select from role_assignment h where h.tenant_id = ${tenantId} and h.person_id = s.person_id and h.role = s.role
        and h.unit_id = a.ancestor_id and h.ended_at is null and coalesce(h.valid_to >= ${today}::date, true)) as held
    from stranded s left join after a on a.unit_id = s.unit_id and not exists (
      select from after b join unit_closure t on t.descendant_id = b.ancestor_id and t.ancestor_id = a.ancestor_id and t.kind = 'tree'
      where b.unit_id = a.unit_id and b.ancestor_id <> a.ancestor_id)
    order by s.name, s.id, a.ancestor_id limit 2000`.execute(tx);
  return rows;
}
