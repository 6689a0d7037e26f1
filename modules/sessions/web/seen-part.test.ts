import { expect, test } from 'vitest';
import { basedOnOf, seenPart } from './seen-part.ts';

test('a part that stands as it was seen is written on the newest version; one that was changed on the one that was seen', () => {
  const seen = seenPart(3, [{ id: 'a', title: 'Báo cáo' }]);
  expect(basedOnOf(seen, seenPart(7, [{ id: 'a', title: 'Báo cáo' }]))).toBe(7);
  expect(basedOnOf(seen, seenPart(7, [{ id: 'a', title: 'Khác' }]))).toBe(3);
});
