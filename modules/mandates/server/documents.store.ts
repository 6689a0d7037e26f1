import { foldVi } from '@thucthi/kernel';
import type { ScopedTx } from '@thucthi/platform';

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

/** Enters documents in the register of a body. */
export async function insertDocuments(
  tx: ScopedTx,
  tenantId: number,
  documents: readonly NewDocument[],
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  if (documents.length === 0) return;
  await tx
    .insertInto('document')
    .values(
      documents.map((document) => ({
        tenant_id: tenantId,
        id: document.id,
        key: document.key,
        symbol: document.symbol,
        symbol_fold: document.symbol === null ? null : foldVi(document.symbol),
        kind: document.kind,
        title: document.title,
        title_fold: foldVi(document.title),
        issuer: document.issuer,
        issued_on: document.issuedOn,
        note: document.note,
        recorded_at: stamp.recordedAt,
        recorded_by: stamp.recordedBy,
      })),
    )
    .execute();
}

/** The documents with these ids, by id; ids the scope may not see are simply absent. */
export async function readDocuments(tx: ScopedTx, tenantId: number, ids: Iterable<string>): Promise<Map<string, DocumentReference>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .selectFrom('document_reference')
    .select(['id', 'symbol', 'kind', 'title', 'issuer', 'issued_on'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', wanted)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { id: row.id, symbol: row.symbol, kind: row.kind, title: row.title, issuer: row.issuer, issuedOn: row.issued_on },
    ]),
  );
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
