import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOfCount, hasQuorum, neededVotes, outcomeOf, quorumOf, type Count, type SessionRules } from './session-rules.ts';

const committee: SessionRules = { quorum: { part: 2, of: 3 }, base: 'all', majority: 'more-than-half', tie: 'chair' };
const count = (given: Partial<Count>): Count => ({ members: 21, present: 18, for: 0, against: 0, abstain: 0, chair: null, ...given });

describe('a vote', () => {
  test.each([
    ['17 of 21 with 18 present', committee, count({ for: 17, abstain: 1 }), 'passed'],
    ['ten of 21 are not more than half of all', committee, count({ for: 10, against: 8 }), 'lost'],
    [
      'ten of 18 present are more than half of those present',
      { ...committee, base: 'present' as const },
      count({ for: 10, against: 8 }),
      'passed',
    ],
    [
      'nothing is carried where nobody answered',
      { ...committee, quorum: null, base: 'present' as const, majority: 'two-thirds' as const },
      count({ present: 0 }),
      'lost',
    ],
    ['13 of 21 are no two thirds', committee, count({ present: 13, for: 13 }), 'no-quorum'],
    ['14 of 21 are two thirds', committee, count({ present: 14, for: 14 }), 'passed'],
    ['a tie goes with the chair', committee, count({ members: 20, for: 9, against: 9, chair: 'for' }), 'passed'],
    ['a tie goes against with the chair', committee, count({ members: 20, for: 9, against: 9, chair: 'against' }), 'lost'],
    ['a tie without the chair’s side stays open', committee, count({ members: 20, for: 9, against: 9 }), 'tie-open'],
    ['a tie is lost where the rule says so', { ...committee, tie: 'lost' as const }, count({ members: 20, for: 9, against: 9 }), 'lost'],
    ['nobody for it', committee, count({ abstain: 18 }), 'lost'],
    ['two thirds are 14 of 21', { ...committee, majority: 'two-thirds' as const }, count({ for: 13 }), 'lost'],
  ])('%s', (_what, rules, given, outcome) => {
    expect(outcomeOf(rules, given)).toBe(outcome);
  });

  test('more votes than members present, or more present than members, are no count', () => {
    expect(faultOfCount(count({ for: 17, against: 2 }))).not.toBeNull();
    expect(faultOfCount(count({ present: 22 }))).not.toBeNull();
    expect(faultOfCount(count({ for: 17, abstain: 1 }))).toBeNull();
  });

  test('one more vote for a motion never makes it fall, and a motion that passes had the votes it needs or the chair', () => {
    const any = fc
      .record({ members: fc.integer({ min: 1, max: 120 }), parts: fc.tuple(fc.nat(120), fc.nat(120), fc.nat(120), fc.nat(120)) })
      .map(({ members, parts: [away, against, abstain, yes] }) => {
        const present = Math.max(0, members - away);
        const no = Math.min(against, present);
        const none = Math.min(abstain, present - no);
        return { members, present, against: no, abstain: none, for: Math.min(yes, present - no - none) };
      });
    const rules = fc.record<SessionRules>({
      quorum: fc.constantFrom(null, { part: 1, of: 2 }, { part: 2, of: 3 }),
      base: fc.constantFrom('all', 'present'),
      majority: fc.constantFrom('more-than-half', 'two-thirds'),
      tie: fc.constantFrom('lost', 'chair'),
    });
    fc.assert(
      fc.property(any, rules, fc.constantFrom('for', 'against', null), (given, by, chair) => {
        const now = outcomeOf(by, { ...given, chair });
        expect(now === 'no-quorum').toBe(!hasQuorum(by, given.present, given.members));
        expect(now === 'no-quorum').toBe(given.present < (quorumOf(by, given.members) ?? 0));
        const passed = now === 'passed';
        expect(!passed || given.for >= neededVotes(by, given) || (by.tie === 'chair' && chair === 'for')).toBe(true);
        const one = passed && given.abstain > 0 ? 1 : 0;
        const more = outcomeOf(by, { ...given, chair, for: given.for + one, abstain: given.abstain - one });
        expect(passed).toBe(more === 'passed' && now === 'passed');
      }),
    );
  });
});

test('the chair is among those counted on the side named', () => {
  expect(faultOfCount(count({ for: 9, against: 0, chair: 'against' }))).not.toBeNull();
  expect(faultOfCount(count({ for: 9, against: 1, chair: 'against' }))).toBeNull();
});
