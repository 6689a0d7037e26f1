import { expect, test } from 'vitest';
import type { PossibleStep } from '../../contract.ts';
import { mainStep } from './step-buttons.tsx';

const step = (kind: PossibleStep['kind'], door: PossibleStep['door']): PossibleStep => ({ kind, door, needs: [] });

test('who decides is offered a decision first, who acts the next thing to do; a report is never pressed on who decides', () => {
  expect(mainStep([step('note', 'step'), step('report', 'step')])).toBe('report');
  expect(mainStep([step('report', 'step'), step('cancel', 'decision')])).toBeUndefined();
  expect(mainStep([step('return', 'decision'), step('accept', 'decision')])).toBe('accept');
  expect(mainStep([])).toBeUndefined();
});
