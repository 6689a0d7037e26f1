import { describe, expect, test } from 'vitest';
import { eventsFromMapping, mergeEventId, replaceLineage } from './events-from-mapping.ts';
import { parseMappingFile } from './parse-mapping-file.ts';
import type { UnitDef, UnitEvent } from './unit-def.ts';

const HEADER = ['ma_cu', 'ma_moi', 'pham_vi', 'ty_le', 'van_ban'];
const read = (...lines: string[][]) => parseMappingFile([HEADER, ...lines]);
const messages = (...lines: string[][]) => read(...lines).errors.map(({ line, column, messageVi }) => `${line} ${column}: ${messageVi}`);

describe('reading a mapping file', () => {
  test('whole and part, shares in every usual form, blank lines passed over', () => {
    const { rows, errors } = read(
      ['00004', '00004', 'toan_bo', '', 'NQ 1656/NQ-UBTVQH15'],
      ['', '', '', '', ''],
      ['00007', '00008', 'Một phần', '0,4', ''],
      ['00007', '00025', 'mot_phan', '60%', ''],
      ['00010', '00008', 'mot_phan', '0.25'],
      ['00010', '00025', 'mot_phan', '75 %'],
      ['00011', '00008', 'mot_phan'],
      ['00011', '00025', 'mot_phan'],
      ['24', '24', 'toàn bộ', '1', ''],
    );
    expect(errors).toEqual([]);
    expect(rows.map(({ line, share, whole }) => [line, share, whole])).toEqual([
      [2, '1', true],
      [4, '0.4', false],
      [5, '0.6', false],
      [6, '0.25', false],
      [7, '0.75', false],
      [8, null, false],
      [9, null, false],
      [10, '1', true],
    ]);
    expect(rows[0]).toMatchObject({ oldCode: '00004', newCode: '00004', document: 'NQ 1656/NQ-UBTVQH15' });
    expect(rows[1]?.document).toBeNull();
  });

  test('the header in other words and another order', () => {
    const { rows } = parseMappingFile([
      ['\uFEFFMã mới', 'Mã cũ', 'Toàn bộ/Một phần'],
      ['00008', '00006', 'toàn bộ'],
    ]);
    expect(rows).toEqual([{ line: 2, oldCode: '00006', newCode: '00008', whole: true, share: '1', document: null }]);
  });

  test('a missing column and an empty file', () => {
    expect(parseMappingFile([['ma_cu', 'ma_moi']]).errors).toEqual([
      { line: 1, column: 'pham_vi', messageVi: 'Thiếu cột “pham_vi” ở dòng tiêu đề.' },
    ]);
    expect(parseMappingFile([]).errors).toHaveLength(3);
    expect(messages()).toEqual(['1 null: Tệp không có dòng dữ liệu nào.']);
  });

  test('codes', () => {
    expect(messages(['4', '00004', 'toan_bo'])).toEqual([
      '2 ma_cu: Mã “4” không đủ chữ số: mã xã có 5 chữ số, mã tỉnh có 2 (ví dụ 00004). Bảng tính có thể đã bỏ số 0 ở đầu.',
    ]);
    expect(messages(['', 'X1', 'toan_bo'])).toEqual([
      '2 ma_cu: Thiếu mã đơn vị.',
      '2 ma_moi: Mã “X1” không hợp lệ: mã xã có 5 chữ số, mã tỉnh có 2.',
    ]);
    expect(messages(['24', '00004', 'toan_bo'])).toEqual(['2 ma_moi: Mã cũ “24” và mã mới “00004” không cùng cấp.']);
  });

  test('scope and share', () => {
    expect(messages(['00004', '00004', 'tất cả'])).toEqual(['2 pham_vi: Phạm vi “tất cả” không hiểu được: ghi “toan_bo” hoặc “mot_phan”.']);
    const bad = 'không hợp lệ: ghi số lớn hơn 0 và không quá 1, ví dụ 0,4 hoặc 40%.';
    for (const share of ['0', '-0,2', '1,2', '140%', 'một nửa']) {
      expect(messages(['00004', '00004', 'mot_phan', share])).toEqual([`2 ty_le: Tỷ lệ “${share}” ${bad}`]);
    }
    expect(messages(['00004', '00004', 'toan_bo', '0,5'])).toEqual(['2 ty_le: Chuyển toàn bộ thì tỷ lệ phải bằng 1 hoặc để trống.']);
    expect(messages(['00004', '00004', 'mot_phan', '1'])).toEqual(['2 ty_le: Chuyển một phần thì tỷ lệ phải nhỏ hơn 1.']);
  });

  test('what rows of one code show together', () => {
    expect(messages(['00007', '00008', 'mot_phan', '0,4'], ['00007', '00025', 'mot_phan', '0,5'])).toEqual(
      [2, 3].map((line) => `${line} ty_le: Mã cũ “00007”: các tỷ lệ cộng lại bằng 0,9, phải bằng 1.`),
    );
    expect(messages(['00007', '00008', 'mot_phan', '0,4'], ['00007', '00025', 'mot_phan', ''])[0]).toContain(
      'ghi tỷ lệ cho mọi phần hoặc để trống tất cả',
    );
    expect(messages(['00007', '00008', 'toan_bo'], ['00007', '00025', 'mot_phan'])).toHaveLength(2);
    expect(messages(['00007', '00008', 'mot_phan'])[0]).toContain('thiếu phần còn lại');
    const repeated = read(['00007', '00008', 'toan_bo'], ['00007', '00008', 'toan_bo']);
    expect(repeated.rows.map(({ line }) => line)).toEqual([2]);
    expect(repeated.errors.map(({ messageVi }) => messageVi)).toEqual(['Lặp lại dòng 2: “00007” → “00008”.']);
  });

  test('a bad line does not make the other lines of its code wrong', () => {
    const { rows, errors } = read(['00007', '00008', 'mot_phan', 'x'], ['00007', '00025', 'mot_phan', '0,6']);
    expect(errors.map(({ line }) => line)).toEqual([2]);
    expect(rows.map(({ line }) => line)).toEqual([3]);
  });
});

