import { has, isMark } from './items.ts';
import type { FoundPeriod } from './period-of.ts';
import type { Place } from './place.ts';

/** "Tháng 10 thu 108 tỷ đồng, lũy kế 920 tỷ đồng": added up since the start of the year, as far as the month just named. */
export function accumulatedTo(found: FoundPeriod, { sentence: { items }, at }: Place): FoundPeriod {
  const month = /^(\d{4})-\d{2}$/.exec(found.time.period);
  if (found.time.periodKind !== 'month' || month === null) return found;
  const word = items.findLastIndex((item, index) => index < at && has(item, 'accumulated'));
  if (word < 0 || (found.item !== null && found.item > word) || items.slice(word, at).some((item) => isMark(item, ';'))) return found;
  const period = `${month[1]}-01/${found.time.period}`;
  return { ...found, time: { kind: 'cumulative', iso: period, periodKind: 'cumulative', period }, rule: 'added-up-to-the-month' };
}
