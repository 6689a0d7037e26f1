import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalPeriod, samePeriod } from './canonical-period.ts';
import { addDays } from './calendar-date.ts';
import { PERIOD } from './period-arbitrary.ts';
import { isPeriodCode, parsePeriodCode, periodCode } from './period-code.ts';
import { PeriodError } from './period-error.ts';
import { addMonths, comparePeriods, lastMonthOf, monthsOf, periodContainsDate, periodEnd, periodStart, yearOf } from './period-span.ts';
import { cumulativeTo, previousMonth, samePeriodLastYear, shiftYears } from './shift-period.ts';

const canonicalCode = (code: string): string => periodCode(canonicalPeriod(parsePeriodCode(code)));

describe('period codes', () => {
  test('each kind has its code', () => {
    expect(parsePeriodCode('2024-11-26')).toEqual({ kind: 'day', date: '2024-11-26' });
    expect(parsePeriodCode('2023-09')).toEqual({ kind: 'month', year: 2023, month: 9 });
    expect(parsePeriodCode('2023-Q3')).toEqual({ kind: 'quarter', year: 2023, quarter: 3 });
    expect(parsePeriodCode('2023-H1')).toEqual({ kind: 'half', year: 2023, half: 1 });
    expect(parsePeriodCode('2023-01/2023-09')).toEqual({ kind: 'cumulative', year: 2023, month: 9 });
    expect(parsePeriodCode('2023-10/2023-12')).toEqual({ kind: 'months', from: '2023-10', to: '2023-12' });
    expect(parsePeriodCode('2021-01/2023-10')).toEqual({ kind: 'months', from: '2021-01', to: '2023-10' });
    expect(parsePeriodCode('2023')).toEqual({ kind: 'year', year: 2023 });
    expect(parsePeriodCode('2021/2025')).toEqual({ kind: 'years', from: 2021, to: 2025 });
    expect(parsePeriodCode('2023-DX')).toEqual({ kind: 'season', season: 'winter-spring', year: 2023 });
    expect(parsePeriodCode('2023-M')).toEqual({ kind: 'season', season: 'main', year: 2023 });
    expect(parsePeriodCode('2022/2023-NH')).toEqual({ kind: 'school-year', from: 2022 });
    expect(parsePeriodCode('@2024-11-26')).toEqual({ kind: 'as-of', date: '2024-11-26' });
  });

  test('a code reads back to the same period, and a period to the same code', () => {
    fc.assert(
      fc.property(PERIOD, (p) => {
        expect(parsePeriodCode(periodCode(p))).toEqual(p);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '',
    '23',
    '2023-13',
    '2023-00',
    '2023-Q5',
    '2023-Q0',
    '2023-H3',
    '2023-02-30',
    '@2023-02-30',
    '2025/2021',
    '2023-05/2023-02',
    '2022/2024-NH',
    '2023-XX',
    '2023-1',
    ' 2023',
    '2023-01/2023',
    '2023-01/2023-13',
  ])('%j is refused in Vietnamese', (code) => {
    expect(isPeriodCode(code)).toBe(false);
    expect(() => parsePeriodCode(code)).toThrow(PeriodError);
  });

  test('a period the calendar has not gets no code', () => {
    expect(() => periodCode({ kind: 'month', year: 2023, month: 13 })).toThrow('Không có tháng 13');
    expect(() => periodCode({ kind: 'years', from: 2025, to: 2021 })).toThrow(PeriodError);
    expect(() => periodCode({ kind: 'day', date: '2023-02-31' })).toThrow(PeriodError);
  });
});

describe('canonicalPeriod', () => {
  test.each([
    ['2023-01/2023-01', '2023-01'],
    ['2023-Q1', '2023-01/2023-03'],
    ['2023-H1', '2023-01/2023-06'],
    ['2023-01/2023-06', '2023-01/2023-06'],
    ['2023-01/2023-12', '2023'],
    ['2023-10/2023-12', '2023-Q4'],
    ['2023-04/2023-06', '2023-Q2'],
    ['2023-07/2023-12', '2023-H2'],
    ['2023-05/2023-05', '2023-05'],
    ['2021-01/2025-12', '2021/2025'],
    ['2021/2021', '2021'],
    ['2021-01/2023-10', '2021-01/2023-10'],
    ['2022-09/2023-05', '2022-09/2023-05'],
    ['2022/2023-NH', '2022/2023-NH'],
    ['2023-DX', '2023-DX'],
    ['@2023-12-31', '@2023-12-31'],
  ])('%s is kept under %s', (code, canonical) => {
    expect(canonicalCode(code)).toBe(canonical);
  });

  test('months written as a run from January meet the cumulative', () => {
    expect(samePeriod({ kind: 'months', from: '2023-01', to: '2023-09' }, { month: 9, kind: 'cumulative', year: 2023 })).toBe(true);
    expect(samePeriod({ kind: 'day', date: '2023-01-01' }, { kind: 'as-of', date: '2023-01-01' })).toBe(false);
  });

  test('is stable, and keeps the stretch', () => {
    fc.assert(
      fc.property(PERIOD, (p) => {
        const canonical = canonicalPeriod(p);
        expect(canonicalPeriod(canonical)).toEqual(canonical);
        expect([periodStart(canonical), periodEnd(canonical)]).toEqual([periodStart(p), periodEnd(p)]);
        expect(monthsOf(canonical)).toEqual(monthsOf(p));
      }),
    );
  });

  test('one stretch of whole months has one slot', () => {
    const plain = PERIOD.filter((p) => !['day', 'as-of', 'season', 'school-year'].includes(p.kind));
    fc.assert(
      fc.property(plain, (p) => {
        const months = monthsOf(p);
        const asMonths = { kind: 'months', from: months[0] ?? '', to: months.at(-1) ?? '' } as const;
        expect(periodCode(canonicalPeriod(asMonths))).toBe(periodCode(canonicalPeriod(p)));
      }),
    );
  });
});

describe('calendar facts', () => {
  test('where periods begin and end', () => {
    const ends = (code: string): [string, string] => [periodStart(parsePeriodCode(code)), periodEnd(parsePeriodCode(code))];
    expect(ends('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
    expect(ends('2023-Q3')).toEqual(['2023-07-01', '2023-09-30']);
    expect(ends('2023-01/2023-09')).toEqual(['2023-01-01', '2023-09-30']);
    expect(ends('2021/2025')).toEqual(['2021-01-01', '2025-12-31']);
    expect(ends('2023-DX')).toEqual(['2022-11-01', '2023-04-30']);
    expect(ends('2022/2023-NH')).toEqual(['2022-09-01', '2023-05-31']);
    expect(ends('@2024-11-26')).toEqual(['2024-11-26', '2024-11-26']);
  });

  test('months, years and neighbours', () => {
    expect(monthsOf(parsePeriodCode('2022-11/2023-02'))).toEqual(['2022-11', '2022-12', '2023-01', '2023-02']);
    expect(monthsOf({ kind: 'year', year: 9999 })).toHaveLength(12);
    expect(yearOf(parsePeriodCode('2023-DX'))).toBe(2023);
    expect(yearOf(parsePeriodCode('2021/2025'))).toBe(2025);
    expect(lastMonthOf(parsePeriodCode('2023-Q3'))).toEqual({ kind: 'month', year: 2023, month: 9 });
    expect(periodCode(previousMonth(parsePeriodCode('2024-01')))).toBe('2023-12');
    expect(periodCode(previousMonth(parsePeriodCode('2023-01/2023-09')))).toBe('2023-08');
    expect(periodCode(cumulativeTo(2023, 9))).toBe('2023-01/2023-09');
    expect(() => cumulativeTo(2023, 0)).toThrow(PeriodError);
    expect(addMonths('2023-01', -13)).toBe('2021-12');
  });

  test('hold together for every kind', () => {
    fc.assert(
      fc.property(PERIOD, (p) => {
        expect(periodStart(p) <= periodEnd(p)).toBe(true);
        expect(periodContainsDate(p, periodStart(p)) && periodContainsDate(p, periodEnd(p))).toBe(true);
        expect(periodContainsDate(p, addDays(periodEnd(p), 1)) || periodContainsDate(p, addDays(periodStart(p), -1))).toBe(false);
        const months = monthsOf(p);
        expect(months).toEqual([...new Set(months)].sort());
        expect(periodStart(p).slice(0, 7)).toBe(months[0]);
        expect(periodEnd(p).slice(0, 7)).toBe(months.at(-1));
        expect(comparePeriods(p, p)).toBe(0);
      }),
    );
  });

  test('same period last year keeps the kind and the cut-off', () => {
    const lastYear = (code: string): string => periodCode(samePeriodLastYear(parsePeriodCode(code)));
    expect(lastYear('2023-01/2023-09')).toBe('2022-01/2022-09');
    expect(lastYear('@2024-02-29')).toBe('@2023-02-28');
    expect(lastYear('2023-DX')).toBe('2022-DX');
    expect(lastYear('2022/2023-NH')).toBe('2021/2022-NH');
    expect(lastYear('2022-10/2023-03')).toBe('2021-10/2022-03');
    fc.assert(
      fc.property(
        PERIOD.filter((p) => yearOf(p) > 1901),
        (p) => {
          const before = samePeriodLastYear(p);
          expect(before.kind).toBe(p.kind);
          expect(yearOf(before)).toBe(yearOf(p) - 1);
          expect(monthsOf(before)).toHaveLength(monthsOf(p).length);
          expect(monthsOf(shiftYears(before, 1))).toEqual(monthsOf(p));
        },
      ),
    );
  });
});
