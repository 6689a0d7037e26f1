import { expect, test } from 'vitest';
import { changeOfMeeting, changesToTell, knownMeeting, type Meeting, type Postponement } from './postponement.ts';

const on = (heldOn: string, startsAt = '14:00', place: string | null = 'Hội trường'): Meeting => ({ heldOn, startsAt, place });
const days = ['2026-11-17', '2026-11-18', '2026-11-20', '2026-11-25'].map((day) => on(day));
const moved = (told: readonly boolean[], way: readonly Meeting[] = days): Postponement[] =>
  told.map((of, at) => ({ serial: at + 1, was: way[at]!, to: way[at + 1]!, reason: 'bão', told: of, at: new Date(at) }));
const heard = (issued: readonly number[], invitedAt: number | null = null) => ({
  isIssued: (serial: number) => issued.includes(serial),
  invitedAt: invitedAt === null ? null : new Date(invitedAt),
});
const tell = (all: Postponement[], issued: readonly number[], invitedAt: number | null = null) =>
  changesToTell(all, heard(issued, invitedAt)).map(({ serial, was, to }) => [serial, was.heldOn, to.heldOn]);

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

test('an invitation that went out after a change has told it, and the next notice goes on from there', () => {
  expect(tell(moved([true]), [], 1)).toEqual([]);
  expect(tell(moved([true, true]), [], 1)).toEqual([[2, '2026-11-18', '2026-11-20']]);
});

test('what members believe is what they were told last, whatever holds now', () => {
  const known = (told: boolean[], issued: number[], invitedAt: number | null = null) =>
    knownMeeting(moved(told), heard(issued, invitedAt), on('2026-12-01')).heldOn;
  expect([known([], []), known([true, true], []), known([true, true], [1]), known([false, true], []), known([true], [], 1)]).toEqual([
    '2026-12-01',
    '2026-11-17',
    '2026-11-18',
    '2026-11-18',
    '2026-11-18',
  ]);
});
