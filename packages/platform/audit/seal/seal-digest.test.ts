import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestOf, readDigest } from './seal-digest.ts';

const hash = createHash('sha256').update('một').digest();

test('a digest is short, in groups, and comes back however it is typed', () => {
  const digest = digestOf(hash);
  expect(digest).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){8}[0-9a-hjkmnp-tv-z]{2}$/);
  expect(readDigest(digest)).toBe(digest);
  expect(readDigest(` ${digest.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')} `)).toBe(digest);
});

test('one wrong letter is noticed as a mistake of typing, nearly always; another hash has another digest', () => {
  const digest = digestOf(hash);
  let unnoticed = 0;
  let tried = 0;
  for (let at = 0; at < digest.length; at++) {
    if (digest[at] === '-') continue;
    for (const letter of '0123456789abcdefghjkmnpqrstvwxyz') {
      if (letter === digest[at]) continue;
      tried++;
      if (readDigest(digest.slice(0, at) + letter + digest.slice(at + 1)) !== null) unnoticed++;
    }
  }
  expect(tried).toBe(34 * 31);
  expect(unnoticed).toBeLessThan(tried / 200);
  expect(readDigest(digest.slice(1))).toBe(null);
  expect(readDigest('không phải mã')).toBe(null);
  expect(digestOf(createHash('sha256').update('hai').digest())).not.toBe(digest);
});
