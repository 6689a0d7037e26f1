import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalPeriod } from './canonical-period.ts';
import { formatPeriodEn } from './format-period-en.ts';
import { formatPeriodVi } from './format-period-vi.ts';
import { parsePeriodVi, readPeriodVi } from './parse-period-vi.ts';
import { PERIOD } from './period-arbitrary.ts';
import { parsePeriodCode, periodCode } from './period-code.ts';
import { PeriodError } from './period-error.ts';

function codeOf(text: string, ctx = {}): string | null {
  const period = parsePeriodVi(text, ctx);
  return period === null ? null : periodCode(period);
}

describe('parsePeriodVi reads what reports write', () => {
  test.each([
    ['9 tháng đầu năm 2023', '2023-01/2023-09'],
    ['09 THÁNG ĐẦU NĂM 2023', '2023-01/2023-09'],
    ['09 tháng năm 2023', '2023-01/2023-09'],
    ['9 tháng của năm 2023', '2023-01/2023-09'],
    ['9 tháng 2023', '2023-01/2023-09'],
    ['9 tháng/2023', '2023-01/2023-09'],
    ['chín tháng đầu năm 2023', '2023-01/2023-09'],
    ['luỹ kế 11 tháng năm 2024', '2024-01/2024-11'],
    ['Lũy kế 11 tháng đầu năm 2024', '2024-01/2024-11'],
    ['từ đầu năm đến tháng 9/2023', '2023-01/2023-09'],
    ['từ đầu năm 2023 đến hết tháng 9', '2023-01/2023-09'],
    ['luỹ kế đến hết tháng 9 năm 2023', '2023-01/2023-09'],
    ['6 tháng đầu năm 2023', '2023-01/2023-06'],
    ['12 tháng năm 2023', '2023-01/2023-12'],
    ['6 tháng cuối năm 2023', '2023-H2'],
    ['nửa đầu năm 2023', '2023-H1'],
    ['3 tháng cuối năm 2023', '2023-10/2023-12'],
    ['03 tháng còn lại của năm 2023', '2023-10/2023-12'],
    ['quý III/2023', '2023-Q3'],
    ['Quý III năm 2023', '2023-Q3'],
    ['quý III, năm 2023', '2023-Q3'],
    ['quý 3/2023', '2023-Q3'],
    ['quý I /2018', '2018-Q1'],
    ['quý tư năm 2023', '2023-Q4'],
    ['Q.III/2023', '2023-Q3'],
    ['quí III/2023', '2023-Q3'],
    ['Quí 4 năm 2023', '2023-Q4'],
    ['quý 3 năm 2023', '2023-Q3'],
    ['9T/2023', '2023-01/2023-09'],
    ['09T2023', '2023-01/2023-09'],
    ['3 quý đầu năm 2023', '2023-01/2023-09'],
    ['hai quí đầu năm 2023', '2023-01/2023-06'],
    ['tháng 11/2024', '2024-11'],
    ['tháng 11 năm 2024', '2024-11'],
    ['tháng 6-2017', '2017-06'],
    ['tháng mười một năm 2024', '2024-11'],
    ['tháng năm năm 2024', '2024-05'],
    ['T9/2023', '2023-09'],
    ['09/2023', '2023-09'],
    ['từ tháng 3 đến tháng 5 năm 2023', '2023-03/2023-05'],
    ['tháng 3 - 5/2023', '2023-03/2023-05'],
    ['từ tháng 10/2022 đến hết tháng 3/2023', '2022-10/2023-03'],
    ['từ tháng 1 đến tháng 9 năm 2023', '2023-01/2023-09'],
    ['năm 2023', '2023'],
    ['cả năm 2023', '2023'],
    ['2023', '2023'],
    ['giai đoạn 2021 - 2025', '2021/2025'],
    ['giai đoạn 2021- 2025', '2021/2025'],
    ['giai đoạn 2021 – 2025', '2021/2025'],
    ['nhiệm kỳ 2020-2025', '2020/2025'],
    ['5 năm 2016 – 2020', '2016/2020'],
    ['từ năm 2021 đến năm 2025', '2021/2025'],
    ['vụ Đông Xuân 2022-2023', '2023-DX'],
    ['vụ Đông - Xuân 2022 - 2023', '2023-DX'],
    ['vụ Đông Xuân năm 2023', '2023-DX'],
    ['vụ Hè Thu 2023', '2023-HT'],
    ['vụ Thu Đông 2023', '2023-TD'],
    ['vụ Mùa 2023', '2023-M'],
    ['năm học 2022 - 2023', '2022/2023-NH'],
    ['đến ngày 26/11/2024', '@2024-11-26'],
    ['Tính đến ngày 11 tháng 7 năm 2023', '@2023-07-11'],
    ['đến ngày 25 tháng 01/2025', '@2025-01-25'],
    ['luỹ kế đến 26/11/2024', '@2024-11-26'],
    ['tại thời điểm 31/12/2016', '@2016-12-31'],
    ['đến hết tháng 6-2017', '@2017-06-30'],
    ['đến cuối năm 2018', '@2018-12-31'],
    ['ngày 11 tháng 10 năm 2023', '2023-10-11'],
    ['26-11-2024', '2024-11-26'],
  ])('%s is %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
    expect(codeOf(`  ${text.normalize('NFD').replaceAll(' ', '\u00a0')}.`)).toBe(code);
    expect(codeOf(text.toUpperCase())).toBe(code);
  });

  test.each([
    ['tháng 11', '2023-11'],
    ['9 tháng', '2023-01/2023-09'],
    ['6 tháng qua', '2023-01/2023-06'],
    ['03 tháng cuối năm', '2023-10/2023-12'],
    ['quý 2', '2023-Q2'],
    ['cả năm', '2023'],
    ['vụ Hè Thu', '2023-HT'],
    ['27/11', '2023-11-27'],
    ['đến ngày 6/10', '@2023-10-06'],
    ['đến nay', '@2023-10-15'],
    ['từ đầu năm đến nay', '2023-01/2023-10'],
    ['những tháng còn lại của năm 2023', '2023-10/2023-12'],
    ['từ nay đến hết năm 2023', '2023-10/2023-12'],
    ['từ tháng 6 đến nay', '2023-06/2023-10'],
    ['từ đầu năm 2022 đến nay', '2022-01/2023-10'],
  ])('%s takes the rest from the document', (text, code) => {
    expect(codeOf(text, { date: '2023-10-15' })).toBe(code);
    expect(codeOf(text)).toBeNull();
  });

  test.each([
    ['cùng kỳ', '2023-01/2023-09', '2022-01/2022-09'],
    ['so với cùng kỳ năm trước', '2023-Q3', '2022-Q3'],
    ['bình quân cùng kỳ năm trước', '2023-01/2023-09', '2022-01/2022-09'],
    ['cùng kỳ năm 2019', '@2020-10-06', '@2019-10-06'],
    ['cùng kỳ 2019', '2023-DX', '2019-DX'],
    ['cùng kỳ năm 2020', '@2024-02-29', '@2020-02-29'],
    ['tháng trước', '2024-01', '2023-12'],
    ['năm trước', '2023-01/2023-09', '2022'],
  ])('%s, speaking of %s, is %s', (text, of, code) => {
    expect(codeOf(text, { period: parsePeriodCode(of) })).toBe(code);
    expect(codeOf(text)).toBeNull();
  });

  test('codes are read too', () => {
    fc.assert(
      fc.property(PERIOD, (p) => {
        expect(parsePeriodVi(` ${periodCode(p)} `)).toEqual(p);
      }),
    );
  });

  test('the months left begin after a finished month', () => {
    expect(codeOf('các tháng còn lại của năm 2023', { date: '2023-09-30' })).toBe('2023-10/2023-12');
    expect(codeOf('các tháng còn lại của năm 2023', { date: '2023-12-31' })).toBeNull();
  });

  test.each(['', 'hôm qua', '1029', '46.560', '74,2%', 'tháng năm 2023', 'Vành đai 3', 'quỹ 2023', 'vụ', 'xã 2023', '19/21 chỉ tiêu'])(
    '%j is no period',
    (text) => {
      expect(parsePeriodVi(text)).toBeNull();
      expect(() => readPeriodVi(text)).toThrow(PeriodError);
    },
  );

  test.each([
    ['ngày 31/2/2023', 'Không có ngày 31/02/2023: tháng 2/2023 có 28 ngày.'],
    ['đến ngày 30 tháng 02 năm 2024', 'tháng 2/2024 có 29 ngày'],
    ['tháng 13/2023', 'Không có tháng 13'],
    ['tháng 0/2023', 'Không có tháng 0'],
    ['13 tháng đầu năm 2023', 'Một năm không có 13 tháng'],
    ['quý V/2023', 'Không có quý V'],
    ['quý 5 năm 2023', 'Không có quý 5'],
    ['giai đoạn 2025 - 2021', 'Năm cuối (2021) đứng trước năm đầu (2025)'],
    ['từ tháng 5 đến tháng 3 năm 2023', 'đứng trước'],
    ['năm học 2021-2023', 'hai năm liền nhau'],
    ['vụ Đông Xuân 2021-2023', 'hai năm liền nhau'],
    ['tháng 11', 'Chưa rõ năm nào'],
    ['đến nay', 'Chưa rõ ngày nào'],
    ['cùng kỳ năm trước', 'Chưa rõ “cùng kỳ” của kỳ nào'],
    ['2023-13', 'Không có tháng 13'],
    ['hôm qua', 'Không hiểu kỳ “hôm qua”'],
  ])('%s is refused: %s', (text, says) => {
    expect(parsePeriodVi(text)).toBeNull();
    expect(() => readPeriodVi(text)).toThrow(says);
  });
});

