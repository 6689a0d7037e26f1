import { dateOf, daysInMonth, type CalendarDate } from '../calendar-date.ts';
import { monthCode } from '../period.ts';
import { contextDate, contextYear, COUNT, countOf, form, YEAR, YEAR_TAIL, yearIn, type PeriodContext, type PeriodForm } from './reading.ts';

/** A day in figures or words, its year perhaps left out. */
export const DAY = `(?<day>\\d{1,2})(?:[/.-](?<dayMonth>\\d{1,2})(?:[/.-](?<dayYear>${YEAR}))?| thang (?<wordMonth>\\d{1,2})(?:(?: nam |[/.-])(?<wordYear>${YEAR}))?)`;

/** A day, and the state at the end of a day, a month or a year. */
export const DATE_FORMS: readonly PeriodForm[] = [
  form(`(?:ngay )?${DAY}`, (found, ctx) => ({ kind: 'day', date: dayIn(found, ctx) })),
  form(`(?:luy ke )?(?:tinh )?(?:tu dau nam (?:${YEAR} )?)?den(?: het| thoi diem)?(?: ngay)? ${DAY}`, (found, ctx) => ({
    kind: 'as-of',
    date: dayIn(found, ctx),
  })),
  form(`(?:tai )?(?:thoi diem|tai ngay|thoi diem ngay) ${DAY}`, (found, ctx) => ({ kind: 'as-of', date: dayIn(found, ctx) })),
  form('(?:luy ke )?(?:tinh )?(?:den nay|den thoi diem nay|den thoi diem hien tai)|hien nay|toi nay', (_found, ctx) => ({
    kind: 'as-of',
    date: contextDate(ctx),
  })),
  form(`(?:tinh )?den(?: het| cuoi)? thang (?<month>${COUNT})${YEAR_TAIL}`, (found, ctx) => {
    const year = yearIn(found, ctx);
    const month = countOf(found['month']);
    monthCode(year, month);
    return { kind: 'as-of', date: dateOf(year, month, daysInMonth(year, month)) };
  }),
  form(`(?:tinh )?den (?:het|cuoi)${YEAR_TAIL}`, (found, ctx) => ({ kind: 'as-of', date: dateOf(yearIn(found, ctx), 12, 31) })),
];

/** The day a form names, its year filled from the context. */
export function dayIn(found: Readonly<Record<string, string | undefined>>, ctx: PeriodContext): CalendarDate {
  const written = found['dayYear'] ?? found['wordYear'];
  const year = written === undefined ? contextYear(ctx) : Number(written);
  return dateOf(year, Number(found['dayMonth'] ?? found['wordMonth']), Number(found['day']));
}
