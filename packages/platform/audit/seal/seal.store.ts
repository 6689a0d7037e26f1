import { sql, type RawBuilder } from 'kysely';
import type { ScopedTx } from '../../db/database.ts';
import type { Seal, TrailRow } from './seal-form.ts';

/** PostgreSQL advisory lock of the one process that seals. */
const sealLock = 7_120_002;

/** An instant to the microsecond: what a Date cannot hold could otherwise be changed unseen. */
const instant = (column: string): RawBuilder<string> =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const trailColumns = sql`a.tenant_id as "tenantId", a.id, ${instant('a.recorded_at')} as "recordedAt", a.actor_id as "actorId", a.action,
  a.subject_kind as "subjectKind", a.subject_id as "subjectId", a.canonical`;

const sealColumns = sql`s.tenant_id as "tenantId", s.serial, s.rows, s.total, encode(s.root, 'hex') as root, encode(s.previous, 'hex') as previous,
  encode(s.hash, 'hex') as hash, ${instant('s.first_recorded_at')} as "firstRecordedAt", ${instant('s.last_recorded_at')} as "lastRecordedAt",
  ${instant('s.sealed_at')} as "sealedAt"`;

/** A seal as it is kept, with the hash that was written down for it. */
export type KeptSeal = Seal & { readonly hash: string };

/** A row under a seal: what it hashed to, and what stands in the trail now. */
export interface Leaf {
  readonly position: number;
  readonly auditId: string;
  readonly hash: string;
  readonly row: TrailRow | null;
}

/** Whether this transaction may seal; another process that seals keeps it away, and is not waited for. */
export async function takeSealLock(tx: ScopedTx): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${sealLock}) as mine`.execute(tx);
  return rows[0]?.mine ?? false;
}

/**
 * Whether a waiting row was written by a transaction older than every one still running. A younger one waits for the next seal even
 * though it is there: then every seal ends at a moment below which nothing is under way.
 */
const belowTheOldestRunning = sql`age(u.xmin) > age(pg_snapshot_xmin(pg_current_snapshot())::xid)`;

/** The bodies with rows to seal. */
export async function bodiesWithUnsealed(tx: ScopedTx): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select t.id from tenant t where exists (
    select from audit_unsealed u join audit a on a.tenant_id = u.tenant_id and a.id = u.audit_id
    where u.tenant_id = t.id and ${belowTheOldestRunning}) order by t.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Waiting rows of a body, in the order of their ids, and how the body's last seal ended. */
export async function rowsToSeal(tx: ScopedTx, tenantId: number, atMost: number): Promise<{ rows: TrailRow[]; last: KeptSeal | null }> {
  const { rows } = await sql<TrailRow>`select ${trailColumns} from audit_unsealed u
    join audit a on a.tenant_id = u.tenant_id and a.id = u.audit_id
    where u.tenant_id = ${tenantId} and ${belowTheOldestRunning} order by u.audit_id limit ${atMost}`.execute(tx);
  return { rows, last: await lastSeal(tx, tenantId) };
}

/** The last seal of a body; null before the first. */
export async function lastSeal(tx: ScopedTx, tenantId: number): Promise<KeptSeal | null> {
  const { rows } =
    await sql<KeptSeal>`select ${sealColumns} from audit_seal s where s.tenant_id = ${tenantId} order by s.serial desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** Keeps a seal with its leaves and takes their rows off the waiting ones. */
