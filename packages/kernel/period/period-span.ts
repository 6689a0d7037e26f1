import { datePartsOf, daysInMonth, dateOf, type CalendarDate } from './calendar-date.ts';
import { checkedPeriod, monthCode, monthPartsOf, type MonthCode, type MonthPeriod, type Period, type Season } from './period.ts';

/** First and last month of a season around its harvest year (months below 1 lie in the year before): statistical habit, not law. */
const SEASON_MONTHS: Readonly<Record<Season, readonly [number, number]>> = {
  'winter-spring': [-1, 4],
  'summer-autumn': [5, 8],
  'autumn-winter': [8, 12],
  main: [6, 11],
};

/**
 * The first and last month a period touches. A school year is September to May; a day or an as-of date is in its month.
 * @example monthSpanOf(parsePeriodCode('2023-DX')) // { from: '2022-11', to: '2023-04' }
 */
export function monthSpanOf(p: Period): { from: MonthCode; to: MonthCode } {
  const period: Period = checkedPeriod(p);
  switch (period.kind) {
    case 'day':
    case 'as-of':
      return { from: period.date.slice(0, 7), to: period.date.slice(0, 7) };
    case 'month':
      return run(period.year, period.month, period.month);
    case 'quarter':
      return run(period.year, period.quarter * 3 - 2, period.quarter * 3);
    case 'half':
      return run(period.year, period.half * 6 - 5, period.half * 6);
    case 'cumulative':
      return run(period.year, 1, period.month);
    case 'months':
      return { from: period.from, to: period.to };
    case 'year':
      return run(period.year, 1, 12);
    case 'years':
      return { from: monthCode(period.from, 1), to: monthCode(period.to, 12) };
    case 'season': {
      const [first, last] = SEASON_MONTHS[period.season];
      const from = first < 1 ? monthCode(period.year - 1, first + 12) : monthCode(period.year, first);
      return { from, to: monthCode(period.year, last) };
    }
    case 'school-year':
      return { from: monthCode(period.from, 9), to: monthCode(period.from + 1, 5) };
  }
}

/** The first day of a period; of an as-of date, the date itself. */
export function periodStart(p: Period): CalendarDate {
  if (p.kind === 'day' || p.kind === 'as-of') return checkedPeriod(p).date;
  return `${monthSpanOf(p).from}-01`;
}

/**
 * The last day of a period.
 * @example periodEnd(parsePeriodCode('2024-02')) // '2024-02-29'
 */
export function periodEnd(p: Period): CalendarDate {
  if (p.kind === 'day' || p.kind === 'as-of') return checkedPeriod(p).date;
  const { year, month } = monthPartsOf(monthSpanOf(p).to);
  return dateOf(year, month, daysInMonth(year, month));
}

/** The calendar year in which the period ends: the year of its plan. Winter-spring 2022-2023 → 2023. */
export function yearOf(p: Period): number {
  return datePartsOf(periodEnd(p)).year;
}

/**
 * The months a period covers, in order, as codes; a day or an as-of date gives the month it lies in.
 * @example monthsOf(parsePeriodCode('2023-Q4')) // ['2023-10', '2023-11', '2023-12']
 */
export function monthsOf(p: Period): MonthCode[] {
  const span = monthSpanOf(p);
  const months: MonthCode[] = [];
  for (let at = span.from; at < span.to; at = addMonths(at, 1)) months.push(at);
  return [...months, span.to];
}

/** The last month a period covers. */
export function lastMonthOf(p: Period): MonthPeriod {
  return { kind: 'month', ...monthPartsOf(monthSpanOf(p).to) };
}

/** Whether the day lies in the period, both ends included. */
export function periodContainsDate(p: Period, date: CalendarDate): boolean {
  datePartsOf(date);
  return periodStart(p) <= date && date <= periodEnd(p);
}

/** Order of periods in a list: by last day, then by first day (the longer stretch last), then by code kind. */
export function comparePeriods(a: Period, b: Period): -1 | 0 | 1 {
  const left = [periodEnd(a), periodStart(a), a.kind] as const;
  const right = [periodEnd(b), periodStart(b), b.kind] as const;
  if (left[0] !== right[0]) return left[0] < right[0] ? -1 : 1;
  if (left[1] !== right[1]) return left[1] > right[1] ? -1 : 1;
  return left[2] < right[2] ? -1 : left[2] > right[2] ? 1 : 0;
}

/** The month code n months later (earlier when n is negative). */
export function addMonths(code: MonthCode, n: number): MonthCode {
  const { year, month } = monthPartsOf(code);
  const index = year * 12 + (month - 1) + n;
  return monthCode(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
}

function run(year: number, first: number, last: number): { from: MonthCode; to: MonthCode } {
  return { from: monthCode(year, first), to: monthCode(year, last) };
}
