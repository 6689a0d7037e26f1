import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { movableClock, newId, readAuditOf, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { sql } from 'kysely';
import { makeSmallCity, type SmallCity } from '../testing/small-city.ts';
import { refusalOf, taskClerk, type TaskClerk } from '../testing/task-clerk.ts';

let database: Database;
let city: SmallCity;
let clerk: TaskClerk;
const clock = movableClock(new Date('2026-10-01T02:00:00Z'));
const onDay = (day: string): void => clock.moveTo(new Date(`${day}T02:00:00Z`));

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  onDay('2026-10-01');
  city = await makeSmallCity(database);
  clerk = taskClerk(database, clock);
});
afterAll(() => database.close());

const one = async (more: object = {}): Promise<string> => {
  const [id] = await clerk.assign(city.office, [{ lead: city.ward, content: 'Rà soát hộ nghèo', deadline: '2026-10-15', ...more }]);
  return id ?? '';
};

describe('a task from assignment to acceptance', () => {
  test('handed between three units and returned twice: the log says who held it how long, and why it came back', async () => {
    const id = await one({ lead: city.finance, product: 'Báo cáo' });
    onDay('2026-10-02');
    await clerk.step(city.office, id, { kind: 'receive' });
    onDay('2026-10-05');
    await clerk.step(city.office, id, { kind: 'hand-over', unit: city.land, note: 'Thuộc chức năng Quỹ đất' });
    onDay('2026-10-07');
    await clerk.step(city.office, id, { kind: 'hand-over', unit: city.ward, note: 'Đất thuộc địa bàn phường' });
    await clerk.step(city.wardOfficer, id, { kind: 'receive' });
    onDay('2026-10-09');
    await clerk.step(city.wardOfficer, id, { kind: 'report', evidence: 'https://vi-du.gov.vn/bao-cao' });
    onDay('2026-10-12');
    await clerk.step(city.office, id, { kind: 'return', note: 'Thiếu phụ lục' });
    onDay('2026-10-13');
    await clerk.step(city.wardOfficer, id, { kind: 'report', evidence: 'BC 12/BC-UBND' });
    await clerk.step(city.office, id, { kind: 'return', note: 'Số liệu chưa khớp' });
    onDay('2026-10-15');
    await clerk.step(city.wardOfficer, id, { kind: 'report', evidence: 'BC 15/BC-UBND' });
    onDay('2026-10-20');
    await clerk.step(city.office, id, { kind: 'accept' });
    const page = await clerk.step(city.office, id, { kind: 'close' });
    expect(page).toMatchObject({
      state: 'closed',
      class: 'on-time',
      returned: 2,
      lead: { slug: city.ward },
      originalDeadline: '2026-10-15',
    });
    expect(page.custody.map(({ unit, workingDays }) => [unit.slug, workingDays])).toEqual([
      [city.finance, 2],
      [city.land, 2],
      [city.ward, 2],
      [city.city, 1],
      [city.ward, 1],
      [city.city, 0],
      [city.ward, 2],
      [city.city, 3],
    ]);
    expect(page.held[0]).toMatchObject({ unit: { slug: city.ward }, workingDays: 5, times: 3 });
    expect(page.timeline.filter(({ kind }) => kind === 'return').map(({ note }) => note)).toEqual(['Thiếu phụ lục', 'Số liệu chưa khớp']);
    expect(page.timeline.find(({ kind }) => kind === 'report')?.evidenceHref).toBe('https://vi-du.gov.vn/bao-cao');
    await withScope(database, city.office, async (tx) => {
      const trail = await readAuditOf(tx, city.office, 'task', id);
      expect(trail.map(({ action }) => action)).toEqual(Array.from({ length: page.version - 1 }, () => 'tasks.step'));
      expect(trail.at(-1)?.actorId).toBe(city.officeId);
    });
  });

  test('an extension is asked and granted, the original deadline stays; a second asking may be denied', async () => {
    const id = await one();
    await clerk.step(city.wardOfficer, id, { kind: 'receive' });
    await clerk.step(city.wardOfficer, id, { kind: 'ask-extension', deadline: '2026-10-30', note: 'Chờ số liệu tổ dân phố' });
    const granted = await clerk.step(city.office, id, { kind: 'grant-extension' });
    expect(granted).toMatchObject({ originalDeadline: '2026-10-15', deadline: '2026-10-30', askedDeadline: null });
    await clerk.step(city.wardOfficer, id, { kind: 'ask-extension', deadline: '2026-11-30', note: 'Vẫn còn thiếu' });
    const denied = await clerk.step(city.office, id, { kind: 'deny-extension', note: 'Đã gia hạn một lần' });
    expect(denied).toMatchObject({ deadline: '2026-10-30', askedDeadline: null });
    onDay('2026-11-02');
    expect((await clerk.read(city.office, id)).class).toBe('overdue');
  });

  test('what is not said stays chưa rõ, and is made clear later without touching what was there', async () => {
    const id = await one({ lead: null, deadline: null });
    expect(await clerk.read(city.office, id)).toMatchObject({
      state: 'to-assign',
      class: 'no-deadline',
      lead: null,
      unclear: ['person', 'time', 'responsibility', 'product', 'authority'],
    });
    await clerk.step(city.office, id, { kind: 'reassign', unit: city.ward });
    const clear = await clerk.step(city.office, id, {
      kind: 'clarify',
      deadline: '2026-11-02',
      product: 'Tờ trình',
      authority: 'Chủ tịch UBND',
    });
    expect(clear).toMatchObject({ unclear: ['person'], originalDeadline: null, deadline: '2026-11-02' });
    expect((await clerk.step(city.wardOfficer, id, { kind: 'receive' })).unclear).toEqual([]);
  });
});

