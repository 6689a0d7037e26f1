import type { Tone } from '../index.tsx';

export const months = ['T1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];
const path = [0.085, 0.141, 0.208, 0.275, 0.338, 0.415, 0.481, 0.548, 0.631, 0.703, 0.779, 0.867];
export const share = path.map((value) => value / 0.867);
export const scaled = (total: number) => share.map((part) => (total * part).toFixed(1));
export const monthly = [118.2, 74.6, 88.9, 92.4, 81.3, 97.8, 86, 90.5, 109.2];
export const before = [131.1, 86.9, 104.3, 103.1, 98.1, 117.3, 102, 104.1, 122.3, 119.1, 118, 149];
let sum = 0;
export const actual = months.map((_, index) => {
  const value = monthly[index];
  if (value === undefined) return null;
  sum += value;
  return sum.toFixed(1);
});
export const forecast = (total: number) =>
  months.map((_, index) => (index < 9 ? null : (838.9 + ((total - 838.9) * (index - 8)) / 3).toFixed(1)));
export const wards: readonly [string, Tone, string][] = [
  ['Hội Thương', 'risk', '31,2%'],
  ['xã Gào', 'risk', '35,8%'],
  ['Trà Bá', 'risk', '38,4%'],
  ['xã Ia Kênh', 'risk', '39,9%'],
  ['Thống Nhất', 'risk', '41,7%'],
  ['Yên Thế', 'risk', '42,6%'],
  ['xã Chư Á', 'risk', '44,0%'],
  ['Diên Hồng', 'risk', '45,1%'],
  ['Hội Phú', 'risk', '46,3%'],
  ['Thắng Lợi', 'risk', '47,0%'],
  ['Chi Lăng', 'risk', '48,2%'],
  ['xã Diên Phú', 'risk', '49,9%'],
  ['Đống Đa', 'watch', '61,7%'],
  ['xã Biển Hồ', 'watch', '66,4%'],
  ['Phù Đổng', 'watch', '70,8%'],
  ['xã An Phú', 'good', '73,5%'],
  ['xã Trà Đa', 'good', '79,2%'],
];
export const words: Record<Tone, string> = {
  risk: 'Nguy cơ không đạt',
  watch: 'Đang theo',
  good: 'Dự kiến đạt',
  none: 'Chưa đánh giá được',
};

export interface Vintage {
  id: string;
  period: string;
  kind: string;
  asOf: string;
  value: string;
  qualifier?: string;
  province: string;
  city: string;
  source: string;
  old?: boolean;
  sample?: boolean;
}
export const vintages: readonly Vintage[] = [
  {
    id: '1',
    period: '9 tháng',
    kind: 'Ước',
    asOf: '30/9/2023',
    value: '838.9',
    qualifier: 'gần',
    province: '54,1%',
    city: '47,81%',
    source: 'Báo cáo tại Hội nghị đánh giá 9 tháng',
  },
  {
    id: '2',
    period: '9 tháng',
    kind: 'Ước lần đầu',
    asOf: '20/9/2023',
    value: '826.4',
    province: '53,3%',
    city: '47,10%',
    source: 'Phòng Tài chính – Kế hoạch nhập',
    old: true,
    sample: true,
  },
  {
    id: '3',
    period: '8 tháng',
    kind: 'Sơ bộ',
    asOf: '12/9/2023',
    value: '729.7',
    province: '47,1%',
    city: '41,59%',
    source: 'Kho bạc Nhà nước, đối chiếu',
    sample: true,
  },
  {
    id: '4',
    period: '7 tháng',
    kind: 'Chính thức',
    asOf: '15/8/2023',
    value: '639.2',
    province: '41,2%',
    city: '36,43%',
    source: 'Kho bạc Nhà nước',
    sample: true,
  },
];
