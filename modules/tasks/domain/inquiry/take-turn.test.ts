import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWaiting, timeliness, turnKinds, type InquiryNow } from './inquiry-state.ts';
import { nextTurns, takeTurn } from './take-turn.ts';
import { turnRules } from './turn-rules.ts';

const asked: InquiryNow = {
  state: 'asked',
  askerUnitId: 1,
  askedUnitId: 2,
  answerBy: '2026-10-06',
  dueOn: '2026-10-06',
  answeredOn: null,
  serial: 1,
};
const on = '2026-10-05';

describe('an exchange', () => {
  test('goes from asked to answered to more asked for, answered again and accepted; then nothing more', () => {
    let now = asked;
    for (const turn of [
      { kind: 'answer', words: 'Thu tiền sử dụng đất chậm' },
      { kind: 'ask-more', words: 'Khi nào thu đủ?', answerBy: '2026-10-09', dueOn: '2026-10-09' },
      { kind: 'answer', words: 'Trong tháng 11' },
      { kind: 'accept' },
    ] as const) {
      const taken = takeTurn(now, { on, ...turn });
      if ('fault' in taken) throw new Error(taken.fault.vi);
      expect(taken.unitId).toBe(turn.kind === 'answer' ? 2 : 1);
      now = taken.now;
    }
    expect(now).toMatchObject({ state: 'accepted', serial: 5, dueOn: '2026-10-09' });
    expect(nextTurns(now)).toEqual([]);
    expect(takeTurn(now, { kind: 'answer', on, words: 'Thêm một ý' })).toMatchObject({
      fault: { vi: expect.stringContaining('Đã chấp nhận') as string },
    });
  });

  test('says what is missing', () => {
    expect(takeTurn(asked, { kind: 'answer', on, words: ' a ' })).toMatchObject({
      fault: { vi: expect.stringContaining('nội dung') as string },
    });
    expect(takeTurn(asked, { kind: 'readdress', on, words: 'Không thuộc chức năng' })).toHaveProperty('fault');
    for (const toUnitId of [1, 2]) expect(takeTurn(asked, { kind: 'readdress', on, words: 'Chuyển', toUnitId })).toHaveProperty('fault');
    expect(takeTurn(asked, { kind: 'readdress', on, words: 'Chuyển', toUnitId: 3 })).toMatchObject({
      now: { askedUnitId: 3, state: 'asked' },
    });
  });

  test('whatever is written, turns count up, nobody but the two units acts, and an end stays an end', () => {
    const turn = fc.record({
      kind: fc.constantFrom(...turnKinds),
      words: fc.constantFrom('đủ lời', ''),
      toUnitId: fc.constantFrom(null, 2, 3),
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 20 }), (turns) => {
        let now = asked;
        for (const one of turns) {
          const taken = takeTurn(now, { on, ...one });
          if ('fault' in taken) continue;
          expect(['accepted', 'withdrawn']).not.toContain(now.state);
          expect(nextTurns(now)).toContain(one.kind);
          expect(taken.unitId).toBe(turnRules[one.kind].side === 'asker' ? now.askerUnitId : now.askedUnitId);
          expect(taken.now.serial).toBe(now.serial + 1);
          expect(isWaiting(taken.now.state) && one.kind === 'answer').toBe(false);
          now = taken.now;
        }
      }),
    );
  });
});

test('waiting past the day is overdue; answered after it is late; a second day counts anew', () => {
  expect(timeliness(asked, '2026-10-06')).toBeNull();
  expect(timeliness(asked, '2026-10-07')).toBe('overdue');
  expect(timeliness({ ...asked, state: 'answered', answeredOn: '2026-10-07' }, '2026-12-01')).toBe('late');
  expect(timeliness({ ...asked, state: 'answered', answeredOn: '2026-10-06' }, '2026-12-01')).toBeNull();
  expect(timeliness({ ...asked, state: 'asked-more', answeredOn: '2026-10-07', dueOn: '2026-10-12' }, '2026-10-12')).toBeNull();
});
