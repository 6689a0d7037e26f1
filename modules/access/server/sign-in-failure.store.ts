import { sql } from 'kysely';
import { newId, type ScopedTx } from '@thucthi/platform';
import { attemptsAllowed, attemptWindow, minutesShut } from '../domain/sign-in-rules.ts';

/** How an attempt begins. */
export interface Attempt {
  /** Minutes to wait; 0 when the attempt may go on. */
  readonly minutes: number;
  /** Should it fail, the door is shut after it. */
  readonly last: boolean;
}

const keptFor = 24 * 60 * 60_000;

/**
 * Counts an attempt for one person of one body before its outcome is known, one at a time, so that attempts sent together
 * are counted together.
 */
export async function beginAttempt(tx: ScopedTx, now: Date, tenantId: number, usernameFold: string): Promise<Attempt> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${tenantId} ${usernameFold}`}, 0))`.execute(tx);
  const failures = await tx
    .selectFrom('sign_in_failure')
    .select('failed_at')
    .where('tenant_id', '=', tenantId)
    .where('username_fold', '=', usernameFold)
    .where('failed_at', '>', new Date(now.getTime() - attemptWindow))
    .execute();
  const minutes = minutesShut(
    failures.map((row) => row.failed_at),
    now,
    attemptsAllowed,
  );
  if (minutes > 0) return { minutes, last: false };
  await tx
    .deleteFrom('sign_in_failure')
    .where('tenant_id', '=', tenantId)
    .where('failed_at', '<', new Date(now.getTime() - keptFor))
    .execute();
  await tx
    .insertInto('sign_in_failure')
    .values({ tenant_id: tenantId, id: newId(now), username_fold: usernameFold, failed_at: now })
    .execute();
  return { minutes: 0, last: failures.length + 1 === attemptsAllowed };
}

/** Forgets the attempts of somebody who has now given the right password. */
export async function forgetAttempts(tx: ScopedTx, tenantId: number, usernameFold: string): Promise<void> {
  await tx.deleteFrom('sign_in_failure').where('tenant_id', '=', tenantId).where('username_fold', '=', usernameFold).execute();
}

/** Takes back the last attempt, which succeeded but does not sign in by itself: earlier ones go on counting. */
export async function takeBackAttempt(tx: ScopedTx, tenantId: number, usernameFold: string): Promise<void> {
  await sql`delete from sign_in_failure where tenant_id = ${tenantId} and id = (select id from sign_in_failure
    where tenant_id = ${tenantId} and username_fold = ${usernameFold} order by failed_at desc, id desc limit 1)`.execute(tx);
}
