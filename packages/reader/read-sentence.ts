import { OWN_CURRENCY } from './data/unit-words.ts';
import { EXPECTED, RANGE_ENDS } from './data/predicate-words.ts';
import { attachedTo, comparisonsIn, type BasisPhrase } from './frame/basis-phrase.ts';
import { bracketsOf } from './frame/brackets.ts';
import { resolveTime, type Calendar, type ResolvedTime } from './frame/calendar.ts';
import { governs } from './frame/document-facts.ts';
import type { Draft, LabelRecord } from './frame/draft.ts';
import { canonicalOf, has, isMark, type Item, type Sentence } from './frame/items.ts';
import { labelIn, type FoundLabel } from './frame/label.ts';
import { leftSideOf, type LeftSide } from './frame/left-side.ts';
import { measureOf, type Before } from './frame/measure.ts';
import { objectAfter } from './frame/object-of.ts';
import { LabelStack } from './frame/label-stack.ts';
import { settleRespectively } from './frame/respectively.ts';
import { settleSiblings } from './frame/siblings.ts';
import { periodInSentence, UNKNOWN_TIME, yearOf, type FoundPeriod, type GoverningTime } from './frame/period-of.ts';
import type { ReadingState } from './reading-state.ts';
import type { Quantity } from './recognise/quantity.ts';
import type { Status } from './types.ts';

/** The figures of a sentence, and the phrases that others of its figures may be measured against. */
export interface ReadSentence {
  readonly drafts: readonly Draft[];
  readonly phrases: readonly BasisPhrase[];
  /** Those that stand free, beside no number. */
  readonly free: readonly BasisPhrase[];
}

/** Reads the figures of one sentence; the state carries what earlier sentences leave open. */
export function readSentence(sentence: Sentence, state: ReadingState): ReadSentence {
  const { items } = sentence;
  if (sentence.planned) state.planMode = true;
  const comparisons = comparisonsIn(items);
  const { around: brackets, parent } = bracketsOf(items);
  const times = governingTimes(sentence, comparisons, brackets, state);
  const drafts: Draft[] = [];
  const claimed = new Set<number>();
  const rights = attachments(items, brackets, claimed);
  const governing = times.filter(({ item }) => !claimed.has(item));
  const labels = new LabelStack(state.lastLabel, parent);
  const used = new Map<number, string>();
  const plans = new Set([...rights.values()].flat().filter(({ kind }) => kind === 'plan').map(({ to }) => to));
  for (const [at, right] of rights) {
    const draft = readQuantity({ sentence, at, right, claimed, plans, comparisons, governing, drafts, bracket: brackets[at] ?? -1, labels, used }, state);
    if (draft === null) continue;
    drafts.push(draft);
    if (draft.label !== null) labels.put(brackets[at] ?? -1, draft.label);
  }
  state.lastLabel = labels.outer;
  carryTime(governing, used, sentence, state);
  const attached = [...rights.values()].flat();
  const attachedAt = new Set(attached.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));
  return { drafts: settleSiblings(settleRespectively(drafts)), phrases: [...comparisons, ...attached].sort((a, b) => a.from - b.from), free: comparisons.filter(({ from }) => !attachedAt.has(from)) };
}

function attachments(items: readonly Item[], brackets: readonly number[], claimed: Set<number>): Map<number, BasisPhrase[]> {
  const rights = new Map<number, BasisPhrase[]>();
  items.forEach((item, at) => {
    if (item.kind !== 'quantity') return;
    const share = item.quantity.unitKind === 'percent' || item.quantity.unitKind === 'point';
    const last = item.quantity.range === 'low' ? at + 1 : at;
    const right = attachedTo(items, last, { whole: share, scope: isRank(items, at), anyWhole: share && afterShare(items, at), bracketed: brackets[at] !== -1 });
    rights.set(at, right);
    for (const { from, to } of right) for (let place = from; place < to; place += 1) claimed.add(place);
  });
  return rights;
}

