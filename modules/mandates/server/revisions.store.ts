import { foldVi } from '@thucthi/kernel';
import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { DocumentContent, DocumentParts } from './document-content.ts';
import { wordsColumn } from './words.store.ts';

/** Which revision was recorded when, by whom and why. */
export interface RevisionStamp {
  revision: number;
  recordedAt: Date;
  recordedBy: string | null;
  reason: string | null;
}

const contentColumns = (content: DocumentContent) => ({
  symbol: content.symbol,
  kind: content.kind,
  title: content.title,
  issuer: content.issuer,
  issued_on: content.issuedOn,
  note: content.note,
  effective_from: content.effectiveFrom,
  effective_to: content.effectiveTo,
  signer: content.signer,
  signer_office: content.signerOffice,
  recipients: [...content.recipients],
  arrival_number: content.arrivalNumber,
  arrived_on: content.arrivedOn,
  link: content.link,
});

/** The columns of a document as it stands. */
export const documentColumns = (content: DocumentContent & DocumentParts) => ({
  ...contentColumns(content),
  symbol_fold: content.symbol === null ? null : foldVi(content.symbol),
  title_fold: content.title === null ? null : foldVi(content.title),
  words: wordsColumn(content),
});

/** Keeps one revision of each document with its clauses and files. */
export async function appendRevisions(
  tx: ScopedTx,
  tenantId: number,
  documents: readonly ({ id: string } & DocumentContent & DocumentParts)[],
  stamp: RevisionStamp,
): Promise<void> {
  await tx
    .insertInto('document_revision')
    .values(
      documents.map((document) => ({
        ...contentColumns(document),
        tenant_id: tenantId,
        document_id: document.id,
        revision: stamp.revision,
        restricted: document.restricted,
        reason: stamp.reason,
        recorded_at: stamp.recordedAt,
        recorded_by: stamp.recordedBy,
      })),
    )
    .execute();
  const part = (document: { id: string; restricted: boolean }, position: number) => ({
    tenant_id: tenantId,
    document_id: document.id,
    revision: stamp.revision,
    restricted: document.restricted,
    position,
  });
  const clauses = documents.flatMap((document) => document.clauses.map((clause, at) => ({ ...part(document, at), ...clause })));
  if (clauses.length > 0) await tx.insertInto('document_clause').values(clauses).execute();
  const files = documents.flatMap((document) => document.files.map((file, at) => ({ ...part(document, at), ...file })));
  if (files.length > 0) await tx.insertInto('document_file').values(files).execute();
}

/** Makes a revision the one that stands; false where another one stands meanwhile. */
export async function setStanding(
  tx: ScopedTx,
  tenantId: number,
  document: { id: string } & DocumentContent & DocumentParts,
  basedOn: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('document')
    .set({ ...documentColumns(document), revision: basedOn + 1 })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', document.id)
    .where('revision', '=', basedOn)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** One revision of a document as it was recorded. */
export interface RevisionRow extends DocumentContent, DocumentParts {
  revision: number;
}

/** A revision of a document, the standing one where none is named; null where there is none or the scope may not see it. */
export async function readRevision(tx: ScopedTx, tenantId: number, id: string, revision?: number): Promise<RevisionRow | null> {
  const { rows } = await sql<Omit<RevisionRow, keyof DocumentParts>>`select r.revision, r.restricted, r.symbol, r.kind, r.title, r.issuer,
      r.issued_on as "issuedOn", r.effective_from as "effectiveFrom", r.effective_to as "effectiveTo", r.signer,
      r.signer_office as "signerOffice", r.recipients, r.arrival_number as "arrivalNumber", r.arrived_on as "arrivedOn", r.link, r.note
    from document_revision r
    where r.tenant_id = ${tenantId} and r.document_id = ${id}
      ${revision === undefined ? sql`` : sql`and r.revision = ${revision}`}
    order by r.revision desc limit 1`.execute(tx);
  const [row] = rows;
  if (row === undefined) return null;
  const clauses = await tx
    .selectFrom('document_clause')
    .select(['label', 'title', 'page'])
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', id)
    .where('revision', '=', row.revision)
    .orderBy('position')
    .execute();
  const files = await tx
    .selectFrom('document_file')
    .select(['name', 'hash'])
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', id)
    .where('revision', '=', row.revision)
    .orderBy('position')
    .execute();
  return { ...row, clauses, files };
}

/** Every revision of a document, the newest first. */
export async function listRevisions(tx: ScopedTx, tenantId: number, id: string): Promise<RevisionStamp[]> {
  const { rows } = await sql<RevisionStamp>`select revision, recorded_at as "recordedAt", recorded_by as "recordedBy", reason
    from document_revision where tenant_id = ${tenantId} and document_id = ${id} order by revision desc`.execute(tx);
  return rows;
}
