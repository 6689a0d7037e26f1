import type { TimeExpression } from '../recognise/time-expression.ts';
import type { PeriodKind } from '../types.ts';

/** What is known while times are resolved from left to right. */
export interface Calendar {
  /** The year that a time without a year belongs to. */
  readonly year: number | null;
  /** The day or month the text was written, as far as known: '2024-11-26', '2024-11', '2024'. */
  readonly written: string | null;
  /** The period of the sentence so far, which "cùng kỳ" shifts. */
  readonly governing: ResolvedTime | null;
  readonly mainPeriod: ResolvedTime | null;
}

/** A time with its code for the list of dates, and the period it gives a figure. */
export interface ResolvedTime {
  readonly kind: string;
  readonly iso: string;
  readonly periodKind: PeriodKind;
  readonly period: string;
}

const two = (n: number): string => String(n).padStart(2, '0');
const span = (year: number, from: number, to: number): string => `${year}-${two(from)}/${year}-${two(to)}`;
const same = (kind: PeriodKind, iso: string, listed: string = kind): ResolvedTime => ({ kind: listed, iso, periodKind: kind, period: iso });
const unknown: ResolvedTime = { kind: 'unknown', iso: '', periodKind: 'unknown', period: '' };

/** How the shapes end that name the year the text was written in. */
const PRESENT_YEAR = 'year now';

/** Fills in what the expression leaves out; 'unknown' when the text does not say enough. */
export function resolveTime(time: TimeExpression, calendar: Calendar): ResolvedTime {
  const { kind } = time.pattern;
  const year = time.years[0] ?? (time.pattern.shape.endsWith(PRESENT_YEAR) ? presentYear(calendar) : yearBehind(time, calendar));
  switch (kind) {
    case 'day':
      return dayOf(time, year);
    case 'month':
      return monthOf(time, year);
    case 'quarter':
      return year === null ? unknown : same('quarter', `${year}-Q${time.quarter}`);
    case 'year':
      return year === null ? unknown : same('year', String(year));
    case 'this-year': {
      const now = presentYear(calendar);
      return now === null ? unknown : same('year', String(now));
    }
    case 'relative-year': {
      const now = presentYear(calendar);
      return now === null ? unknown : same('year', String(now - 1));
    }
    case 'past-year': {
      const now = presentYear(calendar);
      return now === null ? unknown : same('year', String(isEarly(calendar) ? now - 1 : now));
    }
    case 'days-past': {
      const month = /^\d{4}-\d{2}/.exec(calendar.written ?? '')?.[0];
      return month === undefined ? unknown : same('month', month);
    }
    case 'relative-month':
      return lastMonth(calendar);
    case 'since-year':
      return sinceYear(time, calendar);
    case 'months-between':
      return year === null ? unknown : same('cumulative', span(year, time.months[0] ?? 1, time.months[1] ?? 12));
    case 'last-year-end': {
      const now = presentYear(calendar);
      return now === null ? unknown : { kind: 'year', iso: String(now - 1), periodKind: 'asof', period: `${now - 1}-12` };
    }
    case 'start-to-date':
      return year === null ? unknown : same('cumulative', span(year, 1, time.months[0] ?? 12));
    case 'months-of-last-year': {
      const now = presentYear(calendar);
      return now === null ? unknown : same('cumulative', span(now - 1, 1, time.count ?? 12));
    }
    case 'first-month':
      return year === null ? unknown : same('month', `${year}-01`);
    case 'last-month':
      return year === null ? unknown : same('month', `${year}-12`);
    case 'first-quarter':
      return year === null ? unknown : same('quarter', `${year}-Q1`);
    case 'first-quarters':
      return year === null ? unknown : same('cumulative', span(year, 1, Math.min(12, 3 * (time.count ?? 1))));
    case 'last-quarter':
      return year === null ? unknown : same('quarter', `${year}-Q4`);
    case 'second-half':
      return year === null ? unknown : same('cumulative', span(year, 7, 12));
    case 'this-month':
      return thisMonth(calendar);
    case 'this-school-year':
      return thisSchoolYear(calendar);
    case 'last-year-part':
      return lastYearPart(time, calendar);
    case 'whole-year':
      return calendar.year === null ? unknown : same('year', String(calendar.year));
    case 'year-end':
      return year === null ? unknown : { kind: 'year', iso: String(year), ...endOfYear(year, calendar) };
    case 'half':
      return year === null ? unknown : same('cumulative', span(year, 1, 6));
    case 'cumulative':
      return year === null ? unknown : same('cumulative', span(year, 1, time.count ?? 12));
    case 'remaining':
      return year === null ? unknown : same('cumulative', span(year, 13 - (time.count ?? 3), 12), 'remaining');
    case 'first-months':
      return year === null ? unknown : same('cumulative', span(year, 1, monthNow(calendar, year) ?? 6));
    case 'last-months':
      return year === null ? unknown : same('cumulative', span(year, Math.min(12, lastReported(calendar, year) + 1), 12), 'remaining');
    case 'remaining-from-now':
      return year === null ? unknown : same('cumulative', span(year, monthNow(calendar, year) ?? 12, 12), 'remaining');
    case 'from-now-to-month':
      return year === null
        ? unknown
        : same('cumulative', span(year, monthNow(calendar, year) ?? 12, time.months.at(-1) ?? 12), 'remaining');
    case 'range':
    case 'school_year':
      return same('range', `${time.years[0]}/${time.years[1]}`, kind);
    case 'since-start':
      return sinceStart(year, calendar);
    case 'since-month':
      return year === null ? unknown : same('cumulative', span(year, time.months[0] ?? 1, monthNow(calendar, year) ?? 12));
    case 'day-range':
      return dayRange(time, year);
    case 'now':
      return nowOf(calendar);
    case 'same-period':
      return samePeriod(time, calendar);
    case 'relative-quarter':
    case 'relative-spell':
    case 'year-start':
    case 'term-start':
      return unknown;
  }
}

