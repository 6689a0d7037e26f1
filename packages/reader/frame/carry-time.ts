import type { ReadingState } from '../reading-state.ts';
import type { BasisPhrase } from './basis-phrase.ts';
import { resolveTime, type Calendar, type ResolvedTime } from './calendar.ts';
import { governs } from './document-facts.ts';
import { has, isMark, type Item, type Sentence } from './items.ts';
import type { GoverningTime } from './period-of.ts';

/** The times of a sentence that may govern its numbers, resolved from left to right. */
export function governingTimes(
  { items, times }: Sentence,
  comparisons: readonly BasisPhrase[],
  brackets: readonly number[],
  state: ReadingState,
): GoverningTime[] {
  const found: GoverningTime[] = [];
  for (const at of times) {
    const item = items[at] as Extract<Item, { kind: 'time' }>;
    const compared = isWithin(comparisons, at);
    const calendar: Calendar = { ...state.calendar, governing: found.at(-1)?.time ?? state.contextTime };
    const resolved = resolveTime(item.time, calendar);
    state.resolved.push({ item, sentence: state.sentence, time: resolved });
    const [year] = item.time.years;
    if (compared || !governs(items, at)) continue;
    if (isMeasure(items, at)) {
      if (isMark(items[at + 1], '(') && resolved.kind !== 'unknown') found.push({ item: at, time: resolved, bracket: at + 1 });
      continue;
    }
    if (
      year !== undefined &&
      brackets[at] === -1 &&
      year <= (state.writtenYear ?? year) &&
      !(item.time.until && resolved.kind === 'year') &&
      resolved.kind !== 'range'
    )
      state.calendar = { ...state.calendar, year };
    if (resolved.kind !== 'unknown') found.push({ item: at, time: resolved, bracket: isAside(items, at) ? -1 : (brackets[at] ?? -1) });
  }
  return found;
}

const isWithin = (phrases: readonly BasisPhrase[], at: number): boolean => phrases.some(({ from, to }) => from <= at && at < to);

/** "Trong tuần (từ ngày 4/3 đến ngày 10/3), …": a bracket that holds a time only, before any number, says when. */
function isAside(items: readonly Item[], time: number): boolean {
  return isMark(items[time - 1], '(') && isMark(items[time + 1], ')') && !items.slice(0, time).some(({ kind }) => kind === 'quantity');
}

/** "cao hơn mức tăng của năm 2012 (5,03%)": what something is held against; only a number in a bracket right after it is of that time. */
function isMeasure(items: readonly Item[], time: number): boolean {
  for (let at = time - 1; items[at]?.kind === 'word'; at -= 1) if (has(items[at], 'comparative')) return true;
  return false;
}

/** What the next sentences take their period from: a time that governed a figure, else one that opens the subject. */
export function carryTime(
  governing: readonly GoverningTime[],
  used: ReadonlyMap<number, string>,
  { items, quantities }: Sentence,
  state: ReadingState,
): void {
  const figures = quantities.length > 0;
  const open = governing.filter(
    ({ item, time, bracket }) =>
      carries(time.kind) &&
      !(time.kind === 'school_year' && (state.contextTime ?? state.sectionTime) !== null) &&
      bracket === -1 &&
      !(isPassing(items[item]) && !isAside(items, item)) &&
      !isGoal(items[item], time, state) &&
      !(isAhead(time, state) && !figures) &&
      (used.has(item) || (!figures && !isWeak(time, state))),
  );
  const last = figures
    ? open.at(-1)
    : (open.findLast(({ time }) => !isCoarse(time)) ?? open.findLast(({ time }) => time.kind === 'year') ?? open.at(-1));
  if (last !== undefined) state.contextTime = last.time;
}

/** "2019-2020" without a word, and "now", say nothing of the sentences after them. */
const isPassing = (item: Item | undefined): boolean => item?.kind === 'time' && item.time.pattern.name === 'bare-span';

/** A year that is still to come ("đến năm 2030") is the time of a goal, not of what is told after it. */
function isGoal(item: Item | undefined, { kind, period }: ResolvedTime, { writtenYear, planMode }: ReadingState): boolean {
  return !planMode && item?.kind === 'time' && item.time.until && kind === 'year' && writtenYear !== null && Number(period) > writtenYear;
}

/** "nhiệm vụ trọng tâm tháng 3" in a report of February: what lies ahead is not what is reported. */
function isAhead({ period }: ResolvedTime, { calendar: { written }, planMode }: ReadingState): boolean {
  const start = period.split('/')[0] ?? '';
  return !planMode && written !== null && /^\d{4}-\d{2}/.test(start) && start.slice(0, written.length) > written.slice(0, start.length);
}

/** A day, or what is left of a year, is said of its own sentence only; a school year where something else is the subject. */
const carries = (kind: string): boolean => kind !== 'day' && kind !== 'remaining' && kind !== 'unknown';

/** A bare year or span in passing does not replace months that are already the subject. */
function isWeak({ kind }: ResolvedTime, { contextTime, sectionTime }: ReadingState): boolean {
  const subject = contextTime ?? sectionTime;
  return subject !== null && isCoarse({ kind }) && subject.kind !== 'range';
}

const isCoarse = ({ kind }: Pick<ResolvedTime, 'kind'>): boolean => kind === 'range' || kind === 'year';
