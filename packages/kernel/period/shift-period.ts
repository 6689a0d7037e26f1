import { datePartsOf, dateOf, daysInMonth, type CalendarDate } from './calendar-date.ts';
import { checkedPeriod, monthCode, monthPartsOf, type CumulativePeriod, type MonthPeriod, type Period } from './period.ts';
import { addMonths, lastMonthOf } from './period-span.ts';

/**
 * "Cùng kỳ": the same period one year earlier, of the same kind; 29 February answers 28 February. A run of years moves
 * one year too and so overlaps itself: whether that is comparable is the caller's judgement.
 * @example periodCode(samePeriodLastYear(parsePeriodCode('2023-01/2023-09'))) // '2022-01/2022-09'
 */
export function samePeriodLastYear(p: Period): Period {
  return shiftYears(p, -1);
}

/**
 * The same period n years later (earlier when n is negative).
 * @example shiftYears({ kind: 'year', year: 2023 }, -4) // { kind: 'year', year: 2019 }
 */
export function shiftYears(p: Period, n: number): Period {
  const period: Period = checkedPeriod(p);
  switch (period.kind) {
    case 'day':
    case 'as-of':
      return { ...period, date: shiftDate(period.date, n) };
    case 'month':
    case 'quarter':
    case 'half':
    case 'cumulative':
    case 'year':
    case 'season':
      return checkedPeriod({ ...period, year: period.year + n });
    case 'months':
      return { kind: 'months', from: addMonths(period.from, 12 * n), to: addMonths(period.to, 12 * n) };
    case 'years':
      return checkedPeriod({ kind: 'years', from: period.from + n, to: period.to + n });
    case 'school-year':
      return checkedPeriod({ kind: 'school-year', from: period.from + n });
  }
}

/**
 * "Tháng trước": the month before the last month of the period.
 * @example periodCode(previousMonth(parsePeriodCode('2024-01'))) // '2023-12'
 */
export function previousMonth(p: Period): MonthPeriod {
  const last = lastMonthOf(p);
  return { kind: 'month', ...monthPartsOf(addMonths(monthCode(last.year, last.month), -1)) };
}

/**
 * "Luỹ kế n tháng": January to the month of one year.
 * @example periodCode(cumulativeTo(2023, 9)) // '2023-01/2023-09'
 */
export function cumulativeTo(year: number, month: number): CumulativePeriod {
  return checkedPeriod({ kind: 'cumulative', year, month });
}

function shiftDate(date: CalendarDate, years: number): CalendarDate {
  const { year, month, day } = datePartsOf(date);
  return dateOf(year + years, month, Math.min(day, daysInMonth(year + years, month)));
}
