import { expect, test } from 'vitest';
import { openingPeriod } from './opening-period.ts';

const months = ['2026-10', '2026-09', '2026-08', '2026-07'];
const usual = months.map((month) => [month, 9000] as const);

test('the newest period, with the year so far', () => {
  expect(openingPeriod(months, new Map(usual))).toBe('2026-01/2026-10');
  expect(openingPeriod(['2023-01/2023-09', '2023-Q3', '2023-09'], new Map([['2023-01/2023-09', 20]]))).toBe('2023-01/2023-09');
  expect(openingPeriod(['2026-01'], new Map())).toBe('2026-01');
  expect(openingPeriod(['2020', '2019'], new Map([['2020', 3]]))).toBe('2020');
  expect(openingPeriod([], new Map())).toBeNull();
});

test('a month that has only begun to be reported waits', () => {
  expect(openingPeriod(['2026-11', ...months], new Map([['2026-11', 1], ...usual]))).toBe('2026-01/2026-10');
  expect(openingPeriod(['2026-11', ...months], new Map([['2026-11', 4500], ...usual]))).toBe('2026-01/2026-11');
  expect(openingPeriod(['2026-01/2026-11', '2026-11', ...months], new Map([['2026-11', 4000], ['2026-01/2026-11', 800], ...usual]))).toBe(
    '2026-01/2026-11',
  );
});
