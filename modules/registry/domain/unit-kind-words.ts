import type { UnitKind } from './unit-def.ts';

/** What each kind of unit is called. */
export const unitKindWords = {
  'city-central': { vi: 'Thành phố trực thuộc Trung ương', en: 'Centrally-run city' },
  province: { vi: 'Tỉnh', en: 'Province' },
  'district-city': { vi: 'Thành phố thuộc tỉnh', en: 'Provincial city' },
  'urban-district': { vi: 'Quận', en: 'Urban district' },
  town: { vi: 'Thị xã', en: 'Town' },
  'rural-district': { vi: 'Huyện', en: 'Rural district' },
  ward: { vi: 'Phường', en: 'Ward' },
  commune: { vi: 'Xã', en: 'Commune' },
  township: { vi: 'Thị trấn', en: 'Township' },
  'special-zone': { vi: 'Đặc khu', en: 'Special zone' },
  neighbourhood: { vi: 'Thôn, tổ dân phố', en: 'Neighbourhood' },
  department: { vi: 'Sở, phòng', en: 'Department' },
  committee: { vi: 'Ban, ủy ban', en: 'Committee' },
  'statistical-area': { vi: 'Vùng thống kê', en: 'Statistical area' },
} as const satisfies Readonly<Record<UnitKind, { vi: string; en: string }>>;
