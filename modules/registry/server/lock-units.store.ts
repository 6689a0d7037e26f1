import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';

/**
 * Holds the tree of units of a body still until the transaction ends. Whoever changes it waits for all others (`change`); whoever
 * writes by it, such as a ledger that adds up along the tree, keeps only changes away (`read`).
 */
export async function lockUnits(tx: ScopedTx, tenantId: number, purpose: 'change' | 'read'): Promise<void> {
  const key = sql`hashtextextended(${`units ${tenantId}`}, 0)`;
  await (purpose === 'change' ? sql`select pg_advisory_xact_lock(${key})` : sql`select pg_advisory_xact_lock_shared(${key})`).execute(tx);
}

/** Holds the national units still until the transaction ends: one who changes them waits for the other. */
export async function lockNationalUnits(tx: ScopedTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('units national', 0))`.execute(tx);
}
