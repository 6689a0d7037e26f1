import { expect, test } from 'vitest';
import { answerDayOff, asNewTask, emptyDraft, isReady } from './task-draft.ts';

test('what is left empty is sent as nothing, never as a guess', () => {
  expect(isReady(emptyDraft(0))).toBe(false);
  const draft = { ...emptyDraft(0), content: ' Rà soát ', product: ' ' };
  expect(isReady(draft)).toBe(true);
  expect(asNewTask(draft)).toEqual({
    content: 'Rà soát',
    lead: null,
    coordinating: [],
    responsible: null,
    product: null,
    authority: null,
    deadline: null,
    keepDayOff: false,
  });
});

test('a day off is answered for the tasks that have it', () => {
  const drafts = ['2026-10-18', '2026-10-20'].map((deadline, key) => ({ ...emptyDraft(key), deadline }));
  expect(answerDayOff(drafts, '2026-10-18', '2026-10-19').map(({ deadline, keepDayOff }) => [deadline, keepDayOff])).toEqual([
    ['2026-10-19', false],
    ['2026-10-20', false],
  ]);
  expect(answerDayOff(drafts, '2026-10-18', null).map(({ keepDayOff }) => keepDayOff)).toEqual([true, false]);
});
