import type { Trial } from './back-test.ts';

/** The share of true year ends that the interval is made to hold. */
export const COVERAGE = 0.8;

/**
 * Half the width of the interval, as a share of the usual amount: the conformal quantile of the sizes of back-test
 * errors, widened while there are few of them, since neighbouring origins share months and so count for less than one.
 */
export function halfWidth(trials: readonly Trial[], horizon: number): number {
  const sizes = trials.map((t) => Math.abs(t.scaledError)).toSorted((a, b) => a - b);
  const count = sizes.length;
  const place = (count + 1) * COVERAGE;
  const below = sizes[Math.min(count, Math.floor(place)) - 1] ?? 0;
  const above = sizes[Math.min(count, Math.ceil(place)) - 1] ?? below;
  const quantile = below + (above - below) * (place - Math.floor(place));
  const independent = Math.max(1, count / horizon);
  return quantile * (1 + WIDENING / independent);
}

const WIDENING = 0.5;

/** How often the interval, built each time from the other origins only, held what came: the coverage shown to people. */
export function measuredCoverage(trials: readonly Trial[], horizon: number): { held: number; of: number } {
  const held = trials.filter((trial) => {
    const others = trials.filter((t) => t !== trial);
    return Math.abs(trial.scaledError) <= halfWidth(others, horizon);
  });
  return { held: held.length, of: trials.length };
}
