import { expect, test } from 'vitest';
import { addDays } from '@thucthi/kernel';
import { stepRules } from '../step-rules.ts';
import { stepKinds, taskStates } from '../task-state.ts';
import { deadlineGroupOf, deadlineGroups, mondayOf, rangeOf } from './deadline-groups.ts';
import { leadsTo, stageOf, stages, statesOf } from './stages.ts';

test('every state stands in exactly one column of the board', () => {
  expect(stages.flatMap(statesOf).toSorted()).toEqual(taskStates.toSorted());
  for (const state of taskStates) expect(statesOf(stageOf(state))).toContain(state);
});

test('a step leads into the column of the state it makes, and into no other', () => {
  for (const kind of stepKinds) {
    const { to } = stepRules[kind];
    const into = stages.filter((stage) => leadsTo(kind, stage));
    expect([kind, into]).toEqual([kind, to !== null ? [stageOf(to)] : kind === 'resume' ? ['doing'] : []]);
  }
});

test('each day belongs to exactly one group of deadlines, on every day of the week', () => {
  for (let at = 0; at < 7; at += 1) {
    const today = addDays('2026-11-23', at);
    for (let other = -10; other < 30; other += 1) {
      const day = addDays(today, other);
      const holds = deadlineGroups.filter((group) => {
        if (group === 'none') return false;
        const { from = '0001-01-01', to = '9999-12-31' } = rangeOf(group, today);
        return day >= from && day <= to;
      });
      expect([today, day, holds]).toEqual([today, day, [deadlineGroupOf(day, today)]]);
    }
  }
  expect(deadlineGroupOf(null, '2026-11-23')).toBe('none');
});

test('weeks begin on Monday', () => {
  expect(['2026-11-22', '2026-11-23', '2026-11-29'].map(mondayOf)).toEqual(['2026-11-16', '2026-11-23', '2026-11-23']);
});
