import { sql } from 'kysely';
import { keptPlan, type ScopedTx } from '@thucthi/platform';

/** The people named for a restricted document. */
export async function readReaders(tx: ScopedTx, tenantId: number, documentId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('document_reader')
    .select('person_id')
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .orderBy('person_id')
    .execute();
  return rows.map((row) => row.person_id);
}

/** Those of some people who are named for any restricted document, and so see what others do not. */
export async function namedForDocuments(tx: ScopedTx, tenantId: number, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return [];
  const { rows } = await sql<{ person_id: string }>`${keptPlan} select distinct person_id from document_reader
    where tenant_id = ${tenantId} and person_id = any (${[...people]}::uuid[])`.execute(tx);
  return rows.map((row) => row.person_id);
}

/** Names exactly these people for a restricted document; the trail of who was named when is the audit's. */
export async function nameReaders(
  tx: ScopedTx,
  tenantId: number,
  documentId: string,
  people: readonly string[],
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  const named = new Set(await readReaders(tx, tenantId, documentId));
  const fresh = people.filter((person) => !named.has(person));
  const gone = [...named].filter((person) => !people.includes(person));
  if (fresh.length > 0)
    await tx
      .insertInto('document_reader')
      .values(
        fresh.map((person) => ({
          tenant_id: tenantId,
          document_id: documentId,
          person_id: person,
          recorded_at: stamp.recordedAt,
          recorded_by: stamp.recordedBy,
        })),
      )
      .execute();
  if (gone.length > 0)
    await tx
      .deleteFrom('document_reader')
      .where('tenant_id', '=', tenantId)
      .where('document_id', '=', documentId)
      .where('person_id', 'in', gone)
      .execute();
}
