import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { Postponement } from '../domain/postponement.ts';

type Stamp = { recordedAt: Date; recordedBy: string | null };
interface Row {
  sessionId: string;
  serial: number;
  wasOn: string;
  wasAt: string;
  wasPlace: string | null;
  heldOn: string;
  startsAt: string;
  place: string | null;
  reason: string;
  told: boolean;
  at: Date;
}

/** How some sessions were put off, in order, by session. */
export async function readPostponements(
  tx: ScopedTx,
  tenantId: number,
  sessionIds: readonly string[],
): Promise<Map<string, Postponement[]>> {
  const { rows } = await sql<Row>`select session_id as "sessionId", serial, was_on as "wasOn", was_at as "wasAt", was_place as "wasPlace",
      held_on as "heldOn", starts_at as "startsAt", place, reason, told, recorded_at as at
    from session_postponement where tenant_id = ${tenantId} and session_id = any (${[...sessionIds]}::uuid[]) order by serial`.execute(tx);
  const read = ({ serial, reason, told, at, ...row }: Row): Postponement => ({
    serial,
    was: { heldOn: row.wasOn, startsAt: row.wasAt, place: row.wasPlace },
    to: { heldOn: row.heldOn, startsAt: row.startsAt, place: row.place },
    reason,
    told,
    at,
  });
  return new Map([...Map.groupBy(rows, ({ sessionId }) => sessionId)].map(([id, of]) => [id, of.map(read)]));
}

/** Notes that a session was put off. */
export async function appendPostponement(
  tx: ScopedTx,
  tenantId: number,
  sessionId: string,
  { serial, was, to, reason, told }: Omit<Postponement, 'at'>,
  stamp: Stamp,
): Promise<void> {
  await tx
    .insertInto('session_postponement')
    .values({
      tenant_id: tenantId,
      session_id: sessionId,
      serial,
      was_on: was.heldOn,
      was_at: was.startsAt,
      was_place: was.place,
      held_on: to.heldOn,
      starts_at: to.startsAt,
      place: to.place,
      reason,
      told,
      recorded_at: stamp.recordedAt,
      recorded_by: stamp.recordedBy,
    })
    .execute();
}

/** Why and when a session was called off, and whether its members had been told of it. */
export interface Cancellation {
  reason: string;
  told: boolean;
  at: Date;
}

/** The cancellation of a session; null where it was not called off. */
export async function readCancellation(tx: ScopedTx, tenantId: number, sessionId: string): Promise<Cancellation | null> {
  const { rows } = await sql<Cancellation>`select reason, told, recorded_at as at from session_cancellation
    where tenant_id = ${tenantId} and session_id = ${sessionId}`.execute(tx);
  return rows[0] ?? null;
}

/** Notes that a session was called off. */
export async function insertCancellation(
  tx: ScopedTx,
  tenantId: number,
  sessionId: string,
  { reason, told }: Omit<Cancellation, 'at'>,
  stamp: Stamp,
): Promise<void> {
  await tx
    .insertInto('session_cancellation')
    .values({ tenant_id: tenantId, session_id: sessionId, reason, told, recorded_at: stamp.recordedAt, recorded_by: stamp.recordedBy })
    .execute();
}
