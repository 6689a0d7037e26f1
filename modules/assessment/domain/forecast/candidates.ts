import { dampedTrendSum } from './damped-trend.ts';
import type { MonthlySeries } from './monthly-series.ts';

/** A way to carry a year on to its end. */
export type ForecastMethod = 'seasonal-naive' | 'last-year-share' | 'damped-trend' | 'phasing';

/** Issued running totals by month end, by year, as floats; null where a plan says nothing. */
export type PhasingByYear = ReadonlyMap<number, readonly (number | null)[]>;

/** The sum of the next `horizon` months after the first `known` months of a series; null when the method cannot say. */
export type Candidate = (series: MonthlySeries, known: number, horizon: number) => number | null;

/** The candidates for one indicator; phasing only where one was issued. */
export function candidatesFor(phasing: PhasingByYear): ReadonlyMap<ForecastMethod, Candidate> {
  const all = new Map<ForecastMethod, Candidate>([
    ['seasonal-naive', seasonalNaive],
    ['last-year-share', lastYearShare],
    ['damped-trend', (series, known, horizon) => dampedTrendSum(series.values.slice(0, known), horizon)],
  ]);
  if (phasing.size > 0) all.set('phasing', (series, known, horizon) => byPhasing(phasing, series, known, horizon));
  return all;
}

/** The same months of last year once more. */
function seasonalNaive({ values }: MonthlySeries, known: number, horizon: number): number | null {
  return known < 12 ? null : sum(values, known - 12, known - 12 + horizon);
}

/** Last year's same months, grown as the year so far has grown: what the year so far is, divided by last year's share. */
function lastYearShare(series: MonthlySeries, known: number, horizon: number): number | null {
  const rest = seasonalNaive(series, known, horizon);
  const months = Math.min(12 - horizon, known - 12);
  if (rest === null || months < Math.min(3, 12 - horizon) || months < 1) return null;
  const now = sum(series.values, known - months, known);
  const before = sum(series.values, known - months - 12, known - 12);
  if (before <= 0 || now <= 0) return null;
  return rest * Math.min(4, Math.max(0.25, now / before));
}

/** What the issued phasing leaves for the coming months, scaled by how the year so far stands to it. */
function byPhasing(phasing: PhasingByYear, series: MonthlySeries, known: number, horizon: number): number | null {
  const next = series.start + known;
  const year = Math.floor(next / 12);
  const done = next % 12;
  const totals = phasing.get(year);
  if (totals === undefined || done < 1 || done > known || done + horizon > 12) return null;
  const due = totals[done - 1] ?? null;
  const later = totals[done + horizon - 1] ?? null;
  if (due === null || later === null || due <= 0) return null;
  return (sum(series.values, known - done, known) * (later - due)) / due;
}

/** The sum of a slice of a run of months. */
export function sum(values: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i += 1) total += values[i] ?? 0;
  return total;
}
