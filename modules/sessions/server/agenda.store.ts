import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { Subject } from '../contract.ts';

export interface ItemRecord {
  id: string;
  position: number;
  plannedAt: string | null;
  minutes: number | null;
  kind: string;
  title: string;
  note: string | null;
  presenter: string | null;
  subject: Subject | null;
  beganAt: Date | null;
  endedAt: Date | null;
}

/** The agenda of a session, in order. */
export async function readItems(tx: ScopedTx, tenantId: number, sessionId: string): Promise<ItemRecord[]> {
  const { rows } = await sql<ItemRecord>`select id, position, planned_at as "plannedAt", minutes, kind, title, note, presenter, subject,
      began_at as "beganAt", ended_at as "endedAt"
    from session_item where tenant_id = ${tenantId} and session_id = ${sessionId} order by position, id`.execute(tx);
  return rows;
}

/** What stood on the agenda of sessions of a kind that were called off after a day; the newest session first. */
export async function itemsCalledOff(
  tx: ScopedTx,
  tenantId: number,
  asked: { unitId: number; kind: string; after: string | null },
): Promise<(ItemRecord & { session: string; heldOn: string })[]> {
  const { rows } = await sql<
    ItemRecord & { session: string; heldOn: string }
  >`select i.id, i.position, i.planned_at as "plannedAt", i.minutes,
      i.kind, i.title, i.note, i.presenter, i.subject, i.began_at as "beganAt", i.ended_at as "endedAt", s.title as session, s.held_on as "heldOn"
    from session s join session_item i on i.tenant_id = s.tenant_id and i.session_id = s.id
    where s.tenant_id = ${tenantId} and s.unit_id = ${asked.unitId} and s.kind = ${asked.kind} and s.state = 'cancelled'
      and (${asked.after}::date is null or s.held_on > ${asked.after}::date)
    order by s.held_on desc, s.starts_at desc, i.position limit 200`.execute(tx);
  return rows;
}

/** Sets the agenda: items left out are taken off, those that stay keep when they were begun and ended. */
export async function replaceItems(
  tx: ScopedTx,
  tenantId: number,
  sessionId: string,
  items: readonly Omit<ItemRecord, 'position' | 'beganAt' | 'endedAt'>[],
): Promise<void> {
  await sql`delete from session_item where tenant_id = ${tenantId} and session_id = ${sessionId}
    and not (id = any (${items.map(({ id }) => id)}::uuid[]))`.execute(tx);
  if (items.length === 0) return;
  await tx
    .insertInto('session_item')
    .values(
      items.map((one, position) => ({
        tenant_id: tenantId,
        session_id: sessionId,
        id: one.id,
        position,
        planned_at: one.plannedAt,
        minutes: one.minutes,
        kind: one.kind,
        title: one.title,
        note: one.note,
        presenter: one.presenter,
        subject: one.subject === null ? null : JSON.stringify(one.subject),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'session_id', 'id']).doUpdateSet((set) => ({
        position: set.ref('excluded.position'),
        planned_at: set.ref('excluded.planned_at'),
        minutes: set.ref('excluded.minutes'),
        kind: set.ref('excluded.kind'),
        title: set.ref('excluded.title'),
        note: set.ref('excluded.note'),
        presenter: set.ref('excluded.presenter'),
        subject: set.ref('excluded.subject'),
      })),
    )
    .execute();
}

/** Ends whatever item is open at a moment; `but` stays open. */
export async function endOpenItems(tx: ScopedTx, tenantId: number, sessionId: string, at: Date, but: string | null): Promise<void> {
  await sql`update session_item set ended_at = ${at} where tenant_id = ${tenantId} and session_id = ${sessionId}
    and began_at is not null and ended_at is null and id is distinct from ${but}::uuid`.execute(tx);
}

/** Begins an item, or ends it; answers whether there is such an item. */
export async function markItem(
  tx: ScopedTx,
  tenantId: number,
  sessionId: string,
  id: string,
  at: { began: Date } | { ended: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session_item')
    .set('began' in at ? { began_at: sql<Date>`coalesce(began_at, ${at.began})`, ended_at: null } : { ended_at: at.ended })
    .where('tenant_id', '=', tenantId)
    .where('session_id', '=', sessionId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
