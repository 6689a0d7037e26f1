import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
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

/** The newest version of the unit with this slug; null when there is none or the scope may not see it. */
export async function findUnit(tx: ScopedTx, slug: string): Promise<FoundUnit | null> {
  const { rows } =
    await sql<UnitRow>`select u.id, u.slug, u.owner_tenant_id, u.tree, v.name, v.code, v.kind, v.parent_id, v.valid_from, v.valid_to, v.sort_key
    from unit u join unit_version_now v on v.unit_id = u.id where u.slug = ${slug} order by v.valid_from desc limit 1`.execute(tx);
  return rows[0] ? found(rows[0]) : null;
}

/** The newest versions of units by id. */
export async function findUnits(tx: ScopedTx, ids: readonly number[]): Promise<Map<number, FoundUnit>> {
  if (ids.length === 0) return new Map();
  const { rows } =
    await sql<UnitRow>`select distinct on (u.id) u.id, u.slug, u.owner_tenant_id, u.tree, v.name, v.code, v.kind, v.parent_id, v.valid_from, v.valid_to, v.sort_key
    from unit u join unit_version_now v on v.unit_id = u.id where u.id = any (${[...ids]}::integer[]) order by u.id, v.valid_from desc`.execute(
      tx,
    );
  return new Map(rows.map((row) => [row.id, found(row)]));
}

/** The units directly below one on a day, in Vietnamese order. */
export async function childUnits(tx: ScopedTx, unitId: number, on: string): Promise<FoundUnit[]> {
  const { rows } =
    await sql<UnitRow>`select u.id, u.slug, u.owner_tenant_id, u.tree, v.name, v.code, v.kind, v.parent_id, v.valid_from, v.valid_to, v.sort_key
    from unit_version_now v join unit u on u.id = v.unit_id
    where v.parent_id = ${unitId} and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to >= ${on}::date) and v.kind <> 'statistical-area'
    order by v.sort_key, u.id`.execute(tx);
  return rows.map(found);
}
