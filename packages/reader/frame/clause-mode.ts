import { AVERAGED, EXPECTED, RANGE_ENDS } from '../data/predicate-words.ts';
import { OWN_CURRENCY } from '../data/unit-words.ts';
import { WORDS } from '../lexicon/words.ts';
import type { ReadingState } from '../reading-state.ts';
import type { Quantity } from '../recognise/quantity.ts';
import type { Status } from '../types.ts';
import type { Draft } from './draft.ts';
import { accumulatedTo } from './accumulated.ts';
import { isClosedOff } from './brackets.ts';
import { resolveTime } from './calendar.ts';
import { isOwed } from './clause-start.ts';
import { canonicalOf, carrier, has, isMark, type Item } from './items.ts';
import type { FoundLabel } from './label.ts';
import type { LeftSide } from './left-side.ts';
import { UNKNOWN_TIME, periodInSentence, yearOf, type FoundPeriod, type GoverningTime } from './period-of.ts';
import type { Place } from './place.ts';

/** How many of the last times may be the span that a mean is taken over. */
const RECENT_TIMES = 60;
const BILLION = 9;
const MILLION = 6;

/** "105.110 tỷ" without its currency: that of the amount before, else đồng when it counts in billions. */
export function withCurrency({ sentence: { items }, at, drafts }: Place, quantity: Quantity): Quantity {
  if (quantity.unitKind !== 'none' || quantity.scale < MILLION) return quantity;
  const before = drafts.findLast((draft) => draft.quantity.unitKind === 'currency')?.quantity.unit;
  const next = items[quantity.range === 'low' ? at + 2 : at + 1];
  const goesOn = next?.kind === 'word' && (next.match === null || has(next, 'unit') || has(next, 'noun') || has(next, 'verb'));
  if ((before === undefined && quantity.scale < BILLION) || goesOn) return quantity;
  return { ...quantity, unit: before ?? OWN_CURRENCY, unitKind: 'currency' };
}

/** The qualifiers of a number: its own, those that open its clause, and its end of a range. */
export function qualifiersOf({ qualifiers }: LeftSide, quantity: Quantity, opening: readonly string[]): string[] {
  const all = [...new Set([...opening, ...qualifiers])];
  if (quantity.range === null) return all;
  return [...all.filter((word) => word !== RANGE_ENDS.low && word !== RANGE_ENDS.high), RANGE_ENDS[quantity.range]];
}

/** "Dự kiến số thu … đạt 3.480 tỷ đồng": a word that opens the clause of a number qualifies it. */
export function openingQualifiers(items: readonly Item[], { zoneFrom, regionEnd }: LeftSide): string[] {
  let from = regionEnd;
  if (isMark(items[from], ':')) {
    // "Sản lượng lương thực bình quân hằng năm: 25.000 tấn"
    while (items[from - 1]?.kind === 'time' || has(items[from - 1], 'each-time')) from -= 1;
    from -= 1;
    if (has(items[from], 'average')) return [AVERAGED];
  }
  for (let at = from; at >= 0; at -= 1) {
    const item = items[at] as Item;
    if (item.kind === 'quantity' || isMark(item, ';:(')) return [];
    const opens = at === 0 || isMark(items[at - 1], ';:(,');
    // "Tổng công ty ước vận chuyển 5,7 triệu lượt khách": the estimate stands before the verb.
    const acts = at < zoneFrom && has(items[at + 1], 'verb') && (has(item, 'forecast') || has(item, 'estimate'));
    if (acts) return [canonicalOf(item, 'qualifier') ?? ''].filter((word) => word !== '');
    if (
      opens &&
      at < zoneFrom &&
      (has(item, 'forecast') ||
        has(item, 'estimate') ||
        (has(item, 'average') && (items[at + 1]?.kind === 'time' || has(items[at + 1], 'quantifier') || has(items[at + 1], 'each-time'))))
    )
      return [canonicalOf(item, 'qualifier') ?? ''].filter((word) => word !== '');
  }
  return [];
}

/** The period of a number: from its sentence, its paragraph, its heading, its document; a plan in brackets has its year. */
export function periodOf(place: Place, left: LeftSide, state: ReadingState): FoundPeriod {
  const { sentence, at, governing, bracket, used } = place;
  const own =
    spanOfYears(place, left, state) ??
    ofTheTimeCompared(place, state) ??
    ofTheNumberBefore(place) ??
    periodInSentence(
      { sentence, quantity: at, bracket, used, end: wholeEnd(place) },
      governing.filter((time) => !isYearOfAnother(place, time, state)),
    );
  const goal =
    own === null && state.contextTime === null
      ? governing.findLast((time) => time.item < at && time.bracket === -1 && time.time.kind !== 'day')
      : undefined;
  const found =
    own ??
    (goal === undefined
      ? contextPeriod(state)
      : { time: goal.time, source: 'context' as const, rule: 'time-earlier-in-the-sentence', item: null });
  if (isPlanInBrackets(place, left) && found.rule !== 'time-beside-the-number')
    return { ...found, time: yearOf(found.time), source: 'context', rule: 'year-of-the-plan' };
  if (own?.item != null) used.set(own.item, own.rule);
  return accumulatedTo(found, place);
}

