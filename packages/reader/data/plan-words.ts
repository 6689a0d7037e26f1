import type { Entry } from '../lexicon/entry.ts';

/** Plans, comparisons, issuers. */
export const PLAN_WORDS: readonly Entry[] = [
  { name: 'plan', tags: ['plan'], forms: ['kế hoạch', 'KH', 'chỉ tiêu', 'dự toán', 'nghị quyết', 'NQ', 'mục tiêu', 'pháp lệnh', 'chỉ tiêu phấn đấu', 'kịch bản', 'DT', 'kế hoạch đề ra', 'tổng kế hoạch', 'tổng dự toán', 'nhiệm vụ'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% {} tỉnh giao.' },
  { name: 'assigned', tags: ['assign'], forms: ['giao', 'được giao', 'giao đầu năm', 'quyết định', 'phân bổ', 'quy định'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% do UBND tỉnh {}.', lines: { 'được giao': 'Năm 2018, TP. HCM được giao dự toán thu nội địa tăng 28,43% so với năm 2017.' } },
  { name: 'set-out', tags: ['set-out'], forms: ['đề ra', 'đặt ra'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% kế hoạch {}.', lines: { 'đề ra': 'Lợi nhuận đạt 289 tỷ đồng, vượt 50% so với kế hoạch đã đề ra cho cả năm 2018 (194 tỷ đồng).' } },
  { name: 'by-whom', tags: ['by'], forms: ['do'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% {} UBND tỉnh giao.' },
  { name: 'according-to-plan', tags: ['according'], forms: ['theo'], line: 'Phấn đấu thu ngân sách đạt 507,8 tỷ đồng {} kế hoạch.' },
  { name: 'compared-with', tags: ['compare', 'predicate'], forms: ['so với', 'so', 'so sánh với', 'hơn so với', 'hơn', 'so sánh'], line: 'Thu ngân sách tăng 10% {} năm 2018.' },
  { name: 'central', tags: ['issuer-central'], forms: ['trung ương', 'chính phủ', 'thủ tướng', 'thủ tướng chính phủ', 'bộ tài chính', 'bộ', 'quốc hội', 'tổng cục', 'TW', 'nhà nước', 'TTCP'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% kế hoạch {} giao.' },
  { name: 'province', tags: ['issuer-province'], forms: ['tỉnh', 'UBND tỉnh', 'HĐND tỉnh', 'uỷ ban nhân dân tỉnh', 'hội đồng nhân dân tỉnh'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% kế hoạch {} giao.' },
  { name: 'city', tags: ['issuer-city'], forms: ['thành phố', 'UBND thành phố', 'HĐND thành phố', 'TP', 'ủy ban nhân dân thành phố', 'hội đồng nhân dân thành phố'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% kế hoạch {} giao.' },
  { name: 'unit-heading', tags: ['unit-heading'], forms: ['đơn vị', 'ĐVT'], line: 'Chỉ tiêu\t{}\tThực hiện\nThu ngân sách\ttỷ đồng\t355' },
  { name: 'council', tags: ['issuer-council'], forms: ['HĐND', 'hội đồng nhân dân'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% kế hoạch {} giao.' },
  { name: 'executive', tags: ['issuer-executive'], forms: ['UBND', 'ủy ban nhân dân'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% kế hoạch {} giao.' },
  { name: 'party-committee', tags: ['issuer-committee'], forms: ['cấp ủy', 'tỉnh ủy', 'thành ủy', 'đảng ủy'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% kế hoạch {} giao.' },
  { name: 'party-congress', tags: ['issuer-party'], forms: ['đại hội'], line: 'Thu ngân sách đạt 355 tỷ đồng, bằng 54,1% nghị quyết {} đề ra.' },
  { name: 'scope', tags: ['scope'], forms: ['cả nước', 'toàn quốc', 'toàn tỉnh', 'toàn thành phố', 'cả vùng', 'các tỉnh', 'các địa phương', 'thế giới', 'cả tỉnh', 'cả khu vực'], line: 'GRDP tăng 7% so với cùng kỳ, đứng thứ 3 {}.' },
  { name: 'whole', tags: ['whole-head'], forms: ['GDP', 'GRDP', 'tổng số', 'tổng', 'cơ cấu', 'thị phần'], line: 'Máy móc thiết bị chiếm 15% {}.', lines: { 'GDP': 'Kinh tế số khoảng 20% GDP.', 'GRDP': 'Kinh tế số khoảng 20% GRDP.', 'tổng số': 'Số lượng thẻ phát hành là hơn 5 triệu, với 27,6% tổng số thẻ.', 'tổng': 'Kinh doanh xăng dầu khoảng 61,08% tổng lợi nhuận.' } },
];
