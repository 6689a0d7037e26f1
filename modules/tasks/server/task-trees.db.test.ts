import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { movableClock, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { makeSmallCity, type SmallCity } from '../testing/small-city.ts';
import { refusalOf, taskClerk, type TaskClerk } from '../testing/task-clerk.ts';

let database: Database;
let city: SmallCity;
let clerk: TaskClerk;
const clock = movableClock(new Date('2026-10-01T02:00:00Z'));

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  clock.moveTo(new Date('2026-10-01T02:00:00Z'));
  city = await makeSmallCity(database);
  clerk = taskClerk(database, clock);
});
afterAll(() => database.close());

async function received(lead = city.ward): Promise<string> {
  const [id = ''] = await clerk.assign(city.office, [{ lead, content: 'Giải phóng mặt bằng', deadline: '2026-10-15' }]);
  await clerk.step(city.office, id, { kind: 'receive' }, { door: 'step' });
  return id;
}

describe('a task handed down', () => {
  test('stands by its parts: the ward accepts them before it reports the whole', async () => {
    const id = await received();
    const [part = ''] = await clerk.handDown(city.wardOfficer, id, [
      { lead: city.hamlet, content: 'Vận động 12 hộ', deadline: '2026-10-09' },
    ]);
    const whole = await clerk.read(city.wardOfficer, id);
    expect(whole).toMatchObject({ state: 'in-progress', below: { total: 1, done: 0, overdue: 0 }, parts: [{ id: part }] });
    const early = await refusalOf(clerk.step(city.wardOfficer, id, { kind: 'report', evidence: 'BC 1/BC-UBND' }));
    expect(early.extra['detail']).toMatchObject({ vi: expect.stringContaining('còn 1 việc') as string });
    for (const step of [
      { kind: 'receive' as const },
      { kind: 'report' as const, evidence: 'Danh sách 12 hộ' },
      { kind: 'return' as const, note: 'Thiếu hai hộ' },
      { kind: 'report' as const, evidence: 'Danh sách 14 hộ' },
      { kind: 'accept' as const },
    ])
      await clerk.step(city.wardOfficer, part, step, { door: 'step' });
    expect(await clerk.read(city.wardOfficer, part)).toMatchObject({ state: 'accepted', assigner: { slug: city.ward }, above: { id } });
    const done = await clerk.step(city.wardOfficer, id, { kind: 'report', evidence: 'BC 1/BC-UBND' });
    expect(done).toMatchObject({ state: 'reported', below: { total: 1, done: 1, overdue: 0 } });
  });

  test('goes only below, and never in a circle', async () => {
    const id = await received();
    const down = (lead: string) => refusalOf(clerk.handDown(city.wardOfficer, id, [{ lead, content: 'Một phần của việc' }]));
    const [up, self, beside] = [await down(city.city), await down(city.ward), await down(city.otherWard)];
    expect(up.extra['detail']).toMatchObject({ vi: expect.stringContaining('vòng tròn') as string });
    expect(self.extra['detail']).toMatchObject({ vi: expect.stringContaining('không tự giao việc') as string });
    expect(beside.extra['detail']).toMatchObject({ vi: expect.stringContaining('không trực thuộc') as string });
    const back = await refusalOf(clerk.step(city.wardOfficer, id, { kind: 'hand-over', unit: city.city, note: 'Trả về thành phố' }));
    expect(back.extra['detail']).toMatchObject({ vi: expect.stringContaining('vòng tròn') as string });
    const [part = ''] = await clerk.handDown(city.wardOfficer, id, [{ lead: city.hamlet, content: 'Vận động 12 hộ' }]);
    const across = await refusalOf(
      clerk.step(city.office, part, { kind: 'reassign', unit: city.ward, note: 'Phường tự làm' }, { door: 'step' }),
    );
    expect(across.extra['detail']).toMatchObject({ vi: expect.stringContaining('vòng tròn') as string });
    expect((await refusalOf(clerk.handDown(city.stranger, id, [{ lead: city.hamlet, content: 'Việc của người khác' }]))).code).toBe(
      'outside-scope',
    );
  });

  test('two who hand it over and down at once do not make a circle between them', async () => {
    const id = await received();
    await Promise.allSettled([
      clerk.handDown(city.office, id, [{ lead: city.hamlet, content: 'Vận động 12 hộ' }]),
      clerk.step(city.office, id, { kind: 'hand-over', unit: city.hamlet, note: 'Giao hẳn cho tổ dân phố' }, { door: 'step' }),
    ]);
    const page = await clerk.read(city.office, id);
    expect(page.parts.some(({ lead }) => lead?.slug === page.lead?.slug)).toBe(false);
    expect(page.version).toBe(3);
  });
});

describe('a unit that ended', () => {
  test('gets no new task; one it still holds is shown so and can be given to another', async () => {
    const fresh = await refusalOf(clerk.assign(city.office, [{ lead: city.ended, content: 'Việc giao cho phường cũ' }]));
    expect(fresh.extra['detail']).toMatchObject({ vi: expect.stringContaining('kết thúc hoạt động') as string });
    clock.moveTo(new Date('2026-06-01T02:00:00Z'));
    const id = await received(city.ended);
    clock.moveTo(new Date('2026-10-01T02:00:00Z'));
    expect((await clerk.read(city.office, id)).lead).toMatchObject({ slug: city.ended, endedOn: '2026-06-30' });
    const moved = await clerk.step(city.office, id, { kind: 'reassign', unit: city.otherWard, note: 'Phường cũ đã sáp nhập' });
    expect(moved).toMatchObject({ state: 'assigned', lead: { slug: city.otherWard, endedOn: null } });
    expect(moved.custody.map(({ unit }) => unit.slug)).toEqual([city.ended, city.otherWard]);
  });
});
