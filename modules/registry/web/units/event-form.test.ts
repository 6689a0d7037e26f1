import { expect, test } from 'vitest';
import type { UnitSummary } from '../../contract.ts';
import { blankForm, orderOf, slugFor } from './event-form.ts';

const unit = (id: number, slug: string, code: string | null = null): UnitSummary => ({
  id,
  slug,
  tree: 'territory',
  name: slug,
  code,
  kind: 'commune',
  parentId: 1,
  validFrom: '2020-01-01',
  validTo: null,
  sortKey: slug,
});
const units = [unit(1, 'tinh'), unit(2, 'bac', '123'), unit(3, 'nam'), unit(4, 'thon')];

test('a slug is the name without marks and never one in use', () => {
  expect(slugFor('Phường Thống Nhất', new Set())).toBe('phuong-thong-nhat');
  expect(slugFor('Phường Thống Nhất', new Set(['phuong-thong-nhat']))).toBe('phuong-thong-nhat-2');
});

test('an unfinished form stands for no order', () => {
  const form = blankForm('merge', units[1]!, 'tinh');
  expect(orderOf(form, units, 'x')).toBeNull();
  expect(orderOf({ ...form, date: '2025-07-01', from: ['bac', 'nam'] }, units, 'x')).toBeNull();
});

test('a merger takes every unit whole into one', () => {
  const form = blankForm('merge', units[1]!, 'tinh');
  const order = orderOf(
    { ...form, date: '2025-07-01', from: ['bac', 'nam'], receivers: [{ ...form.receivers[0]!, name: 'Xã Mới' }], keepAsArea: true },
    units,
    'phu',
  );
  expect(order).toEqual({
    kind: 'merge',
    date: '2025-07-01',
    document: null,
    newUnits: [{ slug: 'phu-xa-moi', name: 'Xã Mới', kind: 'commune', parent: 'tinh', code: null }],
    statisticalAreas: ['bac', 'nam'],
    parts: [
      { from: 'bac', to: 'phu-xa-moi', whole: true, share: null },
      { from: 'nam', to: 'phu-xa-moi', whole: true, share: null },
    ],
  });
});

test('the shares of a split leave the form as exact parts of one, unknown ones stay unknown', () => {
  const form = { ...blankForm('split', units[1]!, 'tinh'), date: '2025-07-01', placements: { thon: 'b' } };
  const [a, b] = form.receivers;
  const order = orderOf(
    {
      ...form,
      receivers: [
        { ...a!, name: 'Xã Một', share: '33.3' },
        { ...b!, fresh: false, unit: 'nam' },
      ],
    },
    units,
    '',
  );
  expect(order?.parts).toEqual([
    { from: 'bac', to: 'xa-mot', whole: false, share: '0.333' },
    { from: 'bac', to: 'nam', whole: false, share: null },
  ]);
  expect(order?.placements).toEqual([{ unit: 'thon', parent: 'nam' }]);
});

test('a rename carries only what is new', () => {
  const form = { ...blankForm('rename', units[1]!, null), date: '2025-07-01', name: 'Xã Bắc Sơn' };
  expect(orderOf(form, units, '')?.changes).toEqual([{ unit: 'bac', name: 'Xã Bắc Sơn' }]);
  expect(orderOf({ ...form, code: '' }, units, '')?.changes).toEqual([{ unit: 'bac', name: 'Xã Bắc Sơn', code: null }]);
  expect(orderOf({ ...form, kind: 'upgrade' }, units, '')).toBeNull();
});
