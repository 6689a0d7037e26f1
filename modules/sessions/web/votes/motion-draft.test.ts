import { expect, test } from 'vitest';
import { lackingMotion, motionsToOpen, type MotionDraft } from './motion-draft.ts';

const draft: MotionDraft = {
  question: ' Thông qua Chương trình công tác tháng 12/2024 ',
  articles: 'Điều 1\n\n Điều 2 ',
  mode: 'open',
  way: 'roll',
  until: '2024-12-01',
  item: null,
};

test('the whole stands before its articles, and each vote has its own ids', () => {
  let id = 0;
  const sent = motionsToOpen(draft, () => String(++id));
  expect(sent.map(({ vote }) => vote.question)).toEqual(['Thông qua Chương trình công tác tháng 12/2024', 'Điều 1', 'Điều 2']);
  expect(sent.slice(1).every(({ vote }) => vote.parent === sent[0]?.vote.id)).toBe(true);
  expect(new Set(sent.flatMap(({ writeId, vote }) => [writeId, vote.id])).size).toBe(6);
  expect(sent[0]?.vote.until).toBeNull();
});

test('a written ballot needs its day', () => {
  expect(lackingMotion({ ...draft, way: 'written', until: null })).toEqual(['until']);
  expect(lackingMotion({ ...draft, question: ' ' })).toEqual(['question']);
});
