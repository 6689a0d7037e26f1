import { afterAll, beforeAll, expect, test } from 'vitest';
import { asWorker, businessClock, movableClock, runWrite, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import {
  applyUnitEvent,
  indexUnits,
  indicatorCatalogue,
  insertBody,
  insertIndicators,
  insertUnits,
  replaceClosure,
  setRootUnit,
} from '@thucthi/registry/server';
import { listSessionsOf, showSessionOf } from '@thucthi/sessions/server';
import { showInquiriesOf, showObstaclesOf, showStatisticsOf, showTasksOf, showTaskOf } from '@thucthi/tasks/server';
import type { TaskPage } from '@thucthi/tasks/contract';
import { demoBusinessDate, demoTenantIds, firstUnitId } from '../demo-facts.ts';
import { demoScope } from '../demo-scope.ts';
import { loadMauFollowUp } from './load-mau-follow-up.ts';
import { loadMauReminders } from './load-mau-reminders.ts';
import { loadMauSessions } from './load-mau-sessions.ts';
import { loadMauTasks } from './load-mau-tasks.ts';
import { momentOn } from './mau-months.ts';
import { makeMauUnits, wholeMau } from './mau-units.ts';

let database: Database;
let made: number;
let pages: TaskPage[];
const { mau } = demoTenantIds;
const scope = demoScope(mau);
const work = () => ({ database, scope, clock: businessClock(demoBusinessDate) });

beforeAll(async () => {
  database = await openTestDatabase();
  const units = makeMauUnits(wholeMau, firstUnitId(mau));
  const clock = movableClock(momentOn('2024-01-02', 8));
  await asWorker(database, 'test', async (tx) => {
    await insertBody(
      tx,
      { id: mau, slug: 'mau', name: { vi: 'Thành phố Mẫu', en: 'Sample City' }, demo: true, illustrative: true },
      clock.now(),
    );
    await insertUnits(tx, mau, units.beginning, clock.now());
    await replaceClosure(
      tx,
      mau,
      indexUnits(units.beginning, []),
      units.beginning.map(({ id }) => id),
    );
    await setRootUnit(tx, mau, units.city.id);
    await insertIndicators(
      tx,
      null,
      indicatorCatalogue.map((definition, index) => ({ id: index + 1, definition })),
      clock.now(),
    );
  });
  clock.moveTo(momentOn('2025-05-02', 9));
  for (const order of units.orders) await runWrite(database, scope, (tx) => applyUnitEvent(tx, scope, clock, order));
  made = await loadMauTasks(database);
  const list = await showTasksOf(work(), { unit: 'mau', limit: 200 });
  pages = await Promise.all(list.tasks.map(async ({ id }) => (await showTaskOf(work(), id)) as TaskPage));
});
afterAll(() => database.close());

test('about sixty tasks with histories of every kind; a unit that ended holds one, one nobody leads yet', async () => {
  expect(made).toBe(pages.length);
  expect(made).toBeGreaterThan(50);
  const { all } = await showStatisticsOf(work(), 'mau', {});
  for (const [name, count] of Object.entries(all.classes)) expect([name, count > 0]).toEqual([name, true]);
  expect(pages.some(({ returned }) => returned === 2)).toBe(true);
  expect(pages.some(({ timeline }) => timeline.filter(({ kind }) => kind === 'hand-over').length === 2)).toBe(true);
  expect(pages.some(({ deadline, originalDeadline }) => deadline !== originalDeadline)).toBe(true);
  expect(pages.some(({ lead }) => lead?.endedOn === '2025-06-30')).toBe(true);
  expect(pages.some(({ lead }) => lead === null)).toBe(true);
  expect(pages.some(({ parts }) => parts.length === 3)).toBe(true);
});

test('directives that stand in a document lead to it in the register; the document says that it is made up', async () => {
  const told = pages.flatMap(({ directive }) => (directive.source === 'document' ? [directive] : []));
  expect(new Set(told.map(({ document }) => document?.symbol))).toEqual(
    new Set(['112/KH-UBND', '48/TB-VP', '07/CĐ-UBND', '15/KL-TT', '151/TB-VP']),
  );
  for (const { document, sourceName } of told) {
    expect(sourceName).toBeNull();
    expect(document?.title).toMatch(/ \(dữ liệu minh họa\)$/);
  }
});

test('explanations in every state, one overdue; obstacles that wait inside and outside, brought higher, past their day, solved', async () => {
  const loaded = await loadMauFollowUp(database);
  const explained = await showInquiriesOf(work(), { unit: 'mau' });
  expect(explained.counts.total).toBe(loaded.inquiries);
  expect(explained.illustrative).toBe(true);
  const states = new Set(explained.inquiries.map(({ state }) => state));
  for (const state of ['asked', 'answered', 'accepted'] as const) expect([state, states.has(state)]).toEqual([state, true]);
  expect(explained.counts.overdue).toBeGreaterThan(0);
  expect(explained.inquiries.some(({ turns }) => turns.some(({ kind }) => kind === 'ask-more'))).toBe(true);
  expect(new Set(explained.inquiries.map(({ subject }) => subject.kind)).size).toBe(2);
  const { counts, obstacles } = await showObstaclesOf(work(), { unit: 'mau', limit: 200 });
  expect(obstacles).toHaveLength(loaded.obstacles);
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(0);
  expect(obstacles.some(({ waitsFor }) => waitsFor.outside !== null)).toBe(true);
  expect(obstacles.some(({ waitsFor }) => waitsFor.outside === null && waitsFor.unit === null)).toBe(true);
  expect(obstacles.some(({ callsForEscalation }) => callsForEscalation)).toBe(true);
  expect(obstacles.some(({ rung, overdue }) => rung === 'chairman' && overdue)).toBe(true);
});

test('the October session was held and its notice issued; that of tomorrow opens with what became of it', async () => {
  await loadMauSessions(database);
  const { sessions } = await listSessionsOf(work(), { unit: 'mau' });
  expect(sessions.map(({ title, state }) => [title, state])).toEqual([
    ['Phiên họp thường kỳ tháng 11/2026', 'summoned'],
    ['Phiên họp thường kỳ tháng 10/2026', 'closed'],
  ]);
  const [tomorrow, october] = await Promise.all(sessions.map(({ id }) => showSessionOf(work(), id)));
  expect(october?.votes[0]?.result?.outcome).toBe('passed');
  expect(october?.papers.find(({ kind }) => kind === 'notice')).toMatchObject({ state: 'issued', symbol: '412/TB-UBND' });
  const lines = october?.lines.filter(({ list }) => list === 'conclusion') ?? [];
  expect(lines.map(({ leads, deadline, unclear }) => [leads.map(({ slug }) => slug), deadline, unclear.includes('lead')])).toEqual([
    [['mau-so-tai-chinh'], '2026-11-10', false],
    [['mau-so-xay-dung'], '2026-11-30', false],
    [[], null, true],
    [['mau-so-nong-nghiep-va-moi-truong'], '2026-11-13', false],
    [[], null, true],
  ]);
  expect(lines[1]?.coordinating.map(({ name }) => name)).toEqual(['Trung tâm Phát triển quỹ đất']);
  expect(tomorrow?.carried?.total).toBe(october?.lines.flatMap(({ tasks }) => tasks).length);
  expect(tomorrow?.agenda.slice(0, 2).map(({ kind }) => kind)).toEqual(['opening', 'carried']);
  expect(tomorrow?.agenda.some(({ kind }) => kind === 'obstacle')).toBe(true);
});

test('reminders of the sample city come from its own work, were planned on working days, and say each thing once', async () => {
  const planned = await loadMauReminders(database);
  expect(planned).toBeGreaterThan(20);
  expect(await loadMauReminders(database)).toBe(0);
  const rows = await asWorker(database, 'test', (tx) =>
    tx
      .selectFrom('reminder as r')
      .innerJoin('work_due as w', (join) =>
        join.onRef('w.tenant_id', '=', 'r.tenant_id').onRef('w.id', '=', 'r.work_id').onRef('w.due_on', '=', 'r.due_on'),
      )
      .select(['r.planned_on', 'r.step', 'w.kind'])
      .where('r.tenant_id', '=', mau)
      .execute(),
  );
  expect(rows).toHaveLength(planned);
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['task', 'inquiry', 'obstacle']));
  expect(rows.some(({ step, planned_on: day }) => day === demoBusinessDate && step.startsWith('overdue-'))).toBe(true);
  for (const day of new Set(rows.map(({ planned_on: one }) => one))) expect([0, 6]).not.toContain(new Date(day).getUTCDay());
});
