import { asWorker, movableClock, type ScopedTx } from '@thucthi/platform';
import { planDay, programIn } from '@thucthi/tasks/server';
import { loadBody } from '../ground/load-body.ts';
import type { Ground } from '../ground/open-ground.ts';
import { communeId, rootId, shapeB, tenantId } from '../ground/shape.ts';
import { spreadOf } from '../measure.ts';
import { atMost, count, ms, times, type Answer } from '../report.ts';
import { bare } from './question.ts';

/** A Monday, and the days on which work is due that is reminded of on it: 7, 3, 1 working days before, on the day, one day late. */
const today = '2025-10-06';
const dueDays = ['2025-10-15', '2025-10-09', '2025-10-07', '2025-10-06', '2025-10-03'];
const [works, others] = [10_000, 90_000];
const runs = 7;

/** Work that is due, among nine times as much that is done, in the units of a city. */
async function loadWork(ground: Ground): Promise<void> {
  const id = (kind: string, n: string): string => `('00000000-0000-7000-8${kind}-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  const dueOf = `case when n <= ${works} then (array[${dueDays.map((day) => `'${day}'::date`).join(',')}])[1 + n % ${dueDays.length}]
    else '2025-09-01'::date - (n % 900)::integer end`;
  const unitOf = `${communeId(1)} + n % ${shapeB(1).communes}`;
  await ground.asOwner(
    `insert into directive (tenant_id, id, source, told_by, told_on, words, recorded_at)
      select ${tenantId}, ${id('001', 'n')}, 'at-once', 'Chủ tịch', '2025-01-02', 'Ý kiến chỉ đạo', '2025-01-02' from generate_series(1, ${works + others}) n`,
    `insert into task (tenant_id, id, directive_id, root_id, assigner_unit_id, content, original_deadline, recorded_at)
      select ${tenantId}, ${id('002', 'n')}, ${id('001', 'n')}, ${id('002', 'n')}, ${rootId}, 'Nhiệm vụ số ' || n, ${dueOf}, '2025-01-02'
      from generate_series(1, ${works + others}) n`,
    `insert into task_now (tenant_id, task_id, assigner_unit_id, state, lead_unit_id, holder_unit_id, deadline, due_on, returned, serial, sort_on, search_fold)
      select ${tenantId}, ${id('002', 'n')}, ${rootId}, case when n <= ${works} then 'in-progress' else 'closed' end, ${unitOf}, ${unitOf}, ${dueOf}, ${dueOf},
        0, 1, ${dueOf}, 'nhiem vu so ' || n from generate_series(1, ${works + others}) n`,
    `insert into person (tenant_id, id, username, username_fold, name, search_key, sort_key, active, recorded_at)
      select ${tenantId}, ${id('003', 'n')}, 'canbo' || n, 'canbo' || n, 'Cán bộ ' || n, 'can bo', 'can bo', true, '2025-01-02'
      from generate_series(1, ${shapeB(1).communes}) n`,
    `insert into role_assignment (tenant_id, id, person_id, role, unit_id, valid_from, recorded_at)
      select ${tenantId}, ${id('004', 'n')}, ${id('003', 'n')}, 'ward-officer', ${communeId(1)} + n - 1, '2025-01-01', '2025-01-02'
      from generate_series(1, ${shapeB(1).communes}) n`,
  );
  await ground.maintain('vacuum analyze directive', 'vacuum analyze task', 'vacuum analyze task_now', 'vacuum analyze unit_closure');
}

/** Planning a day's reminders of a body, calendar, people and audit of the round with it, against reading and against writing as many rows. */
export async function askReminders(ground: Ground): Promise<Answer> {
  await loadBody(ground, { ...shapeB(1), indicators: 1 });
  await loadWork(ground);
  const clock = movableClock(new Date(`${today}T06:00:00+07:00`));
  const plan = async (): Promise<number> => {
    await ground.asOwner('delete from reminder', 'delete from reminder_run');
    await ground.maintain('vacuum reminder');
    const begun = performance.now();
    const made = await asWorker(ground.database, 'bench', (tx: ScopedTx) => planDay(tx, programIn(tenantId), clock));
    const taken = performance.now() - begun;
    if (made !== works) throw new Error(`expected ${works} reminders, planned ${made}`);
    return taken;
  };
  const again = async (): Promise<number> => {
    const begun = performance.now();
    const made = await asWorker(ground.database, 'bench', (tx: ScopedTx) => planDay(tx, programIn(tenantId), clock));
    if (made !== 0) throw new Error(`planned ${made} reminders twice`);
    return performance.now() - begun;
  };
  const days = dueDays.map((day) => `'${day}'`).join(',');
  const read = (): Promise<number> =>
    bare(
      ground,
      `select n.task_id, n.lead_unit_id, n.assigner_unit_id, n.person_id, n.due_on, n.state, t.content from task_now n
        join task t on t.tenant_id = n.tenant_id and t.id = n.task_id where n.tenant_id = ${tenantId} and n.sort_on in (${days})`,
      works,
    );
  const write = async (): Promise<number> => {
    const taken = await bare(
      ground,
      `insert into reminder (tenant_id, work_kind, work_id, due_on, step, unit_id, desk, desk_unit_id, planned_on, recorded_at)
        select ${tenantId}, 'obstacle', gen_random_uuid(), '${today}', 'due', ${rootId}, 'unit', ${rootId}, '${today}', now() from generate_series(1, ${works})`,
    );
    await ground.asOwner(`delete from reminder where work_kind = 'obstacle'`);
    return taken;
  };
  const taken = { plan: [] as number[], again: [] as number[], read: [] as number[], write: [] as number[] };
  for (let round = 0; round < runs + 2; round++) {
    const measured = [await plan(), await again(), await read(), await write()] as const;
    if (round >= 2)
      ['plan', 'again', 'read', 'write'].forEach((name, at) => taken[name as keyof typeof taken].push(measured[at] ?? Number.NaN));
  }
  const [planning, repeating, reading, writing] = [
    spreadOf(taken.plan),
    spreadOf(taken.again),
    spreadOf(taken.read),
    spreadOf(taken.write),
  ];
  return {
    title: `Reminders of a day: ${count(works)} planned (${ground.label})`,
    about: `${count(works)} open tasks due 7, 3 and 1 working days ahead, today and yesterday, among ${count(others)} done ones, led by ${shapeB(1).communes} wards with a person each. The whole of a body's plan in its transaction, with calendar, settings, people and news; every reminder names its desk. Beside it the same tasks read through the index of days, and as many rows written into the same table without looking at anything.`,
    rows: [
      {
        what: `**planned** (worst ${ms(planning.worst)}, ${planning.runs} runs)`,
        result: ms(planning.median),
        ...atMost(5000, planning.median, 'ms'),
      },
      { what: 'planned once more, nothing is said twice', result: ms(repeating.median) },
      { what: 'the same tasks read by key', result: ms(reading.median) },
      { what: '**planned ÷ read**', result: times(planning.median / reading.median) },
      { what: 'as many reminders written, nothing else', result: ms(writing.median) },
      { what: '**planned ÷ written**', result: times(planning.median / writing.median) },
    ],
  };
}
