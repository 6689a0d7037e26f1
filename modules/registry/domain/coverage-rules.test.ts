import { expect, test } from 'vitest';
import { overlaps, spanFault, withinUnit } from './coverage-rules.ts';

const span = (validFrom: string, validTo: string | null = null) => ({ validFrom, validTo });

test('stretches overlap when they share a day, also the last one', () => {
  expect(overlaps(span('2026-01-01', '2026-06-30'), span('2026-06-30'))).toBe(true);
  expect(overlaps(span('2026-01-01', '2026-06-30'), span('2026-07-01'))).toBe(false);
  expect(overlaps(span('2026-01-01'), span('2020-01-01', '2025-12-31'))).toBe(false);
  expect(overlaps(span('2026-01-01'), span('2030-01-01'))).toBe(true);
});

test('a stretch that ends before it begins, or on no day, is refused', () => {
  expect(spanFault(span('2026-02-01', '2026-01-31'))).not.toBeNull();
  expect(spanFault(span('2026-02-30'))).not.toBeNull();
  expect(spanFault(span('2026-02-01', '2026-02-01'))).toBeNull();
});

test('nothing is asked of a unit on days on which it does not exist', () => {
  expect(withinUnit(span('2024-01-01'), span('2025-07-01'))).toEqual(span('2025-07-01'));
  expect(withinUnit(span('2024-01-01', '2026-12-31'), span('2020-01-01', '2025-06-30'))).toEqual(span('2024-01-01', '2025-06-30'));
  expect(withinUnit(span('2026-01-01'), span('2020-01-01', '2025-06-30'))).toBeNull();
});
