import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import { searchWords } from '../domain/search-words.ts';
import type { DocumentContent, DocumentParts } from './document-content.ts';

/** Enters the words by which documents are found; restricted documents are never indexed. */
export async function indexWords(
  tx: ScopedTx,
  tenantId: number,
  documents: readonly ({ id: string } & DocumentContent & DocumentParts)[],
): Promise<void> {
  const entries = documents
    .filter(({ restricted }) => !restricted)
    .flatMap(({ id, symbol, title, issuer, clauses }) =>
      searchWords([symbol, title, issuer, ...clauses.flatMap((clause) => [clause.label, clause.title])]).map((word) => ({ id, word })),
    );
  if (entries.length === 0) return;
  await sql`insert into document_word (tenant_id, word, document_id, restricted)
    select ${tenantId}::integer, word, id, false from unnest(${entries.map(({ word }) => word)}::text[], ${entries.map(({ id }) => id)}::uuid[]) as t (word, id)`.execute(
    tx,
  );
}

/** Finds a corrected document by its new words only. */
export async function indexAgain(
  tx: ScopedTx,
  tenantId: number,
  document: { id: string } & DocumentContent & DocumentParts,
): Promise<void> {
  await tx.deleteFrom('document_word').where('tenant_id', '=', tenantId).where('document_id', '=', document.id).execute();
  await indexWords(tx, tenantId, [document]);
}

/** The last text that begins so, in the order of code points. */
const lastOf = (begin: string): string => `${begin}\u{10ffff}`;

/** Whether a document holds a word that begins so. */
const holds = (tenantId: number, word: string) => sql`exists (select from document_word w where w.tenant_id = ${tenantId}
  and w.document_id = d.id and w.word >= ${word} and w.word < ${lastOf(word)})`;

/** So few documents are looked at one by one rather than walking the list in its order. */
const few = 300;

/**
 * How a list finds documents by words: from the rarest word where one is rare, else along the order of the list, where a common word
 * is soon met. Both ways read the index of words and never the texts.
 */
export async function wordsInList(
  tx: ScopedTx,
  tenantId: number,
  words: readonly string[],
): Promise<{ from: ReturnType<typeof sql>; where: ReturnType<typeof sql> }> {
  if (words.length === 0) return { from: sql`document d`, where: sql`` };
  const { rows } = await sql<{ word: string; found: number }>`select a.word, (select count(*)::integer from (
      select from document_word w where w.tenant_id = ${tenantId} and w.word >= a.word and w.word < a.last limit ${few}) as some) as found
    from unnest(${[...words]}::text[], ${words.map(lastOf)}::text[]) as a (word, last)`.execute(tx);
  const [rarest] = rows.toSorted((a, b) => a.found - b.found);
  if (rarest === undefined || rarest.found >= few)
    return {
      from: sql`document d`,
      where: sql.join(
        words.map((word) => sql`and ${holds(tenantId, word)}`),
        sql` `,
      ),
    };
  const others = words.filter((word) => word !== rarest.word);
  return {
    from: sql`(select distinct w.document_id from document_word w where w.tenant_id = ${tenantId} and w.word >= ${rarest.word}
      and w.word < ${lastOf(rarest.word)}) as hit join document d on d.tenant_id = ${tenantId} and d.id = hit.document_id`,
    where:
      others.length === 0
        ? sql``
        : sql.join(
            others.map((word) => sql`and ${holds(tenantId, word)}`),
            sql` `,
          ),
  };
}
