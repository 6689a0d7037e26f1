import { PeriodError } from '../period-error.ts';
import type { Period } from '../period.ts';

/** What the reader of a period may take as known: the year and date of the document, and the period spoken of ("cùng kỳ"). */
export interface PeriodContext {
  readonly year?: number | undefined;
  readonly date?: string | undefined;
  readonly period?: Period | undefined;
}

/** One form of writing: takes folded text, gives the period, or null when the text is not in this form. */
export interface PeriodForm {
  readonly pattern: RegExp;
  readonly read: (found: Readonly<Record<string, string | undefined>>, ctx: PeriodContext) => Period | null;
}

/** A written year. */
export const YEAR = '(?:19|20|21)\\d{2}';
/** A number of months or a month, in figures or words. */
export const COUNT = '\\d{1,2}|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi(?: mot| hai)?';
/** The end of a form that may name its year: "năm 2023", "/2023", " 2023". */
export const YEAR_TAIL = `(?:(?: cua)? nam (?<year>${YEAR})|[/.-](?<slashYear>${YEAR})| (?<bareYear>${YEAR})|(?: cua)? nam(?: nay)?)?`;

const WORDS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
};

/** The number behind figures or a number word. */
export function countOf(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  return WORDS[text] ?? Number(text);
}

/** The year a form names, else the year of the context; refuses when neither is known. */
export function yearIn(found: Readonly<Record<string, string | undefined>>, ctx: PeriodContext): number {
  const written = found['year'] ?? found['slashYear'] ?? found['bareYear'];
  return written === undefined ? contextYear(ctx) : Number(written);
}

/** The year of the context, or of its date; refuses when neither is known. */
export function contextYear(ctx: PeriodContext): number {
  const year = ctx.year ?? (ctx.date === undefined ? undefined : Number(ctx.date.slice(0, 4)));
  if (year === undefined) throw new PeriodError('no-year', 'Chưa rõ năm nào: hãy ghi thêm năm (ví dụ: tháng 11/2024).');
  return year;
}

/** The date of the context; refuses when it is not known ("đến nay" needs it). */
export function contextDate(ctx: PeriodContext): string {
  if (ctx.date === undefined) throw new PeriodError('no-date', 'Chưa rõ ngày nào: hãy ghi rõ ngày (ví dụ: đến ngày 26/11/2024).');
  return ctx.date;
}

/** The period spoken of; refuses when it is not known ("cùng kỳ năm trước" needs it). */
export function contextPeriod(ctx: PeriodContext): Period {
  if (ctx.period === undefined)
    throw new PeriodError('no-period', 'Chưa rõ “cùng kỳ” của kỳ nào: hãy ghi rõ kỳ (ví dụ: 9 tháng đầu năm 2022).');
  return ctx.period;
}

/** A form from the source of its pattern; it must match the whole text. */
export function form(source: string, read: PeriodForm['read']): PeriodForm {
  return { pattern: new RegExp(`^(?:${source})$`, 'u'), read };
}
