import { readMessage } from '@thucthi/ui';
import { expect, test } from 'vitest';
import { neededVotes, outcomeOf } from '../../domain/session-rules.ts';
import { partsOf, whyOf, type Result, type VoteReader } from './outcome-words.ts';
import { voteWords } from './vote-words.ts';

const t: VoteReader = (key, params) => readMessage(voteWords, 'vi', key, params);
const rules = { quorum: { part: 2, of: 3 }, base: 'all', majority: 'more-than-half', tie: 'chair' } as const;

function result(
  counts: { members: number; present: number; for: number; against: number; abstain: number },
  chair: 'for' | null = null,
): Result {
  const silent = counts.present - counts.for - counts.against - counts.abstain;
  return { ...counts, silent, needed: neededVotes(rules, counts), outcome: outcomeOf(rules, { ...counts, chair }), rules };
}

test('a result says why', () => {
  expect(whyOf(t, result({ members: 21, present: 18, for: 17, against: 0, abstain: 1 }), 'roll')).toBe(
    '17 tán thành, cần ít nhất 11 (quá nửa của 21 thành viên)',
  );
  expect(whyOf(t, result({ members: 21, present: 13, for: 13, against: 0, abstain: 0 }), 'roll')).toBe('có mặt 13/21, cần ít nhất 14');
  expect(whyOf(t, result({ members: 21, present: 13, for: 13, against: 0, abstain: 0 }), 'written')).toBe(
    '13/21 người gửi phiếu, cần ít nhất 14',
  );
  const tie = { members: 20, present: 18, for: 9, against: 9, abstain: 0 };
  expect(whyOf(t, result(tie, 'for'), 'roll')).toContain('theo bên có ý kiến của người chủ trì');
  expect(whyOf(t, result(tie), 'roll')).toContain('ý kiến này chưa được ghi');
});

test('the parts add up to all members', () => {
  const given = result({ members: 21, present: 18, for: 15, against: 1, abstain: 1 });
  const parts = partsOf(t, given, 'roll');
  expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(21);
  expect(parts.at(-1)?.words).toBe('3 vắng');
  expect(partsOf(t, given, 'written').at(-1)?.words).toBe('3 không gửi phiếu');
});
