import fc from 'fast-check';
import { daysBetween } from '@thucthi/kernel';
import { describe, expect, test } from 'vitest';
import { custodyOf, heldByUnit, type Passing } from './custody.ts';
import { ownWords, webAddressOf } from './own-words.ts';
import { belowOf, belowStateOf } from './parent-state.ts';
import { unclearPoints } from './six-clear.ts';
import { classOf, countsOf, taskClasses, type TaskClass } from './task-class.ts';
import { taskStates } from './task-state.ts';
import { circleThrough, type TreeTask } from './task-tree.ts';

const day = (at: number): string => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);

describe('custody', () => {
  const passing = fc
    .array(
      fc.tuple(fc.constantFrom('note', 'report', 'return', 'hand-over', 'suspend', 'resume'), fc.nat(9), fc.integer({ min: 1, max: 4 })),
      {
        maxLength: 30,
      },
    )
    .map((all): Passing[] => {
      let at = 0;
      return [
        { kind: 'assign', on: day(0), toUnitId: 1 },
        ...all.map(([kind, later, toUnitId]): Passing => ({ kind: kind as Passing['kind'], on: day((at += later)), toUnitId })),
      ];
    });

  test('loses no day and counts none twice, whoever had it', () => {
    fc.assert(
      fc.property(passing, fc.nat(20), (steps, later) => {
        const today = day(300 + later);
        const held = custodyOf(steps, today, daysBetween);
        expect(held.reduce((sum, one) => sum + one.workingDays, 0)).toBe(daysBetween(day(0), today));
        held.slice(1).forEach((one, index) => expect(one.from).toBe(held[index]?.to));
        expect(held.at(-1)?.to).toBeNull();
        expect(held.at(-1)?.unitId).toBe(steps.at(-1)?.toUnitId);
      }),
    );
  });

  test('ends with the acceptance; closing later moves nothing; time suspended is nobody’s', () => {
    const held = custodyOf(
      [
        { kind: 'assign', on: day(0), toUnitId: 2 },
        { kind: 'suspend', on: day(3), toUnitId: 2 },
        { kind: 'resume', on: day(10), toUnitId: 2 },
        { kind: 'report', on: day(12), toUnitId: 1 },
        { kind: 'accept', on: day(15), toUnitId: 1 },
        { kind: 'close', on: day(40), toUnitId: 1 },
      ],
      day(90),
      daysBetween,
    );
    expect(held.map(({ unitId, workingDays, suspended }) => [unitId, workingDays, suspended])).toEqual([
      [2, 3, false],
      [2, 7, true],
      [2, 2, false],
      [1, 3, false],
    ]);
    expect(heldByUnit(held)).toEqual([
      { unitId: 2, workingDays: 5, times: 3 },
      { unitId: 1, workingDays: 3, times: 1 },
    ]);
  });
});

describe('statistics', () => {
  const counts = fc.record(Object.fromEntries(taskClasses.map((one) => [one, fc.nat(50)])) as Record<TaskClass, fc.Arbitrary<number>>);

  test('every task has one class on every day, and done on time never turns late', () => {
    const task = fc.record({
      state: fc.constantFrom(...taskStates),
      dueOn: fc.option(fc.nat(60).map(day)),
      reportedOn: fc.option(fc.nat(60).map(day)),
      doneOn: fc.option(fc.nat(60).map(day)),
    });
    fc.assert(
      fc.property(task, fc.nat(90), fc.nat(90), (one, on, later) => {
        const before = classOf(one, day(on));
        const after = classOf(one, day(on + later));
        const settled = one.doneOn !== null || !['accepted', 'closed'].includes(one.state);
        expect(taskClasses).toContain(before);
        expect(after === before || before === 'in-time' || !settled).toBe(true);
        expect(one.dueOn !== null || ['no-deadline', 'suspended', 'cancelled', 'on-time'].includes(before)).toBe(true);
      }),
    );
  });

  test('what is done without ever having had a deadline counts as done, and not as without a deadline', () => {
    const one = { dueOn: null, reportedOn: day(3), doneOn: day(3) };
    expect(classOf({ ...one, state: 'accepted' }, day(9))).toBe('on-time');
    expect(classOf({ ...one, state: 'closed' }, day(9))).toBe('on-time');
    expect(classOf({ ...one, state: 'reported', doneOn: null }, day(9))).toBe('no-deadline');
  });

  test('rates lie between 0 and 100, on time is never more than done, and cancelled tasks count nowhere', () => {
    fc.assert(
      fc.property(counts, fc.nat(50), (all, cancelled) => {
        const said = countsOf(all);
        expect(countsOf({ ...all, cancelled })).toEqual(said);
        expect(said.due).toBe(said.done + all.overdue);
        expect([said.doneRate === null, said.onTimeRate === null]).toEqual([said.due === 0, said.due === 0]);
        expect(Number(said.onTimeRate ?? 0)).toBeLessThanOrEqual(Number(said.doneRate ?? 0));
        expect(Number(said.doneRate ?? 0)).toBeLessThanOrEqual(100);
      }),
    );
    expect(countsOf({ overdue: 1, 'in-time': 9, 'no-deadline': 4, suspended: 0, late: 1, 'on-time': 1, cancelled: 5 })).toEqual({
      total: 16,
      done: 2,
      due: 3,
      doneRate: '66.7',
      onTimeRate: '33.3',
    });
  });

  test('a report that waits is judged by the day it was handed in', () => {
    const reported = { state: 'reported' as const, dueOn: '2026-05-15', reportedOn: '2026-05-14', doneOn: null };
    expect(classOf(reported, '2026-06-30')).toBe('in-time');
    expect(classOf({ ...reported, reportedOn: '2026-05-18' }, '2026-06-30')).toBe('overdue');
  });
});

