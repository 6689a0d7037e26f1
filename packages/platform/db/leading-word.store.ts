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

/** The tables that lead from a word to the rows that hold it: by tenant, word (collated "C") and row. */
type WordTable = 'document_word' | 'task_word' | 'session_line_word';

/**
 * The rarest of the asked words, where fewer than `few` rows hold a word that begins so; null where all are common, so that the rows are
 * sooner met along the order of their list. Row-level security lets no index of whole texts be used, whose operators are not leakproof;
 * comparing words is.
 */
export async function leadingWord(
  tx: ScopedTx,
  asked: { table: WordTable; tenantId: number; words: readonly string[]; few: number },
): Promise<LeadingWord | null> {
  if (asked.words.length === 0) return null;
  const words = asked.words.map((word) => [...word].slice(0, longestWord).join(''));
  const { rows } = await sql<LeadingWord & { found: number }>`${keptPlan} select a.word, a.last, (select count(*)::integer from (
      select from ${sql.table(asked.table)} w where w.tenant_id = ${asked.tenantId} and w.word >= a.word and w.word < a.last limit ${sql.lit(asked.few)}) as first_ones) as found
    from unnest(${words}::text[], ${words.map((word) => `${word}\u{10ffff}`)}::text[]) as a (word, last)`.execute(tx);
  const [rarest] = rows.toSorted((a, b) => a.found - b.found);
  return rarest === undefined || rarest.found >= asked.few ? null : { word: rarest.word, last: rarest.last };
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
