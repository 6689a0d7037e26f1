import { assignRole, createPerson } from '@thucthi/access/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mintScope, movableClock, withScope, asWorker, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { readIndicatorsCached, setCoverage } from '@thucthi/registry/server';
import { reportClerk } from '../testing/report-clerk.ts';
import { makeReportingCity, type ReportingCity } from '../testing/reporting-city.ts';
import { noteVisitOf } from './note-visit.ts';
import { forgetVisits } from './place-visits.store.ts';
import { showGapsOf } from './show-gaps.ts';
import { showLateBoardOf } from './show-late-board.ts';

let database: Database;
let city: ReportingCity;
let clerk: ReturnType<typeof reportClerk>;
let form: string;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  city = await makeReportingCity(database);
  clerk = reportClerk(database, city, movableClock(new Date('2026-09-02T03:00:00Z')));
  form = (await clerk.form({ units: { by: 'kind', kinds: ['city-central', 'ward', 'commune'], below: null }, steps: [] })).id;
});
afterAll(() => database.close());

const send = (unit: string, period: string) => clerk.step(city.office, 'send', { unit, form, period, basedOn: 0 }, 'Chưa có số');
const board = (period?: string, unit = city.city) => showLateBoardOf(clerk.work(city.office), unit, { period });

describe('the late board', () => {
  test('counts from the expected list: by period, by level, by unit; the most overdue first', async () => {
    clerk.clock.moveTo(new Date('2026-09-15T03:00:00Z'));
    await send(city.ward, '2026-09');
    clerk.clock.moveTo(new Date('2026-09-21T03:00:00Z'));
    await send(city.otherWard, '2026-09');
    const found = await board('2026-09');
    expect(found.rate).toEqual({ expected: 4, sent: 2, onTime: 1, overdue: 2 });
    expect(found.levels).toEqual([
      { level: 1, rate: { expected: 3, sent: 2, onTime: 1, overdue: 1 } },
      { level: 2, rate: { expected: 1, sent: 0, onTime: 0, overdue: 1 } },
    ]);
    expect(found.units.map(({ unit, timeliness, daysLate }) => [unit.slug, timeliness, daysLate])).toEqual([
      [city.thirdWard, 'overdue', 3],
      [city.city, 'overdue', 2],
      [city.otherWard, 'late', 3],
      [city.ward, 'on-time', 0],
    ]);
    expect((await board('2026-09', city.ward)).rate.expected).toBe(1);
    expect(found.periods.map(({ code }) => code)).toContain('2026-09');
    await expect(board('2026-Q3')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of a body without forms says so', async () => {
    const other = await makeReportingCity(database);
    const theirs = reportClerk(database, other, clerk.clock);
    expect(await showLateBoardOf(theirs.work(other.office), other.city, {})).toMatchObject({
      form: null,
      units: [],
      rate: { expected: 0 },
    });
    await expect(showLateBoardOf(theirs.work(other.office), city.city, {})).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('gaps', () => {
  const person = async (username: string, until: string | null, unitId: number): Promise<string> => {
    const administrator = mintScope({
      tenantId: city.tenantId,
      personId: null,
      rights: ['people.manage'],
      readUnits: 'all',
      writeUnits: 'all',
    });
    return withScope(database, administrator, async (tx) => {
      const personId = await createPerson(tx, administrator, clerk.clock, {
        username: `${username}-${city.tenantId}`,
        name: username,
        access: { kind: 'persona', persona: username },
      });
      await assignRole(tx, administrator, clerk.clock, { personId, role: 'ward-officer', unitId, validTo: until ?? undefined });
      return personId;
    });
  };
  const gaps = () => showGapsOf(clerk.work(city.office), city.city);

  test('units that never send, indicators nobody enters, a substitute whose time runs out', async () => {
    await person('Lan', null, city.ids.ward);
    await person('Minh', '2026-10-20', city.ids.otherWard);
    await asWorker(database, 'test', async (tx) => {
      const revenue = [...(await readIndicatorsCached(tx)).values()].find(({ definition }) => definition.code === 'budget-revenue')!.id;
      const asked = (unitId: number) => ({
        unitId,
        indicatorId: revenue,
        frequency: 'month',
        validFrom: '2026-01-01',
        validTo: null,
        responsibleUnitId: null,
      });
      await setCoverage(tx, city.tenantId, [city.ids.ward, city.ids.otherWard, city.ids.thirdWard].map(asked), clerk.clock.now());
    });
    await clerk.form({
      id: form,
      basedOn: 1,
      reason: 'chỉ các phường, xã',
      units: { by: 'kind', kinds: ['ward', 'commune'], below: null },
    });
    clerk.clock.moveTo(new Date('2026-09-28T03:00:00Z'));
    await clerk.form({ id: form, basedOn: 2, reason: 'đổi tên', name: 'Báo cáo tháng' });
    await send(city.ward, '2026-09');
    clerk.clock.moveTo(new Date('2026-10-19T03:00:00Z'));
    const found = await gaps();
    expect(found.neverSend).toMatchObject([
      { unit: { slug: city.otherWard }, owed: 2, since: '2026-09-16' },
      { unit: { slug: city.thirdWard }, owed: 2 },
    ]);
    expect(found.orphans.map(({ unit, reason, until }) => [unit.slug, reason, until])).toEqual([
      [city.thirdWard, 'nobody', null],
      [city.otherWard, 'ends-soon', '2026-10-20'],
    ]);
    clerk.clock.moveTo(new Date('2026-10-21T03:00:00Z'));
    expect((await gaps()).orphans.map(({ reason }) => reason)).toEqual(['nobody', 'nobody']);
  });

  test('people who never look: a day counts once, an old day is forgotten', async () => {
    const [lan] = [await person('Lan', null, city.ids.ward), await person('Minh', null, city.ids.ward)];
    const scope = mintScope({ tenantId: city.tenantId, personId: lan, rights: [], readUnits: 'all', writeUnits: [] });
    expect(await noteVisitOf(clerk.work(scope), 'cockpit')).toEqual({ noted: true });
    expect(await noteVisitOf(clerk.work(scope), 'cockpit')).toEqual({ noted: false });
    expect((await gaps()).neverLook.map(({ person: who }) => who.vi)).toEqual(['Minh']);
    clerk.clock.moveTo(new Date('2026-10-10T03:00:00Z'));
    expect((await gaps()).neverLook).toMatchObject([
      { person: { vi: 'Lan' }, lastSeen: '2026-09-02', days: 1 },
      { person: { vi: 'Minh' }, lastSeen: null, days: 0 },
    ]);
    await asWorker(database, 'test', (tx) => forgetVisits(tx, city.tenantId, '2026-10-01'));
    expect((await gaps()).since).toBeNull();
  });

  test('nobody notes a visit for somebody else', async () => {
    const scope = mintScope({ tenantId: city.tenantId, personId: null, rights: [], readUnits: 'all', writeUnits: [] });
    expect(() => noteVisitOf(clerk.work(scope), 'cockpit')).toThrow(expect.objectContaining({ code: 'sign-in-required' }));
  });
});
