import { checkedPeriod, monthPartsOf, type CumulativePeriod, type MonthsPeriod, type Period } from './period.ts';

/**
 * The one slot for one stretch of the calendar, so that the same stretch entered under two names meets itself in the
 * ledger: quarter I and 3 tháng → '2023-01/2023-03', H1 → '2023-01/2023-06', 12 tháng → '2023', 10–12/2023 → '2023-Q4',
 * 7–12/2023 → '2023-H2', a run of whole years → '2021/2025'. Days, as-of dates, seasons and school years stay as they are.
 * @example periodCode(canonicalPeriod(parsePeriodCode('2023-Q1'))) // '2023-01/2023-03'
 */
export function canonicalPeriod(p: Period): Period {
  const period: Period = checkedPeriod(p);
  switch (period.kind) {
    case 'day':
    case 'month':
    case 'year':
    case 'season':
    case 'school-year':
    case 'as-of':
      return period;
    case 'quarter':
      return period.quarter === 1 ? { kind: 'cumulative', year: period.year, month: 3 } : period;
    case 'half':
      return period.half === 1 ? { kind: 'cumulative', year: period.year, month: 6 } : period;
    case 'cumulative':
      return canonicalCumulative(period);
    case 'years':
      return period.from === period.to ? { kind: 'year', year: period.from } : period;
    case 'months':
      return canonicalMonths(period);
  }
}

/** Whether two periods are the same stretch of the calendar. */
export function samePeriod(a: Period, b: Period): boolean {
  return JSON.stringify(sorted(canonicalPeriod(a))) === JSON.stringify(sorted(canonicalPeriod(b)));
}

function sorted(p: Period): [string, unknown][] {
  return Object.entries(p).sort(([a], [b]) => (a < b ? -1 : 1));
}

function canonicalCumulative(period: CumulativePeriod): Period {
  if (period.month === 1) return { kind: 'month', year: period.year, month: 1 };
  if (period.month === 12) return { kind: 'year', year: period.year };
  return period;
}

function canonicalMonths(period: MonthsPeriod): Period {
  const from = monthPartsOf(period.from);
  const to = monthPartsOf(period.to);
  if (period.from === period.to) return { kind: 'month', year: from.year, month: from.month };
  if (from.year !== to.year) {
    return from.month === 1 && to.month === 12 ? { kind: 'years', from: from.year, to: to.year } : period;
  }
  if (from.month === 1) return canonicalCumulative({ kind: 'cumulative', year: from.year, month: to.month });
  if (from.month === 4 && to.month === 6) return { kind: 'quarter', year: from.year, quarter: 2 };
  if (from.month === 7 && to.month === 9) return { kind: 'quarter', year: from.year, quarter: 3 };
  if (from.month === 10 && to.month === 12) return { kind: 'quarter', year: from.year, quarter: 4 };
  if (from.month === 7 && to.month === 12) return { kind: 'half', year: from.year, half: 2 };
  return period;
}
