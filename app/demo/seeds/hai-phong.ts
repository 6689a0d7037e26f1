import type { SeedCity } from './types.ts';

/** Hải Phòng: nine months of 2023, from the news report of the party committee conference of 19 October. */
export const haiPhong: SeedCity = {
  slug: 'hai-phong',
  tenantName: { vi: 'Thành phố Hải Phòng', en: 'Hai Phong City' },
  unit: { name: 'Thành phố Hải Phòng', kind: 'city-central', body: 'Ủy ban nhân dân thành phố Hải Phòng', validFrom: null, validTo: '2025-06-30' },
  mainPeriod: '2023-01/2023-09',
  documents: [
    {
      key: 'hoi-nghi-thanh-uy-19-10-2023', symbol: null, kind: 'Tin hội nghị', date: '2023-10-19',
      title: 'Hội nghị Thành ủy Hải Phòng về kết quả thực hiện nhiệm vụ 9 tháng năm 2023',
      issuer: 'Thành ủy Hải Phòng', note: 'Theo tin của TTXVN.',
    },
    {
      key: '08-nq-tu', symbol: '08-NQ/TU', kind: 'Nghị quyết', date: '2013-05-16',
      title: 'Nghị quyết về phát triển khoa học và công nghệ đến năm 2020, tầm nhìn đến năm 2030',
      issuer: 'Ban Chấp hành Đảng bộ thành phố Hải Phòng',
    },
    {
      key: 'nq-dai-hoi-xvi', symbol: null, kind: 'Nghị quyết', date: null,
      title: 'Nghị quyết Đại hội lần thứ XVI Đảng bộ thành phố, nhiệm kỳ 2020 - 2025',
      issuer: 'Đại hội Đảng bộ thành phố Hải Phòng',
    },
  ],
  plans: [
    {
      key: 'central-capital-2023', kind: 'plan', issuers: ['central'], year: 2023, document: null, decidedOn: null,
      name: 'Kế hoạch vốn đầu tư công năm 2023 Trung ương giao',
    },
    {
      key: 'city-capital-2023', kind: 'plan', issuers: ['city'], year: 2023, document: null, decidedOn: null,
      name: 'Kế hoạch vốn đầu tư công năm 2023 thành phố giao',
    },
  ],
  figures: [
    {
      oid: '004-04', indicator: 'total-investment', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '134000', printed: '134.000 tỷ đồng', decimals: 0, places: 0, qualifiers: [],
      document: 'hoi-nghi-thanh-uy-19-10-2023', locator: { start: 2405, end: 2420, paragraph: 10 },
    },
    {
      oid: '004-06', indicator: 'exports', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '20650', printed: '20,65 tỷ USD', decimals: 2, places: -1, qualifiers: [],
      document: 'hoi-nghi-thanh-uy-19-10-2023', locator: { start: 2459, end: 2471, paragraph: 10 },
    },
    {
      oid: '004-08', indicator: 'fdi', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '3055', printed: '3,055 tỷ USD', decimals: 3, places: 0, qualifiers: [],
      document: 'hoi-nghi-thanh-uy-19-10-2023', locator: { start: 2519, end: 2531, paragraph: 10 },
    },
    {
      oid: '004-10', indicator: 'tourists', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '6200000', printed: '6,2 triệu lượt', decimals: 1, places: -5, qualifiers: [],
      document: 'hoi-nghi-thanh-uy-19-10-2023', locator: { start: 2573, end: 2587, paragraph: 10 },
    },
    {
      oid: '004-12', indicator: 'public-investment-disbursement', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '10819', printed: '10.819 tỷ đồng', decimals: 0, places: 0, qualifiers: [],
      document: 'hoi-nghi-thanh-uy-19-10-2023', locator: { start: 2632, end: 2646, paragraph: 10 },
    },
  ],
  targets: [
    {
      oid: null, indicator: 'public-investment-disbursement', period: '2023', plan: 'central-capital-2023', level: 'assigned', comparator: 'ge',
      value: '13403', printed: null, decimals: 0, places: 0,
      derived: { fromPercent: '004-13', fromFigure: '004-12', lo: '13401.6723', hi: '13404.5717' },
      document: null, locator: null,
    },
    {
      oid: null, indicator: 'public-investment-disbursement', period: '2023', plan: 'city-capital-2023', level: 'assigned', comparator: 'ge',
      value: '21530', printed: null, decimals: 0, places: 0,
      derived: { fromPercent: '004-14', fromFigure: '004-12', lo: '21527.2112', hi: '21533.486' },
      document: null, locator: null,
    },
  ],
  statements: [
    {
      oid: '004-01', indicator: 'grdp', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '10.08', unit: '%', polarity: 'up', printed: '10,08%', decimals: 2, places: 2, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: 'hoi-nghi-thanh-uy-19-10-2023', locator: { start: 2298, end: 2304, paragraph: 10 },
    },
    {
      oid: '004-02', indicator: 'grdp', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'rank', value: '3', unit: 'hạng', polarity: null, printed: 'thứ 3', decimals: 0, places: 0, qualifiers: [],
      basis: { kind: 'scope', text: 'cả nước' },
      document: 'hoi-nghi-thanh-uy-19-10-2023', locator: { start: 2311, end: 2316, paragraph: 10 },
    },
    {
      oid: '004-03', indicator: 'iip', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '12.47', unit: '%', polarity: 'up', printed: '12,47%', decimals: 2, places: 2, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: 'hoi-nghi-thanh-uy-19-10-2023', locator: { start: 2365, end: 2371, paragraph: 10 },
    },
    {
      oid: '004-05', indicator: 'total-investment', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '12.25', unit: '%', polarity: 'up', printed: '12,25%', decimals: 2, places: 2, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: 'hoi-nghi-thanh-uy-19-10-2023', locator: { start: 2427, end: 2433, paragraph: 10 },
    },
    {
      oid: '004-07', indicator: 'exports', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '0.58', unit: '%', polarity: 'up', printed: '0,58%', decimals: 2, places: 2, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: 'hoi-nghi-thanh-uy-19-10-2023', locator: { start: 2478, end: 2483, paragraph: 10 },
    },
    {
      oid: '004-09', indicator: 'fdi', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '140.3', unit: '%', polarity: 'up', printed: '140,3%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: 'hoi-nghi-thanh-uy-19-10-2023', locator: { start: 2538, end: 2544, paragraph: 10 },
    },
    {
      oid: '004-11', indicator: 'tourists', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '13.26', unit: '%', polarity: 'up', printed: '13,26%', decimals: 2, places: 2, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: 'hoi-nghi-thanh-uy-19-10-2023', locator: { start: 2594, end: 2600, paragraph: 10 },
    },
    {
      oid: '004-13', indicator: 'public-investment-disbursement', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'pct-of-plan', value: '80.72', unit: '%', polarity: null, printed: '80,72%', decimals: 2, places: 2, qualifiers: [],
      basis: { kind: 'plan', issuers: ['central'], text: 'kế hoạch vốn Trung ương giao' }, plan: 'central-capital-2023', level: 'assigned',
      document: 'hoi-nghi-thanh-uy-19-10-2023', locator: { start: 2653, end: 2659, paragraph: 10 },
    },
    {
      oid: '004-14', indicator: 'public-investment-disbursement', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'pct-of-plan', value: '50.25', unit: '%', polarity: null, printed: '50,25%', decimals: 2, places: 2, qualifiers: [],
      basis: { kind: 'plan', issuers: ['city'], text: 'kế hoạch thành phố giao' }, plan: 'city-capital-2023', level: 'assigned',
      document: 'hoi-nghi-thanh-uy-19-10-2023', locator: { start: 2690, end: 2696, paragraph: 10 },
    },
  ],
};
