import { describe, expect, test } from 'vitest';
import { dampedTrendSum } from './damped-trend.ts';

const line = Array.from({ length: 48 }, (_, i) => 100 + i);
const season = [1.5, 0.5, 1, 1, 1, 1, 1, 1, 1, 1, 0.5, 1.5];

describe('damped trend', () => {
  test('a straight rise goes on more slowly: between standing still and going on', () => {
    const still = 147 * 12;
    const on = still + (12 * 13) / 2;
    const sum = dampedTrendSum(line, 12) ?? 0;
    expect(sum).toBeGreaterThan(still);
    expect(sum).toBeLessThan(on);
  });

  test('the season comes back: a level year repeats itself', () => {
    const level = Array.from({ length: 36 }, (_, i) => 10 * (season[i % 12] ?? 1));
    const [january, february] = [dampedTrendSum(level, 1) ?? 0, (dampedTrendSum(level, 2) ?? 0) - (dampedTrendSum(level, 1) ?? 0)];
    expect(january / february).toBeGreaterThan(2);
    expect(dampedTrendSum(level, 12)).toBeCloseTo(120, -1);
  });

  test('negative months are carried by adding, not multiplying; two years are needed', () => {
    const mixed = Array.from({ length: 36 }, (_, i) => (i % 12 === 0 ? -5 : 5));
    expect(dampedTrendSum(mixed, 12)).toBeCloseTo(50, -1);
    expect(dampedTrendSum(line.slice(0, 23), 3)).toBeNull();
  });
});
