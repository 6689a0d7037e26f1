import type { SeedCity } from './types.ts';

/** Cao Bằng: November 2024, from the report of the regular session of 27 November; revenue and disbursement stand at two different dates. */
export const caoBang: SeedCity = {
  slug: 'cao-bang',
  tenantName: { vi: 'Thành phố Cao Bằng', en: 'Cao Bang City' },
  unit: { name: 'Thành phố Cao Bằng', kind: 'district-city', body: 'Ủy ban nhân dân thành phố Cao Bằng', validFrom: null, validTo: '2025-06-30' },
  mainPeriod: '2024-11',
  documents: [
    {
      key: 'phien-hop-11-2024', symbol: null, kind: 'Tin phiên họp', date: '2024-11-27',
      title: 'Phiên họp thường kỳ tháng 11/2024',
      issuer: 'Ủy ban nhân dân thành phố Cao Bằng',
    },
    {
      key: 'nq-dai-hoi-xviii', symbol: null, kind: 'Nghị quyết', date: null,
      title: 'Nghị quyết Đại hội Đảng bộ thành phố lần thứ XVIII',
      issuer: 'Đại hội Đảng bộ thành phố Cao Bằng',
    },
  ],
  plans: [
    {
      key: 'estimate-2024', kind: 'plan', issuers: ['province', 'city'], year: 2024, document: null, decidedOn: null,
      name: 'Dự toán thu ngân sách năm 2024 do UBND tỉnh và HĐND thành phố giao',
    },
    {
      key: 'unstated-2024', kind: 'plan', issuers: [], year: 2024, document: null, decidedOn: null,
      name: 'Chỉ tiêu năm 2024 (không nêu cơ quan giao)',
    },
    {
      key: 'capital-2024', kind: 'plan', issuers: [], year: 2024, document: null, decidedOn: null,
      name: 'Kế hoạch vốn đầu tư công năm 2024 được giao (không nêu cơ quan giao)',
    },
  ],
  figures: [
    {
      oid: '001-01', indicator: 'go-industry', period: '2024-11', asOf: '2024-11-27', vintage: 'so-bo',
      value: '32.036', printed: '32,036 tỷ đồng', decimals: 3, places: 3, qualifiers: [], priceBasis: 'current',
      document: 'phien-hop-11-2024', locator: { start: 787, end: 801, paragraph: 3 }, note: 'duplicate-conflict',
    },
    {
      oid: '001-02', indicator: 'go-industry', period: '2024-11', asOf: '2024-11-27', vintage: 'so-bo',
      value: '39.211', printed: '39,211 tỷ đồng', decimals: 3, places: 3, qualifiers: [], priceBasis: 'current',
      document: 'phien-hop-11-2024', locator: { start: 875, end: 889, paragraph: 3 }, note: 'duplicate-conflict',
    },
    {
      oid: '001-03', indicator: 'goods-turnover', period: '2024-11', asOf: '2024-11-27', vintage: 'so-bo',
      value: '516.149', printed: '516,149 tỷ đồng', decimals: 3, places: 3, qualifiers: [],
      document: 'phien-hop-11-2024', locator: { start: 959, end: 974, paragraph: 3 },
    },
    {
      oid: '001-04', indicator: 'tourists', period: '2024-01/2024-11', asOf: '2024-11-27', vintage: 'so-bo',
      value: '1029000', printed: '1,029 triệu lượt du khách', decimals: 3, places: -3, qualifiers: ['gần'],
      document: 'phien-hop-11-2024', locator: { start: 1179, end: 1204, paragraph: 3 },
    },
    {
      oid: '001-06', indicator: 'tourists', period: '2024-11', asOf: '2024-11-27', vintage: 'so-bo',
      value: '73000', printed: '73 nghìn lượt du khách', decimals: 0, places: -3, qualifiers: ['gần'],
      document: 'phien-hop-11-2024', locator: { start: 1264, end: 1286, paragraph: 3 },
    },
    {
      oid: '001-08', indicator: 'budget-revenue', period: '2024-01/2024-11', statedPeriod: '@2024-11-26', asOf: '2024-11-26', vintage: 'so-bo',
      value: '315', printed: '315 tỷ đồng', decimals: 0, places: 0, qualifiers: ['trên'],
      document: 'phien-hop-11-2024', locator: { start: 2084, end: 2095, paragraph: 5 },
    },
  ],
  targets: [
    {
      oid: null, indicator: 'tourists', period: '2024', plan: 'unstated-2024', level: 'assigned', comparator: 'ge',
      value: '1001000', printed: null, decimals: 0, places: 0,
      derived: { fromPercent: '001-05', fromFigure: '001-04', lo: '999027.7102', hi: '1001946.4721' },
      document: null, locator: null,
    },
    {
      oid: null, indicator: 'budget-revenue', period: '2024', plan: 'estimate-2024', level: 'assigned', comparator: 'ge',
      value: '328', printed: null, decimals: 0, places: 0,
      derived: { fromPercent: '001-09', fromFigure: '001-08', lo: '325.9067', hi: '331.4137' },
      document: null, locator: null,
    },
  ],
  statements: [
    {
      oid: '001-05', indicator: 'tourists', period: '2024-01/2024-11', asOf: '2024-11-27', vintage: 'so-bo',
      measure: 'pct-of-plan', value: '102.8', unit: '%', polarity: null, printed: '102,8 %', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'plan', issuers: [], text: 'chỉ tiêu năm 2024' }, plan: 'unstated-2024', level: 'assigned',
      document: 'phien-hop-11-2024', locator: { start: 1210, end: 1217, paragraph: 3 },
    },
    {
      oid: '001-07', indicator: 'tourists', period: '2024-11', asOf: '2024-11-27', vintage: 'so-bo',
      measure: 'delta', value: '23700', unit: 'lượt khách', polarity: 'up', printed: '23,7 nghìn lượt khách', decimals: 1, places: -2, qualifiers: [],
      basis: { kind: 'prev-month', text: 'tháng 10', period: '2024-10' },
      document: 'phien-hop-11-2024', locator: { start: 1318, end: 1339, paragraph: 3 },
    },
    {
      oid: '001-09', indicator: 'budget-revenue', period: '2024-01/2024-11', statedPeriod: '@2024-11-26', asOf: '2024-11-26', vintage: 'so-bo',
      measure: 'pct-of-plan', value: '96', unit: '%', polarity: null, printed: '96%', decimals: 0, places: 0, qualifiers: [],
      basis: { kind: 'plan', issuers: ['province', 'city'], text: 'dự toán năm do UBND tỉnh và HĐND thành phố giao' }, plan: 'estimate-2024', level: 'assigned',
      document: 'phien-hop-11-2024', locator: { start: 2101, end: 2104, paragraph: 5 },
    },
    {
      oid: '001-10', indicator: 'public-investment-disbursement', period: '2024-01/2024-11', statedPeriod: '@2024-11-22', asOf: '2024-11-22', vintage: 'so-bo',
      measure: 'pct-of-plan', value: '27.8', unit: '%', polarity: null, printed: '27,8%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'plan', issuers: [], text: 'kế hoạch vốn giao' }, plan: 'capital-2024', level: 'assigned',
      document: 'phien-hop-11-2024', locator: { start: 2222, end: 2227, paragraph: 5 },
    },
  ],
};
