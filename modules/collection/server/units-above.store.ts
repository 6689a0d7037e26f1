import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** The units above each of some units, itself included, on a day. */
export async function readUnitsAbove(tx: ScopedTx, unitIds: readonly number[], day: string): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ id: number; above: number[] }>`select descendant_id as id, array_agg(ancestor_id) as above from unit_closure
    where descendant_id = any (${[...unitIds]}::integer[]) and kind in ('self', 'tree') and ${day}::date between valid_from and valid_to
    group by descendant_id`.execute(tx);
  return new Map(rows.map(({ id, above }) => [id, above]));
}
