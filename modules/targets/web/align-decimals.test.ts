import { expect, test } from 'vitest';
import { alignDecimals } from './align-decimals.ts';

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
