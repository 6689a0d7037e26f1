import type { Entry } from '../lexicon/entry.ts';

/** Kinds of documents, their issuers, and words that make a number the name of something. */
export const DOCUMENT_WORDS: readonly Entry[] = [
  { name: 'kind-of-document', tags: ['document-type'], forms: ['nghị quyết', 'quyết định', 'chỉ thị', 'kết luận', 'công văn', 'kế hoạch', 'kế hoạch hành động', 'thông báo', 'báo cáo', 'tờ trình', 'chương trình', 'chương trình hành động', 'nghị định', 'thông tư', 'hướng dẫn', 'quy định', 'công điện', 'đề án', 'luật', 'pháp lệnh', 'quy chế', 'văn bản', 'biên bản', 'giấy mời', 'quy hoạch', 'thông tri', 'lệnh', 'quy chuẩn', 'thông tư liên tịch', 'nghị quyết liên tịch', 'văn bản hợp nhất', 'phương án'], line: 'Thực hiện {} số 24-NQ/TW ngày 07 tháng 10 năm 2022.' },
  { name: 'number-sign', tags: ['number-sign'], forms: ['số'], line: 'Thực hiện Nghị quyết {} 24/2022 của Chính phủ.' },
  { name: 'issuer', tags: ['document-body'], forms: ['bộ chính trị', 'ban bí thư', 'quốc hội', 'chính phủ', 'thủ tướng chính phủ', 'thành ủy', 'tỉnh ủy', 'huyện ủy', 'quận ủy', 'đảng ủy', 'ban chấp hành đảng bộ thành phố', 'ban chấp hành đảng bộ tỉnh', 'ban chấp hành đảng bộ huyện', 'ban chấp hành trung ương', 'hội đồng nhân dân thành phố', 'hội đồng nhân dân tỉnh', 'hội đồng nhân dân huyện', 'hội đồng nhân dân', 'ủy ban nhân dân thành phố', 'ủy ban nhân dân tỉnh', 'ủy ban nhân dân huyện', 'ủy ban nhân dân', 'HĐND thành phố', 'HĐND tỉnh', 'UBND thành phố', 'UBND tỉnh', 'UBND huyện', 'ban thường vụ thành ủy', 'ban thường vụ tỉnh ủy', 'ban tuyên giáo thành ủy', 'bộ tài chính', 'bộ nội vụ', 'ủy ban thường vụ quốc hội', 'chủ tịch ủy ban nhân dân tỉnh', 'chủ tịch ủy ban nhân dân thành phố', 'ban tuyên giáo'], line: 'Thực hiện Nghị quyết số 24-NQ/TW của {}.' },
  { name: 'ordinal-head', tags: ['ordinal-head'], forms: ['lần thứ', 'thứ', 'khóa', 'lần', 'kỳ họp thứ', 'kỳ', 'khoá'], line: 'Hội nghị {} 23 thành công tốt đẹp.' },
  { name: 'ordinal', tags: ['ordinal'], forms: ['thứ'], line: 'GRDP tăng 7% so với cùng kỳ, đứng {} 3 cả nước.' },
  { name: 'rank-among', tags: ['rank-among'], forms: ['trong'], line: 'Thu ngân sách đạt 50 tỷ đồng, xếp thứ 5 {} 150 xã, phường, bằng 54% dự toán.' },
  { name: 'age', tags: ['age'], forms: ['tuổi', 'tháng tuổi', 'năm tuổi', 'ngày tuổi'], line: 'Người từ 18 {} trở lên được tiêm.', lines: { 'tuổi': 'Người dưới 45 tuổi chiếm 53%.' } },
  { name: 'length-of-time', tags: ['duration'], forms: ['năm', 'tháng', 'ngày', 'tuần', 'giờ', 'phút', 'năm qua', 'ngày làm việc', 'ngày đêm', 'giây', 'thập kỷ', 'thế kỷ', 'năm nay', 'quý'], line: 'Báo cáo tổng kết 10 {} thực hiện Quyết định.', lines: { 'tháng': 'Lãi suất kỳ hạn 1 tháng là 6,8%.' } },
  { name: 'defined-by-number', tags: ['definition-before'], forms: ['đủ', 'đủ từ'], line: 'Tỷ lệ tiêm {} 02 mũi đạt 90%.' },
  { name: 'definition', tags: ['definition'], forms: ['chỗ ngồi', 'sao'], line: 'Đường 4 {} được khởi công.', lines: { 'chỗ ngồi': 'Ôtô dưới 9 chỗ ngồi giảm 2,5 triệu USD.', 'sao': 'Khách sạn 5 sao tăng 81%.' } },
  { name: 'named-by-number', tags: ['name-head'], forms: ['vành đai', 'quốc lộ', 'tỉnh lộ', 'đường', 'số', 'khu phố', 'tổ', 'phường', 'quận', 'giai đoạn', 'điều', 'khoản', 'mục', 'phần', 'chương', 'phụ lục', 'biểu', 'mẫu', 'cấp độ', 'cấp', 'nhóm', 'vùng', 'hạng', 'loại', 'lô', 'tuyến', 'ngõ', 'ngách', 'hẻm', 'nhà', 'ga', 'mũi', 'đợt', 'mức', 'bản', 'thôn', 'ấp', 'tiểu khu', 'khu vực', 'lớp', 'khối', 'ca', 'trang', 'hội nghị', 'đại hội', 'mức độ', 'tầng', 'điện thoại', 'hotline', 'fax', 'tel', 'đt', 'km', 'bệnh viện', 'trường', 'trạm', 'kênh', 'hình', 'bảng', 'ảnh', 'top', 'cầu', 'khu công nghiệp', 'hướng dẫn'], line: 'Dự án {} 3 được đẩy nhanh.' },
  { name: 'kind-of-place', tags: ['place-type'], forms: ['quận'], line: 'Người dân {} Bình Thạnh thu 5 tỷ đồng.', lines: { 'quận': 'Các phường 12, 13 quận Bình Thạnh.' } },
];

/** Short forms between the number and the issuer in a document's symbol. */
export const SYMBOL_PARTS = ['NQ', 'QĐ', 'KL', 'CV', 'KH', 'BC', 'TB', 'CT', 'CTR', 'CTHĐ', 'TTR', 'HD', 'NĐ', 'TT', 'CP', 'QH', 'TU', 'TW', 'UBND', 'HĐND', 'TTG', 'PL', 'QC', 'QĐI', 'ĐA', 'CĐ', 'BB', 'GM', 'TTLT', 'VB', 'L', 'BTGTU', 'HU', 'BTC', 'VP', 'VPCP', 'NĐCP'] as const;

/** Abbreviations after which "." ends no sentence. */
export const ABBREVIATIONS = ['tp', 'tx', 'tt', 'q', 'p', 'h', 'ts', 'ths', 'pgs', 'gs', 'ks', 'bs', 'st', 'đ', 'tr', 'no', 'vd', 'k', 'ms', 'mr'] as const;

export const ROMAN_NUMBERS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx'] as const;