/** "chiếm khoảng 35%": a word for a share before the number, with nothing but words of degree between. */
function afterShare(items: readonly Item[], quantity: number): boolean {
  let at = quantity - 1;
  while (has(items[at], 'qualifier') || has(items[at], 'light') || has(items[at], 'since')) at -= 1;
  return has(items[at], 'share') || has(items[at], 'contribute');
}

/** What the next sentences take their period from: a time that governed a figure, else one that opens the subject. */
function carryTime(governing: readonly GoverningTime[], used: ReadonlyMap<number, string>, { items }: Sentence, state: ReadingState): void {
  const figures = items.some(({ kind }) => kind === 'quantity');
  const open = governing.filter(({ item, time, bracket }) => carries(time.kind) && bracket === -1 && !isPassing(items[item]) && (used.has(item) || (!figures && !isWeak(time, state))));
  const last = figures ? open.at(-1) : (open.findLast(({ time }) => !isCoarse(time)) ?? open.findLast(({ time }) => time.kind === 'year') ?? open.at(-1));
  if (last !== undefined) state.contextTime = last.time;
}

/** "2019-2020" without a word, and "now", say nothing of the sentences after them. */
const isPassing = (item: Item | undefined): boolean => item?.kind === 'time' && (item.time.pattern.name === 'bare-span' || item.time.pattern.kind === 'now');

/** A day, what is left of a year, or a school year is said of its own sentence only. */
const carries = (kind: string): boolean => kind !== 'day' && kind !== 'remaining' && kind !== 'unknown' && kind !== 'school_year';

/** A bare year or span in passing does not replace months that are already the subject. */
function isWeak({ kind }: ResolvedTime, { contextTime, sectionTime }: ReadingState): boolean {
  const subject = contextTime ?? sectionTime;
  return subject !== null && isCoarse({ kind }) && subject.kind !== 'range';
}

const isCoarse = ({ kind }: Pick<ResolvedTime, 'kind'>): boolean => kind === 'range' || kind === 'year';

const isRank = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  return item?.kind === 'quantity' && item.quantity.unitKind === 'none' && (has(items[at - 1], 'ordinal') || has(items[at - 1], 'rank'));
};

function governingTimes({ items }: Sentence, comparisons: readonly BasisPhrase[], brackets: readonly number[], state: ReadingState): GoverningTime[] {
  const found: GoverningTime[] = [];
  items.forEach((item, at) => {
    if (item.kind !== 'time') return;
    const compared = comparisons.some((phrase) => phrase.from <= at && at < phrase.to);
    const calendar: Calendar = { ...state.calendar, governing: found.at(-1)?.time ?? state.contextTime };
    const resolved = resolveTime(item.time, calendar);
    state.resolved.push({ item, sentence: state.sentence, time: resolved });
    const [year] = item.time.years;
    if (compared || !governs(items, at)) return;
    if (year !== undefined && year <= (state.writtenYear ?? year) && !(item.time.until && resolved.kind === 'year') && resolved.kind !== 'range') state.calendar = { ...state.calendar, year };
    if (resolved.kind !== 'unknown') found.push({ item: at, time: resolved, bracket: brackets[at] ?? -1 });
  });
  return found;
}

interface Place {
  readonly sentence: Sentence;
  readonly at: number;
  readonly right: readonly BasisPhrase[];
  readonly claimed: Set<number>;
  /** The items right after the name of a plan. */
  readonly plans: ReadonlySet<number>;
  readonly comparisons: readonly BasisPhrase[];
  readonly governing: readonly GoverningTime[];
  readonly drafts: readonly Draft[];
  /** The closed bracket around the number, −1 for none. */
  readonly bracket: number;
  readonly labels: LabelStack;
  /** Items of the times that govern some number. */
  readonly used: Map<number, string>;
}

