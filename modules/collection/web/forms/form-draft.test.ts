import { expect, test } from 'vitest';
import { newDraft, readDays, readDraft } from './form-draft.ts';

test('days are whole numbers with commas between them', () => {
  expect(readDays('2, 3;5 7')).toEqual([2, 3, 5, 7]);
  expect(readDays('')).toEqual([]);
  for (const typed of ['2,5,x', '-1', '2.5', '67', '1e2']) expect(readDays(typed)).toBeNull();
});

test('a draft is sent once it says who reports what from when', () => {
  const draft = { ...newDraft('2026-11-16'), name: ' Báo cáo tháng ', indicators: ['budget-revenue'] };
  expect(readDraft(draft)).toMatchObject({
    name: 'Báo cáo tháng',
    validFrom: '2026-11-01',
    dueDays: null,
    graceDays: null,
    units: { by: 'kind' },
  });
  expect(readDraft({ ...draft, due: '2, 4', grace: '3' })).toMatchObject({ dueDays: [2, 4], graceDays: 3 });
  for (const lacking of [
    { name: '' },
    { indicators: [] },
    { kinds: [] },
    { by: 'list' as const },
    { validFrom: null },
    { due: 'mai' },
    { grace: '1, 2' },
  ])
    expect(readDraft({ ...draft, ...lacking })).toBeNull();
});
