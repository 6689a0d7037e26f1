/** Crockford's letters and digits: none that look alike on paper. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const groups = 8;
const groupLength = 4;

/** 160 bits are enough against a second history with the same digest (2^80 trials), and few enough to be typed. */
const bits = groups * groupLength * 5;

function inLetters(bytes: Uint8Array, count: number): string {
  let text = '';
  let kept = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    kept += 8;
    while (kept >= 5 && text.length < count) {
      kept -= 5;
      text += letters[(held >> kept) & 31];
      held &= (1 << kept) - 1;
    }
  }
  return text;
}

/**
 * Two letters over the others: a sum weighted by place, modulo a prime. One wrong letter, or two that changed places, always give
 * others, so that a mistake of typing is told apart from a digest no seal has.
 */
function checkLetters(text: string): string {
  let sum = 0;
  for (const [at, letter] of [...text].entries()) sum = (sum + (at + 1) * letters.indexOf(letter)) % 1021;
  return letters.charAt(sum >> 5) + letters.charAt(sum & 31);
}

/**
 * A seal's hash for paper: eight groups of four and two check letters, read aloud and typed without mistaking one for another.
 * @example digestOf(hash) // '4x8h-9kq2-…-7p'
 */
export function digestOf(hash: Uint8Array): string {
  const text = inLetters(hash.subarray(0, bits / 8), groups * groupLength);
  return [...(text.match(/.{4}/g) ?? []), checkLetters(text)].join('-');
}

/** A typed digest in its one form; null when it cannot be one: a letter is missing or mistaken. Case, spaces and hyphens do not matter. */
export function readDigest(typed: string): string | null {
  const plain = typed
    .toLowerCase()
    .replaceAll(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
  const text = plain.slice(0, groups * groupLength);
  if (plain.length !== groups * groupLength + 2 || [...plain].some((letter) => !letters.includes(letter))) return null;
  if (plain.slice(-2) !== checkLetters(text)) return null;
  return [...(text.match(/.{4}/g) ?? []), plain.slice(-2)].join('-');
}