function readQuantity(place: Place, state: ReadingState): Draft | null {
  const { sentence, at, right, claimed } = place;
  const { items } = sentence;
  const item = items[at] as Extract<Item, { kind: 'quantity' }>;
  const quantity: Quantity = withCurrency(place, isRank(items, at) ? { ...item.quantity, unit: 'hạng', unitKind: 'rank', from: item.from - ((items[at - 1] as Item).to - (items[at - 1] as Item).from) } : item.quantity);
  if (quantity.unitKind === 'none') return null;
  const high = quantity.range === 'high' || quantity.slot === 'against';
  const partner = high ? place.drafts.at(-1) : undefined;
  const left = leftSideOf(items, partner === undefined ? at : partner.item, place.comparisons.filter(({ from, to }) => to <= at && !claimed.has(from)));
  const found = partner === undefined ? ownLabel(place, left, state) : null;
  const period = periodOf(place, left, state);
  const planned = isPlanned(place, left, found, period, state);
  const before = beforeOf(place.drafts.at(-1));
  const bare = left.zoneFrom === at;
  const measured = partner === undefined || quantity.slot === 'against' ? measureOf({ quantity, left, right, label: found, before, bare, planned: planned || quantity.slot === 'against' }) : { measure: partner.measure, polarity: partner.polarity, rule: partner.measureRule };
  if (quantity.unitKind === 'times' && left.trigger !== 'multiple' && left.trigger !== 'up') return null;
  const label = partner === undefined ? labelRecord(place, left, found, measured.measure) : { record: partner.label, inherited: true };
  const qualifiers = qualifiersOf(left, quantity, openingQualifiers(items, left));
  return {
    sentence, item: at, quantity, paragraph: state.paragraph, core: true,
    label: label.record, labelInherited: label.inherited,
    measure: measured.measure, measureRule: measured.rule, polarity: measured.polarity,
    qualifiers, status: statusOf({ left, qualifiers, measure: measured.measure, planned, before: place.drafts.at(-1), inherited: label.inherited, period }),
    period: period.time, periodSource: period.source, periodRule: period.rule,
    basis: right[0] ?? left.bases[0] ?? null, basisSentence: right[0] !== undefined || left.bases[0] !== undefined ? sentence : null,
    basisInherited: false, basisRule: (right[0] ?? left.bases[0])?.rule ?? '', bracketed: left.bracketed,
    strives: items.slice(0, at).some((before) => has(before, 'striving')), membership: null,
    trigger: left.trigger, from: left.from, inOrder: left.tags.has('respectively') || (bare && place.drafts.at(-1)?.inOrder === true), zoneFrom: left.zoneFrom,
  }; // prettier-ignore
}

const BILLION = 9;
const MILLION = 6;

/** "105.110 tỷ" without its currency: that of the amount before, else đồng when it counts in billions. */
function withCurrency({ sentence: { items }, at, drafts }: Place, quantity: Quantity): Quantity {
  if (quantity.unitKind !== 'none' || quantity.scale < MILLION || items[at + 1]?.kind === 'quantity') return quantity;
  const before = drafts.findLast((draft) => draft.quantity.unitKind === 'currency')?.quantity.unit;
  const next = items[at + 1];
  const ended = next === undefined || next.kind !== 'word' || has(next, 'predicate') || has(next, 'and') || has(next, 'in') || has(next, 'compare') || has(next, 'contrast') || has(next, 'connective');
  if ((before === undefined && quantity.scale < BILLION) || !ended) return quantity;
  return { ...quantity, unit: before ?? OWN_CURRENCY, unitKind: 'currency' };
}

const beforeOf = (draft: Draft | undefined): Before | null =>
  draft === undefined ? null : { measure: draft.measure, polarity: draft.polarity, growthLabel: draft.label?.growth ?? null, shareLabel: draft.label?.share ?? false };

function qualifiersOf({ qualifiers }: LeftSide, quantity: Quantity, opening: readonly string[]): string[] {
  const all = [...new Set([...opening, ...qualifiers])];
  if (quantity.range === null) return all;
  return [...all.filter((word) => word !== RANGE_ENDS.low && word !== RANGE_ENDS.high), RANGE_ENDS[quantity.range]];
}

