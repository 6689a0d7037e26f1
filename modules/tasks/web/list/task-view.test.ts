import { expect, test } from 'vitest';
import { readTaskView } from './task-view.ts';

test('the address says the view; what it cannot mean is left out', () => {
  expect(readTaskView({})).toEqual({ tab: 'open', query: { open: 'true' }, after: undefined, narrowed: false });
  expect(readTaskView({ loai: 'overdue', 'chu-tri': 'mau-so-tai-chinh', q: 'đất', tu: '2026-01-01', den: 'mai', sau: 'x' })).toEqual({
    tab: 'overdue',
    query: { class: 'overdue', lead: 'mau-so-tai-chinh', q: 'đất', from: '2026-01-01' },
    after: 'x',
    narrowed: true,
  });
  expect(readTaskView({ loai: 'khong-co' }).tab).toBe('open');
  expect(readTaskView({ loai: 'all' }).query).toEqual({});
});
