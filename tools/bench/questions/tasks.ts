import { movableClock, type Scope } from '@thucthi/platform';
import { groupTasksOf, showCalendarOf, showTasksOf } from '@thucthi/tasks/server';
import { listTasks } from '@thucthi/tasks/contract';
import { loadBody, wholeBody } from '../ground/load-body.ts';
import type { Ground } from '../ground/open-ground.ts';
import { communeId, communeSlug, rootId, rootSlug, shapeB, tenantId } from '../ground/shape.ts';
import { inTurn } from '../measure.ts';
import { atMost, count, ms, times, type Answer, type Measured } from '../report.ts';
import { bare } from './question.ts';

const today = '2025-10-06';
const [tasks, directives, documents, sessions] = [100_000, 20_000, 5000, 300];
/** One task in so many is open; the others were done over the years. */
const openEvery = 8;
const firstScreen = 100;

const id = (kind: string, n: string): string => `('00000000-0000-7000-8${kind}-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** Tasks of four years, told by documents and sessions, most of them done, in the units of a city; documents in their register. */
async function loadTasks(ground: Ground): Promise<void> {
  const isOpen = `n % ${openEvery} = 0`;
  const dueOf = `case when n % 50 = 8 then null when ${isOpen} then '${today}'::date - 60 + (n / ${openEvery} % 300)::integer
    else '${today}'::date - 30 - (n % 1400)::integer end`;
  const stateOf = `case when not (${isOpen}) then (case when n % 40 = 1 then 'cancelled' else 'closed' end)
    else (array['assigned', 'received', 'in-progress', 'in-progress', 'reported', 'returned', 'suspended'])[1 + n / ${openEvery} % 7] end`;
  const unitOf = `${communeId(1)} + n % ${shapeB(1).communes}`;
  const words = `'nhiem vu so ' || n || case when n % 97 = 0 then ' ra soat dat dai' else ' trien khai ke hoach' end`;
  await ground.asOwner(
    `insert into document (tenant_id, id, key, symbol, symbol_fold, kind, title, title_fold, issuer, issued_on, recorded_at, revision, restricted, recipients)
      select ${tenantId}, ${id('005', 'n')}, 'van-ban-' || n, n || '/CT-UBND', n || '/ct-ubnd', 'Chỉ thị', 'Chỉ thị số ' || n, 'chi thi so ' || n, 'UBND thành phố',
        '2025-01-02', '2025-01-02', 1, false, '{}' from generate_series(1, ${documents}) n`,
    `insert into directive (tenant_id, id, source, document_id, source_name, source_ref, told_by, told_on, words, recorded_at)
      select ${tenantId}, ${id('001', 'n')}, case n % 4 when 0 then 'document' when 1 then 'session' else 'at-once' end,
        case when n % 4 = 0 then ${id('005', `1 + (n / 4) % ${documents}`)} end, case when n % 4 = 1 then 'Phiên họp số ' || n % ${sessions} end,
        case when n % 4 = 1 then ${id('006', `n % ${sessions}`)} end, 'Chủ tịch', '${today}'::date - 100 - n % 1000, 'Ý kiến chỉ đạo', '2025-01-02'
      from generate_series(1, ${directives}) n`,
    `insert into task (tenant_id, id, directive_id, root_id, assigner_unit_id, content, original_deadline, recorded_at)
      select ${tenantId}, ${id('002', 'n')}, ${id('001', `1 + n % ${directives}`)}, ${id('002', 'n')}, ${rootId}, 'Nhiệm vụ số ' || n, ${dueOf}, '2025-01-02'
      from generate_series(1, ${tasks}) n`,
    `insert into task_now (tenant_id, task_id, assigner_unit_id, state, lead_unit_id, holder_unit_id, deadline, due_on, reported_on, done_on, returned, serial,
        sort_on, search_fold)
      select ${tenantId}, ${id('002', 'n')}, ${rootId}, state, ${unitOf}, case when state = 'reported' then ${rootId} else ${unitOf} end, due, due,
        case when state in ('closed', 'reported') then coalesce(due, '2025-06-02') + n % 3 - 1 end,
        case when state = 'closed' then coalesce(due, '2025-06-02') + n % 3 - 1 end, 0, 3, coalesce(due, '9999-12-31'), ${words}
      from (select n, ${dueOf} as due, ${stateOf} as state from generate_series(1, ${tasks}) n) made`,
  );
  for (const table of ['document', 'directive', 'task', 'task_now', 'unit_closure']) await ground.maintain(`vacuum analyze ${table}`);
}

/** The first screens people ask for. */
const lists: readonly (readonly [string, object])[] = [
  ['open tasks of the body', { open: 'true' }],
  ['overdue tasks of the body', { class: 'overdue' }],
  ['done late, of the body', { class: 'late' }],
  ['everything, of the body', {}],
  ['open tasks of one ward and those below', { open: 'true', unit: communeSlug(7) }],
  ['open tasks on one unit’s desk', { open: 'true', holder: rootSlug }],
  ['what one document told', { document: '00000000-0000-7000-8005-000000000007' }],
  ['what one session told', { session: '00000000-0000-7000-8006-000000000005' }],
  ['words: "dat dai" among open ones', { open: 'true', q: 'đất đai' }],
  ['a column of the board, each card with its steps', { stage: 'doing', steps: 'true' }],
];

const reader: Scope = { ...wholeBody, rights: new Set(['tasks.assign', 'tasks.act']) };

/** Lists of tasks, groups and calendar through their handlers, against fetching as many of the same rows by key. */
export async function askTasks(ground: Ground): Promise<Answer> {
  await loadBody(ground, { ...shapeB(1), indicators: 1 });
  await loadTasks(ground);
  const work = { database: ground.database, clock: movableClock(new Date(`${today}T06:00:00+07:00`)), scope: reader };
  const ask = (query: object) => showTasksOf(work, listTasks.query.parse({ unit: rootSlug, limit: firstScreen, ...query }));
  const timed = async (of: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    await of();
    return performance.now() - begun;
  };
  const rows: Measured[] = [];
  for (const [what, query] of lists) {
    const found = (await ask(query)).tasks.map(({ id: task }) => task);
    if (found.length === 0) throw new Error(`no tasks: ${what}`);
    const byKey = `select n.*, t.directive_id, t.parent_id, t.content, t.original_deadline, d.source, d.document_id, d.source_name, d.told_by, d.told_on
      from task_now n join task t on t.tenant_id = n.tenant_id and t.id = n.task_id
      join directive d on d.tenant_id = t.tenant_id and d.id = t.directive_id
      where n.tenant_id = ${tenantId} and n.task_id in (${found.map((task) => `'${task}'`).join(',')})`;
    const taken = await inTurn({ list: () => timed(() => ask(query)), floor: () => bare(ground, byKey, found.length) }, 60, 20_000);
    const slower = taken.list.median / taken.floor.median;
    rows.push(
      {
        what: `${what}: ${found.length} rows (p95 ${ms(taken.list.p95)}; by key ${ms(taken.floor.median)})`,
        result: ms(taken.list.median),
      },
      { what: `**${what} ÷ by key**`, result: times(slower), ...atMost(10, slower, '×') },
    );
  }
  const others = await inTurn(
    {
      holder: () => timed(() => groupTasksOf(work, { unit: rootSlug, by: 'holder', open: 'true' })),
      session: () => timed(() => groupTasksOf(work, { unit: rootSlug, by: 'session' })),
      month: () => timed(() => showCalendarOf(work, { unit: rootSlug, open: 'true', first: '2025-09-29', last: '2025-11-02', each: 3 })),
      gantt: () => timed(() => ask({ open: 'true', limit: 500 })),
    },
    20,
    40_000,
  );
  rows.push(
    { what: `open tasks counted by holder (p95 ${ms(others.holder.p95)})`, result: ms(others.holder.median) },
    { what: `all tasks counted by session (p95 ${ms(others.session.p95)})`, result: ms(others.session.median) },
    { what: `a month of the calendar (p95 ${ms(others.month.p95)})`, result: ms(others.month.median) },
    { what: `500 tasks for the Gantt chart (p95 ${ms(others.gantt.p95)})`, result: ms(others.gantt.median) },
  );
  return {
    title: `Lists of ${count(tasks)} tasks (${ground.label})`,
    about: `${count(tasks)} tasks of ${shapeB(1).communes} wards over four years, one in ${openEvery} open, told by ${count(directives)} directives from ${count(documents)} documents and ${sessions} sessions. A first screen is the whole handler: its transaction, the ${firstScreen} rows, names of units, documents and people, parts below and working days left. By key: as many of the same rows with task and directive by primary key, as the owner, nothing else.`,
    rows,
  };
}
