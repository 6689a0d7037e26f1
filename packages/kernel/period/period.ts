import { datePartsOf, type CalendarDate } from './calendar-date.ts';
import { PeriodError } from './period-error.ts';

/** A calendar month written 'YYYY-MM'. */
export type MonthCode = string;

/** The four crop seasons of rice and field crops: Đông Xuân, Hè Thu, Thu Đông, Mùa. */
export type Season = 'winter-spring' | 'summer-autumn' | 'autumn-winter' | 'main';

/** One calendar day. */
export interface DayPeriod {
  readonly kind: 'day';
  readonly date: CalendarDate;
}
/** One calendar month. */
export interface MonthPeriod {
  readonly kind: 'month';
  readonly year: number;
  readonly month: number;
}
/** One calendar quarter. */
export interface QuarterPeriod {
  readonly kind: 'quarter';
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}
/** The first or second six months of a year. */
export interface HalfPeriod {
  readonly kind: 'half';
  readonly year: number;
  readonly half: 1 | 2;
}
/** January to `month` of one year: "9 tháng đầu năm". */
export interface CumulativePeriod {
  readonly kind: 'cumulative';
  readonly year: number;
  readonly month: number;
}
/** Any run of whole months, also across years. */
export interface MonthsPeriod {
  readonly kind: 'months';
  readonly from: MonthCode;
  readonly to: MonthCode;
}
/** One calendar year. */
export interface YearPeriod {
  readonly kind: 'year';
  readonly year: number;
}
/** A run of calendar years: a term or a stage. */
export interface YearsPeriod {
  readonly kind: 'years';
  readonly from: number;
  readonly to: number;
}
/** A crop season, named by the year of its harvest: winter-spring 2023 is "vụ Đông Xuân 2022-2023". */
export interface SeasonPeriod {
  readonly kind: 'season';
  readonly season: Season;
  readonly year: number;
}
/** The school year that begins in `from`. */
export interface SchoolYearPeriod {
  readonly kind: 'school-year';
  readonly from: number;
}
/** The state at the end of a day: "đến ngày 26/11/2024". */
export interface AsOfPeriod {
  readonly kind: 'as-of';
  readonly date: CalendarDate;
}

/** The stretch of the calendar a figure is about, in Asia/Ho_Chi_Minh. */
export type Period =
  | DayPeriod
  | MonthPeriod
  | QuarterPeriod
  | HalfPeriod
  | CumulativePeriod
  | MonthsPeriod
  | YearPeriod
  | YearsPeriod
  | SeasonPeriod
  | SchoolYearPeriod
  | AsOfPeriod;

/**
 * Writes a month code and refuses a month the calendar has not.
 * @example monthCode(2023, 9) // '2023-09'
 */
export function monthCode(year: number, month: number): MonthCode {
  checkYear(year);
  checkMonth(month);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** The year and month of a month code; throws PeriodError when it is none. */
export function monthPartsOf(code: MonthCode): { year: number; month: number } {
  const found = /^(\d{4})-(\d{2})$/.exec(code);
  if (found === null) throw new PeriodError('bad-code', `“${code}” không phải là mã tháng (ví dụ: 2023-09).`);
  const parts = { year: Number(found[1]), month: Number(found[2]) };
  checkMonth(parts.month);
  return parts;
}

/** Returns the same period, or throws PeriodError when the calendar has no such period (month 13, ends swapped). */
export function checkedPeriod<P extends Period>(p: P): P {
  const period: Period = p;
  switch (period.kind) {
    case 'day':
    case 'as-of':
      datePartsOf(period.date);
      return p;
    case 'month':
    case 'cumulative':
      monthCode(period.year, period.month);
      return p;
    case 'quarter':
      checkYear(period.year);
      if (![1, 2, 3, 4].includes(period.quarter)) {
        throw new PeriodError('no-such-quarter', `Không có quý ${period.quarter}: một năm có bốn quý, từ I đến IV.`);
      }
      return p;
    case 'half':
      checkYear(period.year);
      if (![1, 2].includes(period.half)) throw new PeriodError('bad-span', 'Một năm chỉ có 6 tháng đầu và 6 tháng cuối.');
      return p;
    case 'months':
      monthPartsOf(period.from);
      monthPartsOf(period.to);
      if (period.from > period.to) throw new PeriodError('bad-order', `Tháng cuối (${period.to}) đứng trước tháng đầu (${period.from}).`);
      return p;
    case 'year':
    case 'season':
      checkYear(period.year);
      return p;
    case 'years':
      checkYear(period.from);
      checkYear(period.to);
      if (period.from > period.to) throw new PeriodError('bad-order', `Năm cuối (${period.to}) đứng trước năm đầu (${period.from}).`);
      return p;
    case 'school-year':
      checkYear(period.from);
      return p;
  }
}

function checkMonth(month: number): void {
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    throw new PeriodError('no-such-month', `Không có tháng ${month}: tháng chỉ từ 1 đến 12.`);
  }
}

function checkYear(year: number): void {
  if (!Number.isInteger(year) || year < 1 || year > 9999) {
    throw new PeriodError('bad-span', `Năm không hợp lệ: ${year}.`);
  }
}
