import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '@thucthi/kernel';
import { movableClock, newId, silentLog, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { openTable } from '@thucthi/sheet';
import { groupTasks, listTasks, taskCalendar } from '../../contract.ts';
import { groupings } from '../../domain/views/groupings.ts';
import { stageOf, stages } from '../../domain/views/stages.ts';
import { makeSmallCity, type SmallCity } from '../../testing/small-city.ts';
import { refusalOf, taskClerk, type TaskClerk } from '../../testing/task-clerk.ts';
import { assignTasksIn } from '../assign-tasks.ts';
import { exportTasksOf } from '../export-tasks.ts';
import { showStatisticsOf } from '../show-statistics.ts';
import { showTasksOf } from '../show-tasks.ts';
import { writingWork } from '../work.ts';
import { groupTasksOf } from './group-tasks.ts';
import { showCalendarOf } from './show-calendar.ts';

let database: Database;
let city: SmallCity;
let clerk: TaskClerk;
const today = '2026-09-07';
const clock = movableClock(new Date(`${today}T02:00:00Z`));

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  clock.moveTo(new Date('2026-09-01T02:00:00Z'));
  city = await makeSmallCity(database);
  clerk = taskClerk(database, clock);
});
afterAll(() => database.close());

const work = () => ({ database, clock, scope: city.office });
const list = async (query: object) =>
  listTasks.answer.parse(await showTasksOf(work(), listTasks.query.parse({ unit: city.city, limit: 500, ...query })));
const groups = async (query: object) =>
  groupTasks.answer.parse(await groupTasksOf(work(), groupTasks.query.parse({ unit: city.city, ...query })));
const calendar = (query: object) => showCalendarOf(work(), taskCalendar.query.parse({ unit: city.city, ...query }));

/** Tasks of every source, some without lead or deadline, some done, some handed in. */
async function several(): Promise<{ sessionId: string }> {
  const leads = [city.ward, city.finance, city.otherWard, null];
  const tasks = (count: number, text: string) =>
    Array.from({ length: count }, (_, at) => ({
      lead: leads[at % 4] ?? null,
      content: `${text} số ${at}`,
      deadline: at % 5 === 4 ? null : addDays('2026-09-01', (at * 3) % 25),
      keepDayOff: true,
    }));
  const ids = await clerk.assign(city.office, tasks(16, 'Việc giao ngay'));
  const typed = { source: 'session', sourceName: 'Phiên họp tháng 8, ghi tay' };
  ids.push(...(await clerk.assign(city.office, tasks(4, 'Việc của phiên ghi tay'), typed)));
  const sessionId = newId();
  await withScope(database, city.office, async (tx) => {
    const at = await writingWork(tx, clock, city.office);
    for (const name of ['Phiên họp tháng 9', 'Chương trình công tác thông qua tại Phiên họp tháng 9']) {
      const directive = {
        source: 'session' as const,
        document: null,
        sourceName: name,
        toldBy: 'Chủ tịch',
        toldOn: '2026-09-01',
        words: 'Kết luận',
      };
      const parts = tasks(3, name).map((one) => ({ ...one, coordinating: [], responsible: null, product: null, authority: null }));
      await assignTasksIn(at, { directive: { ...directive, sessionId, awaitsIssue: true }, tasks: parts });
    }
  });
  for (const [at, id] of ids.entries()) {
    if (at % 4 === 3) continue; // nobody leads it
    if (at % 2 === 0) await clerk.step(city.office, id, { kind: 'receive' }, { door: 'step' });
    if (at % 4 === 0) await clerk.step(city.office, id, { kind: 'report', evidence: 'BC số 1' }, { door: 'step' });
    if (at % 8 === 0) await clerk.step(city.office, id, { kind: 'accept' });
  }
  clock.moveTo(new Date(`${today}T02:00:00Z`));
  return { sessionId };
}

