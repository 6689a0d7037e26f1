import { expect, test } from 'vitest';
import { frozenScorecard, frozenTable, frozenTasks, frozenUnits, frozenWords } from './frozen-content.ts';

test('words are read in the reader’s language, whether one or both were frozen', () => {
  expect([frozenWords({ vi: 'Thu ngân sách', en: 'Revenue' }, 'en'), frozenWords('Thu ngân sách', 'en'), frozenWords(7, 'vi')]).toEqual([
    'Revenue',
    'Thu ngân sách',
    '',
  ]);
});

test('a scorecard is read as far as it goes; what is not there is left out', () => {
  const card = frozenScorecard(
    {
      unit: { slug: 'cao-bang' },
      period: '2024-11',
      summary: { headline: { vi: '3/8 chỉ tiêu dự kiến đạt', en: '3 of 8' } },
      rows: [
        {
          indicator: { code: 'thu', name: { vi: 'Thu ngân sách', en: 'Revenue' } },
          actual: { value: '315', unit: 'tỷ đồng', decimals: 0, qualifiers: ['trên'] },
          plans: [{ issuerLabel: { vi: 'tỉnh', en: 'province' }, percent: '96', target: '328' }],
          status: { class: 'expected' },
        },
        { indicator: {} },
      ],
    },
    'vi',
  );
  expect(card.headline).toBe('3/8 chỉ tiêu dự kiến đạt');
  expect(card.rows[0]).toMatchObject({ name: 'Thu ngân sách', status: 'expected', plans: [{ issuer: 'tỉnh', percent: '96' }] });
  expect(card.rows[1]).toMatchObject({ actual: null, plans: [] });
});

test('units, tasks and lists of any kind are read', () => {
  const units = frozenUnits({
    units: [{ slug: 'a', name: 'A' }],
    indicators: [{ code: 'x', name: 'X', unit: '%', decimals: 1 }],
    values: [['1.5']],
  });
  expect(units.rows[0]?.values).toEqual(['1.5']);
  expect(frozenTasks({ tasks: [{ id: '1', content: 'Việc', lead: { name: 'Sở A' }, class: 'overdue', deadline: null }] })[0]?.lead).toBe(
    'Sở A',
  );
  expect(frozenTable({ explanations: [{ id: '7', subject: { vi: 'Giải ngân', en: 'Spending' }, days: 3, empty: null }] }, 'vi')).toEqual({
    columns: ['subject', 'days'],
    rows: [['Giải ngân', '3']],
  });
});
