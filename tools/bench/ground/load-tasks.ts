import type { Ground } from './open-ground.ts';
import { communeId, rootId, tenantId } from './shape.ts';
import { foldedWords, matterInSql, quoted } from './wording.ts';
import { workday, workIdInSql as id, type WorkShape } from './work.ts';

/** One task in so many is open; the others were done over the years. */
export const openEvery = 8;
const rareEvery = 4999;
const told = 'Ý kiến chỉ đạo của Chủ tịch tại phiên họp';

/** Tasks of four years in the units of a city, most of them done, told by documents and sessions; rows and words as the product writes them. */
export async function loadTasks(ground: Ground, shape: WorkShape, communes: number): Promise<void> {
  const { tasks, directives, telling, sessions } = shape;
  const isOpen = `n % ${openEvery} = 0`;
  const dueOf = `case when n % 50 = 8 then null when ${isOpen} then '${workday}'::date - 60 + (n / ${openEvery} % 300)::integer
    else '${workday}'::date - 30 - (n % 1400)::integer end`;
  const stateOf = `case when not (${isOpen}) then (case when n % 40 = 1 then 'cancelled' else 'closed' end)
    else (array['assigned', 'received', 'in-progress', 'in-progress', 'reported', 'returned', 'suspended'])[1 + n / ${openEvery} % 7] end`;
  const unitOf = `${communeId(1)} + (n / ${openEvery} + n % 7) % ${communes}`;
  await ground.asOwner(
    `insert into directive (tenant_id, id, source, document_id, source_name, source_ref, told_by, told_on, words, recorded_at)
      select ${tenantId}, ${id('directive', 'n')}, case n % 4 when 0 then 'document' when 1 then 'session' else 'at-once' end,
        case when n % 4 = 0 then ${id('document', `1 + (n / 4) % ${telling}`)} end, case when n % 4 = 1 then 'Phiên họp số ' || 1 + n % ${sessions} end,
        case when n % 4 = 1 then ${id('session', `1 + n % ${sessions}`)} end, 'Chủ tịch', '${workday}'::date - 100 - n % 1000, ${quoted(told)}, '2025-01-02'
      from generate_series(1, ${directives}) n`,
    `insert into task (tenant_id, id, directive_id, root_id, assigner_unit_id, content, original_deadline, recorded_at)
      select ${tenantId}, ${id('task', 'n')}, ${id('directive', `1 + n % ${directives}`)}, ${id('task', 'n')}, ${rootId}, ${matterInSql('n', rareEvery, false)},
        ${dueOf}, '2025-01-02' from generate_series(1, ${tasks}) n`,
    `insert into task_now (tenant_id, task_id, assigner_unit_id, state, lead_unit_id, holder_unit_id, deadline, due_on, reported_on, done_on, returned, serial,
        sort_on, search_fold)
      select ${tenantId}, ${id('task', 'n')}, ${rootId}, state, ${unitOf}, case when state = 'reported' then ${rootId} else ${unitOf} end, due, due,
        case when state in ('closed', 'reported') then coalesce(due, '2025-06-02') + n % 3 - 1 end,
        case when state = 'closed' then coalesce(due, '2025-06-02') + n % 3 - 1 end, 0, 3, coalesce(due, '9999-12-31'), found
      from (select n, ${dueOf} as due, ${stateOf} as state, ${matterInSql('n', rareEvery, true)} || ${quoted(` ${foldedWords(told)}`)} as found
        from generate_series(1, ${tasks}) n) made`,
    `insert into task_word (tenant_id, word, task_id)
      select distinct tenant_id, left(word, 40), task_id from task_now cross join lateral regexp_split_to_table(search_fold, ' ') as w (word) order by 1, 2, 3`,
  );
  await expectWords(ground);
  for (const table of ['directive', 'task', 'task_now', 'task_word', 'unit_closure']) await ground.maintain(`vacuum analyze ${table}`);
}

/** The words of a task must be those the product finds it by, or its search is asked about something else. */
async function expectWords(ground: Ground): Promise<void> {
  const sample =
    await ground.one(`select json_agg(json_build_object('content', t.content, 'words', d.words, 'found', n.search_fold)) as rows
    from (select * from task limit 500) t join task_now n on n.tenant_id = t.tenant_id and n.task_id = t.id
    join directive d on d.tenant_id = t.tenant_id and d.id = t.directive_id`);
  for (const { content, words, found } of sample['rows'] as { content: string; words: string; found: string }[])
    if (found !== foldedWords(`${content} ${words}`)) throw new Error(`the bench writes other words than the product: ${found}`);
}
