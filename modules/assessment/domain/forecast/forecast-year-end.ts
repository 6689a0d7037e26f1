import { dec, decimalString, roundTo, toFixedString } from '@thucthi/kernel';
import type { Bilingual, Reason } from '../bilingual.ts';
import { addsUpOverYear } from '../indicator-traits.ts';
import type { IndicatorTraits } from '../indicator-traits.ts';
import { backTest, bestMethod, meanSize, usualAmount } from './back-test.ts';
import type { BackTest, Trial } from './back-test.ts';
import { candidatesFor } from './candidates.ts';
import type { ForecastMethod, PhasingByYear } from './candidates.ts';
import { halfWidth, measuredCoverage } from './empirical-interval.ts';
import { monthsOfRunningTotals, readHistory } from './monthly-series.ts';

/** What a forecast of the year's end may look at. */
export type ForecastRequest = {
  indicator: Pick<IndicatorTraits, 'accumulation' | 'decimals' | 'runsFromJanuary'>;
  year: number;
  /** Single months ("2023-09") of this and earlier years, in any order; running totals since January for an indicator that runs from January. */
  monthly: readonly { period: string; value: string }[];
  /** Issued running totals by month end, twelve a year; null where the plan says nothing. */
  phasing?: readonly { year: number; totals: readonly (string | null)[] }[];
};

/** Why no forecast is made. */
export type NoForecastCode = 'not-additive' | 'year-only' | 'year-closed' | 'too-little-history' | 'gap-in-history' | 'too-few-trials';

/** How a method did on the indicator's own past. */
export type ForecastRecord = {
  trials: number;
  /** Months ahead that were tried. */
  horizon: number;
  /** Mean error of the year's total, in percent; null when totals are zero. */
  meanErrorPercent: string | null;
  /** Mean error over that of repeating last year, two decimals; below 1 is better. Null where last year cannot be repeated. */
  againstLastYear: string | null;
  /** Year ends that the interval held when built from the others. */
  held: number;
  coveragePercent: string;
  /** Mean scaled error of every method that was tried, best first. */
  methods: { method: ForecastMethod; trials: number; meanErrorPercent: string }[];
};

/** The year's end as history makes it likely, with an 80 % interval and its record; or the reason why there is none. */
export type Forecast =
  | {
      kind: 'forecast';
      year: number;
      value: string;
      low: string;
      high: string;
      method: ForecastMethod;
      methodWords: Bilingual;
      record: ForecastRecord;
    }
  | { kind: 'none'; year: number; reason: Reason<NoForecastCode> };

const NO_FORECAST: Record<NoForecastCode, (months: number, gap: string) => Bilingual> = {
  'not-additive': () => ({
    vi: 'Chỉ tiêu không cộng dồn theo tháng nên không ngoại suy.',
    en: 'The indicator does not add up by month and is not extrapolated.',
  }),
  'year-only': () => ({
    vi: 'Chỉ tiêu chỉ đánh giá một lần trong năm nên không dự báo.',
    en: 'The indicator is assessed once a year and is not forecast.',
  }),
  'year-closed': () => ({ vi: 'Năm đã có đủ số.', en: 'The year is complete.' }),
  'too-little-history': (months) => ({
    vi:
      months === 0
        ? 'Chưa có chuỗi số theo tháng và chưa có kế hoạch từng kỳ.'
        : `Mới có ${months} tháng số liệu liên tục (cần ít nhất 12) và chưa có kế hoạch từng kỳ.`,
    en:
      months === 0
        ? 'There is no monthly series and no phased plan.'
        : `Only ${months} unbroken months of figures (at least 12 are needed) and no phased plan.`,
  }),
  'gap-in-history': (months, gap) => ({
    vi: `Chuỗi số đứt ở tháng ${gap}; chỉ còn ${months} tháng liên tục.`,
    en: `The series breaks at ${gap}; only ${months} unbroken months are left.`,
  }),
  'too-few-trials': (months) => ({
    vi: `Mới có ${months} tháng số liệu, chưa đủ để thử lùi và đo sai số dự báo.`,
    en: `With ${months} months of figures the error of a forecast cannot be measured yet.`,
  }),
};

