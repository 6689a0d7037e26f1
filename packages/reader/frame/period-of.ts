import type { PeriodSource } from '../types.ts';
import type { ResolvedTime } from './calendar.ts';
import { has, isMark, type Sentence } from './items.ts';

/** A resolved time of the sentence that may govern numbers, by its item. */
export interface GoverningTime {
  readonly item: number;
  readonly time: ResolvedTime;
}

export interface FoundPeriod {
  readonly time: ResolvedTime;
  readonly source: PeriodSource;
  readonly rule: string;
}

export const UNKNOWN_TIME: ResolvedTime = { kind: 'unknown', iso: '', periodKind: 'unknown', period: '' };

/** The time that governs a number in its own sentence: right beside it, else the nearest before, else one later in its clause. */
export function periodInSentence({ items }: Sentence, quantity: number, times: readonly GoverningTime[]): FoundPeriod | null {
  const beside = timeAfter(items, quantity, times, true);
  if (beside !== null) return { time: beside, source: 'explicit', rule: 'time-beside-the-number' };
  const before = times.findLast(({ item }) => item < quantity);
  if (before !== undefined) return { time: before.time, source: 'explicit', rule: 'time-before-the-number' };
  const later = timeAfter(items, quantity, times, false);
  return later === null ? null : { time: later, source: 'explicit', rule: 'time-later-in-the-clause' };
}

function timeAfter(items: Sentence['items'], quantity: number, times: readonly GoverningTime[], beside: boolean): ResolvedTime | null {
  for (let at = quantity + 1; at < items.length; at += 1) {
    const item = items[at];
    const found = times.find((time) => time.item === at);
    if (found !== undefined) return found.time;
    if (item?.kind === 'quantity' || isMark(item, ',;.:()')) return null;
    if (beside && !has(item, 'in') && !has(item, 'of')) return null;
  }
  return null;
}
