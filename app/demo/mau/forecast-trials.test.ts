import { describe, expect, test } from 'vitest';
import { outcomeOf, tryForecasts } from './forecast-trials.ts';

// A fixed sample; `npm run bench -- --only forecast` tries five times as many units.
const { trials, abstained } = tryForecasts({ communesApart: 25, neighbourhoodsApart: 300 });
const at = (level: string) => outcomeOf(trials.filter((trial) => trial.level === level));

describe("forecasts of the sample city's year ends, from every month before them", () => {
  test('thousands are made; those that are not say why', () => {
    expect(trials.length).toBeGreaterThan(4000);
    expect([...abstained.keys()].filter((reason) => reason !== 'too-few-trials')).toEqual([]);
  });

  test('overall the forecast is never worse than repeating last year, and clearly better for the city itself', () => {
    expect(outcomeOf(trials).ratio).toBeLessThanOrEqual(1);
    expect(at('city').ratio).toBeLessThan(0.9);
  });

  test.each(['city', 'commune', 'neighbourhood'])('the 80%% interval of a %s holds 70–90% of the years that came', (level) => {
    expect(at(level).coverage).toBeGreaterThanOrEqual(0.7);
    expect(at(level).coverage).toBeLessThanOrEqual(0.9);
  });

  test('the interval holds 70–90% from early and from late months of the year', () => {
    for (const [from, to] of [
      [1, 4],
      [5, 8],
      [9, 11],
    ] as const) {
      const { coverage } = outcomeOf(trials.filter(({ done }) => done >= from && done <= to));
      expect(coverage).toBeGreaterThanOrEqual(0.7);
      expect(coverage).toBeLessThanOrEqual(0.9);
    }
  });
});
