import { expect, test } from 'vitest';
import { emptyFacts, factsToSend, lackingFacts, titleOf } from './facts-draft.ts';

test('a title follows kind and day until somebody types one', () => {
  const draft = emptyFacts('executive', '2024-01/2024-10', '2024-11-27');
  expect(titleOf(draft)).toBe('Phiên họp thường kỳ tháng 11/2024');
  expect(titleOf({ ...draft, kind: 'party-conference' })).toBe('Hội nghị Ban Chấp hành Đảng bộ tháng 11/2024');
  expect(titleOf({ ...draft, kind: 'briefing' })).toBe('Họp giao ban ngày 27/11/2024');
  expect(titleOf({ ...draft, title: 'Phiên họp chuyên đề' })).toBe('Phiên họp chuyên đề');
});

test('a draft says what it lacks and sends times in their one form', () => {
  const draft = { ...emptyFacts('briefing', '2024-11', '2024-11-25'), heldOn: null, startsAt: '8h' };
  expect(lackingFacts(draft)).toEqual(['heldOn']);
  expect(lackingFacts({ ...draft, startsAt: 'sáng', title: ' ' })).toEqual(['title', 'heldOn', 'startsAt']);
  expect(factsToSend({ ...draft, heldOn: '2024-11-25', place: ' Phòng họp số 1 ' })).toMatchObject({
    startsAt: '08:00',
    place: 'Phòng họp số 1',
    chair: null,
  });
});
