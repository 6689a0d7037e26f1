import { monthCode } from '@thucthi/kernel';

/** The first month of the sample city; months are numbered from it. */
const firstYear = 2024;

/** Month `at` of the sample city (0 = January 2024). */
export const monthOf = (at: number): { year: number; month: number; code: string } => {
  const year = firstYear + Math.floor(at / 12);
  const month = (at % 12) + 1;
  return { year, month, code: monthCode(year, month) };
};

/** The number of a month of a year. */
export const monthNumber = (year: number, month: number): number => (year - firstYear) * 12 + month - 1;

/** The years that a run of months touches. */
export const yearsOf = (months: number): number[] => Array.from({ length: Math.ceil(months / 12) }, (_, index) => firstYear + index);

/** The canonical code of January to a month: "2026-01", "2026-01/2026-09", "2026". */
export const sinceJanuary = (year: number, month: number): string =>
  month === 1 ? monthCode(year, 1) : month === 12 ? String(year) : `${year}-01/${monthCode(year, month)}`;

/** The canonical code of a quarter, which for the first one is January to March. */
export const quarterCode = (year: number, quarter: number): string => (quarter === 1 ? sinceJanuary(year, 3) : `${year}-Q${quarter}`);

/** A moment of a day in Việt Nam. */
export const momentOn = (date: string, hour: number): Date => new Date(`${date}T${String(hour).padStart(2, '0')}:00:00+07:00`);

/** A day of the month that follows month `at`, or a later one. */
export function dayAfter(at: number, day: number, monthsLater = 1): string {
  return `${monthOf(at + monthsLater).code}-${String(day).padStart(2, '0')}`;
}
