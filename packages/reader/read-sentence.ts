import { RANGE_ENDS } from './data/predicate-words.ts';
import { attachedTo, comparisonAt, type BasisPhrase } from './frame/basis-phrase.ts';
import { resolveTime, type Calendar } from './frame/calendar.ts';
import { governs } from './frame/document-facts.ts';
import type { Draft, LabelRecord } from './frame/draft.ts';
import { has, isMark, type Item, type Sentence } from './frame/items.ts';
import { labelIn, type FoundLabel } from './frame/label.ts';
import { leftSideOf, type LeftSide } from './frame/left-side.ts';
import { measureOf, type Before } from './frame/measure.ts';
import { objectAfter } from './frame/object-of.ts';
import { periodInSentence, UNKNOWN_TIME, type FoundPeriod, type GoverningTime } from './frame/period-of.ts';
import type { ReadingState } from './reading-state.ts';
import type { Quantity } from './recognise/quantity.ts';
import type { Status } from './types.ts';

/** Reads the figures of one sentence; the state carries what earlier sentences leave open. */
export function readSentence(sentence: Sentence, state: ReadingState): Draft[] {
  const { items } = sentence;
  if (items.some((item) => has(item, 'planned'))) state.planMode = true;
  const comparisons = comparisonsIn(items);
  const times = governingTimes(sentence, comparisons, state);
  const drafts: Draft[] = [];
  const claimed = new Set<number>();
  const rights = new Map<number, BasisPhrase[]>();
  items.forEach((item, at) => {
    if (item.kind !== 'quantity') return;
    const share = item.quantity.unitKind === 'percent' || item.quantity.unitKind === 'point';
    const right = attachedTo(items, at, { whole: share, scope: isRank(items, at) });
    rights.set(at, right);
    for (const { from, to } of right) for (let place = from; place < to; place += 1) claimed.add(place);
  });
  const governing = times.filter(({ item }) => !claimed.has(item));
  for (const [at, right] of rights) {
    const draft = readQuantity({ sentence, at, right, claimed, comparisons, governing, drafts }, state);
    if (draft === null) continue;
    drafts.push(draft);
    if (draft.label !== null) state.lastLabel = draft.label;
  }
  const last = governing.findLast(({ time }) => carries(time.kind));
  if (last !== undefined) state.contextTime = last.time;
  return drafts;
}

/** A day or what is left of a year is said of its own sentence only. */
const carries = (kind: string): boolean => kind !== 'day' && kind !== 'remaining' && kind !== 'unknown';

const isRank = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  return item?.kind === 'quantity' && item.quantity.unitKind === 'none' && (has(items[at - 1], 'ordinal') || has(items[at - 1], 'rank'));
};

function comparisonsIn(items: readonly Item[]): BasisPhrase[] {
  const found: BasisPhrase[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const phrase = comparisonAt(items, at);
    if (phrase === null) continue;
    found.push(phrase);
    at = Math.max(at, phrase.to - 1);
  }
  return found;
}

function governingTimes({ items }: Sentence, comparisons: readonly BasisPhrase[], state: ReadingState): GoverningTime[] {
  const found: GoverningTime[] = [];
  items.forEach((item, at) => {
    if (item.kind !== 'time') return;
    const compared = comparisons.some((phrase) => phrase.from <= at && at < phrase.to);
    const calendar: Calendar = { ...state.calendar, governing: found.at(-1)?.time ?? state.contextTime };
    const resolved = resolveTime(item.time, calendar);
    state.resolved.push({ item, sentence: state.sentence, time: resolved });
    const [year] = item.time.years;
    if (compared || !governs(items, at)) return;
    if (year !== undefined && year <= (state.writtenYear ?? year)) state.calendar = { ...state.calendar, year };
    if (resolved.kind !== 'unknown') found.push({ item: at, time: resolved });
  });
  return found;
}

interface Place {
  readonly sentence: Sentence;
  readonly at: number;
  readonly right: readonly BasisPhrase[];
  readonly claimed: ReadonlySet<number>;
  readonly comparisons: readonly BasisPhrase[];
  readonly governing: readonly GoverningTime[];
  readonly drafts: readonly Draft[];
}

