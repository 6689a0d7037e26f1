import { describe, expect, test } from 'vitest';
import { forecastYearEnd } from './forecast-year-end.ts';
import type { Forecast, ForecastRequest } from './forecast-year-end.ts';
import { drawSeries } from './synthetic-series.ts';

const flow = { accumulation: 'sum', decimals: 1 } as const;

function months(values: readonly number[], firstYear: number): { period: string; value: string }[] {
  return values.map((value, i) => ({
    period: `${firstYear + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    value: String(value),
  }));
}

function made(request: ForecastRequest): Extract<Forecast, { kind: 'forecast' }> {
  const forecast = forecastYearEnd(request);
  if (forecast.kind === 'none') throw new Error(forecast.reason.vi);
  return forecast;
}

const SEASON = [15, 7, 9, 11, 8, 9, 11, 8, 9, 11, 10, 16];

describe('forecast of the year end', () => {
  test('a steady year is forecast as it will be, whatever the method', () => {
    const values = [0, 1, 2].flatMap((year) => SEASON.map((s) => s * 1.1 ** year)).slice(0, 33);
    const forecast = made({ indicator: flow, year: 2023, monthly: months(values, 2021) });
    expect(Number(forecast.value)).toBeCloseTo(124 * 1.21, 0);
    expect(Number(forecast.low)).toBeLessThanOrEqual(Number(forecast.value));
    expect(forecast.method).toBe('last-year-share');
    expect(forecast.record.trials).toBeGreaterThanOrEqual(4);
    expect(Number(forecast.record.againstLastYear)).toBeLessThan(0.5);
  });

  test('the order of the months does not matter, and later years are not looked at', () => {
    const [series] = drawSeries(7, 1, 4, 2020);
    const monthly = months(series?.months ?? [], 2020);
    const known = monthly.filter((m) => m.period < '2022-10');
    const forecast = forecastYearEnd({ indicator: flow, year: 2022, monthly: known });
    expect(forecastYearEnd({ indicator: flow, year: 2022, monthly: [...known].reverse() })).toEqual(forecast);
    expect(forecastYearEnd({ indicator: flow, year: 2022, monthly: [...known, ...monthly.filter((m) => m.period >= '2023-01')] })).toEqual(
      forecast,
    );
  });

  test.each([
    ['not-additive', { accumulation: 'index', decimals: 1 } as const, 24],
    ['not-additive', { accumulation: 'last', decimals: 1 } as const, 24],
    ['not-additive', { accumulation: 'ratio-of-sums', decimals: 1 } as const, 24],
    ['year-only', { accumulation: 'year-only', decimals: 1 } as const, 24],
    ['too-little-history', flow, 9],
    ['too-few-trials', flow, 13],
    ['year-closed', flow, 36],
  ] as const)('abstains, in words: %s', (code, indicator, count) => {
    const values = Array.from({ length: count }, (_, i) => SEASON[i % 12] ?? 0);
    const firstYear = 2023 - Math.ceil(count / 12) + 1;
    const forecast = forecastYearEnd({ indicator, year: 2023, monthly: months(values, firstYear) });
    expect(forecast).toMatchObject({ kind: 'none', reason: { code, vi: expect.stringMatching(/\.$/) as string } });
  });

  test('a gap cuts history; a gap inside the year forbids a forecast', () => {
    const all = months([0, 1, 2].flatMap(() => SEASON).slice(0, 33), 2021);
    const early = forecastYearEnd({ indicator: flow, year: 2023, monthly: all.filter((m) => m.period !== '2022-11') });
    expect(early).toMatchObject({
      kind: 'none',
      reason: { code: 'gap-in-history', vi: 'Chuỗi số đứt ở tháng 11/2022; chỉ còn 10 tháng liên tục.' },
    });
    const late = forecastYearEnd({ indicator: flow, year: 2023, monthly: all.filter((m) => m.period !== '2023-04') });
    expect(late).toMatchObject({ kind: 'none', reason: { code: 'gap-in-history' } });
    expect(forecastYearEnd({ indicator: flow, year: 2023, monthly: all.filter((m) => m.period !== '2021-02') }).kind).toBe('forecast');
  });

  test('with phasing less than twelve months are enough', () => {
    const total = SEASON.map((_, i) => String(SEASON.slice(0, i + 1).reduce((a, b) => a + b, 0)));
    const monthly = months(
      SEASON.slice(0, 9).map((v, i) => v * (i % 2 === 0 ? 0.82 : 0.78)),
      2023,
    );
    const forecast = made({ indicator: flow, year: 2023, monthly, phasing: [{ year: 2023, totals: total }] });
    expect(forecast.method).toBe('phasing');
    expect(Number(forecast.value)).toBeCloseTo(124 * 0.8, -1);
    expect(
      forecastYearEnd({ indicator: flow, year: 2023, monthly: monthly.slice(0, 3), phasing: [{ year: 2023, totals: total }] }),
    ).toMatchObject({ reason: { code: 'too-few-trials' } });
  });

  test('an indicator that runs from January is forecast from its running totals', () => {
    const values = [0, 1, 2].flatMap((year) => SEASON.map((s) => s * (10 + year)));
    const running = months(
      values.map((_, i) => values.slice(i - (i % 12), i + 1).reduce((a, b) => a + b, 0)),
      2021,
    ).slice(0, 33);
    const totals = made({ indicator: { accumulation: 'last', decimals: 1, runsFromJanuary: true }, year: 2023, monthly: running });
    const plain = made({ indicator: flow, year: 2023, monthly: months(values.slice(0, 33), 2021) });
    expect({ value: totals.value, low: totals.low, high: totals.high }).toEqual({ value: plain.value, low: plain.low, high: plain.high });
  });

  test('what never was negative is not forecast below what is already there', () => {
    const values: number[] = Array.from({ length: 34 }, (_, i) => (i % 5 === 0 ? 40 : 0));
    const forecast = made({ indicator: flow, year: 2023, monthly: months(values, 2021) });
    expect(Number(forecast.low)).toBeGreaterThanOrEqual(values.slice(24).reduce((a, b) => a + b, 0));
  });
});

describe('on held-out year ends of invented series', () => {
  const trials: { family: string; year: number; error: number; repeated: number; held: boolean }[] = [];
  for (const years of [2, 3, 4, 5]) {
    for (const done of [3, 6, 9, 10]) {
      for (const series of drawSeries(20_231 + years, 80, years + 1, 2018)) {
        const year = 2018 + years;
        const start = years * 12;
        const truth = series.months.slice(start, start + 12).reduce((a, b) => a + b, 0);
        const repeated = [...series.months.slice(start, start + done), ...series.months.slice(start - 12 + done, start)].reduce(
          (a, b) => a + b,
          0,
        );
        const forecast = made({ indicator: flow, year, monthly: months(series.months.slice(0, start + done), 2018) });
        trials.push({
          family: series.family,
          year: years,
          error: Math.abs(Number(forecast.value) - truth) / truth,
          repeated: Math.abs(repeated - truth) / truth,
          held: Number(forecast.low) <= truth && truth <= Number(forecast.high),
        });
      }
    }
  }
  const mean = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0) / of.length;

  test('all of them are forecast', () => expect(trials).toHaveLength(4 * 4 * 80));

  test('the choice is never worse than repeating last year overall', () => {
    expect(mean(trials.map((t) => t.error))).toBeLessThan(mean(trials.map((t) => t.repeated)));
    for (const years of [2, 3, 4, 5]) {
      const some = trials.filter((t) => t.year === years);
      expect(mean(some.map((t) => t.error))).toBeLessThan(mean(some.map((t) => t.repeated)));
    }
  });

  test('the 80% interval holds 70–90% of true year ends', () => {
    const share = (some: typeof trials): number => some.filter((t) => t.held).length / some.length;
    expect(share(trials)).toBeGreaterThan(0.7);
    expect(share(trials)).toBeLessThan(0.9);
    for (const years of [2, 3, 4, 5]) {
      const some = share(trials.filter((t) => t.year === years));
      expect(some).toBeGreaterThan(0.7);
      expect(some).toBeLessThan(0.9);
    }
  });
});