describe('the tree of tasks', () => {
  test('handed down and over at random behind the check, no unit ever stands above itself', () => {
    const move = fc.tuple(fc.boolean(), fc.nat(20), fc.integer({ min: 0, max: 7 }));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let tree: TreeTask[] = [{ id: '0', parentId: null, assignerUnitId: 0, leadUnitId: 1, ended: false }];
        for (const [down, pick, unitId] of moves) {
          const task = tree[pick % tree.length]!;
          if (down) {
            if (circleThrough(tree, { parentId: task.id }, unitId) !== null) continue;
            tree.push({ id: String(tree.length), parentId: task.id, assignerUnitId: task.leadUnitId!, leadUnitId: unitId, ended: false });
          } else if (circleThrough(tree, { taskId: task.id }, unitId) === null)
            tree = tree.map((one) => (one === task ? { ...one, leadUnitId: unitId } : one));
        }
        for (const one of tree) {
          const path = [one.leadUnitId];
          let up: TreeTask | undefined = one;
          while (up?.parentId != null) {
            const above: TreeTask | undefined = tree.find(({ id }) => id === up?.parentId);
            path.push(above?.leadUnitId ?? null);
            up = above;
          }
          path.push(up?.assignerUnitId ?? null);
          expect(new Set(path).size).toBe(path.length);
        }
      }),
    );
  });

  test('what stands below decides how the whole stands', () => {
    expect(belowStateOf(belowOf([]))).toBeNull();
    expect(belowStateOf(belowOf(['cancelled']))).toBeNull();
    expect(belowStateOf(belowOf(['on-time', 'late', 'cancelled']))).toBe('all-done');
    expect(belowStateOf(belowOf(['on-time', 'overdue']))).toBe('some-overdue');
    expect(belowStateOf(belowOf(['on-time', 'no-deadline']))).toBe('running');
  });
});

describe('what a task says', () => {
  test('what is missing of the six is named, and nothing else', () => {
    const bare = { personId: null, responsible: ' ', content: 'Rà soát', deadline: null, leadUnitId: null, product: null, authority: '' };
    expect(unclearPoints(bare)).toEqual(['person', 'time', 'responsibility', 'product', 'authority']);
    const clear = {
      ...bare,
      responsible: 'Phó Giám đốc',
      deadline: '2026-05-05',
      leadUnitId: 4,
      product: 'Tờ trình',
      authority: 'Chủ tịch UBND',
    };
    expect(unclearPoints(clear)).toEqual([]);
  });

  test('only addresses of the web open, and words are kept composed', () => {
    expect(['javascript:alert(1)', 'data:text/html,x', 'https://a b', 'BC số 12', 'ftp://x'].map(webAddressOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(webAddressOf('https://mau.gov.vn/bao-cao?id=1')).toBe('https://mau.gov.vn/bao-cao?id=1');
    expect([ownWords('  Hoà\u0300  '.normalize('NFD')), ownWords(' '), ownWords(null)]).toEqual(['Hoà\u0300'.normalize('NFC'), null, null]);
  });
});
