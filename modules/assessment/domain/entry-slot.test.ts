import { expect, test } from 'vitest';
import { entrySlot } from './entry-slot.ts';

const slot = (code: string, frequency: string, month: string) => entrySlot({ code, frequency }, month);

test('a quarter is entered in its months and due in its last', () => {
  expect(slot('go-agri', 'quarter', '2026-09')).toEqual({ period: '2026-Q3', due: true, before: '2026-Q2', lastYear: '2025-Q3' });
  expect(slot('go-agri', 'quarter', '2026-10')).toMatchObject({ period: '2026-Q4', due: false });
  expect(slot('go-agri', 'quarter', '2026-02')).toMatchObject({
    period: '2026-01/2026-03',
    before: '2025-Q4',
    lastYear: '2025-01/2025-03',
  });
});

test('a year is due in December, a season in its last month; the code says which season', () => {
  expect(slot('poverty-rate', 'year', '2026-10')).toMatchObject({ period: '2026', due: false, before: '2025' });
  expect(slot('poverty-rate', 'year', '2026-12')).toMatchObject({ period: '2026', due: true });
  expect(slot('sown-area-winter-spring', 'season', '2026-04')).toMatchObject({ period: '2026-DX', due: true, lastYear: '2025-DX' });
  expect(slot('sown-area-main-season', 'season', '2026-04')).toMatchObject({ period: '2026-M', due: false });
  expect(slot('food-output', 'season', '2026-07')).toMatchObject({ period: '2026-HT', due: false });
});

test('what is reported monthly has no slot of its own', () => expect(slot('budget-revenue', 'month', '2026-09')).toBeNull());
