import { expect, test } from 'vitest';
import { slotsInside } from './slots-inside.ts';

test('of a flow the stretches from the beginning, latest first', () => {
  expect(slotsInside({ accumulation: 'sum' }, '2026-01/2026-04')).toEqual(['2026-01/2026-03', '2026-01/2026-02', '2026-01']);
  expect(slotsInside({ accumulation: 'sum' }, '2026').at(0)).toBe('2026-01/2026-11');
  expect(slotsInside({ accumulation: 'sum' }, '2026-01')).toEqual([]);
});

test('of a stock or an average the months as well', () => {
  expect(slotsInside({ accumulation: 'last' }, '2026-01/2026-03')).toEqual(['2026-03', '2026-01/2026-02', '2026-02', '2026-01']);
});

test('nothing tells of a part of a season, or of what is counted once a year', () => {
  expect(slotsInside({ accumulation: 'year-only' }, '2026')).toEqual([]);
  expect(slotsInside({ accumulation: 'sum' }, '2026-DX')).toEqual([]);
});
