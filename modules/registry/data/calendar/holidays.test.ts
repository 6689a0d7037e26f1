import { addDays } from '@thucthi/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, buildCalendar, dayStatus, isWorkingDay, workingDaysBetween } from '../../domain/working-days.ts';
import { FIXED_HOLIDAYS, HOLIDAY_YEARS, VIETNAM_CALENDAR } from './holidays.ts';

const free = (from: string, to: string, calendar = VIETNAM_CALENDAR) => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (!isWorkingDay(day, calendar)) days.push(day);
  return days;
};
/** The free days on end around a day. */
const run = (day: string) => {
  let [first, last] = [day, day];
  while (!isWorkingDay(addDays(first, -1), VIETNAM_CALENDAR)) first = addDays(first, -1);
  while (!isWorkingDay(addDays(last, 1), VIETNAM_CALENDAR)) last = addDays(last, 1);
  return `${first}/${last}`;
};

describe('the days off of each year', () => {
  test('the runs of Tết as announced 2020–2026', () => {
    expect(HOLIDAY_YEARS.filter(({ tetDays }) => tetDays !== null).map(({ tet }) => run(tet))).toEqual([
      '2020-01-23/2020-01-29', '2021-02-10/2021-02-16', '2022-01-29/2022-02-06', '2023-01-20/2023-01-26',
      '2024-02-08/2024-02-14', '2025-01-25/2025-02-02', '2026-02-14/2026-02-22',
    ]);
  });

  test('National Day: four days in 2022–2025, five in 2026, one in 2020', () => {
    expect(['2020', '2022', '2023', '2024', '2025', '2026'].map((year) => run(`${year}-09-02`))).toEqual([
      '2020-09-02/2020-09-02', '2022-09-01/2022-09-04', '2023-09-01/2023-09-04', '2024-08-31/2024-09-03',
      '2025-08-30/2025-09-02', '2026-08-29/2026-09-02',
    ]);
  });

  test('holidays lost to a weekend are made good on the next working days', () => {
    expect(run('2023-04-30')).toBe('2023-04-29/2023-05-03');
    expect(run('2022-04-10')).toBe('2022-04-09/2022-04-11');
    expect(dayStatus('2026-04-27', VIETNAM_CALENDAR)).toMatchObject({ working: false, reasonVi: 'Nghỉ bù Giỗ Tổ Hùng Vương' });
    expect(run('2022-01-01')).toBe('2022-01-01/2022-01-03');
  });

  test('swaps: the Monday or Friday is free, the Saturday is worked', () => {
    expect(run('2024-04-30')).toBe('2024-04-27/2024-05-01');
    expect(dayStatus('2024-05-04', VIETNAM_CALENDAR)).toMatchObject({ working: true, reasonVi: 'Làm bù ngày nghỉ hoán đổi' });
    expect(isWorkingDay('2024-05-05', VIETNAM_CALENDAR)).toBe(false);
    expect(['2025-04-26', '2026-01-10', '2026-08-22'].every((day) => isWorkingDay(day, VIETNAM_CALENDAR))).toBe(true);
    expect(run('2026-01-01')).toBe('2026-01-01/2026-01-04');
  });

  test('25 days off on end at holidays in 2026: New Year 4, Tết 9, Giỗ Tổ 3, victory and labour 4, National Day 5', () => {
    const lengths = ['2026-01-01', '2026-02-17', '2026-04-26', '2026-04-30', '2026-09-02'].map((day) => {
      const [first = '', last = ''] = run(day).split('/');
      return free(first, last).length;
    });
    expect(lengths).toEqual([4, 9, 3, 4, 5]);
  });

  test('11 holidays by law in every year from 2021, 10 in 2020', () => {
    for (const { year } of HOLIDAY_YEARS) {
      const days = [...VIETNAM_CALENDAR.daysOff.values()].filter(({ date, nameVi }) => date.startsWith(`${year}-`) && !/bù|hoán/.test(nameVi));
      expect(days.length).toBe(year === 2020 ? 10 : 11);
    }
  });

  test('a year without an announcement has the legal minimum and says that it is assumed', () => {
    expect(dayStatus('2027-02-05', VIETNAM_CALENDAR)).toMatchObject({ working: false, reasonVi: 'Tết Nguyên đán', certainty: 'assumed' });
    expect(run('2027-02-06')).toBe('2027-02-05/2027-02-11');
    expect(dayStatus('2026-02-18', VIETNAM_CALENDAR).certainty).toBe('announced');
    expect(dayStatus('2032-03-15', VIETNAM_CALENDAR)).toMatchObject({ working: true, certainty: 'assumed' });
  });

  test('24 November counts only when asked for', () => {
    expect(isWorkingDay('2026-11-24', VIETNAM_CALENDAR)).toBe(true);
    const withIt = buildCalendar(HOLIDAY_YEARS, FIXED_HOLIDAYS, { countUnconfirmed: true });
    expect(dayStatus('2026-11-24', withIt)).toMatchObject({ working: false, reasonVi: 'Ngày Văn hóa Việt Nam', certainty: 'assumed' });
    expect(isWorkingDay('2025-11-24', withIt)).toBe(true);
  });

  test('no swap takes a weekend or works a working day', () => {
    for (const { off, work } of HOLIDAY_YEARS.flatMap(({ swaps }) => swaps)) {
      const bare = buildCalendar([], []);
      expect([isWorkingDay(off, bare), isWorkingDay(work, bare)]).toEqual([true, false]);
    }
  });
});

describe('counting working days', () => {
  test('over Tết and over a worked Saturday', () => {
    expect(addWorkingDays('2026-02-13', 1, VIETNAM_CALENDAR)).toBe('2026-02-23');
    expect(addWorkingDays('2024-05-03', 1, VIETNAM_CALENDAR)).toBe('2024-05-04');
    expect(workingDaysBetween('2024-04-26', '2024-05-04', VIETNAM_CALENDAR)).toBe(3);
    expect(workingDaysBetween('2024-05-04', '2024-04-26', VIETNAM_CALENDAR)).toBe(-3);
    expect(addWorkingDays('2026-02-14', 0, VIETNAM_CALENDAR)).toBe('2026-02-23');
    expect(addWorkingDays('2026-02-23', -1, VIETNAM_CALENDAR)).toBe('2026-02-13');
    expect(() => addWorkingDays('2026-02-23', 0.5, VIETNAM_CALENDAR)).toThrow(RangeError);
  });

  test('adding n working days and counting them back gives n', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2020-01-01', n));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 120 }), (day, n) => {
        const later = addWorkingDays(day, n, VIETNAM_CALENDAR);
        expect(isWorkingDay(later, VIETNAM_CALENDAR)).toBe(true);
        expect(workingDaysBetween(day, later, VIETNAM_CALENDAR)).toBe(n);
      }),
    );
  });
});
