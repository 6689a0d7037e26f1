import { AVERAGED } from '../data/predicate-words.ts';
import type { Quantity } from '../recognise/quantity.ts';
import { WORDS } from '../lexicon/words.ts';
import { isClosedOff } from './brackets.ts';
import { carriedVerb } from './carried-verb.ts';
import type { Draft, LabelRecord } from './draft.ts';
import { has, isMark, type Item, type Sentence } from './items.ts';
import type { FoundLabel } from './label.ts';
import type { LeftSide } from './left-side.ts';
import { objectAfter } from './object-of.ts';
import type { Place } from './place.ts';

/** A label, and whether it was taken over from an earlier figure. */
export interface Labelled {
  readonly record: LabelRecord | null;
  readonly inherited: boolean;
}

/** The label of a number: its own words, with the object of a verb or a counted noun, or those it goes on from. */
export function labelRecord(place: Place, left: LeftSide, found: FoundLabel | null, measure: Draft['measure']): Labelled {
  const { sentence, at, claimed, bracket, labels } = place;
  const { items } = sentence;
  // The low end of a range speaks with the unit and object of its high end.
  const end = (items[at] as Extract<Item, { kind: 'quantity' }>).quantity.range === 'low' ? at + 1 : at;
  const quantity = (items[end] as Extract<Item, { kind: 'quantity' }>).quantity;
  const own = (
    pieces: readonly (readonly [number, number])[],
    rule: string,
    from: FoundLabel | null,
    taken: readonly number[] = [],
  ): Labelled => {
    for (const item of taken) place.claimed.add(item);
    return {
      record: {
        sentence,
        pieces,
        rule,
        growth: from?.growth ?? null,
        share: from?.share ?? false,
        disburses: from?.disburses ?? false,
        price: from === null ? null : priceBasis(sentence, left.regionEnd),
      },
      inherited: false,
    };
  };
  const topic = topicAfter(items, end, claimed, measure === 'rank');
  const object = objectAfter(items, end, claimed);
  const after =
    object.length === 0 || (measure === 'delta' && (has(items[object[0] as number], 'by') || has(items[object[0] as number], 'preamble')))
      ? []
      : [[(items[object[0] as number] as Item).from, (items[object.at(-1) as number] as Item).to] as const];
  const unit = [[quantity.unitFrom, quantity.to] as const];
  const counted = quantity.unitKind === 'counted' && measure !== 'rank';
  const known = labels.at(bracket);
  if (found !== null && !counted && known?.sentence === sentence && shortens(found.pieces, sentence, known))
    return { record: known, inherited: true };
  if (known?.sentence === sentence && found !== null && quantity.unitKind === 'percent' && isOnlyGrowth(found, items))
    return { record: known, inherited: true };
  const changes = left.trigger === 'up' || left.trigger === 'down';
  if (counted && changes && after.length > 0 && found !== null && isBeforeComma(found, items, left))
    return own(joined([...unit, ...after]), 'counted-noun-of-a-change', null, object);
  if (counted && found !== null && has(items[at - 1], 'with') && !repeats(found.pieces, sentence, quantity))
    return own(joined([...unit, ...after]), 'counted-noun', null, object);
  if (found !== null) {
    const verbLast = found.open || found.rule === 'verb-of-a-result' || found.endsInVerb;
    if (
      counted &&
      left.nearest === 'exists' &&
      (object.length > 0 || left.trigger !== 'becomes') &&
      !repeats(found.pieces, sentence, quantity)
    ) {
      const subject = object.length === 0 && !found.named && found.rule === 'subject-of-the-clause' ? found.pieces : [];
      const topic = object.length === 0 && subject.length === 0 ? topicOf(items, left.regionEnd) : [];
      return own(joined([...topic, ...subject, ...unit, ...after]), 'counted-noun', null, object);
    }
    if (
      counted &&
      (verbLast ||
        (left.zoneFrom === at && !isMark(items[left.regionEnd], ':') && !isClassifier(sentence, quantity)) ||
        left.nearest === 'for') &&
      left.trigger !== 'reach'
    )
      return own(joined([...found.pieces, ...unit, ...after]), 'verb-and-counted-noun', found, object);
    if ((found.open || (found.endsInVerb && quantity.unitKind === 'physical')) && !counted && quantity.unitKind !== 'percent')
      return own(joined([...found.pieces, ...after]), 'verb-and-object', found, object);
    if (found.open && !found.disburses && !changes && quantity.unitKind === 'percent' && place.drafts.length > 0)
      return { record: labels.at(bracket), inherited: true };
    if (has(items[at - 1], 'with') && quantity.unitKind === 'currency' && after.length > 0)
      return own(after, 'noun-after-the-amount', found, object);
    if (found.named && quantity.unitKind === 'currency' && after.length > 0) return own(after, 'noun-after-the-amount', found, object);
    if (quantity.unitKind === 'percent' && place.right.length === 0 && topic === null) for (const item of object) claimed.add(item);
    if (topic !== null && quantity.unitKind === 'percent')
      return own([...found.pieces, topic.range], 'subject-and-topic', found, topic.items);
    return own(found.pieces, found.rule, found);
  }
  const alike = measure === 'delta' ? (levelLike(place, quantity) ?? labels.counted(quantity.unit)) : null;
  const last = alike ?? labels.at(bracket);
  const derived = measure === 'growth' || measure === 'pct_of_plan' || measure === 'share';
  const inherits =
    last !== null &&
    (derived ||
      left.trigger === 'reach' ||
      (((left.trigger === 'becomes' && !(left.nearest === 'exists' && last.sentence !== sentence)) || left.bracketed) &&
        (after.length === 0 || !counted)) ||
      (measure === 'delta' && after.length === 0));
  if (counted && last !== null && quantity.unit.includes('/'))
    return isPerTime(sentence, quantity) || namesWhatIsCounted(last, sentence, quantity)
      ? { record: last, inherited: true }
      : own([...unit], 'counted-noun', null);
  const verb = inherits ? null : carriedVerb(place, left);
  if (verb !== null && quantity.unitKind !== 'percent')
    return own(
      joined([verb, ...(counted ? unit : []), ...(has(items[object[0] ?? -1], 'for') ? [] : after)]),
      'verb-carried-across-the-list',
      null,
      object,
    );
  if (counted && left.qualifiers.includes(AVERAGED) && after.length === 0 && levelLike(place, quantity) !== null)
    return { record: levelLike(place, quantity), inherited: true };
  if (counted && !inherits && after.length === 0 && last !== null && isClassifier(sentence, quantity))
    return { record: last, inherited: true };
  if (counted && !inherits)
    return own(joined([...(after.length === 0 ? topicOf(items, left.regionEnd) : []), ...unit, ...after]), 'counted-noun', null, object);
  if (left.trigger === 'surplus') return own([[(items[left.triggerAt] as Item).from, (items[left.triggerAt] as Item).to]], 'surplus', null);
  if (topic !== null && (measure === 'rank' || quantity.unitKind === 'percent'))
    return own([topic.range], 'named-after-the-number', null, topic.items);
  if (measure === 'rank' && last === null) return rankedIn(place, own);
  if (measure === 'share' && has(items[left.regionEnd], 'among') && after.length > 0 && !has(items[object[0] as number], 'predicate'))
    return own(after, 'noun-after-the-amount', null, object);
  const says = measure === 'level' || measure === 'target';
  const opens =
    last === null ||
    left.zoneFrom === 0 ||
    (quantity.unitKind === 'physical' && items.slice(0, left.zoneFrom).every((item) => item.kind === 'mark' || has(item, 'connective'))) ||
    left.nearest === 'exists' ||
    (left.bracketed && quantity.unitKind === 'physical') ||
    (quantity.unitKind === 'physical' && has(items[left.regionEnd], 'and')) ||
    (quantity.unitKind === 'percent' && isMark(items[left.regionEnd], ';:,')) ||
    (quantity.unitKind === 'physical' && isMark(items[left.regionEnd], ';,') && place.drafts.at(-1)?.quantity.unitKind === 'counted');
  if (!counted && after.length > 0 && says && left.trigger === null && opens) return own(after, 'noun-after-the-amount', null, object);
  return { record: last, inherited: true };
}

