import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf, mentionedIn, mentionOf, partsOf } from './comment-text.ts';

const one = '01890000-0000-7000-8000-000000000001';
const two = '01890000-0000-7000-8000-000000000002';

test('words and people stand in their order, each person is called once', () => {
  const text = `Nhờ ${mentionOf(one)} và ${mentionOf(two)}, ${mentionOf(one)} xem`;
  expect(partsOf(text).map((part) => (part.kind === 'person' ? part.id : part.words))).toEqual([
    'Nhờ ', one, ' và ', two, ', ', one, ' xem',
  ]); // prettier-ignore
  expect(mentionedIn(text)).toEqual([one, two]);
  expect(lengthOf(text)).toBe('Nhờ  và ,  xem'.length + 3);
});

test('what only looks like a mention is words', () => {
  for (const text of ['@{}', '@{khong}', `@{${one}`, `{${one}}`, '@Nguyễn Văn A', `@{${one.toUpperCase().replace('1890', '189Z')}}`])
    expect(partsOf(text)).toEqual([{ kind: 'words', words: text }]);
});

test('no text loses a sign in parting', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.uuid().map(mentionOf)), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(partsOf(text).map((part) => (part.kind === 'person' ? mentionOf(part.id) : part.words)).join('')).toBe(text); // prettier-ignore
    }),
  );
});
