import { expect, test } from 'vitest';
import { unitsIn, type AddForm } from './added-units.ts';

const form: AddForm = { tree: 'territory', kind: 'ward', parent: 'tinh', validFrom: '2025-07-01', lines: '' };

test('one unit a line, with its code where two columns were pasted, each with a slug of its own', () => {
  const units = unitsIn({ ...form, lines: 'Phường Hội Phú\t23557\r\n\r\nPhường Hội Phú; 23558\nXã Biển Hồ\n' }, [], 'gia-lai');
  expect(units?.map(({ name, code, slug }) => [name, code, slug])).toEqual([
    ['Phường Hội Phú', '23557', 'gia-lai-phuong-hoi-phu'],
    ['Phường Hội Phú', '23558', 'gia-lai-phuong-hoi-phu-2'],
    ['Xã Biển Hồ', null, 'gia-lai-xa-bien-ho'],
  ]);
});

test('nothing is sent without a name, a day, or (for ground) a parent; the top of the organisation has none', () => {
  expect(unitsIn(form, [], 'x')).toBeNull();
  expect(unitsIn({ ...form, lines: 'Xã A', validFrom: null }, [], 'x')).toBeNull();
  expect(unitsIn({ ...form, lines: 'Xã A', parent: null }, [], 'x')).toBeNull();
  expect(unitsIn({ ...form, lines: 'UBND tỉnh', parent: null, tree: 'organisation', kind: 'committee' }, [], 'x')).toHaveLength(1);
});
