import { expect, test } from 'vitest';
import { ladderFault, standardLadder } from '../../domain/obstacle/escalation-ladder.ts';
import { ladderOf, moved, renamed, withRung } from './ladder-draft.ts';

const codes = (ladder: typeof standardLadder): string[] => ladder.map(({ rung }) => rung);

test('rungs are added on top under a name of their own, renamed and moved; the unit stays the first', () => {
  const more = withRung(withRung(standardLadder));
  expect(new Set(codes(more)).size).toBe(standardLadder.length + 2);
  expect(ladderFault(ladderOf(more))?.vi).toContain('tên mỗi cấp');
  const [last] = codes(more).slice(-1);
  const named = ladderOf(renamed(more, last!, { vi: ' Ban Thường vụ ' }));
  expect(named.at(-1)?.name).toEqual({ vi: 'Ban Thường vụ', en: 'Ban Thường vụ' });
  expect(codes(moved(standardLadder, 'chairman', -1)).slice(2, 4)).toEqual(['chairman', 'vice-chairman']);
  expect([moved(standardLadder, 'office', -1), moved(standardLadder, 'party-committee', 1)]).toEqual([standardLadder, standardLadder]);
});