/** "Thực hiện sắp xếp bộ máy, tỉnh giảm 36 phòng chuyên môn": words before the comma are not what became fewer. */
function isBeforeComma({ pieces }: FoundLabel, items: readonly Item[], { regionEnd }: LeftSide): boolean {
  const end = pieces.at(-1)?.[1] ?? 0;
  return items.slice(0, regionEnd + 1).some((item) => isMark(item, ',') && item.from >= end);
}

/** "dẫn đầu về chuyển đổi số, xếp thứ 8/63 tỉnh, thành phố": what the order is about, named earlier in the sentence. */
function rankedIn({ sentence: { items }, at }: Place, own: (pieces: FoundLabel['pieces'], rule: string, from: null) => Labelled): Labelled {
  const about = items.findLastIndex((item, index) => index < at && has(item, 'about'));
  let to = about + 1;
  while (items[to]?.kind === 'word' && to < at) to += 1;
  if (about < 0 || to === about + 1) return { record: null, inherited: true };
  return own([[(items[about + 1] as Item).from, (items[to - 1] as Item).to]], 'named-before-the-rank', null);
}

/** "đạt 6,1 tỷ USD và có mức tăng trưởng 23,5%": a growth of nothing else is that of what was just named. */
function isOnlyGrowth({ growth, pieces }: FoundLabel, items: readonly Item[]): boolean {
  const [piece] = pieces;
  return growth !== null && pieces.length === 1 && items.some((item) => item.from === piece?.[0] && item.to === piece[1]);
}

