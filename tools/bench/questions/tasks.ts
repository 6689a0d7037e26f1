import { movableClock, type Scope } from '@thucthi/platform';
import { groupTasksOf, showCalendarOf, showTasksOf } from '@thucthi/tasks/server';
import { listTasks } from '@thucthi/tasks/contract';
import { loadBody, wholeBody } from '../ground/load-body.ts';
import type { Ground } from '../ground/open-ground.ts';
import { loadRegister } from '../ground/load-register.ts';
import { loadTasks, openEvery } from '../ground/load-tasks.ts';
import { communeSlug, rootSlug, shapeB, tenantId } from '../ground/shape.ts';
import { workday, workId, workShape } from '../ground/work.ts';
import { inTurn, took } from '../measure.ts';
import { atMost, count, ms, times, type Answer, type Measured } from '../report.ts';
import { bare } from './question.ts';

const firstScreen = 100;

/** The first screens people ask for. */
const lists: readonly (readonly [string, object])[] = [
  ['open tasks of the body', { open: 'true' }],
  ['overdue tasks of the body', { class: 'overdue' }],
  ['done late, of the body', { class: 'late' }],
  ['everything, of the body', {}],
  ['open tasks of one ward and those below', { open: 'true', unit: communeSlug(7) }],
  ['open tasks on one unit’s desk', { open: 'true', holder: rootSlug }],
  ['what one document told', { document: workId('document', 7) }],
  ['what one session told', { session: workId('session', 6) }],
  ['words: "dat dai" among open ones', { open: 'true', q: 'đất đai' }],
  ['a column of the board, each card with its steps', { stage: 'doing', steps: 'true' }],
];

const reader: Scope = { ...wholeBody, rights: new Set(['tasks.assign', 'tasks.act']) };

/** Lists of tasks, groups and calendar through their handlers, against fetching as many of the same rows by key. */
export async function askTasks(ground: Ground, scale: number): Promise<Answer> {
  const body = shapeB(scale);
  const shape = workShape(scale);
  await loadBody(ground, { ...body, indicators: 1 });
  await loadRegister(ground, shape);
  await loadTasks(ground, shape, body.communes);
  const work = { database: ground.database, clock: movableClock(new Date(`${workday}T06:00:00+07:00`)), scope: reader };
  const ask = (query: object) => showTasksOf(work, listTasks.query.parse({ unit: rootSlug, limit: firstScreen, ...query }));
  const rows: Measured[] = [];
  for (const [what, query] of lists) {
    const found = (await ask(query)).tasks.map(({ id: task }) => task);
    if (found.length === 0) throw new Error(`no tasks: ${what}`);
    const byKey = `select n.*, t.directive_id, t.parent_id, t.content, t.original_deadline, d.source, d.document_id, d.source_name, d.told_by, d.told_on
      from task_now n join task t on t.tenant_id = n.tenant_id and t.id = n.task_id
      join directive d on d.tenant_id = t.tenant_id and d.id = t.directive_id
      where n.tenant_id = ${tenantId} and n.task_id in (${found.map((task) => `'${task}'`).join(',')})`;
    const taken = await inTurn({ list: () => took(() => ask(query)), floor: () => bare(ground, byKey, found.length) }, 60, 15_000);
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
      holder: () => took(() => groupTasksOf(work, { unit: rootSlug, by: 'holder', open: 'true' })),
      session: () => took(() => groupTasksOf(work, { unit: rootSlug, by: 'session' })),
      month: () => took(() => showCalendarOf(work, { unit: rootSlug, open: 'true', first: '2025-09-29', last: '2025-11-02', each: 3 })),
      gantt: () => took(() => ask({ open: 'true', limit: 500 })),
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
    title: `Lists of ${count(shape.tasks)} tasks (${ground.label})`,
    about: `${count(shape.tasks)} tasks of ${body.communes} wards over four years, one in ${openEvery} open, told by ${count(shape.directives)} directives from ${count(shape.documents)} documents and ${shape.sessions} sessions. A first screen is the whole handler: its transaction, the ${firstScreen} rows, names of units, documents and people, parts below and working days left. By key: as many of the same rows with task and directive by primary key, as the owner, nothing else.`,
    rows,
  };
}
