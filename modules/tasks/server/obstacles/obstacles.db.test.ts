import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asWorker, movableClock, newId, readAuditOf, silentLog, withScope, type Database, type Scope } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { indicatorCatalogue, insertIndicators } from '@thucthi/registry/server';
import { openTable } from '@thucthi/sheet';
import { sql } from 'kysely';
import type { z } from 'zod';
import { listObstacles, raiseObstacle, takeObstacleStep, type readObstacle } from '../../contract.ts';
import { standardLadder } from '../../domain/obstacle/escalation-ladder.ts';
import type { ObstacleNow } from '../../domain/obstacle/obstacle-state.ts';
import { takeObstacleStep as replayStep } from '../../domain/obstacle/take-obstacle-step.ts';
import { inquiryClerk } from '../../testing/inquiry-clerk.ts';
import { makeSmallCity, type SmallCity } from '../../testing/small-city.ts';
import { refusalOf, taskClerk } from '../../testing/task-clerk.ts';
import type { Door } from '../take-steps.ts';
import { exportObstaclesOf } from './export-obstacles.ts';
import { raiseObstacleOf } from './raise-obstacle.ts';
import { showObstacleOf, showObstaclesOf } from './show-obstacles.ts';
import { takeObstacleStepOf } from './take-obstacle-steps.ts';

let database: Database;
let city: SmallCity;
const clock = movableClock(new Date('2026-10-01T02:00:00Z'));
const onDay = (day: string): void => clock.moveTo(new Date(`${day}T02:00:00Z`));
const revenue = 'budget-revenue';

beforeAll(async () => {
  database = await openTestDatabase();
  const definition = indicatorCatalogue.find(({ code }) => code === revenue);
  if (definition === undefined) throw new Error('the catalogue has no revenue');
  await asWorker(database, 'test', (tx) => insertIndicators(tx, null, [{ id: 1, definition }], clock.now()));
});
beforeEach(async () => {
  onDay('2026-10-01');
  city = await makeSmallCity(database);
});
afterAll(() => database.close());

/** An obstacle as the server has it, its words in both languages. */
type Obstacle = z.input<(typeof readObstacle)['answer']>;
type Raised = Partial<z.input<NonNullable<(typeof raiseObstacle)['body']>>>;
const work = (scope: Scope) => ({ database, clock, scope });
const raise = async (scope: Scope, more: Raised = {}): Promise<Obstacle> => {
  const given = {
    writeId: newId(),
    unit: city.ward,
    content: 'Chưa có giá đất cụ thể',
    since: '2026-09-01',
    neededBy: '2026-10-15',
    ...more,
  };
  return raiseObstacleOf(work(scope), raiseObstacle.body!.parse(given));
};
const read = async (scope: Scope, id: string): Promise<Obstacle> => showObstacleOf(work(scope), id);
type Step = Omit<z.input<NonNullable<(typeof takeObstacleStep)['body']>>, 'writeId' | 'basedOn'>;
const step = async (scope: Scope, door: Door, id: string, given: Step, more: { basedOn?: number; writeId?: string } = {}) => {
  const basedOn = more.basedOn ?? (await read(scope, id)).version;
  const body = takeObstacleStep.body!.parse({ writeId: more.writeId ?? newId(), basedOn, ...given });
  return takeObstacleStepOf(work(scope), door, id, body);
};
const list = (asked: object = {}) => showObstaclesOf(work(city.office), listObstacles.query.parse({ unit: city.city, ...asked }));

