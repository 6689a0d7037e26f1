import type { ScopedTx } from '@thucthi/platform';
import type { Standing } from '../contract.ts';
import { validityOn, type TimeFacts } from '../domain/validity.ts';
import { readDocuments } from './documents.store.ts';
import { readChanges } from './relations.store.ts';

/** How documents stand on a day, with the documents that changed them, as far as the scope may see those. */
export async function standingsOn(
  tx: ScopedTx,
  tenantId: number,
  day: string,
  documents: readonly ({ id: string } & TimeFacts)[],
): Promise<(id: string) => Standing> {
  const changes = await readChanges(
    tx,
    tenantId,
    documents.map(({ id }) => id),
  );
  const found = new Map(documents.map((one) => [one.id, validityOn(day, one, changes.get(one.id) ?? [])]));
  const named = await readDocuments(
    tx,
    tenantId,
    [...found.values()].flatMap(({ by }) => by),
  );
  return (id) => {
    const validity = found.get(id);
    if (validity === undefined) throw new Error(`no standing was asked for ${id}`);
    return { state: validity.state, on: validity.on, by: validity.by.flatMap((one) => named.get(one) ?? []) };
  };
}
