import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which others are let in: short beside what a person notices, long beside what letting in costs. */
const slice = 3;

/** Works through items in order, letting requests that wait for this thread in every few milliseconds. */
export async function inSlices<Item, Result>(items: Iterable<Item>, work: (item: Item) => Result): Promise<Result[]> {
  const results: Result[] = [];
  let begun = performance.now();
  for (const item of items) {
    results.push(work(item));
    if (performance.now() - begun < slice) continue;
    await setImmediate();
    begun = performance.now();
  }
  return results;
}
