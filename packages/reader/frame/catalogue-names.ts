import { has, isMark, wordItem, type Item, type Sentence } from './items.ts';
import type { IndicatorIndex } from './link-indicator.ts';

/** Shorter names are words like any others. */
const FEWEST_WORDS = 3;

/**
 * A sentence in which each indicator of the catalogue that is written out is one word, whatever it is made of: "Số hộ đã kiểm đếm" is not
 * cut at "đã", and the 10.000 of "Số bác sĩ trên 10.000 dân" is no figure. Names that are plain nouns stay as they are.
 */
export function withNames(sentence: Sentence, index: IndicatorIndex): Sentence {
  const { tokens, items } = sentence;
  if (items.length === 0) return sentence;
  const names = index.namesIn(tokens, FEWEST_WORDS).filter((name) => holdsMore(items, name) && isWhole(items, name));
  if (names.length === 0) return sentence;
  const joined: Item[] = [];
  const placeOf: number[] = [];
  for (const item of items) {
    const name = names.find(({ from, to }) => item.from >= from && item.to <= to);
    const cut = names.find(({ from, to }) => item.from >= from && item.from < to && item.to > to);
    if (item.from === (name ?? cut)?.from) joined.push(asName(item, (name ?? cut) as Name));
    // "đã giao ước đạt": a phrase that begins in a name and ends behind it is none.
    for (let at = cut?.to ?? item.to; at < item.to;) at = joined[joined.push(wordItem(tokens, at)) - 1]?.to ?? item.to;
    if (name === undefined && cut === undefined) joined.push(item);
    placeOf.push(joined.length - 1);
  }
  return {
    ...sentence,
    items: joined,
    quantities: placesOf(joined, 'quantity'),
    times: placesOf(joined, 'time'),
    notes: sentence.notes.map(({ mark, after }) => ({ mark, after: placeOf[after] ?? after })),
  };
}

interface Name {
  readonly from: number;
  readonly to: number;
}

/** Whether something in a name would be taken for more than a noun: a verb, a mark, "và", a number. */
const holdsMore = (items: readonly Item[], { from, to }: Name): boolean =>
  items.some(
    (item) =>
      item.to > from &&
      item.from < to &&
      (item.kind === 'quantity' ||
        (item.from > from && (isMark(item, ',-') || has(item, 'predicate') || has(item, 'and') || has(item, 'verb')))),
  );

/** It begins and ends with words. */
const isWhole = (items: readonly Item[], { from, to }: Name): boolean =>
  items.some((item) => item.from === from && item.kind === 'word') &&
  items.some((item) => item.from < to && (item.to === to || (item.kind === 'word' && item.to > to)));

function asName(item: Item, { from, to }: Name): Item {
  if (item.kind !== 'word') return item;
  const says =
    (['rate-noun', 'share-noun', 'growth-noun', 'fall-noun', 'noun'] as const).some((tag) => has(item, tag)) && !has(item, 'predicate');
  return { ...item, from, to, match: says ? item.match : null };
}

const placesOf = (items: readonly Item[], kind: Item['kind']): number[] => items.flatMap((item, at) => (item.kind === kind ? [at] : []));
