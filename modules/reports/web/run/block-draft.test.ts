import { expect, test } from 'vitest';
import type { PageRun } from '../routes.ts';
import { draftOf, wordsOf } from './block-draft.ts';

const runs: PageRun[] = [
  { text: 'Thu ngân sách ước đạt ' },
  { text: '838,9 tỷ đồng', style: 'bold', figure: { indicator: 'budget-revenue', measure: 'actual' } },
  { text: ', bằng ' },
  { text: '54,1%', figure: { indicator: 'budget-revenue', measure: 'percent', plan: 'p' } },
  { text: ' kế hoạch.' },
];

test('a paragraph is edited with its figures in signs, and sent with them by their places', () => {
  const draft = draftOf(runs);
  expect(draft).toBe('Thu ngân sách ước đạt ⟦838,9 tỷ đồng⟧, bằng ⟦54,1%⟧ kế hoạch.');
  expect(wordsOf('Bằng ⟦54,1%⟧ kế hoạch, thu đạt ⟦838,9 tỷ đồng⟧.', runs)).toEqual([
    { text: 'Bằng ' },
    { figure: 1 },
    { text: ' kế hoạch, thu đạt ' },
    { figure: 0 },
    { text: '.' },
  ]);
});

test('a figure is never typed over, nor doubled; a sign left open and no words at all are told', () => {
  expect(wordsOf('Thu đạt ⟦900 tỷ đồng⟧.', runs)).toEqual({ fault: 'figure', text: '900 tỷ đồng' });
  expect(wordsOf('⟦54,1%⟧ và ⟦54,1%⟧', runs)).toEqual({ fault: 'figure', text: '54,1%' });
  expect(wordsOf('Thu ⟦54,1%', runs)).toEqual({ fault: 'bracket' });
  expect(wordsOf('  ', runs)).toEqual({ fault: 'empty' });
});
