import { plainMarks } from './plain-marks.ts';
import { TONE_MARKS } from './syllable.ts';
import { newTone } from './tone-placement.ts';

const TONES: ReadonlyMap<string, string> = new Map(TONE_MARKS.map((mark, index) => [mark, String(index + 1)]));
const BREVE = '\u0306';
const CIRCUMFLEX = '\u0302';
const HORN = '\u031b';
/** Letters of their own, as the base letter and a character above every letter: ă after all of a, before b. */
const OWN_LETTERS: ReadonlyMap<string, string> = new Map([
  [`a${BREVE}`, 'a{'],
  [`a${CIRCUMFLEX}`, 'a|'],
  [`e${CIRCUMFLEX}`, 'e{'],
  [`o${CIRCUMFLEX}`, 'o{'],
  [`o${HORN}`, 'o|'],
  [`u${HORN}`, 'u{'],
]);
const TOKEN = /\d+|\s+|\p{L}\p{M}*|./gsu;

/**
 * A key of printable ASCII whose plain comparison, in code or as `COLLATE "C"` in PostgreSQL, is Vietnamese dictionary
 * order: letters a ă â b c d đ e ê … first, runs of digits by their value, then tones (ngang, huyền, hỏi, ngã, sắc,
 * nặng), then lower before upper case. Texts that differ only in tone placement, composition, spacing or kind of dash or
 * apostrophe share a key.
 * @example sortKeyVi('Phường 2') < sortKeyVi('Phường 10') // true
 */
export function sortKeyVi(text: string): string {
  let letters = '';
  let tones = '';
  let cases = '';
  for (const [token] of newTone(plainMarks(text)).matchAll(TOKEN)) {
    if (/^\d/u.test(token)) {
      const digits = token.replace(/^0+(?=\d)/, '');
      letters += numberKey(digits);
      tones += '0';
      cases += paddingKey(token.length - digits.length);
    } else if (/^\s/u.test(token)) {
      letters += '!';
    } else if (/^\p{L}/u.test(token)) {
      const letter = letterKeys(token);
      letters += letter.base;
      tones += letter.tone;
      cases += letter.upper ? '1' : '0';
    } else {
      letters += `#${codePointKey(token)}`;
    }
  }
  return `${letters} ${trimZeros(tones)} ${trimZeros(cases)}`.trimEnd();
}

/**
 * Vietnamese dictionary order of two texts: negative, 0 or positive, always agreeing with their sort keys.
 * @example ['Đông Anh', 'Dĩ An', 'Ea Kar'].sort(compareVi) // ['Dĩ An', 'Đông Anh', 'Ea Kar']
 */
export function compareVi(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  const left = sortKeyVi(a);
  const right = sortKeyVi(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The items in Vietnamese order of their names, each key made once: for long lists.
 * @example sortByVi(units, (unit) => unit.name)
 */
export function sortByVi<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: sortKeyVi(nameOf(item)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

function letterKeys(token: string): { base: string; tone: string; upper: boolean } {
  const lower = token.toLowerCase();
  const [first = '', ...marks] = lower.normalize('NFD');
  let base = first;
  let tone = '0';
  for (const mark of marks) {
    const own = OWN_LETTERS.get(first + mark);
    if (own !== undefined) base = own;
    else tone = TONES.get(mark) ?? '6';
  }
  if (first === 'đ') base = 'd{';
  else if (!/^[a-z]/.test(base)) base = `z{${codePointKey(first)}`;
  return { base, tone, upper: lower !== token };
}

function numberKey(digits: string): string {
  const length = String(digits.length);
  return `${length.length}${length}${digits}`;
}

function paddingKey(zeros: number): string {
  return String(Math.min(zeros, 9));
}

function codePointKey(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).padStart(6, '0');
}

function trimZeros(weights: string): string {
  return weights.replace(/0+$/, '');
}
