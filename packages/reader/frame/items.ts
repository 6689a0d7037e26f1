import type { Tag } from '../lexicon/entry.ts';
import { canonical, type Match } from '../lexicon/compile.ts';
import { WORDS } from '../lexicon/words.ts';
import { documentAt, type DocumentNumber } from '../recognise/document-number.ts';
import { notAFigureAt, type NotAFigure } from '../recognise/not-a-figure.ts';
import { quantitiesAt, type Quantity } from '../recognise/quantity.ts';
import { timeAt, type TimeExpression } from '../recognise/time-expression.ts';
import type { Token } from '../text/tokens.ts';
import { NO_WORD } from '../text/word-ids.ts';

/** A piece of a sentence: a recognised thing, a word or phrase of the lexicon, a plain word, or a mark. */
export type Item = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'time'; readonly time: TimeExpression }
  | { readonly kind: 'document'; readonly document: DocumentNumber }
  | { readonly kind: 'excluded'; readonly excluded: NotAFigure }
  | { readonly kind: 'word'; readonly match: Match | null; readonly capital: boolean; readonly proper: boolean }
  | { readonly kind: 'mark'; readonly mark: string }
);

export interface Sentence {
  readonly tokens: readonly Token[];
  readonly items: readonly Item[];
  /** Where among the items its quantities stand. */
  readonly quantities: readonly number[];
  readonly times: readonly number[];
  /** The raised marks of footnotes, with the index of the item they follow. */
  readonly notes: readonly { readonly mark: string; readonly after: number }[];
  readonly opensParagraph: boolean;
  /** It announces a list of what is planned. */
  readonly planned: boolean;
}

/** Time before number before unit: each recogniser claims its words from left to right, the longest reading first. */
export function sentenceOf(all: readonly Token[], opensParagraph: boolean): Sentence {
  const tokens = all.filter(({ kind }) => kind !== 'note');
  const planned = WORDS.occurs(tokens, 'planned');
  if (!speaksOfNumbers(all)) return { tokens, items: [], quantities: [], times: [], notes: [], opensParagraph, planned };
  const items: Item[] = [];
  const notes: { mark: string; after: number }[] = [];
  const noteBefore = notesIn(all, tokens.length);
  for (let at = 0; at < tokens.length;) {
    items.push(...itemsAt(tokens, at, opensParagraph, items.at(-1)));
    const next = (items.at(-1) as Item).to;
    for (let place = at + 1; noteBefore !== null && place <= next; place += 1) {
      const mark = noteBefore.get(place);
      if (mark !== undefined) notes.push({ mark, after: items.length - 1 });
    }
    at = next;
  }
  return { tokens, items, quantities: placesOf(items, 'quantity'), times: placesOf(items, 'time'), notes, opensParagraph, planned };
}

function placesOf(items: readonly Item[], kind: Item['kind']): number[] {
  const places: number[] = [];
  for (let at = 0; at < items.length; at += 1) if (items[at]?.kind === kind) places.push(at);
  return places;
}

/** The marks of footnotes by the number of tokens before them; null where there are none. */
function notesIn(all: readonly Token[], kept: number): ReadonlyMap<number, string> | null {
  if (all.length === kept) return null;
  const notes = new Map<number, string>();
  let before = 0;
  for (const token of all) {
    if (token.kind === 'note') notes.set(before, token.key);
    else before += 1;
  }
  return notes;
}

/** Most sentences of a report hold no number, no time and no footnote: there is nothing in them to take apart. */
function speaksOfNumbers(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      token.kind === 'number' ||
      token.kind === 'note' ||
      (opensTime(token) && (WORDS.is(token, 'now') || WORDS.is(token, 'quarter') || WORDS.is(token, 'month'))),
  );
}

const opensTime = WORDS.opener(['now', 'quarter', 'month']);
/** Words of documents and ordinals: the things that no number needs to begin. */
const opensMore = WORDS.opener(['document-type', 'number-sign', 'ordinal-head']);

function itemsAt(tokens: readonly Token[], at: number, opensParagraph: boolean, before: Item | undefined): Item[] {
  const token = tokens[at] as Token;
  const plain = token.kind === 'word' && !token.digits && !opensMore(token);
  const document = plain || token.kind === 'mark' ? null : documentAt(tokens, at);
  if (document !== null) return [{ kind: 'document', from: at, to: document.to, document }];
  const compared = token.kind === 'number' && (has(before, 'compare') || isSubjectYear(tokens, at) || isSeasonYear(tokens, before));
  const time = timeAt(tokens, at, compared);
  if (time !== null && !isFraction(tokens, time)) return [{ kind: 'time', from: at, to: time.to, time }];
  if (plain) return [wordItem(tokens, at)];
  const excluded = notAFigureAt(tokens, at, opensParagraph);
  if (excluded !== null && excluded.from >= at) return [{ kind: 'excluded', from: at, to: excluded.to, excluded }];
  if (excluded !== null) return [{ kind: 'excluded', from: at, to: excluded.to, excluded: { ...excluded, from: at } }];
  if (token.kind === 'number' || token.key === '-' || token.key === '+') {
    const quantities = quantitiesAt(tokens, at);
    if (quantities.length > 0) return quantities.map((quantity) => ({ kind: 'quantity', from: quantity.from, to: quantity.to, quantity }));
  }
  if (token.kind === 'mark' || token.kind === 'number') return [{ kind: 'mark', from: at, to: at + 1, mark: token.key }];
  return [wordItem(tokens, at)];
}

