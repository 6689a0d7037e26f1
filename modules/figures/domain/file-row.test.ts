import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalString } from '@thucthi/kernel';
import { fileHeadings, isFileHeading, readFileHeading, type FileColumn } from './file-columns.ts';
import { fileDirectory, type FileIndicator, type FileUnit } from './file-ground.ts';
import { readFileRow } from './file-row.ts';

const unit = (id: number, slug: string, name: string, code: string | null, change: Partial<FileUnit> = {}): FileUnit => ({
  id,
  slug,
  names: [{ code, name, from: '2020-01-01', to: change.validTo ?? null }],
  validFrom: '2020-01-01',
  validTo: null,
  writable: true,
  ...change,
});
const revenue: FileIndicator = {
  id: 1,
  code: 'budget-revenue',
  name: 'Thu ngân sách nhà nước',
  aliases: ['Tổng thu ngân sách'],
  unit: 'tỷ đồng',
  decimals: 1,
  rollUp: 'sum',
  scale: '1',
  accumulation: 'sum',
};
const directory = fileDirectory({
  today: '2026-11-16',
  units: [
    unit(1, 'phuong-hoa-binh', 'Phường Hoà Bình', '00004'),
    unit(2, 'xa-tan-lap-a', 'Xã Tân Lập', '00010'),
    unit(3, 'xa-tan-lap-b', 'Xã Tân Lập', '00011'),
    unit(4, 'phuong-cu', 'Phường Trúc Bạch', '00004', {
      validTo: '2025-06-30',
      names: [{ code: '00004', name: 'Phường Trúc Bạch', from: '2020-01-01', to: '2025-06-30' }],
    }),
    unit(5, 'xa-xa', 'Xã Xa', '00012', { writable: false }),
  ].map((one) =>
    one.id === 1
      ? { ...one, validFrom: '2025-07-01', names: [{ code: '00004', name: 'Phường Hoà Bình', from: '2025-07-01', to: null }] }
      : one,
  ),
  indicators: [revenue],
});
type Line = Partial<Record<FileColumn, string>>;
const read = (line: Line, quantity = '') =>
  readFileRow(
    (column) => ({ unitCode: '00004', indicatorCode: 'budget-revenue', period: '9/2026', vintage: 'ước', ...line })[column] ?? '',
    quantity,
    directory,
  );
const said = (line: Line): string => {
  const row = read(line);
  return row.kind === 'faults' ? row.faults.map(({ column, vi }) => `${column}: ${vi}`).join('\n') : row.kind;
};

describe('the unit of a row', () => {
  test('is who bore the code in that period', () => {
    expect(read({ value: '1' })).toMatchObject({ figure: { unitId: 1, period: '2026-09', asOf: '2026-09-30' } });
    expect(read({ value: '1', period: 'tháng 5 năm 2025' })).toMatchObject({ figure: { unitId: 4 } });
    expect(read({ value: '1', unitCode: '', unitName: 'phường hòa bình' })).toMatchObject({ figure: { unitId: 1 } });
    expect(read({ value: '1', unitCode: 'xa-tan-lap-b', unitName: 'Xã Tân Lập' })).toMatchObject({ figure: { unitId: 3 } });
  });

  test('that is gone, ambiguous, unknown or out of reach is told', () => {
    expect(said({ value: '1', unitCode: '', unitName: 'Phường Trúc Bạch' })).toContain('đã ngừng hoạt động từ ngày 01/07/2025');
    expect(said({ value: '1', unitCode: '', unitName: 'Xã Tân Lập' })).toContain('Có nhiều đơn vị tên “Xã Tân Lập”');
    expect(said({ value: '1', unitCode: '99999' })).toContain('Không có đơn vị “99999”');
    expect(said({ value: '1', unitCode: '00012' })).toContain('ngoài phạm vi');
    expect(said({ value: '1', unitName: 'Xã Tân Lập' })).toContain('Mã “00004” là Phường Hoà Bình');
    expect(said({ value: '1', unitCode: '' })).toContain('Chưa ghi mã hoặc tên đơn vị');
  });
});

describe('the value of a row', () => {
  test('is changed exactly into the unit of the indicator, by the row or by the heading', () => {
    expect(read({ value: '25.500,5', quantity: 'triệu đồng' })).toMatchObject({ figure: { value: '25.5005', decimals: 4 } });
    expect(read({ value: '25.500' }, 'triệu đồng')).toMatchObject({ figure: { value: '25.5', decimals: 1 } });
    expect(read({ value: '25,5', quantity: 'tỷ đồng' }, 'triệu đồng')).toMatchObject({ figure: { value: '25.5' } });
    expect(said({ value: '5', quantity: 'USD' })).toContain('không đổi được sang “tỷ đồng”');
  });

  test('never loses a digit on the way', () => {
    const plain = fc.stringMatching(/^-?(?:0|[1-9]\d{0,14})(?:\.\d{0,9}[1-9])?$/).filter((text) => text !== '-0');
    fc.assert(
      fc.property(plain, (text) => {
        const value = text.replace('.', ',');
        const row = read({ value: /^-?\d{1,3},\d{3}$/.test(value) ? `${value}0` : value });
        expect(row).toMatchObject({ kind: 'figure', figure: { value: decimalString(text) } });
      }),
    );
  });

  test('left out leaves the row out; a text where a number belongs does not', () => {
    expect(said({})).toBe('empty');
    expect(said({ value: '–' })).toBe('empty');
    expect(said({ value: 'chưa có' })).toContain('value: “chưa có” không phải là số');
    expect(said({ value: '1,029' })).toContain('không rõ là số thập phân hay hàng nghìn');
    expect(said({ value: '9'.repeat(40) })).toContain('quá lớn');
  });
});

describe('the heading of a file', () => {
  test('is found among other rows and says what is missing', () => {
    expect([isFileHeading(['BÁO CÁO', 'Kỳ']), isFileHeading(fileHeadings)]).toEqual([false, true]);
    expect(readFileHeading(['mã đơn vị', 'CHI TIEU', 'kỳ', 'Loại số', 'Giá trị (triệu đồng)'])).toMatchObject({
      ok: true,
      shape: { valueQuantity: 'triệu đồng' },
    });
    expect(readFileHeading(['Đơn vị', 'Kỳ', 'Giá trị'])).toMatchObject({
      ok: false,
      problems: [{ column: 'Mã chỉ tiêu' }, { column: 'Loại số' }],
    });
  });
});
