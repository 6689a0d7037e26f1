/** The five written tones as combining marks, in dictionary order after the level tone: huyền, hỏi, ngã, sắc, nặng. */
export const TONE_MARKS = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;

const TONE = /[\u0300\u0309\u0303\u0301\u0323]/g;

/** A written Vietnamese syllable taken apart; letters keep their quality mark (ă, ê, ơ) and their case. */
export interface Syllable {
  readonly onset: string;
  readonly nucleus: string;
  readonly coda: string;
  /** The combining tone mark, or '' for the level tone. */
  readonly tone: string;
}

const SHAPE = /^(qu|gi(?=[aăâeêioôơuưy])|[bcdđfghjklmnpqrstvwxz]*)([aăâeêioôơuưy]+)([bcdghklmnprstvx]*)$/iu;

/**
 * Takes one word apart, or gives null when it is not shaped like a Vietnamese syllable with at most one tone.
 * @example syllableOf('quý') // { onset: 'qu', nucleus: 'y', coda: '', tone: sắc }
 */
export function syllableOf(word: string): Syllable | null {
  const spread = word.normalize('NFD');
  const tones = spread.match(TONE) ?? [];
  if (tones.length > 1) return null;
  const bare = spread.replace(TONE, '').normalize('NFC');
  const found = SHAPE.exec(bare);
  if (found === null) return null;
  return { onset: found[1] ?? '', nucleus: found[2] ?? '', coda: found[3] ?? '', tone: tones[0] ?? '' };
}
