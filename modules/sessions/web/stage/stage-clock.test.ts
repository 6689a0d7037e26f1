import { expect, test } from 'vitest';
import type { Item } from '../session-parts.ts';
import { itemTo, stageClock } from './stage-clock.ts';

const began = '2024-11-27T07:00:00Z';
const at = Date.parse('2024-11-27T07:12:30Z');
const item = (id: string, beganAt: string | null, endedAt: string | null) => ({ id, beganAt, endedAt }) as Item;

test('a clock runs against what was planned and stops where the item ended', () => {
  expect(stageClock({ beganAt: began, endedAt: null, minutes: 10 }, at)).toEqual({ seconds: 750, left: -150 });
  expect(stageClock({ beganAt: began, endedAt: '2024-11-27T07:01:00Z', minutes: null }, at)).toEqual({ seconds: 60, left: null });
  expect(stageClock({ beganAt: null, endedAt: null, minutes: 5 }, at)).toBeNull();
});

test('keys lead to the item after and the one before', () => {
  const agenda = [item('a', began, began), item('b', began, null), item('c', null, null)];
  expect([itemTo(agenda, 1)?.id, itemTo(agenda, -1)?.id]).toEqual(['c', 'a']);
  expect([itemTo(agenda.slice(0, 2), 1), itemTo(agenda.slice(2), -1)]).toEqual([null, null]);
  expect(itemTo([item('a', began, began)], -1)?.id).toBe('a');
});