const METHOD_WORDS: Record<ForecastMethod, Bilingual> = {
  'seasonal-naive': { vi: 'lặp lại các tháng cùng kỳ năm trước', en: 'the same months of last year repeated' },
  'last-year-share': { vi: 'theo tỷ trọng cùng thời điểm năm trước', en: 'by last year’s share at the same date' },
  'damped-trend': { vi: 'xu hướng tắt dần theo mùa', en: 'damped trend with seasons' },
  phasing: { vi: 'theo kế hoạch từng kỳ đã giao', en: 'by the issued phasing' },
};

/** Forecasts the year's total by the method that did best on the indicator's own past; abstains where that past says too little. */
export function forecastYearEnd(request: ForecastRequest): Forecast {
  const { indicator, year } = request;
  const none = (code: NoForecastCode, months = 0, gap = ''): Forecast => ({
    kind: 'none',
    year,
    reason: { code, ...NO_FORECAST[code](months, gap) },
  });
  if (indicator.accumulation === 'year-only') return none('year-only');
  if (!addsUpOverYear(indicator)) return none('not-additive');
  const monthly = indicator.accumulation === 'last' ? monthsOfRunningTotals(request.monthly) : request.monthly;
  const history = readHistory(monthly, year);
  const months = history.series.values.length;
  if (history.yearToDate === null) return none('gap-in-history', months, gapWords(`${year}-${String(history.done + 1).padStart(2, '0')}`));
  const horizon = 12 - history.done;
  if (horizon === 0) return none('year-closed');
  const phasing = phasingMap(request.phasing ?? []);
  if (months < 12 && !phasing.has(year)) {
    return history.gap === null ? none('too-little-history', months) : none('gap-in-history', months, gapWords(history.gap));
  }
  const candidates = candidatesFor(phasing);
  const test = backTest(history.series, horizon, candidates);
  const method = bestMethod(test);
  const rest = method === null ? null : (candidates.get(method)?.(history.series, months, horizon) ?? null);
  if (method === null || rest === null) return none('too-few-trials', months);
  const trials = test.trials.get(method) ?? [];
  const half = halfWidth(trials, test.horizon) * usualAmount(history.series.values, months, horizon);
  const done = history.yearToDate;
  const neverNegative = history.series.values.every((v) => v >= 0);
  const out = (amount: number): string =>
    decimalString(roundTo(done.plus(dec(neverNegative ? Math.max(amount, 0) : amount)), indicator.decimals));
  return {
    kind: 'forecast',
    year,
    method,
    methodWords: METHOD_WORDS[method],
    value: out(rest),
    low: out(rest - half),
    high: out(rest + half),
    record: recordOf(test, trials),
  };
}

/** The method in words, as shown beside the forecast. */
export function methodWords(method: ForecastMethod): Bilingual {
  return METHOD_WORDS[method];
}

function recordOf(test: BackTest, trials: readonly Trial[]): ForecastRecord {
  const coverage = measuredCoverage(trials, test.horizon);
  const repeated = (test.trials.get('seasonal-naive') ?? []).filter((r) => trials.some((t) => t.known === r.known));
  const shared = trials.filter((t) => repeated.some((r) => r.known === t.known));
  const yearErrors = trials.flatMap((t) => (t.yearError === null ? [] : [Math.abs(t.yearError)]));
  const reference = meanSize(repeated);
  return {
    trials: trials.length,
    horizon: test.horizon,
    meanErrorPercent: yearErrors.length === 0 ? null : fixed((100 * yearErrors.reduce((a, b) => a + b, 0)) / yearErrors.length, 1),
    againstLastYear: shared.length === 0 || reference === 0 ? null : fixed(meanSize(shared) / reference, 2),
    held: coverage.held,
    coveragePercent: coverage.of === 0 ? '0' : fixed((100 * coverage.held) / coverage.of, 0),
    methods: [...test.trials]
      .filter(([, t]) => t.length > 0)
      .map(([method, t]) => ({ method, trials: t.length, size: meanSize(t) }))
      .toSorted((a, b) => a.size - b.size)
      .map(({ method, trials: count, size }) => ({ method, trials: count, meanErrorPercent: fixed(100 * size, 1) })),
  };
}

function phasingMap(phasing: NonNullable<ForecastRequest['phasing']>): PhasingByYear {
  return new Map(phasing.map(({ year, totals }) => [year, totals.map((t) => (t === null ? null : dec(t).toNumber()))]));
}

function gapWords(month: string): string {
  return `${Number(month.slice(5))}/${month.slice(0, 4)}`;
}

function fixed(value: number, decimals: number): string {
  return toFixedString(dec(value), decimals);
}
