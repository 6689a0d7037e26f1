import { sql } from 'kysely';
import type { ScopedTx } from '../db/database.ts';

/** How much waits for the background round in the whole installation. */
export interface WaitingCounts {
  readonly outbox: number;
  readonly unsealed: number;
  readonly mail: number;
  readonly webhooks: number;
}

/** Counts what waits; the lists are short, or something is wrong. */
export async function waitingCounts(tx: ScopedTx): Promise<WaitingCounts> {
  const { rows } = await sql<WaitingCounts>`select (select count(*)::integer from outbox) as outbox,
    (select count(*)::integer from audit_unsealed) as unsealed, (select count(*)::integer from mail_waiting) as mail,
    (select count(*)::integer from webhook_delivery where state = 'waiting') as webhooks`.execute(tx);
  return rows[0] ?? { outbox: 0, unsealed: 0, mail: 0, webhooks: 0 };
}
