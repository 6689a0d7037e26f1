import type { SeedCity } from './types.ts';

/** Hồ Chí Minh City: nine months of 2023, from the notice on the party committee's 23rd conference. */
export const hoChiMinh: SeedCity = {
  slug: 'ho-chi-minh',
  tenantName: { vi: 'Thành phố Hồ Chí Minh', en: 'Ho Chi Minh City' },
  unit: { name: 'Thành phố Hồ Chí Minh', kind: 'city-central', body: 'Ủy ban nhân dân Thành phố Hồ Chí Minh', validFrom: null, validTo: '2025-06-30' },
  mainPeriod: '2023-01/2023-09',
  documents: [
    {
      key: '1330-cv-btgtu', symbol: '1330-CV/BTGTU', kind: 'Công văn', date: '2023-10-11',
      title: 'Thông báo nhanh kết quả Hội nghị Ban Chấp hành Đảng bộ thành phố lần thứ 23 (khóa XI)',
      issuer: 'Ban Tuyên giáo Thành ủy Thành phố Hồ Chí Minh', note: 'Tài liệu gửi kèm công văn.',
    },
    {
      key: '71-nq-hdnd', symbol: '71/NQ-HĐND', kind: 'Nghị quyết', date: '2022-12-09',
      title: 'Nghị quyết về các chỉ tiêu kinh tế - xã hội chủ yếu năm 2023',
      issuer: 'Hội đồng nhân dân Thành phố Hồ Chí Minh', note: '17 nhóm chỉ tiêu, 21 chỉ tiêu thành phần.',
    },
    {
      key: '05-nq-tu', symbol: '05-NQ/TU', kind: 'Nghị quyết', date: '2021-09-15',
      title: 'Nghị quyết về kế hoạch tổng thể phòng, chống dịch COVID-19 và phục hồi kinh tế',
      issuer: 'Ban Chấp hành Đảng bộ Thành phố Hồ Chí Minh',
    },
    {
      key: '98-2023-qh15', symbol: '98/2023/QH15', kind: 'Nghị quyết', date: null,
      title: 'Nghị quyết về thí điểm một số cơ chế, chính sách đặc thù phát triển Thành phố Hồ Chí Minh',
      issuer: 'Quốc hội',
    },
    {
      key: '24-nq-tw', symbol: '24-NQ/TW', kind: 'Nghị quyết', date: '2022-10-07',
      title: 'Nghị quyết về phát triển kinh tế - xã hội và bảo đảm quốc phòng, an ninh vùng Đông Nam Bộ',
      issuer: 'Bộ Chính trị',
    },
    {
      key: '31-nq-tw', symbol: '31-NQ/TW', kind: 'Nghị quyết', date: '2022-12-30',
      title: 'Nghị quyết về phương hướng, nhiệm vụ phát triển Thành phố Hồ Chí Minh',
      issuer: 'Bộ Chính trị',
    },
    {
      key: '14-kl-tw', symbol: '14-KL/TW', kind: 'Kết luận', date: '2021-09-22',
      title: 'Kết luận về khuyến khích và bảo vệ cán bộ năng động, sáng tạo vì lợi ích chung',
      issuer: 'Bộ Chính trị',
    },
    {
      key: '217-qd-tw', symbol: '217-QĐ/TW', kind: 'Quyết định', date: '2013-12-12',
      title: 'Quy chế giám sát và phản biện xã hội của Mặt trận Tổ quốc Việt Nam và các đoàn thể chính trị - xã hội',
      issuer: 'Bộ Chính trị',
    },
    {
      key: '218-qd-tw', symbol: '218-QĐ/TW', kind: 'Quyết định', date: '2013-12-12',
      title: 'Quy định về việc tham gia góp ý xây dựng Đảng, xây dựng chính quyền',
      issuer: 'Bộ Chính trị',
    },
  ],
  plans: [
    {
      key: 'council-2023', kind: 'plan', issuers: ['council'], year: 2023, document: '71-nq-hdnd', decidedOn: '2022-12-09',
      name: 'Chỉ tiêu kinh tế - xã hội chủ yếu năm 2023',
    },
    {
      key: 'city-fdi-2023', kind: 'plan', issuers: ['city'], year: 2023, document: null, decidedOn: null,
      name: 'Mức phấn đấu thu hút vốn đầu tư nước ngoài 6 tháng năm 2023',
    },
  ],
  figures: [
    {
      oid: '003-01', indicator: 'delegates', period: '2023-10-10', asOf: '2023-10-10', vintage: 'so-bo',
      value: '143', printed: '143 đại biểu', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 1707, end: 1719, paragraph: 37 },
    },
    {
      oid: '003-02', indicator: 'committee-members-attending', period: '2023-10-10', asOf: '2023-10-10', vintage: 'so-bo',
      value: '49', printed: '49 đồng chí', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 1733, end: 1744, paragraph: 37 },
    },
    {
      oid: '003-10', indicator: 'enterprises-new', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '37224', printed: '37.224 doanh nghiệp', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 5566, end: 5585, paragraph: 46 },
    },
    {
      oid: '003-16', indicator: 'online-public-services', period: '2023/2024', asOf: '2023-10-11', vintage: 'so-bo',
      value: '740', printed: '740 dịch vụ', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 8272, end: 8283, paragraph: 51 },
    },
    {
      oid: '003-17', indicator: 'health-projects', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '9', printed: '9 dự án', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 9056, end: 9063, paragraph: 54 },
    },
    {
      oid: '003-18', indicator: 'health-projects-investment', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '9500', printed: '9.500 tỷ đồng', decimals: 0, places: 0, qualifiers: ['hơn'],
      document: '1330-cv-btgtu', locator: { start: 9088, end: 9101, paragraph: 54 },
    },
    {
      oid: '003-19', indicator: 'hospital-beds', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '1985', printed: '1.985 giường bệnh', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 9119, end: 9136, paragraph: 54 },
    },
    {
      oid: '003-20', indicator: 'education-projects', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '27', printed: '27 dự án', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 9161, end: 9169, paragraph: 55 },
    },
    {
      oid: '003-21', indicator: 'classrooms', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '441', printed: '441 phòng học', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 9187, end: 9200, paragraph: 55 },
    },
    {
      oid: '003-22', indicator: 'traffic-accidents', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '1144', printed: '1.144 vụ', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 9216, end: 9224, paragraph: 56 },
    },
    {
      oid: '003-23', indicator: 'traffic-deaths', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '408', printed: '408 người', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 9263, end: 9272, paragraph: 56 },
    },
    {
      oid: '003-24', indicator: 'traffic-injuries', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      value: '711', printed: '711 người', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 9284, end: 9293, paragraph: 56 },
    },
    {
      oid: '003-32', indicator: 'vaccine-doses', period: '2023-07', statedPeriod: '@2023-07-11', asOf: '2023-07-11', vintage: 'so-bo',
      value: '24864683', printed: '24.864.683 mũi', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 11683, end: 11697, paragraph: 62 }, note: 'sum-mismatch',
    },
    {
      oid: '003-33', indicator: 'vaccine-doses-1', period: '2023-07', statedPeriod: '@2023-07-11', asOf: '2023-07-11', vintage: 'so-bo',
      value: '9316646', printed: '9.316.646 mũi', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 11707, end: 11720, paragraph: 62 },
    },
    {
      oid: '003-34', indicator: 'vaccine-doses-2', period: '2023-07', statedPeriod: '@2023-07-11', asOf: '2023-07-11', vintage: 'so-bo',
      value: '8197162', printed: '8.197.162 mũi', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 11724, end: 11737, paragraph: 62 },
    },
    {
      oid: '003-35', indicator: 'vaccine-doses-3', period: '2023-07', statedPeriod: '@2023-07-11', asOf: '2023-07-11', vintage: 'so-bo',
      value: '5723346', printed: '5.723.346 mũi', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 11741, end: 11754, paragraph: 62 },
    },
    {
      oid: '003-36', indicator: 'vaccine-doses-4', period: '2023-07', statedPeriod: '@2023-07-11', asOf: '2023-07-11', vintage: 'so-bo',
      value: '1627079', printed: '1.627.079 mũi', decimals: 0, places: 0, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 11758, end: 11771, paragraph: 62 },
    },
    {
      oid: '003-37', indicator: 'fdi', period: '2021-01/2023-10', statedPeriod: '@2023-10-11', asOf: '2023-10-11', vintage: 'so-bo',
      value: '12100', printed: '12,1 tỷ USD', decimals: 1, places: -2, qualifiers: ['hơn'],
      document: '1330-cv-btgtu', locator: { start: 12261, end: 12272, paragraph: 63 },
    },
    {
      oid: '003-45', indicator: 'fdi', period: '2021', asOf: '2021-12-31', vintage: 'so-bo',
      value: '7180', printed: '7,18 tỷ USD', decimals: 2, places: -1, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 14479, end: 14490, paragraph: 68 },
    },
    {
      oid: '003-46', indicator: 'fdi-intel-project', period: '2021', asOf: '2021-12-31', vintage: 'so-bo',
      value: '2600', printed: '2,6 tỷ USD', decimals: 1, places: -2, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 14527, end: 14537, paragraph: 68 },
    },
    {
      oid: '003-47', indicator: 'fdi', period: '2022', asOf: '2022-12-31', vintage: 'so-bo',
      value: '4330', printed: '4,33 tỷ USD', decimals: 2, places: -1, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 14554, end: 14565, paragraph: 68 },
    },
    {
      oid: '003-48', indicator: 'fdi', period: '2023-01/2023-03', statedPeriod: '2023-Q1', asOf: '2023-03-31', vintage: 'so-bo',
      value: '594.46', printed: '594,46 triệu USD', decimals: 2, places: 2, qualifiers: [],
      document: '1330-cv-btgtu', locator: { start: 14616, end: 14632, paragraph: 68 },
    },
    {
      oid: '003-50', indicator: 'fdi', period: '2023', asOf: '2023-10-11', vintage: 'uoc',
      value: '4400', printed: '4,4 tỷ USD', decimals: 1, places: -2, qualifiers: ['ước'],
      document: '1330-cv-btgtu', locator: { start: 14746, end: 14756, paragraph: 68 }, note: 'forecast',
    },
  ],
  targets: [
    {
      oid: '003-49', indicator: 'fdi', period: '2023-01/2023-06', plan: 'city-fdi-2023', level: 'striving', comparator: 'ge',
      value: '1470', printed: '1,47 tỷ USD', decimals: 2, places: -1,
      document: '1330-cv-btgtu', locator: { start: 14713, end: 14724, paragraph: 68 }, note: 'stale-target',
    },
  ],
  statements: [
    {
      oid: '003-03', indicator: 'grdp', period: '2023-Q3', asOf: '2023-09-30', vintage: 'uoc',
      measure: 'growth', value: '6.71', unit: '%', polarity: 'up', printed: '6,71%', decimals: 2, places: 2, qualifiers: ['ước'],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-Q3' },
      document: '1330-cv-btgtu', locator: { start: 5242, end: 5247, paragraph: 46 },
    },
    {
      oid: '003-04', indicator: 'grdp', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'uoc',
      measure: 'growth', value: '4.57', unit: '%', polarity: 'up', printed: '4,57%', decimals: 2, places: 2, qualifiers: ['ước'],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 5267, end: 5272, paragraph: 46 },
    },
    {
      oid: '003-05', indicator: 'iip', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '3.2', unit: '%', polarity: 'up', printed: '3,2%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 5352, end: 5356, paragraph: 46 },
    },
    {
      oid: '003-06', indicator: 'iip-key', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '5.8', unit: '%', polarity: 'up', printed: '5,8%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 5395, end: 5399, paragraph: 46 },
    },
    {
      oid: '003-07', indicator: 'retail-services', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'uoc',
      measure: 'growth', value: '8.6', unit: '%', polarity: 'up', printed: '8,6%', decimals: 1, places: 1, qualifiers: ['ước'],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 5466, end: 5470, paragraph: 46 },
    },
    {
      oid: '003-08', indicator: 'tourism-revenue', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'uoc',
      measure: 'growth', value: '35.8', unit: '%', polarity: 'up', printed: '35,8%', decimals: 1, places: 1, qualifiers: ['ước'],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 5504, end: 5509, paragraph: 46 },
    },
    {
      oid: '003-09', indicator: 'enterprises-new', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '13', unit: '%', polarity: 'up', printed: '13%', decimals: 0, places: 0, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 5561, end: 5564, paragraph: 46 },
    },
    {
      oid: '003-11', indicator: 'gva-agri', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '1.14', unit: '%', polarity: 'up', printed: '1,14%', decimals: 2, places: 2, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 5651, end: 5656, paragraph: 47 },
    },
    {
      oid: '003-12', indicator: 'gva-industry-construction', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '2.57', unit: '%', polarity: 'up', printed: '2,57%', decimals: 2, places: 2, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 5708, end: 5713, paragraph: 47 },
    },
    {
      oid: '003-13', indicator: 'gva-services', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '5.67', unit: '%', polarity: 'up', printed: '5,67%', decimals: 2, places: 2, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 5791, end: 5796, paragraph: 47 },
    },
    {
      oid: '003-14', indicator: 'product-tax', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '2.78', unit: '%', polarity: 'up', printed: '2,78%', decimals: 2, places: 2, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 5853, end: 5858, paragraph: 47 },
    },
    {
      oid: '003-15', indicator: 'dti-rank', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'rank', value: '2', unit: 'hạng', polarity: null, printed: 'thứ 2', decimals: 0, places: 0, qualifiers: [],
      basis: { kind: 'scope', text: 'cả nước' },
      document: '1330-cv-btgtu', locator: { start: 6022, end: 6027, paragraph: 48 },
    },
    {
      oid: '003-25', indicator: 'traffic-accidents', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'delta', value: '369', unit: 'vụ', polarity: 'down', printed: '369 vụ', decimals: 0, places: 0, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ 2022', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 9320, end: 9326, paragraph: 56 },
    },
    {
      oid: '003-26', indicator: 'traffic-accidents', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '24', unit: '%', polarity: 'down', printed: '-24%', decimals: 0, places: 0, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ 2022', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 9328, end: 9332, paragraph: 56 },
    },
    {
      oid: '003-27', indicator: 'traffic-deaths', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'delta', value: '78', unit: 'người', polarity: 'down', printed: '78 người', decimals: 0, places: 0, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ 2022', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 9340, end: 9348, paragraph: 56 },
    },
    {
      oid: '003-28', indicator: 'traffic-deaths', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '16', unit: '%', polarity: 'down', printed: '-16%', decimals: 0, places: 0, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ 2022', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 9355, end: 9359, paragraph: 56 },
    },
    {
      oid: '003-29', indicator: 'traffic-injuries', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'delta', value: '256', unit: 'người', polarity: 'down', printed: '256 người', decimals: 0, places: 0, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ 2022', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 9367, end: 9376, paragraph: 56 },
    },
    {
      oid: '003-30', indicator: 'traffic-injuries', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '26', unit: '%', polarity: 'down', printed: '-26%', decimals: 0, places: 0, qualifiers: [],
      basis: { kind: 'yoy', text: 'cùng kỳ 2022', period: '2022-01/2022-09' },
      document: '1330-cv-btgtu', locator: { start: 9388, end: 9392, paragraph: 56 },
    },
    {
      oid: '003-31', indicator: 'targets-met', period: '2023', asOf: '2023-10-11', vintage: 'uoc',
      measure: 'count-met', value: '19', unit: 'chỉ tiêu', polarity: null, printed: '19/21 chỉ tiêu', decimals: 0, places: 0, qualifiers: ['dự kiến'],
      basis: { kind: 'none' }, plan: 'council-2023', outOf: '21', class: 'expected', countedIn: '71-nq-hdnd', groups: 17,
      document: '1330-cv-btgtu', locator: { start: 9701, end: 9715, paragraph: 58 },
    },
    {
      oid: '003-38', indicator: 'fdi', period: '2023-01/2023-09', asOf: '2023-09-30', vintage: 'so-bo',
      measure: 'growth', value: '34.1', unit: '%', polarity: 'down', printed: '34,1%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'unstated' },
      document: '1330-cv-btgtu', locator: { start: 13680, end: 13685, paragraph: 65 },
    },
    {
      oid: '003-39', indicator: 'labour-productivity', period: '2021', asOf: '2021-12-31', vintage: 'so-bo',
      measure: 'growth', value: '3.3', unit: '%', polarity: 'up', printed: '3,3%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'prev-year', text: 'năm trước', period: '2020' },
      document: '1330-cv-btgtu', locator: { start: 14169, end: 14173, paragraph: 66 },
    },
    {
      oid: '003-40', indicator: 'labour-productivity', period: '2022', asOf: '2022-12-31', vintage: 'so-bo',
      measure: 'growth', value: '4.8', unit: '%', polarity: 'up', printed: '4,8%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'prev-year', text: 'năm trước', period: '2021' },
      document: '1330-cv-btgtu', locator: { start: 14223, end: 14227, paragraph: 66 },
    },
    {
      oid: '003-41', indicator: 'labour-productivity', period: '2021/2022', asOf: '2022-12-31', vintage: 'so-bo',
      measure: 'growth', value: '4', unit: '%', polarity: 'up', printed: '4%', decimals: 0, places: 0, qualifiers: ['bình quân', 'khoảng'],
      basis: { kind: 'prev-year', text: 'năm trước' },
      document: '1330-cv-btgtu', locator: { start: 14273, end: 14275, paragraph: 66 },
    },
    {
      oid: '003-42', indicator: 'labour-productivity', period: '2021/2022', asOf: '2022-12-31', vintage: 'so-bo',
      measure: 'multiple', value: '1.8', unit: 'lần', polarity: null, printed: '1,8 lần', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'reference', text: 'trung bình của cả nước' },
      document: '1330-cv-btgtu', locator: { start: 14321, end: 14328, paragraph: 66 },
    },
    {
      oid: '003-43', indicator: 'tourism-revenue', period: '2021', asOf: '2021-12-31', vintage: 'so-bo',
      measure: 'share', value: '24.6', unit: '%', polarity: null, printed: '24,6%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'whole', text: 'cả nước' },
      document: '1330-cv-btgtu', locator: { start: 14395, end: 14400, paragraph: 67 },
    },
    {
      oid: '003-44', indicator: 'tourism-revenue', period: '2022', asOf: '2022-12-31', vintage: 'so-bo',
      measure: 'share', value: '26.5', unit: '%', polarity: null, printed: '26,5%', decimals: 1, places: 1, qualifiers: [],
      basis: { kind: 'whole', text: 'cả nước' },
      document: '1330-cv-btgtu', locator: { start: 14415, end: 14420, paragraph: 67 },
    },
  ],
};