/** "Nhiệm kỳ 2020-2025 …; giảm còn 1,9% năm 2024; kết nạp 742": past a year beside another number, the span is the subject again. */
function isYearOfAnother(
  { sentence: { items }, at, governing, used }: Place,
  { item, time }: GoverningTime,
  { contextTime }: ReadingState,
): boolean {
  if (contextTime?.periodKind !== 'range' || time.kind !== 'year' || item > at || !items.slice(item, at).some((mark) => isMark(mark, ';')))
    return false;
  return governing.some((other) => other.item >= item && other.item < at && used.get(other.item) === 'time-beside-the-number');
}

/** "bình quân 5 năm khoảng 6,5%": a mean over so many years is of the span of that length named last. */
function spanOfYears({ sentence: { items, tokens }, at }: Place, { zoneFrom }: LeftSide, { resolved }: ReadingState): FoundPeriod | null {
  const long = items.slice(zoneFrom, at).find((item) => item.kind === 'excluded' && item.excluded.why === 'duration');
  if (long === undefined || !WORDS.is(tokens[long.from + 1], 'year') || !items.slice(zoneFrom, at).some((item) => has(item, 'average')))
    return null;
  const years = Number(tokens[long.from]?.key);
  const span = resolved
    .slice(-RECENT_TIMES)
    .findLast(({ time: { periodKind, period } }) => periodKind === 'range' && lengthOf(period) === years);
  return span === undefined ? null : { time: span.time, source: 'context', rule: 'span-of-so-many-years', item: null };
}

/** How many years "2021/2025" is long. */
const lengthOf = (period: string): number => Number(period.slice(5)) - Number(period.slice(0, 4)) + 1;

/** "55% GDP cuối năm 2019": the last item of a number and of what it is a share of. */
const wholeEnd = ({ at, right: [whole] }: Place): number => (whole?.kind === 'whole' && whole.from === at + 1 ? whole.to - 1 : at);

/** "25 hộ nghèo (4%) năm 2014": what stands in a bracket without a time of its own is of the time of the number before it. */
function ofTheNumberBefore({ sentence: { items }, at, drafts, bracket, governing }: Place): FoundPeriod | null {
  if (bracket === -1 || governing.some((time) => time.bracket === bracket)) return null;
  const before = drafts.findLast(({ item, bracketed }) => item < bracket && !bracketed);
  const apart = items.slice(before?.item ?? 0, bracket).some(({ kind }) => kind === 'time');
  return before === undefined || apart || at < bracket
    ? null
    : { time: before.period, source: before.periodSource, rule: 'time-of-the-number-before-the-bracket', item: null };
}

/** "so với cùng kỳ năm 2021 (7.688 ca)": what it was then, in a bracket of its own. */
function ofTheTimeCompared({ sentence: { items }, at, drafts, bracket, comparisons }: Place, state: ReadingState): FoundPeriod | null {
  const [time, own] = [items[bracket - 1], items[at]];
  const alone = bracket >= 0 && at === bracket + 1 && isMark(items[at + 1], ')');
  if (!alone || time?.kind !== 'time' || own?.kind !== 'quantity' || own.quantity.unitKind === 'percent') return null;
  if (!comparisons.some(({ from, to }) => from < bracket && to >= bracket)) return null;
  const then = resolveTime(time.time, { ...state.calendar, governing: drafts.at(-1)?.period ?? state.calendar.governing });
  return then.period === '' ? null : { time: then, source: 'explicit', rule: 'time-compared-with-before-the-bracket', item: null };
}

function contextPeriod(state: ReadingState): FoundPeriod {
  const main = state.calendar.mainPeriod;
  if (state.contextTime !== null) return { time: state.contextTime, source: 'context', rule: 'time-earlier-in-the-paragraph', item: null };
  if (state.sectionTime !== null) return { time: state.sectionTime, source: 'context', rule: 'time-of-the-heading', item: null };
  return {
    time: main ?? UNKNOWN_TIME,
    source: 'document',
    rule: main === null ? 'no-time-found' : 'main-period-of-the-document',
    item: null,
  };
}

