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
