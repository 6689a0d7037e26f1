import { expect, test } from 'vitest';
import type { UnitSummary } from '../../contract.ts';
import { arrangeTree, rowsInSight } from './unit-tree.ts';

const unit = (id: number, parentId: number | null): UnitSummary => ({
  id,
  slug: `u-${id}`,
  tree: 'territory',
  name: `U${id}`,
  code: null,
  kind: 'commune',
  parentId,
  validFrom: '2020-01-01',
  validTo: null,
  sortKey: String(id),
});
const rows = arrangeTree([unit(5, 2), unit(1, null), unit(2, 1), unit(3, 1), unit(4, 99)]);

test('units stand under their parents in the order given; one without a known parent is a root', () => {
  expect(rows.map((row) => [row.unit.id, row.depth, row.holds, row.parentName])).toEqual([
    [1, 0, 2, null],
    [2, 1, 1, 'U1'],
    [5, 2, 0, 'U2'],
    [3, 1, 0, 'U1'],
    [4, 0, 0, null],
  ]);
});

test('only what is open shows what it holds', () => {
  const seen = (...open: number[]) => rowsInSight(rows, new Set(open)).map((row) => row.unit.id);
  expect(seen()).toEqual([1, 4]);
  expect(seen(1)).toEqual([1, 2, 3, 4]);
  expect(seen(2)).toEqual([1, 4]);
  expect(seen(1, 2)).toEqual([1, 2, 5, 3, 4]);
});
