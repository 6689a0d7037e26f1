import { sql, type RawBuilder } from 'kysely';
import type { ScopedTx } from './database.ts';
import { keptPlan } from './kept-plans.ts';

/** A word by which a search begins, and the last text in the order of code points that begins with it. */
export interface LeadingWord {
  readonly word: string;
  readonly last: string;
}

/** Longer words are kept, and found, by their beginning. */
export const longestWord = 40;

/**
 * What is searched: a table that leads from a word to the rows that hold it (by tenant, word collated "C", and row), and below how many rows
 * a word counts as rare. Row-level security lets no index of whole texts be used, whose operators are not leakproof; comparing words is.
 */
export interface WordSearch {
  readonly table: 'document_word' | 'task_word' | 'session_line_word';
  readonly tenantId: number;
  /** Folded letters and digits; each has to begin a word of what is found. */
  readonly words: readonly string[];
  readonly few: number;
}

/** The asked word with which the fewest rows begin, counted up to `few`. The words stand in rows of their own: of an array a kept plan knows no length. */
function rarest({ table, tenantId, words, few }: WordSearch): RawBuilder<LeadingWord & { found: number }> {
  const begun = words.map((word) => [...word].slice(0, longestWord).join(''));
  const asked = sql.join(begun.map((word) => sql`(${word}::text, ${`${word}\u{10ffff}`}::text)`));
  return sql`select a.word, a.last, (select count(*)::integer from (select from ${sql.table(table)} w
      where w.tenant_id = ${tenantId} and w.word >= a.word and w.word < a.last limit ${sql.lit(few)}) as first_ones) as found
    from (values ${asked}) as a (word, last) order by found limit 1`;
}

/** The rarest of the asked words; null where all are common, so that the rows are sooner met along the order of their list. */
export async function leadingWord(tx: ScopedTx, asked: WordSearch): Promise<LeadingWord | null> {
  if (asked.words.length === 0) return null;
  const { rows } = await sql<LeadingWord & { found: number }>`${keptPlan} ${rarest(asked)}`.execute(tx);
  const [first] = rows;
  return first === undefined || first.found >= asked.few ? null : { word: first.word, last: first.last };
}

/**
 * The same in one statement with the page that is searched for: rows that hold a rare word are fetched by their keys, common words are met
 * along the list, and the way that is not taken is never run. `page` writes a page in its order under a condition; `key` is the id of the
 * searched rows and its column in the table of words.
 */
export function pageByWords<Row>(
  asked: WordSearch,
  key: { readonly row: RawBuilder<unknown>; readonly word: string },
  page: (condition: RawBuilder<unknown>) => RawBuilder<Row>,
): RawBuilder<Row> {
  const few = sql.lit(asked.few);
  // An array that is there before the rows are looked for: a join would be planned for a common word.
  const fetched = sql`${key.row} = any (array(select ${sql.ref(`w.${key.word}`)} from lead join ${sql.table(asked.table)} w
    on w.tenant_id = ${asked.tenantId} and w.word >= lead.word and w.word < lead.last where lead.found < ${few}))`;
  return sql<Row>`with lead as materialized (${rarest(asked)})
    (${page(sql`(select found from lead) < ${few} and ${fetched}`)})
    union all (${page(sql`(select found from lead) >= ${few}`)})`;
}

/**
 * That words of a text, each after a space, begin with every asked one. Looking for plain text is several times as fast as LIKE, and
 * without `coalesce` the planner takes words for rarer than they are and reads and sorts everything.
 */
export const holdsWords = (text: RawBuilder<unknown>, words: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`coalesce(${sql.join(
    words.map((word) => sql`strpos(${text}, ${` ${word}`}) > 0`),
    sql` and `,
  )}, false)`;
