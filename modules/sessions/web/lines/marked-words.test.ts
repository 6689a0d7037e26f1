import { expect, test } from 'vitest';
import { markedWords } from './marked-words.ts';

test('the words that lead and deadline were read from are marked where they stand', () => {
  const text = 'Các phường, xã khẩn trương thực hiện giải ngân';
  expect(markedWords(text, { lead: 'các phường, xã', deadline: 'khẩn trương' })).toEqual([
    { text: 'Các phường, xã', kind: 'lead' },
    { text: ' ', kind: 'plain' },
    { text: 'khẩn trương', kind: 'deadline' },
    { text: ' thực hiện giải ngân', kind: 'plain' },
  ]);
  expect(markedWords(text, { lead: 'Sở Tài chính', deadline: null })).toEqual([{ text, kind: 'plain' }]);
  expect(markedWords(text, { lead: text, deadline: 'khẩn trương' })).toEqual([{ text, kind: 'lead' }]);
});