/** "45,84% chỉ tiêu giao (108.000 tỷ đồng)": the amount of the plan just named. */
function isPlanInBrackets({ sentence: { items }, plans, right }: Place, left: LeftSide): boolean {
  if (right.some(({ kind }) => kind === 'plan') || (left.trigger !== null && left.trigger !== 'reach')) return false;
  const afterPlan = (left.bracketed && plans.has(left.regionEnd)) || (left.trigger === 'reach' && plans.has(left.zoneFrom));
  const named = has(items[left.regionEnd], 'plan') && (isMark(items[left.regionEnd - 1], '(') || isMark(items[left.regionEnd - 1], ','));
  return afterPlan || named;
}

/** "chỉ tiêu cả năm là 2.600 tỷ đồng": an amount that is said to be the plan. */
function isSaidToBePlan(items: readonly Item[], left: LeftSide, at: number): boolean {
  const own = items[at];
  const amount = own?.kind === 'quantity' && own.quantity.unitKind !== 'percent';
  return amount && left.trigger === 'reach' && has(items[left.regionEnd], 'plan');
}

/** "kế hoạch là 7.433 tỷ đồng, gồm 1.200 tỷ đồng …": parts of a plan are planned too. */
function isPartOfPlan({ sentence: { items }, at, drafts }: Place, left: LeftSide): boolean {
  const before = drafts.at(-1);
  if (before === undefined || before.measure !== 'target' || left.trigger !== null) return false;
  return drafts.some(
    (draft) => draft.measure === 'target' && items.slice(draft.item, at).some((item) => has(item, 'includes') || has(item, 'among')),
  );
}

/** The words by which a clause may speak of a plan. */
const mayPlan = carrier('striving', 'set-out', 'must');

/** Whether the clause speaks of what is planned. "phấn đấu" reaches to the end of its sentence unless an estimate takes over. */
export function isPlanned(place: Place, left: LeftSide, label: FoundLabel | null, period: FoundPeriod, state: ReadingState): boolean {
  const { sentence: { items }, at, claimed, comparisons } = place; // prettier-ignore
  if (left.tags.has('estimate') || left.tags.has('forecast')) return false;
  if (state.planMode || left.tags.has('must') || label?.planned === true) return true;
  if (isPlanInBrackets(place, left) || isPartOfPlan(place, left) || isSaidToBePlan(items, left, at)) return true;
  for (let back = at - 1; back >= 0; back -= 1) {
    const item = items[back];
    if (!mayPlan(item) || claimed.has(back) || isClosedOff(items, back, at)) continue;
    // "cao hơn mục tiêu phấn đấu 2 điểm phần trăm": the name of a plan plans nothing.
    if (comparisons.some(({ from, to }) => from <= back && back < to)) continue;
    if (has(items[back - 1], 'plan') && has(items[back - 2], 'equals')) continue;
    const next = items[has(items[back + 1], 'quantifier') ? back + 2 : back + 1];
    const setsOut = has(item, 'set-out') && (next?.kind === 'quantity' || has(next, 'plan'));
    const must = has(item, 'must') && !has(item, 'noun') && !isOwed(items, back) && obliges(items, back, at);
    if (has(item, 'striving') || setsOut || must) return true;
  }
  const [first, last] = [period.time.period.slice(0, 4), period.time.period.split('/').at(-1)?.slice(0, 4)];
  const year = Number(period.time.periodKind === 'range' ? first : last);
  return period.source !== 'document' && state.writtenYear !== null && year > state.writtenYear;
}

/** "cần đầu tư để đào tạo; hơn 25.000 lao động …": a duty without a number says nothing of the next piece. */
function obliges(items: readonly Item[], must: number, at: number): boolean {
  const end = items.findIndex((item, index) => index > must && index < at && isMark(item, ';'));
  return end < 0 || items.slice(must, end).some(({ kind }) => kind === 'quantity');
}

/** What decides the status of a figure. */
export interface StatusFacts {
  readonly left: LeftSide;
  readonly qualifiers: readonly string[];
  readonly measure: Draft['measure'];
  readonly planned: boolean;
  readonly before: Draft | undefined;
  readonly inherited: boolean;
  readonly period: FoundPeriod;
}

/** A derived number of the same clause chain shares the status of the one it derives from. */
export function statusOf({ left, qualifiers, measure, planned, before, inherited, period }: StatusFacts): Status {
  if (left.tags.has('forecast') || qualifiers.includes(EXPECTED)) return 'forecast';
  if (measure === 'target' || planned) return 'plan';
  if (left.tags.has('estimate')) return 'estimate';
  return inherited && before !== undefined && before.period.period === period.time.period && before.status !== 'plan'
    ? before.status
    : 'actual';
}
