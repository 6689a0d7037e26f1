import { expect, test } from 'vitest';
import { currentItem, nextItem, sectionOf, type Item } from './session-parts.ts';

const item = (id: string, beganAt: string | null, endedAt: string | null): Item => ({
  id,
  kind: 'other',
  title: id,
  note: null,
  presenter: null,
  plannedAt: null,
  minutes: null,
  subject: null,
  position: 0,
  beganAt,
  endedAt,
  href: null,
});
const at = '2024-11-27T07:00:00Z';

test('what is current was begun and not ended; what is next was not begun yet', () => {
  const agenda = [item('a', at, at), item('b', at, null), item('c', null, null)];
  expect([currentItem(agenda)?.id, nextItem(agenda)?.id]).toEqual(['b', 'c']);
  expect([currentItem(agenda.slice(0, 1)), nextItem(agenda.slice(2))?.id]).toEqual([null, 'c']);
  expect(nextItem(agenda.slice(0, 2))).toBeNull();
  expect(nextItem([item('a', at, null), item('b', at, at)])?.id).toBe('b'); // one gone back to leads on to the one left
});

test('the desk opens on what its state asks for', () => {
  const open = [{ closedAt: null }] as Parameters<typeof sectionOf>[0]['votes'];
  expect(sectionOf({ state: 'draft', votes: [] })).toBe('chuan-bi');
  expect(sectionOf({ state: 'in-session', votes: open })).toBe('bieu-quyet');
  expect(sectionOf({ state: 'in-session', votes: [] })).toBe('ket-luan');
  expect(sectionOf({ state: 'closed', votes: [] })).toBe('van-ban');
});
