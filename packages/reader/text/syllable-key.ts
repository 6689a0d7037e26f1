import { BEFORE_OWN_Y, OPEN_TONES, Y_AS_I } from '../data/tone-table.ts';

const openTones = new Map(OPEN_TONES);

/**
 * The form under which a word is looked up: NFC, lower case, one place for the tone, one spelling for i/y.
 * @example syllableKey('HÓA') === syllableKey('hoá') // true
 */
export function syllableKey(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  if (lower.length < 2) return lower;
  const moved = openTones.get(lower.slice(-2));
  const placed = moved === undefined ? lower : lower.slice(0, -2) + moved;
  const last = Y_AS_I[placed.at(-1) ?? ''];
  return last !== undefined && !BEFORE_OWN_Y.includes(placed.at(-2) ?? '') ? placed.slice(0, -1) + last : placed;
}
