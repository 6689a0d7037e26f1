import { expect, test } from 'vitest';
import type { ListedTask } from '../routes.ts';
import { columnsOf, standsIn, stepsInto } from './columns.ts';

const task = (state: ListedTask['state'], ...kinds: NonNullable<ListedTask['can']>[number]['kind'][]): ListedTask =>
  ({ state, class: 'in-time', can: kinds.map((kind) => ({ kind, door: 'step', needs: [] })) }) as unknown as ListedTask;

test('a card goes only where one of its steps leads, and not where it stands', () => {
  const card = task('assigned', 'receive', 'refuse', 'ask-extension', 'hand-over');
  const into = columnsOf('stage', 'all').map((column) => [column.key, stepsInto(card, column).map(({ kind }) => kind)]);
  expect(Object.fromEntries(into)).toEqual({
    'to-assign': ['refuse'],
    assigned: [],
    doing: ['receive'],
    reported: [],
    suspended: [],
    done: [],
    cancelled: [],
  });
  expect(stepsInto(task('reported', 'accept', 'return'), { by: 'class', key: 'on-time' }).map(({ kind }) => kind)).toEqual(['accept']);
  expect(stepsInto(task('reported'), { by: 'stage', key: 'done' })).toEqual([]);
});

test('every task that a tab may show stands in exactly one of its columns', () => {
  for (const by of ['stage', 'class'] as const) {
    const open = columnsOf(by, 'open');
    expect(open.filter((column) => standsIn(task('returned'), column))).toHaveLength(1);
    expect(open.some((column) => column.key === 'done' || column.key === 'on-time')).toBe(false);
    expect(columnsOf(by, 'all').filter((column) => standsIn(task('closed'), column))).toHaveLength(1);
  }
  expect(columnsOf('class', 'late')).toEqual([{ by: 'class', key: 'late' }]);
});
