import { Refusal, type Scope, type ScopedTx } from '@thucthi/platform';
import { findBodyUnit, type FoundUnit } from '@thucthi/registry/server';

/** The body's own unit, asked for by any of its units; those of other bodies are not found. */
export async function bodyAtWork(tx: ScopedTx, scope: Scope, slug: string): Promise<FoundUnit> {
  const unit = await findBodyUnit(tx, scope.tenantId, slug);
  if (unit === null) throw new Refusal('not-found');
  return unit;
}
