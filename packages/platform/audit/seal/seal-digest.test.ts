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

test('one wrong letter, or two that changed places, is always noticed as a mistake of typing; another hash has another digest', () => {
  const digest = digestOf(hash);
  const plain = digest.replaceAll('-', '');
  const mistakes = new Set<string>();
  for (let at = 0; at < plain.length; at++) {
    for (const letter of '0123456789abcdefghjkmnpqrstvwxyz') mistakes.add(plain.slice(0, at) + letter + plain.slice(at + 1));
    for (let other = at + 1; other < plain.length; other++)
      mistakes.add(plain.slice(0, at) + plain.charAt(other) + plain.slice(at + 1, other) + plain.charAt(at) + plain.slice(other + 1));
  }
  mistakes.delete(plain);
  expect(mistakes.size).toBeGreaterThan(34 * 31);
  expect([...mistakes].filter((typed) => readDigest(typed) !== null)).toEqual([]);
  expect(readDigest(digest.slice(1))).toBe(null);
  expect(readDigest('không phải mã')).toBe(null);
  expect(digestOf(createHash('sha256').update('hai').digest())).not.toBe(digest);
});
