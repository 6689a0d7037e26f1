import { expect, test } from 'vitest';
import { windowFault } from '../../domain/reporting-window.ts';
import { readRule, type RuleDraft } from './rule-draft.ts';

const draft: RuleDraft = { window: 'by-day', startDay: '15', due: '2, 3', grace: '3' };

test('a window that starts on a day ends on the day before it, and leaves no day out', () => {
  expect(readRule(draft)).toEqual({ startMonth: -1, startDay: 15, endMonth: 0, endDay: 14, dueDays: [2, 3], graceDays: 3 });
  for (const startDay of ['2', '15', '28']) expect(windowFault(readRule({ ...draft, startDay })!)).toBeNull();
  expect(windowFault(readRule({ ...draft, window: 'calendar-months' })!)).toBeNull();
});

test('no grace is a period that never closes by itself; what is no number is nothing', () => {
  expect(readRule({ ...draft, grace: '' })?.graceDays).toBeNull();
  for (const wrong of [{ startDay: '1' }, { startDay: '31' }, { startDay: 'x' }, { due: '' }, { grace: '1,2' }])
    expect(readRule({ ...draft, ...wrong })).toBeNull();
});
