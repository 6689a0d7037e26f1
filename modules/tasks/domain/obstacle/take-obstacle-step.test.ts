import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rungsAbove, standardLadder } from './escalation-ladder.ts';
import { callsForEscalation, isOverdue, obstacleStepKinds, type ObstacleNow } from './obstacle-state.ts';
import { nextObstacleSteps, takeObstacleStep } from './take-obstacle-step.ts';

const open: ObstacleNow = {
  unitId: 2,
  state: 'open',
  waitsUnitId: 3,
  waitsOutside: null,
  neededBy: '2026-10-15',
  dueOn: '2026-10-15',
  rung: 'unit',
  escalatedOn: null,
  closedOn: null,
  solution: null,
  serial: 1,
};
const on = '2026-10-10';
const rungs = standardLadder.map(({ rung }) => rung);
const take = (now: ObstacleNow, step: Parameters<typeof takeObstacleStep>[1]) => takeObstacleStep(now, step, standardLadder);
const calls = (now: ObstacleNow, today: string): boolean => callsForEscalation(now, standardLadder, today);
const taken = (now: ObstacleNow, step: Parameters<typeof takeObstacleStep>[1]): ObstacleNow => {
  const after = take(now, step);
  if ('fault' in after) throw new Error(after.fault.vi);
  return after;
};

test('it climbs the ladder only upwards, with a reason, and calls for it past its day', () => {
  expect(isOverdue(open, '2026-10-15')).toBe(false);
  expect(calls(open, '2026-10-16')).toBe(true);
  const higher = taken(open, { kind: 'escalate', on: '2026-10-16', words: 'Quá ngày', rung: 'vice-chairman' });
  expect([higher.rung, higher.escalatedOn, calls(higher, '2026-10-20')]).toEqual(['vice-chairman', '2026-10-16', false]);
  expect(take(higher, { kind: 'escalate', on, words: 'Xuống lại', rung: 'office' })).toHaveProperty('fault');
  expect(take(open, { kind: 'escalate', on, words: '  ', rung: 'office' })).toHaveProperty('fault');
  const moved = taken(higher, { kind: 'move-day', on, words: 'Chờ Bộ', neededBy: '2026-11-02', dueOn: '2026-11-02' });
  expect([isOverdue(moved, '2026-11-02'), calls(moved, '2026-11-03')]).toEqual([false, true]);
  const top = taken(open, { kind: 'escalate', on, words: 'Khẩn cấp', rung: rungs.at(-1)! });
  expect([nextObstacleSteps(top, standardLadder).includes('escalate'), calls(top, '2027-01-01')]).toEqual([false, false]);
});

test('it is solved by saying how, and may be opened again', () => {
  const closed = taken(open, { kind: 'close', on, words: 'Đã bàn giao mặt bằng' });
  expect(closed).toMatchObject({ state: 'closed', closedOn: on, solution: 'Đã bàn giao mặt bằng' });
  expect([isOverdue(closed, '2027-01-01'), nextObstacleSteps(closed, standardLadder)]).toEqual([false, ['reopen']]);
  expect(take(closed, { kind: 'note', on, words: 'Thêm một ý' })).toHaveProperty('fault');
  expect(taken(closed, { kind: 'reopen', on, words: 'Lại vướng' })).toMatchObject({ state: 'open', closedOn: null, solution: null });
});

test('whatever is written, it waits for one at most, never goes down the ladder, and every step counts', () => {
  const step = fc.record({
    kind: fc.constantFrom(...obstacleStepKinds),
    on: fc.constant(on),
    words: fc.constantFrom('đủ lời', ''),
    waitsFor: fc.constantFrom(null, { waitsUnitId: 4, waitsOutside: null }, { waitsUnitId: null, waitsOutside: 'Bộ Tài chính' }),
    neededBy: fc.constantFrom(null, '2026-12-01'),
    rung: fc.constantFrom(null, ...rungs),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let now = open;
      for (const one of steps) {
        const after = take(now, one);
        if ('fault' in after) continue;
        expect(nextObstacleSteps(now, standardLadder)).toContain(one.kind);
        expect(after.serial).toBe(now.serial + 1);
        expect(after.waitsUnitId === null || after.waitsOutside === null).toBe(true);
        expect([now.rung, ...rungsAbove(standardLadder, now.rung).map(({ rung }) => rung)]).toContain(after.rung);
        expect(after.state === 'closed').toBe(after.solution !== null);
        now = after;
      }
    }),
  );
});
