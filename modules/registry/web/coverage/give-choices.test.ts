import { expect, test } from 'vitest';
import type { UnitSummary } from '../../contract.ts';
import { indicatorsOf, unitsOf, type ListedIndicator } from './give-choices.ts';

const unit = (slug: string, kind: UnitSummary['kind']): UnitSummary => ({
  id: 1,
  slug,
  kind,
  tree: 'territory',
  name: slug,
  code: null,
  parentId: null,
  validFrom: '2025-07-01',
  validTo: null,
  sortKey: slug,
});
const units = [
  unit('tinh', 'province'),
  unit('phuong-a', 'ward'),
  unit('xa-b', 'commune'),
  unit('thon-1', 'neighbourhood'),
  unit('so-x', 'department'),
];

test('“tất cả phường, xã” are the wards and communes, and never the body itself where it is one of them', () => {
  expect(unitsOf('communes', units, 'tinh', null)).toEqual(['phuong-a', 'xa-b']);
  expect(unitsOf('communes', units, 'phuong-a', null)).toEqual(['xa-b']);
  expect(unitsOf('neighbourhoods', units, 'tinh', null)).toEqual(['thon-1']);
  expect(unitsOf('departments', units, 'tinh', null)).toEqual(['so-x']);
  expect(unitsOf('root', units, 'tinh', null)).toEqual(['tinh']);
  expect(unitsOf('one', units, 'tinh', null)).toEqual([]);
});

test('one indicator, a group or all of them', () => {
  const listed = [
    { code: 'a', group: 'economy' },
    { code: 'b', group: 'social' },
    { code: 'c', group: 'social' },
  ] as ListedIndicator[];
  expect(indicatorsOf('a', listed)).toEqual(['a']);
  expect(indicatorsOf('group:social', listed)).toEqual(['b', 'c']);
  expect(indicatorsOf('all', listed)).toEqual(['a', 'b', 'c']);
});
