import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dec, decimalString } from '../decimal/decimal.ts';
import { convert } from './convert.ts';
import { formatQuantityEn, formatQuantityVi } from './format-quantity.ts';
import { QuantityError } from './quantity-error.ts';
import { sameBase, unitOf } from './unit.ts';

describe('unitOf', () => {
  test.each<[string, string, string, string, string]>([
    ['đồng', 'VND', '1', 'vnd', 'VND'],
    ['VNĐ', 'VND', '1', 'vnd', 'VND'],
    ['tỷ đồng', 'VND', '1000000000', 'billion-vnd', 'billion VND'],
    ['tỉ đồng', 'VND', '1000000000', 'billion-vnd', 'billion VND'],
    ['Triệu đồng', 'VND', '1000000', 'million-vnd', 'million VND'],
    ['Tr.đồng', 'VND', '1000000', 'million-vnd', 'million VND'],
    ['1.000 đồng', 'VND', '1000', 'thousand-vnd', 'thousand VND'],
    ['nghìn tỷ đồng', 'VND', '1000000000000', 'trillion-vnd', 'trillion VND'],
    ['ngàn tỉ đồng', 'VND', '1000000000000', 'trillion-vnd', 'trillion VND'],
    ['tỷ USD', 'USD', '1000000000', 'billion-usd', 'billion USD'],
    ['triệu đô la Mỹ', 'USD', '1000000', 'million-usd', 'million USD'],
    ['%', '%', '1', 'percent', '%'],
    ['‰', '%', '0.1', 'per-mille', '‰'],
    ['điểm %', 'pp', '1', 'percentage-point', 'percentage points'],
    ['điểm phần trăm', 'pp', '1', 'percentage-point', 'percentage points'],
    ['lượt', 'lượt khách', '1', 'visit', 'visits'],
    ['nghìn lượt', 'lượt khách', '1000', 'thousand-visit', 'thousand visits'],
    ['triệu lượt du khách', 'lượt khách', '1000000', 'million-visit', 'million visits'],
    ['ha', 'm2', '10000', 'ha', 'ha'],
    ['m²', 'm2', '1', 'm2', 'm²'],
    ['nghìn tấn', 'kg', '1000000', 'thousand-tonne', 'thousand tonnes'],
    ['tạ/ha', 'kg/ha', '100', 'quintal-per-ha', 'quintals/ha'],
    ['triệu đồng / người / năm', 'VND/người/năm', '1000000', 'million-vnd-per-nguoi-per-nam', 'million VND/person/year'],
    ['doanh nghiệp', 'doanh nghiệp', '1', 'doanh-nghiep', 'enterprises'],
    ['đồng chí', 'đồng chí', '1', 'dong-chi', 'comrades'],
    ['nghìn hộ', 'hộ', '1000', 'thousand-ho', 'thousand households'],
    ['chiếc thuyền', 'chiếc thuyền', '1', 'chiec-thuyen', 'chiếc thuyền'],
    ['tỷ', '1', '1000000000', 'billion', 'billion'],
  ])('%s', (vi, base, factor, code, en) => {
    const unit = unitOf(vi);
    expect([unit.base, decimalString(unit.factor), unit.code, unit.en]).toEqual([base, factor, code, en]);
  });

  test('the unit it prints is the unit it read', () => {
    for (const vi of ['tỷ đồng', 'nghìn tỷ đồng', 'triệu lượt khách', 'tấn', 'ha', 'hộ', 'triệu đồng/người', '‰', 'km2']) {
      expect(unitOf(unitOf(vi).vi)).toEqual(unitOf(vi));
      expect(unitOf(vi).vi).toBe(vi);
    }
  });

  test('tone placement, case and composition do not make another unit', () => {
    expect(sameBase('Tỷ Đồng', 'đồng')).toBe(true);
    expect(unitOf('hoá đơn').base).toBe(unitOf('Hóa đơn').base);
    expect(unitOf('tỷ đồng'.normalize('NFD')).code).toBe('billion-vnd');
    expect(() => unitOf('  ')).toThrow(QuantityError);
  });
});

describe('convert', () => {
  test('is exact', () => {
    expect(decimalString(convert('29976.8', 'tỷ đồng', 'đồng'))).toBe('29976800000000');
    expect(decimalString(convert('5', 'nghìn tỷ đồng', 'tỷ đồng'))).toBe('5000');
    expect(decimalString(convert('1.029', 'triệu lượt', 'lượt khách'))).toBe('1029000');
    expect(decimalString(convert('46560', 'm2', 'ha'))).toBe('4.656');
    expect(decimalString(convert('5', '‰', '%'))).toBe('0.5');
    expect(decimalString(convert('65', 'tạ/ha', 'tấn/ha'))).toBe('6.5');
  });

  test.each([
    ['tỷ đồng', 'triệu USD'],
    ['%', 'điểm %'],
    ['hộ', 'người'],
    ['đồng', 'đồng chí'],
    ['tỷ', 'tỷ đồng'],
    ['triệu đồng/người', 'triệu đồng'],
  ])('refuses %s into %s in Vietnamese', (from, to) => {
    expect(() => convert('1', from, to)).toThrow(QuantityError);
    expect(() => convert('1', from, to)).toThrow(`Không đổi được “${from}” sang “${to}”`);
  });

  test('there and back is the same value', () => {
    const money = fc.constantFrom('đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng', 'nghìn tỷ đồng', 'trđ');
    const amount = fc.stringMatching(/^-?[1-9]\d{0,20}(?:\.\d{1,10})?$/);
    fc.assert(
      fc.property(amount, money, money, (value, a, b) => {
        expect(convert(convert(value, a, b), b, a).eq(dec(value))).toBe(true);
      }),
    );
  });
});

test('quantities as printed', () => {
  expect(formatQuantityVi('29976.8', 'tỷ đồng')).toBe('29.976,8 tỷ đồng');
  expect(formatQuantityVi('74.2', '%')).toBe('74,2%');
  expect(formatQuantityVi('-0.87', 'điểm %', { sign: 'always' })).toBe('−0,87 điểm %');
  expect(formatQuantityVi('12', '')).toBe('12');
  expect(formatQuantityEn('29976.8', 'tỷ đồng')).toBe('29,976.8 billion VND');
  expect(formatQuantityEn('74.2', '%')).toBe('74.2%');
});
