import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';

/** The units that ever count in some others. */
export async function unitsBelow(tx: ScopedTx, unitIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{
    descendant_id: number;
  }>`select distinct descendant_id from unit_closure where ancestor_id = any (${[...unitIds]}::integer[]) and kind <> 'self'`.execute(tx);
  return rows.map((row) => row.descendant_id);
}

/** Every unit of a body, whatever its dates. */
export async function unitsOfBody(tx: ScopedTx, tenantId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from unit where owner_tenant_id = ${tenantId} order by id`.execute(tx);
  return rows.map((row) => row.id);
}

/** A unit and every unit that ever counts in it, as numbers; null where no unit has this name, or it is the body's own whole. */
export async function unitsCountingIn(tx: ScopedTx, slug: string): Promise<ReadonlySet<number> | null> {
  const { rows } = await sql<{ id: number }>`
    select c.descendant_id as id from unit u join unit_closure c on c.ancestor_id = u.id
    where u.slug = ${slug} and not exists (select from tenant t where t.root_unit_id = u.id) group by c.descendant_id`.execute(tx);
  return rows.length === 0 ? null : new Set(rows.map((row) => row.id));
}
