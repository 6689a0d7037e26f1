import { canonicalPeriod, parsePeriodCode, periodCode, yearOf, type Period } from '@thucthi/kernel';

/** Accumulations of what is reported for a year alone. */
const byYear: ReadonlySet<string> = new Set(['season', 'year-only']);

/**
 * The periods for which a list's sum can be reported, the likeliest first. What stands on a list is what was achieved so far: of a sum that
 * is the running total since January, of a stock the month. A target of another period than a year is reported for that period.
 */
export function reportPeriods(targetPeriod: string, accumulation: string, today: string): string[] {
  const period = parsePeriodCode(targetPeriod);
  if (period.kind !== 'year' || byYear.has(accumulation)) return [targetPeriod];
  const year = yearOf(period);
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (thisYear < year) return [];
  const last = thisYear > year ? 12 : thisMonth;
  const months = Array.from({ length: last }, (_, at): Period => {
    const month = last - at;
    return accumulation === 'sum' ? { kind: 'cumulative', year, month } : { kind: 'month', year, month };
  });
  return [...new Set([...months.map((one) => periodCode(canonicalPeriod(one))), targetPeriod])];
}
