import type { PeriodSource } from '../types.ts';
import type { ResolvedTime } from './calendar.ts';
import { closing } from './brackets.ts';
import { has, isMark, type Sentence } from './items.ts';

/** A resolved time of the sentence that may govern numbers, by its item, with the bracket around it (−1: none). */
export interface GoverningTime {
  readonly item: number;
  readonly time: ResolvedTime;
  readonly bracket: number;
}

export interface FoundPeriod {
  readonly time: ResolvedTime;
  readonly source: PeriodSource;
  readonly rule: string;
  /** The item of the time, when it stands in the sentence. */
  readonly item: number | null;
}

export const UNKNOWN_TIME: ResolvedTime = { kind: 'unknown', iso: '', periodKind: 'unknown', period: '' };

/** Where a number stands; `end` is the last item of it and of the whole it is a share of. */
export interface NumberPlace {
  readonly sentence: Sentence;
  readonly quantity: number;
  readonly bracket: number;
  readonly used: ReadonlyMap<number, string>;
  readonly end: number;
}

/** The time that governs a number in its own sentence: right beside it, else the nearest before, else one later in its clause. */
export function periodInSentence(
  { sentence: { items }, quantity, bracket, used, end }: NumberPlace,
  times: readonly GoverningTime[],
): FoundPeriod | null {
  const found = (time: GoverningTime, rule: string): FoundPeriod => ({ time: time.time, source: 'explicit', rule, item: time.item });
  const beside = inBracketAfter(items, end, times) ?? timeAfter(items, end, times, true);
  if (beside !== null) return found(beside, 'time-beside-the-number');
  const before = times.findLast(
    (time) => time.item < quantity && (time.bracket === -1 || time.bracket === bracket) && reachesOn(items, time, quantity, used),
  );
  if (before !== undefined) return found(before, 'time-before-the-number');
  const later = timeAfter(items, end, times, false);
  return later === null ? null : found(later, 'time-later-in-the-clause');
}

/** "tăng từ 53,12% (năm 2015) lên 70,23% (năm 2020)": a bracket that holds nothing but the time of the number before it. */
function inBracketAfter(items: Sentence['items'], end: number, times: readonly GoverningTime[]): GoverningTime | null {
  if (!isMark(items[end + 1], '(') || !isMark(items[end + 3], ')')) return null;
  return times.find(({ item }) => item === end + 2) ?? null;
}

/** A goal's year ("đến năm 2025"), or a time beside another number, does not reach the next item of a list. */
function reachesOn(items: Sentence['items'], { item, time }: GoverningTime, quantity: number, used: ReadonlyMap<number, string>): boolean {
  const own = items[item];
  if (time.kind === 'day' && items.slice(item, quantity).some((between) => has(between, 'says'))) return false;
  const goal = own?.kind === 'time' && own.time.until && time.kind === 'year';
  // "Phấn đấu đến năm 2020, 50% số xã …; 95% số dân …": a goal's year that opens the sentence is that of the whole list.
  if (goal && isMark(items[item + 1], ',') && items.slice(0, item).every((before) => has(before, 'striving') || has(before, 'aux')))
    return true;
  if (!goal && used.get(item) !== 'time-beside-the-number') return true;
  return !items.slice(item, quantity).some((between) => isMark(between, ';'));
}

function timeAfter(items: Sentence['items'], quantity: number, times: readonly GoverningTime[], beside: boolean): GoverningTime | null {
  for (let at = quantity + 1; at < items.length; at += 1) {
    const item = items[at];
    const found = times.find((time) => time.item === at);
    if (found !== undefined) return found;
    const after = !beside && isMark(item, '(') ? closing(items, at) : null;
    if (after !== null) {
      at = after - 1;
      continue;
    }
    if (item?.kind === 'quantity' || isMark(item, ',;.:()')) return null;
    if ((has(item, 'contrast') || has(item, 'striving') || has(item, 'compare')) && !has(item, 'noun')) return null;
    if (beside && !has(item, 'in') && !has(item, 'of')) return null;
  }
  return null;
}

/** The year of a period: what a plan in brackets is for. */
export function yearOf({ period }: ResolvedTime): ResolvedTime {
  const year = period.split('/').at(-1)?.slice(0, 4) ?? '';
  return year === '' ? UNKNOWN_TIME : { kind: 'year', iso: year, periodKind: 'year', period: year };
}
