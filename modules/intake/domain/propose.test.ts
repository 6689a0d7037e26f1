import { read } from '@thucthi/reader';
import { describe, expect, test } from 'vitest';
import { propose, type KnownIndicator, type ProposalGround } from './propose.ts';

const known = (code: string, unit: string, accumulation = 'sum'): [string, KnownIndicator] => [
  code,
  { id: code.length, code, name: code, unit, accumulation },
];
const indicators = new Map([
  known('budget-revenue', 'tỷ đồng'),
  known('tourists', 'lượt khách'),
  known('poor-households', 'hộ', 'last'),
  known('grdp', '%', 'index'),
]);
const aliases = [
  { code: 'budget-revenue', aliases: ['thu ngân sách'] },
  { code: 'tourists', aliases: ['lượt khách', 'khách du lịch'] },
  { code: 'poor-households', aliases: ['hộ nghèo'] },
  { code: 'grdp', aliases: ['GRDP'] },
];
const ground: ProposalGround = { indicators, issuedOn: '2024-11-27', today: '2024-12-01' };
const proposed = (text: string, correction: Parameters<typeof propose>[1] = null) =>
  read(text, { indicators: aliases, date: '2024-11-27' }).observations.map((found) => propose(found, correction, ground));

describe('a finding as a row of the ledger', () => {
  test('a result of the month is a figure in the unit of the indicator, known to the day of writing', () => {
    expect(proposed('Tháng 11/2024, thu ngân sách đạt 838.900 triệu đồng.')).toMatchObject([
      { becomes: 'figure', period: '2024-11', asOf: '2024-11-27', value: '838.9', valueUnit: 'tỷ đồng', vintage: 'so-bo', problem: null },
    ]);
  });
  test('a day is the running total of a flow and the month of a stock, known to that day', () => {
    expect(proposed('Đến ngày 26/11/2024, thu ngân sách đạt 315 tỷ đồng.')).toMatchObject([
      { period: '2024-01/2024-11', statedPeriod: '@2024-11-26', asOf: '2024-11-26' },
    ]);
    expect(proposed('Đến ngày 26/11/2024, toàn thành phố còn 412 hộ nghèo.', { indicator: 'poor-households' })).toMatchObject([
      { period: '2024-11', statedPeriod: '@2024-11-26' },
    ]);
  });
  test('what is expected of a period that is not over is a statement, a plan value waits for its plan', () => {
    expect(proposed('Ước cả năm 2024, thu ngân sách đạt 400 tỷ đồng.')).toMatchObject([{ becomes: 'statement', measure: 'forecast' }]);
    expect(proposed('Năm 2025, phấn đấu thu ngân sách đạt 420 tỷ đồng.')).toMatchObject([{ becomes: 'target', value: '420' }]);
  });
  test('percentages, growth and differences are statements, each with its own unit', () => {
    const rows = proposed('Tháng 11/2024, thu ngân sách đạt 31 tỷ đồng, bằng 108% dự toán, tăng 8% so với cùng kỳ.');
    expect(rows.slice(1)).toMatchObject([
      { becomes: 'statement', measure: 'pct-of-plan', value: '108', valueUnit: '%' },
      { becomes: 'statement', measure: 'growth', value: '8' },
    ]);
  });
  test('another unit, no indicator, no period: said in words, and a correction mends it', () => {
    expect(proposed('Tháng 11/2024, thu ngân sách đạt 31 tỷ USD.')[0]!.problem?.vi).toMatch(/USD/);
    const [bare] = proposed('Tháng 11/2024, tiếp nhận 31 hồ sơ.');
    expect(bare).toMatchObject({ indicator: null, problem: { vi: expect.stringContaining('chọn chỉ tiêu') } });
    expect(proposed('Tháng 11/2024, tiếp nhận 31 hồ sơ.', { indicator: 'tourists', value: '31' })).toMatchObject([
      { becomes: 'figure', value: '31', valueUnit: 'lượt khách', problem: null },
    ]);
  });
});
