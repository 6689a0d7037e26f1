import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** A saved view as it is kept; row-level security shows each person only their own. */
export interface SavedViewRow {
  id: string;
  name: string;
  search: Record<string, string>;
  opening: boolean;
  version: number;
}

/** The views of the person who asks, in the order they were made. */
export async function readViews(tx: ScopedTx, tenantId: number): Promise<SavedViewRow[]> {
  const { rows } = await sql<SavedViewRow>`select id, name, search, opening, version from saved_task_view
    where tenant_id = ${tenantId} order by id`.execute(tx);
  return rows;
}

/** Lets the windows of one person change their views one after the other. */
export async function lockViews(tx: ScopedTx, tenantId: number, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('task views ' || ${personId}, ${tenantId}))`.execute(tx);
}

/** Writes a view anew or over the one of this id. */
export async function putView(tx: ScopedTx, tenantId: number, personId: string, view: SavedViewRow, recordedAt: Date): Promise<void> {
  if (view.opening)
    await sql`update saved_task_view set opening = false, version = version + 1 where tenant_id = ${tenantId} and person_id = ${personId}
      and opening and id <> ${view.id}`.execute(tx);
  await sql`insert into saved_task_view (tenant_id, id, person_id, name, search, opening, version, recorded_at)
    values (${tenantId}, ${view.id}, ${personId}, ${view.name}, ${JSON.stringify(view.search)}::jsonb, ${view.opening}, ${view.version}, ${recordedAt})
    on conflict (tenant_id, id) do update set name = excluded.name, search = excluded.search, opening = excluded.opening,
      version = excluded.version, recorded_at = excluded.recorded_at`.execute(tx);
}

/** Deletes a view; answers whether it was there. */
export async function deleteView(tx: ScopedTx, tenantId: number, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from saved_task_view where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}
