import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';
import type { KnownFact } from '../types.ts';

const alarms = (text: string, options: Parameters<typeof read>[1] = {}): string[] =>
  read(text, options)
    .checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')
    .map(({ type }) => type);

const doses = (total: number): string =>
  `Tính đến ngày 11/7/2023, thành phố đã tiêm được ${total} mũi (bao gồm 100 mũi 1; 120 mũi 2; 80 mũi 3).`;

describe('sums', () => {
  it('pass when the parts give the total', () => expect(alarms(doses(300))).toEqual([]));
  it('fail by what is missing, and by that only', () => {
    const [found, ...rest] = read(doses(750)).checks.filter(({ verdict }) => verdict === 'fail');
    expect([found?.type, found?.difference, rest.length]).toEqual(['SUM_MISMATCH', '-450', 0]);
  });
  it('let rounded parts miss the total by their rounding', () => {
    expect(alarms('Năm 2023, tổng thu đạt 10 tỷ đồng (bao gồm 3,3 tỷ đồng thuế; 6,4 tỷ đồng phí).')).toEqual([]);
  });
});

describe('plans', () => {
  const line = (plan: string): string => `Năm 2023, thu ngân sách đạt 2.661 tỷ đồng, đạt 64,9% chỉ tiêu giao (${plan} tỷ đồng).`;
  it('agree with level and percentage', () => expect(alarms(line('4.100'))).toEqual([]));
  it('do not agree when they are another', () => expect(alarms(line('5.100'))).toEqual(['IMPLIED_PLAN']));
  it('may be two for one level', () => {
    expect(
      alarms(
        'Năm 2023, giải ngân vốn đầu tư công đạt 10.819 tỷ đồng, bằng 80,72% kế hoạch vốn Trung ương giao; 50,25% kế hoạch thành phố giao.',
      ),
    ).toEqual([]);
  });
  it('are held against the ledger too', () => {
    const facts: KnownFact[] = [
      { indicator: 'budget_revenue', period: '2023', kind: 'plan', value: '5000000000000', unit: 'VND', source: 'Nghị quyết 71/NQ-HĐND' },
    ];
    const text = 'Năm 2023, thu ngân sách đạt 2.661 tỷ đồng, đạt 64,9% dự toán.';
    expect(alarms(text)).toEqual([]);
    expect(alarms(text, { facts })).toEqual(['IMPLIED_PLAN']);
  });
  it('of two issuers give percentages in the other order', () => {
    const line = (province: string, city: string): string =>
      `Năm 2023, thu ngân sách đạt 820 tỷ đồng, bằng ${province}% dự toán tỉnh giao, bằng ${city}% dự toán HĐND thành phố giao.`;
    const verdicts = (text: string): string[] => read(text).checks.filter(({ type }) => type === 'PLAN_ORDER').map(({ verdict }) => verdict); // prettier-ignore
    expect([alarms(line('99,36', '85,35')), verdicts(line('99,36', '85,35'))]).toEqual([[], ['pass']]);
    expect(alarms(line('85,35', '99,36'))).toEqual(['PLAN_ORDER']);
    // Cut and rounded percentages of equal plans say nothing about their order.
    expect([alarms(line('99,3', '99,4')), verdicts(line('99,3', '99,4'))]).toEqual([[], []]);
    expect(alarms(line('85,35', '99,36').replace('HĐND thành phố', 'tỉnh'))).toEqual([]);
  });
  it('whose amounts are known decide about the order themselves', () => {
    const plan = (issuer: string, value: string): KnownFact => ({ indicator: 'budget_revenue', period: '2023', kind: 'plan', issuer, value, unit: 'VND', source: 'Nghị quyết' }); // prettier-ignore
    const line = (province: string, city: string): string =>
      `Năm 2023, thu ngân sách bằng ${province}% dự toán tỉnh giao, bằng ${city}% dự toán HĐND thành phố giao.`;
    const larger = [plan('province', '900000000000'), plan('city', '800000000000')];
    expect(alarms(line('88,9', '100'), { facts: larger })).toEqual([]);
    expect(alarms(line('100', '88,9'), { facts: larger })).toEqual(['PLAN_ORDER']);
    expect(alarms(line('88,9', '100'), { facts: [larger[0]!] })).toEqual(['PLAN_ORDER']);
  });
  it('must be whole for whole things', () => {
    expect(alarms('Năm 2023, thành lập mới 298 doanh nghiệp, bằng 45,2% kế hoạch.')).toEqual([]);
    expect(alarms('Năm 2023, thành lập mới 7 hợp tác xã, bằng 93,1% kế hoạch.')).toEqual(['INTEGER_PLAN']);
  });
});

describe('changes', () => {
  const line = (percent: string): string => `Năm 2023, xảy ra 1.144 vụ cháy; so với cùng kỳ 2022 giảm 369 vụ (-${percent}%).`;
  it('agree with their percentage', () => expect(alarms(line('24'))).toEqual([]));
  it('do not agree with another', () => expect(alarms(line('34'))).toEqual(['DELTA_PCT']));
  it('must say since when', () => expect(alarms('Năm 2023, thu hút đầu tư FDI giảm 34,1%.')).toEqual(['UNSTATED_BASIS']));
  it('may go on from a change before it', () =>
    expect(alarms('Năm 2023, thu ngân sách tăng 5% so với năm 2022. Thu hút đầu tư FDI giảm 34,1%.')).toEqual([]));
});