describe('formatPeriodVi', () => {
  test.each([
    ['2024-11-26', 'ngày 26/11/2024', '26/11/2024'],
    ['2024-11', 'tháng 11 năm 2024', 'tháng 11/2024'],
    ['2023-Q3', 'quý III năm 2023', 'quý III/2023'],
    ['2023-H1', '6 tháng đầu năm 2023', '6 tháng đầu năm 2023'],
    ['2023-01/2023-09', '9 tháng đầu năm 2023', '9 tháng 2023'],
    ['2023-10/2023-12', '3 tháng cuối năm 2023', '3 tháng cuối năm 2023'],
    ['2023-03/2023-05', 'từ tháng 3 đến tháng 5 năm 2023', 'tháng 3 - 5/2023'],
    ['2021-01/2023-10', 'từ tháng 1 năm 2021 đến tháng 10 năm 2023', 'tháng 1/2021 - 10/2023'],
    ['2023', 'năm 2023', 'năm 2023'],
    ['2021/2025', 'giai đoạn 2021 - 2025', '2021-2025'],
    ['2023-DX', 'vụ Đông Xuân 2022-2023', 'vụ Đông Xuân 2022-2023'],
    ['2023-HT', 'vụ Hè Thu 2023', 'vụ Hè Thu 2023'],
    ['2022/2023-NH', 'năm học 2022 - 2023', 'năm học 2022-2023'],
    ['@2024-11-26', 'đến ngày 26/11/2024', 'đến 26/11/2024'],
  ])('%s', (code, long, short) => {
    expect(formatPeriodVi(parsePeriodCode(code))).toBe(long);
    expect(formatPeriodVi(parsePeriodCode(code), 'short')).toBe(short);
  });

  test('is read back to the same stretch, for every kind and both styles', () => {
    fc.assert(
      fc.property(PERIOD, fc.constantFrom<'long' | 'short'>('long', 'short'), (p, style) => {
        const read = parsePeriodVi(formatPeriodVi(p, style));
        expect(read === null ? null : canonicalPeriod(read)).toEqual(canonicalPeriod(p));
      }),
      { numRuns: 2000 },
    );
  });
});

test('formatPeriodEn', () => {
  const both = (code: string): string[] => [formatPeriodEn(parsePeriodCode(code)), formatPeriodEn(parsePeriodCode(code), 'short')];
  expect(both('2023-01/2023-09')).toEqual(['first 9 months of 2023', '9M 2023']);
  expect(both('2023-Q3')).toEqual(['quarter 3 of 2023', 'Q3 2023']);
  expect(both('2024-11')).toEqual(['November 2024', 'Nov 2024']);
  expect(both('2023-10/2023-12')).toEqual(['last 3 months of 2023', 'Oct 2023 – Dec 2023']);
  expect(both('2023-DX')[0]).toBe('Winter-Spring crop 2022–2023');
  expect(both('@2024-11-26')).toEqual(['as of 26 November 2024', 'to 26 November 2024']);
});
