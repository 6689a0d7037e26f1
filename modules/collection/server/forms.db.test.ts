import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { movableClock, newId, silentLog, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { reportClerk } from '../testing/report-clerk.ts';
import { makeReportingCity, type ReportingCity } from '../testing/reporting-city.ts';
import { layOutOnTime } from './lay-out-on-time.ts';
import { readDueReports } from './report-due.store.ts';
import { setReportingCalendarOf, showReportingCalendarOf } from './reporting-calendar.ts';
import { showFormsOf } from './show-forms.ts';

let database: Database;
let city: ReportingCity;
let clerk: ReturnType<typeof reportClerk>;
const dayInOctober = (day: number): Date => new Date(`2026-10-${String(day).padStart(2, '0')}T03:00:00Z`);

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  city = await makeReportingCity(database);
  clerk = reportClerk(database, city, movableClock(dayInOctober(5)));
});
afterAll(() => database.close());

const due = (formId: string, period: string, unitId: number) =>
  withScope(database, city.office, async (tx) => (await readDueReports(tx, city.tenantId, [{ formId, period, unitId }]))[0]);

describe('a form', () => {
  test('says what each unit owes by when, some weeks ahead', async () => {
    const form = await clerk.form();
    expect(form).toMatchObject({ version: 1, reporting: 3, indicators: ['budget-revenue', 'livestock-herd'] });
    const { ofMonth, open } = await clerk.owed(city.officer, city.ward, '2026-10');
    expect(ofMonth).toMatchObject([
      {
        period: '2026-10',
        coversFrom: '2026-09-15',
        cutOff: '2026-10-14',
        dueOn: '2026-10-16',
        standing: 'owed',
        missing: 2,
        timeliness: 'not-due',
        workingDaysLeft: 9,
        closesAt: '2026-10-21T17:00:00.000Z',
      },
    ]);
    expect(ofMonth[0]?.can).toEqual({ send: true, check: false, approve: false, accept: false, return: false });
    expect(open.map(({ period }) => period)).toEqual(['2026-09', '2026-10']);
    expect((await clerk.owed(city.officer, city.city, '2026-10')).ofMonth).toEqual([]);
  });

  test('closes nothing that was over before it was laid out', async () => {
    const form = await clerk.form();
    expect(await due(form.id, '2026-09', city.ids.ward)).toMatchObject({ dueOn: '2026-09-16', closesAt: null });
    await clerk.enter(city.officer, city.ward, '2026-09', '12.5');
  });

  test('of several levels is due bottom-up', async () => {
    const form = await clerk.form({ units: { by: 'kind', kinds: ['city-central', 'ward', 'commune', 'neighbourhood'], below: null } });
    const dueOf = async (unitId: number) => (await due(form.id, '2026-10', unitId))?.dueOn;
    expect([await dueOf(city.ids.hamlet), await dueOf(city.ids.ward), await dueOf(city.ids.thirdWard), await dueOf(city.ids.city)]).toEqual(
      ['2026-10-16', '2026-10-16', '2026-10-19', '2026-10-20'],
    );
  });

  test('changed, keeps what was sent under the version it fell due under; the rest follows', async () => {
    const form = await clerk.form({ steps: [] });
    await clerk.enter(city.officer, city.ward, '2026-10', '12.5');
    await clerk.enter(city.officer, city.ward, '2026-10', '9000', null, 'livestock-herd');
    await clerk.step(city.officer, 'send', { unit: city.ward, form: form.id, period: '2026-10', basedOn: 0 });
    const later = await clerk.form({
      id: form.id,
      basedOn: 1,
      reason: 'Từ nay có duyệt',
      steps: ['approve'],
      dueDays: [5],
      units: { by: 'list', units: [city.ward, city.otherWard] },
    });
    expect(later).toMatchObject({ version: 2, reporting: 2, unitNames: [{ slug: city.ward }, { slug: city.otherWard }] });
    expect(await due(form.id, '2026-10', city.ids.ward)).toMatchObject({ steps: [], standing: 'sent', dueOn: '2026-10-16' });
    expect(await due(form.id, '2026-10', city.ids.otherWard)).toMatchObject({ steps: ['approve'], dueOn: '2026-10-21' });
    expect(await due(form.id, '2026-10', city.ids.thirdWard)).toBeUndefined();
    expect(await due(form.id, '2026-09', city.ids.thirdWard)).toBeDefined(); // past its cut-off: it stays owed
  });

  test('two people at once: the second is shown what stands', async () => {
    const form = await clerk.form();
    const change = (name: string) => clerk.form({ id: form.id, basedOn: 1, reason: 'đổi tên', name });
    const answers = await Promise.allSettled([change('Biểu một'), change('Biểu hai')]);
    const refused = answers
      .filter((one) => one.status === 'rejected')
      .map((one) => one.reason as { code: string; extra: { theirs: { name: string } } });
    expect(refused).toMatchObject([{ code: 'changed-meanwhile' }]);
    const { forms } = await showFormsOf(clerk.work(city.office));
    expect(refused[0]?.extra.theirs.name).toBe(forms[0]?.name);
  });

  test('refuses in words what cannot be', async () => {
    const form = await clerk.form();
    const wrong = [
      { indicators: ['khong-co'] },
      { indicators: ['livestock-herd', 'livestock-herd'] },
      { units: { by: 'list' as const, units: ['khong-co'] } },
      { dueDays: [5, 2] },
      { validTo: '2026-01-01' },
      { id: form.id, basedOn: 1, frequency: 'quarter' as const, reason: 'đổi' },
      { id: form.id, basedOn: 1 },
    ];
    for (const change of wrong) await expect(clerk.form(change)).rejects.toMatchObject({ code: 'collection-refused' });
    await expect(clerk.form({ id: newId() })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of another body is neither seen nor changed', async () => {
    const form = await clerk.form();
    const other = await makeReportingCity(database);
    const theirs = reportClerk(database, other, clerk.clock);
    expect((await showFormsOf(theirs.work(other.office))).forms).toEqual([]);
    await expect(theirs.form({ id: form.id, basedOn: 1, reason: 'lấn sang' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(theirs.form({ units: { by: 'list', units: [city.ward] } })).rejects.toMatchObject({ code: 'collection-refused' });
    await expect(theirs.owed(other.officer, city.ward, '2026-10')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the reporting calendar', () => {
  const rule = {
    frequency: 'month' as const,
    startMonth: 0 as const,
    startDay: 1,
    endMonth: 0 as const,
    endDay: 31,
    dueDays: [1, 2],
    graceDays: null,
  };

  test('is the standard until it is set, and then what the body set; reports not sent follow', async () => {
    const before = await showReportingCalendarOf(clerk.work(city.office));
    expect(before.rules[0]).toMatchObject({
      frequency: 'month',
      revision: 0,
      startDay: 15,
      example: { period: '2026-10', cutOff: '2026-10-14' },
    });
    const form = await clerk.form();
    await setReportingCalendarOf(clerk.work(city.office), { writeId: newId(), basedOn: 0, ...rule });
    expect(await due(form.id, '2026-10', city.ids.ward)).toMatchObject({
      coversFrom: '2026-10-01',
      cutOff: '2026-10-31',
      dueOn: '2026-11-02',
      closesAt: null,
    });
    clerk.clock.moveTo(new Date('2026-10-25T03:00:00Z')); // nothing closes by itself any more
    await clerk.enter(city.officer, city.ward, '2026-10', '12.5');
    await expect(setReportingCalendarOf(clerk.work(city.office), { writeId: newId(), basedOn: 0, ...rule })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      extra: { theirs: { revision: 1 } },
    });
  });

  test('refuses a window that leaves days out', async () => {
    const asked = { writeId: newId(), basedOn: 0, ...rule, startMonth: -1 as const, startDay: 20, endDay: 10 };
    expect(() => setReportingCalendarOf(clerk.work(city.office), asked)).toThrow(expect.objectContaining({ code: 'collection-refused' }));
  });

  test('goes on by the day: once a day, whoever asks', async () => {
    const form = await clerk.form();
    expect(await due(form.id, '2026-11', city.ids.ward)).toBeUndefined();
    clerk.clock.moveTo(new Date('2026-11-02T03:00:00Z'));
    const round = () => layOutOnTime({ database, clock: clerk.clock, log: silentLog });
    expect(await round()).toBeGreaterThanOrEqual(3);
    expect(await round()).toBe(0);
    expect(await due(form.id, '2026-11', city.ids.ward)).toMatchObject({ dueOn: '2026-11-17' });
  });
});
