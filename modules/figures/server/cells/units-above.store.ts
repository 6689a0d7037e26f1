import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** A unit and those above it. */
export async function unitsAbove(tx: ScopedTx, unitId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select distinct ancestor_id as id from unit_closure where descendant_id = ${unitId}`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}
