import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';

/** Removes sign-ins that ran out before an instant, of every body, and what a day or an hour has made worthless; answers how many rows. */
export async function sweepSignIns(tx: ScopedTx, before: Date, now: Date): Promise<number> {
  const dayAgo = new Date(now.getTime() - 86_400_000);
  const signIns = await sql`delete from sign_in where expires_at <= ${before}::timestamptz`.execute(tx);
  const failures = await sql`delete from sign_in_failure where failed_at < ${dayAgo}::timestamptz`.execute(tx);
  const steps = await sql`delete from spent_step where expires_at <= ${now}::timestamptz`.execute(tx);
  return [signIns, failures, steps].reduce((sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0), 0);
}