function readQuantity(place: Place, state: ReadingState): Draft | null {
  const { sentence, at, right, claimed } = place;
  const { items } = sentence;
  const item = items[at] as Extract<Item, { kind: 'quantity' }>;
  const quantity: Quantity = isRank(items, at) ? { ...item.quantity, unit: 'hạng', unitKind: 'rank', from: item.from - ((items[at - 1] as Item).to - (items[at - 1] as Item).from) } : item.quantity;
  if (quantity.unitKind === 'none') return null;
  const high = quantity.range === 'high' || quantity.slot === 'against';
  const partner = high ? place.drafts.at(-1) : undefined;
  const left = leftSideOf(items, partner === undefined ? at : partner.item, place.comparisons.filter(({ to }) => to <= at));
  const found = partner === undefined ? labelIn({ items, claimed }, left.regionEnd) : null;
  const period = periodOf(place, state);
  const planned = isPlanned(place, left, found, period, state);
  const before = beforeOf(place.drafts.at(-1));
  const bare = left.zoneFrom === at;
  const measured = partner === undefined || quantity.slot === 'against' ? measureOf({ quantity, left, right, label: found, before, bare, planned: planned || quantity.slot === 'against' }) : { measure: partner.measure, polarity: partner.polarity, rule: partner.measureRule };
  if (quantity.unitKind === 'times' && left.trigger !== 'multiple' && left.trigger !== 'up') return null;
  const label = labelRecord(place, left, found, measured.measure, state);
  const qualifiers = qualifiersOf(left, quantity);
  return {
    sentence, item: at, quantity, paragraph: state.paragraph, core: true,
    label: label.record, labelInherited: label.inherited,
    measure: measured.measure, measureRule: measured.rule, polarity: measured.polarity,
    qualifiers, status: statusOf(left, measured.measure, planned, place.drafts.at(-1), label.inherited, period),
    period: period.time, periodSource: period.source, periodRule: period.rule,
    basis: right[0] ?? left.bases[0] ?? null, basisSentence: right[0] !== undefined || left.bases[0] !== undefined ? sentence : null,
    basisInherited: false, basisRule: (right[0] ?? left.bases[0])?.rule ?? '', bracketed: left.bracketed,
  }; // prettier-ignore
}

const beforeOf = (draft: Draft | undefined): Before | null =>
  draft === undefined ? null : { measure: draft.measure, polarity: draft.polarity, growthLabel: draft.label?.growth ?? false, shareLabel: draft.label?.share ?? false };

function qualifiersOf(left: LeftSide, quantity: Quantity): string[] {
  if (quantity.range === null) return [...left.qualifiers];
  return [...left.qualifiers.filter((word) => word !== RANGE_ENDS.low && word !== RANGE_ENDS.high), RANGE_ENDS[quantity.range]];
}

function periodOf({ sentence, at, governing }: Place, state: ReadingState): FoundPeriod {
  const own = periodInSentence(sentence, at, governing);
  if (own !== null) return own;
  if (state.contextTime !== null) return { time: state.contextTime, source: 'context', rule: 'time-earlier-in-the-paragraph' };
  if (state.sectionTime !== null) return { time: state.sectionTime, source: 'context', rule: 'time-of-the-heading' };
  const main = state.calendar.mainPeriod;
  return main === null ? { time: UNKNOWN_TIME, source: 'document', rule: 'no-time-found' } : { time: main, source: 'document', rule: 'main-period-of-the-document' };
}

/** Whether the clause speaks of what is planned. "phấn đấu" reaches to the end of its sentence unless an estimate takes over. */
function isPlanned({ sentence: { items }, at, claimed }: Place, left: LeftSide, label: FoundLabel | null, period: FoundPeriod, state: ReadingState): boolean {
  if (left.tags.has('estimate') || left.tags.has('forecast')) return false;
  if (state.planMode || left.tags.has('must') || label?.planned === true) return true;
  if (left.bracketed && claimed.has(left.regionEnd - 1)) return true;
  for (let back = at - 1; back >= 0; back -= 1) {
    const item = items[back];
    if (has(item, 'striving')) return true;
    if (has(item, 'must') && items.slice(back, at).every((between) => between.kind !== 'quantity' && !isMark(between, ',;'))) return true;
  }
  const year = Number(period.time.period.split('/').at(-1)?.slice(0, 4));
  return period.source === 'explicit' && state.writtenYear !== null && year > state.writtenYear;
}

