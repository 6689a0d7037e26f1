import { expect, test } from 'vitest';
import { nameNumbers, unitsIn } from './name-numbers.ts';

const detail = {
  unitId: 7,
  count: 7,
  targets: [{ unitId: 8, indicatorId: 53, from: null, to: '530' }],
  figures: [{ unit: 7, indicator: 53, vintage: 1 }, { indicator: 'exports' }],
};

test('numbers that stand for units and indicators are told at any depth; other numbers and codes stay', () => {
  expect(unitsIn(detail)).toEqual([7, 8, 7]);
  const named = { units: new Map([[7, 'Phường A']]), indicators: new Map([[53, 'budget-revenue']]) };
  expect(nameNumbers(detail, named)).toEqual({
    unitId: 7,
    unit: 'Phường A',
    count: 7,
    targets: [{ unitId: 8, indicatorId: 53, indicator: 'budget-revenue', from: null, to: '530' }],
    figures: [{ unit: 'Phường A', indicator: 'budget-revenue', vintage: 1 }, { indicator: 'exports' }],
  });
});
