import { expect, test } from 'vitest';
import { changeOfMeeting, changesToTell, type Meeting, type Postponement } from './postponement.ts';

const on = (heldOn: string, startsAt = '14:00', place: string | null = 'Hội trường'): Meeting => ({ heldOn, startsAt, place });
const days = ['2026-11-17', '2026-11-18', '2026-11-20', '2026-11-25'].map((day) => on(day));
const moved = (told: readonly boolean[], way: readonly Meeting[] = days): Postponement[] =>
  told.map((of, at) => ({ serial: at + 1, was: way[at]!, to: way[at + 1]!, reason: 'bão', told: of, at: new Date(0) }));
const tell = (all: Postponement[], issued: readonly number[]) =>
  changesToTell(all, (serial) => issued.includes(serial)).map(({ serial, was, to }) => [serial, was.heldOn, to.heldOn]);

test('a later day is put off; an earlier one or another hour is another time; else it is elsewhere or nothing', () => {
  expect(changeOfMeeting(on('2026-11-17'), on('2026-11-18', '08:00'))).toBe('put-off');
  expect(changeOfMeeting(on('2026-11-17'), on('2026-11-16'))).toBe('time');
  expect(changeOfMeeting(on('2026-11-17'), on('2026-11-17', '15:00'))).toBe('time');
  expect(changeOfMeeting(on('2026-11-17'), on('2026-11-17', '14:00', null))).toBe('place');
  expect(changeOfMeeting(on('2026-11-17'), on('2026-11-17'))).toBeNull();
});

test('papers tell the way from what the members know, and never of what they were not told before', () => {
  expect(tell(moved([true, true, true]), [])).toEqual([[3, '2026-11-17', '2026-11-25']]);
  expect(tell(moved([true, true, true]), [1])).toEqual([
    [1, '2026-11-17', '2026-11-18'],
    [3, '2026-11-18', '2026-11-25'],
  ]);
  expect(tell(moved([false, true]), [])).toEqual([[2, '2026-11-18', '2026-11-20']]);
  expect(tell(moved([false]), [])).toEqual([]);
});

test('put off and back again before anybody was told needs no paper', () => {
  expect(tell(moved([true, true], [days[0]!, days[1]!, days[0]!]), [])).toEqual([]);
});
