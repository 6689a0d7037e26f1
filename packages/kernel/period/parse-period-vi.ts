import { foldVi } from '../text/fold-vi.ts';
import type { CalendarDate } from './calendar-date.ts';
import { checkedPeriod, type Period } from './period.ts';
import { parsePeriodCode } from './period-code.ts';
import { PeriodError } from './period-error.ts';
import { DATE_FORMS, DAY, dayIn } from './vi/date-forms.ts';
import { MONTH_FORMS } from './vi/month-forms.ts';
import { form, type PeriodContext } from './vi/reading.ts';
import { RELATIVE_FORMS } from './vi/relative-forms.ts';
import { YEAR_FORMS } from './vi/year-forms.ts';

const FORMS = [...MONTH_FORMS, ...DATE_FORMS, ...YEAR_FORMS, ...RELATIVE_FORMS];
const CODE = /^@?(?:19|20|21)\d{2}(?:-(?:\d{2}(?!\d)|[A-Z])|\/)[\d/A-Z-]*$/;
const BARE_DAY = form(`(?:ngay )?${DAY}`, () => null).pattern;

/**
 * Reads a period as Vietnamese reports write it, with or without diacritics; a period code is read too. The year may
 * come from the context, and so may the period of "cùng kỳ". Gives null when the text is no period, or one the calendar has not; `readPeriodVi` says why.
 * @example parsePeriodVi('09 tháng đầu năm 2023') // { kind: 'cumulative', year: 2023, month: 9 }
 * @example parsePeriodVi('tháng 11', { year: 2024 }) // { kind: 'month', year: 2024, month: 11 }
 */
export function parsePeriodVi(text: string, ctx: PeriodContext = {}): Period | null {
  return orNull(() => periodIn(text, ctx));
}

/**
 * Like `parsePeriodVi`, and refuses with a PeriodError that says in Vietnamese what is wrong: "tháng 13", "quý V",
 * "31/2", a year left out, words that are no period.
 * @example readPeriodVi('ngày 31/2/2023') // throws 'Không có ngày 31/02/2023: tháng 2/2023 có 28 ngày.'
 */
export function readPeriodVi(text: string, ctx: PeriodContext = {}): Period {
  const period = periodIn(text, ctx);
  if (period === null) {
    throw new PeriodError(
      'not-understood',
      `Không hiểu kỳ “${text.trim()}”: hãy ghi như “9 tháng đầu năm 2023”, “quý III/2023” hoặc “đến ngày 26/11/2024”.`,
    );
  }
  return period;
}

/**
 * Reads a day in figures or words; null when it is none. "27/11" takes its year from the context.
 * @example parseDateVi('ngày 11 tháng 7 năm 2023') // '2023-07-11'
 */
export function parseDateVi(text: string, ctx: PeriodContext = {}): CalendarDate | null {
  return orNull(() => dateIn(text, ctx));
}

/** Like `parseDateVi`, and refuses with a PeriodError that says in Vietnamese what is wrong. */
export function readDateVi(text: string, ctx: PeriodContext = {}): CalendarDate {
  const date = dateIn(text, ctx);
  if (date === null) throw new PeriodError('not-understood', `Không hiểu ngày “${text.trim()}”: hãy ghi như 26/11/2024.`);
  return date;
}

function periodIn(text: string, ctx: PeriodContext): Period | null {
  const code = text.trim();
  if (CODE.test(code)) return parsePeriodCode(code);
  const plain = plainText(text);
  for (const { pattern, read } of FORMS) {
    const found = pattern.exec(plain);
    const period = found === null ? null : read(found.groups ?? {}, ctx);
    if (period !== null) return checkedPeriod(period);
  }
  return null;
}

function dateIn(text: string, ctx: PeriodContext): CalendarDate | null {
  const found = BARE_DAY.exec(plainText(text));
  return found === null ? null : dayIn(found.groups ?? {}, ctx);
}

function orNull<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof PeriodError) return null;
    throw error;
  }
}

/** Folded, no spaces around dashes and slashes, no closing punctuation. */
function plainText(text: string): string {
  return foldVi(text)
    .replace(/\s*([-/])\s*/g, '$1')
    .replace(/^[([]|[)\].,;:]+$/g, '')
    .replace(/\s*,\s*/g, ' ')
    .trim();
}