export async function keepSeal(tx: ScopedTx, seal: KeptSeal, leaves: readonly { auditId: string; hash: string }[]): Promise<void> {
  await sql`insert into audit_seal (tenant_id, serial, rows, total, root, previous, hash, first_recorded_at, last_recorded_at, sealed_at)
    values (${seal.tenantId}, ${seal.serial}, ${seal.rows}, ${seal.total}, decode(${seal.root}, 'hex'), decode(${seal.previous}, 'hex'),
      decode(${seal.hash}, 'hex'), ${seal.firstRecordedAt}::timestamptz, ${seal.lastRecordedAt}::timestamptz, ${seal.sealedAt}::timestamptz)`.execute(
    tx,
  );
  const ids = leaves.map(({ auditId }) => auditId);
  await sql`insert into audit_leaf (tenant_id, seal_serial, position, audit_id, hash)
    select ${seal.tenantId}, ${seal.serial}, (l.nth - 1)::integer, l.audit_id, decode(l.hash, 'hex')
    from unnest(${ids}::uuid[], ${leaves.map(({ hash }) => hash)}::text[]) with ordinality as l (audit_id, hash, nth)`.execute(tx);
  await sql`delete from audit_unsealed where tenant_id = ${seal.tenantId} and audit_id = any (${ids}::uuid[])`.execute(tx);
}

/** The seals of a body after one of them, oldest first. */
export async function sealsAfter(tx: ScopedTx, tenantId: number, serial: number, atMost: number): Promise<KeptSeal[]> {
  const { rows } = await sql<KeptSeal>`select ${sealColumns} from audit_seal s where s.tenant_id = ${tenantId} and s.serial > ${serial}
    order by s.serial limit ${atMost}`.execute(tx);
  return rows;
}

/** The leaves of one seal in their places, each beside the row of the trail it was made from. */
export async function leavesOf(tx: ScopedTx, tenantId: number, serial: number): Promise<Leaf[]> {
  type Found = { position: number; audit_id: string; hash: string } & { [key in keyof TrailRow]: TrailRow[key] | null };
  const { rows } = await sql<Found>`select l.position, l.audit_id, encode(l.hash, 'hex') as hash, ${trailColumns} from audit_leaf l
    left join audit a on a.tenant_id = l.tenant_id and a.id = l.audit_id
    where l.tenant_id = ${tenantId} and l.seal_serial = ${serial} order by l.position`.execute(tx);
  return rows.map(({ position, audit_id, hash, ...row }) => ({
    position,
    auditId: audit_id,
    hash,
    row: row.id === null ? null : (row as TrailRow),
  }));
}

/** In which seal and place a row lies; null when no seal covers it yet, or it is not there. */
export async function placeOfRow(tx: ScopedTx, tenantId: number, auditId: string): Promise<{ serial: number; position: number } | null> {
  const { rows } = await sql<{ serial: number; position: number }>`select seal_serial as serial, position from audit_leaf
    where tenant_id = ${tenantId} and audit_id = ${auditId}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** Rows on no list at all, which nobody wrote through the program: how many, and the first of them. */
export async function rowsOnNoList(tx: ScopedTx, tenantId: number): Promise<{ count: number; first: TrailRow | null }> {
  const { rows } = await sql<TrailRow & { count: number }>`select count(*) over ()::integer as count, ${trailColumns} from audit a
    where a.tenant_id = ${tenantId}
      and not exists (select from audit_leaf l where l.tenant_id = a.tenant_id and l.audit_id = a.id)
      and not exists (select from audit_unsealed u where u.tenant_id = a.tenant_id and u.audit_id = a.id)
    order by a.id limit 1`.execute(tx);
  const [first] = rows;
  return { count: first?.count ?? 0, first: first ?? null };
}

/** How many rows wait for a seal, and how many of these, and the first, are gone from the trail before they got one. */
export async function unsealedRows(tx: ScopedTx, tenantId: number): Promise<{ waiting: number; gone: number; firstGone: string | null }> {
  const { rows } = await sql<{ waiting: number; gone: number; firstGone: string | null }>`select count(*)::integer as waiting,
      count(*) filter (where a.id is null)::integer as gone, min(u.audit_id::text) filter (where a.id is null) as "firstGone"
    from audit_unsealed u left join audit a on a.tenant_id = u.tenant_id and a.id = u.audit_id where u.tenant_id = ${tenantId}`.execute(tx);
  return rows[0] ?? { waiting: 0, gone: 0, firstGone: null };
}