/** "với trên 3.000 lượt": a word that only counts says nothing of what is counted. */
function isClassifier({ tokens }: Sentence, { unitFrom, to }: Quantity): boolean {
  return to === unitFrom + 1 && WORDS.is(tokens[unitFrom], 'classifier');
}

/** "Về tai nạn giao thông, toàn thành phố xảy ra 851 vụ": the topic that opens the clause is what is counted. */
function topicOf(items: readonly Item[], regionEnd: number): (readonly [number, number])[] {
  const about = items.findLastIndex((item, at) => at < regionEnd && has(item, 'about') && (at === 0 || isMark(items[at - 1], ';:-')));
  let to = about + 1;
  while (items[to]?.kind === 'word' && to < regionEnd) to += 1;
  const between = items.slice(to, regionEnd + 1);
  if (about < 0 || to === about + 1 || !isMark(items[to], ',') || between.some((item) => item.kind === 'quantity' || isMark(item, ';')))
    return [];
  return [[(items[about + 1] as Item).from, (items[to - 1] as Item).to]];
}

/** "bình quân 1.150 lượt/ngày": so many in a length of time is a rate of what was counted before. */
function isPerTime({ tokens }: Sentence, { to }: Quantity): boolean {
  return WORDS.is(tokens[to - 1], 'duration');
}

/** "Số bác sĩ trên 10.000 dân … 8,5 bác sĩ/vạn dân": the rate of what was named before. */
function namesWhatIsCounted({ sentence: named, pieces }: LabelRecord, { tokens }: Sentence, { unitFrom, to }: Quantity): boolean {
  const noun = tokens.slice(unitFrom, to).map(({ key }) => key);
  const counted = noun.slice(0, noun.indexOf('/'));
  const label = pieces.flatMap(([from, end]) => named.tokens.slice(from, end).map(({ key }) => key));
  return [0, 1].some((from) => counted.every((key, at) => label[from + at] === key));
}

