import { plainMarks } from './plain-marks.ts';
import { syllableOf, type Syllable } from './syllable.ts';

const MARKED_VOWEL = /[ăâêôơư]/giu;
const OPEN_PAIRS = new Set(['oa', 'oe', 'uy']);
const OPEN_ONLY_PAIRS = new Set(['ai', 'ao', 'au', 'ay', 'eo', 'ia', 'iu', 'oi', 'ua', 'ui']);
const CLOSED_PAIRS = new Set([...OPEN_PAIRS, 'oo']);
const TRIPLES = new Set(['oai', 'oay', 'oao', 'oeo', 'uya', 'uyu']);

/**
 * The text in NFC with every tone on the main vowel, the placement of "Hoà, Thuỷ, luỹ, khoẻ, uý"; misplaced tones
 * ("tòan", "qúy") come right too. Words that are not Vietnamese syllables stay as they are.
 * @example newTone('Hòa Bình, Thủy Nguyên') // 'Hoà Bình, Thuỷ Nguyên'
 */
export function newTone(text: string): string {
  return placeTones(text, 'new');
}

/**
 * The text in NFC with the tone on the first vowel of an open oa, oe, uy, the placement of "Hòa, Thủy, lũy, khỏe, úy".
 * @example oldTone('hàng hoá') // 'hàng hóa'
 */
export function oldTone(text: string): string {
  return placeTones(text, 'old');
}

/**
 * Whether two texts are the same words, whatever their tone placement, composition, case, spacing, dashes and
 * apostrophes. Other spellings
 * (tỷ/tỉ) differ.
 * @example sameVi('Xã Hòa Bình', 'xã Hoà  Bình') // true
 */
export function sameVi(a: string, b: string): boolean {
  return identityVi(a) === identityVi(b);
}

/**
 * The key under which texts are the same words: for finding a name among many.
 * @example identityVi('Xã  Hòa Bình') // 'xã hoà bình'
 */
export function identityVi(text: string): string {
  return newTone(plainMarks(text)).toLowerCase();
}

function placeTones(text: string, style: 'new' | 'old'): string {
  return text.normalize('NFC').replace(/[\p{L}\p{M}]+/gu, (word) => placeTone(word, style));
}

function placeTone(word: string, style: 'new' | 'old'): string {
  const syllable = syllableOf(word);
  if (syllable === null || syllable.tone === '') return word;
  const at = tonePosition(syllable, style);
  if (at === null) return word;
  const { onset, nucleus, coda, tone } = syllable;
  return (onset + nucleus.slice(0, at + 1) + tone + nucleus.slice(at + 1) + coda).normalize('NFC');
}

function tonePosition({ nucleus, coda }: Syllable, style: 'new' | 'old'): number | null {
  if (nucleus.length === 1) return 0;
  const marked = [...nucleus.matchAll(MARKED_VOWEL)];
  const lastMarked = marked.at(-1);
  if (lastMarked !== undefined) return nucleus.length <= 3 ? lastMarked.index : null;
  const plain = nucleus.toLowerCase();
  if (TRIPLES.has(plain)) return 1;
  if (coda !== '') return CLOSED_PAIRS.has(plain) ? 1 : null;
  if (OPEN_PAIRS.has(plain)) return style === 'new' ? 1 : 0;
  return OPEN_ONLY_PAIRS.has(plain) ? 0 : null;
}
