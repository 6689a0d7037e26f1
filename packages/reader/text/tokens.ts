import { syllableKey } from './syllable-key.ts';
import { NO_WORD, wordIdOf } from './word-ids.ts';

export type TokenKind = 'word' | 'number' | 'mark' | 'note';

/** A piece of the raw text. Tokens keep raw offsets, so that no view of the text ever needs to be mapped back. */
export interface Token {
  readonly kind: TokenKind;
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** What the token is looked up by: the key of a word, the digits of a number, one character for a mark. */
  readonly key: string;
  /** The number of the key in the lexicons, NO_WORD when none holds it. */
  readonly id: number;
  /** Digits are in it. */
  readonly digits: boolean;
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
const LINE_ENDS = '\n\u2028\u2029';
const SPACES =
  ' \t\r\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff\u00ad';

/** What a code unit is to a text, 0 until it is first seen; from DIGIT on it may stand inside a word. */
const [MARK, SPACE, LINE_END, RAISED, HALF, DIGIT, JOINED, IN_WORD] = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Asked of every character of a text, found out once for each. */
const classes = new Uint8Array(0x10000);
const classOf = (code: number): number => classes[code] || (classes[code] = classIn(code, String.fromCharCode(code)));

function classIn(code: number, char: string): number {
  if (LETTER.test(char)) return IN_WORD;
  if (LETTER_OR_JOINED.test(char)) return JOINED;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code >= 0xd800 && code <= 0xdfff) return HALF;
  if (LINE_ENDS.includes(char)) return LINE_END;
  if (SPACES.includes(char)) return SPACE;
  return NOTE_MARKS.includes(char) ? RAISED : MARK;
}

const HAS_DIGIT = /\d/;
const isDigit = (raw: string, at: number): boolean => at < raw.length && classOf(raw.charCodeAt(at)) === DIGIT;

/** What a written word says by its letters alone. */
interface WrittenWord {
  readonly key: string;
  /** NO_WORD until a lexicon brings the word. */
  id: number;
  readonly digits: boolean;
  readonly capital: boolean;
  readonly proper: boolean;
}

const LONGEST_REMEMBERED = 12;
const MOST_REMEMBERED = 20_000;

/** Made once per written form; a report repeats its words. Bounded, so that hostile text cannot fill the memory. */
const written = new Map<string, WrittenWord>();

function writtenWord(word: string): WrittenWord {
  let found = written.get(word);
  if (found === undefined) {
    const key = syllableKey(word);
    const first = charAt(word, 0);
    const capital = first !== first.toLowerCase();
    found = { key, id: NO_WORD, digits: HAS_DIGIT.test(key), capital, proper: capital && isSmall(word.slice(first.length)) };
    if (word.length <= LONGEST_REMEMBERED && written.size < MOST_REMEMBERED) written.set(word, found);
  }
  if (found.id === NO_WORD) found.id = wordIdOf(found.key);
  return found;
}

/** Cuts a text into words, numbers, marks and footnote marks in one pass. */
export function tokensOf(raw: string): Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let spaced = true;
  let at = 0;
  const put = (kind: TokenKind, end: number, key: string): void => {
    const digits = kind === 'number';
    tokens.push({
      kind,
      index: tokens.length,
      start: at,
      end,
      key,
      id: wordIdOf(key),
      digits,
      spaced,
      line,
      capital: false,
      proper: false,
    });
    spaced = false;
    at = end;
  };
  while (at < raw.length) {
    const code = raw.charCodeAt(at);
    const kind = classes[code] || classOf(code);
    if (kind === IN_WORD || (kind === HALF && LETTER.test(charAt(raw, at)))) {
      const end = endOfWord(raw, at);
      const { key, id, digits, capital, proper } = writtenWord(raw.slice(at, end));
      tokens.push({ kind: 'word', index: tokens.length, start: at, end, key, id, digits, spaced, line, capital, proper });
      spaced = false;
      at = end;
    } else if (kind === SPACE || kind === LINE_END) {
      if (kind === LINE_END) line += 1;
      spaced = true;
      at += 1;
    } else if (kind === DIGIT) {
      const end = endOfNumber(raw, at);
      put('number', end, raw.slice(at, end));
    } else if (kind === RAISED) {
      let end = at + 1;
      while (end < raw.length && classOf(raw.charCodeAt(end)) === RAISED) end += 1;
      put('note', end, raw.slice(at, end).normalize('NFKC'));
    } else if (raw[at] === ELLIPSIS || (raw[at] === '.' && raw[at + 1] === '.')) {
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
    if (isDigit(raw, end)) end += 1;
    else if ((raw[end] === '.' || raw[end] === ',') && isDigit(raw, end + 1)) end += 2;
    else return end;
  }
}

function endOfWord(raw: string, from: number): number {
  let end = from;
  while (end < raw.length) {
    const code = raw.charCodeAt(end);
    const kind = classes[code] || classOf(code);
    if (kind >= DIGIT) end += 1;
    else if (kind === HALF && LETTER_OR_JOINED.test(charAt(raw, end))) end += charAt(raw, end).length;
    else break;
  }
  return end;
}
