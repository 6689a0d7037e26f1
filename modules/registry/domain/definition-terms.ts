/** How the terms of a definition are called: the catalogue's page and its file say them alike. */
export const definitionTerms = {
  group: {
    economy: { vi: 'Kinh tế', en: 'Economy' },
    'budget-investment-land': { vi: 'Ngân sách, đầu tư công, đất đai', en: 'Budget, investment, land' },
    'agriculture-rural': { vi: 'Nông nghiệp, nông thôn', en: 'Agriculture, rural areas' },
    social: { vi: 'Văn hóa, xã hội', en: 'Culture and society' },
    'environment-urban': { vi: 'Môi trường, đô thị', en: 'Environment, urban areas' },
    'order-defence': { vi: 'Quốc phòng, an ninh, trật tự', en: 'Defence, security, order' },
    'administration-digital': { vi: 'Cải cách hành chính, chuyển đổi số', en: 'Administration, digital transformation' },
  },
  frequency: {
    day: { vi: 'Ngày', en: 'Day' },
    week: { vi: 'Tuần', en: 'Week' },
    month: { vi: 'Tháng', en: 'Month' },
    quarter: { vi: 'Quý', en: 'Quarter' },
    season: { vi: 'Vụ', en: 'Season' },
    year: { vi: 'Năm', en: 'Year' },
  },
  polarity: {
    up: { vi: 'Càng cao càng tốt', en: 'Higher is better' },
    down: { vi: 'Càng thấp càng tốt', en: 'Lower is better' },
    range: { vi: 'Trong khoảng', en: 'Within a range' },
    structure: { vi: 'Cơ cấu', en: 'Structure' },
  },
  accumulation: {
    sum: { vi: 'Cộng các tháng', en: 'Months add up' },
    last: { vi: 'Lấy số cuối kỳ', en: 'The latest stands' },
    average: { vi: 'Bình quân', en: 'Average' },
    index: { vi: 'Chỉ số so cùng kỳ, nhập riêng', en: 'Index, entered' },
    'ratio-of-sums': { vi: 'Tỷ lệ từ tổng tử và mẫu', en: 'Ratio of sums' },
    season: { vi: 'Theo vụ', en: 'By season' },
    'year-only': { vi: 'Chỉ đánh giá cả năm', en: 'Once a year' },
  },
  rollUp: {
    sum: { vi: 'Cộng', en: 'Sum' },
    weighted: { vi: 'Bình quân có trọng số', en: 'Weighted' },
    'ratio-of-sums': { vi: 'Tỷ lệ từ tổng', en: 'Ratio of sums' },
    none: { vi: 'Không tổng hợp', en: 'None' },
  },
  planConvention: {
    ratio: { vi: '% kế hoạch', en: '% of plan' },
    limit: { vi: 'Không vượt mức', en: 'Not above' },
    reduction: { vi: '% mức giảm', en: '% of reduction' },
    points: { vi: 'Chênh điểm %', en: 'Percentage points' },
    none: { vi: 'Không so', en: 'Not judged' },
  },
  price: {
    current: { vi: 'Hiện hành', en: 'Current' },
    'constant-2010': { vi: 'So sánh 2010', en: 'Constant 2010' },
    'constant-2020': { vi: 'So sánh 2020', en: 'Constant 2020' },
    usd: { vi: 'USD', en: 'USD' },
  },
} as const;
