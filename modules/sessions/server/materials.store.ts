import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

export interface MaterialHead {
  id: string;
  kind: string;
  title: string;
  frozenAt: Date;
  sha256: string;
}

/** What lies frozen on the table of a session, the newest first; its content is fetched one by one. */
export async function readMaterials(tx: ScopedTx, tenantId: number, sessionId: string): Promise<MaterialHead[]> {
  const { rows } = await sql<MaterialHead>`select id, kind, title, frozen_at as "frozenAt", sha256 from session_material
    where tenant_id = ${tenantId} and session_id = ${sessionId} order by frozen_at desc, id`.execute(tx);
  return rows;
}

/** One material with its content. */
export async function readMaterialRow(
  tx: ScopedTx,
  tenantId: number,
  sessionId: string,
  id: string,
): Promise<(MaterialHead & { content: Record<string, unknown> }) | null> {
  const { rows } = await sql<
    MaterialHead & { content: Record<string, unknown> }
  >`select id, kind, title, frozen_at as "frozenAt", sha256, content
    from session_material where tenant_id = ${tenantId} and session_id = ${sessionId} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The last material of a kind, with its content. */
export async function lastMaterial(
  tx: ScopedTx,
  tenantId: number,
  sessionId: string,
  kind: string,
): Promise<(MaterialHead & { content: Record<string, unknown> }) | null> {
  const { rows } = await sql<
    MaterialHead & { content: Record<string, unknown> }
  >`select id, kind, title, frozen_at as "frozenAt", sha256, content
    from session_material where tenant_id = ${tenantId} and session_id = ${sessionId} and kind = ${kind} order by frozen_at desc, id limit 1`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Puts material on the table for good. */
export async function insertMaterials(
  tx: ScopedTx,
  tenantId: number,
  sessionId: string,
  materials: readonly (MaterialHead & { content: string })[],
  recordedBy: string | null,
): Promise<void> {
  for (const one of materials)
    await sql`insert into session_material (tenant_id, session_id, id, kind, title, frozen_at, content, sha256, recorded_by)
      values (${tenantId}, ${sessionId}, ${one.id}, ${one.kind}, ${one.title}, ${one.frozenAt}, ${one.content}::jsonb, ${one.sha256}, ${recordedBy})`.execute(
      tx,
    );
}
