import { ROMAN_NUMBERS } from '../data/document-words.ts';
import { COUNT_WORDS } from '../data/time-words.ts';
import { syllableKey } from '../text/syllable-key.ts';
import type { Token } from '../text/tokens.ts';
import { internWord } from '../text/word-ids.ts';

const countByKey = new Map(Object.entries(COUNT_WORDS).map(([word, count]) => [syllableKey(word), count]));

for (const key of countByKey.keys()) internWord(key);

/** The number that a word stands for. */
export const countOf = (token: Token): number | null => (token.kind === 'word' ? (countByKey.get(token.key) ?? null) : null);

const ZERO = 48;

/** The numbers that the capitals of a piece stand for in a token, one each; null when the token holds none. */
export function numbersIn(what: string, token: Token): readonly number[] | null {
  if (what === 'DMY' || what === 'DM') return dottedDay(token, what);
  if (what === 'MY') return dottedMonth(token);
  const number = numberFor(what, token);
  return number === null ? null : [number];
}

function numberFor(what: string, token: Token): number | null {
  if (what === 'Q') return token.kind === 'number' ? numberIn(token, 1, 4) : (romanIn(token, 4) ?? countIn(token, 4));
  if (what === 'H') return numberIn(token, 0, 24);
  if (what === 'D') return numberIn(token, 1, 31);
  if (what === 'Y') return numberIn(token, 1930, 2100);
  const written = what === 'N' || token.capital ? countIn(token, 12) : null;
  return written ?? numberIn(token, 1, 12);
}

function dottedDay(token: Token, what: 'DM' | 'DMY'): readonly number[] | null {
  if (token.kind !== 'number') return null;
  const match = (what === 'DM' ? /^(\d{1,2})\.(\d{1,2})$/ : /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/).exec(token.key);
  if (match === null) return null;
  const numbers = match.slice(1).map(Number);
  const [day = 0, month = 0] = numbers;
  return day < 1 || day > 31 || month < 1 || month > 12 ? null : numbers;
}

function dottedMonth(token: Token): readonly number[] | null {
  const match = token.kind === 'number' ? /^(\d{1,2})\.(\d{4})$/.exec(token.key) : null;
  const [month, year] = [Number(match?.[1]), Number(match?.[2])];
  return match === null || month < 1 || month > 12 || year < 1930 || year > 2100 ? null : [month, year];
}

function numberIn(token: Token, low: number, high: number): number | null {
  if (token.kind !== 'number' || token.key.length > 4) return null;
  // A point or a comma makes it no whole number.
  let number = 0;
  for (let at = 0; at < token.key.length; at += 1) {
    const digit = token.key.charCodeAt(at) - ZERO;
    if (digit < 0) return null;
    number = number * 10 + digit;
  }
  return number >= low && number <= high ? number : null;
}

function countIn(token: Token, high: number): number | null {
  const count = countOf(token);
  return count !== null && count <= high ? count : null;
}

function romanIn(token: Token, high: number): number | null {
  const at = (ROMAN_NUMBERS as readonly string[]).indexOf(token.key);
  return token.kind === 'word' && at >= 0 && at < high ? at + 1 : null;
}
