import { randomBytes } from 'node:crypto';

let lastMillisecond = 0;
let counter = 0;
let store = randomBytes(0);
let taken = 0;

/** Fresh random bytes, fetched from the system a few thousand at a time: a file of 100.000 rows asks for as many ids. */
function random(count: number): Buffer {
  if (taken + count > store.length) {
    store = randomBytes(8192);
    taken = 0;
  }
  taken += count;
  return store.subarray(taken - count, taken);
}

/**
 * A UUID version 7 (RFC 9562) made in the application: ordered by time, so that indexes grow at their end.
 * Order within one millisecond is kept inside one process.
 */
export function newId(instant: Date = new Date()): string {
  const millisecond = Math.max(instant.getTime(), 0);
  counter = millisecond === lastMillisecond ? (counter + 1) & 0xfff : random(1)[0]!;
  lastMillisecond = millisecond;
  const time = millisecond.toString(16).padStart(12, '0');
  const tail = random(8);
  tail[0] = (tail[0]! & 0x3f) | 0x80;
  const hex = tail.toString('hex');
  const sequence = (0x7000 | counter).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-${sequence}-${hex.slice(0, 4)}-${hex.slice(4)}`;
}
