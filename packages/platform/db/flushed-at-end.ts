import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Runs a long piece of work that is worth nothing before it is whole, such as filling an empty installation: on the embedded database
 * its transactions do not wait for the disk one by one. The next transaction after it does, and with it everything before is on disk.
 * On PostgreSQL, whose connections belong to everybody, nothing changes.
 */
export async function flushedAtEnd<T>(database: Database, work: () => Promise<T>): Promise<T> {
  if (database.kind !== 'embedded') return work();
  await sql`set synchronous_commit = off`.execute(database.kysely);
  try {
    return await work();
  } finally {
    await sql`set synchronous_commit = on`.execute(database.kysely);
  }
}
