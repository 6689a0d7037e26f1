const DAMPING = 0.9;
const LEVEL_GAINS = [0.05, 0.1, 0.2, 0.35, 0.5, 0.7];
const TREND_GAINS = [0, 0.02, 0.05, 0.1, 0.2];

/**
 * The sum of the next `horizon` months by an exponential smoothing with damped trend on the series without its season
 * (Gardner and McKenzie 1985). Needs two full years; seasons multiply where every month is positive, else they add.
 */
export function dampedTrendSum(values: readonly number[], horizon: number): number | null {
  if (values.length < 24) return null;
  const multiplicative = values.every((v) => v > 0);
  const season = seasonOf(values, multiplicative);
  const plain = values.map((v, i) => (multiplicative ? v / at(season, i) : v - at(season, i)));
  const fit = bestFit(plain);
  let total = 0;
  let trend = 0;
  for (let step = 1; step <= horizon; step += 1) {
    trend += DAMPING ** step * fit.trend;
    const level = fit.level + trend;
    const factor = at(season, values.length + step - 1);
    total += multiplicative ? Math.max(level, 0) * factor : level + factor;
  }
  return Number.isFinite(total) ? total : null;
}

/** Twelve seasonal factors (mean 1) or terms (mean 0) around a centred yearly mean, drawn a little to the middle. */
function seasonOf(values: readonly number[], multiplicative: boolean): number[] {
  const sums = Array.from({ length: 12 }, () => ({ total: 0, count: 0 }));
  for (let i = 6; i + 6 < values.length; i += 1) {
    let around = ((values[i - 6] ?? 0) + (values[i + 6] ?? 0)) / 2;
    for (let j = i - 5; j <= i + 5; j += 1) around += values[j] ?? 0;
    const mean = around / 12;
    const slot = sums[i % 12];
    if (slot === undefined || (multiplicative && mean <= 0)) continue;
    slot.total += multiplicative ? (values[i] ?? 0) / mean : (values[i] ?? 0) - mean;
    slot.count += 1;
  }
  const neutral = multiplicative ? 1 : 0;
  const raw = sums.map(({ total, count }) => {
    if (count === 0) return neutral;
    const weight = count / (count + 0.15);
    return neutral + weight * (total / count - neutral);
  });
  const mean = raw.reduce((a, b) => a + b, 0) / 12;
  return raw.map((r) => (multiplicative ? r / (mean || 1) : r - mean));
}

type Fit = { level: number; trend: number; error: number };

function bestFit(plain: readonly number[]): Fit {
  const first = mean(plain.slice(0, 12));
  const trend = (mean(plain.slice(12, 24)) - first) / 12;
  const start = { level: first - 5.5 * trend, trend };
  let best: Fit = { ...start, error: Number.POSITIVE_INFINITY };
  for (const gain of LEVEL_GAINS) {
    for (const trendGain of TREND_GAINS) {
      const fit = smooth(plain, start, { gain, trendGain, giveUpAt: best.error });
      if (fit !== null && fit.error < best.error) best = fit;
    }
  }
  return best;
}

/** Runs through the series with two gains; null as soon as the error is no less than that of gains tried before. A plain loop: it runs tens of thousands of times for a page. */
function smooth(
  plain: readonly number[],
  start: Pick<Fit, 'level' | 'trend'>,
  { gain, trendGain, giveUpAt }: { gain: number; trendGain: number; giveUpAt: number },
): Fit | null {
  let { level, trend } = start;
  let error = 0;
  for (let i = 0; i < plain.length; i += 1) {
    const guess = level + DAMPING * trend;
    const off = (plain[i] ?? 0) - guess;
    if (i >= 6) error += off * off;
    if (error >= giveUpAt) return null;
    const before = level;
    level = guess + gain * off;
    trend = DAMPING * trend + trendGain * (level - before - DAMPING * trend);
  }
  return { level, trend, error };
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / Math.max(values.length, 1);
}

function at(season: readonly number[], month: number): number {
  return season[((month % 12) + 12) % 12] ?? 0;
}
