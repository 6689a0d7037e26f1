import type { BulletPlan, StatusClass } from '../index.tsx';

export const statusWords: Record<StatusClass, string> = {
  exceeded: 'Vượt kế hoạch',
  met: 'Đã đạt',
  expected: 'Dự kiến đạt',
  'in-progress': 'Đang theo',
  'at-risk': 'Nguy cơ không đạt',
  missed: 'Không đạt',
  'not-assessable': 'Chưa đánh giá được',
};
export interface BulletCase {
  id: string;
  status: StatusClass;
  name: string;
  value: string | null;
  actual: string | null;
  plans: readonly BulletPlan[];
  due: readonly string[];
  say: string;
}
const assigned = (percent: string, label: string, chosen = false): BulletPlan => ({ percent, label, level: 'assigned', chosen });
export const bulletCases: readonly BulletCase[] = [
  {
    id: '1',
    status: 'at-risk',
    name: 'Hai kế hoạch, một kết quả',
    value: '838.9',
    actual: '47.81',
    plans: [assigned('88.4', 'tỉnh ≈1.551'), assigned('100', 'TP ≈1.755', true)],
    due: ['71.5'],
    say: 'Pleiku, thu ngân sách 9 tháng 2023: 54,1% KH tỉnh · 47,81% KH thành phố',
  },
  {
    id: '2',
    status: 'at-risk',
    name: 'Trung ương và thành phố giao',
    value: '10819',
    actual: '50.25',
    plans: [assigned('62.25', 'TW ≈13.403'), assigned('100', 'TP ≈21.530', true)],
    due: ['75'],
    say: 'Hải Phòng, giải ngân 9 tháng: 80,72% KH Trung ương · 50,25% KH TP',
  },
  {
    id: '3',
    status: 'in-progress',
    name: 'Gần mốc tiến độ',
    value: '42532',
    actual: '72',
    plans: [assigned('100', '≈59.000', true)],
    due: ['74.2'],
    say: 'Pleiku, bán lẻ: hơn 72% KH · ↑ tăng 16,2% so với cùng kỳ',
  },
  {
    id: '4',
    status: 'not-assessable',
    name: 'Giao và phấn đấu',
    value: null,
    actual: null,
    plans: [assigned('59.74', 'giao 507,8'), { percent: '100', label: 'phấn đấu 850', level: 'striving', chosen: true }],
    due: [],
    say: 'Yên Bái, thu ngân sách 2020: giao 507,8 tỷ đồng, phấn đấu 850 tỷ đồng',
  },
  {
    id: '5',
    status: 'expected',
    name: 'Vượt mốc tiến độ',
    value: '8314',
    actual: '77.3',
    plans: [assigned('100', '≈10.755', true)],
    due: ['74'],
    say: 'Pleiku, giá trị sản xuất công nghiệp: 77,3% KH',
  },
  {
    id: '6',
    status: 'met',
    name: 'Vượt kế hoạch, hết vụ',
    value: '2680',
    actual: '102.1',
    plans: [assigned('100', '≈2.625', true)],
    due: [],
    say: 'Pleiku, vụ mùa: 102,1% KH',
  },
  {
    id: '7',
    status: 'exceeded',
    name: 'Quá khung vẽ',
    value: '71450',
    actual: '143.2',
    plans: [assigned('100', '≈49.900', true)],
    due: ['75'],
    say: '143,2% KH',
  },
  {
    id: '8',
    status: 'in-progress',
    name: 'Bốn kế hoạch sát nhau',
    value: '1200',
    actual: '70',
    plans: [
      assigned('94', 'HĐND 1.551'),
      assigned('97', 'UBND 1.600'),
      assigned('100', 'tỉnh 1.650', true),
      { percent: '104', label: 'phấn đấu 1.716', level: 'striving' },
    ],
    due: ['75'],
    say: '70% KH tỉnh',
  },
  {
    id: '9',
    status: 'missed',
    name: 'Kế hoạch kia lớn hơn nhiều',
    value: '300',
    actual: '60',
    plans: [assigned('180', 'TW 900'), assigned('100', 'TP 500', true)],
    due: [],
    say: '60% KH TP · 33,3% KH TW',
  },
  { id: '10', status: 'not-assessable', name: 'Không có kế hoạch', value: '3.51', actual: null, plans: [], due: [], say: '' },
];
