import { createHash, randomInt } from 'node:crypto';

/** Letters and digits that are not taken for one another: 5 bits each. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A code for people to carry from one screen to another: 80 random bits in four groups. */
export const makeReadableCode = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')).join('-');

/** A code as it counts: case, spaces and hyphens do not. */
export const plainCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

/** What is kept of a person's code: with 80 random bits a plain hash is as good as a slow one. */
export const codeHashOf = (personId: string, typed: string): string =>
  createHash('sha256')
    .update(`${personId} ${plainCode(typed)}`)
    .digest('hex');
