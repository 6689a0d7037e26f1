import { Refusal, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit, type FoundUnit } from '@thucthi/registry/server';

/** The unit of the scope's own body with this slug; another body's is not found. */
export async function ownUnit(tx: ScopedTx, scope: Scope, slug: string): Promise<FoundUnit> {
  const unit = await findUnit(tx, slug);
  if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
  return unit;
}