describe('an obstacle', () => {
  test('is raised by its unit, noted by who is waited for, brought higher past its day, and closed by how it was solved', async () => {
    const subject = { kind: 'indicator' as const, unit: city.ward, indicator: revenue, period: '2026-01/2026-09' };
    const raised = await raise(city.wardOfficer, { subject, waitsFor: { unit: city.otherWard }, neededBy: '2026-10-17' });
    expect(raised).toMatchObject({
      subject: { kind: 'indicator', indicator: { code: revenue } },
      waitsFor: { unit: { slug: city.otherWard }, outside: null },
      daysWaiting: 30,
      neededBy: '2026-10-17',
      dueOn: '2026-10-19',
      rung: 'unit',
      overdue: false,
    });
    expect(raised.can.map(({ kind, door }) => [kind, door])).toContainEqual(['close', 'step']);
    expect((await read(city.stranger, raised.id)).can.map(({ kind }) => kind)).toEqual(['note']);
    expect((await read(city.office, raised.id)).can.every(({ door }) => door === 'decision')).toBe(true);
    await step(city.stranger, 'step', raised.id, { kind: 'note', words: 'Đã gửi hồ sơ <img src=x onerror=alert(1)>' });
    onDay('2026-10-20');
    expect(await read(city.office, raised.id)).toMatchObject({ overdue: true, callsForEscalation: true });
    const higher = await step(city.office, 'decision', raised.id, {
      kind: 'escalate',
      rung: 'chairman',
      words: 'Quá ngày, chưa có kết quả',
    });
    expect(higher).toMatchObject({ rung: 'chairman', callsForEscalation: false, overdue: true });
    const outside = await step(city.office, 'decision', raised.id, {
      kind: 'redirect',
      waitsFor: { outside: 'Bộ Tài chính' },
      words: 'Đã trình',
    });
    expect(outside.waitsFor).toEqual({ unit: null, outside: 'Bộ Tài chính' });
    expect((await list({ q: 'bo tai chinh' })).obstacles.map(({ id }) => id)).toEqual([raised.id]);
    onDay('2026-10-25');
    const closed = await step(city.wardOfficer, 'step', raised.id, { kind: 'close', words: 'Bộ đã có văn bản trả lời' });
    expect(closed).toMatchObject({
      state: 'closed',
      closedOn: '2026-10-25',
      solution: 'Bộ đã có văn bản trả lời',
      daysWaiting: 54,
      overdue: false,
    });
    expect(closed.steps.map(({ kind, unit }) => [kind, unit.slug])).toEqual([
      ['raise', city.ward],
      ['note', city.otherWard],
      ['escalate', city.city],
      ['redirect', city.city],
      ['close', city.ward],
    ]);
    let replayed: ObstacleNow = {
      unitId: 1,
      state: 'open',
      waitsUnitId: 2,
      waitsOutside: null,
      neededBy: '2026-10-17',
      dueOn: '2026-10-19',
      rung: 'unit',
      escalatedOn: null,
      closedOn: null,
      solution: null,
      serial: 1,
    };
    for (const { waitsFor, ...one } of closed.steps.slice(1)) {
      const waits = waitsFor.outside === null ? null : { waitsUnitId: null, waitsOutside: waitsFor.outside };
      const after = replayStep(replayed, { ...one, waitsFor: waits }, standardLadder);
      if ('fault' in after) throw new Error(after.fault.vi);
      replayed = after;
    }
    expect(closed).toMatchObject({
      state: replayed.state,
      rung: replayed.rung,
      escalatedOn: replayed.escalatedOn,
      solution: replayed.solution,
      waitsFor: { unit: null, outside: replayed.waitsOutside },
      version: replayed.serial,
    });
    expect(closed.steps[1]?.words).toBe('Đã gửi hồ sơ <img src=x onerror=alert(1)>');
    await withScope(database, city.office, async (tx) => {
      const trail = await readAuditOf(tx, city.office, 'obstacle', raised.id);
      expect(trail.map(({ action }) => action)).toEqual(Array.from({ length: 5 }, () => 'obstacles.step'));
    });
  });

  test('lists narrow by state, day, rung and whom it waits for; pages follow each other; the workbook holds them all', async () => {
    const [task] = await taskClerk(database, clock).assign(city.office, [{ lead: city.ward, content: 'Giải phóng mặt bằng' }]);
    const first = await raise(city.wardOfficer, { subject: { kind: 'task', task: task ?? '' }, neededBy: '2026-10-02' });
    const second = await raise(city.office, {
      unit: city.finance,
      content: '=1+1 chờ nguồn vốn',
      waitsFor: { outside: 'Kho bạc' },
      neededBy: null,
    });
    const third = await raise(city.stranger, { unit: city.otherWard, waitsFor: { unit: city.finance }, neededBy: '2026-10-09' });
    onDay('2026-10-05');
    await step(city.stranger, 'step', third.id, { kind: 'close', words: 'Đã xong' });
    const ids = async (asked: object) => (await list(asked)).obstacles.map(({ id }) => id);
    expect(await ids({})).toEqual([first.id, third.id, second.id]);
    expect(await ids({ state: 'open' })).toEqual([first.id, second.id]);
    expect(await ids({ overdue: 'true' })).toEqual([first.id]);
    expect(await ids({ rung: 'chairman' })).toEqual([]);
    expect(await ids({ waitsFor: city.finance })).toEqual([third.id]);
    expect(await ids({ waitsOutside: 'true' })).toEqual([second.id]);
    expect(await ids({ task })).toEqual([first.id]);
    expect(await ids({ unit: city.finance })).toEqual([third.id, second.id]);
    expect((await list({})).counts).toEqual({ open: 2, overdue: 1, closed: 1 });
    const page = await list({ limit: 2 });
    expect((await list({ limit: 2, after: page.next })).obstacles.map(({ id }) => id)).toEqual([second.id]);
    const file = await exportObstaclesOf({ ...work(city.office), log: silentLog }, city.city, { state: 'open' });
    const table = await openTable(new Uint8Array(await file.arrayBuffer()));
    const contents: (string | undefined)[] = [];
    for await (const { cells } of table.rows()) contents.push(cells[0]);
    expect(contents).toEqual(['Vướng mắc', 'Chưa có giá đất cụ thể', '=1+1 chờ nguồn vốn']);
  });

  test('what is due when for whom stands in one place', async () => {
    const [task] = await taskClerk(database, clock).assign(city.office, [{ lead: city.ward, content: 'Kiểm kê', deadline: '2026-10-08' }]);
    const subject = { kind: 'task' as const, task: task ?? '' };
    const asked = await inquiryClerk(database, clock).ask(city.office, { subject, asked: city.ward, question: 'Vì sao chậm?' });
    const waiting = await raise(city.wardOfficer, { waitsFor: { unit: city.finance }, neededBy: '2026-10-10' });
    await raise(city.wardOfficer, { neededBy: null });
    const { rows } = await withScope(database, city.office, (tx) =>
      sql<{ kind: string; id: string; unit: string; due: string }>`select w.kind, w.id, u.slug as unit, w.due_on as due from work_due w
        join unit u on u.id = w.unit_id order by w.due_on`.execute(tx),
    );
    expect(rows).toEqual([
      { kind: 'inquiry', id: asked.id, unit: city.ward, due: '2026-10-06' },
      { kind: 'task', id: task, unit: city.ward, due: '2026-10-08' },
      { kind: 'obstacle', id: waiting.id, unit: city.finance, due: '2026-10-12' },
    ]);
  });
});

