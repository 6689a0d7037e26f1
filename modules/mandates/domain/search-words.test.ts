import { expect, test } from 'vitest';
import { askedWords, holdsSome, matchesWords, searchWords } from './search-words.ts';

test('words lose marks and case, are kept once, and a number is found without its zeros', () => {
  expect(searchWords(['03-KL/TU', 'Kết luận về đất đai; kết luận', null])).toEqual([
    '03',
    '3',
    'kl',
    'tu',
    'ket',
    'luan',
    've',
    'dat',
    'dai',
  ]);
});

test('a question matches by beginnings, every word of it', () => {
  const texts = ['71/NQ-HĐND', 'Kế hoạch phát triển kinh tế - xã hội', 'Hội đồng nhân dân'];
  expect(['ke hoach', 'KINH Tế', '71/nq', 'hdnd phat', ''].map((one) => matchesWords(askedWords(one), texts))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(['ke hoach dau tu', '1/nq'].map((one) => matchesWords(askedWords(one), texts))).toEqual([false, false]);
});

test('nothing typed breaks it', () => {
  expect(askedWords(`';-- % _ \\ <script> ${'a'.repeat(5000)}`).map((word) => word.length)).toEqual([6, 40]);
  expect(askedWords(Array.from({ length: 50 }, (_, at) => `từ${at}`).join(' '))).toHaveLength(8);
});

test.each([
  ['dat', 'Quản lý đất đai', true],
  ['at', 'Quản lý đất đai', false],
  ['dai', 'Đất, đại hội', true],
  ['3', 'Điều 03', true],
  ['3', 'Điều 13', false],
  ['03', 'Điều 3', false],
  ['qd', '12/QĐ-UBND', true],
])('“%s” begins a word of “%s”: %s, as the index has it', (word, text, held) => {
  expect(holdsSome([word])(text)).toBe(held);
  expect(searchWords([text]).some((one) => one.startsWith(word))).toBe(held);
  expect(holdsSome([])(text)).toBe(false);
});
