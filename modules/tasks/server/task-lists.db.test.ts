import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '@thucthi/kernel';
import { movableClock, silentLog, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { openTable } from '@thucthi/sheet';
import { listTasks, type TaskSummary } from '../contract.ts';
import { takeStep } from '../domain/take-step.ts';
import type { TaskNow } from '../domain/task-state.ts';
import { classOf, countsOf } from '../domain/task-class.ts';
import { makeSmallCity, type SmallCity } from '../testing/small-city.ts';
import { refusalOf, taskClerk, type TaskClerk } from '../testing/task-clerk.ts';
import { exportTasksOf } from './export-tasks.ts';
import { showStatisticsOf } from './show-statistics.ts';
import { myTasksOf, showTasksOf } from './show-tasks.ts';
import { readStanding, readSteps } from './tasks.store.ts';

let database: Database;
let city: SmallCity;
let clerk: TaskClerk;
const clock = movableClock(new Date('2026-09-01T02:00:00Z'));

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  clock.moveTo(new Date('2026-09-01T02:00:00Z'));
  city = await makeSmallCity(database);
  clerk = taskClerk(database, clock);
});
afterAll(() => database.close());

async function page(query: object): Promise<{ tasks: TaskSummary[]; next: string | null }> {
  const asked = listTasks.query.parse({ unit: city.city, ...query });
  return listTasks.answer.parse(await showTasksOf({ database, clock, scope: city.office }, asked));
}
async function every(query: object): Promise<TaskSummary[]> {
  const found: TaskSummary[] = [];
  let after: string | undefined;
  do {
    const { tasks, next } = await page({ ...query, after });
    found.push(...tasks);
    after = next ?? undefined;
  } while (after !== undefined);
  return found;
}
/** Thirty tasks of three units, some done in time, some late, some waiting, some without a deadline. */
async function thirty(): Promise<string[]> {
  const leads = [city.ward, city.finance, city.otherWard];
  const ids = await clerk.assign(
    city.office,
    Array.from({ length: 30 }, (_, at) => ({
      lead: leads[at % 3] ?? city.ward,
      content: `Nhiệm vụ số ${at}: rà soát đường Nguyễn Văn Linh`,
      deadline: at % 5 === 4 ? null : addDays('2026-09-03', at % 7),
      keepDayOff: true,
    })),
  );
  for (const [at, id] of ids.entries()) {
    clock.moveTo(new Date(`2026-09-${String(2 + (at % 12)).padStart(2, '0')}T02:00:00Z`));
    if (at % 2 === 0) await clerk.step(city.office, id, { kind: 'receive' }, { door: 'step' });
    if (at % 4 === 0) await clerk.step(city.office, id, { kind: 'report', evidence: 'BC số 1' }, { door: 'step' });
    if (at % 8 === 0) await clerk.step(city.office, id, { kind: 'accept' });
    if (at % 9 === 5) await clerk.step(city.office, id, { kind: 'suspend', note: 'Chờ hướng dẫn' });
  }
  clock.moveTo(new Date('2026-09-07T02:00:00Z'));
  return ids;
}

