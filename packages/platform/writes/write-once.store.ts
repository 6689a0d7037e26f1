import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson, type Json } from '../audit/canonical-json.ts';
import type { Clock } from '../clock/clock.ts';
import type { ScopedTx } from '../db/database.ts';
import { keptPlan } from '../db/kept-plans.ts';
import type { Scope } from '../db/scope.ts';
import { Refusal } from '../http/refusal.ts';

const hashOf = (content: Json): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

/** The receipt of a write that was done before; refuses when its id was used for other content or by somebody else. */
async function receiptOf(tx: ScopedTx, scope: Scope, write: { id: string; content: Json }): Promise<{ answer: unknown } | null> {
  const earlier = await tx
    .selectFrom('write_receipt')
    .modifyFront(keptPlan)
    .select(['request_hash', 'answer', 'actor_id'])
    .where('tenant_id', '=', scope.tenantId)
    .where('write_id', '=', write.id)
    .executeTakeFirst();
  if (!earlier) return null;
  if (earlier.request_hash !== hashOf(write.content) || earlier.actor_id !== scope.personId) throw new Refusal('write-id-reused');
  return { answer: earlier.answer };
}

/** Whether a write was done before: for those that check something slow or spent (a password) ahead of their transaction. */
export const wasWritten = async (tx: ScopedTx, scope: Scope, write: { id: string; content: Json }): Promise<boolean> =>
  (await receiptOf(tx, scope, write)) !== null;

/**
 * Runs a write at most once for the id its client made: a replay gets the first answer, the same id with other content is
 * refused. Runs inside the write's transaction, so that an answer is kept exactly when its change is.
 */
export async function writeOnce<T>(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  write: { id: string; content: Json },
  work: () => Promise<T>,
): Promise<T> {
  const requestHash = hashOf(write.content);
  await sql`select pg_advisory_xact_lock(hashtextextended(${write.id}, 0))`.execute(tx); // the same id twice at once: the second waits and finds the receipt
  const earlier = await receiptOf(tx, scope, write);
  if (earlier) return earlier.answer as T;
  const answer = await work();
  await tx
    .insertInto('write_receipt')
    .values({
      tenant_id: scope.tenantId,
      write_id: write.id,
      actor_id: scope.personId,
      request_hash: requestHash,
      answer: JSON.stringify(answer),
      recorded_at: clock.now(),
    })
    .execute();
  return answer;
}