describe('what is refused', () => {
  test('the wrong hands, a step out of turn, a unit that ended, a day that cannot be; nothing is written', async () => {
    const { id } = await raise(city.wardOfficer);
    const before = await read(city.office, id);
    const codeOf = async (one: Promise<unknown>) => (await refusalOf(one)).code;
    expect(await codeOf(raise(city.wardOfficer, { unit: city.otherWard }))).toBe('outside-scope');
    expect(await codeOf(step(city.stranger, 'step', id, { kind: 'note', words: 'Xen vào' }))).toBe('outside-scope');
    expect(await codeOf(step(city.wardOfficer, 'decision', id, { kind: 'close', words: 'Tự đóng' }))).toBe('outside-scope');
    expect(await codeOf(step(city.wardOfficer, 'step', id, { kind: 'reopen', words: 'Mở lại' }))).toBe('task-refused');
    expect(await codeOf(step(city.wardOfficer, 'step', id, { kind: 'escalate', words: 'Báo cáo' }))).toBe('task-refused');
    expect(await codeOf(step(city.wardOfficer, 'step', id, { kind: 'redirect', words: 'Chờ ta', waitsFor: { unit: city.ward } }))).toBe(
      'task-refused',
    );
    expect(await codeOf(step(city.wardOfficer, 'step', id, { kind: 'move-day', words: 'Lùi', neededBy: '2026-08-01' }))).toBe(
      'task-refused',
    );
    expect(await codeOf(raise(city.office, { unit: city.ended }))).toBe('task-refused');
    expect(await codeOf(raise(city.wardOfficer, { waitsFor: { unit: city.ended } }))).toBe('task-refused');
    expect(await codeOf(raise(city.wardOfficer, { since: '2026-10-02' }))).toBe('task-refused');
    expect(await codeOf(raise(city.wardOfficer, { subject: { kind: 'task', task: newId() } }))).toBe('not-found');
    expect(await codeOf(list({ after: 'không phải' }))).toBe('invalid-request');
    expect(await read(city.office, id)).toEqual(before);
  });

  test('who is slower gets the obstacle as it stands; the same write again changes nothing; of two at once one is taken', async () => {
    const { id } = await raise(city.wardOfficer);
    const writeId = newId();
    const note = { kind: 'note' as const, words: 'Đã làm việc với sở' };
    await step(city.wardOfficer, 'step', id, note, { writeId, basedOn: 1 });
    expect((await step(city.wardOfficer, 'step', id, note, { writeId, basedOn: 1 })).version).toBe(2);
    const slower = await refusalOf(step(city.office, 'decision', id, { kind: 'close', words: 'Đã xong' }, { basedOn: 1 }));
    expect([slower.code, slower.status, slower.extra['obstacle']]).toMatchObject([
      'obstacle-changed',
      409,
      { id, version: 2, state: 'open' },
    ]);
    const both = await Promise.allSettled([
      step(city.wardOfficer, 'step', id, note, { basedOn: 2 }),
      step(city.office, 'decision', id, { kind: 'close', words: 'Đã xong' }, { basedOn: 2 }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await read(city.office, id)).version).toBe(3);
  });

  test('the database itself keeps others from writing, anybody from changing what was said, and other bodies out', async () => {
    const { id } = await raise(city.wardOfficer);
    const forged = withScope(database, city.stranger, (tx) =>
      sql`insert into obstacle_step (tenant_id, obstacle_id, serial, kind, unit_id, happened_on, words, recorded_at)
        select ${city.tenantId}, ${id}, 9, 'close', id, '2026-10-01', 'x', now() from unit where slug = ${city.ward}`.execute(tx),
    );
    await expect(forged).rejects.toThrow('row-level security');
    const moved = await withScope(database, city.stranger, (tx) =>
      sql`update obstacle_now set state = 'closed' where obstacle_id = ${id}`.execute(tx),
    );
    expect(moved.numAffectedRows).toBe(0n);
    for (const table of ['obstacle', 'obstacle_step'])
      for (const change of [sql`delete from ${sql.table(table)}`, sql`update ${sql.table(table)} set recorded_by = null`])
        await expect(withScope(database, city.office, (tx) => change.execute(tx))).rejects.toThrow('permission denied');
    const other = await makeSmallCity(database);
    expect((await refusalOf(read(other.office, id))).code).toBe('not-found');
  });
});