describe('a mapping as events', () => {
  const DATE = '2025-07-01';
  const unit = (id: number, code: string, validFrom: string, validTo: string | null): UnitDef => ({
    id,
    slug: `u-${id}`,
    tree: 'territory',
    versions: [{ code, name: `Xã ${id}`, kind: 'commune', parentId: null, validFrom, validTo }],
  });
  const units = [
    unit(1, '00001', '1900-01-01', '2025-06-30'),
    unit(2, '00002', '1900-01-01', '2025-06-30'),
    unit(11, '00001', DATE, null),
    unit(12, '00003', DATE, null),
  ];
  const whole = (from: number, to: number) => ({ from, to, whole: true, share: '1' });
  const unchecked = (to: number, ...from: number[]): UnitEvent => ({
    id: mergeEventId(DATE, to),
    kind: 'merge',
    date: DATE,
    document: 'NQ 1',
    parts: from.map((f) => whole(f, to)),
    reconciled: false,
  });

  test('old codes are looked up before the day, new codes on it', () => {
    const { rows } = read(['00001', '00001', 'mot_phan', '0,3'], ['00001', '00003', 'mot_phan', '0,7'], ['00002', '00009', 'toan_bo']);
    const { events, errors } = eventsFromMapping(rows, units, DATE);
    expect(events.map(({ id, parts, reconciled }) => ({ id, parts, reconciled }))).toEqual([
      { id: mergeEventId(DATE, 11), parts: [{ from: 1, to: 11, whole: false, share: '0.3' }], reconciled: true },
      { id: mergeEventId(DATE, 12), parts: [{ from: 1, to: 12, whole: false, share: '0.7' }], reconciled: true },
    ]);
    expect(errors).toEqual([{ line: 4, column: 'ma_moi', messageVi: 'Không có đơn vị nào mang mã “00009” từ ngày sắp xếp.' }]);
  });

  test('checked arrows replace unchecked ones of the same old unit; what is not spoken of stays unreconciled', () => {
    const { rows } = read(['00001', '00001', 'mot_phan', ''], ['00001', '00003', 'mot_phan', '']);
    const checked = eventsFromMapping(rows, units, DATE).events;
    const result = replaceLineage([unchecked(11, 1), unchecked(12, 2)], checked);
    expect(result).toEqual([
      { ...unchecked(11), parts: [{ from: 1, to: 11, whole: false, share: null }], reconciled: true },
      { ...unchecked(12), parts: [{ from: 1, to: 12, whole: false, share: null }, whole(2, 12)], reconciled: false },
    ]);
  });

  test('an unchecked event all of whose arrows moved elsewhere goes away', () => {
    const { rows } = read(['00001', '00003', 'toan_bo']);
    expect(replaceLineage([unchecked(11, 1)], eventsFromMapping(rows, units, DATE).events).map(({ id }) => id)).toEqual([
      mergeEventId(DATE, 12),
    ]);
  });
});
