import { arrival } from '../data/official-layout.ts';
import type { Letterhead } from '../types.ts';
import { isValidDate } from './calendar-day.ts';
import { quoted, type Segment } from './segments.ts';

const filler = '[\\s.…:_]*';
const arrivalNumber = new RegExp(`số${filler}(\\d{1,7})(?!\\s*[-/\\d])`, 'iu');
const arrivalDay = new RegExp(`ngày${filler}(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})`, 'iu');

/** The stamp of the registry that received the paper: "ĐẾN Số: 1330 Ngày: 12/10/2023 Chuyển: …". */
export function readArrival(text: string, head: readonly Segment[]): Letterhead['arrivalStamp'] {
  for (const [at, one] of head.entries()) {
    const begins = arrival.find((word) => one.folded === word || one.folded.startsWith(`${word} so`) || one.folded.startsWith(`${word}:`));
    if (begins === undefined || !/^\P{L}*\p{Lu}{3}/u.test(one.composed)) continue;
    const lines = head.slice(at, at + 5);
    const stamp = lines.slice(0, 1 + lines.findLastIndex((line) => /^(den|so|ngay|chuyen)\b/.test(line.folded)));
    const words = stamp.map(({ composed }) => composed).join('\n');
    if (!/\bso\b/.test(stamp.map(({ folded }) => folded).join(' '))) continue;
    const [, day = '', month = '', year = ''] = arrivalDay.exec(words) ?? [];
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return { ...quoted(text, stamp), number: arrivalNumber.exec(words)?.[1] ?? null, date: isValidDate(date) ? date : null };
  }
  return null;
}
