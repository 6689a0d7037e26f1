import { holdsWords, leadingWord, type ScopedTx } from '@thucthi/platform';
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

/**
 * How a list finds documents by words: where one word is rare, from its documents; else along the order of the list, where common words are
 * soon met. The row at hand answers for the other words.
 */
export async function wordsInList(
  tx: ScopedTx,
  tenantId: number,
  words: readonly string[],
): Promise<{ from: RawBuilder<unknown>; where: RawBuilder<unknown> }> {
  if (words.length === 0) return { from: sql`document d`, where: sql`` };
  const where = sql`and ${holdsWords(sql`d.words`, words)}`;
  const leading = await leadingWord(tx, { table: 'document_word', tenantId, words, few });
  if (leading === null) return { from: sql`document d`, where };
  return {
    from: sql`(select distinct w.document_id from document_word w where w.tenant_id = ${tenantId} and w.word >= ${leading.word}
      and w.word < ${leading.last}) as hit join document d on d.tenant_id = ${tenantId} and d.id = hit.document_id`,
    where,
  };
}
