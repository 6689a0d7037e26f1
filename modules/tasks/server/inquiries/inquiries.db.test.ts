import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asWorker, movableClock, newId, readAuditOf, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { indicatorCatalogue, insertIndicators, setCoverage } from '@thucthi/registry/server';
import { sql } from 'kysely';
import type { InquiryNow } from '../../domain/inquiry/inquiry-state.ts';
import { takeTurn } from '../../domain/inquiry/take-turn.ts';
import { inquiryClerk, type InquiryClerk } from '../../testing/inquiry-clerk.ts';
import { makeSmallCity, type SmallCity } from '../../testing/small-city.ts';
import { refusalOf, taskClerk } from '../../testing/task-clerk.ts';
import { findAddresseeOf } from './find-addressee.ts';
import { showInquiriesOf } from './show-inquiries.ts';

let database: Database;
let city: SmallCity;
let clerk: InquiryClerk;
const clock = movableClock(new Date('2026-10-01T02:00:00Z'));
const onDay = (day: string): void => clock.moveTo(new Date(`${day}T02:00:00Z`));
const revenue = 'budget-revenue';

beforeAll(async () => {
  database = await openTestDatabase();
  const definition = indicatorCatalogue.find(({ code }) => code === revenue);
  if (definition === undefined) throw new Error('the catalogue has no revenue');
  await asWorker(database, 'test', (tx) => insertIndicators(tx, null, [{ id: 1, definition }], clock.now()));
  clerk = inquiryClerk(database, clock);
});
beforeEach(async () => {
  onDay('2026-10-01');
  city = await makeSmallCity(database);
});
afterAll(() => database.close());

const aboutWard = () => ({
  subject: { kind: 'indicator' as const, unit: city.ward, indicator: revenue, period: '2026-01/2026-09' },
  asked: city.ward,
  question: 'Vì sao thu ngân sách 9 tháng mới đạt 61%? <script>alert(1)</script>',
});
const list = (asked: object) => showInquiriesOf({ database, clock, scope: city.office }, { unit: city.city, ...asked });

