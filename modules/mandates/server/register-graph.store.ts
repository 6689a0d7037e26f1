import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { RelationKind } from '../domain/relations.ts';
import type { TimeFacts } from '../domain/validity.ts';
import type { DocumentReference } from './documents.store.ts';

/** What one open document is to another. */
export interface GraphRelation {
  from: string;
  to: string;
  kind: RelationKind;
  clause: string | null;
}

/** A document of the graph with what its standing rests on. */
export type GraphDocument = DocumentReference & TimeFacts & { kind: string };

/** The standing relations between open documents of a body; a restricted document is on neither side, whoever asks. */
export async function readGraphRelations(tx: ScopedTx, tenantId: number): Promise<GraphRelation[]> {
  const { rows } = await sql<GraphRelation>`select r.from_document_id as "from", r.to_document_id as "to", r.kind, r.clause
    from document_relation_now r
    join document f on f.tenant_id = r.tenant_id and f.id = r.from_document_id and not f.restricted
    join document t on t.tenant_id = r.tenant_id and t.id = r.to_document_id and not t.restricted
    where r.tenant_id = ${tenantId} order by r.from_document_id, r.to_document_id, r.kind`.execute(tx);
  return rows;
}

/** The newest open documents of a body: those with these ids, or any that stands in a relation. */
export async function readGraphDocuments(
  tx: ScopedTx,
  tenantId: number,
  asked: { ids: readonly string[]; atMost: number },
): Promise<GraphDocument[]> {
  const { rows } = await sql<GraphDocument>`select d.id, d.symbol, d.kind, d.title, d.issuer, d.issued_on as "issuedOn",
      d.effective_from as "effectiveFrom", d.effective_to as "effectiveTo"
    from document d where d.tenant_id = ${tenantId} and not d.restricted and (d.id = any (${[...asked.ids]}::uuid[]) or exists (
      select from document_relation_now r where r.tenant_id = d.tenant_id and d.id in (r.from_document_id, r.to_document_id)))
    order by d.listed_on desc, d.id desc limit ${asked.atMost}`.execute(tx);
  return rows;
}

/** How many open documents a body has. */
export async function countOpenDocuments(tx: ScopedTx, tenantId: number): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::integer as count from document where tenant_id = ${tenantId} and not restricted`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** An open document of a body as others cite it; null where there is none, or a restricted one. */
export async function readOpenDocument(tx: ScopedTx, tenantId: number, id: string): Promise<DocumentReference | null> {
  const { rows } = await sql<DocumentReference>`select id, symbol, kind, title, issuer, issued_on as "issuedOn"
    from document where tenant_id = ${tenantId} and id = ${id} and not restricted`.execute(tx);
  return rows[0] ?? null;
}
