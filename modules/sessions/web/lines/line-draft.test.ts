import { expect, test } from 'vitest';
import type { SessionLine } from '../../contract.ts';
import { countLines, differs, draftOfLine, lineAfter, lineToSend } from './line-draft.ts';

const line = (id: string, given: Partial<SessionLine> = {}): SessionLine => ({
  id,
  list: 'conclusion',
  position: 0,
  version: 1,
  text: 'Chi cục Thuế thành phố tham mưu thu hồi nợ thuế',
  leadWords: 'Chi cục Thuế thành phố',
  leads: [],
  coordinating: [],
  product: null,
  deadline: null,
  keepDayOff: false,
  authority: null,
  responsible: null,
  state: 'proposed',
  deadlineWords: null,
  suggestedProduct: null,
  unclear: ['lead', 'product', 'deadline'],
  tasks: [],
  ...given,
});
const unit = (slug: string) => ({ slug, name: slug });

test('counts say what is clear; a line with several leads becomes several tasks, a dropped one none', () => {
  const lines = [
    line('a', { leads: [unit('x'), unit('y')], unclear: ['deadline'], state: 'confirmed' }),
    line('b'),
    line('c', { state: 'dropped', unclear: [] }),
  ];
  expect(countLines(lines)).toEqual({ kept: 2, tasks: 3, lead: 1, product: 1, deadline: 0, confirmed: 1 });
});

test('a draft differs once something else would be sent; blanks stay unclear', () => {
  const given = line('a');
  expect(differs(draftOfLine(given), given)).toBe(false);
  expect(differs({ ...draftOfLine(given), product: '  ' }, given)).toBe(false);
  expect(differs({ ...draftOfLine(given), deadline: '2024-12-10' }, given)).toBe(true);
  expect(lineToSend({ ...draftOfLine(given), leads: [unit('x')] }, 'confirmed')).toMatchObject({
    leads: ['x'],
    product: null,
    state: 'confirmed',
  });
});

test('work goes on at the next line that waits, then at one left above', () => {
  const lines = [line('a'), line('b', { state: 'confirmed' }), line('c', { state: 'confirmed' }), line('d')];
  expect([lineAfter(lines, 'b'), lineAfter(lines, 'd'), lineAfter(lines, 'a')]).toEqual(['d', 'a', 'd']);
});
