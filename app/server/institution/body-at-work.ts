import { Refusal, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit, findUnits, readBodies, type FoundUnit } from '@thucthi/registry/server';

/** The body's own unit, asked for by any of its units; those of other bodies are not found. */
export async function bodyAtWork(tx: ScopedTx, scope: Scope, slug: string): Promise<FoundUnit> {
  const asked = await findUnit(tx, slug);
  if (asked === null || asked.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
  const root = (await readBodies(tx)).find((body) => body.id === scope.tenantId)?.rootUnitId ?? null;
  if (root === asked.id) return asked;
  return (root === null ? undefined : (await findUnits(tx, [root])).get(root)) ?? asked;
}
