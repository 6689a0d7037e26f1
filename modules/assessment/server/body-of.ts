import type { Scope, ScopedTx } from '@thucthi/platform';
import { readBodies } from '@thucthi/registry/server';

/** The body a scope works for, as its pages name it. */
export async function bodyOf(tx: ScopedTx, scope: Scope): Promise<{ slug: string; illustrative: boolean }> {
  const body = (await readBodies(tx)).find((one) => one.id === scope.tenantId);
  return { slug: body?.slug ?? '', illustrative: body?.illustrative ?? false };
}
