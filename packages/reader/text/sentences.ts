import { ABBREVIATIONS, ROMAN_NUMBERS } from '../data/document-words.ts';
import type { Token } from './tokens.ts';

const roman = new Set<string>(ROMAN_NUMBERS);
const short = new Set<string>(ABBREVIATIONS);

/** Longer runs are no sentences; they are cut, so that the time for a text grows with its length and no faster. */
const LONGEST = 400;

/** A sentence ends at ". ", "!", "?", "…" before a capital, or where its paragraph ends; ";" does not end it. */
export function sentencesOf(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const next = at + 1;
    if (!(tokens[at]?.kind === 'mark' && ends(tokens, at)) && next - from < LONGEST && next < tokens.length) continue;
    sentences.push(tokens.slice(from, next));
    from = next;
  }
  return sentences;
}

function ends(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (at === 0) return false;
  const next = nextWord(tokens, at + 1);
  if (token.key === '!' || token.key === '?') return next?.spaced ?? true;
  if (token.key === '…') return next !== undefined && next.spaced && next.capital;
  if (token.key !== '.' || next === undefined || !next.spaced) return false;
  const before = tokens[at - 1] as Token;
  if (at === 1 && (before.kind === 'number' || (roman.has(before.key) && before.capital))) return false;
  return !(short.has(before.key) && before.capital && before.end - before.start <= 3 && next.kind === 'word');
}

function nextWord(tokens: readonly Token[], from: number): Token | undefined {
  let at = from;
  while (tokens[at]?.kind === 'note') at += 1;
  return tokens[at];
}
