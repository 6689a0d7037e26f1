import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';

/** Frozen materials of a body after one of them, in the order of their ids. */
export async function frozenMaterials(
  tx: ScopedTx,
  tenantId: number,
  after: string | null,
  atMost: number,
): Promise<{ id: string; content: unknown; sha256: string }[]> {
  const { rows } = await sql<{ id: string; content: unknown; sha256: string }>`select id, content, sha256 from session_material
    where tenant_id = ${tenantId} and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${atMost}`.execute(tx);
  return rows;
}
