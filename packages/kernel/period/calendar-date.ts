import { PeriodError } from './period-error.ts';

/** A calendar day in Asia/Ho_Chi_Minh, 'YYYY-MM-DD'; never an instant, never a Date. */
export type CalendarDate = string;

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether the year has a 29 February (Gregorian rule). */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days a month has; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Writes a day from its parts and refuses one that no calendar has.
 * @example dateOf(2023, 2, 31) // throws PeriodError 'Không có ngày 31/02/2023: tháng 2/2023 có 28 ngày.'
 */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  if (month < 1 || month > 12) throw new PeriodError('no-such-month', `Không có tháng ${month}: tháng chỉ từ 1 đến 12.`);
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) {
    throw new PeriodError('no-such-date', `Không có ngày ${pad(day)}/${pad(month)}/${year}: tháng ${month}/${year} có ${last} ngày.`);
  }
  return write({ year, month, day });
}

/** Whether the text is a real day written 'YYYY-MM-DD'. */
export function isValidDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return false;
  const month = Number(found[2]);
  const day = Number(found[3]);
  return Number(found[1]) > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(found[1]), month);
}

/** The year, month and day of a date; throws PeriodError when it is none. */
export function datePartsOf(date: CalendarDate): DateParts {
  if (!isValidDate(date)) throw new PeriodError('no-such-date', `“${date}” không phải là một ngày.`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/**
 * The day n days later (earlier when n is negative).
 * @example addDays('2024-02-28', 2) // '2024-03-01'
 */
export function addDays(date: CalendarDate, n: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + n);
}

/** How many days lie from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Which day is earlier: −1, 0 or 1. */
export function compareDates(a: CalendarDate, b: CalendarDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The day of the week by ISO: 1 = Monday (thứ Hai) … 6 = Saturday, 7 = Sunday (Chủ nhật).
 * @example weekday('2026-11-23') // 1
 */
export function weekday(date: CalendarDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const n = (((dayNumber(date) + 3) % 7) + 7) % 7;
  return (n + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Days since 1970-01-01 (proleptic Gregorian). */
export function dayNumber(date: CalendarDate): number {
  const { year, month, day } = datePartsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function dateOfDayNumber(n: number): CalendarDate {
  const z = n + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return write({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 });
}

function write({ year, month, day }: DateParts): CalendarDate {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