const EARLY = 3;
const FAR = 6;

/** In a text of January "tháng 12" and "quý IV" are those of the year before. */
function yearBehind({ pattern, months, quarter, count }: TimeExpression, { year, written }: Calendar): number | null {
  const now = /^(\d{4})-(\d{2})/.exec(written ?? '');
  if (year === null || now === null || Number(now[1]) !== year || Number(now[2]) > EARLY) return year;
  const month = quarter === null ? (pattern.kind === 'cumulative' ? count : (months.at(-1) ?? null)) : quarter * 3;
  return month !== null && month - Number(now[2]) >= FAR ? year - 1 : year;
}

/** In the first months of a year "năm qua" is the year before. */
const isEarly = ({ written }: Calendar): boolean => Number(written?.slice(5, 7) ?? '12') <= EARLY;

/** The year in which the text was written. */
function presentYear({ written, year }: Calendar): number | null {
  return written === null ? year : Number(written.slice(0, 4));
}

function sinceYear({ years }: TimeExpression, calendar: Calendar): ResolvedTime {
  const now = presentYear(calendar);
  return now === null || years[0] === undefined || years[0] > now ? unknown : same('range', `${years[0]}/${now}`);
}

/** The last month that is reported, else the month of writing. */
function thisMonth({ written, mainPeriod }: Calendar): ResolvedTime {
  const reported =
    mainPeriod?.periodKind === 'cumulative' || mainPeriod?.periodKind === 'month' ? mainPeriod.period.split('/').at(-1) : undefined;
  const month = /^\d{4}-\d{2}$/.exec(reported ?? '')?.[0] ?? /^\d{4}-\d{2}/.exec(written ?? '')?.[0];
  return month === undefined ? unknown : same('month', month);
}

const SCHOOL_BEGINS = 8;

/** The school year in which the text was written. */
function thisSchoolYear({ written }: Calendar): ResolvedTime {
  const now = /^(\d{4})-(\d{2})/.exec(written ?? '');
  if (now === null) return unknown;
  const first = Number(now[2]) >= SCHOOL_BEGINS ? Number(now[1]) : Number(now[1]) - 1;
  return same('range', `${first}/${first + 1}`, 'school_year');
}

