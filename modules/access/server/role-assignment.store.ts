import { sql } from 'kysely';
import type { Scope, ScopedTx } from '@thucthi/platform';
import type { HeldRoleShape } from '../contract.ts';
import { isRoleCode, roles, type RoleCode } from '../domain/roles.ts';

export interface NewAssignment {
  readonly id: string;
  readonly personId: string;
  readonly role: RoleCode;
  readonly unitId: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly recordedAt: Date;
}

/** Keeps a role given to a person. */
export async function insertAssignment(tx: ScopedTx, scope: Scope, given: NewAssignment): Promise<void> {
  await tx
    .insertInto('role_assignment')
    .values({
      tenant_id: scope.tenantId,
      id: given.id,
      person_id: given.personId,
      role: given.role,
      unit_id: given.unitId,
      valid_from: given.validFrom,
      valid_to: given.validTo,
      ended_at: null,
      ended_by: null,
      recorded_at: given.recordedAt,
      recorded_by: scope.personId,
    })
    .execute();
}

/** Ends a role at once; null when that person holds no such open assignment. */
export async function endAssignment(
  tx: ScopedTx,
  scope: Scope,
  ended: { id: string; personId: string; at: Date },
): Promise<{ role: string; unitId: number | null } | null> {
  const row = await tx
    .updateTable('role_assignment')
    .set({ ended_at: ended.at, ended_by: scope.personId })
    .where('tenant_id', '=', scope.tenantId)
    .where('id', '=', ended.id)
    .where('person_id', '=', ended.personId)
    .where('ended_at', 'is', null)
    .returning(['role', 'unit_id'])
    .executeTakeFirst();
  return row ? { role: row.role, unitId: row.unit_id } : null;
}

/** The roles of some people that hold on a day or will hold later, each with its unit as it is called on that day. */
export async function rolesOfPeople(
  tx: ScopedTx,
  tenantId: number,
  personIds: readonly string[],
  today: string,
  only: 'now' | 'now-and-later',
): Promise<Map<string, HeldRoleShape[]>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('role_assignment as r')
    .leftJoin('unit as u', 'u.id', 'r.unit_id')
    .select(['r.id', 'r.person_id', 'r.role', 'r.unit_id', 'r.valid_from', 'r.valid_to', 'u.slug'])
    .select((select) =>
      select
        .selectFrom('unit_version_now as v')
        .select('v.name')
        .whereRef('v.unit_id', '=', 'r.unit_id')
        .where('v.valid_from', '<=', today)
        .orderBy('v.valid_from', 'desc')
        .limit(1)
        .as('unit_name'),
    )
    .where('r.tenant_id', '=', tenantId)
    .where('r.person_id', 'in', personIds)
    .where('r.ended_at', 'is', null)
    .where((where) => where.or([where('r.valid_to', 'is', null), where('r.valid_to', '>=', today)]))
    .$if(only === 'now', (query) => query.where('r.valid_from', '<=', today))
    .orderBy('r.id')
    .execute();
  const held = new Map<string, HeldRoleShape[]>();
  for (const row of rows) {
    if (!isRoleCode(row.role)) continue;
    const unit = row.unit_id === null ? null : { id: row.unit_id, slug: row.slug ?? '', name: row.unit_name ?? row.slug ?? '' };
    const one: HeldRoleShape = {
      id: row.id,
      role: row.role,
      name: roles[row.role].name,
      unit,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    };
    held.set(row.person_id, [...(held.get(row.person_id) ?? []), one]);
  }
  return held;
}

/**
 * How many people who can sign in hold one of the given roles today, not counting one person. Askers of one body wait for
 * each other, so that two who leave at once do not both count on the other.
 */
export async function othersHolding(
  tx: ScopedTx,
  scope: Scope,
  asked: { roles: readonly RoleCode[]; today: string; exceptPersonId: string },
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`roles ${scope.tenantId}`}, 0))`.execute(tx);
  const rows = await tx
    .selectFrom('role_assignment as r')
    .innerJoin('person as p', (join) => join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'))
    .select('r.person_id')
    .distinct()
    .where('r.tenant_id', '=', scope.tenantId)
    .where('r.role', 'in', asked.roles)
    .where('r.person_id', '!=', asked.exceptPersonId)
    .where('p.active', '=', true)
    .where('p.password_hash', 'is not', null)
    .where('r.ended_at', 'is', null)
    .where('r.valid_from', '<=', asked.today)
    .where((where) => where.or([where('r.valid_to', 'is', null), where('r.valid_to', '>=', asked.today)]))
    .execute();
  return rows.length;
}

/** The id of one of the body's own units. */
export async function ownUnitId(tx: ScopedTx, scope: Scope, slug: string): Promise<number | null> {
  const row = await tx
    .selectFrom('unit')
    .select('id')
    .where('slug', '=', slug)
    .where('owner_tenant_id', '=', scope.tenantId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Every role that active people of a body hold on a day. */
export async function readHolders(
  tx: ScopedTx,
  tenantId: number,
  today: string,
): Promise<{ personId: string; role: string; unitId: number | null; until: string | null }[]> {
  const { rows } = await sql<{
    personId: string;
    role: string;
    unitId: number | null;
    until: string | null;
  }>`select r.person_id as "personId", r.role,
      r.unit_id as "unitId", r.valid_to as until
    from role_assignment r join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
    where r.tenant_id = ${tenantId} and p.active and r.ended_at is null and r.valid_from <= ${today}::date
      and (r.valid_to is null or r.valid_to >= ${today}::date)
    order by r.person_id, r.id`.execute(tx);
  return rows;
}
