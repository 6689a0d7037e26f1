import { expect, test } from 'vitest';
import { ladderFault, rungsAbove, standardLadder, type Ladder } from './escalation-ladder.ts';

const named = (...names: readonly string[]): Ladder =>
  names.map((name, at) => ({ rung: at === 0 ? 'unit' : `r-${at}`, name: { vi: name, en: name } }));
const codes = (ladder: Ladder): string[] => ladder.map(({ rung }) => rung);

test('the standard can be used, and so can a ladder of a body’s own', () => {
  expect(ladderFault(standardLadder)).toBeNull();
  expect(ladderFault(named('Xã tự xử lý', 'Tổ công tác đặc biệt', 'Chủ tịch UBND tỉnh'))).toBeNull();
});

test.each([
  ['does not begin with the unit', standardLadder.slice(1)],
  ['has nothing above the unit', standardLadder.slice(0, 1)],
  ['has two rungs of one name', named('Đơn vị', 'Văn phòng', 'văn phòng')],
  ['has a rung twice', [...standardLadder, { rung: 'office', name: { vi: 'Văn phòng khác', en: 'Another office' } }]],
  ['has a rung without a name', named('Đơn vị', '')],
  ['has more rungs than anybody climbs', named(...Array.from({ length: 11 }, (_, at) => `Cấp ${at}`))],
])('a ladder that %s is refused in words', (_, ladder) => {
  expect(ladderFault(ladder)?.vi).toMatch(/\p{L}+ \p{L}+/u);
});

test('above a rung stand those behind it; above one that was taken off the ladder, all but the unit', () => {
  expect(codes(rungsAbove(standardLadder, 'vice-chairman'))).toEqual(['chairman', 'party-committee']);
  expect(rungsAbove(standardLadder, 'party-committee')).toEqual([]);
  expect(codes(rungsAbove(named('Đơn vị', 'Sở', 'Tỉnh'), 'chairman'))).toEqual(['r-1', 'r-2']);
});