describe('lists', () => {
  test('page by page each task once, by deadline; filters narrow and the classes are those of the rules', async () => {
    const ids = await thirty();
    const all = await every({ limit: 7 });
    expect(all.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const days = all.map(({ dueOn }) => dueOn ?? '9999');
    expect(days).toEqual(days.toSorted());
    await withScope(database, city.office, async (tx) => {
      const standing = await readStanding(tx, city.tenantId, ids);
      for (const one of all) expect(one.class).toBe(classOf(standing.get(one.id)!, '2026-09-07'));
    });
    expect(new Set(all.map((one) => one.class)).size).toBeGreaterThan(4);
    for (const { class: wanted } of all) expect((await every({ class: wanted })).every((one) => one.class === wanted)).toBe(true);
    expect(await every({ unit: city.ward })).toHaveLength(10);
    expect((await every({ holder: city.city, limit: 3 })).every(({ state }) => state === 'reported' || state === 'accepted')).toBe(true);
    expect((await every({ from: '2026-09-05', to: '2026-09-06' })).map(({ deadline }) => deadline)).toEqual(
      expect.arrayContaining(['2026-09-05', '2026-09-06']),
    );
  });

  test('search without diacritics by the beginnings of words; hostile words are only words', async () => {
    await thirty();
    const [odd = ''] = await clerk.assign(city.office, [
      { lead: city.ward, content: `<script>alert(1)</script> '; drop table task; -- \u202E đảo ngược`, product: '=HYPERLINK("x")' },
    ]);
    expect(await every({ q: 'nguyen van linh' })).toHaveLength(30);
    expect(await every({ q: 'ngu van' })).toHaveLength(30);
    expect((await every({ q: 'DROP table' })).map(({ id }) => id)).toEqual([odd]);
    for (const q of [`' | '`, `a & !b`, `\\':*`, '!!!', `')::tsquery`]) await every({ q });
    const file = await exportTasksOf({ database, clock, scope: city.office, log: silentLog }, city.city, { q: 'drop' });
    const table = await openTable(new Uint8Array(await file.arrayBuffer()));
    const rows: (readonly string[])[] = [];
    for await (const { cells } of table.rows()) rows.push(cells);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual(expect.arrayContaining(['=HYPERLINK("x")', 'chưa rõ', 'Đã giao, chờ nhận']));
  });

  test('a product named later is a word the task is found by, beside those it had', async () => {
    const [id = '', other = ''] = await clerk.assign(city.office, [
      { lead: city.ward, content: 'Lập hồ sơ' },
      { lead: city.ward, content: 'Lập hồ sơ khác' },
    ]);
    expect(await every({ q: 'thuyết minh' })).toEqual([]);
    await clerk.step(city.office, id, { kind: 'clarify', product: 'Bản thuyết minh' });
    expect((await every({ q: 'thuyet minh ho so' })).map((task) => task.id)).toEqual([id]);
    expect((await every({ q: 'lap ho so' })).map((task) => task.id).toSorted()).toEqual([id, other].toSorted());
  });

  test('a page that is none of this list, a unit of nobody, an impossible cursor are refused', async () => {
    expect((await refusalOf(page({ after: 'xyz' }))).code).toBe('invalid-request');
    expect((await refusalOf(page({ unit: 'khong-co' }))).code).toBe('not-found');
  });
});

describe('where a task stands', () => {
  test('is what its steps come to, one after the other', async () => {
    const ids = await thirty();
    await withScope(database, city.office, async (tx) => {
      for (const [id, now] of await readStanding(tx, city.tenantId, ids)) {
        const [first, ...rest] = await readSteps(tx, city.tenantId, id);
        const begun: TaskNow = {
          ...now,
          state: 'assigned',
          resumesAs: null,
          leadUnitId: first!.toUnitId,
          holderUnitId: first!.toUnitId,
          personId: null,
          reportedOn: null,
          doneOn: null,
          returned: 0,
          serial: 1,
        };
        const replayed = rest.reduce((before, step) => {
          const personId = step.kind === 'receive' ? step.recordedBy : null;
          const taken = takeStep(before, { ...step, personId }, { openBelow: 0 });
          if ('fault' in taken) throw new Error(taken.fault.vi);
          return taken.now;
        }, begun);
        expect(replayed).toEqual(now);
      }
    });
  });
});

describe('statistics', () => {
  test('add up to the list, by unit to the whole, and leave cancelled tasks out', async () => {
    const ids = await thirty();
    await clerk.step(city.office, ids[1] ?? '', { kind: 'cancel', note: 'Trùng việc khác' });
    const said = await showStatisticsOf({ database, clock, scope: city.office }, city.city, {});
    const list = await every({});
    for (const [name, count] of Object.entries(said.all.classes))
      expect([name, count]).toEqual([name, list.filter((one) => one.class === name).length]);
    expect(said.all.total).toBe(29);
    expect(said.units.reduce((sum, one) => sum + one.total, 0)).toBe(29);
    expect(said.all).toMatchObject(countsOf(said.all.classes));
    const overdue = said.units.map(({ classes }) => classes.overdue);
    expect(overdue).toEqual(overdue.toSorted((a, b) => b - a));
    const none = await showStatisticsOf({ database, clock, scope: city.office }, city.city, { from: '2026-09-02' });
    expect(none.all).toMatchObject({ total: 0, doneRate: null });
  });
});

describe('my tasks', () => {
  test('a unit sees what it leads with the steps it may take, and who assigns what waits for an answer', async () => {
    await thirty();
    const desk = (scope: SmallCity['office'], slug: string) => myTasksOf({ database, clock, scope }, slug);
    const ward = await desk(city.wardOfficer, city.ward);
    expect(ward.tasks.every(({ lead, can }) => lead?.slug === city.ward && can.every(({ door }) => door === 'step'))).toBe(true);
    expect(ward.tasks.find(({ state }) => state === 'assigned')?.can.map(({ kind }) => kind)).toEqual([
      'receive',
      'refuse',
      'ask-extension',
      'hand-over',
    ]);
    const office = await desk(city.office, city.city);
    expect(office.tasks.length).toBeGreaterThan(3);
    expect(office.tasks.every(({ state }) => state === 'reported' || state === 'accepted')).toBe(true);
    expect((await desk(city.stranger, city.ward)).tasks.every(({ can }) => can.length === 0)).toBe(true);
  });
});
