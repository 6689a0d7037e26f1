import { expect, test } from 'vitest';
import { makeQueue } from './queue.ts';

test('two run at once, the others wait their turn in order, and whoever comes when the row is full is refused at once', async () => {
  const queue = makeQueue({ width: 2, most: 3 });
  const order: number[] = [];
  let [now, atMost] = [0, 0];
  const ends: (() => void)[] = [];
  const piece = (number: number) =>
    queue.run(async () => {
      atMost = Math.max(atMost, ++now);
      order.push(number);
      await new Promise<void>((end) => ends.push(end));
      now--;
      if (number === 2) throw new Error('went wrong');
      return number;
    });
  const all = Promise.allSettled([1, 2, 3, 4, 5, 6, 7].map(piece));
  for (let turn = 0; turn < 20; turn++) {
    await new Promise((next) => setImmediate(next));
    ends.shift()?.();
  }
  const outcomes = (await all).map(({ status }) => status);
  expect(outcomes).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
  expect(order).toEqual([1, 2, 3, 4, 5]);
  expect(atMost).toBe(2);
  expect(await queue.run(async () => 'free again')).toBe('free again');
});