/** "hộ cận nghèo còn 5.870 hộ": the label names already what is counted. */
function repeats(pieces: FoundLabel['pieces'], { tokens }: Sentence, { unitFrom, to }: Quantity): boolean {
  const unit = tokens.slice(unitFrom, to).map(({ key }) => key);
  return pieces.some(([from]) => unit.every((key, at) => tokens[from + at]?.key === key));
}

/** "thu" after "thu ngân sách" is the same thing, said shorter. */
function shortens(pieces: FoundLabel['pieces'], sentence: Sentence, before: LabelRecord): boolean {
  const keys = (of: Sentence, ranges: FoundLabel['pieces']): string[] =>
    ranges.flatMap(([from, to]) => of.tokens.slice(from, to).map(({ key }) => key));
  const [short, long] = [keys(sentence, pieces), keys(before.sentence, before.pieces)];
  return short.length < long.length && short.every((key, at) => key === long[at]);
}

/** A change in units takes the label of the level in the same units, outside of brackets first. */
function levelLike({ sentence, at, drafts }: Place, quantity: Quantity): LabelRecord | null {
  const like = (draft: Draft): boolean => draft.quantity.unit === quantity.unit && draft.measure !== 'delta';
  const open = (draft: Draft): boolean => draft.sentence !== sentence || !isClosedOff(sentence.items, draft.item, at);
  return (drafts.findLast((draft) => like(draft) && open(draft)) ?? drafts.findLast(like))?.label ?? null;
}

/** "(theo giá so sánh năm 2010)" beside a label: the prices it is counted in, "so sánh 2010", as ranges of tokens. */
function priceBasis({ items }: Sentence, regionEnd: number): LabelRecord['price'] {
  let at = regionEnd;
  while (
    at >= 0 &&
    !(has(items[at], 'price-basis') && isMark(items[at - 1], '(')) &&
    items[at]?.kind !== 'quantity' &&
    !isMark(items[at], ';')
  )
    at -= 1;
  if (!has(items[at], 'price-basis')) return null;
  const pieces: (readonly [number, number])[] = [];
  for (let next = at + 1; next < items.length && !isMark(items[next], ')'); next += 1) {
    const item = items[next] as Item;
    pieces.push([item.kind === 'time' ? item.to - 1 : item.from, item.to]);
  }
  return pieces;
}

/** "về tấn và tăng 9%", "về lượng và 19% về giá trị", "về lượng và trị giá đạt 134 triệu": behind the "and" another number begins. */
function startsAnew(items: readonly Item[], from: number): boolean {
  let to = from;
  while (items[to]?.kind === 'word' && !has(items[to], 'predicate')) to += 1;
  return to === from || (has(items[to], 'reach') && items[to + 1]?.kind === 'quantity');
}

/** "đứng thứ 2 cả nước về Chỉ số chuyển đổi số", "đứng thứ 2 là thị trường Nhật Bản": what the number is about, named after it. */
function topicAfter(
  items: readonly Item[],
  at: number,
  claimed: ReadonlySet<number>,
  ranked: boolean,
): { range: readonly [number, number]; items: readonly number[] } | null {
  let from = at + 1;
  while (claimed.has(from) || has(items[from], 'scope')) from += 1;
  const called = ranked && has(items[from], 'copula');
  if (!has(items[from], 'about') && !called) return null;
  let to = from + 1;
  while (
    to < items.length &&
    items[to]?.kind === 'word' &&
    !(has(items[to], 'and') && startsAnew(items, to + 1)) &&
    !(called && (has(items[to], 'predicate') || has(items[to], 'with')) && !has(items[to], 'noun')) &&
    !has(items[to], 'compare') &&
    !has(items[to], 'contrast')
  )
    to += 1;
  if (to === from + 1) return null;
  return {
    range: [(items[from + 1] as Item).from, (items[to - 1] as Item).to],
    items: Array.from({ length: to - from }, (_, index) => from + index),
  };
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
