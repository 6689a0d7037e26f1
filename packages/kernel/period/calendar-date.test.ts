import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, compareDates, dateOf, datePartsOf, daysBetween, isValidDate, weekday } from './calendar-date.ts';
import { formatDateEn, formatDateLongVi, formatDateVi } from './format-date.ts';
import { parseDateVi, readDateVi } from './parse-period-vi.ts';
import { PeriodError } from './period-error.ts';

/** Days from 1900 to 2199, from the platform's own calendar. */
const DATE = fc.integer({ min: -25_567, max: 84_004 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

describe('days', () => {
  test('agree with the platform calendar over three centuries', () => {
    fc.assert(
      fc.property(DATE, fc.integer({ min: -40_000, max: 40_000 }), (date, n) => {
        const utc = new Date(`${date}T00:00:00Z`);
        expect(isValidDate(date)).toBe(true);
        expect(weekday(date)).toBe(utc.getUTCDay() === 0 ? 7 : utc.getUTCDay());
        const later = new Date(utc.getTime() + n * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(date, n)).toBe(later);
        expect(daysBetween(date, later)).toBe(n);
        expect(compareDates(date, later)).toBe(Math.sign(-n) + 0);
        const { year, month, day } = datePartsOf(date);
        expect(dateOf(year, month, day)).toBe(date);
      }),
    );
  });

  test.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-04-31', '2023-1-1', '26/11/2024', '', '0000-01-01'])(
    '%j is no day',
    (text) => {
      expect(isValidDate(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(PeriodError);
    },
  );

  test('leap years and a known Monday', () => {
    expect(isValidDate('2024-02-29')).toBe(true);
    expect(isValidDate('2100-02-29')).toBe(false);
    expect(weekday('2026-11-23')).toBe(1);
  });
});

describe('dates in print', () => {
  test('figures and words', () => {
    expect(formatDateVi('2024-11-26')).toBe('26/11/2024');
    expect(formatDateLongVi('2024-02-05')).toBe('ngày 05 tháng 02 năm 2024');
    expect(formatDateLongVi('2024-07-11')).toBe('ngày 11 tháng 7 năm 2024');
    expect(formatDateEn('2024-07-11')).toBe('11 July 2024');
  });

  test('are read back', () => {
    fc.assert(
      fc.property(DATE, (date) => {
        expect(parseDateVi(formatDateVi(date))).toBe(date);
        expect(parseDateVi(formatDateLongVi(date))).toBe(date);
        expect(parseDateVi(formatDateVi(date).slice(0, 5), { date })).toBe(date);
      }),
    );
  });

  test('impossible days are null, or refused in Vietnamese', () => {
    expect(parseDateVi('31/2/2023')).toBeNull();
    expect(parseDateVi('27/11')).toBeNull();
    expect(parseDateVi('mai')).toBeNull();
    expect(() => readDateVi('31/2/2023')).toThrow('Không có ngày 31/02/2023: tháng 2/2023 có 28 ngày.');
    expect(() => readDateVi('27/11')).toThrow('Chưa rõ năm nào');
    expect(() => readDateVi('mai')).toThrow('Không hiểu ngày “mai”');
  });
});
