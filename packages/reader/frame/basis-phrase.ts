import type { TimeExpression } from '../recognise/time-expression.ts';
import { closing } from './brackets.ts';
import { carrier, has, isMark, type Item } from './items.ts';
import { LONGEST, isTrigger, type BasisPhrase } from './phrase.ts';
import { issuedAt, planAt } from './plan-phrase.ts';

export type { BasisPhrase } from './phrase.ts';

const SAME_KINDS = new Set([
  'same-period',
  'relative-year',
  'relative-month',
  'relative-quarter',
  'relative-spell',
  'last-year-part',
  'year-start',
  'term-start',
]);

/** Every word that `comparisonAt` may begin with: most words are passed over at one look. */
const opensComparison = carrier('according', 'plan', 'average', 'compare');

/** A comparison that starts with its own word ("so với …", "theo …") or with "cùng kỳ"; null when there is none. */
export function comparisonAt(items: readonly Item[], at: number): BasisPhrase | null {
  const item = items[at];
  if (item?.kind === 'time') {
    const held = has(items[at - 1], 'comparative') && SAME_KINDS.has(item.time.pattern.kind);
    return held || (item.time.pattern.kind === 'same-period' && !isSubjectTime(items, at))
      ? sameTime(items, at, at, false, 'same-period')
      : null;
  }
  if (has(item, 'according') && has(items[at + 1], 'plan')) return planAt(items, at, at + 1, 'according-to-a-plan');
  if (has(item, 'plan') && (has(items[at - 1], 'exceed') || has(items[at - 1], 'comparative')))
    return planAt(items, at, at, 'beyond-a-plan');
  if (has(item, 'average') && isSamePeriod(items[at + 1])) return sameTime(items, at, at + 1, true, 'average-of-same-period');
  if (!has(item, 'compare') || (has(item, 'qualifier') && !comparable(items, at + 1))) return null;
  let next = at + 1;
  while (has(items[next], 'quantifier') || has(items[next], 'light') || (has(items[next], 'compare') && next === at + 1)) next += 1;
  if (isAmountAhead(items, next)) return null;
  return comparedWith(items, at, next);
}

/** "(cùng kỳ năm trước tăng 7,3%)": the year before is what is spoken of, not what is compared with. */
export function isSubjectTime(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  const says = has(next, 'up') || has(next, 'down') || has(next, 'reach') || has(next, 'estimate');
  return isMark(items[at - 1], '(') && says && !has(next, 'noun');
}

/** "so với mức 1,51%": what is compared with is a number of its own. */
function isAmountAhead(items: readonly Item[], from: number): boolean {
  let at = from;
  while (has(items[at], 'degree') || has(items[at], 'qualifier')) at += 1;
  return at > from && items[at]?.kind === 'quantity';
}

const isSamePeriod = (item: Item | undefined): boolean => item?.kind === 'time' && item.time.pattern.kind === 'same-period';
/** "hơn năm trước", but not "hơn 9 tháng qua": that is only more than so long. */
function comparable(items: readonly Item[], at: number): boolean {
  const next = items[at];
  return next?.kind === 'time' && next.time.pattern.kind !== 'cumulative';
}

function comparedWith(items: readonly Item[], from: number, at: number): BasisPhrase | null {
  const item = items[at];
  if (item === undefined) return null;
  if (has(item, 'average') && isSamePeriod(items[at + 1])) return sameTime(items, from, at + 1, true, 'average-of-same-period');
  if (item.kind === 'time') return sameTime(items, from, at, false, 'compared-with-a-time');
  if (item.kind === 'excluded' && item.excluded.why === 'duration') return agoAt(items, from, at);
  if (has(item, 'plan')) return planAt(items, from, at, 'compared-with-a-plan');
  if (has(item, 'whole-head') || has(item, 'scope')) return named(items, from, at, 'whole', 'compared-with-the-whole');
  return named(items, from, at, 'reference', 'compared-with-something');
}

/** "so với 10 năm trước đó": a time that is told by how long ago it was. */
function agoAt(items: readonly Item[], from: number, at: number): BasisPhrase {
  const to = has(items[at + 1], 'relative-past') || has(items[at + 1], 'preamble') ? at + 2 : at + 1;
  const [first, last] = [items[at] as Item, items[to - 1] as Item];
  return { kind: 'time', from, to, textFrom: first.from, textTo: last.to, time: null, average: false, rule: 'compared-with-long-ago' };
}

function sameTime(items: readonly Item[], from: number, at: number, average: boolean, rule: string): BasisPhrase {
  const item = items[at] as Extract<Item, { kind: 'time' }>;
  const textFrom = average ? (items[at - 1] as Item).from : item.time.head;
  const next = items[at + 1];
  const more =
    item.time.pattern.kind === 'same-period' && next?.kind === 'time' && !next.time.until && next.time.pattern.kind !== 'same-period';
  return { kind: 'time', from, to: more ? at + 2 : at + 1, textFrom, textTo: more ? next.to : item.to, time: item.time, average, rule };
}

