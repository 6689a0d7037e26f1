import { describe, expect, test } from 'vitest';
import type { ResultRow, Results } from './result-row.ts';
import { neededSentence, resultSentence } from './result-words.ts';
import { resultsReport } from './results-report.ts';

type Plan = ResultRow['plans'][number];
const plan = (label: string, change: Partial<Plan> = {}): Plan => ({
  planName: { vi: label, en: label },
  level: 'assigned',
  comparator: 'ge',
  target: '1551',
  percent: null,
  qualifiers: [],
  met: null,
  difference: null,
  needed: null,
  ...change,
});
const row = (change: Partial<ResultRow> = {}): ResultRow => ({
  indicator: {
    code: 'budget-revenue',
    name: { vi: 'Tổng thu ngân sách', en: 'Budget revenue' },
    unit: 'tỷ đồng',
    decimals: 1,
    group: 'economy',
    polarity: 'up',
    accumulation: 'sum',
  },
  actual: { value: '838.9', vintage: 'uoc', decimals: 1, qualifiers: ['gần'] },
  plans: [],
  samePeriod: { growthPercent: null, points: null, comparable: false },
  status: { class: 'at-risk' },
  ...change,
});
const said = (one: ResultRow): string =>
  resultSentence(one)
    .map(({ text }) => text)
    .join('');
const growth = (growthPercent: string | null, points: string | null = null) => ({ growthPercent, points, comparable: true });

describe('an indicator in a sentence', () => {
  test('names each plan with its percentage, as its source rounds it, and the same period', () => {
    const plans = [plan('kế hoạch tỉnh', { percent: '54.1' }), plan('kế hoạch thành phố', { percent: '47.81', qualifiers: ['hơn'] })];
    expect(said(row({ plans, samePeriod: growth('-3.5') }))).toBe(
      'Tổng thu ngân sách ước đạt gần 838,9 tỷ đồng, bằng 54,1% kế hoạch tỉnh giao, bằng hơn 47,81% kế hoạch thành phố giao, giảm 3,5% so với cùng kỳ năm trước.',
    );
  });

  test('names plans that say the same together', () => {
    const points = { difference: '-0.1729', target: '95.5' };
    const rate = row({
      indicator: { ...row().indicator, name: { vi: 'Tỷ lệ bao phủ', en: '' }, unit: '%' },
      samePeriod: growth(null, '1.06'),
    });
    const plans = ['kế hoạch Trung ương', 'kế hoạch HĐND', 'kế hoạch thành phố'].map((one) => plan(one, points));
    expect(said({ ...rate, actual: { value: '95.33', vintage: 'chinh-thuc', decimals: 2, qualifiers: [] }, plans })).toBe(
      'Tỷ lệ bao phủ đạt 95,33%, thấp hơn kế hoạch Trung ương, HĐND và thành phố giao 0,17 điểm phần trăm, tăng 1,06 điểm phần trăm so với cùng kỳ năm trước.',
    );
  });

  test('does not call reached what ought to be little', () => {
    const limited = row({ plans: [plan('kế hoạch thành phố', { comparator: 'le', target: '900', met: true })] });
    expect(said(limited)).toBe(
      'Tổng thu ngân sách ước là gần 838,9 tỷ đồng (phấn đấu không quá 900 tỷ đồng theo kế hoạch thành phố giao).',
    );
  });

  test('says loudly what is missing, and what is known all the same', () => {
    const missing = row({ actual: null, samePeriod: growth('8.6') });
    expect(said(missing)).toBe('Tổng thu ngân sách tăng 8,6% so với cùng kỳ năm trước; số thực hiện [chưa có số liệu].');
    expect(resultSentence(missing).find(({ text }) => text === '[chưa có số liệu]')?.style).toBe('missing');
  });

  test('prints a figure that its source gives in thousands whole', () => {
    expect(said(row({ actual: { value: '1029000', vintage: 'so-bo', decimals: -3, qualifiers: [] } }))).toContain('đạt 1.029.000 tỷ đồng');
  });
});

test('what a plan needs for the rest of the year', () => {
  const needed = { perUnit: '305.27', unit: 'month' as const, unitsLeft: 3, multiple: '3.3' };
  expect(neededSentence(row({ plans: [plan('kế hoạch thành phố', { needed })] }))).toBe(
    'Tổng thu ngân sách: 3 tháng còn lại phải đạt bình quân 305,3 tỷ đồng mỗi tháng để hoàn thành kế hoạch thành phố giao, gấp 3,3 lần bình quân từ đầu năm.',
  );
  expect(neededSentence(row())).toBeNull();
});

describe('the report', () => {
  const results: Results = {
    unit: { name: 'Thành phố Mẫu', kind: 'city-central', illustrative: true },
    period: '2023-01/2023-09',
    knownOn: '2023-10-05',
    summary: { headline: { vi: '1 trên 2 chỉ tiêu đạt.', en: '' }, lead: { vi: '', en: '' } },
    rows: [row(), row({ actual: null })],
  };
  const fields = [
    { id: 'social', name: 'Văn hóa, xã hội' },
    { id: 'economy', name: 'Kinh tế' },
  ];
  const textOf = (form: 'state' | 'party') => {
    const { body, ...rest } = resultsReport(results, fields, form);
    return {
      ...rest,
      lines: body.map((block) =>
        block.kind === 'paragraph'
          ? typeof block.words === 'string'
            ? block.words
            : block.words.map(({ text }) => text).join('')
          : block.kind === 'table'
            ? 'table'
            : 'text' in block
              ? block.text
              : block.kind,
      ),
    };
  };

  test('has a head, only parts that say something, and counts what is missing', () => {
    const report = textOf('state');
    expect(report).toMatchObject({
      issuer: 'Ủy ban nhân dân thành phố Mẫu',
      symbol: 'BC-UBND',
      place: 'Mẫu',
      year: 2023,
      number: null,
      date: null,
    });
    expect(report.subject).toBe('Kết quả thực hiện các chỉ tiêu 9 tháng đầu năm 2023');
    expect(report.lines).toEqual([
      'I. ĐÁNH GIÁ CHUNG',
      '(Dữ liệu minh họa, không phải số liệu thật.)',
      '1 trên 2 chỉ tiêu đạt.',
      'Theo số liệu đã biết đến hết ngày 05/10/2023.',
      'Còn 1 chỉ tiêu chưa có số liệu thực hiện, được đánh dấu trong báo cáo này.',
      'II. KẾT QUẢ THEO LĨNH VỰC',
      '1. Kinh tế',
      'Tổng thu ngân sách ước đạt gần 838,9 tỷ đồng.',
      'Tổng thu ngân sách: [chưa có số liệu].',
      'table',
    ]);
  });

  test('signs for the Party in its own words', () => {
    expect(textOf('party')).toMatchObject({
      issuer: 'Thành ủy Mẫu',
      symbol: 'BC/TU',
      signature: { titles: ['T/M Ban Thường vụ', 'Bí thư'] },
    });
  });
});