describe('groups', () => {
  test('each narrows the list to exactly what it counted, and together they are the list', async () => {
    await several();
    for (const filter of [{}, { open: 'true' }, { from: '2026-09-02', to: '2026-09-20' }, { unit: city.ward }]) {
      const whole = (await list(filter)).tasks.map(({ id }) => id);
      expect(whole.length).toBeGreaterThan(3);
      for (const by of groupings) {
        const said = await groups({ by, ...filter });
        expect([by, said.total]).toEqual([by, whole.length]);
        const found: string[] = [];
        for (const { key, narrow, count, overdue } of said.groups) {
          const { tasks } = await list({ ...filter, ...narrow });
          expect([by, key, tasks.length]).toEqual([by, key, count]);
          expect(tasks.filter((one) => one.class === 'overdue')).toHaveLength(overdue);
          found.push(...tasks.map(({ id }) => id));
        }
        expect(found.toSorted()).toEqual(whole.toSorted());
      }
    }
  });

  test('the conclusions and the programme of one session are one group under its name; a session known by name alone is another', async () => {
    const { sessionId } = await several();
    const { groups: found } = await groups({ by: 'session' });
    expect(found.map(({ key, name, count }) => [key, name, count])).toEqual([
      [sessionId, 'Phiên họp tháng 9', 6],
      ['Phiên họp tháng 8, ghi tay', 'Phiên họp tháng 8, ghi tay', 4],
      ['-', null, 16],
    ]);
    const { tasks } = await list({ session: sessionId });
    expect(tasks.every(({ directive }) => directive.sessionId === sessionId && directive.awaitsIssue)).toBe(true);
  });

  test('a workbook that is grouped holds the same rows, each under the name of its group', async () => {
    await several();
    const file = await exportTasksOf({ ...work(), log: silentLog }, city.city, { open: 'true', group: 'session' });
    const rows: (readonly string[])[] = [];
    for await (const { cells } of (await openTable(new Uint8Array(await file.arrayBuffer()))).rows()) rows.push(cells);
    expect(rows[0]?.slice(0, 2)).toEqual(['Nhóm: phiên họp', 'Nội dung']);
    const open = await groups({ by: 'session', open: 'true' });
    const names = open.groups.flatMap(({ name, count }) => Array.from({ length: count }, () => name ?? 'Không từ phiên họp'));
    expect(rows.slice(1).map(([name]) => name)).toEqual(names);
  });
});

describe('the board', () => {
  test('a column holds its states, and each card the steps its reader may take', async () => {
    await several();
    for (const stage of stages) {
      const { tasks } = await list({ stage, steps: 'true' });
      expect(tasks.every(({ state }) => stageOf(state) === stage)).toBe(true);
      for (const { id, can } of tasks) expect(can).toEqual((await clerk.read(city.office, id)).can);
    }
    expect((await list({})).tasks[0]?.can).toBeUndefined();
  });
});

describe('the calendar', () => {
  test('tasks stand on the day of their deadline, and days off say why', async () => {
    await several();
    const month = await calendar({ first: '2026-09-01', last: '2026-09-30', each: 50 });
    const { tasks } = await list({});
    expect(month.undated).toBe(tasks.filter(({ deadline }) => deadline === null).length);
    for (const { date, total, overdue, done, tasks: named } of month.days) {
      const of = tasks.filter(({ deadline }) => deadline === date);
      expect([date, total]).toEqual([date, of.length]);
      expect(named.map(({ id }) => id).toSorted()).toEqual(of.map(({ id }) => id).toSorted());
      expect(overdue).toBe(of.filter((one) => one.class === 'overdue').length);
      expect(done).toBe(of.filter((one) => one.class === 'on-time' || one.class === 'late').length);
    }
    const narrowed = await calendar({ first: '2026-09-01', last: '2026-09-30', from: '2026-09-10', to: '2026-09-12' });
    expect(narrowed.undated).toBe(0);
    expect(narrowed.days.reduce((sum, { total }) => sum + total, 0)).toBe(
      tasks.filter(({ deadline }) => deadline !== null && deadline >= '2026-09-10' && deadline <= '2026-09-12').length,
    );
    const reasons = new Map(month.days.map(({ date, working, reason }) => [date, [working, reason]]));
    expect(reasons.get('2026-09-02')?.[0]).toBe(false);
    expect(JSON.stringify(reasons.get('2026-09-02'))).toContain('Quốc khánh');
    expect(reasons.get('2026-09-08')).toEqual([true, null]);
  });

  test('Tết is there with its name; more than two months at once, or backwards, is refused', async () => {
    const tet = await calendar({ first: '2027-02-01', last: '2027-02-28' });
    expect(tet.days.filter(({ reason }) => JSON.stringify(reason).includes('Tết')).length).toBeGreaterThanOrEqual(5);
    for (const last of ['2026-08-31', '2026-12-31'])
      expect((await refusalOf(calendar({ first: '2026-09-01', last }))).code).toBe('invalid-request');
  });
});

describe('done without a deadline', () => {
  test('counts as done on time, in the list and in the statistics', async () => {
    const [id = ''] = await clerk.assign(city.office, [{ lead: city.ward, content: 'Không có thời hạn' }]);
    await clerk.step(city.office, id, { kind: 'receive' }, { door: 'step' });
    await clerk.step(city.office, id, { kind: 'report', evidence: 'BC số 1' }, { door: 'step' });
    expect((await list({ class: 'no-deadline' })).tasks).toHaveLength(1);
    await clerk.step(city.office, id, { kind: 'accept' });
    expect((await list({ class: 'no-deadline' })).tasks).toHaveLength(0);
    expect((await list({ class: 'on-time' })).tasks.map((one) => one.id)).toEqual([id]);
    const { all } = await showStatisticsOf(work(), city.city, {});
    expect(all).toMatchObject({ total: 1, done: 1, due: 1, doneRate: '100.0', onTimeRate: '100.0' });
  });
});
