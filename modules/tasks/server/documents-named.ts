import { readDocuments } from '@thucthi/mandates/server';
import type { ScopedTx } from '@thucthi/platform';

/** Documents as tasks cite them, by id. */
export async function namesOfDocuments(
  tx: ScopedTx,
  tenantId: number,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, { id: string; symbol: string | null; title: string; issuedOn: string | null }>> {
  const found = await readDocuments(tx, tenantId, ids);
  return new Map([...found].map(([id, { symbol, title, issuedOn }]) => [id, { id, symbol, title, issuedOn }]));
}
