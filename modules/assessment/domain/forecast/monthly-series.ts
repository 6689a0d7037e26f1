import { addMonths, dec, decimalString, parsePeriodCode } from '@thucthi/kernel';
import type { Decimal } from '@thucthi/kernel';

/** An unbroken run of months as floats for statistics; exact figures stay outside. `start` counts months since year 0. */
export type MonthlySeries = { start: number; values: readonly number[] };

/** The months that a forecast can stand on, and the first month that is missing before them. */
export type ReadHistory = {
  series: MonthlySeries;
  /** Exact total of the year's months so far; null when a month of the year is missing. */
  yearToDate: Decimal | null;
  /** Months of the year in the run, counted from January. */
  done: number;
  /** The month whose absence ends the run; null when nothing earlier was given. */
  gap: string | null;
};

/** The running number of a month: 2023-09 → 2023 × 12 + 8. */
export function monthIndex(code: string): number {
  return Number(code.slice(0, 4)) * 12 + Number(code.slice(5, 7)) - 1;
}

/** Reads the months up to a year's last known one and keeps the unbroken run that ends there; later years are left out. */
export function readHistory(monthly: readonly { period: string; value: string }[], year: number): ReadHistory {
  const byMonth = new Map<string, Decimal>();
  for (const { period, value } of monthly) {
    if (parsePeriodCode(period).kind === 'month' && Number(period.slice(0, 4)) <= year) byMonth.set(period, dec(value));
  }
  let done = 0;
  for (let month = `${year}-01`; byMonth.has(month) && done < 12; month = addMonths(month, 1)) done += 1;
  const values: number[] = [];
  let at = done === 0 ? `${year - 1}-12` : addMonths(`${year}-01`, done - 1);
  for (let value = byMonth.get(at); value !== undefined; value = byMonth.get(at)) {
    values.push(value.toNumber());
    at = addMonths(at, -1);
  }
  let yearToDate: Decimal = dec(0);
  for (let i = 0; i < done; i += 1) yearToDate = yearToDate.plus(byMonth.get(addMonths(`${year}-01`, i)) ?? 0);
  const earlier = [...byMonth.keys()].some((code) => code < at);
  const stray = [...byMonth.keys()].some((code) => code >= addMonths(`${year}-01`, done) && code.startsWith(`${year}-`));
  return {
    series: { start: monthIndex(at) + 1, values: values.toReversed() },
    yearToDate: stray ? null : yearToDate,
    done,
    gap: earlier ? at : null,
  };
}

/** The months behind running totals that begin again each January; a month whose predecessor is missing stays unknown. */
export function monthsOfRunningTotals(totals: readonly { period: string; value: string }[]): { period: string; value: string }[] {
  const known = new Map(totals.map(({ period, value }) => [period, value]));
  return totals.flatMap(({ period, value }) => {
    if (parsePeriodCode(period).kind !== 'month') return [];
    if (period.endsWith('-01')) return [{ period, value }];
    const before = known.get(addMonths(period, -1));
    return before === undefined ? [] : [{ period, value: decimalString(dec(value).minus(dec(before))) }];
  });
}
