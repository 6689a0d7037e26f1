import { has, isMark, type Item } from './items.ts';

/** The items of a sentence, with what is known of them while a label is looked for. */
export interface Region {
  readonly items: readonly Item[];
  /** Items that belong to another number: its unit, its basis, its object. */
  readonly claimed: ReadonlySet<number>;
  /** Whether a stretch of items names an indicator of the catalogue. */
  readonly known?: (from: number, to: number) => boolean;
}

/** A verb of a result. */
export const isVerb = (item: Item | undefined): boolean => has(item, 'verb');

/** Who reports, not what. */
export const isBody = (item: Item | undefined): boolean => has(item, 'body') || has(item, 'org');

/** Whether a word, a time or a bracket ends a label. */
export const stops = (item: Item, next?: Item): boolean =>
  !(has(item, 'left-over') && next?.kind === 'word') &&
  !(has(item, 'through') && next?.kind === 'word' && !has(next, 'predicate')) &&
  !(has(item, 'average') && next?.kind === 'word' && !has(next, 'predicate') && !has(next, 'each-time')) &&
  !isPreposition(item, next) &&
  (item.kind === 'time' || item.kind === 'document' || isMark(item, '(') ||
  (has(item, 'predicate') && !has(item, 'noun') && !has(item, 'verb') && !(has(item, 'qualifier') && next?.kind === 'excluded'))); // prettier-ignore

/** "bệnh đạo ôn trên lúa": a word of degree before a noun is none. */
const isPreposition = (item: Item, next: Item | undefined): boolean =>
  has(item, 'in') && has(item, 'qualifier') && next?.kind === 'word' && !has(next, 'predicate') && !has(next, 'light');

/** "tổng số phải thi hành": what is owed is a thing, nothing is planned. */
export const isOwed = (items: readonly Item[], at: number): boolean =>
  has(items[at], 'must') && (['whole-head', 'adds-nothing', 'worth'] as const).some((tag) => has(items[at - 1], tag));

/** A word written as a name is. */
export const isName = (item: Item | undefined): boolean => item?.kind === 'word' && item.proper && !opensWithPhrase(item);

/** "Thị trường Mỹ": the first word of a sentence has a capital anyway; a phrase of the lexicon is none for it. */
const opensWithPhrase = ({ from, to, match }: Extract<Item, { kind: 'word' }>): boolean => from === 0 && to > 1 && match !== null;

/** A name that is no word or phrase of the lexicon. */
export const isUnknownName = (item: Item | undefined): boolean => item?.kind === 'word' && item.proper && item.match === null;

/** Where the clause begins: after ";", ":", a number with what belongs to it, a turn, or a comma that joins no nouns. */
export function clauseStart({ items, claimed }: Pick<Region, 'items' | 'claimed'>, regionEnd: number): number {
  let at = regionEnd;
  for (; at >= 0; at -= 1) {
    const item = items[at] as Item;
    if (isMark(item, ')')) {
      const open = opening(items, at);
      if (open === null || closesAnother(items, open, at, regionEnd)) return at + 1;
      at = open;
      continue;
    }
    if (claimed.has(at) || item.kind === 'quantity' || isMark(item, ';:([“”"')) return at + 1;
    if ((has(item, 'contrast') || has(item, 'among') || has(item, 'includes')) && !has(item, 'noun')) return at + 1;
    if (isMark(item, ',') && !joinsNouns(items, claimed, at)) return at + 1;
  }
  return 0;
}

/** "tỷ lệ che phủ rừng (41,2%) và thu nhập …": a bracket with a number ends the label before it when words of another follow. */
function closesAnother(items: readonly Item[], open: number, close: number, regionEnd: number): boolean {
  if (close === regionEnd || !items.slice(open, close).some(({ kind }) => kind === 'quantity')) return false;
  const next = items[close + 1];
  return isMark(next, ',;') || has(next, 'and') || has(next, 'connective') || has(next, 'contrast');
}

/** Whether the piece left of a comma is part of the same noun phrase: nothing in it says anything yet. */
function joinsNouns(items: readonly Item[], claimed: ReadonlySet<number>, comma: number): boolean {
  let from = comma - 1;
  for (; from >= 0; from -= 1) {
    const item = items[from] as Item;
    if (isMark(item, ')')) {
      const open = opening(items, from);
      if (open === null) return false;
      from = open;
      continue;
    }
    if (isMark(item, ',;:(…“”"') || item.kind === 'quantity' || claimed.has(from)) break;
    if (has(item, 'contrast')) break;
    if (has(item, 'state') || (stops(item, items[from + 1]) && !leadsPiece(items, from))) return false;
  }
  while (from + 2 < comma && leadsPiece(items, from + 1)) from += 1;
  const first = items[from + 1];
  if (from + 1 >= comma || first === undefined || first.kind !== 'word') return false;
  const singled = (has(first, 'singles-out') || has(first, 'and')) && from + 2 < comma;
  if (has(first, 'about') || has(first, 'preamble') || (has(first, 'connective') && !singled) || isBody(first)) return false;
  const next = items[comma + 1];
  return (
    next?.kind === 'word' &&
    !(isBody(next) && (next.capital || isName(items[comma + 2]) || has(next, 'body'))) &&
    !(has(next, 'connective') && !has(next, 'noun')) &&
    !stops(next, items[comma + 2])
  );
}

/** An auxiliary that opens its piece ("lũy kế chỉ số …", "phấn đấu giá trị …") says nothing yet. */
function leadsPiece(items: readonly Item[], at: number): boolean {
  return (has(items[at], 'aux') || has(items[at], 'striving')) && (at === 0 || isMark(items[at - 1], ',;:(….'));
}

function opening(items: readonly Item[], close: number): number | null {
  let depth = 0;
  for (let at = close; at >= 0; at -= 1) {
    if (isMark(items[at], ')')) depth += 1;
    else if (isMark(items[at], '(') && (depth -= 1) === 0) return at;
  }
  return null;
}
