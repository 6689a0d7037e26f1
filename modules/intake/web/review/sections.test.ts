import { expect, test } from 'vitest';
import { inTextOrder } from '../document/marks.ts';
import { samplePaper } from '../testing/sample-paper.ts';
import { quoteAround, sectionsOf } from './sections.ts';

test('findings stand under the headings of the paper, in its order', () => {
  const { text, blocks, findings } = samplePaper();
  const sections = sectionsOf(text, blocks, inTextOrder(findings));
  expect(sections.map(({ heading, findings: inside }) => `${heading}: ${inside.length}`)).toEqual(['I. KINH TẾ: 8', 'II. XÃ HỘI: 3']);
  expect(sectionsOf(text, [], findings).map(({ heading }) => heading)).toEqual([null]);
});

test('a quotation holds the words and a little of what stands around them in the same line', () => {
  const text = `dòng trước\n${'chữ '.repeat(40)}thu đạt 5 tỷ đồng ${'nữa '.repeat(40)}\ndòng sau`;
  const start = text.indexOf('5 tỷ');
  const { before, words, after } = quoteAround(text, start, start + 4, 20);
  expect([before, words, after]).toEqual(['…chữ chữ thu đạt ', '5 tỷ', ' đồng nữa nữa nữa…']);
  expect(quoteAround('thu 5 tỷ', 4, 8)).toEqual({ before: 'thu ', words: '5 tỷ', after: '' });
});
