import { addDays, daysInMonth, isLeapYear, parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { addWorkingDays, isWorkingDay, workingDaysBetween, type WorkingCalendar } from '@thucthi/registry/server';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueRuleFault, reportDays, type DueRule } from '../domain/due-dates.ts';
import { comparedPeriods, formFrequencies, formPeriods, isFormPeriod, ledgerPeriodsOf } from '../domain/form-frequency.ts';
import { calendarWindow, governmentWindow, windowFault, windowOf, type ReportingWindow } from '../domain/reporting-window.ts';
import { standardCalendar } from '../domain/standard-calendar.ts';

const off = (date: string) =>
  [date, { date, nameVi: 'Tết Nguyên đán', nameEn: 'Lunar New Year', certainty: 'announced' as const }] as const;
const calendar: WorkingCalendar = {
  firstYear: 2020,
  lastYear: 2031,
  daysOff: new Map(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map(off)),
  workedWeekends: new Set(),
};
const add = (day: string, days: number): string => addWorkingDays(day, days, calendar);
const month = fc
  .tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, at]) => `${year}-${String(at).padStart(2, '0')}`);
const gapless: fc.Arbitrary<ReportingWindow> = fc.oneof(
  fc.integer({ min: 2, max: 28 }).map((day): ReportingWindow => ({ startMonth: -1, startDay: day, endMonth: 0, endDay: day - 1 })),
  fc.integer({ min: 2, max: 28 }).map((day): ReportingWindow => ({ startMonth: 0, startDay: day, endMonth: 1, endDay: day - 1 })),
  fc.constant(calendarWindow),
);

describe('windows', () => {
  test('the Government’s: the 15th of the month before to the 14th, and the year from 15 December', () => {
    expect(windowOf('2026-03', governmentWindow)).toEqual({ from: '2026-02-15', cutOff: '2026-03-14' });
    expect(windowOf('2026-Q3', governmentWindow)).toEqual({ from: '2026-06-15', cutOff: '2026-09-14' });
    expect(windowOf('2026-H1', governmentWindow)).toEqual({ from: '2025-12-15', cutOff: '2026-06-14' });
    expect(windowOf('2026-01/2026-09', governmentWindow)).toEqual({ from: '2025-12-15', cutOff: '2026-09-14' });
    expect(windowOf('2026', governmentWindow)).toEqual({ from: '2025-12-15', cutOff: '2026-12-14' });
  });

  test('the last day of a month is its last, also in a leap year', () => {
    expect(windowOf('2024-02', calendarWindow).cutOff).toBe('2024-02-29');
    expect(windowOf('2025-02', calendarWindow).cutOff).toBe('2025-02-28');
    fc.assert(
      fc.property(month, (code) => {
        const [year, at] = [Number(code.slice(0, 4)), Number(code.slice(5))];
        expect(windowOf(code, calendarWindow).cutOff).toBe(periodEnd(parsePeriodCode(code)));
        expect(daysInMonth(year, at)).toBe(at === 2 ? (isLeapYear(year) ? 29 : 28) : daysInMonth(2025, at));
      }),
    );
  });

  test('a window without fault leaves no day out and counts none twice', () => {
    fc.assert(
      fc.property(gapless, month, (window, code) => {
        expect(windowFault(window)).toBeNull();
        const next = addDays(periodEnd(parsePeriodCode(code)), 1).slice(0, 7);
        expect(windowOf(next, window).from).toBe(addDays(windowOf(code, window).cutOff, 1));
      }),
    );
    expect(windowFault({ startMonth: -1, startDay: 15, endMonth: 0, endDay: 15 })).not.toBeNull();
    expect(windowFault({ startMonth: -1, startDay: 15, endMonth: 0, endDay: 10 })).not.toBeNull();
  });
});

