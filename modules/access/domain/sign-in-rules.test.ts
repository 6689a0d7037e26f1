import { expect, test } from 'vitest';
import fc from 'fast-check';
import { absoluteLimit, attemptsAllowed, attemptWindow, expiryOf, idleLimit, minutesShut, worthNoting } from './sign-in-rules.ts';

const start = new Date('2026-11-16T02:00:00Z');
const after = (milliseconds: number): Date => new Date(start.getTime() + milliseconds);

test('an end is never later than twelve hours from now nor seven days from the start', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 * absoluteLimit }), (elapsed) => {
      const end = expiryOf(start, after(elapsed)).getTime();
      expect(end).toBeLessThanOrEqual(after(elapsed).getTime() + idleLimit);
      expect(end).toBeLessThanOrEqual(start.getTime() + absoluteLimit);
    }),
  );
});

test('the use of a sign-in is kept every ten minutes, not with each request', () => {
  expect(worthNoting(start, after(9 * 60_000))).toBe(false);
  expect(worthNoting(start, after(10 * 60_000))).toBe(true);
});

test('the door is shut exactly while five failures lie within fifteen minutes, and the minutes named are enough', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 * attemptWindow }), { maxLength: 12 }), (ago) => {
      const failures = ago.map((each) => after(-each));
      const minutes = minutesShut(failures, start, attemptsAllowed);
      expect(minutes > 0).toBe(ago.filter((each) => each < attemptWindow).length >= attemptsAllowed);
      expect(minutesShut(failures, after(minutes * 60_000), attemptsAllowed)).toBe(0);
    }),
  );
});
