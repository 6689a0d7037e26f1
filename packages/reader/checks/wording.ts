import { REDUPLICATIONS } from '../data/check-messages.ts';
import { syllableKey } from '../text/syllable-key.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Token } from '../text/tokens.ts';
import type { Check, Excluded } from '../types.ts';
import { finding } from './figure.ts';

const doubled = new Set<string>(REDUPLICATIONS.map(syllableKey));
const SHORTEST_SENTENCE = 8;
const LONGEST_REPEAT = 3;
const SHOWN = 60;

const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Slips of the pen: words and sentences twice, brackets that never close, lists that skip a number. */
export function checkWording(
  raw: string,
  paragraphs: readonly Paragraph[],
  sentences: readonly (readonly Token[])[],
  excluded: readonly Excluded[],
): Check[] {
  return [
    ...repeatedWords(raw, sentences),
    ...repeatedSentences(raw, sentences),
    ...openBrackets(raw, paragraphs),
    ...listNumbering(excluded),
  ];
}

/** One finding for the whole text: the places are listed in it. */
function repeatedWords(raw: string, sentences: readonly (readonly Token[])[]): Check[] {
  const found: (readonly [number, number])[] = [];
  for (const tokens of sentences) {
    for (let at = 0; at < tokens.length; at += 1) {
      const length = repeatAt(tokens, at);
      if (length === 0) continue;
      found.push([(tokens[at] as Token).start, (tokens[at + 2 * length - 1] as Token).end]);
      at += 2 * length - 1;
    }
  }
  const [first] = found;
  if (first === undefined) return [];
  const text = found.map(([start, end]) => `“${raw.slice(start, end)}”`).join(', ');
  return [finding({ type: 'REPEATED_WORD', verdict: 'warn', values: { text }, start: first[0], end: first[1] })];
}

/** How many words at a place are said again right after, at most three. */
function repeatAt(tokens: readonly Token[], at: number): number {
  const { kind, key } = tokens[at] as Token;
  if (kind !== 'word') return 0;
  for (let length = LONGEST_REPEAT; length >= 1; length -= 1)
    if (tokens[at + length]?.key === key && saysAgain(tokens, at, length) && !(length === 1 && isMeant(tokens, at))) return length;
  return 0;
}

function saysAgain(tokens: readonly Token[], from: number, length: number): boolean {
  for (let at = from; at < from + length; at += 1) {
    const first = tokens[at];
    const second = tokens[at + length];
    const same = first?.kind === 'word' && second?.kind === 'word' && first.key === second.key;
    if (!same || second.line !== first.line || second.capital) return false;
  }
  return true;
}

function isMeant(tokens: readonly Token[], at: number): boolean {
  return doubled.has((tokens[at] as Token).key) && tokens[at + 2]?.kind !== 'number';
}

/** Sentences are told apart by their length and ends first; only those that agree there are compared word by word. */
function repeatedSentences(raw: string, sentences: readonly (readonly Token[])[]): Check[] {
  const alike = new Map<string, { readonly first: readonly Token[]; seen: Set<string> | null }>();
  return sentences.flatMap((tokens) => {
    const ends = endsOf(tokens);
    if (ends === null) return [];
    const bucket = alike.get(ends);
    if (bucket === undefined) {
      alike.set(ends, { first: tokens, seen: null });
      return [];
    }
    bucket.seen ??= new Set([saidIn(bucket.first)]);
    const said = saidIn(tokens);
    const again = bucket.seen.has(said);
    bucket.seen.add(said);
    if (!again) return [];
    const [start, end] = [(tokens[0] as Token).start, (tokens.at(-1) as Token).end];
    return [finding({ type: 'DUPLICATE_SENTENCE', verdict: 'warn', values: { text: cut(raw.slice(start, end)) }, start, end })];
  });
}

const isSaid = ({ kind }: Token): boolean => kind === 'word' || kind === 'number';

/** How many words a sentence has, its first and its last; null when it is too short to count. */
function endsOf(tokens: readonly Token[]): string | null {
  let [words, first, last] = [0, '', ''];
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, key } = tokens[at] as Token;
    if (kind !== 'word' && kind !== 'number') continue;
    if (words === 0) first = key;
    last = key;
    words += 1;
  }
  return words < SHORTEST_SENTENCE ? null : `${words} ${first} ${last}`;
}

const saidIn = (tokens: readonly Token[]): string =>
  tokens
    .filter(isSaid)
    .map(({ key }) => key)
    .join(' ');

function openBrackets(raw: string, paragraphs: readonly Paragraph[]): Check[] {
  return paragraphs.flatMap(({ tokens }) => {
    const open: Token[] = [];
    for (const token of tokens) {
      if (token.kind !== 'mark') continue;
      if (token.key === '(') open.push(token);
      else if (token.key === ')') open.pop();
    }
    const [first] = open;
    const last = tokens.at(-1);
    if (first === undefined || last === undefined) return [];
    return [
      finding({
        type: 'UNBALANCED_PAREN',
        verdict: 'warn',
        values: { text: cut(raw.slice(first.start, last.end)) },
        start: first.start,
        end: first.end,
      }),
    ];
  });
}

/** "(1) … (3)", "1. … 3.": a list that goes on by more than one; a new list starts at one. */
function listNumbering(excluded: readonly Excluded[]): Check[] {
  const last = new Map<string, number>();
  return excluded.flatMap(({ why, text, start, end }) => {
    if (why !== 'enumerator') return [];
    const number = Number(/\d+/.exec(text)?.[0]);
    const style = text.replace(/\d+/, '#');
    const before = last.get(style);
    last.set(style, number);
    if (before === undefined || number <= before + 1) return [];
    const values = { before: String(before), after: String(number), missing: String(before + 1) };
    return [finding({ type: 'LIST_NUMBERING', verdict: 'warn', values, start, end })];
  });
}
