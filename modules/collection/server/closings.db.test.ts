import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { movableClock, newId, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { reportClerk } from '../testing/report-clerk.ts';
import { makeReportingCity, type ReportingCity } from '../testing/reporting-city.ts';
import { closePeriodOf } from './close-periods.ts';
import { allowLateEntryOf, showLateEntriesOf } from './late-entries.ts';

let database: Database;
let city: ReportingCity;
let clerk: ReturnType<typeof reportClerk>;
let form: string;
const period = '2026-10';

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  city = await makeReportingCity(database);
  clerk = reportClerk(database, city, movableClock(new Date('2026-10-05T03:00:00Z')));
  form = (await clerk.form()).id;
});
afterAll(() => database.close());

const close = (units: string[] | null = null) =>
  closePeriodOf(clerk.work(city.office), { writeId: newId(), form, period, units, reason: 'Chốt để họp phiên tháng 10' });
const allow = (change: Partial<Parameters<typeof allowLateEntryOf>[1]> = {}) =>
  allowLateEntryOf(clerk.work(city.office), {
    writeId: newId(),
    unit: city.ward,
    form,
    period,
    authority: 'Công văn 812/UBND-TH',
    reason: 'Kho bạc đối chiếu lại số thu',
    lastDay: '2026-10-28',
    ...change,
  });

describe('a period', () => {
  test('closes by itself after the due day and its grace, with the running total; another month stays open', async () => {
    clerk.clock.moveTo(new Date('2026-10-21T16:59:59Z'));
    await clerk.enter(city.officer, city.ward, period, '12.5');
    clerk.clock.moveTo(new Date('2026-10-21T17:00:00Z'));
    await expect(clerk.enter(city.officer, city.ward, '2026-01/2026-10', '99')).rejects.toMatchObject({ code: 'period-closed' });
    await expect(clerk.enter(city.stranger, city.otherWard, period, '4')).rejects.toMatchObject({ code: 'period-closed' });
    await clerk.enter(city.officer, city.ward, '2026-08', '12.5');
    expect(await clerk.report(city.officer, city.ward, period)).toMatchObject({ closed: true, timeliness: 'overdue' });
  });

  test('closed by hand is closed for those named, since then, and a change of the form does not open it', async () => {
    expect(await close([city.ward])).toEqual({ closed: 1 });
    expect(await close()).toEqual({ closed: 2 });
    expect(await close()).toEqual({ closed: 0 });
    await expect(clerk.enter(city.officer, city.ward, period, '12.5')).rejects.toMatchObject({ code: 'period-closed' });
    await clerk.form({ id: form, basedOn: 1, reason: 'gia hạn', dueDays: [15], graceDays: 20 });
    await expect(clerk.enter(city.officer, city.ward, period, '12.5')).rejects.toMatchObject({ code: 'period-closed' });
    const asked = { writeId: newId(), form, units: null, reason: 'chốt' };
    await expect(closePeriodOf(clerk.work(city.office), { ...asked, period: '2026-Q3' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(closePeriodOf(clerk.work(city.office), { ...asked, period, units: ['khong-co'] })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('closing waits for who is writing: afterwards nothing slips in', async () => {
    const answers = await Promise.allSettled([clerk.enter(city.officer, city.ward, period, '12.5'), close()]);
    expect(answers[1]?.status).toBe('fulfilled');
    await expect(clerk.enter(city.officer, city.ward, period, '13', null, 'livestock-herd')).rejects.toMatchObject({
      code: 'period-closed',
    });
  });
});

describe('a permit to enter late', () => {
  test('opens the period of the one unit until its end, and is told with what was written under it', async () => {
    await close();
    const given = await allow();
    expect(given).toMatchObject({ runs: true, figures: 0, unit: { slug: city.ward }, expiresAt: '2026-10-28T17:00:00.000Z' });
    expect((await clerk.owed(city.officer, city.ward, period)).ofMonth[0]).toMatchObject({
      closed: true,
      lateUntil: '2026-10-28T17:00:00.000Z',
    });
    await clerk.enter(city.officer, city.ward, period, '12.5');
    await expect(clerk.enter(city.stranger, city.otherWard, period, '4')).rejects.toMatchObject({ code: 'period-closed' });
    clerk.clock.moveTo(new Date('2026-10-28T17:00:00Z'));
    await expect(clerk.enter(city.officer, city.ward, period, '8000', null, 'livestock-herd')).rejects.toMatchObject({
      code: 'period-closed',
    });
    const { entries } = await showLateEntriesOf(clerk.work(city.officer), city.city);
    expect(entries).toMatchObject([{ id: given.id, runs: false, figures: 1, authority: 'Công văn 812/UBND-TH' }]);
  });

  test('never runs in the past, and is given for what is expected only', async () => {
    await expect(allow({ lastDay: '2026-10-04' })).rejects.toMatchObject({ code: 'collection-refused' });
    await expect(allow({ unit: city.city })).rejects.toMatchObject({ code: 'not-found' });
    await expect(allow({ period: '2026-Q4' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(allow({ form: newId() })).rejects.toMatchObject({ code: 'not-found' });
    const other = await makeReportingCity(database);
    await expect(
      allowLateEntryOf(reportClerk(database, other, clerk.clock).work(other.office), {
        writeId: newId(),
        unit: city.ward,
        form,
        period,
        authority: 'Công văn 1',
        reason: 'lấn sang',
        lastDay: '2026-10-28',
      }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
