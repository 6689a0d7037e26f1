import { expect, test } from 'vitest';
import { mentionOf } from '../../domain/cells/comment-text.ts';
import { askedAt, callPerson, nothingSaid, sentText } from './mention-draft.ts';

const an = { id: '01890000-0000-7000-8000-000000000001', name: 'Nguyễn Văn An', office: 'Cán bộ phường, xã' };
const anh = { id: '01890000-0000-7000-8000-000000000002', name: 'Nguyễn Văn Anh', office: 'Văn phòng' };
const other = { ...an, id: '01890000-0000-7000-8000-000000000003' };

test('a name is asked for after an @ that begins a word, up to the end of the line', () => {
  expect(askedAt('Nhờ @Nguyễn V', 13)).toEqual({ from: 4, words: 'Nguyễn V' });
  expect(askedAt('@', 1)).toEqual({ from: 0, words: '' });
  expect(askedAt('a@b', 3)).toBeNull();
  expect(askedAt('@An\nxem', 7)).toBeNull();
  expect(askedAt('không', 5)).toBeNull();
});

test('who is chosen stands by name while writing and goes as an id', () => {
  const first = callPerson({ ...nothingSaid, text: 'Nhờ @ngu xem' }, { from: 4, to: 8 }, an);
  expect(first.draft.text).toBe('Nhờ @Nguyễn Văn An xem');
  expect(first.caret).toBe('Nhờ @Nguyễn Văn An '.length);
  const text = `${first.draft.text}, @`;
  const second = callPerson({ ...first.draft, text }, { from: text.length - 1, to: text.length }, anh);
  expect(sentText(second.draft)).toBe(`Nhờ ${mentionOf(an.id)} xem, ${mentionOf(anh.id)}`);
});

test('two people of one name are told apart; what nobody chose stays words', () => {
  const first = callPerson({ ...nothingSaid, text: '@' }, { from: 0, to: 1 }, an);
  const text = `${first.draft.text}@`;
  const { draft } = callPerson({ ...first.draft, text }, { from: text.length - 1, to: text.length }, other);
  expect(draft.text).toContain('@Nguyễn Văn An (Cán bộ phường, xã)');
  expect(sentText(draft)).toBe(`${mentionOf(an.id)} ${mentionOf(other.id)}`);
  expect(sentText({ text: '@Ai đó xem thư a@b.vn', called: [] })).toBe('@Ai đó xem thư a@b.vn');
});
