import { holdsWords, leadingWord, type LeadingWord, type ScopedTx } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';

/** Fewer tasks than this are fetched one by one rather than met along the list. */
export const fewTasks = 1000;

/** Enters the words by which tasks are found; those that are there already stay. */
export async function indexTaskWords(tx: ScopedTx, tenantId: number, tasks: readonly { id: string; searchFold: string }[]): Promise<void> {
  if (tasks.length === 0) return;
  await sql`insert into task_word (tenant_id, word, task_id)
    select distinct ${tenantId}::integer, left(w.word, 40), t.id
    from unnest(${tasks.map(({ id }) => id)}::uuid[], ${tasks.map(({ searchFold }) => searchFold)}::text[]) as t (id, found)
      cross join lateral regexp_split_to_table(t.found, ' ') as w (word)
    where w.word <> '' on conflict do nothing`.execute(tx);
}

/** The word by which a search over tasks begins; null where every asked word is common. */
export const leadingTaskWord = (tx: ScopedTx, tenantId: number, words: readonly string[]): Promise<LeadingWord | null> =>
  leadingWord(tx, { table: 'task_word', tenantId, words, few: fewTasks });

/** That a task holds words of which each begins with one that was asked, and the rare one by which it is looked for. */
export function holdsTaskWords(tenantId: number, words: readonly string[], leading: LeadingWord | null): RawBuilder<unknown> {
  const held = holdsWords(sql`' ' || search_fold`, words);
  if (leading === null) return held;
  return sql`task_id = any (array(select w.task_id from task_word w
    where w.tenant_id = ${tenantId} and w.word >= ${leading.word} and w.word < ${leading.last})) and ${held}`;
}
