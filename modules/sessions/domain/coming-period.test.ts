import { parsePeriodCode, periodCode } from '@thucthi/kernel';
import { expect, test } from 'vitest';
import { comingPeriod } from './coming-period.ts';

test.each([
  ['2024-01/2024-11', '2024-11-27', '2024-12'],
  ['2024-01/2024-11', '2024-12-05', '2024-12'],
  ['2026-01/2026-09', '2026-10-27', '2026-11'],
  ['2026-01/2026-10', '2026-11-17', '2026-12'],
  ['2024', '2024-12-27', '2025-01'],
])('figures of %s on the table on %s: the programme is for %s', (period, heldOn, coming) => {
  expect(periodCode(comingPeriod(parsePeriodCode(period), heldOn))).toBe(coming);
});