describe('the same indicator twice', () => {
  const two = (second: string): string => `Năm 2023, thu ngân sách đạt 32 tỷ đồng. Tổng thu ngân sách đạt ${second} tỷ đồng.`;
  it('agrees with itself', () => expect(alarms(two('32'))).toEqual([]));
  it('does not agree with another number', () => expect(alarms(two('39'))).toEqual(['DUPLICATE_CONFLICT']));
  it('is not comparable in other prices', () => {
    const text =
      'Năm 2023, giá trị sản xuất công nghiệp (giá hiện hành) đạt 32 tỷ đồng. Giá trị sản xuất công nghiệp (giá so sánh 2010) đạt 21 tỷ đồng.';
    expect(alarms(text)).toEqual([]);
    expect(read(text).checks.map(({ type }) => type)).toContain('NOT_COMPARABLE');
  });
  it('is held against an earlier report', () => {
    const facts: KnownFact[] = [
      { indicator: 'budget_revenue', period: '2023', kind: 'figure', value: '31000000000', unit: 'VND', source: 'báo cáo tháng 12/2023' },
    ];
    expect(alarms('Năm 2023, thu ngân sách đạt 32 tỷ đồng.', { facts })).toEqual(['DUPLICATE_CONFLICT']);
  });
});

describe('sizes, times and slips', () => {
  it.each([
    [
      'MAGNITUDE_OUTLIER',
      'Năm 2020, giá trị sản phẩm trên một ha đất canh tác đạt 130 tỷ đồng.',
      'Năm 2020, giá trị sản phẩm trên một ha đất canh tác đạt 130 triệu đồng.',
    ],
    [
      'DATE_INCONSISTENT',
      'Ngày 27/11/2024, phiên họp thông qua Chương trình công tác tháng 2/2024.',
      'Ngày 27/11/2024, phiên họp thông qua Chương trình công tác tháng 12/2024.',
    ],
    ['DATE_INCONSISTENT', 'Ngày 30/02/2024, tỉnh họp.', 'Ngày 29/02/2024, tỉnh họp.'],
    [
      'STALE_TARGET',
      'Ngày 11/10/2023, thành phố phấn đấu 6 tháng năm 2023 thu ngân sách đạt 5 tỷ đồng.',
      'Ngày 11/10/2023, thành phố phấn đấu năm 2023 thu ngân sách đạt 5 tỷ đồng.',
    ],
    ['REPEATED_WORD', 'Năm 2023 là là năm khó khăn.', 'Năm 2023 luôn luôn khó khăn.'],
    ['UNBALANCED_PAREN', 'Kết quả (so với cùng kỳ.', 'Kết quả (so với cùng kỳ).'],
    ['LIST_NUMBERING', 'Hội nghị gồm: (1) Báo cáo; (3) Dự thảo.', 'Hội nghị gồm: (1) Báo cáo; (2) Dự thảo.'],
    [
      'DUPLICATE_SENTENCE',
      'Đồng chí Chủ tịch chủ trì phiên họp hôm nay.\nĐồng chí Chủ tịch chủ trì phiên họp hôm nay.',
      'Đồng chí Chủ tịch chủ trì phiên họp hôm nay.',
    ],
    ['FRACTION', 'Đến nay có 25/21 chỉ tiêu đạt kế hoạch.', 'Đến nay có 19/21 chỉ tiêu đạt kế hoạch.'],
    [
      'PART_LE_TOTAL',
      'Năm 2023, tổng thu đạt 50 tỷ đồng, trong đó thu nội địa đạt 60 tỷ đồng.',
      'Năm 2023, tổng thu đạt 50 tỷ đồng, trong đó thu nội địa đạt 30 tỷ đồng.',
    ],
  ])('%s: %s', (type, wrong, right) => {
    expect(alarms(wrong)).toEqual([type]);
    expect(alarms(right)).toEqual([]);
  });

  it('speak Vietnamese and name the figures', () => {
    const [finding] = read(doses(750)).checks;
    expect(finding?.message).toBe('Các phần cộng lại được 300, nhưng tổng ghi là 750: lệch 450.');
    expect(finding?.oids).toHaveLength(4);
  });
});

describe('means', () => {
  const line = (mean: string): string =>
    `Tốc độ tăng năng suất lao động năm 2021 đạt 3,3%, năm 2022 đạt 4,8%, bình quân giai đoạn 2021 - 2022 đạt ${mean}%.`;
  it('agree with their years', () => expect(alarms(line('4,05'))).not.toContain('MEAN'));
  it('do not agree with others', () => expect(alarms(line('6,5'))).toContain('MEAN'));
});

describe('lists and spans', () => {
  const line = (count: number): string =>
    `Hội nghị thông qua ${count} nhóm nhiệm vụ, gồm: (1) thu ngân sách; (2) giải ngân; (3) chuyển đổi số.`;
  it('hold as many items as are announced', () => expect(alarms(line(3))).toEqual([]));
  it('do not hold fewer', () => expect(alarms(line(4))).toEqual(['LIST_COUNT']));
  it('begin before they end', () => {
    expect(alarms('Từ ngày 1/6/2024 đến ngày 15/6/2024, xảy ra 2 vụ cháy.')).toEqual([]);
    expect(alarms('Từ ngày 15/6/2024 đến ngày 1/6/2024, xảy ra 2 vụ cháy.')).toEqual(['DATE_ORDER']);
  });
});

describe('two targets for one indicator', () => {
  it('are told, not alarmed about', () => {
    const found = read('Năm 2024, phấn đấu thu ngân sách đạt 507,8 tỷ đồng theo kế hoạch và 850 tỷ đồng theo nghị quyết Đại hội.').checks;
    expect(found.filter(({ type }) => type === 'TWO_TARGETS').map(({ verdict }) => verdict)).toEqual(['info']);
  });
});
