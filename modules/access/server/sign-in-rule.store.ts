import { sql } from 'kysely';
import type { Scope, ScopedTx } from '@thucthi/platform';

/** What a body demands of those who sign in. */
export interface SignInRule {
  /** 0 where nothing was ever said. */
  readonly revision: number;
  readonly secondFactorRoles: readonly string[];
}

/** The rule of a body that holds now. */
export async function readSignInRule(tx: ScopedTx, tenantId: number): Promise<SignInRule> {
  const row = await tx
    .selectFrom('sign_in_rule')
    .select(['revision', 'second_factor_roles'])
    .where('tenant_id', '=', tenantId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { revision: row?.revision ?? 0, secondFactorRoles: row?.second_factor_roles ?? [] };
}

/** Adds the next revision; answers whether nobody was faster. */
export async function addSignInRule(tx: ScopedTx, scope: Scope, rule: SignInRule, now: Date): Promise<boolean> {
  const added = await tx
    .insertInto('sign_in_rule')
    .values({
      tenant_id: scope.tenantId,
      revision: rule.revision,
      second_factor_roles: [...rule.secondFactorRoles],
      recorded_at: now,
      recorded_by: scope.personId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'revision']).doNothing())
    .returning('revision')
    .executeTakeFirst();
  return added !== undefined;
}

/** Who holds each role today, and how many of them have no second factor; of people who can sign in. */
export async function holdersByRole(
  tx: ScopedTx,
  tenantId: number,
  today: string,
): Promise<{ role: string; people: number; without: number }[]> {
  const { rows } = await sql<{ role: string; people: number; without: number }>`select r.role, count(*)::integer as people,
      count(*) filter (where not r.has_factor)::integer as without
    from (select distinct a.role, a.person_id,
        exists (select from authenticator f where f.tenant_id = a.tenant_id and f.person_id = a.person_id and f.confirmed_at is not null)
          or exists (select from passkey k where k.tenant_id = a.tenant_id and k.person_id = a.person_id) as has_factor
      from role_assignment a join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
      where a.tenant_id = ${tenantId} and p.active and p.persona is null and a.ended_at is null
        and a.valid_from <= ${today}::date and coalesce(a.valid_to >= ${today}::date, true)) r
    group by r.role`.execute(tx);
  return rows;
}
