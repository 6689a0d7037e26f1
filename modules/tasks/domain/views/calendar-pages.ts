import { addDays, dateOf, datePartsOf, daysInMonth } from '@thucthi/kernel';
import { mondayOf } from './deadline-groups.ts';

/** A calendar shows a month with the weeks it lies in, or one week. */
export const calendarSpans = ['month', 'week'] as const;
export type CalendarSpan = (typeof calendarSpans)[number];

/** The first and last day a page of the calendar shows: whole weeks from Monday to Sunday. */
export function pageAround(day: string, span: CalendarSpan): { first: string; last: string } {
  if (span === 'week') return { first: mondayOf(day), last: addDays(mondayOf(day), 6) };
  const { year, month } = datePartsOf(day);
  return { first: mondayOf(dateOf(year, month, 1)), last: addDays(mondayOf(dateOf(year, month, daysInMonth(year, month))), 6) };
}

/** The same day some months later, or the last one of a month that is too short. @example monthsOn('2026-01-31', 1) // '2026-02-28' */
export function monthsOn(day: string, months: number): string {
  const { year, month, day: date } = datePartsOf(day);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  return dateOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** A day on the page before or after. */
export const turned = (day: string, span: CalendarSpan, pages: 1 | -1): string =>
  span === 'week' ? addDays(day, 7 * pages) : monthsOn(day, pages);

/** The day a key leads to from another, or null where the key is none of a calendar's. */
export function dayByKey(key: string, day: string, span: CalendarSpan): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return mondayOf(day);
    case 'End':
      return addDays(mondayOf(day), 6);
    case 'PageUp':
      return turned(day, span, -1);
    case 'PageDown':
      return turned(day, span, 1);
    default:
      return null;
  }
}
