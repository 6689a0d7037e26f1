/** One known unit: its base, how many base units it is, its names, and the other ways it is written. */
export interface LexiconUnit {
  readonly code: string;
  readonly base: string;
  /** Exact, plain notation. */
  readonly factor: string;
  readonly vi: string;
  readonly en: string;
  readonly aliases: readonly string[];
}

/** Units with a size, or with names that differ from what is counted. Currencies are never changed into each other. */
export const MEASURES: readonly LexiconUnit[] = [
  { code: 'vnd', base: 'VND', factor: '1', vi: 'đồng', en: 'VND', aliases: ['vnd', 'vnđ', 'đ', '₫', 'việt nam đồng', 'đồng việt nam'] },
  {
    code: 'usd',
    base: 'USD',
    factor: '1',
    vi: 'USD',
    en: 'USD',
    aliases: ['đô la', 'đô la mỹ', 'đô-la', 'đô-la mỹ', 'đôla', 'đôla mỹ', 'us$', '$', 'đô la mĩ'],
  },
  { code: 'eur', base: 'EUR', factor: '1', vi: 'EUR', en: 'EUR', aliases: ['euro', 'ơ-rô', '€'] },
  { code: 'jpy', base: 'JPY', factor: '1', vi: 'JPY', en: 'JPY', aliases: ['yên', 'yên nhật', '¥'] },
  { code: 'cny', base: 'CNY', factor: '1', vi: 'CNY', en: 'CNY', aliases: ['nhân dân tệ', 'ndt', 'rmb'] },
  { code: 'percent', base: '%', factor: '1', vi: '%', en: '%', aliases: ['phần trăm'] },
  { code: 'per-mille', base: '%', factor: '0.1', vi: '‰', en: '‰', aliases: ['phần nghìn', 'phần ngàn'] },
  { code: 'percentage-point', base: 'pp', factor: '1', vi: 'điểm %', en: 'percentage points', aliases: ['điểm phần trăm', '% điểm', 'pp'] },
  { code: 'times', base: 'lần', factor: '1', vi: 'lần', en: 'times', aliases: [] },
  { code: 'rank', base: 'hạng', factor: '1', vi: 'hạng', en: 'rank', aliases: ['thứ hạng'] },
  { code: 'm2', base: 'm2', factor: '1', vi: 'm2', en: 'm²', aliases: ['m²', 'm^2', 'mét vuông'] },
  { code: 'ha', base: 'm2', factor: '10000', vi: 'ha', en: 'ha', aliases: ['hecta', 'héc ta', 'héc-ta', 'hécta', 'hec ta'] },
  { code: 'km2', base: 'm2', factor: '1000000', vi: 'km2', en: 'km²', aliases: ['km²', 'km^2', 'ki-lô-mét vuông'] },
  { code: 'm', base: 'm', factor: '1', vi: 'm', en: 'm', aliases: ['mét', 'm dài'] },
  { code: 'km', base: 'm', factor: '1000', vi: 'km', en: 'km', aliases: ['ki-lô-mét', 'kilômét', 'cây số'] },
  { code: 'g', base: 'kg', factor: '0.001', vi: 'g', en: 'g', aliases: ['gam', 'gram'] },
  { code: 'kg', base: 'kg', factor: '1', vi: 'kg', en: 'kg', aliases: ['ki-lô-gam', 'kilôgam', 'ký'] },
  { code: 'yen-mass', base: 'kg', factor: '10', vi: 'yến', en: 'yến (10 kg)', aliases: [] },
  { code: 'quintal', base: 'kg', factor: '100', vi: 'tạ', en: 'quintals', aliases: [] },
  { code: 'tonne', base: 'kg', factor: '1000', vi: 'tấn', en: 'tonnes', aliases: ['tấn'] },
  { code: 'm3', base: 'm3', factor: '1', vi: 'm3', en: 'm³', aliases: ['m³', 'm^3', 'mét khối', 'khối'] },
  { code: 'litre', base: 'm3', factor: '0.001', vi: 'lít', en: 'litres', aliases: ['lit'] },
  { code: 'kwh', base: 'kWh', factor: '1', vi: 'kWh', en: 'kWh', aliases: ['ki-lô-oát giờ'] },
  { code: 'mwh', base: 'kWh', factor: '1000', vi: 'MWh', en: 'MWh', aliases: [] },
  { code: 'gwh', base: 'kWh', factor: '1000000', vi: 'GWh', en: 'GWh', aliases: [] },
  { code: 'kw', base: 'kW', factor: '1', vi: 'kW', en: 'kW', aliases: [] },
  { code: 'mw', base: 'kW', factor: '1000', vi: 'MW', en: 'MW', aliases: [] },
  {
    code: 'visit',
    base: 'lượt khách',
    factor: '1',
    vi: 'lượt khách',
    en: 'visits',
    aliases: ['lượt', 'lượt du khách', 'lượt khách du lịch'],
  },
];

/** English names of what Vietnamese reports count; anything not listed is counted under its own Vietnamese name. */
export const COUNTED_NOUNS_EN: Readonly<Record<string, string>> = {
  'doanh nghiệp': 'enterprises',
  'hợp tác xã': 'cooperatives',
  'dự án': 'projects',
  làng: 'villages',
  thôn: 'villages',
  'tổ dân phố': 'neighbourhoods',
  xã: 'communes',
  phường: 'wards',
  'đặc khu': 'special zones',
  lô: 'plots',
  thửa: 'parcels',
  vụ: 'cases',
  người: 'people',
  hộ: 'households',
  'lao động': 'workers',
  mũi: 'doses',
  'giường bệnh': 'hospital beds',
  'phòng học': 'classrooms',
  'dịch vụ': 'services',
  'chỉ tiêu': 'targets',
  'tiêu chí': 'criteria',
  'nhiệm vụ': 'tasks',
  'sản phẩm': 'products',
  trường: 'schools',
  'cơ sở': 'establishments',
  'đồng chí': 'comrades',
  'đại biểu': 'delegates',
  'hồ sơ': 'files',
  'tờ khai': 'declarations',
  'văn bản': 'documents',
  'gói thầu': 'bid packages',
  'học sinh': 'pupils',
  'bác sĩ': 'doctors',
  con: 'head',
  cây: 'trees',
  căn: 'dwellings',
  điểm: 'points',
  'phản ánh': 'pieces of feedback',
  đơn: 'petitions',
  khu: 'zones',
  ngày: 'days',
  giờ: 'hours',
  năm: 'years',
};

/** English of one of what stands after "/" in a unit: "triệu đồng/người/năm" is "million VND/person/year". */
export const EACH_EN: Readonly<Record<string, string>> = {
  người: 'person',
  'vạn dân': '10,000 people',
  hộ: 'household',
  'lao động': 'worker',
  'lượt khách': 'visit',
  'doanh nghiệp': 'enterprise',
  xã: 'commune',
  ngày: 'day',
  tháng: 'month',
  quý: 'quarter',
  vụ: 'crop',
  năm: 'year',
  giờ: 'hour',
  tấn: 'tonne',
  'học sinh': 'pupil',
};