/** "Dự kiến số thu … đạt 3.480 tỷ đồng": a word that opens the clause of a number qualifies it. */
function openingQualifiers(items: readonly Item[], { zoneFrom, regionEnd }: LeftSide): string[] {
  for (let at = regionEnd; at >= 0; at -= 1) {
    const item = items[at] as Item;
    if (item.kind === 'quantity' || isMark(item, ';:(')) return [];
    const opens = at === 0 || isMark(items[at - 1], ';:(,');
    if (opens && at < zoneFrom && (has(item, 'forecast') || has(item, 'estimate') || (has(item, 'average') && items[at + 1]?.kind === 'time'))) return [canonicalOf(item, 'qualifier') ?? ''].filter((word) => word !== '');
  }
  return [];
}

/** The label of the clause; a number in brackets or after a pause may take that of the words before. */
function ownLabel({ sentence: { items, tokens }, claimed, drafts }: Place, left: LeftSide, { index }: ReadingState): FoundLabel | null {
  const known = (from: number, to: number): boolean => index.knows(tokens.slice((items[from] as Item).from, (items[to] as Item).to));
  const region = { items, claimed, known };
  const counts = left.trigger === null || left.trigger === 'becomes';
  const found = labelIn(region, left.regionEnd, { beyondComma: !counts, adjacent: left.trigger === null && !left.tags.has('aux') && !left.tags.has('must') });
  const named = isMark(items[left.regionEnd], ':') && left.trigger === null;
  if (found !== null || (drafts.length > 0 && !named)) return found;
  const paused = isMark(items[left.regionEnd], '(') || named || (isMark(items[left.regionEnd], ',') && left.trigger === 'reach');
  return paused ? labelIn(region, left.regionEnd - 1) : null;
}

function periodOf({ sentence, at, governing, bracket, plans, used }: Place, left: LeftSide, state: ReadingState): FoundPeriod {
  const own = periodInSentence(sentence, at, governing, bracket, used);
  const goal = own === null && state.contextTime === null ? governing.findLast((time) => time.item < at && time.bracket === -1) : undefined;
  const found = own ?? (goal === undefined ? contextPeriod(state) : { time: goal.time, source: 'context' as const, rule: 'time-earlier-in-the-sentence', item: null });
  if (isPlanInBrackets(left, plans) && found.rule !== 'time-beside-the-number') return { ...found, time: yearOf(found.time), source: 'context', rule: 'year-of-the-plan' };
  if (own?.item != null) used.set(own.item, own.rule);
  return found;
}

function contextPeriod(state: ReadingState): FoundPeriod {
  const main = state.calendar.mainPeriod;
  if (state.contextTime !== null) return { time: state.contextTime, source: 'context', rule: 'time-earlier-in-the-paragraph', item: null };
  if (state.sectionTime !== null) return { time: state.sectionTime, source: 'context', rule: 'time-of-the-heading', item: null };
  return { time: main ?? UNKNOWN_TIME, source: 'document', rule: main === null ? 'no-time-found' : 'main-period-of-the-document', item: null };
}

/** "45,84% chỉ tiêu giao (108.000 tỷ đồng)": the amount of the plan just named. */
const isPlanInBrackets = (left: LeftSide, plans: ReadonlySet<number>): boolean => left.bracketed && plans.has(left.regionEnd);

