import { holdsWords, pageByWords, type ScopedTx } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';
import { searchWords } from '../domain/search-words.ts';
import type { DocumentContent, DocumentParts } from './document-content.ts';

type Worded = DocumentContent & DocumentParts;

/** The words by which a document is found; none of a restricted one. */
const wordsOf = ({ restricted, symbol, kind, title, issuer, clauses }: Worded): string[] =>
  restricted ? [] : searchWords([symbol, kind, title, issuer, ...clauses.flatMap((clause) => [clause.label, clause.title])]);

/** The words of a document in its own row, each after a space. */
export const wordsColumn = (document: Worded): string | null =>
  document.restricted
    ? null
    : wordsOf(document)
        .map((word) => ` ${word}`)
        .join('');

/** Enters the words by which documents are found. */
export async function indexWords(tx: ScopedTx, tenantId: number, documents: readonly ({ id: string } & Worded)[]): Promise<void> {
  const entries = documents.flatMap((document) => wordsOf(document).map((word) => ({ id: document.id, word })));
  if (entries.length === 0) return;
  await sql`insert into document_word (tenant_id, word, document_id)
    select ${tenantId}::integer, word, id from unnest(${entries.map(({ word }) => word)}::text[], ${entries.map(({ id }) => id)}::uuid[]) as t (word, id)`.execute(
    tx,
  );
}

/** Finds a corrected document by its new words only. */
export async function indexAgain(tx: ScopedTx, tenantId: number, document: { id: string } & Worded): Promise<void> {
  await tx.deleteFrom('document_word').where('tenant_id', '=', tenantId).where('document_id', '=', document.id).execute();
  await indexWords(tx, tenantId, [document]);
}

/** Fewer documents than this are fetched one by one rather than met along the list. */
const few = 200;

/** A page of documents that hold words, the newest first: from a rare word to its documents, common words along the list. */
export const pageByDocumentWords = <Row>(
  tenantId: number,
  words: readonly string[],
  page: (condition: RawBuilder<unknown>) => RawBuilder<Row>,
): RawBuilder<Row> =>
  pageByWords({ table: 'document_word', tenantId, words, few }, { row: sql`d.id`, word: 'document_id' }, (way) =>
    page(sql`${way} and ${holdsWords(sql`d.words`, words)}`),
  );
