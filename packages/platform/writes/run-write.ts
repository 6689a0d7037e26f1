import type { Database, ScopedTx } from '../db/database.ts';
import { withScope, type Scope } from '../db/scope.ts';

/** PostgreSQL's codes for "somebody else was first; the same work may succeed now". */
const worthAnotherTry = new Set(['40001', '40P01']);

/**
 * A write in its scope's transaction, tried again when the database asks for it (deadlock, serialisation) or when the same
 * write id arrived twice at once: the second run then finds the first one's receipt.
 */
export async function runWrite<T>(database: Database, scope: Scope, work: (tx: ScopedTx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await withScope(database, scope, work);
    } catch (error) {
      const { code, constraint } = error as { code?: string; constraint?: string };
      const raced = code === '23505' && constraint === 'write_receipt_pkey';
      if (attempt >= 5 || !(raced || worthAnotherTry.has(code ?? ''))) throw error;
    }
  }
}
