import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, withScope, type Database } from '@thucthi/platform';
import { addWorkingDays } from '../domain/working-days.ts';
import { enterCalendarDaysOf, readCalendar, reckonWorkingDaysOf, showCalendarOf } from './calendar.ts';
import { foundProvince, openRegistryDatabase, type Province } from './testing/found-province.ts';

let database: Database;
let province: Province;
beforeAll(async () => {
  database = await openRegistryDatabase();
  province = await foundProvince(database);
});
afterAll(() => database.close());

const enter = (day: string, kind: 'off' | 'worked' | 'normal', basedOn: number, name = 'Tết Nguyên đán') =>
  enterCalendarDaysOf(
    { database, scope: province.scope, clock: province.clock },
    { writeId: newId(), document: 'Thông báo lịch nghỉ Tết 2027', days: [{ day, kind, name, basedOn }] },
  );
const dayAfter = async (from: string) => (await reckonWorkingDaysOf({ database, scope: province.scope }, { from, days: 1 })).date;

describe('the working days of a body', () => {
  test('follow the yearly notice it enters; an old view of a day is refused with both sides; a day taken back is usual again', async () => {
    expect(await dayAfter('2027-02-03')).toBe('2027-02-04');
    expect(await enter('2027-02-04', 'off', 0)).toEqual({ entered: 1 });
    expect(await dayAfter('2027-02-03')).not.toBe('2027-02-04');
    await expect(enter('2027-02-04', 'normal', 0)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      extra: { yours: [{ kind: 'normal' }], theirs: [{ kind: 'off', revision: 1 }] },
    });
    const shown = await showCalendarOf({ database, scope: province.scope }, { year: 2027 });
    expect(shown.announced).toBe(true);
    expect(shown.days.find(({ day }) => day === '2027-02-04')).toMatchObject({
      kind: 'off',
      name: { vi: 'Tết Nguyên đán' },
      own: { revision: 1, document: 'Thông báo lịch nghỉ Tết 2027' },
    });
    expect(await enter('2027-02-04', 'normal', 1, '')).toEqual({ entered: 1 });
    expect(await dayAfter('2027-02-03')).toBe('2027-02-04');
  });

  test('are a body’s own: another body keeps the law’s', async () => {
    const other = await foundProvince(database);
    await enter('2027-03-03', 'off', 0, 'Nghỉ của địa phương');
    const next = (of: Province) =>
      withScope(database, of.scope, async (tx) => addWorkingDays('2027-03-02', 1, await readCalendar(tx, of.tenantId)));
    expect([await next(province), await next(other)]).toEqual(['2027-03-04', '2027-03-03']);
  });

  test('a day of the week cannot be worked in place of another; a Saturday can', async () => {
    await expect(enter('2027-03-10', 'worked', 0)).rejects.toMatchObject({ code: 'invalid-request' });
    expect(await enter('2027-02-13', 'worked', 0, '')).toEqual({ entered: 1 });
    expect((await reckonWorkingDaysOf({ database, scope: province.scope }, { from: '2027-02-13' })).working).toBe(true);
  });
});
