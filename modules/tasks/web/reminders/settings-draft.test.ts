import { expect, test } from 'vitest';
import { standardReminders } from '../../domain/reminder/reminder-settings.ts';
import { draftOf, readDraft } from './settings-draft.ts';

test('what a form shows reads back as it was, and an empty rung is left out', () => {
  const draft = draftOf(standardReminders);
  expect(draft).toMatchObject({ days: '7, 3, 1', hour: '7', after: { chairman: '10' } });
  expect(readDraft(draft)).toEqual(standardReminders);
  expect(readDraft({ ...draft, days: ' 5;2 ', after: { ...draft.after, assigner: ' ' } })).toMatchObject({
    daysBefore: [5, 2],
    ladder: [
      { to: 'lead-unit', afterDays: 1 },
      { to: 'chairman', afterDays: 10 },
    ],
  });
});

test.each(['a', '1.5', '-3', '1e3'])('“%s” is no number of days', (typed) => {
  expect(readDraft({ ...draftOf(standardReminders), days: typed })).toBeNull();
});
