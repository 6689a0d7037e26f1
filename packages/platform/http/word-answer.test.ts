import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { worded } from '../contract.ts';
import { wordAnswer } from './word-answer.ts';

const shape = z.object({
  title: worded,
  reason: worded.nullable().describe('why'),
  described: worded.describe('a text with a description of its own'),
  rows: z.array(z.object({ note: worded.optional(), name: z.object({ vi: z.string(), en: z.string() }), value: z.string() })),
});
const answer: z.input<typeof shape> = {
  title: { vi: 'Đạt', en: 'Met' },
  reason: null,
  described: { vi: 'Một', en: 'One' },
  rows: [
    { note: { vi: 'Ghi chú', en: 'Note' }, name: { vi: 'Tên', en: 'Name' }, value: '1' },
    { name: { vi: 'A', en: 'B' }, value: '2' },
  ],
};

describe('wordAnswer', () => {
  test('gives each text in one language, and leaves names in both languages that are data', () => {
    const english = wordAnswer(shape, answer, 'en');
    expect(english).toEqual({
      title: 'Met',
      reason: null,
      described: 'One',
      rows: [
        { note: 'Note', name: { vi: 'Tên', en: 'Name' }, value: '1' },
        { name: { vi: 'A', en: 'B' }, value: '2' },
      ],
    });
    expect(wordAnswer(shape, answer, 'vi')).toMatchObject({ title: 'Đạt', rows: [{ note: 'Ghi chú' }, {}] });
    expect(shape.parse(english)).toEqual(english);
  });

  test('gives an answer without such texts as it is, and does not touch what it was given', () => {
    const plain = { value: '1' };
    expect(wordAnswer(z.object({ value: z.string() }), plain, 'en')).toBe(plain);
    expect(answer.title).toEqual({ vi: 'Đạt', en: 'Met' });
  });
});
