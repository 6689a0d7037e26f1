import { syllableKey } from './syllable-key.ts';

export type TokenKind = 'word' | 'number' | 'mark' | 'note';

/** A piece of the raw text. Tokens keep raw offsets, so that no view of the text ever needs to be mapped back. */
export interface Token {
  readonly kind: TokenKind;
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** What the token is looked up by: the key of a word, the digits of a number, one character for a mark. */
  readonly key: string;
  /** White space, or the start of the text, stands before it. */
  readonly spaced: boolean;
  readonly line: number;
  /** The word begins with a capital letter. */
  readonly capital: boolean;
  /** A capital, then small letters: how a name is written, unlike an abbreviation or a heading. */
  readonly proper: boolean;
}

const LETTER = /\p{L}/u;
const LETTER_OR_JOINED = /[\p{L}\p{M}]/u;
const DASHES = '-–—−‐‑';
const ELLIPSIS = '…';
const NOTE_MARKS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SPACES =
  ' \t\r\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff\u00ad';

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAsciiLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Keys are made once per written form; a report repeats its words. Bounded, so that hostile text cannot fill the memory. */
const keys = new Map<string, string>();
function keyOf(word: string): string {
  let key = keys.get(word);
  if (key === undefined) {
    key = syllableKey(word);
    if (word.length <= 12 && keys.size < 20_000) keys.set(word, key);
  }
  return key;
}

/** Cuts a text into words, numbers, marks and footnote marks in one pass. */
export function tokensOf(raw: string): Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let spaced = true;
  let at = 0;
  const put = (kind: TokenKind, end: number, key: string, capital = false, proper = false): void => {
    tokens.push({ kind, index: tokens.length, start: at, end, key, spaced, line, capital, proper });
    spaced = false;
    at = end;
  };
  while (at < raw.length) {
    const code = raw.charCodeAt(at);
    const char = raw[at] as string;
    if (char === '\n' || char === '\u2028' || char === '\u2029') {
      line += 1;
      spaced = true;
      at += 1;
    } else if (SPACES.includes(char)) {
      spaced = true;
      at += 1;
    } else if (isDigit(code)) {
      const end = endOfNumber(raw, at);
      put('number', end, raw.slice(at, end));
    } else if (isAsciiLetter(code) || (code > 127 && LETTER.test(charAt(raw, at)))) {
      const end = endOfWord(raw, at);
      const word = raw.slice(at, end);
      const first = charAt(raw, at);
      const capital = first !== first.toLowerCase();
      put('word', end, keyOf(word), capital, capital && isSmall(word.slice(first.length)));
    } else if (NOTE_MARKS.includes(char)) {
      let end = at + 1;
      while (end < raw.length && NOTE_MARKS.includes(raw[end] as string)) end += 1;
      put('note', end, raw.slice(at, end).normalize('NFKC'));
    } else if (char === ELLIPSIS || (char === '.' && raw[at + 1] === '.')) {
      let end = at + 1;
      while (end < raw.length && (raw[end] === '.' || raw[end] === ELLIPSIS)) end += 1;
      put('mark', end, ELLIPSIS);
    } else {
      const whole = charAt(raw, at);
      put('mark', at + whole.length, DASHES.includes(whole) ? '-' : whole);
    }
  }
  return tokens;
}

const isSmall = (letters: string): boolean => letters !== '' && letters === letters.toLowerCase();

function charAt(raw: string, at: number): string {
  const point = raw.codePointAt(at) as number;
  return point > 0xffff ? raw.slice(at, at + 2) : (raw[at] as string);
}

function endOfNumber(raw: string, from: number): number {
  let end = from + 1;
  for (;;) {
    if (isDigit(raw.charCodeAt(end))) end += 1;
    else if ((raw[end] === '.' || raw[end] === ',') && isDigit(raw.charCodeAt(end + 1))) end += 2;
    else return end;
  }
}

function endOfWord(raw: string, from: number): number {
  let end = from;
  while (end < raw.length) {
    const code = raw.charCodeAt(end);
    if (isAsciiLetter(code) || isDigit(code)) end += 1;
    else if (code > 127 && LETTER_OR_JOINED.test(charAt(raw, end))) end += charAt(raw, end).length;
    else break;
  }
  return end;
}
