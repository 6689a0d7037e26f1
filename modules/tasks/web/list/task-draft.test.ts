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
    clause: null,
    page: null,
    deadline: null,
    keepDayOff: false,
  });
});

test('clause and page are sent as they are cited; what is no page is not sent', () => {
  const draft = { ...emptyDraft(0), content: 'Rà soát', clause: ' Điều 3 ', page: '12' };
  expect(asNewTask(draft)).toMatchObject({ clause: 'Điều 3', page: 12 });
  expect(['12', '', '0', '1a', '-3', '12345'].map((page) => isReady({ ...draft, page }))).toEqual([true, true, false, false, false, false]);
});

test('a day off is answered for the tasks that have it', () => {
  const drafts = ['2026-10-18', '2026-10-20'].map((deadline, key) => ({ ...emptyDraft(key), deadline }));
  expect(answerDayOff(drafts, '2026-10-18', '2026-10-19').map(({ deadline, keepDayOff }) => [deadline, keepDayOff])).toEqual([
    ['2026-10-19', false],
    ['2026-10-20', false],
  ]);
  expect(answerDayOff(drafts, '2026-10-18', null).map(({ keepDayOff }) => keepDayOff)).toEqual([true, false]);
});
