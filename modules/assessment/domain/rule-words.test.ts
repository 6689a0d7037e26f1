import { expect, test } from 'vitest';
import { ruleWords, thresholdsOf, withThreshold } from './rule-words.ts';
import { DEFAULT_STATUS_RULES } from './status-rule.ts';

const ruleOf = (id: string) => DEFAULT_STATUS_RULES.rules.find((rule) => rule.id === id)!;

test('every delivered rule is told in words of its own', () => {
  const told = DEFAULT_STATUS_RULES.rules.map(ruleWords);
  expect(new Set(told.map(({ vi }) => vi)).size).toBe(DEFAULT_STATUS_RULES.rules.length);
  for (const { vi, en } of told) {
    expect(vi).toMatch(/^(Khi|Mọi trường hợp còn lại)/);
    expect(`${vi}${en}`).not.toMatch(/undefined|\[object/);
  }
  expect(ruleWords(ruleOf('closed-exceeded')).vi).toBe('Khi kỳ đã kết thúc và thực hiện vượt kế hoạch: đã đạt và vượt.');
  expect(ruleWords(ruleOf('pace-near')).vi).toBe(
    'Khi chỉ tiêu thuộc loại cộng dồn và tiến độ từ 90%, dưới 100% so với mức chia đều theo thời gian: đang theo.',
  );
  expect(ruleWords(ruleOf('no-forecast')).vi).toBe('Mọi trường hợp còn lại: chưa đánh giá được.');
});

test('the numbers of a rule can be read and set, and nothing else of it changes', () => {
  const { when } = ruleOf('pace-near');
  const found = thresholdsOf(when);
  expect(found.map(({ bound, value }) => [bound, value])).toEqual([
    ['atLeast', '0.9'],
    ['below', '1'],
  ]);
  const changed = withThreshold(when, { ...found[0]!, value: '0.85' });
  expect(thresholdsOf(changed).map(({ value }) => value)).toEqual(['0.85', '1']);
  expect(thresholdsOf(when).map(({ value }) => value)).toEqual(['0.9', '1']);
  expect(thresholdsOf(ruleOf('no-plan').when)).toEqual([]);
});
