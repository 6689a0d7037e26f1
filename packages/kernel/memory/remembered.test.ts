import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('an answer is worked out once for its key, and again once it was forgotten', () => {
  const worked: number[] = [];
  const double = remembered(2, String, (n: number) => {
    worked.push(n);
    return { doubled: n * 2 };
  });
  expect(double(1)).toBe(double(1));
  double(2);
  double(1); // 2 is now the one asked for longest ago
  double(3);
  expect(double(1)).toEqual({ doubled: 2 });
  expect(double(2)).toEqual({ doubled: 4 });
  expect(worked).toEqual([1, 2, 3, 2]);
});

test('a fault is not remembered', () => {
  let tries = 0;
  const once = remembered(5, String, (n: number) => {
    tries += 1;
    if (tries === 1) throw new Error('not yet');
    return n;
  });
  expect(() => once(1)).toThrow('not yet');
  expect(once(1)).toBe(1);
});
