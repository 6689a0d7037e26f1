import type { ReadingState } from '../reading-state.ts';
import type { BasisPhrase } from './basis-phrase.ts';
import { resolveTime, type Calendar, type ResolvedTime } from './calendar.ts';
import { governs } from './document-facts.ts';
import type { Item, Sentence } from './items.ts';
import type { GoverningTime } from './period-of.ts';

/** The times of a sentence that may govern its numbers, resolved from left to right. */
export function governingTimes(
  { items }: Sentence,
  comparisons: readonly BasisPhrase[],
  brackets: readonly number[],
  state: ReadingState,
): GoverningTime[] {
  const found: GoverningTime[] = [];
  items.forEach((item, at) => {
    if (item.kind !== 'time') return;
    const compared = comparisons.some((phrase) => phrase.from <= at && at < phrase.to);
    const calendar: Calendar = { ...state.calendar, governing: found.at(-1)?.time ?? state.contextTime };
    const resolved = resolveTime(item.time, calendar);
    state.resolved.push({ item, sentence: state.sentence, time: resolved });
    const [year] = item.time.years;
    if (compared || !governs(items, at)) return;
    if (
      year !== undefined &&
      year <= (state.writtenYear ?? year) &&
      !(item.time.until && resolved.kind === 'year') &&
      resolved.kind !== 'range'
    )
      state.calendar = { ...state.calendar, year };
    if (resolved.kind !== 'unknown') found.push({ item: at, time: resolved, bracket: brackets[at] ?? -1 });
  });
  return found;
}

/** What the next sentences take their period from: a time that governed a figure, else one that opens the subject. */
export function carryTime(
  governing: readonly GoverningTime[],
  used: ReadonlyMap<number, string>,
  { items }: Sentence,
  state: ReadingState,
): void {
  const figures = items.some(({ kind }) => kind === 'quantity');
  const open = governing.filter(
    ({ item, time, bracket }) =>
      carries(time.kind) &&
      bracket === -1 &&
      !isPassing(items[item]) &&
      !isGoal(items[item], time, state) &&
      (used.has(item) || (!figures && !isWeak(time, state))),
  );
  const last = figures
    ? open.at(-1)
    : (open.findLast(({ time }) => !isCoarse(time)) ?? open.findLast(({ time }) => time.kind === 'year') ?? open.at(-1));
  if (last !== undefined) state.contextTime = last.time;
}

/** "2019-2020" without a word, and "now", say nothing of the sentences after them. */
const isPassing = (item: Item | undefined): boolean =>
  item?.kind === 'time' && (item.time.pattern.name === 'bare-span' || item.time.pattern.kind === 'now');

/** A year that is still to come ("đến năm 2030") is the time of a goal, not of what is told after it. */
function isGoal(item: Item | undefined, { kind, period }: ResolvedTime, { writtenYear, planMode }: ReadingState): boolean {
  return !planMode && item?.kind === 'time' && item.time.until && kind === 'year' && writtenYear !== null && Number(period) > writtenYear;
}

/** A day, what is left of a year, or a school year is said of its own sentence only. */
const carries = (kind: string): boolean => kind !== 'day' && kind !== 'remaining' && kind !== 'unknown' && kind !== 'school_year';

/** A bare year or span in passing does not replace months that are already the subject. */
function isWeak({ kind }: ResolvedTime, { contextTime, sectionTime }: ReadingState): boolean {
  const subject = contextTime ?? sectionTime;
  return subject !== null && isCoarse({ kind }) && subject.kind !== 'range';
}

const isCoarse = ({ kind }: Pick<ResolvedTime, 'kind'>): boolean => kind === 'range' || kind === 'year';