describe('an explanation', () => {
  test('is asked with three working days, given, asked for more, given again and accepted; everything said stays', async () => {
    const asked = await clerk.ask(city.office, aboutWard());
    expect(asked).toMatchObject({
      subject: { kind: 'indicator', unit: { slug: city.ward }, indicator: { code: revenue }, period: '2026-01/2026-09' },
      question: 'Vì sao thu ngân sách 9 tháng mới đạt 61%? <script>alert(1)</script>',
      state: 'asked',
      answerBy: '2026-10-06',
      workingDaysLeft: 3,
      answer: null,
    });
    expect((await clerk.read(city.wardOfficer, asked.id)).can).toEqual([{ kind: 'answer', door: 'step', needs: ['words'] }]);
    expect((await clerk.read(city.stranger, asked.id)).can).toEqual([]);
    onDay('2026-10-07');
    expect(await clerk.read(city.office, asked.id)).toMatchObject({ overdue: true, workingDaysLeft: -1 });
    const answer = { kind: 'answer' as const, words: 'Chậm đấu giá đất.', evidence: 'https://vi-du.gov.vn/bc' };
    expect(await clerk.turn(city.wardOfficer, asked.id, answer)).toMatchObject({
      state: 'answered',
      late: true,
      answer: 'Chậm đấu giá đất.',
    });
    const more = { kind: 'ask-more' as const, words: 'Khi nào đấu giá?', answerBy: '2026-10-12' };
    expect(await clerk.turn(city.office, asked.id, more)).toMatchObject({ state: 'asked-more', overdue: false, answerBy: '2026-10-12' });
    await clerk.turn(city.wardOfficer, asked.id, { kind: 'answer', words: 'Ngày 20/11/2026.' });
    const accepted = await clerk.turn(city.office, asked.id, { kind: 'accept' });
    expect(accepted).toMatchObject({ state: 'accepted', answer: 'Ngày 20/11/2026.', late: false, can: [], version: 5 });
    expect(accepted.turns.map(({ kind, unit }) => [kind, unit.slug])).toEqual([
      ['ask', city.city],
      ['answer', city.ward],
      ['ask-more', city.city],
      ['answer', city.ward],
      ['accept', city.city],
    ]);
    expect(accepted.turns[1]?.evidenceHref).toBe('https://vi-du.gov.vn/bc');
    const { turns, can: _can, ...standing } = accepted;
    let replayed: InquiryNow = {
      state: 'asked',
      askerUnitId: 1,
      askedUnitId: 4,
      answerBy: '2026-10-06',
      dueOn: '2026-10-06',
      answeredOn: null,
      serial: 1,
    };
    for (const turn of turns.slice(1)) {
      const taken = takeTurn(replayed, { ...turn, dueOn: turn.answerBy });
      if ('fault' in taken) throw new Error(taken.fault.vi);
      replayed = taken.now;
    }
    expect(standing).toMatchObject({
      state: replayed.state,
      answerBy: replayed.answerBy,
      answeredOn: replayed.answeredOn,
      version: replayed.serial,
    });
    await withScope(database, city.office, async (tx) => {
      const trail = await readAuditOf(tx, city.office, 'inquiry', asked.id);
      expect(trail.map(({ action, actorId }) => [action, actorId === city.wardOfficerId])).toEqual([
        ['inquiries.turn', false],
        ['inquiries.turn', true],
        ['inquiries.turn', false],
        ['inquiries.turn', true],
        ['inquiries.turn', false],
      ]);
    });
  });

  test('may be about a task, and be passed to the unit it belongs to', async () => {
    const [task] = await taskClerk(database, clock).assign(city.office, [
      { lead: city.finance, content: 'Quyết toán dự án đường vành đai' },
    ]);
    const subject = { kind: 'task' as const, task: task ?? '' };
    const asked = await clerk.ask(city.office, { subject, asked: city.finance, question: 'Vì sao chưa quyết toán?' });
    expect(asked.subject).toEqual({ kind: 'task', task: { id: task, content: 'Quyết toán dự án đường vành đai' } });
    onDay('2026-10-05');
    const moved = await clerk.turn(city.office, asked.id, { kind: 'readdress', unit: city.land, words: 'Thuộc Quỹ đất' });
    expect(moved).toMatchObject({ asked: { slug: city.land }, state: 'asked', answerBy: '2026-10-08' });
    expect((await list({ task })).inquiries.map(({ id }) => id)).toEqual([asked.id]);
    expect((await list({ q: 'vanh dai quyet' })).inquiries).toHaveLength(1);
    expect((await list({ q: 'truong hoc' })).inquiries).toHaveLength(0);
  });

  test('lies on the desk of who is to answer, then of who asked; lists and counts follow', async () => {
    const first = await clerk.ask(city.office, { ...aboutWard(), answerBy: '2026-10-02' });
    const second = await clerk.ask(city.office, { ...aboutWard(), question: 'Vì sao chi chậm?' });
    const desk = async (unit: string) => (await list({ unit, desk: 'true' })).inquiries.map(({ id }) => id);
    expect(await desk(city.ward)).toEqual([first.id, second.id]);
    expect(await desk(city.city)).toEqual([]);
    await clerk.turn(city.wardOfficer, second.id, { kind: 'answer', words: 'Chờ nguồn.' });
    onDay('2026-10-05');
    expect([await desk(city.ward), await desk(city.city)]).toEqual([[first.id], [second.id]]);
    const ofCity = await list({});
    expect([ofCity.counts, ofCity.inquiries.map(({ overdue }) => overdue)]).toEqual([
      { waiting: 1, overdue: 1, answered: 1, total: 2 },
      [true, false],
    ]);
    expect((await list({ figureOf: city.ward, indicator: revenue })).inquiries).toHaveLength(2);
    expect((await list({ unit: city.otherWard })).inquiries).toHaveLength(0);
    await withScope(database, city.office, async (tx) => {
      const { rows } = await sql<{
        subject_unit_id: number;
        due_on: string;
      }>`select subject_unit_id, due_on from inquiry_unanswered`.execute(tx);
      expect(rows.map(({ due_on }) => due_on)).toEqual(['2026-10-02']);
    });
  });

  test('goes by itself to the unit the figure belongs to; of the city’s own figure to nobody', async () => {
    const work = { database, clock, scope: city.office };
    expect(await findAddresseeOf(work, city.ward, revenue)).toMatchObject({ asked: { slug: city.ward }, answerBy: '2026-10-06' });
    expect(await findAddresseeOf(work, city.city, revenue)).toMatchObject({ asked: null });
    const [cityId, financeId] = [city.tenantId * 1000 + 1, city.tenantId * 1000 + 2];
    const answers = {
      unitId: cityId,
      indicatorId: 1,
      frequency: 'month',
      validFrom: '2024-01-01',
      validTo: null,
      responsibleUnitId: financeId,
    };
    await asWorker(database, 'test', (tx) => setCoverage(tx, city.tenantId, [answers], clock.now()));
    expect(await findAddresseeOf(work, city.city, revenue)).toMatchObject({ asked: { slug: city.finance } });
  });
});

