import { sql } from 'kysely';
import type { Scope, ScopedTx } from '@thucthi/platform';

/** The units in which a scope may write, as the guard of the ledger judges it. */
export async function readWritableUnits(tx: ScopedTx, scope: Scope): Promise<(unitId: number) => boolean> {
  if (scope.writeUnits === 'all') return () => true;
  const { rows } = await sql<{
    id: number;
  }>`select distinct descendant_id as id from unit_closure where ancestor_id = any (${[...scope.writeUnits]}::integer[])`.execute(tx);
  const ids = new Set(rows.map(({ id }) => id));
  return (unitId) => ids.has(unitId);
}