function statusOf(left: LeftSide, measure: Draft['measure'], planned: boolean, before: Draft | undefined, inherited: boolean, period: FoundPeriod): Status {
  if (left.tags.has('forecast')) return 'forecast';
  if (measure === 'target' || planned) return 'plan';
  if (left.tags.has('estimate')) return 'estimate';
  return inherited && before !== undefined && before.period.period === period.time.period && before.status !== 'plan' ? before.status : 'actual';
}

interface Labelled {
  readonly record: LabelRecord | null;
  readonly inherited: boolean;
}

function labelRecord(place: Place, left: LeftSide, found: FoundLabel | null, measure: Draft['measure'], state: ReadingState): Labelled {
  const { sentence, at, claimed } = place;
  const { items } = sentence;
  const quantity = (items[at] as Extract<Item, { kind: 'quantity' }>).quantity;
  const own = (pieces: readonly (readonly [number, number])[], rule: string, from: FoundLabel | null): Labelled => ({
    record: { sentence, pieces, rule, growth: from?.growth ?? false, share: from?.share ?? false, price: null },
    inherited: false,
  });
  const object = objectAfter(items, at, claimed).map((index) => items[index] as Item);
  const after = object.length === 0 ? [] : [[object[0]!.from, object.at(-1)!.to] as const];
  const unit = [[quantity.unitFrom, quantity.to] as const];
  const counted = quantity.unitKind === 'counted';
  if (found !== null) {
    if (counted && found.rule === 'verb-of-a-result' && left.trigger !== 'reach') return own(joined([...found.pieces, ...unit, ...after]), 'verb-and-counted-noun', found);
    if (found.open && !counted && quantity.unitKind !== 'percent') return own(joined([...found.pieces, ...after]), 'verb-and-object', found);
    return own(found.pieces, found.rule, found);
  }
  const inherits = left.bracketed || left.trigger === 'reach' || left.trigger === 'becomes' || measure === 'growth' || measure === 'pct_of_plan' || measure === 'share';
  const last = measure === 'delta' ? (levelLike(place, quantity) ?? state.lastLabel) : state.lastLabel;
  if (counted && (!inherits || last === null || (measure === 'delta' && after.length > 0)) && !(measure === 'delta' && after.length === 0 && last !== null)) return own(joined([...unit, ...after]), 'counted-noun', null);
  if (left.trigger === 'surplus') return own([[(items[left.triggerAt] as Item).from, (items[left.triggerAt] as Item).to]], 'surplus', null);
  if (measure === 'rank') {
    const topic = topicAfter(items, at, claimed);
    if (topic !== null) return own([topic], 'named-after-the-rank', null);
  }
  if (!counted && after.length > 0 && measure === 'level' && left.trigger === null && (last === null || left.zoneFrom === 0)) return own(after, 'noun-after-the-amount', null);
  return { record: last, inherited: true };
}

/** A change in units takes the label of the level in the same units. */
function levelLike({ drafts }: Place, quantity: Quantity): LabelRecord | null {
  return drafts.findLast((draft) => draft.quantity.unit === quantity.unit && draft.measure !== 'delta')?.label ?? null;
}

function topicAfter(items: readonly Item[], at: number, claimed: ReadonlySet<number>): readonly [number, number] | null {
  let from = at + 1;
  while (claimed.has(from) || has(items[from], 'scope')) from += 1;
  if (!has(items[from], 'about')) return null;
  let to = from + 1;
  while (to < items.length && items[to]?.kind === 'word') to += 1;
  return to > from + 1 ? [(items[from + 1] as Item).from, (items[to - 1] as Item).to] : null;
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
