import { expect, test } from 'vitest';
import { clockOf, dayOf, readClock, runningClock } from './clock-words.ts';

test('an instant is said in the time of Việt Nam', () => {
  expect(clockOf('2024-11-27T06:30:00Z')).toBe('13:30');
  expect(dayOf('2024-11-26T18:00:00Z')).toBe('2024-11-27');
  expect(clockOf('2024-11-26T17:05:00+00:00')).toBe('00:05');
});

test('a running clock never goes below nought and shows hours where there are any', () => {
  expect([runningClock(-3), runningClock(754), runningClock(3725)]).toEqual(['00:00', '12:34', '1:02:05']);
});

test.each([
  ['8h', '08:00'],
  ['8h30', '08:30'],
  ['14:00', '14:00'],
  ['0830', '08:30'],
  ['7 giờ 15', '07:15'],
  ['9', '09:00'],
  ['24:00', null],
  ['8:7', null],
  ['sáng', null],
])('%s is read as %s', (typed, clock) => {
  expect(readClock(typed)).toBe(clock);
});
