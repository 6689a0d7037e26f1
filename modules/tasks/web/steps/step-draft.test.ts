import { expect, test } from 'vitest';
import { emptyStep, fieldsOf, lacking, stepBodyOf } from './step-draft.ts';

test('a step sends only what belongs to it and was written', () => {
  const draft = { ...emptyStep, note: ' Thiếu phụ lục ', evidence: 'x', unit: 'mau', deadline: '2026-12-01' };
  expect(stepBodyOf('return', draft, true)).toEqual({ kind: 'return', note: 'Thiếu phụ lục' });
  expect(stepBodyOf('ask-extension', draft, true)).toEqual({
    kind: 'ask-extension',
    deadline: '2026-12-01',
    keepDayOff: false,
    note: 'Thiếu phụ lục',
  });
  expect(stepBodyOf('receive', emptyStep, true)).toEqual({ kind: 'receive' });
});

test('a step says what it lacks; a deadline that stands is not made clear again', () => {
  expect(lacking({ kind: 'hand-over', door: 'step', needs: ['unit', 'reason'] }, { ...emptyStep, note: 'ab' })).toEqual(['unit', 'note']);
  expect(lacking({ kind: 'report', door: 'step', needs: ['evidence'] }, { ...emptyStep, evidence: 'BC 12' })).toEqual([]);
  expect([fieldsOf('clarify', true), fieldsOf('clarify', false)].map((one) => one.includes('deadline'))).toEqual([false, true]);
});
