import { sql } from 'kysely';
import type { Scope, ScopedTx } from '@thucthi/platform';

/** The provider of a body as it is kept. */
export interface SingleSignOn {
  readonly revision: number;
  readonly active: boolean;
  readonly issuer: string;
  readonly clientId: string;
  readonly secretSealed: string | null;
  readonly claim: string;
  readonly createsPeople: boolean;
}

/** The provider of a body that holds now, or the one of a revision; null where none was ever set. */
export async function readSingleSignOnRow(tx: ScopedTx, tenantId: number, revision: number | null = null): Promise<SingleSignOn | null> {
  const { rows } = await sql<SingleSignOn>`select revision, active, issuer, client_id as "clientId", secret_sealed as "secretSealed", claim,
      creates_people as "createsPeople"
    from single_sign_on where tenant_id = ${tenantId} and (${revision}::integer is null or revision = ${revision})
    order by revision desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** Adds the next revision; answers whether nobody was faster. */
export async function addSingleSignOn(tx: ScopedTx, scope: Scope, next: SingleSignOn, now: Date): Promise<boolean> {
  const added = await tx
    .insertInto('single_sign_on')
    .values({
      tenant_id: scope.tenantId,
      revision: next.revision,
      active: next.active,
      issuer: next.issuer,
      client_id: next.clientId,
      secret_sealed: next.secretSealed,
      claim: next.claim,
      creates_people: next.createsPeople,
      recorded_at: now,
      recorded_by: scope.personId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'revision']).doNothing())
    .returning('revision')
    .executeTakeFirst();
  return added !== undefined;
}

/** Whom a subject of a provider was linked with. */
export async function linkedPerson(tx: ScopedTx, tenantId: number, issuer: string, subject: string): Promise<string | null> {
  const row = await tx
    .selectFrom('single_sign_on_link')
    .select('person_id')
    .where('tenant_id', '=', tenantId)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Links a subject with a person; false where another subject of that provider is that person already. */
export async function linkPerson(
  tx: ScopedTx,
  link: { tenantId: number; issuer: string; subject: string; personId: string },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`insert into single_sign_on_link (tenant_id, issuer, subject, person_id, recorded_at)
    values (${link.tenantId}, ${link.issuer}, ${link.subject}, ${link.personId}, ${now}) on conflict do nothing returning 1`.execute(tx);
  return rows.length > 0;
}

/** Whether a person was linked with a subject of any provider. */
export async function hasLink(tx: ScopedTx, tenantId: number, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('single_sign_on_link')
    .select('person_id')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}
