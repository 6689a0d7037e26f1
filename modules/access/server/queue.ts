import { Refusal } from '@thucthi/platform';

/** A row in which slow work waits for its turn. */
export interface Queue {
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * Lets `width` pieces of slow work go on at once and the others wait; beyond `most` waiting it refuses at once. So a flood of passwords to
 * check, which each take a whole processor for a while, leaves the processors to everybody else's reading.
 */
export function makeQueue({ width, most }: { width: number; most: number }): Queue {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    async run(work) {
      if (running >= width) {
        if (waiting.length >= most) throw new Refusal('unavailable');
        await new Promise<void>((next) => waiting.push(next));
      } else running++;
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) running--;
        else next(); // the place is handed on
      }
    },
  };
}