/** The word or phrase that begins at a token. */
export function wordItem(tokens: readonly Token[], at: number): Item {
  const { id, capital, proper } = tokens[at] as Token;
  const match = id === NO_WORD || (proper && isInName(tokens, at)) ? null : wordsAt(tokens, at);
  return { kind: 'word', from: at, to: at + (match?.length ?? 1), match, capital, proper };
}

/** "Cần Thơ", "Cao Bằng": a syllable of a name says nothing of its own; in a heading in capitals every word is one. */
function isInName(tokens: readonly Token[], at: number): boolean {
  const name = (token: Token | undefined): boolean => token?.kind === 'word' && token.proper;
  if (at === 0 || (WORDS.at(tokens, at)?.length ?? 0) > 1) return false;
  return name(tokens[at - 1]) && at > 1 ? true : name(tokens[at + 1]) && WORDS.is(tokens[at], 'predicate');
}

/** "so với vụ xuân 2015": the year of a season that something is compared with. */
function isSeasonYear(tokens: readonly Token[], before: Item | undefined): boolean {
  if (!has(before, 'spell') || before === undefined) return false;
  return [1, 2, 3].some((back) => WORDS.at(tokens, before.from - back)?.tags.has('compare') === true);
}

/** "(2001 tăng 7,1%; 2002 tăng 6,5%)": a bare year of which something is said. */
function isSubjectYear(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'mark' || !(before.key === '(' || before.key === ';')) return false;
  const tags = WORDS.at(tokens, at + 1)?.tags;
  return tags !== undefined && (['up', 'down', 'reach', 'estimate'] as const).some((tag) => tags.has(tag));
}

/** The longest phrase, unless a time or document begins inside it. */
function wordsAt(tokens: readonly Token[], at: number): Match | null {
  const match = WORDS.at(tokens, at);
  for (let inside = at + 1; inside < at + (match?.length ?? 1); inside += 1) {
    const time = timeAt(tokens, inside);
    if (time !== null && (time.hasDigits || time.quarter !== null)) return WORDS.at(tokens.slice(at, inside), 0);
    if (isRateOfItsOwn(tokens, at, inside, match)) return WORDS.at(tokens.slice(at, inside), 0);
  }
  return match;
}

/** "đạt tỷ lệ tiết kiệm 7,44%": a rate that goes on with words of its own is a thing, no part of the verb. */
function isRateOfItsOwn(tokens: readonly Token[], at: number, inside: number, match: Match | null): boolean {
  const rate = WORDS.at(tokens, inside);
  const end = at + (match?.length ?? 1);
  if (rate === null || !rate.tags.has('rate-noun') || inside + rate.length < end || tokens[end]?.kind !== 'word') return false;
  const next = WORDS.at(tokens, end);
  return (
    match?.tags.has('predicate') === true &&
    (next === null || !(['predicate', 'light', 'degree'] as const).some((tag) => next.tags.has(tag)))
  );
}

/** "19/12 chỉ tiêu" is a fraction even where it could be a day. */
function isFraction(tokens: readonly Token[], time: TimeExpression): boolean {
  return time.pattern.kind === 'day' && time.years.length === 0 && !time.until && WORDS.at(tokens, time.to, 'unit') !== null;
}

/** Whether an item is a word or phrase that carries a tag. */
export function has(item: Item | undefined, tag: Tag): boolean {
  return item?.kind === 'word' && (item.match?.tags.has(tag) ?? false);
}

/** A test whether an item is a word that carries one of some tags, remembered by what it matched: one look for all of them. */
export function carrier(...tags: readonly Tag[]): (item: Item | undefined) => boolean {
  const known = new WeakMap<Match, boolean>();
  return (item) => {
    if (item?.kind !== 'word' || item.match === null) return false;
    let carries = known.get(item.match);
    if (carries === undefined) {
      carries = carriesAny(item.match, tags);
      known.set(item.match, carries);
    }
    return carries;
  };
}

const carriesAny = (match: Match, tags: readonly Tag[]): boolean => tags.some((tag) => match.tags.has(tag));

export function isMark(item: Item | undefined, marks: string): boolean {
  return item?.kind === 'mark' && marks.includes(item.mark);
}

/** The canonical form of a tagged word: a qualifier of the closed list. */
export function canonicalOf(item: Item, tag: Tag): string | null {
  return item.kind === 'word' && item.match?.tags.has(tag) === true ? canonical(item.match, tag) : null;
}
