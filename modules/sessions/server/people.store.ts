import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

export type Attendance = 'unknown' | 'present' | 'excused' | 'absent';
export interface MemberRecord {
  id: string;
  position: number;
  person: string | null;
  name: string | null;
  office: string;
  role: 'chair' | 'secretary' | 'member' | 'guest';
  votes: boolean;
  attendance: Attendance;
  substitute: string | null;
}

const columns = sql.raw('id, position, person_id as person, name, office, role, votes, attendance, substitute');

/** Who is called to a session, in order. */
export async function readMembers(tx: ScopedTx, tenantId: number, sessionId: string): Promise<MemberRecord[]> {
  const { rows } = await sql<MemberRecord>`select ${columns}
    from session_member where tenant_id = ${tenantId} and session_id = ${sessionId} order by position, id`.execute(tx);
  return rows;
}

/** To which of some sessions a person is called. */
export async function sessionsCalling(
  tx: ScopedTx,
  tenantId: number,
  personId: string | null,
  sessionIds: readonly string[],
): Promise<Set<string>> {
  if (personId === null) return new Set();
  const { rows } = await sql<{ id: string }>`select distinct session_id as id from session_member
    where tenant_id = ${tenantId} and person_id = ${personId} and session_id = any (${[...sessionIds]}::uuid[])`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** One member, held until the transaction ends, so that whoever votes is not taken off meanwhile. */
export async function holdMember(tx: ScopedTx, tenantId: number, sessionId: string, id: string): Promise<MemberRecord | null> {
  const { rows } = await sql<MemberRecord>`select ${columns} from session_member
    where tenant_id = ${tenantId} and session_id = ${sessionId} and id = ${id} for share`.execute(tx);
  return rows[0] ?? null;
}

/** Who is called, held until the transaction ends: no vote is taken of any of them before. */
export async function holdMembers(tx: ScopedTx, tenantId: number, sessionId: string): Promise<MemberRecord[]> {
  const { rows } = await sql<MemberRecord>`select ${columns} from session_member
    where tenant_id = ${tenantId} and session_id = ${sessionId} order by position, id for update`.execute(tx);
  return rows;
}

/** Sets who is called: members left out are taken off, those who stay keep their attendance. */
export async function replaceMembers(
  tx: ScopedTx,
  tenantId: number,
  sessionId: string,
  members: readonly Omit<MemberRecord, 'attendance' | 'substitute' | 'position'>[],
): Promise<void> {
  await sql`delete from session_member where tenant_id = ${tenantId} and session_id = ${sessionId}
    and not (id = any (${members.map(({ id }) => id)}::uuid[]))`.execute(tx);
  if (members.length === 0) return;
  await tx
    .insertInto('session_member')
    .values(
      members.map((one, position) => ({
        tenant_id: tenantId,
        session_id: sessionId,
        id: one.id,
        position,
        person_id: one.person,
        name: one.name,
        office: one.office,
        role: one.role,
        votes: one.votes,
        attendance: 'unknown',
        substitute: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'session_id', 'id']).doUpdateSet((set) => ({
        position: set.ref('excluded.position'),
        person_id: set.ref('excluded.person_id'),
        name: set.ref('excluded.name'),
        office: set.ref('excluded.office'),
        role: set.ref('excluded.role'),
        votes: set.ref('excluded.votes'),
      })),
    )
    .execute();
}

/** Notes who is there; answers how many members that were. */
export async function markMembers(
  tx: ScopedTx,
  tenantId: number,
  sessionId: string,
  marks: readonly { member: string; attendance: Attendance; substitute: string | null }[],
): Promise<number> {
  const { numAffectedRows } = await sql`update session_member m set attendance = v.attendance, substitute = v.substitute
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as v (member uuid, attendance text, substitute text)
    where m.tenant_id = ${tenantId} and m.session_id = ${sessionId} and m.id = v.member`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
