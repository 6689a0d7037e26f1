import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openRounds } from './open-rounds.ts';
import { openSavers } from './open-savers.ts';
import { openTurns } from './open-turns.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance', 'Date'] }));
afterEach(() => void vi.useRealTimers());

/** Work that ends when it is told to, and knows the version it began with. */
function ledger() {
  let version = 0;
  const open: (() => void)[] = [];
  let begun = 0;
  return {
    write: () => (version += 1),
    begun: () => begun,
    endOne: () => open.shift()?.(),
    open: () => open.length,
    read: async (): Promise<number> => {
      begun += 1;
      const seen = version;
      await new Promise<void>((resolve) => open.push(resolve));
      return seen;
    },
  };
}
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
const later = async (milliseconds: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await settle();
};

test('those who ask while one reads share the next reading, which sees what was written before they asked and knows for whom it is', async () => {
  const rounds = openRounds<string>();
  const { write, read, endOne, begun } = ledger();
  const first = rounds.alone('a', read);
  write();
  expect(rounds.crowded('a')).toBe(true);
  let told: readonly string[] = [];
  const others = ['x', 'y'].map((name) =>
    rounds.together('a', name, (askers) => {
      told = askers;
      return read();
    }),
  );
  expect(begun()).toBe(1);
  endOne();
  await settle();
  endOne();
  expect(await first).toBe(0);
  expect(await Promise.all(others)).toEqual([1, 1]);
  expect(told).toEqual(['x', 'y']);
  expect(begun()).toBe(2);
  expect(rounds.crowded('a')).toBe(false);
});

test('before a crowd rounds keep their distance; one reader alone never waits', async () => {
  const rounds = openRounds<number>();
  let readings = 0;
  const read = (): Promise<number> => Promise.resolve((readings += 1));
  for (let ask = 0; ask < 100; ask += 1) {
    await (rounds.crowded('b') ? rounds.together('b', ask, read) : rounds.alone('b', read));
    await later(1000);
  }
  expect(readings).toBe(100);
  readings = 0;
  const answers: Promise<number>[] = [];
  for (let ask = 0; ask < 200; ask += 1) {
    answers.push(rounds.crowded('a') ? rounds.together('a', ask, read) : rounds.alone('a', read));
    await later(50);
  }
  await later(1000);
  await Promise.all(answers);
  expect(readings).toBeLessThanOrEqual(4 + 200 / 10 + 1);
  expect(readings).toBeGreaterThan(15);
});

test('a fault reaches all who shared it, and nobody after them', async () => {
  const rounds = openRounds<number>();
  const { read, endOne } = ledger();
  const first = rounds.alone('a', read);
  const failing = Promise.allSettled([1, 2].map((asker) => rounds.together('a', asker, () => Promise.reject(new Error('gone')))));
  endOne();
  await first;
  await later(1000);
  for (const each of await failing) expect(each.status).toBe('rejected');
  expect(await rounds.together('a', 3, () => Promise.resolve(7))).toBe(7);
  await expect(rounds.alone('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});

test('whatever the order of asking, writing, ending and waiting: nobody gets an answer older than the asking, and at most one works together', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('ask', 'ask', 'write', 'end', 'wait'), { minLength: 1, maxLength: 60 }), async (steps) => {
      const rounds = openRounds<number>();
      const { write, read, endOne, open } = ledger();
      let version = 0;
      const answers: Promise<{ seen: number; asked: number }>[] = [];
      for (const step of steps) {
        if (step === 'write') version = write();
        if (step === 'end') endOne();
        if (step === 'wait') await later(300);
        if (step === 'ask') {
          const asked = version;
          const answer = rounds.crowded('a') ? rounds.together('a', asked, read) : rounds.alone('a', read);
          answers.push(answer.then((seen) => ({ seen, asked })));
        }
        await settle();
        expect(open()).toBeLessThanOrEqual(1);
      }
      for (let turn = 0; turn < 70; turn += 1) {
        endOne();
        await later(300);
      }
      for (const { seen, asked } of await Promise.all(answers)) expect(seen).toBeGreaterThanOrEqual(asked);
    }),
    { numRuns: 60 },
  );
});

test('savers are counted while they are at it, and no longer than a form takes', async () => {
  const savers = openSavers();
  const held = Promise.withResolvers<void>();
  const saves = [1, 2].map(() => savers.during(() => held.promise));
  await expect(savers.during(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(savers.recent()).toBe(2);
  await later(2500);
  expect(savers.recent()).toBe(0);
  saves.push(savers.during(() => held.promise));
  expect(savers.recent()).toBe(1);
  held.resolve();
  await Promise.all(saves);
  expect(savers.recent()).toBe(0);
});

test('turns let so many in at once, in the order in which they came, and a fault gives the place back', async () => {
  const turns = openTurns(2);
  const { read, endOne, open, begun } = ledger();
  const order: number[] = [];
  const all = [1, 2, 3, 4, 5].map((number) =>
    turns.take(async () => {
      order.push(number);
      await read();
      if (number === 2) throw new Error('gone');
    }),
  );
  const ended = Promise.allSettled(all);
  for (const expected of [2, 3, 4, 5]) {
    await settle();
    expect(open()).toBe(Math.min(2, open()));
    expect(begun()).toBe(expected);
    endOne();
  }
  endOne();
  await ended;
  expect(order).toEqual([1, 2, 3, 4, 5]);
});