describe('due days', () => {
  const rule: DueRule = { window: governmentWindow, dueDays: [2, 3, 5], graceDays: 3 };

  test('Tết is no working time: February 2026 is due after the nine days', () => {
    expect(reportDays('2026-02', 1, rule, add)).toEqual({
      from: '2026-01-15',
      cutOff: '2026-02-14',
      dueOn: '2026-02-24',
      lastDay: '2026-02-27',
    });
    expect(reportDays('2026-03', 1, rule, add)).toMatchObject({ cutOff: '2026-03-14', dueOn: '2026-03-17', lastDay: '2026-03-20' });
  });

  test('levels follow each other from below, on working days, and the highest rule counts for all above it', () => {
    fc.assert(
      fc.property(
        gapless,
        month,
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 8 }),
        (window, code, days, level) => {
          const given: DueRule = { window, dueDays: days.toSorted((a, b) => a - b), graceDays: 2 };
          expect(dueRuleFault(given)).toBeNull();
          const [here, above] = [reportDays(code, level, given, add), reportDays(code, level + 1, given, add)];
          expect(here.dueOn >= here.cutOff && above.dueOn >= here.dueOn).toBe(true);
          expect(isWorkingDay(here.dueOn, calendar)).toBe(true);
          const wanted = given.dueDays[Math.min(level, given.dueDays.length) - 1] ?? 0;
          // No day after the cut-off is the cut-off itself, or the next working day where that is a day off.
          const counted = workingDaysBetween(here.cutOff, here.dueOn, calendar);
          expect(wanted === 0 ? counted <= 1 : counted === wanted).toBe(true);
          expect(workingDaysBetween(here.dueOn, here.lastDay ?? '', calendar)).toBe(2);
        },
      ),
    );
  });

  test('a rule that asks a level above before the one below is refused; without grace nothing closes by itself', () => {
    expect(dueRuleFault({ ...rule, dueDays: [3, 2] })?.vi).toContain('Cấp trên');
    expect(dueRuleFault({ ...rule, dueDays: [] })).not.toBeNull();
    expect(dueRuleFault({ ...rule, dueDays: [1.5] })).not.toBeNull();
    expect(reportDays('2026-03', 1, { ...rule, graceDays: null }, add).lastDay).toBeNull();
    for (const frequency of formFrequencies) {
      expect(dueRuleFault(standardCalendar[frequency])).toBeNull();
      expect(windowFault(standardCalendar[frequency].window)).toBeNull();
    }
  });
});

describe('periods of a form', () => {
  test('lie wholly between its days and are known again', () => {
    expect(formPeriods('month', '2026-01-01', '2026-03-30')).toEqual(['2026-01', '2026-02']);
    expect(formPeriods('quarter', '2025-10-01', '2026-06-30')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
    expect(formPeriods('half', '2026-01-01', '2026-12-31')).toEqual(['2026-H1', '2026-H2']);
    expect(formPeriods('nine-months', '2026-01-01', '2026-12-31')).toEqual(['2026-01/2026-09']);
    expect(formPeriods('year', '2024-06-01', '2026-12-31')).toEqual(['2025', '2026']);
    expect(formPeriods('month', '2026-05-01', '2025-05-01')).toEqual([]);
    for (const frequency of formFrequencies)
      for (const code of formPeriods(frequency, '2026-01-01', '2026-12-31')) expect(isFormPeriod(frequency, code)).toBe(true);
    expect(isFormPeriod('quarter', '2026-09')).toBe(false);
  });

  test('close with the running total that ends with them, but not with the year', () => {
    expect(ledgerPeriodsOf('2026-01')).toEqual(['2026-01']);
    expect(ledgerPeriodsOf('2026-03')).toEqual(['2026-03', '2026-01/2026-03']);
    expect(ledgerPeriodsOf('2026-09')).toEqual(['2026-09', '2026-01/2026-09']);
    expect(ledgerPeriodsOf('2026-12')).toEqual(['2026-12']);
    expect(ledgerPeriodsOf('2026-Q3')).toEqual(['2026-Q3', '2026-01/2026-09']);
    expect(ledgerPeriodsOf('2026-H1')).toEqual(['2026-01/2026-06']);
    expect(ledgerPeriodsOf('2026')).toEqual(['2026']);
  });

  test('are compared with the stretch before and the same one last year', () => {
    expect(comparedPeriods('2026-01')).toEqual({ before: '2025-12', lastYear: '2025-01' });
    expect(comparedPeriods('2026-Q1')).toEqual({ before: '2025-Q4', lastYear: '2025-01/2025-03' });
    expect(comparedPeriods('2026-01/2026-09')).toEqual({ before: '2025-01/2025-09', lastYear: '2025-01/2025-09' });
    expect(comparedPeriods('2026')).toEqual({ before: '2025', lastYear: '2025' });
  });
});
