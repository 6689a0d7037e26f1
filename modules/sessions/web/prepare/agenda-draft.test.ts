import { expect, test } from 'vitest';
import { agendaToSend, emptyItem, faultyItems, insertProposed, moveBy, timesFrom } from './agenda-draft.ts';

const items = [
  { ...emptyItem('a', 'opening', 'Điểm danh'), minutes: '5', begun: true },
  { ...emptyItem('b', 'report', 'Báo cáo kinh tế – xã hội'), minutes: '15' },
  emptyItem('c', 'vote', 'Biểu quyết'),
  emptyItem('d', 'conclusion', 'Kết luận'),
];
const ids = (rows: readonly { id: string }[]): string => rows.map(({ id }) => id).join('');

test('items are put in where they belong in the course of a session, behind what was begun', () => {
  const proposed = [emptyItem('x', 'indicator', 'Giải ngân'), emptyItem('y', 'carried', 'Kết luận kỳ trước')];
  expect(ids(insertProposed(items, proposed))).toBe('aybxcd');
  expect(ids(insertProposed([], [...proposed, ...items.map((one) => ({ ...one, begun: false }))]))).toBe('ayxbcd');
  expect(
    ids(
      insertProposed(
        items.map((one) => ({ ...one, begun: one.id !== 'd' })),
        proposed,
      ),
    ),
  ).toBe('abcyxd');
});

test('an item moves by one place; what was begun stays and is not passed', () => {
  expect(ids(moveBy(items, 'c', -1))).toBe('acbd');
  expect(ids(moveBy(items, 'b', -1))).toBe('abcd');
  expect(ids(moveBy(items, 'd', 1))).toBe('abcd');
});

test('times follow from the minutes', () => {
  expect(timesFrom('14:00', items).map(({ plannedAt }) => plannedAt)).toEqual(['14:00', '14:05', '14:20', '14:20']);
});

test('what cannot be sent is named; what can is sent in its one form', () => {
  expect(
    faultyItems([
      { ...emptyItem('a', 'other', ' '), plannedAt: '8h' },
      { ...emptyItem('b', 'other', 'x'), minutes: '0' },
    ]),
  ).toEqual(['a', 'b']);
  expect(agendaToSend([{ ...emptyItem('a', 'other', ' Khác '), plannedAt: '8h', minutes: '10' }])[0]).toMatchObject({
    title: 'Khác',
    plannedAt: '08:00',
    minutes: 10,
    presenter: null,
  });
});
