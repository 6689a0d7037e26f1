import { sql, type RawBuilder } from 'kysely';
import { keptPlan, type ScopedTx } from '@thucthi/platform';
import type { UnitKind } from '../domain/unit-def.ts';

/** A unit as it is called on one day. */
export interface FoundUnit {
  id: number;
  slug: string;
  ownerTenantId: number | null;
  tree: 'territory' | 'organisation';
  name: string;
  code: string | null;
  kind: UnitKind;
  parentId: number | null;
  validFrom: string;
  validTo: string | null;
  sortKey: string;
}

interface UnitRow {
  id: number;
  slug: string;
  owner_tenant_id: number | null;
  tree: 'territory' | 'organisation';
  name: string;
  code: string | null;
  kind: UnitKind;
  parent_id: number | null;
  valid_from: string;
  valid_to: string | null;
  sort_key: string;
}

const found = (row: UnitRow): FoundUnit => ({
  id: row.id,
  slug: row.slug,
  ownerTenantId: row.owner_tenant_id,
  tree: row.tree,
  name: row.name,
  code: row.code,
  kind: row.kind,
  parentId: row.parent_id,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  sortKey: row.sort_key,
});

const columns = sql`u.id, u.slug, u.owner_tenant_id, u.tree, v.name, v.code, v.kind, v.parent_id, v.valid_from, v.valid_to, v.sort_key`;

/** The versions of units as they were known at an instant; as they are known now when null. */
export const versionsKnown = (knownOn: Date | null): RawBuilder<unknown> =>
  knownOn === null
    ? sql`unit_version_now`
    : sql`(select k.* from unit_version k where not k.withdrawn and k.recorded_at <= ${knownOn} and not exists (
        select from unit_version later where later.unit_id = k.unit_id and later.valid_from = k.valid_from and later.revision > k.revision
          and later.recorded_at <= ${knownOn}))`;

/**
 * The newest version of the unit with this slug, as known at an instant (now when null); null when there is none or the scope may
 * not see it. A unit nobody had recorded by then is called as it was first recorded: a question about it has an answer, an empty one.
 */
export async function findUnit(tx: ScopedTx, slug: string, knownOn: Date | null = null): Promise<FoundUnit | null> {
  const { rows } =
    await sql<UnitRow>`${keptPlan} select ${columns} from unit u join ${versionsKnown(knownOn)} v on v.unit_id = u.id where u.slug = ${slug}
    order by v.valid_from desc limit 1`.execute(tx);
  if (rows[0]) return found(rows[0]);
  return knownOn === null ? null : firstRecorded(tx, slug);
}

/** The own unit of a body, asked for by any of its units, as `findUnit` would answer; null for a unit of another body. */
export async function findBodyUnit(tx: ScopedTx, tenantId: number, slug: string): Promise<FoundUnit | null> {
  const { rows } = await sql<UnitRow>`${keptPlan} select ${columns} from unit asked join tenant t on t.id = asked.owner_tenant_id
    join unit u on u.id = coalesce(t.root_unit_id, asked.id) join unit_version_now v on v.unit_id = u.id
    where asked.slug = ${slug} and asked.owner_tenant_id = ${tenantId} order by v.valid_from desc limit 1`.execute(tx);
  return rows[0] ? found(rows[0]) : null;
}

async function firstRecorded(tx: ScopedTx, slug: string): Promise<FoundUnit | null> {
  const { rows } = await sql<UnitRow>`select ${columns} from unit u join unit_version v on v.unit_id = u.id where u.slug = ${slug}
    order by v.recorded_at, v.revision, v.valid_from desc limit 1`.execute(tx);
  return rows[0] ? found(rows[0]) : null;
}

/** The newest versions of units by id, as known at an instant; now when null. */
export async function findUnits(tx: ScopedTx, ids: readonly number[], knownOn: Date | null = null): Promise<Map<number, FoundUnit>> {
  if (ids.length === 0) return new Map();
  const { rows } =
    await sql<UnitRow>`${keptPlan} select distinct on (u.id) ${columns} from unit u join ${versionsKnown(knownOn)} v on v.unit_id = u.id
    where u.id = any (${[...ids]}::integer[]) order by u.id, v.valid_from desc`.execute(tx);
  return new Map(rows.map((row) => [row.id, found(row)]));
}

/** The units directly below one on a day, in Vietnamese order, as known at an instant; now when null. */
export async function childUnits(tx: ScopedTx, unitId: number, on: string, knownOn: Date | null = null): Promise<FoundUnit[]> {
  const { rows } = await sql<UnitRow>`select ${columns} from ${versionsKnown(knownOn)} v join unit u on u.id = v.unit_id
    where v.parent_id = ${unitId} and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to >= ${on}::date) and v.kind <> 'statistical-area'
    order by v.sort_key, u.id`.execute(tx);
  return rows.map(found);
}

/** Between which days each unit is a unit in law, over all its names and parents; `to` null while it lasts. */
export async function lifeOfUnits(tx: ScopedTx, ids: readonly number[]): Promise<Map<number, { from: string; to: string | null }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    unit_id: number;
    opens: string;
    closes: string | null;
  }>`${keptPlan} select unit_id, min(valid_from) as opens,
      case when bool_or(valid_to is null) then null else max(valid_to) end as closes
    from unit_version_now where unit_id = any (${[...ids]}::integer[]) and kind <> 'statistical-area' group by unit_id`.execute(tx);
  return new Map(rows.map((row) => [row.unit_id, { from: row.opens, to: row.closes }]));
}
