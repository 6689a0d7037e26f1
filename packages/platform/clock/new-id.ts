import { randomBytes } from 'node:crypto';

let lastMillisecond = 0;
let counter = 0;

/**
 * A UUID version 7 (RFC 9562) made in the application: ordered by time, so that indexes grow at their end.
 * Order within one millisecond is kept inside one process.
 */
export function newId(instant: Date = new Date()): string {
  const millisecond = Math.max(instant.getTime(), 0);
  counter = millisecond === lastMillisecond ? (counter + 1) & 0xfff : randomBytes(1)[0]!;
  lastMillisecond = millisecond;
  const time = millisecond.toString(16).padStart(12, '0');
  const tail = randomBytes(8);
  tail[0] = (tail[0]! & 0x3f) | 0x80;
  const hex = tail.toString('hex');
  const sequence = (0x7000 | counter).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-${sequence}-${hex.slice(0, 4)}-${hex.slice(4)}`;
}
