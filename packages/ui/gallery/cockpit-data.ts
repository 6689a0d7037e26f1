import type { BulletPlan, StatusClass } from '../index.tsx';

/** A row of the gallery's cockpit: Pleiku, nine months of 2023, as the look shows it. */
export interface CockpitRow {
  id: string;
  status: StatusClass;
  word: string;
  name: string;
  owner: string;
  value: string;
  unit: string;
  unitNote?: string;
  qualifier?: string;
  signed?: boolean;
  actual: string | null;
  plans: readonly BulletPlan[];
  due: readonly string[];
  percent: string | null;
  growth?: string;
  note?: string;
  spark: readonly (number | null)[] | null;
  forecast: { value: string; percent: string; low: string; high: string } | string;
}

/** A repeatable line of 24 months for the picture (illustrative). */
function months(seed: number, drift: number): number[] {
  let state = seed;
  let level = 50;
  return Array.from({ length: 24 }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    level += drift + (state / 2147483648 - 0.5) * 5;
    return level;
  });
}

const plan = (percent: string, label: string, chosen = false): BulletPlan => ({ percent, label, level: 'assigned', chosen });

export const cockpitRows: readonly CockpitRow[] = [
  {
    id: 'revenue',
    status: 'at-risk',
    word: 'Nguy cơ không đạt',
    name: 'Thu ngân sách nhà nước theo phân cấp',
    owner: 'Phòng Tài chính – Kế hoạch',
    value: '838.9',
    unit: 'tỷ đồng',
    qualifier: 'gần',
    actual: '47.81',
    plans: [plan('88.4', 'tỉnh ≈1.551'), plan('100', '≈1.755', true)],
    due: ['71.5'],
    percent: '47.81',
    spark: months(3, -0.9),
    forecast: { value: '1.196', percent: '68% KH', low: '1.130', high: '1.262' },
  },
  {
    id: 'firms',
    status: 'at-risk',
    word: 'Nguy cơ không đạt',
    name: 'Doanh nghiệp thành lập mới',
    owner: 'Phòng Tài chính – Kế hoạch',
    value: '298',
    unit: 'doanh nghiệp',
    actual: '45.2',
    plans: [plan('100', '≈659', true)],
    due: ['75'],
    percent: '45.2',
    note: 'cần thêm 120 mỗi tháng',
    spark: months(7, -0.7),
    forecast: { value: '401', percent: '61% KH', low: '372', high: '430' },
  },
  {
    id: 'retail',
    status: 'in-progress',
    word: 'Đang theo',
    name: 'Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ',
    owner: 'Phòng Kinh tế',
    value: '42532',
    unit: 'tỷ đồng',
    qualifier: 'hơn',
    actual: '72',
    plans: [plan('100', '≈59.000', true)],
    due: ['74.2'],
    percent: '72',
    growth: '16.2',
    spark: months(11, 0.8),
    forecast: { value: '57.900', percent: '98% KH', low: '56.300', high: '59.500' },
  },
  {
    id: 'go',
    status: 'expected',
    word: 'Dự kiến đạt',
    name: 'Tổng giá trị sản xuất',
    owner: 'Phòng Tài chính – Kế hoạch',
    value: '29976.8',
    unit: 'tỷ đồng',
    unitNote: 'giá 2010',
    qualifier: 'hơn',
    actual: '74.2',
    plans: [plan('100', '≈40.400', true), { percent: '105', level: 'striving' }],
    due: ['72.6'],
    percent: '74.2',
    growth: '10.3',
    spark: months(5, 0.9),
    forecast: { value: '41.080', percent: '102% KH', low: '40.500', high: '41.660' },
  },
  {
    id: 'industry',
    status: 'expected',
    word: 'Dự kiến đạt',
    name: 'Giá trị sản xuất công nghiệp',
    owner: 'Phòng Kinh tế',
    value: '8314',
    unit: 'tỷ đồng',
    qualifier: 'hơn',
    actual: '77.3',
    plans: [plan('100', '≈10.755', true)],
    due: ['74'],
    percent: '77.3',
    growth: '10.6',
    spark: months(9, 1),
    forecast: { value: '11.190', percent: '104% KH', low: '10.980', high: '11.400' },
  },
  {
    id: 'summer-crop',
    status: 'met',
    word: 'Đã đạt',
    name: 'Diện tích gieo trồng vụ mùa',
    owner: 'Phòng Kinh tế',
    value: '2680',
    unit: 'ha',
    actual: '102.1',
    plans: [plan('100', '≈2.625', true)],
    due: [],
    percent: '102.1',
    note: 'đã gieo trồng xong',
    spark: null,
    forecast: 'đã kết thúc vụ',
  },
  {
    id: 'winter-crop',
    status: 'met',
    word: 'Đã đạt',
    name: 'Diện tích gieo trồng vụ Đông\u00a0–\u00a0Xuân',
    owner: 'Phòng Kinh tế',
    value: '2200',
    unit: 'ha',
    actual: '100',
    plans: [plan('100', '2.200', true)],
    due: [],
    percent: '100',
    note: 'vụ Đông\u00a0–\u00a0Xuân 2022 – 2023',
    spark: null,
    forecast: 'đã kết thúc vụ',
  },
  {
    id: 'cpi',
    status: 'not-assessable',
    word: 'Chưa đánh giá được',
    name: 'Chỉ số giá tiêu dùng bình quân',
    owner: 'Chi cục Thống kê',
    value: '3.51',
    unit: '%',
    signed: true,
    actual: null,
    plans: [],
    due: [],
    percent: null,
    note: 'so với cùng kỳ',
    spark: months(13, 1),
    forecast: 'không dự báo',
  },
  {
    id: 'clearance',
    status: 'not-assessable',
    word: 'Chưa đánh giá được',
    name: 'Bồi thường, hỗ trợ giải phóng mặt bằng đã chi trả',
    owner: 'Trung tâm Phát triển quỹ đất',
    value: '170.7',
    unit: 'tỷ đồng',
    actual: null,
    plans: [],
    due: [],
    percent: null,
    note: 'gần 46.560 m²',
    spark: [...months(17, 0.6).slice(0, 10), null, null, ...months(17, 0.6).slice(12)],
    forecast: 'không dự báo',
  },
  {
    id: 'cooperatives',
    status: 'not-assessable',
    word: 'Chưa đánh giá được',
    name: 'Hợp tác xã thành lập mới',
    owner: 'Phòng Kinh tế',
    value: '5',
    unit: 'hợp tác xã',
    actual: null,
    plans: [],
    due: [],
    percent: null,
    note: 'giải thể 2 hợp tác xã',
    spark: null,
    forecast: 'không dự báo',
  },
  {
    id: 'villages',
    status: 'not-assessable',
    word: 'Chưa đánh giá được',
    name: 'Làng đồng bào dân tộc thiểu số đạt chuẩn nông thôn mới',
    owner: 'Phòng Kinh tế',
    value: '9',
    unit: 'làng',
    actual: null,
    plans: [],
    due: [],
    percent: null,
    note: 'thêm 2 làng (2022)',
    spark: null,
    forecast: 'không dự báo',
  },
];