/** Whether the clause speaks of what is planned. "phấn đấu" reaches to the end of its sentence unless an estimate takes over. */
function isPlanned({ sentence: { items }, at, plans }: Place, left: LeftSide, label: FoundLabel | null, period: FoundPeriod, state: ReadingState): boolean {
  if (left.tags.has('estimate') || left.tags.has('forecast')) return false;
  if (state.planMode || left.tags.has('must') || label?.planned === true) return true;
  if (isPlanInBrackets(left, plans)) return true;
  for (let back = at - 1; back >= 0; back -= 1) {
    const item = items[back];
    const setsOut = has(item, 'set-out') && (items[back + 1]?.kind === 'quantity' || has(items[back + 1], 'plan'));
    if (has(item, 'striving') || setsOut || (has(item, 'must') && !has(item, 'noun'))) return true;
  }
  const [first, last] = [period.time.period.slice(0, 4), period.time.period.split('/').at(-1)?.slice(0, 4)];
  const year = Number(period.time.periodKind === 'range' ? first : last);
  return period.source === 'explicit' && state.writtenYear !== null && year > state.writtenYear;
}

interface StatusFacts {
  readonly left: LeftSide;
  readonly qualifiers: readonly string[];
  readonly measure: Draft['measure'];
  readonly planned: boolean;
  readonly before: Draft | undefined;
  readonly inherited: boolean;
  readonly period: FoundPeriod;
}

/** A derived number of the same clause chain shares the status of the one it derives from. */
function statusOf({ left, qualifiers, measure, planned, before, inherited, period }: StatusFacts): Status {
  if (left.tags.has('forecast') || qualifiers.includes(EXPECTED)) return 'forecast';
  if (measure === 'target' || planned) return 'plan';
  if (left.tags.has('estimate')) return 'estimate';
  return inherited && before !== undefined && before.period.period === period.time.period && before.status !== 'plan' ? before.status : 'actual';
}

interface Labelled {
  readonly record: LabelRecord | null;
  readonly inherited: boolean;
}

function labelRecord(place: Place, left: LeftSide, found: FoundLabel | null, measure: Draft['measure']): Labelled {
  const { sentence, at, claimed, bracket, labels } = place;
  const { items } = sentence;
  // The low end of a range speaks with the unit and object of its high end.
  const end = (items[at] as Extract<Item, { kind: 'quantity' }>).quantity.range === 'low' ? at + 1 : at;
  const quantity = (items[end] as Extract<Item, { kind: 'quantity' }>).quantity;
  const own = (pieces: readonly (readonly [number, number])[], rule: string, from: FoundLabel | null, taken: readonly number[] = []): Labelled => {
    for (const item of taken) place.claimed.add(item);
    return { record: { sentence, pieces, rule, growth: from?.growth ?? null, share: from?.share ?? false, disburses: from?.disburses ?? false, price: from === null ? null : priceBasis(sentence, left.regionEnd) }, inherited: false };
  };
  const topic = topicAfter(items, end, claimed);
  const object = objectAfter(items, end, claimed);
  const after = object.length === 0 ? [] : [[(items[object[0] as number] as Item).from, (items[object.at(-1) as number] as Item).to] as const];
  const unit = [[quantity.unitFrom, quantity.to] as const];
  const counted = quantity.unitKind === 'counted';
  const known = labels.at(bracket);
  if (found !== null && !counted && known !== null && shortens(found.pieces, sentence, known)) return { record: known, inherited: true };
  if (found !== null) {
    const verbLast = found.open || found.rule === 'verb-of-a-result' || found.endsInVerb;
    if (counted && left.nearest === 'exists' && object.length > 0) return own(joined([...unit, ...after]), 'counted-noun', null, object);
    if (counted && (verbLast || left.zoneFrom === at) && left.trigger !== 'reach') return own(joined([...found.pieces, ...unit, ...after]), 'verb-and-counted-noun', found, object);
    if (found.open && !counted && quantity.unitKind !== 'percent') return own(joined([...found.pieces, ...after]), 'verb-and-object', found, object);
    if (found.open && !found.disburses && quantity.unitKind === 'percent' && place.drafts.length > 0) return { record: labels.at(bracket), inherited: true };
    if (found.named && quantity.unitKind === 'currency' && after.length > 0) return own(after, 'noun-after-the-amount', found, object);
    if (quantity.unitKind === 'percent' && place.right.length === 0 && topic === null) for (const item of object) claimed.add(item);
    if (topic !== null && quantity.unitKind === 'percent') return own([...found.pieces, topic.range], 'subject-and-topic', found, topic.items);
    return own(found.pieces, found.rule, found);
  }
  const last = measure === 'delta' ? (levelLike(place, quantity) ?? labels.at(bracket)) : labels.at(bracket);
  const derived = measure === 'growth' || measure === 'pct_of_plan' || measure === 'share';
  const inherits = last !== null && (derived || left.trigger === 'reach' || ((left.trigger === 'becomes' || left.bracketed) && (after.length === 0 || !counted)) || (measure === 'delta' && after.length === 0));
  if (counted && !inherits) return own(joined([...unit, ...after]), 'counted-noun', null, object);
  if (left.trigger === 'surplus') return own([[(items[left.triggerAt] as Item).from, (items[left.triggerAt] as Item).to]], 'surplus', null);
  if (topic !== null && (measure === 'rank' || (derived && last !== null))) return own(measure === 'rank' ? [topic.range] : [topic.range], 'named-after-the-number', null, topic.items);
  if (!counted && after.length > 0 && measure === 'level' && left.trigger === null && (last === null || left.zoneFrom === 0)) return own(after, 'noun-after-the-amount', null, object);
  return { record: last, inherited: true };
}