/** A name up to a mark, a trigger or a number; one that holds a time is a comparison with that time. */
function named(items: readonly Item[], from: number, at: number, kind: 'whole' | 'scope' | 'reference', rule: string): BasisPhrase | null {
  let to = at;
  let time: TimeExpression | null = null;
  for (; to < items.length && to < at + LONGEST; to += 1) {
    const item = items[to] as Item;
    if (item.kind === 'mark' && !(item.mark === '-' && to > at)) break;
    if (
      item.kind === 'quantity' ||
      (to > at && (isTrigger(item) || has(item, 'contrast') || has(item, 'and') || has(item, 'about') || has(item, 'aux')))
    )
      break;
    if (item.kind === 'time') {
      if (kind !== 'reference') break;
      time = item.time;
      to += 1;
      break;
    }
    if (kind === 'scope' && to > at && !(item.kind === 'word' && item.capital)) break;
  }
  if (to === at) return null;
  const ago = kind === 'reference' && has(items[at], 'term') && has(items[to - 1], 'relative-past');
  return {
    kind: time === null && !ago ? kind : 'time',
    from,
    to,
    textFrom: (items[at] as Item).from,
    textTo: (items[to - 1] as Item).to,
    time,
    average: false,
    rule,
  };
}

/** What kinds of basis a number may have to its right, and whether it stands in brackets. */
export interface Wants {
  readonly whole: boolean;
  readonly scope: boolean;
  /** A word for a share stands before the number: whatever noun follows is its whole. */
  readonly anyWhole: boolean;
  /** It says "chiếm": its whole may begin with a verb ("xuất khẩu cá tra"). */
  readonly ofVerb: boolean;
  readonly bracketed: boolean;
  /** It is said to be equal to something: a time after it is what it is compared with. */
  readonly equals: boolean;
  /** It says how many times as much. */
  readonly times: boolean;
}

/** What stands to the right of a number and belongs to it: its plan, comparison, whole or scope. */
export function attachedTo(items: readonly Item[], quantity: number, wants: Wants): BasisPhrase[] {
  const found: BasisPhrase[] = [];
  let timeSkipped = false;
  let crossed = false;
  for (let at = quantity + 1; at < items.length;) {
    const item = items[at] as Item;
    const step = has(item, 'in') || has(item, 'of');
    const phrase = step ? null : phraseAt(items, at, crossed ? { ...wants, anyWhole: false } : wants, found.length === 0);
    if (phrase !== null && phrase.to > at) {
      found.push(phrase);
      at = phrase.to;
    } else if (isMark(item, '(') && found.length === 0) {
      const after = closing(items, at);
      if (after === null || phraseAt(items, after, wants, true) === null) break;
      at = after;
    } else if (wants.equals && at === quantity + 1 && item.kind === 'time') {
      found.push(sameTime(items, at, at, false, 'compared-with-a-time'));
      at += 1;
    } else if (item.kind === 'time' && !timeSkipped && found.length === 0) {
      timeSkipped = true;
      at += 1;
    } else if (wants.times && at === quantity + 1 && comparedSoon(items, at) === 0 && isPlainWord(item)) {
      const phrase = named(items, at, at, 'reference', 'named-after-the-number');
      if (phrase === null) break;
      found.push(phrase);
      at = phrase.to;
    } else if (wants.times && found.length === 0 && comparedSoon(items, at) > 0) {
      at += comparedSoon(items, at);
    } else if (
      step ||
      (has(item, 'light') && found.length === 0) ||
      (found.length === 0 && (isMark(item, '/') || (isMark(item, ')') && wants.bracketed)))
    ) {
      crossed ||= isMark(item, ')');
      at += 1;
    } else break;
  }
  return found;
}

const isPlainWord = (item: Item): boolean =>
  item.kind === 'word' &&
  !(['predicate', 'and', 'in', 'of', 'about', 'contrast', 'with', 'compare', 'by'] as const).some((tag) => has(item, tag));

/** "gấp 1,7 lần thu nhập so với năm 2015": how many words stand between the number and its comparison. */
function comparedSoon(items: readonly Item[], from: number): number {
  for (let step = 0; step <= 3; step += 1) {
    if (has(items[from + step], 'compare')) return step;
    if (items[from + step]?.kind !== 'word') return 0;
  }
  return 0;
}

function phraseAt(items: readonly Item[], at: number, wants: Wants, first: boolean): BasisPhrase | null {
  const item = items[at];
  const comparison = comparisonAt(items, at);
  if (comparison !== null) return comparison;
  if (has(item, 'plan') && first) return planAt(items, at, at, 'plan-after-the-number');
  if (has(item, 'by')) return issuedAt(items, at);
  if (item?.kind === 'time' && SAME_KINDS.has(item.time.pattern.kind)) return sameTime(items, at, at, false, 'time-after-the-number');
  if (wants.scope && has(item, 'scope')) return named(items, at, at, 'scope', 'scope-of-a-rank');
  if (wants.whole && (has(item, 'whole-head') || has(item, 'scope'))) return named(items, at, at, 'whole', 'whole-after-the-number');
  if (
    wants.anyWhole &&
    first &&
    item?.kind === 'word' &&
    !isTrigger(item) &&
    !has(item, 'predicate') &&
    (wants.ofVerb || !has(item, 'verb')) &&
    !has(item, 'about') &&
    !has(item, 'with') &&
    !has(item, 'and') &&
    !has(item, 'contrast') &&
    !has(item, 'share-noun') &&
    !has(item, 'threshold')
  )
    return named(items, at, at, 'whole', 'whole-after-the-number');
  return null;
}

/** Every comparison of a sentence, from left to right, none inside another. */
export function comparisonsIn(items: readonly Item[]): BasisPhrase[] {
  const found: BasisPhrase[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (item.kind !== 'time' && !opensComparison(item)) continue;
    const phrase = comparisonAt(items, at);
    if (phrase === null) continue;
    found.push(phrase);
    at = Math.max(at, phrase.to - 1);
  }
  return found;
}