describe('what is refused', () => {
  test('the wrong hands, a turn out of turn, an answer after acceptance, rubbish for a subject; nothing is written', async () => {
    const { id } = await clerk.ask(city.office, aboutWard());
    const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;
    expect(await codeOf(clerk.turn(city.stranger, id, { kind: 'answer', words: 'Tôi trả lời thay' }))).toBe('outside-scope');
    expect(await codeOf(clerk.turn(city.wardOfficer, id, { kind: 'accept' }))).toBe('outside-scope');
    expect(await codeOf(clerk.turn(city.office, id, { kind: 'accept' }))).toBe('task-refused');
    expect(await codeOf(clerk.turn(city.wardOfficer, id, { kind: 'answer', words: ' ' }))).toBe('task-refused');
    await clerk.turn(city.wardOfficer, id, { kind: 'answer', words: 'Chậm đấu giá.' });
    await clerk.turn(city.office, id, { kind: 'accept' });
    const before = await clerk.read(city.office, id);
    const after = await refusalOf(clerk.turn(city.wardOfficer, id, { kind: 'answer', words: 'Bổ sung muộn' }));
    expect([after.code, JSON.stringify(after.extra)]).toEqual([
      'task-refused',
      expect.stringContaining('Đã chấp nhận giải trình') as string,
    ]);
    expect(await clerk.read(city.office, id)).toEqual(before);
    const subject = aboutWard().subject;
    expect(await codeOf(clerk.ask(city.office, { ...aboutWard(), subject: { ...subject, indicator: 'no-such' } }))).toBe('not-found');
    expect(await codeOf(clerk.ask(city.office, { ...aboutWard(), subject: { ...subject, period: '2026-99' } }))).toBe('period-invalid');
    expect(await codeOf(clerk.ask(city.office, { ...aboutWard(), subject: { kind: 'task', task: newId() } }))).toBe('not-found');
    expect(await codeOf(clerk.ask(city.office, { ...aboutWard(), asked: city.city }))).toBe('task-refused');
    expect(await codeOf(clerk.ask(city.office, { ...aboutWard(), answerBy: '2026-10-04' }))).toBe('deadline-day-off');
    expect((await clerk.ask(city.office, { ...aboutWard(), answerBy: '2026-10-04', keepDayOff: true })).dueOn).toBe('2026-10-05');
  });

  test('a unit that ended is asked nothing; what waited for it is asked of another', async () => {
    expect((await refusalOf(clerk.ask(city.office, { ...aboutWard(), asked: city.ended }))).code).toBe('task-refused');
    onDay('2026-06-01');
    const subject = { ...aboutWard().subject, unit: city.ended };
    const { id } = await clerk.ask(city.office, { ...aboutWard(), subject, asked: city.ended });
    onDay('2026-10-01');
    const held = await clerk.read(city.office, id);
    expect(held).toMatchObject({ asked: { slug: city.ended, endedOn: '2026-06-30' }, overdue: true });
    expect(held.can.map(({ kind }) => kind)).toContain('readdress');
    const moved = await clerk.turn(city.office, id, { kind: 'readdress', unit: city.ward, words: 'Đơn vị cũ đã sáp nhập' });
    expect(moved).toMatchObject({ asked: { slug: city.ward, endedOn: null }, overdue: false });
    expect((await clerk.turn(city.wardOfficer, id, { kind: 'answer', words: 'Tiếp nhận và giải trình.' })).state).toBe('answered');
  });

  test('who is slower gets the request as it stands; the same write again changes nothing; of two at once one is taken', async () => {
    const { id } = await clerk.ask(city.office, aboutWard());
    const writeId = newId();
    const answer = { kind: 'answer' as const, words: 'Chậm đấu giá.' };
    await clerk.turn(city.wardOfficer, id, answer, { writeId, basedOn: 1 });
    expect((await clerk.turn(city.wardOfficer, id, answer, { writeId, basedOn: 1 })).version).toBe(2);
    const slower = await refusalOf(clerk.turn(city.office, id, { kind: 'withdraw', words: 'Hỏi nhầm' }, { basedOn: 1 }));
    expect([slower.code, slower.status, slower.extra['inquiry']]).toMatchObject([
      'inquiry-changed',
      409,
      { id, state: 'answered', version: 2 },
    ]);
    const both = await Promise.allSettled([
      clerk.turn(city.office, id, { kind: 'accept' }, { basedOn: 2 }),
      clerk.turn(city.wardOfficer, id, { kind: 'answer', words: 'Thêm một ý nữa.' }, { basedOn: 2 }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await clerk.read(city.office, id)).version).toBe(3);
  });

  test('the database itself keeps another unit from answering, and anybody from changing what was said', async () => {
    const { id } = await clerk.ask(city.office, aboutWard());
    const forged = withScope(database, city.stranger, (tx) =>
      sql`insert into inquiry_turn (tenant_id, inquiry_id, serial, kind, unit_id, asked_unit_id, happened_on, recorded_at)
        select ${city.tenantId}, ${id}, 9, 'answer', id, id, '2026-10-01', now() from unit where slug = ${city.ward}`.execute(tx),
    );
    await expect(forged).rejects.toThrow('row-level security');
    const moved = await withScope(database, city.stranger, (tx) =>
      sql`update inquiry_now set state = 'accepted' where inquiry_id = ${id}`.execute(tx),
    );
    expect(moved.numAffectedRows).toBe(0n);
    for (const table of ['inquiry', 'inquiry_turn'])
      for (const change of [sql`delete from ${sql.table(table)}`, sql`update ${sql.table(table)} set recorded_by = null`])
        await expect(withScope(database, city.office, (tx) => change.execute(tx))).rejects.toThrow('permission denied');
    const other = await makeSmallCity(database);
    expect((await refusalOf(clerk.read(other.office, id))).code).toBe('not-found');
  });
});
