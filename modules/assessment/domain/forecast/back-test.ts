import { sum } from './candidates.ts';
import type { Candidate, ForecastMethod } from './candidates.ts';
import type { MonthlySeries } from './monthly-series.ts';

/** One rolling origin: what a method would have said for the next months, and what came. */
export type Trial = {
  /** Months known at the origin. */
  known: number;
  forecast: number;
  actual: number;
  /** Error as a share of the usual amount of so many months. */
  scaledError: number;
  /** Error as a share of the twelve months that end with the horizon; null when they sum to nothing. */
  yearError: number | null;
};

/** The trials of every method over the same rolling origins. */
export type BackTest = { horizon: number; trials: ReadonlyMap<ForecastMethod, readonly Trial[]> };

/** Trials that a verdict on a method must stand on. */
export const MIN_TRIALS = 4;
const ENOUGH_TRIALS = 6;

/**
 * Rolling-origin back-test: from every earlier month, each method forecasts as many months ahead as now remain. Where
 * history is too short for that many, the longest horizon with enough origins is tried instead.
 */
export function backTest(series: MonthlySeries, horizon: number, candidates: ReadonlyMap<ForecastMethod, Candidate>): BackTest {
  let best: BackTest = { horizon: 1, trials: new Map() };
  for (let h = horizon; h >= 1; h -= 1) {
    const trials = trialsAt(series, h, candidates);
    best = { horizon: h, trials };
    if (Math.max(0, ...[...trials.values()].map((t) => t.length)) >= ENOUGH_TRIALS) return best;
  }
  return best;
}

function trialsAt(
  series: MonthlySeries,
  horizon: number,
  candidates: ReadonlyMap<ForecastMethod, Candidate>,
): ReadonlyMap<ForecastMethod, Trial[]> {
  const all = new Map<ForecastMethod, Trial[]>();
  for (const [method, candidate] of candidates) {
    const trials: Trial[] = [];
    for (let known = 2; known + horizon <= series.values.length; known += 1) {
      const forecast = candidate(series, known, horizon);
      if (forecast === null) continue;
      const actual = sum(series.values, known, known + horizon);
      const usual = usualAmount(series.values, known, horizon);
      const year = sum(series.values, Math.max(0, known + horizon - 12), known + horizon);
      trials.push({
        known,
        forecast,
        actual,
        scaledError: usual === 0 ? 0 : (actual - forecast) / usual,
        yearError: year === 0 ? null : (actual - forecast) / year,
      });
    }
    all.set(method, trials);
  }
  return all;
}

/**
 * The amount that the coming months usually bring: the same months of last year and, by a smaller part, the mean month.
 * It makes errors of quiet and busy months, and of different years, alike.
 */
export function usualAmount(values: readonly number[], known: number, horizon: number): number {
  const from = Math.max(0, known - 12);
  const year = values.slice(from, known).map(Math.abs);
  const flat = (sum(year, 0, year.length) / Math.max(year.length, 1)) * horizon;
  if (known < 12) return flat;
  return SEASONAL_PART * sum(year, 0, horizon) + (1 - SEASONAL_PART) * flat;
}

const SEASONAL_PART = 0.8;

/** The method that did best over the origins it shares with last year's repetition; that repetition unless one is clearly better. */
export function bestMethod(test: BackTest): ForecastMethod | null {
  const reference = test.trials.get('seasonal-naive') ?? [];
  if (reference.length < MIN_TRIALS) {
    const others = [...test.trials].filter(([, trials]) => trials.length >= MIN_TRIALS);
    others.sort(([, a], [, b]) => meanSize(a) - meanSize(b));
    return others[0]?.[0] ?? null;
  }
  const prior = meanSize(reference) * 2;
  let best: { method: ForecastMethod; ratio: number } = { method: 'seasonal-naive', ratio: 1 };
  for (const [method, trials] of test.trials) {
    const shared = trials.filter((t) => reference.some((r) => r.known === t.known));
    if (method === 'seasonal-naive' || shared.length < MIN_TRIALS) continue;
    const same = reference.filter((r) => shared.some((t) => t.known === r.known));
    const own = meanSize(shared) * shared.length + prior;
    const its = meanSize(same) * same.length + prior;
    const ratio = its === 0 ? 1 : own / its;
    if (ratio < best.ratio * 0.97) best = { method, ratio };
  }
  return best.method;
}

/** The mean size of scaled errors. */
export function meanSize(trials: readonly Trial[]): number {
  return trials.reduce((total, t) => total + Math.abs(t.scaledError), 0) / Math.max(trials.length, 1);
}
