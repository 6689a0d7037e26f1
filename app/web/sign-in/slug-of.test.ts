import { expect, it } from 'vitest';
import { slugOf } from './slug-of.ts';

it('makes a code of an address from a Vietnamese name', () => {
  expect(slugOf('UBND thành phố Pleiku')).toBe('ubnd-thanh-pho-pleiku');
  expect(slugOf('  Đắk Lắk – (mới) ')).toBe('dak-lak-moi');
  expect(slugOf('x'.repeat(90)).length).toBe(60);
});
