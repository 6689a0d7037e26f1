import { Refusal, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit } from '@thucthi/registry/server';

/** The unit a question names, of the body that asks; others are not found. */
export async function ownUnit(tx: ScopedTx, scope: Scope, slug: string): Promise<{ slug: string; name: string }> {
  const unit = await findUnit(tx, slug);
  if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
  return { slug: unit.slug, name: unit.name };
}
