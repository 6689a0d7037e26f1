import type { SeedCity } from './types.ts';

/** Yên Bái: the targets of 2020, assigned by the city's decision, beside those of the party congress. */
export const yenBai: SeedCity = {
  slug: 'yen-bai',
  tenantName: { vi: 'Thành phố Yên Bái', en: 'Yen Bai City' },
  unit: { name: 'Thành phố Yên Bái', kind: 'district-city', body: 'Ủy ban nhân dân thành phố Yên Bái', validFrom: null, validTo: '2025-06-30' },
  mainPeriod: '2020',
  documents: [
    {
      key: 'tin-19-02-2020', symbol: null, kind: 'Bản tin', date: '2020-02-19',
      title: 'Triển khai thực hiện Kế hoạch hành động số 173 của Thành ủy',
      issuer: 'Ủy ban nhân dân thành phố Yên Bái', note: 'Tin về buổi làm việc ngày 18/2/2020.',
    },
    {
      key: 'khhd-173', symbol: '173', kind: 'Kế hoạch hành động', date: '2019-12-27',
      title: 'Kế hoạch hành động thực hiện nhiệm vụ chính trị năm 2020',
      issuer: 'Thành ủy Yên Bái',
    },
    {
      key: 'qd-4699', symbol: '4699', kind: 'Quyết định', date: '2019-12-30',
      title: 'Quyết định về việc giao chỉ tiêu phát triển kinh tế - xã hội thành phố năm 2020',
      issuer: 'Ủy ban nhân dân thành phố Yên Bái',
    },
    {
      key: 'nq-dai-hoi-xix', symbol: null, kind: 'Nghị quyết', date: null,
      title: 'Nghị quyết Đại hội Đảng bộ thành phố khóa XIX, nhiệm kỳ 2015 - 2020',
      issuer: 'Đại hội Đảng bộ thành phố Yên Bái',
    },
  ],
  plans: [
    {
      key: 'city-2020', kind: 'plan', issuers: ['city'], year: 2020, document: 'qd-4699', decidedOn: '2019-12-30',
      name: 'Chỉ tiêu phát triển kinh tế - xã hội năm 2020',
    },
    {
      key: 'congress-2020', kind: 'plan', issuers: ['party-congress'], year: 2020, document: 'nq-dai-hoi-xix', decidedOn: null,
      name: 'Mục tiêu năm 2020 theo Nghị quyết Đại hội Đảng bộ thành phố khóa XIX',
    },
  ],
  figures: [],
  targets: [
    {
      oid: '002-01', indicator: 'go-agri', period: '2020', plan: 'city-2020', level: 'assigned', comparator: 'ge',
      value: '450', printed: '450 tỷ đồng', decimals: 0, places: 0,
      document: 'tin-19-02-2020', locator: { start: 1084, end: 1095, paragraph: 11 },
    },
    {
      oid: '002-02', indicator: 'go-industry', period: '2020', plan: 'city-2020', level: 'assigned', comparator: 'ge',
      value: '4500', printed: '4.500 tỷ đồng', decimals: 0, places: 0,
      document: 'tin-19-02-2020', locator: { start: 1126, end: 1139, paragraph: 11 },
    },
    {
      oid: '002-03', indicator: 'go-construction', period: '2020', plan: 'city-2020', level: 'assigned', comparator: 'ge',
      value: '1950', printed: '1.950 tỷ đồng', decimals: 0, places: 0,
      document: 'tin-19-02-2020', locator: { start: 1177, end: 1190, paragraph: 11 },
    },
    {
      oid: '002-05', indicator: 'product-value-per-ha', period: '2020', plan: 'city-2020', level: 'assigned', comparator: 'ge',
      value: '130000', printed: '130 tỷ đồng', decimals: 0, places: -3,
      document: 'tin-19-02-2020', locator: { start: 1316, end: 1327, paragraph: 11 }, note: 'implausible-magnitude',
    },
    {
      oid: '002-06', indicator: 'nrm-communes-advanced', period: '2020', plan: 'city-2020', level: 'assigned', comparator: 'ge',
      value: '3', printed: '3 xã', decimals: 0, places: 0,
      document: 'tin-19-02-2020', locator: { start: 1332, end: 1336, paragraph: 11 },
    },
    {
      oid: '002-07', indicator: 'retail-services', period: '2020', plan: 'city-2020', level: 'assigned', comparator: 'ge',
      value: '12500', printed: '12.500 tỷ đồng', decimals: 0, places: 0,
      document: 'tin-19-02-2020', locator: { start: 1473, end: 1487, paragraph: 11 },
    },
    {
      oid: '002-09', indicator: 'total-investment', period: '2020', plan: 'city-2020', level: 'assigned', comparator: 'ge',
      value: '5000', printed: '5 nghìn tỷ đồng', decimals: 0, places: -3,
      document: 'tin-19-02-2020', locator: { start: 1600, end: 1615, paragraph: 11 },
    },
    {
      oid: '002-10', indicator: 'budget-revenue', period: '2020', plan: 'city-2020', level: 'assigned', comparator: 'ge',
      value: '507.8', printed: '507,8 tỷ đồng', decimals: 1, places: 1,
      document: 'tin-19-02-2020', locator: { start: 1635, end: 1648, paragraph: 11 },
    },
    {
      oid: '002-11', indicator: 'budget-revenue', period: '2020', plan: 'congress-2020', level: 'striving', comparator: 'ge',
      value: '850', printed: '850 tỷ đồng', decimals: 0, places: 0,
      document: 'tin-19-02-2020', locator: { start: 1683, end: 1694, paragraph: 11 },
    },
    {
      oid: '002-12', indicator: 'jobs-created', period: '2020', plan: 'city-2020', level: 'assigned', comparator: 'ge',
      value: '3650', printed: '3.650 lao động', decimals: 0, places: 0,
      document: 'tin-19-02-2020', locator: { start: 1791, end: 1805, paragraph: 11 },
    },
    {
      oid: '002-13', indicator: 'poverty-rate', period: '2020', plan: 'city-2020', level: 'assigned', comparator: 'le',
      value: '1.12', printed: '1,12%', decimals: 2, places: 2,
      document: 'tin-19-02-2020', locator: { start: 1837, end: 1842, paragraph: 11 },
    },
    {
      oid: null, indicator: 'go-construction', period: '2020', plan: 'congress-2020', level: 'assigned', comparator: 'ge',
      value: '1800', printed: null, decimals: 0, places: 0,
      derived: { fromPercent: '002-04', fromFigure: '002-03', lo: '1780.3652', hi: '1814.4187' },
      document: null, locator: null,
    },
    {
      oid: null, indicator: 'retail-services', period: '2020', plan: 'congress-2020', level: 'assigned', comparator: 'ge',
      value: '10187', printed: null, decimals: 0, places: 0,
      derived: { fromPercent: '002-08', fromFigure: '002-07', lo: '10182.892', hi: '10192.0098' },
      document: null, locator: null,
    },
  ],
  statements: [
    {
      oid: '002-04', indicator: 'go-construction', period: '2020', asOf: '2020-02-19', vintage: null,
      measure: 'pct-of-plan', value: '108', unit: '%', polarity: null, printed: '108%', decimals: 0, places: 0, qualifiers: ['trên'],
      basis: { kind: 'plan', issuers: ['party-congress'], text: 'Nghị quyết Đại hội Đảng bộ thành phố khóa XIX' }, plan: 'congress-2020', level: 'assigned',
      document: 'tin-19-02-2020', locator: { start: 1202, end: 1206, paragraph: 11 }, note: 'target-against-plan',
    },
    {
      oid: '002-08', indicator: 'retail-services', period: '2020', asOf: '2020-02-19', vintage: null,
      measure: 'pct-of-plan', value: '122.7', unit: '%', polarity: null, printed: '122,7%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'plan', issuers: ['party-congress'], text: 'Nghị quyết Đại hội Đảng bộ thành phố' }, plan: 'congress-2020', level: 'assigned',
      document: 'tin-19-02-2020', locator: { start: 1494, end: 1500, paragraph: 11 }, note: 'target-against-plan',
    },
  ],
};
