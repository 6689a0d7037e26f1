import { expect, test } from 'vitest';
import { readSessionView, yearsOf } from './session-view.ts';

test('the address says kind and year; what is neither is left out', () => {
  expect(readSessionView({ loai: 'council', nam: '2024' })).toEqual({ kind: 'council', year: 2024 });
  expect(readSessionView({ loai: 'party', nam: '20x4', cua: 'ai' })).toEqual({});
  expect(readSessionView({ cua: 'toi' })).toEqual({ mine: true });
});

test('years reach from the newest to two before the oldest in sight', () => {
  expect(yearsOf([{ heldOn: '2024-11-27' }], '2026-01-02', undefined)).toEqual([2026, 2025, 2024, 2023, 2022]);
  expect(yearsOf([], '2026-01-02', 2020)[0]).toBe(2026);
});
