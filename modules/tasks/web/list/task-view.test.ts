import { expect, test } from 'vitest';
import { groupingsOf, keptOf, narrowedTo, readTaskView, sameView, taskModes, toGroup, toMode, viewHref } from './task-view.ts';

test('the address says the view; what it cannot mean is left out', () => {
  expect(readTaskView({})).toEqual({ mode: 'list', group: null, tab: 'open', query: { open: 'true' }, after: undefined, narrowed: false });
  expect(readTaskView({ loai: 'overdue', 'chu-tri': 'mau-so-tai-chinh', q: 'đất', tu: '2026-01-01', den: 'mai', sau: 'x' })).toEqual({
    mode: 'list',
    group: null,
    tab: 'overdue',
    query: { class: 'overdue', lead: 'mau-so-tai-chinh', q: 'đất', from: '2026-01-01' },
    after: 'x',
    narrowed: true,
  });
  expect(readTaskView({ loai: 'khong-co' }).tab).toBe('open');
  expect(readTaskView({ loai: 'all' }).query).toEqual({});
  expect(readTaskView({ kieu: 'khong-co', nhom: 'khong-co', 'giai-doan': 'khong-co' })).toEqual(readTaskView({}));
});

test('every way of looking and every grouping it knows comes back from its address; filters stay on the way', () => {
  const filters = { 'chu-tri': 'phuong-1', 'phien-hop': 'Phiên tháng 9', 'chua-han': '1', loai: 'all' };
  for (const mode of taskModes) {
    for (const group of [...groupingsOf[mode], null]) {
      const view = readTaskView({ ...filters, ...toMode(mode), ...toGroup(group) });
      expect(view.mode).toBe(mode);
      expect(view.group).toBe(group ?? (mode === 'list' ? null : (groupingsOf[mode][0] ?? null)));
      expect(view.query).toEqual({ lead: 'phuong-1', session: 'Phiên tháng 9', undated: 'true' });
    }
  }
  expect(readTaskView({ kieu: 'lich', nhom: 'chu-tri' }).group).toBeNull();
});

test('a group is looked at alone by the words of its filter', () => {
  const narrow = { holder: 'a', stage: 'doing', undated: 'true', from: '2026-01-01', class: 'late' };
  expect(readTaskView(narrowedTo(narrow)).query).toEqual({ ...narrow });
});

test('a saved view keeps what is asked and how it is shown, and not where one was in it', () => {
  const search = { kieu: 'bang', q: 'đất', sau: 'x', mo: 'y', giao: '1', chon: '2026-01-01' };
  expect(keptOf(search)).toEqual({ kieu: 'bang', q: 'đất' });
  expect(sameView(search, { q: 'đất', kieu: 'bang' })).toBe(true);
  expect(sameView(search, { kieu: 'bang' })).toBe(false);
  expect(viewHref('mau', keptOf(search))).toBe('/mau/nhiem-vu?kieu=bang&q=%C4%91%E1%BA%A5t');
  expect(viewHref('mau', {})).toBe('/mau/nhiem-vu');
});
