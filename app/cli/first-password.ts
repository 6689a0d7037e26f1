import { randomBytes } from 'node:crypto';

/** A password nobody can guess and everybody can type: four groups of letters and digits without look-alikes. */
export function firstPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const drawn = [...randomBytes(64)].filter((byte) => byte < letters.length * 8).map((byte) => letters[byte % letters.length]);
  return [0, 5, 10, 15].map((start) => drawn.slice(start, start + 5).join('')).join('-');
}
