import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksOfStretches, segmentsOf, wholeEnd, wholeStart } from './segments.ts';

const shown = (text: string, marks: { id: string; start: number; end: number }[]): string[] =>
  segmentsOf(text, 0, text.length, marks).map(
    ({ start, end, marks: on }) => `${text.slice(start, end)}|${on.map(({ id }) => id).join('+')}`,
  );

describe('segments of a text', () => {
  test('are the text between marks and under them', () => {
    expect(shown('ước 5 tỷ đồng.', [{ id: 'a', start: 4, end: 13 }])).toEqual(['ước |', '5 tỷ đồng|a', '.|']);
    expect(shown('chưa có số', [])).toEqual(['chưa có số|']);
    expect(segmentsOf('', 0, 0, [])).toEqual([]);
  });

  test('under marks that overlap or lie in each other name them all, the shortest first', () => {
    expect(
      shown('abcdefgh', [
        { id: 'long', start: 0, end: 6 },
        { id: 'in', start: 2, end: 4 },
        { id: 'over', start: 3, end: 8 },
      ]),
    ).toEqual(['ab|long', 'c|in+long', 'd|in+over+long', 'ef|over+long', 'gh|over']);
  });

  test('never cut a letter beyond the first plane, nor a letter from its marks', () => {
    const emoji = 'số 😀5';
    expect(shown(emoji, [{ id: 'a', start: 4, end: 6 }])).toEqual(['số |', '😀5|a']);
    const decomposed = 'tỷ đồng'.normalize('NFD');
    const y = decomposed.indexOf('y');
    expect(decomposed.length).toBeGreaterThan('tỷ đồng'.length);
    expect(shown(decomposed, [{ id: 'a', start: 0, end: y + 1 }])[0]).toBe(`${'tỷ'.normalize('NFD')}|a`);
    expect([wholeStart(emoji, 4), wholeEnd(emoji, 4), wholeEnd(emoji, 99), wholeStart(emoji, -1)]).toEqual([3, 5, emoji.length, 0]);
  });

  test('take a lone half of a pair as it is', () => {
    expect(shown('a\udc00b\ud83d', [{ id: 'a', start: 1, end: 2 }])).toEqual(['a|', '\udc00|a', 'b\ud83d|']);
  });

  test('put together are the text, whatever the marks', () => {
    const alphabet = fc.constantFrom('a', '1', ' ', '😀', 'ỷ', 'ỷ'.normalize('NFD'), '\ud83d', '\n');
    const mark = fc.record({
      id: fc.string({ maxLength: 3 }),
      start: fc.integer({ min: -3, max: 40 }),
      end: fc.integer({ min: -3, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 20 }), fc.array(mark, { maxLength: 8 }), (letters, marks) => {
        const text = letters.join('');
        const segments = segmentsOf(text, 0, text.length, marks);
        expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end, marks: on } of segments) {
          expect(end).toBeGreaterThan(start);
          for (const one of on) expect(wholeStart(text, one.start) <= start && end <= wholeEnd(text, one.end)).toBe(true);
        }
      }),
    );
  });
});

test('marks stand with every stretch they touch', () => {
  const stretches = [
    { start: 0, end: 10 },
    { start: 12, end: 20 },
    { start: 20, end: 30 },
  ];
  const marks = [
    { id: 'late', start: 22, end: 24 },
    { id: 'first', start: 1, end: 3 },
    { id: 'over', start: 8, end: 14 },
    { id: 'between', start: 10, end: 12 },
  ];
  expect(marksOfStretches(stretches, marks).map((one) => one.map(({ id }) => id))).toEqual([['first', 'over'], ['over'], ['late']]);
});
