import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';

/** Whose factor it is. */
export interface Whose {
  readonly tenantId: number;
  readonly personId: string;
}

/** What a person has beside the password. */
export interface Factors {
  /** Since when codes of a program are asked for. */
  readonly totpSince: Date | null;
  readonly passkeys: number;
  readonly recoveryCodesLeft: number;
}

/** Which factors a person has. */
export async function factorsOf(tx: ScopedTx, { tenantId, personId }: Whose): Promise<Factors> {
  const { rows } = await sql<Factors>`select
      (select confirmed_at from authenticator where tenant_id = ${tenantId} and person_id = ${personId}) as "totpSince",
      (select count(*)::integer from passkey where tenant_id = ${tenantId} and person_id = ${personId}) as passkeys,
      (select count(*)::integer from recovery_code where tenant_id = ${tenantId} and person_id = ${personId} and used_at is null)
        as "recoveryCodesLeft"`.execute(tx);
  return rows[0]!;
}

/** Whether anything but the password is asked of whoever has these. */
export const hasFactor = ({ totpSince, passkeys }: Factors): boolean => totpSince !== null || passkeys > 0;

/** Keeps the secret of a program being set up; one that is confirmed stays as it is. Answers whether it was kept. */
export async function keepAuthenticator(tx: ScopedTx, { tenantId, personId }: Whose, secretSealed: string, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('authenticator')
    .values({
      tenant_id: tenantId,
      person_id: personId,
      secret_sealed: secretSealed,
      confirmed_at: null,
      last_step: null,
      recorded_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'person_id'])
        .doUpdateSet({ secret_sealed: secretSealed, recorded_at: now })
        .where('authenticator.confirmed_at', 'is', null),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The sealed secret of a person's program for codes, and whether it is confirmed. */
export async function readAuthenticator(
  tx: ScopedTx,
  { tenantId, personId }: Whose,
): Promise<{ secretSealed: string; confirmed: boolean } | null> {
  const row = await tx
    .selectFrom('authenticator')
    .select(['secret_sealed', 'confirmed_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row === undefined ? null : { secretSealed: row.secret_sealed, confirmed: row.confirmed_at !== null };
}

/** Uses up a step of a program for codes; answers whether it was still unused. A step before one that was used is used too. */
export async function spendTotpStep(tx: ScopedTx, { tenantId, personId }: Whose, step: number): Promise<boolean> {
  const { rows } = await sql`update authenticator set last_step = ${step}
    where tenant_id = ${tenantId} and person_id = ${personId} and (last_step is null or last_step < ${step}) returning 1`.execute(tx);
  return rows.length > 0;
}

/** From now on codes are asked for. */
export async function confirmAuthenticator(tx: ScopedTx, { tenantId, personId }: Whose, now: Date): Promise<void> {
  await tx
    .updateTable('authenticator')
    .set({ confirmed_at: now })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .execute();
}

/** Forgets the program for codes; answers whether there was one. */
export async function forgetAuthenticator(tx: ScopedTx, { tenantId, personId }: Whose): Promise<boolean> {
  const done = await tx.deleteFrom('authenticator').where('tenant_id', '=', tenantId).where('person_id', '=', personId).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/** Puts new recovery codes in the place of all earlier ones. */
export async function replaceRecoveryCodes(
  tx: ScopedTx,
  { tenantId, personId }: Whose,
  hashes: readonly string[],
  now: Date,
): Promise<void> {
  await tx.deleteFrom('recovery_code').where('tenant_id', '=', tenantId).where('person_id', '=', personId).execute();
  if (hashes.length === 0) return;
  await tx
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ tenant_id: tenantId, person_id: personId, code_hash: hash, used_at: null, recorded_at: now })))
    .execute();
}

/** Uses up a recovery code; answers whether it was one and still unused. */
export async function spendRecoveryCode(tx: ScopedTx, { tenantId, personId }: Whose, hash: string, now: Date): Promise<boolean> {
  const done = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Marks the sign-in with this cookie's hash as one with a second factor; null: takes that mark from all of the person's. */
export async function markSecondFactor(tx: ScopedTx, { tenantId, personId }: Whose, tokenHash: string | null): Promise<void> {
  await tx
    .updateTable('sign_in')
    .set({ second_factor: tokenHash !== null })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .$if(tokenHash !== null, (query) => query.where('token_hash', '=', tokenHash!))
    .execute();
}

/** Spends a step of signing in; answers whether it was still to be spent. Steps that ran out are cleared away. */
export async function spendStep(tx: ScopedTx, tenantId: number, step: { id: string; expiresAt: number }, now: Date): Promise<boolean> {
  await tx.deleteFrom('spent_step').where('tenant_id', '=', tenantId).where('expires_at', '<=', now).execute();
  const spent = await tx
    .insertInto('spent_step')
    .values({ tenant_id: tenantId, step_id: step.id, expires_at: new Date(step.expiresAt) })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'step_id']).doNothing())
    .returning('step_id')
    .executeTakeFirst();
  return spent !== undefined;
}

/** A sealed secret of each key in use, for asking whether the keys are held. */
export async function sealedSecrets(tx: ScopedTx): Promise<string[]> {
  const { rows } = await sql<{ sealed: string }>`select distinct on (split_part(secret_sealed, '.', 2)) secret_sealed as sealed
    from (select secret_sealed from authenticator union all select secret_sealed from single_sign_on where secret_sealed is not null) kept
    order by split_part(secret_sealed, '.', 2)`.execute(tx);
  return rows.map(({ sealed }) => sealed);
}
