import { sql } from 'kysely';
import type { Scope, ScopedTx } from '@thucthi/platform';

/** A delegation as it stands on a day. */
export interface DelegationRow {
  readonly id: string;
  readonly fromId: string;
  readonly fromName: string;
  readonly fromPosition: string | null;
  readonly toId: string;
  readonly toName: string;
  readonly toPosition: string | null;
  readonly capacity: string;
  readonly role: string;
  readonly rights: string[];
  /** The branch that was lent. */
  readonly unitId: number | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly reason: string;
  readonly document: string | null;
  readonly ended: boolean;
  /** Whether the giver still holds the role, and an account to hold it with. */
  readonly stands: boolean;
}

/** The delegations a person has given or got, or one of them; newest first. */
export async function delegationsOf(
  tx: ScopedTx,
  tenantId: number,
  asked: { personId: string | null; id: string | null; today: string },
): Promise<DelegationRow[]> {
  const { rows } =
    await sql<DelegationRow>`select d.id, f.id as "fromId", f.name as "fromName", f.position as "fromPosition", t.id as "toId",
      t.name as "toName", t.position as "toPosition", d.capacity, a.role, d.rights, coalesce(d.unit_id, a.unit_id) as "unitId",
      d.valid_from::text as "validFrom", d.valid_to::text as "validTo", d.reason, d.document, d.ended_at is not null as ended,
      f.active and a.ended_at is null and a.valid_from <= ${asked.today}::date and coalesce(a.valid_to >= ${asked.today}::date, true) as stands
    from delegation d
      join role_assignment a on a.tenant_id = d.tenant_id and a.id = d.assignment_id
      join person f on f.tenant_id = d.tenant_id and f.id = d.from_person_id
      join person t on t.tenant_id = d.tenant_id and t.id = d.to_person_id
    where d.tenant_id = ${tenantId} and (${asked.id}::uuid is null or d.id = ${asked.id}::uuid)
      and (${asked.personId}::uuid is null or ${asked.personId}::uuid in (d.from_person_id, d.to_person_id))
    order by d.id desc limit 200`.execute(tx);
  return rows;
}

/** Keeps a new delegation. */
export async function insertDelegation(
  tx: ScopedTx,
  scope: Scope,
  given: {
    id: string;
    fromId: string;
    toId: string;
    assignmentId: string;
    capacity: string;
    rights: readonly string[];
    unitId: number | null;
    validFrom: string;
    validTo: string;
    reason: string;
    document: string | null;
    recordedAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('delegation')
    .values({
      tenant_id: scope.tenantId,
      id: given.id,
      from_person_id: given.fromId,
      to_person_id: given.toId,
      assignment_id: given.assignmentId,
      capacity: given.capacity,
      rights: [...given.rights],
      unit_id: given.unitId,
      valid_from: given.validFrom,
      valid_to: given.validTo,
      reason: given.reason,
      document: given.document,
      recorded_at: given.recordedAt,
      ended_at: null,
      ended_by: null,
    })
    .execute();
}

/** Ends a delegation at once; answers whether it was open. */
export async function endDelegationRow(tx: ScopedTx, scope: Scope, id: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('delegation')
    .set({ ended_at: at, ended_by: scope.personId })
    .where('tenant_id', '=', scope.tenantId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Whether a unit lies in the branch under another. */
export async function liesUnder(tx: ScopedTx, unitId: number, branch: number): Promise<boolean> {
  const row = await tx
    .selectFrom('unit_closure')
    .select('descendant_id')
    .where('ancestor_id', '=', branch)
    .where('descendant_id', '=', unitId)
    .where('kind', '!=', 'lineage')
    .executeTakeFirst();
  return row !== undefined;
}

/** Sets in whose place a sign-in works. */
export async function workInPlace(tx: ScopedTx, tenantId: number, tokenHash: string, delegationId: string | null): Promise<void> {
  await tx
    .updateTable('sign_in')
    .set({ delegation_id: delegationId })
    .where('tenant_id', '=', tenantId)
    .where('token_hash', '=', tokenHash)
    .execute();
}
