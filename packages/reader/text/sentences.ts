import { ABBREVIATIONS, ROMAN_NUMBERS } from '../data/document-words.ts';
import type { Token } from './tokens.ts';

const roman = new Set<string>(ROMAN_NUMBERS);
const short = new Set<string>(ABBREVIATIONS);

/** Longer runs are no sentences; they are cut, so that the time for a text grows with its length and no faster. */
const LONGEST = 400;

/** A sentence ends at ". ", "!", "?", "…" before a capital, or where its paragraph ends; ";" does not end it. */
export function sentencesOf(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [[]];
  tokens.forEach((token, at) => {
    sentences.at(-1)?.push(token);
    if (ends(tokens, at) || (sentences.at(-1)?.length ?? 0) >= LONGEST) sentences.push([]);
  });
  return sentences.filter((sentence) => sentence.length > 0);
}

function ends(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.kind !== 'mark' || at === 0) return false;
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
