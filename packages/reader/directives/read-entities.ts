import { ENTITY_WORDS } from '../data/directive-words.ts';
import { ACTS } from './clauses.ts';
import { Lexicon } from '../lexicon/compile.ts';
import type { Tag } from '../lexicon/entry.ts';
import type { Token } from '../text/tokens.ts';
import type { Entity } from '../types.ts';

const NAMES = new Lexicon(ENTITY_WORDS);
const LONGEST_NAME = 7;
const OTHER: readonly Tag[] = ['place-type', 'imperative', 'adverb', 'must', 'aux', 'joins', 'title', 'honorific', 'in', 'request'];
const isOtherAct = ACTS.opener(OTHER);
const isOtherName = NAMES.opener(OTHER);

/** Places, units and officials: a word for the kind, then a run of capitalised words. */
export function readEntities(raw: string, sentences: readonly (readonly Token[])[]): Entity[] {
  return sentences.flatMap((tokens) => {
    const found: Entity[] = [];
    for (let at = 0; at < tokens.length;) {
      const entity = opensEntity(tokens[at] as Token) ? entityAt(raw, tokens, at) : null;
      if (entity !== null) found.push(entity.entity);
      at = entity?.to ?? at + 1;
    }
    return found;
  });
}

/** Words that open a name, what they name, and how many words of the name must follow. */
const KINDS: readonly { readonly tag: Tag; readonly kind: Entity['kind']; readonly least: number }[] = [
  { tag: 'honorific', kind: 'official', least: 2 },
  { tag: 'title', kind: 'official', least: 2 },
  { tag: 'body', kind: 'unit', least: 0 },
  { tag: 'place-type', kind: 'place', least: 1 },
  { tag: 'org', kind: 'unit', least: 1 },
];

const opensEntity = NAMES.opener(KINDS.map(({ tag }) => tag));

function entityAt(raw: string, tokens: readonly Token[], at: number): { entity: Entity; to: number } | null {
  for (const { tag, kind, least } of KINDS) {
    const head = NAMES.at(tokens, at, tag);
    if (head === null) continue;
    const to =
      kind === 'unit' ? (tag === 'body' ? at + head.length : endOfUnit(tokens, at + head.length)) : endOfName(tokens, at + head.length);
    if (to - at - head.length < least) continue;
    const [start, end] = [(tokens[at] as Token).start, (tokens[to - 1] as Token).end];
    return { entity: { start, end, text: raw.slice(start, end), kind }, to };
  }
  return null;
}

/** "Sở Kế hoạch và Đầu tư": in the name of a unit each capital word may draw one small word after it. */
function endOfUnit(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && to < from + LONGEST_NAME && tokens[to]?.kind === 'word' && tokens[to]?.capital === true) {
    to += 1;
    const small = tokens[to];
    if (small?.kind !== 'word' || small.capital || isOtherAct(small) || isOtherName(small)) continue;
    const joined = tokens[to + 1]?.kind === 'word' && tokens[to + 1]?.capital === true;
    to += 1;
    const and = tokens[to];
    if (!joined && and?.kind === 'word' && !and.capital && tokens[to + 1]?.capital === true && ACTS.at(tokens, to, 'joins') !== null)
      to += 1;
  }
  return to;
}

function endOfName(tokens: readonly Token[], from: number): number {
  let to = from;
  while (
    to < tokens.length &&
    to < from + LONGEST_NAME &&
    tokens[to]?.kind === 'word' &&
    tokens[to]?.capital === true &&
    NAMES.at(tokens, to, 'title') === null
  )
    to += 1;
  return to;
}