/** "thu" after "thu ngân sách" is the same thing, said shorter. */
function shortens(pieces: FoundLabel['pieces'], sentence: Sentence, before: LabelRecord): boolean {
  const keys = (of: Sentence, ranges: FoundLabel['pieces']): string[] => ranges.flatMap(([from, to]) => of.tokens.slice(from, to).map(({ key }) => key));
  const [short, long] = [keys(sentence, pieces), keys(before.sentence, before.pieces)];
  return short.length < long.length && short.every((key, at) => key === long[at]);
}

/** A change in units takes the label of the level in the same units. */
function levelLike({ drafts }: Place, quantity: Quantity): LabelRecord | null {
  return drafts.findLast((draft) => draft.quantity.unit === quantity.unit && draft.measure !== 'delta')?.label ?? null;
}

/** "(theo giá so sánh năm 2010)" beside a label: the prices it is counted in, "so sánh 2010", as ranges of tokens. */
function priceBasis({ items }: Sentence, regionEnd: number): LabelRecord['price'] {
  let at = regionEnd;
  while (at >= 0 && !(has(items[at], 'price-basis') && isMark(items[at - 1], '(')) && items[at]?.kind !== 'quantity' && !isMark(items[at], ';')) at -= 1;
  if (!has(items[at], 'price-basis')) return null;
  const pieces: (readonly [number, number])[] = [];
  for (let next = at + 1; next < items.length && !isMark(items[next], ')'); next += 1) {
    const item = items[next] as Item;
    pieces.push([item.kind === 'time' ? item.to - 1 : item.from, item.to]);
  }
  return pieces;
}

/** "đứng thứ 2 cả nước về Chỉ số chuyển đổi số": what the number is about, named after it. */
function topicAfter(items: readonly Item[], at: number, claimed: ReadonlySet<number>): { range: readonly [number, number]; items: readonly number[] } | null {
  let from = at + 1;
  while (claimed.has(from) || has(items[from], 'scope')) from += 1;
  if (!has(items[from], 'about')) return null;
  let to = from + 1;
  while (to < items.length && items[to]?.kind === 'word' && !has(items[to], 'and')) to += 1;
  if (to === from + 1) return null;
  return { range: [(items[from + 1] as Item).from, (items[to - 1] as Item).to], items: Array.from({ length: to - from }, (_, index) => from + index) };
}

function joined(pieces: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const out: [number, number][] = [];
  for (const [from, to] of pieces) {
    const before = out.at(-1);
    if (before !== undefined && before[1] === from) before[1] = to;
    else out.push([from, to]);
  }
  return out;
}
