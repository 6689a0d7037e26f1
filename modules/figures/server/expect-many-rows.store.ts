import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';

/**
 * Lets the planner join and group whole stretches by hashing instead of row by row or by sorting, for this transaction: it cannot know
 * how many rows a statement about a file or a period will meet, and takes them for few.
 */
export async function expectManyRows(tx: ScopedTx): Promise<void> {
  await sql`select set_config('enable_nestloop', 'off', true), set_config('enable_sort', 'off', true), set_config('work_mem', '32MB', true)`.execute(
    tx,
  );
}
