import { expect, test } from 'vitest';
import { renewed, sectionOf, sectionsOf } from './page.ts';

const order = ['web', 'tasks/postgres', 'tasks/embedded', 'A/scorecard'];
const page = (...sections: { text: string }[]): string => ['# Benchmarks\n\nHead', ...sections.map(({ text }) => text), ''].join('\n\n');
const tasks = sectionOf('tasks/postgres', 'Lists of tasks (PostgreSQL)', ['first', '', '| a | b |', '|---|---|', '| 1 | 2 |']);
const card = sectionOf('A/scorecard', 'Scorecard', ['card']);

test('what was written is read back, section by section', () => {
  expect(sectionsOf(page(tasks, card))).toEqual([tasks, card]);
  expect(sectionsOf('# Benchmarks\n\nNothing was asked yet.\n')).toEqual([]);
});

test('a part of the page is renewed and the rest stays, in the order of the page', () => {
  const again = sectionOf('tasks/postgres', 'Lists of more tasks', ['second']);
  const web = sectionOf('web', 'Web', ['small']);
  expect(renewed(sectionsOf(page(tasks, card)), [web, again], order)).toEqual([web, again, card]);
});

test('an answer to a question that is asked no longer stays last; one nobody marked is not lost unseen', () => {
  const old = sectionOf('old', 'Old', ['old']);
  expect(renewed([old], [card], order)).toEqual([card, old]);
  expect(() => sectionsOf(`${page(tasks)}\n## By hand\n\ntext\n`)).toThrow('By hand');
});
