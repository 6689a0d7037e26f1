import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepRules } from './step-rules.ts';
import { nextSteps, takeStep, type Taken } from './take-step.ts';
import { hasEnded, stepKinds, taskStates, type StepKind, type TaskNow, type TaskStep } from './task-state.ts';

const assigner = 1;
const lead = 2;
const fresh: TaskNow = {
  state: 'assigned',
  resumesAs: null,
  assignerUnitId: assigner,
  leadUnitId: lead,
  holderUnitId: lead,
  personId: null,
  responsible: null,
  product: null,
  authority: null,
  deadline: '2026-05-15',
  dueOn: '2026-05-15',
  askedDeadline: null,
  reportedOn: null,
  doneOn: null,
  returned: 0,
  serial: 1,
};
const full = (kind: StepKind, day: number): TaskStep => ({
  kind,
  on: `2026-05-${String((day % 28) + 1).padStart(2, '0')}`,
  toUnitId: 3 + (day % 4),
  note: 'lý do rõ ràng',
  evidence: 'Báo cáo số 12/BC',
  deadline: null,
});
/** The days of asked and granted deadlines, each later than the one before. */
const day = (year: number, at: number): string => `${year}-01-${String(at + 1).padStart(2, '0')}`;
const alone = { openBelow: 0 };
const walk = fc.array(fc.tuple(fc.constantFrom(...stepKinds), fc.nat(1000)), { maxLength: 40 });
const take = (now: TaskNow, step: TaskStep): Taken => {
  const taken = takeStep(now, step, alone);
  if ('fault' in taken) throw new Error(taken.fault.vi);
  return taken;
};
const go = (kinds: StepKind[]): TaskNow => kinds.reduce((now, kind) => take(now, full(kind, 5)).now, fresh);

describe('the state machine of a task', () => {
  test('goes its way from assigned to closed, and round by a return', () => {
    const done = go(['receive', 'start', 'report', 'return', 'note', 'report', 'accept', 'close']);
    expect([done.state, done.returned, done.doneOn, done.serial]).toEqual(['closed', 1, '2026-05-06', 9]);
  });

  test('whatever is tried in whatever order: serials rise by one, the custody has no gap, what ended stays ended', () => {
    fc.assert(
      fc.property(walk, (tries) => {
        let now = fresh;
        for (const [kind, day] of tries) {
          const deadline = kind === 'ask-extension' ? '2027-01-04' : null;
          const taken = takeStep(now, { ...full(kind, day), deadline }, alone);
          if ('fault' in taken) continue;
          expect(stepRules[kind].from).toContain(now.state);
          expect(taken.now.serial).toBe(now.serial + 1);
          expect(taken.fromUnitId).toBe(now.holderUnitId);
          expect(taken.toUnitId).toBe(taken.now.holderUnitId);
          expect(taken.now.returned).toBe(now.returned + (kind === 'return' ? 1 : 0));
          expect(taken.now.doneOn === null).toBe(!['accepted', 'closed'].includes(taken.now.state));
          expect([taken.now.assignerUnitId, taken.now.leadUnitId]).toContain(taken.now.holderUnitId);
          expect(!hasEnded(now.state) || (now.state === 'accepted' && taken.now.state === 'closed')).toBe(true);
          now = taken.now;
        }
      }),
    );
  });

  test('every state is reached by steps that are offered, and each offered step can be taken when it brings what it needs', () => {
    const reached = new Set<string>(['assigned', 'to-assign']);
    const picks = fc.array(fc.nat(1000), { minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(picks, (all) => {
        let now = fresh;
        for (const pick of all) {
          const offered = nextSteps(now);
          if (offered.length === 0) break;
          const kind = offered[pick % offered.length]!.kind;
          const deadline = ['ask-extension', 'grant-extension'].includes(kind) ? day(2030, now.serial) : null;
          now = take(now, { ...full(kind, 5), toUnitId: 100 + now.serial, deadline, product: 'Tờ trình' }).now;
          reached.add(now.state);
        }
      }),
      { numRuns: 500 },
    );
    expect([...reached].toSorted()).toEqual([...taskStates].toSorted());
  });

  test('asks for a reason to refuse, return, cancel; for evidence to report; for a unit to hand over', () => {
    const without = (now: TaskNow, kind: StepKind) => takeStep(now, { kind, on: '2026-05-06', note: ' ', evidence: '' }, alone);
    expect(without(fresh, 'refuse')).toMatchObject({ fault: { vi: expect.stringContaining('lý do') as string } });
    expect(without(go(['receive']), 'report')).toMatchObject({ fault: { vi: expect.stringContaining('minh chứng') as string } });
    expect(without(go(['receive', 'report']), 'return')).toHaveProperty('fault');
    expect(without(fresh, 'cancel')).toHaveProperty('fault');
    expect(takeStep(fresh, { kind: 'hand-over', on: '2026-05-06', note: 'không đúng chức năng' }, alone)).toMatchObject({
      fault: { vi: 'cần chọn đơn vị nhận việc' },
    });
  });

  test('an extension keeps what was asked until it is answered, and only moves the deadline later', () => {
    const asked = take(go(['receive']), { ...full('ask-extension', 5), deadline: '2026-06-01' }).now;
    expect([asked.deadline, asked.askedDeadline]).toEqual(['2026-05-15', '2026-06-01']);
    expect(take(asked, full('deny-extension', 6)).now).toMatchObject({ deadline: '2026-05-15', askedDeadline: null });
    expect(take(asked, full('grant-extension', 6)).now).toMatchObject({ deadline: '2026-06-01', dueOn: '2026-06-01', askedDeadline: null });
    expect(takeStep(asked, { ...full('grant-extension', 6), deadline: '2026-05-01' }, alone)).toHaveProperty('fault');
    expect(takeStep(go(['receive']), { ...full('ask-extension', 5), deadline: '2026-05-10' }, alone)).toHaveProperty('fault');
  });

  test('a task with open parts below is not reported, handed over or cancelled', () => {
    for (const kind of ['report', 'hand-over', 'cancel', 'reassign'] as const)
      expect(takeStep(go(['receive']), full(kind, 5), { openBelow: 2 })).toMatchObject({
        fault: { vi: expect.stringContaining('còn 2 việc') as string },
      });
  });

  test('a suspended task goes on where it stood; what is clear already is not made clear again', () => {
    expect(take(go(['receive', 'start', 'suspend']), full('resume', 9)).now.state).toBe('in-progress');
    expect(takeStep(fresh, { ...full('clarify', 5), deadline: '2026-07-01' }, alone)).toHaveProperty('fault');
    expect(take({ ...fresh, deadline: null, dueOn: null }, { ...full('clarify', 5), deadline: '2026-07-01' }).now.dueOn).toBe('2026-07-01');
  });
});
