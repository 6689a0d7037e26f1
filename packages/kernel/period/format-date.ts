import { datePartsOf, type CalendarDate } from './calendar-date.ts';

/**
 * A day in figures, as Vietnamese reports print it.
 * @example formatDateVi('2024-11-26') // '26/11/2024'
 */
export function formatDateVi(date: CalendarDate): string {
  datePartsOf(date);
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/**
 * A day in words, with the leading zeros that the document rules ask for (days under 10, months 1 and 2:
 * NĐ 30/2020/NĐ-CP, Phụ lục I).
 * @example formatDateLongVi('2024-02-05') // 'ngày 05 tháng 02 năm 2024'
 */
export function formatDateLongVi(date: CalendarDate): string {
  const { year, month } = datePartsOf(date);
  return `ngày ${date.slice(8, 10)} tháng ${month < 3 ? `0${month}` : month} năm ${year}`;
}

/** English month names, January first. */
export const MONTH_NAMES_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A day in English.
 * @example formatDateEn('2024-11-26') // '26 November 2024'
 */
export function formatDateEn(date: CalendarDate): string {
  const { year, month, day } = datePartsOf(date);
  return `${day} ${MONTH_NAMES_EN[month - 1] ?? ''} ${year}`;
}