function lastMonth(calendar: Calendar): ResolvedTime {
  const now = /^(\d{4})-(\d{2})/.exec(calendar.written ?? '');
  if (now === null) return unknown;
  const [year, month] = [Number(now[1]), Number(now[2])];
  return same('month', month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`);
}

/** "quý 4 năm ngoái". */
function lastYearPart({ quarter, months }: TimeExpression, calendar: Calendar): ResolvedTime {
  const now = presentYear(calendar);
  if (now === null) return unknown;
  return quarter === null ? same('month', `${now - 1}-${two(months[0] ?? 1)}`) : same('quarter', `${now - 1}-Q${quarter}`);
}

function dayOf(time: TimeExpression, year: number | null): ResolvedTime {
  if (year === null) return unknown;
  return same(time.until ? 'asof' : 'day', `${year}-${two(time.months[0] ?? 1)}-${two(time.days[0] ?? 1)}`);
}

function monthOf(time: TimeExpression, year: number | null): ResolvedTime {
  if (year === null) return unknown;
  return same(time.until ? 'asof' : 'month', `${year}-${two(time.months[0] ?? 1)}`);
}

/** "đến cuối năm 2018" is the state at the end of that year; one that is still to come is the year itself. */
function endOfYear(year: number, { written }: Calendar): Pick<ResolvedTime, 'periodKind' | 'period'> {
  const past = written === null || Number(written.slice(0, 4)) > year;
  return past ? { periodKind: 'asof', period: `${year}-12` } : { periodKind: 'year', period: String(year) };
}

function monthNow({ written, mainPeriod }: Calendar, year: number): number | null {
  const text = written ?? mainPeriod?.period.split('/').at(-1) ?? '';
  const month = /^(\d{4})-(\d{2})/.exec(text);
  if (month === null) return null;
  return Number(month[1]) === year ? Number(month[2]) : Number(month[1]) > year ? 12 : null;
}

function lastReported(calendar: Calendar, year: number): number {
  const main = /^(\d{4})-\d{2}\/\d{4}-(\d{2})$/.exec(calendar.mainPeriod?.period ?? '');
  return main !== null && Number(main[1]) === year ? Number(main[2]) : (monthNow(calendar, year) ?? 9);
}

function sinceStart(year: number | null, calendar: Calendar): ResolvedTime {
  if (year === null) return unknown;
  return same('cumulative', span(year, 1, monthNow(calendar, year) ?? 12));
}

function dayRange({ days, months, years }: TimeExpression, filled: number | null): ResolvedTime {
  const [year, lastYear] = [years[0] ?? filled, years.at(-1) ?? filled];
  if (year === null || lastYear === null) return unknown;
  const [first, last] = [months[0] ?? 1, months.at(-1) ?? 1];
  const day = (y: number, at: number): string => `${y}-${two(at === 0 ? first : last)}-${two(days[at] ?? 1)}`;
  return {
    kind: 'range',
    iso: `${day(year, 0)}/${day(lastYear, 1)}`,
    periodKind: 'cumulative',
    period: `${year}-${two(first)}/${lastYear}-${two(last)}`,
  };
}

function nowOf({ written, mainPeriod }: Calendar): ResolvedTime {
  if (written !== null) return same('asof', written);
  if (mainPeriod === null || mainPeriod.periodKind === 'unknown') return unknown;
  return same('asof', mainPeriod.period.split('/').at(-1) ?? mainPeriod.period);
}

const inYear = (code: string, year: number): string => code.replaceAll(/\d{4}(?=-|$|\/)/g, String(year));

/** "cùng kỳ 2022" is the governing period, moved to that year. */
function samePeriod(time: TimeExpression, { governing }: Calendar): ResolvedTime {
  const now = Number(governing?.period.slice(0, 4) ?? Number.NaN);
  const year = time.years[0] ?? (Number.isNaN(now) ? undefined : now - 1);
  if (year === undefined || governing === null) return year === undefined ? unknown : same('year', String(year));
  return { ...governing, kind: governing.kind, iso: inYear(governing.iso, year), period: inYear(governing.period, year) };
}
