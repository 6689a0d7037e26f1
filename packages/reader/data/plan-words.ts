import type { Entry } from '../lexicon/entry.ts';

/** Plans, comparisons, issuers. */
export const PLAN_WORDS: readonly Entry[] = [
  { name: 'plan', tags: ['plan'], forms: ['kế hoạch', 'kế hoạch vốn', 'KH', 'chỉ tiêu', 'dự toán', 'nghị quyết', 'NQ', 'mục tiêu', 'chỉ tiêu kế hoạch', 'chỉ tiêu dự toán', 'chỉ tiêu pháp lệnh', 'pháp lệnh', 'chỉ tiêu phấn đấu', 'kế hoạch năm', 'dự toán năm', 'kịch bản', 'dự toán pháp lệnh', 'mục tiêu nghị quyết', 'chỉ tiêu nghị quyết', 'DT', 'kế hoạch đề ra', 'tổng kế hoạch', 'tổng kế hoạch vốn', 'tổng dự toán', 'nhiệm vụ'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% {} tỉnh giao.' },
  { name: 'assigned', tags: ['assign'], forms: ['giao', 'được giao', 'đề ra', 'giao đầu năm', 'quyết định', 'phân bổ', 'quy định'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% do UBND tỉnh {}.' },
  { name: 'set-out', tags: ['set-out'], forms: ['đề ra', 'đã đề ra', 'đặt ra', 'đã được đề ra'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% kế hoạch {}.' },
  { name: 'by-whom', tags: ['by'], forms: ['do'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% {} UBND tỉnh giao.' },
  { name: 'according-to-plan', tags: ['according'], forms: ['theo'], line: 'Phấn đấu thu ngân sách đạt 507,8 tỷ đồng {} kế hoạch.' },
  { name: 'compared-with', tags: ['compare', 'predicate'], forms: ['so với', 'so', 'so sánh với', 'hơn so với', 'hơn', 'cao hơn so với', 'so sánh', 'nếu so với', 'đối với'], line: 'Thu ngân sách tăng 10% {} năm 2018.' },
  { name: 'central', tags: ['issuer-central'], forms: ['trung ương', 'chính phủ', 'thủ tướng', 'thủ tướng chính phủ', 'bộ tài chính', 'bộ', 'quốc hội', 'tổng cục', 'tổng cục hải quan', 'tổng cục thuế', 'TW', 'nhà nước', 'TTCP'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% kế hoạch {} giao.' },
  { name: 'province', tags: ['issuer-province'], forms: ['tỉnh', 'UBND tỉnh', 'HĐND tỉnh', 'uỷ ban nhân dân tỉnh', 'hội đồng nhân dân tỉnh'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% kế hoạch {} giao.' },
  { name: 'city', tags: ['issuer-city'], forms: ['thành phố', 'UBND thành phố', 'HĐND thành phố', 'TP', 'ủy ban nhân dân thành phố', 'hội đồng nhân dân thành phố', 'HĐND TP', 'UBND TP', 'thành uỷ'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% kế hoạch {} giao.' },
  { name: 'party-congress', tags: ['issuer-party'], forms: ['đại hội', 'đại hội đảng', 'đại hội đảng bộ'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% nghị quyết {} đề ra.' },
  { name: 'scope', tags: ['scope'], forms: ['cả nước', 'toàn quốc', 'toàn tỉnh', 'toàn thành phố', 'khu vực', 'cả vùng', 'vùng', 'các tỉnh', 'các địa phương', 'thế giới', 'cả tỉnh', 'tỉnh', 'cả khu vực'], line: 'GRDP tăng 7% so với cùng kỳ, đứng thứ 3 {}.' },
  { name: 'whole', tags: ['whole-head'], forms: ['GDP', 'GRDP', 'cả nước', 'toàn quốc', 'toàn tỉnh', 'tổng số', 'tổng', 'toàn ngành', 'cơ cấu', 'tổng sản phẩm', 'dân số', 'tổng vốn', 'tổng thu', 'tổng giá trị', 'tổng kim ngạch', 'tổng diện tích', 'toàn thành phố', 'số hộ', 'số xã'], line: 'Máy móc thiết bị chiếm 15% {}.' },
];
