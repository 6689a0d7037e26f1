import { foldVi } from '@thucthi/kernel';
import { keptPlan, type ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import { appendRevisions, documentColumns, type RevisionStamp } from './revisions.store.ts';
import type { ClauseRecord, DocumentContent, DocumentParts } from './document-content.ts';
import { indexWords } from './words.store.ts';

/** A document of the register as it is written: number and symbol in either grammar, or none where the source gives none. */
export interface NewDocument {
  id: string;
  key: string;
  symbol: string | null;
  kind: string;
  title: string;
  issuer: string;
  issuedOn: string | null;
  note: string | null;
  clauses?: readonly ClauseRecord[];
}

/** A document as others cite it. */
export interface DocumentReference {
  id: string;
  symbol: string | null;
  kind: string;
  title: string;
  issuer: string;
  issuedOn: string | null;
}

/** A document about to be entered, in full. */
export type FirstRevision = { id: string; key: string } & DocumentContent & DocumentParts;

const unknownParts = {
  restricted: false,
  effectiveFrom: null,
  effectiveTo: null,
  signer: null,
  signerOffice: null,
  recipients: [],
  arrivalNumber: null,
  arrivedOn: null,
  link: null,
  clauses: [],
  files: [],
} as const;

/** Enters documents of which no more is known than what is cited. */
export function insertDocuments(
  tx: ScopedTx,
  tenantId: number,
  documents: readonly NewDocument[],
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  return insertFirstRevisions(
    tx,
    tenantId,
    documents.map((document) => ({ ...unknownParts, ...document })),
    stamp,
  );
}

/** Enters documents in the register of a body: each as it stands, its first revision, and the words by which it is found. */
export async function insertFirstRevisions(
  tx: ScopedTx,
  tenantId: number,
  documents: readonly FirstRevision[],
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  if (documents.length === 0) return;
  await tx
    .insertInto('document')
    .values(
      documents.map(({ id, key, ...document }) => ({
        ...documentColumns(document),
        tenant_id: tenantId,
        id,
        key,
        revision: 1,
        restricted: document.restricted,
        recorded_at: stamp.recordedAt,
        recorded_by: stamp.recordedBy,
      })),
    )
    .execute();
  const first: RevisionStamp = { ...stamp, revision: 1, reason: null };
  await appendRevisions(tx, tenantId, documents, first);
  await indexWords(tx, tenantId, documents);
}

/** The documents with these ids, by id; ids the scope may not see are simply absent. */
export async function readDocuments(tx: ScopedTx, tenantId: number, ids: Iterable<string>): Promise<Map<string, DocumentReference>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<DocumentReference>`${keptPlan} select id, symbol, kind, title, issuer, issued_on as "issuedOn"
    from document_reference where tenant_id = ${tenantId} and id = any (${wanted}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The document of a body that bears this symbol, if it is registered. */
export async function findDocumentBySymbol(tx: ScopedTx, tenantId: number, symbol: string): Promise<string | null> {
  const row = await tx
    .selectFrom('document')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('symbol_fold', '=', foldVi(symbol))
    .orderBy('recorded_at')
    .executeTakeFirst();
  return row?.id ?? null;
}
