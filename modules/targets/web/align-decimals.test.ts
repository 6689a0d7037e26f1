import { expect, test } from 'vitest';
import { alignDecimals, decimalsOf } from './align-decimals.ts';

test('digits stand under one another, and only plain figures are touched', () => {
  expect(['506,32', '355,145', '48.348', '−1,5', '0'].map((text) => alignDecimals(text, 3))).toEqual([
    '506,320',
    '355,145',
    '48.348,000',
    '−1,500',
    '0,000',
  ]);
  for (const text of ['', '1,1%', '+13,5%', 'chín', '1,2345', 'vượt 3']) expect(alignDecimals(text, 3)).toBe(text);
  expect(alignDecimals('48.348', 0)).toBe('48.348');
});

test('a column takes the most decimals of its plain figures', () => {
  expect(decimalsOf(['506,32', '355,145', '', '1,12345%', 'chín'])).toBe(3);
  expect(decimalsOf(['12', '1.200'])).toBe(0);
  expect(decimalsOf([])).toBe(0);
});
