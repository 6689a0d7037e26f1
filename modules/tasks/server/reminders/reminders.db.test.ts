import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { movableClock, newId, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { raiseObstacle } from '../../contract.ts';
import { inquiryClerk } from '../../testing/inquiry-clerk.ts';
import { reminderDesk } from '../../testing/reminder-desk.ts';
import { makeSmallCity, type SmallCity } from '../../testing/small-city.ts';
import { taskClerk } from '../../testing/task-clerk.ts';
import { raiseObstacleOf } from '../obstacles/raise-obstacle.ts';
import { countRemindersOf, markRemindersReadOf } from './show-reminders.ts';

let database: Database;
let city: SmallCity;
let desk: ReturnType<typeof reminderDesk>;
const clock = movableClock(new Date('2026-10-05T02:00:00Z'));

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  clock.moveTo(new Date('2026-10-05T06:00:00+07:00'));
  city = await makeSmallCity(database);
  desk = reminderDesk(database, clock, city);
});

describe('reminders of a body', () => {
  test('are said 7, 3 and 1 working days before, on the day, then late; the ladder brings overdue work up; each once', async () => {
    const ward = await desk.person('canbo', 'ward-officer', city.ward, null);
    const office = await desk.person('vanphong', 'office', null, null);
    const chairman = await desk.person('chutich', 'chairman', null, null);
    const clerk = taskClerk(database, clock);
    await desk.round();
    const [task] = await clerk.assign(city.office, [{ lead: city.ward, content: 'Lập hồ sơ bồi thường', deadline: '2026-10-16' }]);
    const heard = new Map<string, number>();
    for (let day = 5; day <= 31; day++) {
      desk.onDay(`2026-10-${String(day).padStart(2, '0')}`);
      await desk.round();
      await desk.round(); // again the same day: nothing new
      for (const [who, id] of [
        ['ward', ward],
        ['office', office],
        ['chairman', chairman],
      ] as const)
        heard.set(`${who} from`, heard.get(`${who} from`) ?? ((await desk.list(id)).all > 0 ? day : undefined) ?? 0);
    }
    expect(await desk.said()).toEqual([
      '2026-10-07 before-7 unit',
      '2026-10-13 before-3 unit',
      '2026-10-15 before-1 unit',
      '2026-10-16 due unit',
      '2026-10-19 overdue-1 unit',
      '2026-10-23 rung-assigner-5 office',
      '2026-10-26 overdue-6 unit',
      '2026-10-30 rung-chairman-10 chairman',
    ]);
    const shown = (await desk.list(ward)).reminders;
    expect(shown).toMatchObject([
      { kind: 'task', id: task, group: 'overdue', daysLeft: -10, raised: false, unread: true, unit: { slug: city.ward } },
    ]);
    expect((await desk.list(chairman)).reminders).toMatchObject([{ raised: true, saidOn: '2026-10-30' }]);
    expect((await desk.list(office)).reminders).toMatchObject([{ raised: true, saidOn: '2026-10-23' }]);
    expect((await desk.list(city.wardOfficerId)).all).toBe(0); // nobody: holds no role
  });

  test('nothing is said of suspended, reported or ended work; a moved deadline starts anew', async () => {
    const ward = await desk.person('canbo', 'ward-officer', city.ward, null);
    const clerk = taskClerk(database, clock);
    const assigned = await clerk.assign(
      city.office,
      ['tạm dừng', 'báo cáo', 'huỷ', 'gia hạn'].map((content) => ({ lead: city.ward, content: `Việc ${content}`, deadline: '2026-10-08' })),
    );
    const [paused, reported, cancelled, moved] = assigned as [string, string, string, string];
    await desk.round();
    expect((await desk.list(ward)).unread).toBe(4);
    await clerk.step(city.office, paused, { kind: 'suspend', note: 'Chờ hướng dẫn' });
    for (const kind of ['receive', 'start'] as const) await clerk.step(city.wardOfficer, reported, { kind });
    await clerk.step(city.wardOfficer, reported, { kind: 'report', note: 'Đã xong', evidence: 'Biên bản 12' });
    await clerk.step(city.office, cancelled, { kind: 'cancel', note: 'Không còn cần' });
    await clerk.step(city.wardOfficer, moved, { kind: 'ask-extension', deadline: '2026-10-14', note: 'Chờ ý kiến' });
    await clerk.step(city.office, moved, { kind: 'grant-extension' });
    expect((await desk.list(ward)).all).toBe(0);
    desk.onDay('2026-10-07');
    await desk.round();
    const steps = async () => (await desk.said()).filter((one) => one.startsWith('2026-10-07') || one.startsWith('2026-10-09'));
    expect(await steps()).toEqual([]);
    desk.onDay('2026-10-09');
    await desk.round();
    expect(await steps()).toEqual(['2026-10-09 before-3 unit']);
    expect((await desk.list(ward)).reminders.map(({ id, dueOn }) => [id, dueOn])).toEqual([[moved, '2026-10-14']]);
  });

  test('explanations and obstacles are reminded of too; a unit nobody acts for is heard by the one above it, else by the office', async () => {
    const ward = await desk.person('canbo', 'ward-officer', city.ward, null);
    const office = await desk.person('vanphong', 'office', null, null);
    const clerk = taskClerk(database, clock);
    const [forHamlet] = await clerk.assign(city.office, [
      { lead: city.hamlet, content: 'Rà soát hộ nghèo', deadline: '2026-10-06' },
      { lead: city.finance, content: 'Cân đối nguồn', deadline: '2026-10-06' },
    ]);
    const inquiry = await inquiryClerk(database, clock).ask(city.office, {
      subject: { kind: 'task', task: forHamlet ?? '' },
      asked: city.ward,
      question: 'Vì sao chậm?',
      answerBy: '2026-10-06',
    });
    await raiseObstacleOf(
      { database, clock, scope: city.office },
      raiseObstacle.body!.parse({
        writeId: newId(),
        unit: city.ward,
        content: 'Chưa có mặt bằng',
        since: '2026-10-01',
        neededBy: '2026-10-08',
      }),
    );
    await desk.round();
    const mine = await desk.list(ward);
    expect(new Map(mine.reminders.map(({ kind, unit }) => [kind, unit.slug]))).toEqual(
      new Map([
        ['inquiry', city.ward],
        ['obstacle', city.ward],
        ['task', city.hamlet],
      ]),
    );
    expect(mine.all).toBe(3);
    expect(mine.reminders.map(({ id }) => id)).toContain(inquiry.id);
    expect((await desk.list(office)).reminders.map(({ unit }) => unit.slug)).toEqual([city.finance]);
  });

  test('who holds a role of the whole body from the desk of a unit hears what that unit has to do; without a desk it is said so', async () => {
    const seated = await desk.person('taichinh', 'finance', city.finance, null);
    const unseated = await desk.person('taichinh2', 'finance', null, null);
    await taskClerk(database, clock).assign(city.office, [{ lead: city.finance, content: 'Cân đối nguồn', deadline: '2026-10-06' }]);
    await desk.round();
    const [own, none] = [await desk.list(seated), await desk.list(unseated)];
    expect([own.reminders.map(({ unit }) => unit.slug), own.atDesk]).toEqual([[city.finance], true]);
    expect([none.all, none.atDesk]).toEqual([0, false]);
  });

  test('read is read by one person only, until something new is said', async () => {
    const [first, second] = [
      await desk.person('canbo', 'ward-officer', city.ward, null),
      await desk.person('canbo2', 'ward-officer', city.ward, null),
    ];
    await taskClerk(database, clock).assign(city.office, [{ lead: city.ward, content: 'Một việc', deadline: '2026-10-08' }]);
    await desk.round();
    const count = async (id: string) => (await countRemindersOf({ database, clock, scope: desk.as(id) })).unread;
    expect([await count(first), await count(second)]).toEqual([1, 1]);
    const works = (await desk.list(first)).reminders.map(({ kind, id }) => ({ kind, id }));
    const writeId = newId();
    expect(await markRemindersReadOf({ database, clock, scope: desk.as(first) }, { writeId, works })).toEqual({ marked: 1 });
    expect(await markRemindersReadOf({ database, clock, scope: desk.as(first) }, { writeId, works })).toEqual({ marked: 1 });
    expect(await markRemindersReadOf({ database, clock, scope: desk.as(first) }, { writeId: newId(), works: 'all' })).toEqual({
      marked: 0,
    });
    const stranger = await desk.person('la', 'ward-officer', city.otherWard, null);
    expect(await markRemindersReadOf({ database, clock, scope: desk.as(stranger) }, { writeId: newId(), works })).toEqual({ marked: 0 });
    expect([await count(first), await count(second)]).toEqual([0, 1]);
    desk.onDay('2026-10-07');
    await desk.round();
    expect([await count(first), await count(second)]).toEqual([1, 1]);
  });

  test('a stop of the program is made up for, and two rounds at once say nothing twice', async () => {
    await desk.person('canbo', 'ward-officer', city.ward, null);
    await taskClerk(database, clock).assign(city.office, [{ lead: city.ward, content: 'Một việc', deadline: '2026-10-16' }]);
    await desk.round();
    desk.onDay('2026-10-11'); // a Sunday
    await desk.round();
    expect(await desk.said()).toEqual([]);
    desk.onDay('2026-10-14'); // before-7 on the 7th and before-3 on the 13th were missed
    await Promise.all([desk.round(), desk.round()]);
    expect(await desk.said()).toEqual(['2026-10-14 before-3 unit']);
  });
});
