import { expect, test } from 'vitest';
import { lowerFirst, unitInSentence } from './unit-in-sentence.ts';

test('the word for the kind of a unit is small inside a sentence, its name is not', () => {
  expect(['Thành phố Mẫu', 'Phường Tân Nghĩa', 'Thành phố Hồ Chí Minh', 'Sở Tài chính'].map(unitInSentence)).toEqual([
    'thành phố Mẫu',
    'phường Tân Nghĩa',
    'Thành phố Hồ Chí Minh',
    'Sở Tài chính',
  ]);
  expect(['Phiên họp thường kỳ', 'HĐND họp'].map(lowerFirst)).toEqual(['phiên họp thường kỳ', 'HĐND họp']);
});
