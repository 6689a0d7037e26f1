import { workedOutOnce } from '../memory/worked-out-once.ts';
import { checkedPeriod, monthCode, type Period, type Season } from './period.ts';
import { PeriodError } from './period-error.ts';

const SEASON_CODES: Readonly<Record<Season, string>> = {
  'winter-spring': 'DX',
  'summer-autumn': 'HT',
  'autumn-winter': 'TD',
  main: 'M',
};

/**
 * The code of a period as stored and sent. Two codes may name the same stretch: key tables by
 * `periodCode(canonicalPeriod(p))`.
 * @example periodCode({ kind: 'cumulative', year: 2023, month: 9 }) // '2023-01/2023-09'
 */
export function periodCode(p: Period): string {
  const period: Period = checkedPeriod(p);
  switch (period.kind) {
    case 'day':
      return period.date;
    case 'month':
      return monthCode(period.year, period.month);
    case 'quarter':
      return `${year4(period.year)}-Q${period.quarter}`;
    case 'half':
      return `${year4(period.year)}-H${period.half}`;
    case 'cumulative':
      return `${monthCode(period.year, 1)}/${monthCode(period.year, period.month)}`;
    case 'months':
      return `${period.from}/${period.to}`;
    case 'year':
      return year4(period.year);
    case 'years':
      return `${year4(period.from)}/${year4(period.to)}`;
    case 'season':
      return `${year4(period.year)}-${SEASON_CODES[period.season]}`;
    case 'school-year':
      return `${year4(period.from)}/${year4(period.from + 1)}-NH`;
    case 'as-of':
      return `@${period.date}`;
  }
}

type Reader = readonly [RegExp, (found: RegExpExecArray) => Period];

const READERS: readonly Reader[] = [
  [/^(\d{4})$/, (m) => ({ kind: 'year', year: Number(m[1]) })],
  [/^(\d{4})-(\d{2})$/, (m) => ({ kind: 'month', year: Number(m[1]), month: Number(m[2]) })],
  [/^(\d{4}-\d{2}-\d{2})$/, (m) => ({ kind: 'day', date: m[1] ?? '' })],
  [/^@(\d{4}-\d{2}-\d{2})$/, (m) => ({ kind: 'as-of', date: m[1] ?? '' })],
  [/^(\d{4})-Q([1-4])$/, (m) => ({ kind: 'quarter', year: Number(m[1]), quarter: Number(m[2]) as 1 | 2 | 3 | 4 })],
  [/^(\d{4})-H([12])$/, (m) => ({ kind: 'half', year: Number(m[1]), half: Number(m[2]) as 1 | 2 })],
  [/^(\d{4})-(DX|HT|TD|M)$/, (m) => ({ kind: 'season', season: seasonOf(m[2] ?? ''), year: Number(m[1]) })],
  [/^(\d{4})\/(\d{4})$/, (m) => ({ kind: 'years', from: Number(m[1]), to: Number(m[2]) })],
  [/^(\d{4})\/(\d{4})-NH$/, (m) => schoolYear(Number(m[1]), Number(m[2]))],
  [/^(\d{4})-01\/(\d{4})-(\d{2})$/, (m) => fromJanuary(m)],
  [/^(\d{4}-\d{2})\/(\d{4}-\d{2})$/, (m) => ({ kind: 'months', from: m[1] ?? '', to: m[2] ?? '' })],
];

/** Codes read before: an assessment asks for the same few hundred again and again. */
const read = new Map<string, Period>();

/**
 * Reads a period code; January to a month of the same year is always `cumulative`. Throws PeriodError.
 * @example parsePeriodCode('2023-10/2023-12') // { kind: 'months', from: '2023-10', to: '2023-12' }
 */
export function parsePeriodCode(code: string): Period {
  return workedOutOnce(read, code, () => Object.freeze(readCode(code)));
}

function readCode(code: string): Period {
  for (const [pattern, reader] of READERS) {
    const found = pattern.exec(code);
    if (found !== null) return checkedPeriod(reader(found));
  }
  throw new PeriodError('bad-code', `“${code}” không phải là mã kỳ (ví dụ: 2023-09, 2023-Q3, 2023-01/2023-09, 2023, @2024-11-26).`);
}

/** Whether the text is the code of a period the calendar has. */
export function isPeriodCode(code: string): boolean {
  try {
    parsePeriodCode(code);
    return true;
  } catch (error) {
    if (error instanceof PeriodError) return false;
    throw error;
  }
}

function fromJanuary(m: RegExpExecArray): Period {
  const year = Number(m[1]);
  const toYear = Number(m[2]);
  const month = Number(m[3]);
  if (year === toYear) return { kind: 'cumulative', year, month };
  return { kind: 'months', from: monthCode(year, 1), to: monthCode(toYear, month) };
}

function schoolYear(from: number, to: number): Period {
  if (to !== from + 1) throw new PeriodError('bad-span', `Năm học phải gồm hai năm liền nhau, không phải ${from} - ${to}.`);
  return { kind: 'school-year', from };
}

function seasonOf(code: string): Season {
  switch (code) {
    case 'DX':
      return 'winter-spring';
    case 'HT':
      return 'summer-autumn';
    case 'TD':
      return 'autumn-winter';
    default:
      return 'main';
  }
}

function year4(year: number): string {
  return String(year).padStart(4, '0');
}
