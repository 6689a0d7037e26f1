import type { SeedCity } from './types.ts';

/** Pleiku: nine months of 2023, from the report of the city party committee's review conference. */
export const pleiku: SeedCity = {
  slug: 'pleiku',
  tenantName: { vi: 'Thành phố Pleiku', en: 'Pleiku City' },
  unit: { name: 'Thành phố Pleiku', kind: 'district-city', body: 'Ủy ban nhân dân thành phố Pleiku', validFrom: null, validTo: '2025-06-30' },
  mainPeriod: '2023-01/2023-09',
  documents: [
    {
      key: 'hoi-nghi-9-thang-2023', symbol: null, kind: 'Tin hội nghị', date: null,
      title: 'Hội nghị đánh giá tình hình thực hiện nhiệm vụ 9 tháng năm 2023',
      issuer: 'Ban Chấp hành Đảng bộ thành phố Pleiku', note: 'Văn bản không ghi ngày.',
    },
    {
      key: '09-nq-tu', symbol: '09-NQ/TU', kind: 'Nghị quyết', date: null,
      title: 'Nghị quyết về chỉ tiêu, nhiệm vụ năm 2023',
      issuer: 'Ban Chấp hành Đảng bộ thành phố Pleiku',
    },
  ],
  plans: [
    {
      key: 'unstated-2023', kind: 'plan', issuers: [], year: 2023, document: null, decidedOn: null,
      name: 'Kế hoạch năm 2023 (không nêu cơ quan giao)',
    },
    {
      key: 'province-2023', kind: 'plan', issuers: ['province'], year: 2023, document: null, decidedOn: null,
      name: 'Kế hoạch tỉnh giao năm 2023',
    },
    {
      key: 'city-2023', kind: 'plan', issuers: ['city'], year: 2023, document: null, decidedOn: null,
      name: 'Kế hoạch thành phố giao năm 2023',
    },
  ],
  figures: [
    {
      oid: '000-01', indicator: 'go-total', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'uoc',
      value: '29976.8', printed: '29.976,8 tỷ đồng', decimals: 1, places: 1, qualifiers: ['ước', 'hơn'], priceBasis: 'constant-2010',
      document: 'hoi-nghi-9-thang-2023', locator: { start: 119, end: 135, paragraph: 1 },
    },
    {
      oid: '000-04', indicator: 'retail-services', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'uoc',
      value: '42532', printed: '42.532 tỷ đồng', decimals: 0, places: 0, qualifiers: ['ước', 'hơn'],
      document: 'hoi-nghi-9-thang-2023', locator: { start: 250, end: 264, paragraph: 1 },
    },
    {
      oid: '000-08', indicator: 'go-industry', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'uoc',
      value: '8314', printed: '8.314 tỷ đồng', decimals: 0, places: 0, qualifiers: ['ước', 'hơn'],
      document: 'hoi-nghi-9-thang-2023', locator: { start: 432, end: 445, paragraph: 1 },
    },
    {
      oid: '000-11', indicator: 'budget-revenue', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'uoc',
      value: '838.9', printed: '838,9 tỷ đồng', decimals: 1, places: 1, qualifiers: ['ước', 'gần'],
      document: 'hoi-nghi-9-thang-2023', locator: { start: 552, end: 565, paragraph: 1 },
    },
    {
      oid: '000-14', indicator: 'clearance-projects', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '27', printed: '27 dự án', decimals: 0, places: 0, qualifiers: [],
      document: 'hoi-nghi-9-thang-2023', locator: { start: 712, end: 720, paragraph: 2 },
    },
    {
      oid: '000-15', indicator: 'land-recovered', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '46560', printed: '46.560m2', decimals: 0, places: 0, qualifiers: ['gần'],
      document: 'hoi-nghi-9-thang-2023', locator: { start: 768, end: 776, paragraph: 2 },
    },
    {
      oid: '000-16', indicator: 'compensation-paid', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '170.7', printed: '170,7 tỷ đồng', decimals: 1, places: 1, qualifiers: [],
      document: 'hoi-nghi-9-thang-2023', locator: { start: 813, end: 826, paragraph: 2 },
    },
    {
      oid: '000-17', indicator: 'resettlement-lots', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '19', printed: '19 lô', decimals: 0, places: 0, qualifiers: [],
      document: 'hoi-nghi-9-thang-2023', locator: { start: 833, end: 838, paragraph: 2 },
    },
    {
      oid: '000-18', indicator: 'land-use-fee', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '27.3', printed: '27,3 tỷ đồng', decimals: 1, places: 1, qualifiers: ['hơn'],
      document: 'hoi-nghi-9-thang-2023', locator: { start: 866, end: 878, paragraph: 2 },
    },
    {
      oid: '000-19', indicator: 'enterprises-new', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '298', printed: '298 doanh nghiệp', decimals: 0, places: 0, qualifiers: [],
      document: 'hoi-nghi-9-thang-2023', locator: { start: 927, end: 943, paragraph: 2 },
    },
    {
      oid: '000-21', indicator: 'cooperatives-new', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '5', printed: '5 hợp tác xã', decimals: 0, places: 0, qualifiers: [],
      document: 'hoi-nghi-9-thang-2023', locator: { start: 982, end: 994, paragraph: 2 },
    },
    {
      oid: '000-22', indicator: 'cooperatives-dissolved', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '2', printed: '2 hợp tác xã', decimals: 0, places: 0, qualifiers: [],
      document: 'hoi-nghi-9-thang-2023', locator: { start: 1005, end: 1017, paragraph: 2 },
    },
    {
      oid: '000-23', indicator: 'sown-area-winter-spring', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '2200', printed: '2.200 ha', decimals: 0, places: 0, qualifiers: [],
      document: 'hoi-nghi-9-thang-2023', locator: { start: 1043, end: 1051, paragraph: 2 },
    },
    {
      oid: '000-25', indicator: 'sown-area-main-season', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '2680', printed: '2.680 ha', decimals: 0, places: 0, qualifiers: [],
      document: 'hoi-nghi-9-thang-2023', locator: { start: 1093, end: 1101, paragraph: 2 },
    },
    {
      oid: '000-27', indicator: 'nrm-villages-recognised', period: '2022', asOf: '2022-12-31', vintage: 'so-bo',
      value: '2', printed: '2 làng', decimals: 0, places: 0, qualifiers: [],
      document: 'hoi-nghi-9-thang-2023', locator: { start: 1550, end: 1556, paragraph: 3 },
    },
    {
      oid: '000-28', indicator: 'nrm-villages', period: '2023-09', statedPeriod: '@2023-09-30', asOf: '2023-09-30', vintage: 'so-bo',
      value: '9', printed: '9 làng', decimals: 0, places: 0, qualifiers: [],
      document: 'hoi-nghi-9-thang-2023', locator: { start: 1613, end: 1619, paragraph: 3 },
    },
  ],
  targets: [
    {
      oid: null, indicator: 'go-total', period: '2023', plan: 'unstated-2023', level: 'assigned', comparator: 'ge',
      value: '40400', printed: null, decimals: 0, places: 0,
      derived: { fromPercent: '000-02', fromFigure: '000-01', lo: '40372.7272', hi: '40427.4444' },
      document: null, locator: null,
    },
    {
      oid: null, indicator: 'retail-services', period: '2023', plan: 'unstated-2023', level: 'assigned', comparator: 'ge',
      value: '59000', printed: null, decimals: 0, places: 0,
      derived: { fromPercent: '000-05', fromFigure: '000-04', lo: '57865.9863', hi: '59487.4126' },
      document: null, locator: null,
    },
    {
      oid: null, indicator: 'go-industry', period: '2023', plan: 'unstated-2023', level: 'assigned', comparator: 'ge',
      value: '10755.5', printed: null, decimals: 1, places: 1,
      derived: { fromPercent: '000-09', fromFigure: '000-08', lo: '10747.8991', hi: '10764.4013' },
      document: null, locator: null,
    },
    {
      oid: null, indicator: 'budget-revenue', period: '2023', plan: 'province-2023', level: 'assigned', comparator: 'ge',
      value: '1550.6', printed: null, decimals: 1, places: 1,
      derived: { fromPercent: '000-12', fromFigure: '000-11', lo: '1548.9381', hi: '1552.174' },
      document: null, locator: null,
    },
    {
      oid: null, indicator: 'budget-revenue', period: '2023', plan: 'city-2023', level: 'assigned', comparator: 'ge',
      value: '1754.7', printed: null, decimals: 1, places: 1,
      derived: { fromPercent: '000-13', fromFigure: '000-11', lo: '1754.1566', hi: '1754.942' },
      document: null, locator: null,
    },
    {
      oid: null, indicator: 'enterprises-new', period: '2023', plan: 'unstated-2023', level: 'assigned', comparator: 'ge',
      value: '659', printed: null, decimals: 0, places: 0,
      derived: { fromPercent: '000-20', fromFigure: '000-19', lo: '657.4585', hi: '661.1296' },
      document: null, locator: null,
    },
    {
      oid: null, indicator: 'sown-area-winter-spring', period: '2023', plan: 'unstated-2023', level: 'assigned', comparator: 'ge',
      value: '2200', printed: null, decimals: 0, places: 0,
      derived: { fromPercent: '000-24', fromFigure: '000-23', lo: '2188.5572', hi: '2211.5578' },
      document: null, locator: null,
    },
    {
      oid: null, indicator: 'sown-area-main-season', period: '2023', plan: 'unstated-2023', level: 'assigned', comparator: 'ge',
      value: '2625', printed: null, decimals: 0, places: 0,
      derived: { fromPercent: '000-26', fromFigure: '000-25', lo: '2623.1032', hi: '2626.6537' },
      document: null, locator: null,
    },
  ],
  statements: [
    {
      oid: '000-02', indicator: 'go-total', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'uoc',
      measure: 'pct-of-plan', value: '74.2', unit: '%', polarity: null, printed: '74,2%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'plan', issuers: [], text: 'kế hoạch' }, plan: 'unstated-2023', level: 'assigned',
      document: 'hoi-nghi-9-thang-2023', locator: { start: 141, end: 146, paragraph: 1 },
    },
    {
      oid: '000-03', indicator: 'go-total', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'uoc',
      measure: 'growth', value: '10.3', unit: '%', polarity: 'up', printed: '10,3%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: 'hoi-nghi-9-thang-2023', locator: { start: 164, end: 169, paragraph: 1 },
    },
    {
      oid: '000-05', indicator: 'retail-services', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'uoc',
      measure: 'pct-of-plan', value: '72', unit: '%', polarity: null, printed: '72%', decimals: 0, places: 0, qualifiers: ['hơn'],
      basis: { kind: 'plan', issuers: [], text: 'kế hoạch' }, plan: 'unstated-2023', level: 'assigned',
      document: 'hoi-nghi-9-thang-2023', locator: { start: 274, end: 277, paragraph: 1 },
    },
    {
      oid: '000-06', indicator: 'retail-services', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'uoc',
      measure: 'growth', value: '16.2', unit: '%', polarity: 'up', printed: '16,2%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: 'hoi-nghi-9-thang-2023', locator: { start: 295, end: 300, paragraph: 1 },
    },
    {
      oid: '000-07', indicator: 'cpi', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '3.51', unit: '%', polarity: 'up', printed: '3,51%', decimals: 2, places: 2, qualifiers: [],
      basis: { kind: 'yoy-avg', text: 'bình quân cùng kỳ năm trước', period: '2022-01/2022-09' },
      document: 'hoi-nghi-9-thang-2023', locator: { start: 343, end: 348, paragraph: 1 },
    },
    {
      oid: '000-09', indicator: 'go-industry', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'uoc',
      measure: 'pct-of-plan', value: '77.3', unit: '%', polarity: null, printed: '77,3%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'plan', issuers: [], text: 'kế hoạch' }, plan: 'unstated-2023', level: 'assigned',
      document: 'hoi-nghi-9-thang-2023', locator: { start: 451, end: 456, paragraph: 1 },
    },
    {
      oid: '000-10', indicator: 'go-industry', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'uoc',
      measure: 'growth', value: '10.6', unit: '%', polarity: 'up', printed: '10,6%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: 'hoi-nghi-9-thang-2023', locator: { start: 474, end: 479, paragraph: 1 },
    },
    {
      oid: '000-12', indicator: 'budget-revenue', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'uoc',
      measure: 'pct-of-plan', value: '54.1', unit: '%', polarity: null, printed: '54,1%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'plan', issuers: ['province'], text: 'kế hoạch tỉnh' }, plan: 'province-2023', level: 'assigned',
      document: 'hoi-nghi-9-thang-2023', locator: { start: 572, end: 577, paragraph: 1 },
    },
    {
      oid: '000-13', indicator: 'budget-revenue', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'uoc',
      measure: 'pct-of-plan', value: '47.81', unit: '%', polarity: null, printed: '47,81%', decimals: 2, places: 2, qualifiers: [],
      basis: { kind: 'plan', issuers: ['city'], text: 'kế hoạch thành phố' }, plan: 'city-2023', level: 'assigned',
      document: 'hoi-nghi-9-thang-2023', locator: { start: 595, end: 601, paragraph: 1 },
    },
    {
      oid: '000-20', indicator: 'enterprises-new', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'pct-of-plan', value: '45.2', unit: '%', polarity: null, printed: '45,2%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'plan', issuers: [], text: 'kế hoạch' }, plan: 'unstated-2023', level: 'assigned',
      document: 'hoi-nghi-9-thang-2023', locator: { start: 950, end: 955, paragraph: 2 },
    },
    {
      oid: '000-24', indicator: 'sown-area-winter-spring', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'pct-of-plan', value: '100', unit: '%', polarity: null, printed: '100%', decimals: 0, places: 0, qualifiers: [],
      basis: { kind: 'plan', issuers: [], text: 'kế hoạch' }, plan: 'unstated-2023', level: 'assigned',
      document: 'hoi-nghi-9-thang-2023', locator: { start: 1057, end: 1061, paragraph: 2 },
    },
    {
      oid: '000-26', indicator: 'sown-area-main-season', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'pct-of-plan', value: '102.1', unit: '%', polarity: null, printed: '102,1%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'plan', issuers: [], text: 'kế hoạch' }, plan: 'unstated-2023', level: 'assigned',
      document: 'hoi-nghi-9-thang-2023', locator: { start: 1107, end: 1113, paragraph: 2 },
    },
  ],
};
