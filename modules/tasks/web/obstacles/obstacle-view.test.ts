import { expect, test } from 'vitest';
import { readObstacleView } from './obstacle-view.ts';

test('an address reopens exactly its view; what is no view is left out', () => {
  expect(readObstacleView({})).toEqual({ tab: 'open', query: { state: 'open' }, after: undefined, narrowed: false });
  expect(readObstacleView({ loai: 'overdue', cap: 'chairman', cho: '*', q: 'giá đất', sau: 'x' })).toEqual({
    tab: 'overdue',
    query: { overdue: 'true', rung: 'chairman', waitsOutside: 'true', q: 'giá đất' },
    after: 'x',
    narrowed: true,
  });
  expect(readObstacleView({ loai: 'all', cho: 'so-tai-chinh', cap: 'Hoàng đế' }).query).toEqual({ waitsFor: 'so-tai-chinh' });
});
