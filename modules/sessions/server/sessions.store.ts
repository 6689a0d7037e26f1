import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { SessionKind } from '../domain/session-kinds.ts';
import type { SessionRules } from '../domain/session-rules.ts';
import type { SessionState } from '../domain/session-state.ts';

/** A session as it is kept; its parts stand beside. */
export interface SessionRecord {
  id: string;
  unitId: number;
  kind: SessionKind;
  title: string;
  heldOn: string;
  startsAt: string;
  place: string | null;
  chair: string | null;
  secretary: string | null;
  period: string;
  previousId: string | null;
  state: SessionState;
  rules: SessionRules;
  beganAt: Date | null;
  endedAt: Date | null;
  clockFrom: 'session' | 'issue';
  version: number;
}

const columns =
  sql.raw(`id, unit_id as "unitId", kind, title, held_on as "heldOn", starts_at as "startsAt", place, chair, secretary, period,
  previous_id as "previousId", state, rules, began_at as "beganAt", ended_at as "endedAt", clock_from as "clockFrom", version`);

/** Enters a session. */
export async function insertSession(
  tx: ScopedTx,
  tenantId: number,
  one: SessionRecord,
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      tenant_id: tenantId,
      id: one.id,
      unit_id: one.unitId,
      ...columnsOf(one),
      rules: JSON.stringify(one.rules),
      version: one.version,
      recorded_at: stamp.recordedAt,
      recorded_by: stamp.recordedBy,
    })
    .execute();
}

/** Keeps a session as it is now, one version on; nothing happens where it is not the scope's to change. */
export async function updateSession(tx: ScopedTx, tenantId: number, one: SessionRecord): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set({ ...columnsOf(one), version: one.version + 1 })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', one.id)
    .where('version', '=', one.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const columnsOf = (one: SessionRecord) => ({
  kind: one.kind,
  title: one.title,
  held_on: one.heldOn,
  starts_at: one.startsAt,
  place: one.place,
  chair: one.chair,
  secretary: one.secretary,
  period: one.period,
  state: one.state,
  began_at: one.beganAt,
  ended_at: one.endedAt,
  clock_from: one.clockFrom,
  previous_id: one.previousId,
});

/** One session; null where there is none or it cannot be seen. */
export async function readSessionRow(tx: ScopedTx, tenantId: number, id: string): Promise<SessionRecord | null> {
  const { rows } = await sql<SessionRecord>`select ${columns} from session where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** One session, held until the transaction ends: whoever else writes to it waits. Null where it is not the scope's to write. */
export async function lockSession(tx: ScopedTx, tenantId: number, id: string): Promise<SessionRecord | null> {
  const { rows } = await sql<SessionRecord>`select ${columns} from session where tenant_id = ${tenantId} and id = ${id} for update`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** The sessions of a unit, the newest first. */
export async function listSessionRows(
  tx: ScopedTx,
  tenantId: number,
  asked: { unitId: number; kind: SessionKind | null; year: number | null },
): Promise<(SessionRecord & { agenda: number; conclusions: number })[]> {
  const { rows } = await sql<SessionRecord & { agenda: number; conclusions: number }>`select ${columns},
      (select count(*)::integer from session_item i where i.tenant_id = s.tenant_id and i.session_id = s.id) as agenda,
      (select count(*)::integer from session_line l where l.tenant_id = s.tenant_id and l.session_id = s.id and l.list = 'conclusion'
        and l.state <> 'dropped') as conclusions
    from session s where tenant_id = ${tenantId} and unit_id = ${asked.unitId} and (${asked.kind}::text is null or kind = ${asked.kind})
      and (${asked.year}::integer is null or extract(year from held_on) = ${asked.year})
    order by held_on desc, starts_at desc, id desc limit 500`.execute(tx);
  return rows;
}

/** The session of a kind that a unit held last before an hour of a day; the last one called where it has held none. Of those called off only where asked. */
export async function sessionBefore(
  tx: ScopedTx,
  tenantId: number,
  asked: { unitId: number; kind: SessionKind; heldOn: string; startsAt: string },
  of: 'standing' | 'cancelled' = 'standing',
): Promise<SessionRecord | null> {
  const { rows } = await sql<SessionRecord>`select ${columns} from session where tenant_id = ${tenantId} and unit_id = ${asked.unitId}
      and kind = ${asked.kind} and (state = 'cancelled') = ${of === 'cancelled'} and (held_on, starts_at) < (${asked.heldOn}::date, ${asked.startsAt})
    order by state in ('in-session', 'concluded', 'closed') desc, held_on desc, starts_at desc limit 1`.execute(tx);
  return rows[0] ?? null;
}