describe('what is refused', () => {
  test('a step out of turn, without its reason, or by the wrong hands; nothing is written', async () => {
    const id = await one();
    const before = await clerk.read(city.office, id);
    const refused = [
      await refusalOf(clerk.step(city.wardOfficer, id, { kind: 'report', evidence: 'BC 1' })),
      await refusalOf(clerk.step(city.wardOfficer, id, { kind: 'refuse', note: ' ' })),
      await refusalOf(clerk.step(city.wardOfficer, id, { kind: 'accept' })),
      await refusalOf(clerk.step(city.wardOfficer, id, { kind: 'cancel', note: 'không làm nữa' }, { door: 'step' })),
      await refusalOf(clerk.step(city.stranger, id, { kind: 'receive' })),
      await refusalOf(clerk.step(city.office, id, { kind: 'receive' }, { door: 'decision' })),
      await refusalOf(clerk.step(city.office, id, { kind: 'assign' }, { door: 'decision' })),
    ];
    expect(refused.map(({ code }) => code)).toEqual([
      'task-refused',
      'task-refused',
      'not-allowed',
      'not-allowed',
      'outside-scope',
      'not-allowed',
      'invalid-request',
    ]);
    expect(await clerk.read(city.office, id)).toEqual(before);
  });

  test('who is slower gets the task as it stands; the same write again changes nothing', async () => {
    const id = await one();
    const writeId = newId();
    await clerk.step(city.wardOfficer, id, { kind: 'receive' }, { writeId, basedOn: 1 });
    const again = await clerk.step(city.wardOfficer, id, { kind: 'receive' }, { writeId, basedOn: 1, door: 'step' });
    expect(again.version).toBe(2);
    const slower = await refusalOf(clerk.step(city.office, id, { kind: 'cancel', note: 'Trùng việc khác' }, { basedOn: 1 }));
    expect([slower.code, slower.status]).toEqual(['task-changed', 409]);
    expect(slower.extra['task']).toMatchObject({ id, state: 'received', version: 2 });
  });

  test('of two who write at once exactly one is taken', async () => {
    const id = await one();
    const both = await Promise.allSettled([
      clerk.step(city.wardOfficer, id, { kind: 'receive' }, { basedOn: 1, door: 'step' }),
      clerk.step(city.office, id, { kind: 'cancel', note: 'Trùng việc khác' }, { basedOn: 1, door: 'decision' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await clerk.read(city.office, id)).version).toBe(2);
  });

  test('the database itself keeps another unit from writing a step, and anybody from changing one', async () => {
    const id = await one();
    const forged = (unit: string) =>
      withScope(database, city.stranger, (tx) =>
        sql`insert into task_step (tenant_id, task_id, serial, kind, unit_id, from_unit_id, to_unit_id, happened_on, recorded_at)
          select ${city.tenantId}, ${id}, 9, 'report', id, id, id, '2026-10-01', now() from unit where slug = ${unit}`.execute(tx),
      );
    await expect(forged(city.ward)).rejects.toThrow('row-level security');
    const moved = await withScope(database, city.stranger, (tx) =>
      sql`update task_now set state = 'closed' where task_id = ${id}`.execute(tx),
    );
    expect(moved.numAffectedRows).toBe(0n);
    for (const table of ['task_step', 'task', 'directive'])
      await expect(withScope(database, city.office, (tx) => sql`delete from ${sql.table(table)}`.execute(tx))).rejects.toThrow(
        'permission denied',
      );
  });

  test('a person of another body finds nothing', async () => {
    const id = await one();
    const other = await makeSmallCity(database);
    expect((await refusalOf(clerk.read(other.office, id))).code).toBe('not-found');
    expect((await refusalOf(clerk.assign(other.office, [{ lead: city.ward, content: 'Việc của nơi khác' }]))).code).toBe('task-refused');
  });
});

describe('deadlines', () => {
  test('one on Tết or a Sunday is refused with the next working day, and kept where that is confirmed', async () => {
    const sunday = await refusalOf(one({ deadline: '2026-10-18' }));
    expect([sunday.code, sunday.extra['offered']]).toEqual(['deadline-day-off', '2026-10-19']);
    onDay('2026-02-02');
    const tet = await refusalOf(one({ deadline: '2026-02-18' }));
    expect(tet.extra).toMatchObject({ offered: '2026-02-23', reason: { vi: 'Tết Nguyên đán' } });
    const kept = await clerk.read(city.office, await one({ deadline: '2026-02-18', keepDayOff: true }));
    expect(kept).toMatchObject({ deadline: '2026-02-18', dueOn: '2026-02-23', class: 'in-time' });
    const days = await clerk.read(city.office, await one({ deadline: null, withinWorkingDays: 12 }));
    expect(days.deadline).toBe('2026-02-25');
    expect((await refusalOf(one({ deadline: '2026-01-30' }))).code).toBe('task-refused');
  });
});
