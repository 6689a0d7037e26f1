import { workedOutOnce } from '../memory/worked-out-once.ts';
import { canonicalPeriod } from './canonical-period.ts';
import { periodCode, parsePeriodCode } from './period-code.ts';
import { monthCode, type Period } from './period.ts';
import { monthSpanOf } from './period-span.ts';

/** A run of whole months of one year: 1 to 12, both counted in. */
export type MonthRun = { from: number; to: number };

const runs = new Map<string, (MonthRun & { year: number }) | null>();
const codes = new Map<number, string>();

/** The months of a year that a period covers, or null when it is not a run of whole months of that year. */
export function monthSpan(code: string, year: number): MonthRun | null {
  const run = workedOutOnce(runs, code, () => runOf(code));
  return run !== null && run.year === year ? { from: run.from, to: run.to } : null;
}

function runOf(code: string): (MonthRun & { year: number }) | null {
  const period = parsePeriodCode(code);
  switch (period.kind) {
    case 'month':
    case 'quarter':
    case 'half':
    case 'cumulative':
    case 'months':
    case 'year': {
      const { from, to } = monthSpanOf(period);
      const year = Number(from.slice(0, 4));
      return year === Number(to.slice(0, 4)) ? { year, from: Number(from.slice(5)), to: Number(to.slice(5)) } : null;
    }
    case 'day':
    case 'years':
    case 'season':
    case 'school-year':
    case 'as-of':
      return null;
  }
}

/** The canonical code of a run of months of one year: 2023-02, 2023-01/2023-09, 2023-Q2 as kernel writes it, 2023. */
export function slotCode(year: number, from: number, to: number): string {
  return workedOutOnce(codes, (year * 16 + from) * 16 + to, () => {
    const period: Period = { kind: 'months', from: monthCode(year, from), to: monthCode(year, to) };
    return periodCode(canonicalPeriod(period));
  });
}

/** Every slot a year can have: twelve months, the cumulatives, four quarters, the second half. */
export function yearSpans(): MonthRun[] {
  const months = Array.from({ length: 12 }, (_, i) => ({ from: i + 1, to: i + 1 }));
  const cumulatives = Array.from({ length: 11 }, (_, i) => ({ from: 1, to: i + 2 }));
  return [...months, ...cumulatives, { from: 4, to: 6 }, { from: 7, to: 9 }, { from: 10, to: 12 }, { from: 7, to: 12 }];
}

/** Whether a run of months is one of the slots of a year, as `yearSpans` lists them. */
export const isYearSpan = ({ from, to }: MonthRun): boolean =>
  from === 1 || from === to || (from % 3 === 1 && to === from + 2) || (from === 7 && to === 12);
