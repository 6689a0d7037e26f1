import type { Entry } from '../lexicon/entry.ts';

/** Words that end a label, and what they say about the number that follows. */
export const PREDICATE_WORDS: readonly Entry[] = [
  { name: 'rises', tags: ['predicate', 'up'], forms: ['tăng', 'tăng trưởng', 'nhích', 'hơn so với', 'gia tăng'], line: 'GRDP {} 10,08% so với cùng kỳ.' },
  { name: 'falls', tags: ['predicate', 'down'], forms: ['giảm', 'giảm đi', 'hụt', 'kéo giảm', 'suy giảm', 'sụt', 'hụt thu'], line: 'GRDP {} 10,08% so với cùng kỳ.' },
  { name: 'is-more', tags: ['predicate', 'up', 'comparative'], forms: ['cao hơn', 'nhiều hơn', 'lớn hơn'], line: 'GRDP {} 10,08% so với cùng kỳ.' },
  { name: 'is-less', tags: ['predicate', 'down', 'comparative'], forms: ['thấp hơn', 'ít hơn', 'kém hơn'], line: 'GRDP {} 10,08% so với cùng kỳ.' },
  { name: 'stays', tags: ['predicate', 'flat'], forms: ['đi ngang', 'giữ nguyên'], line: 'GRDP {} 0% so với cùng kỳ.' },
  { name: 'up-to-a-level', tags: ['predicate', 'becomes'], forms: ['tăng lên', 'lên', 'hạ', 'còn', 'xuống', 'chỉ còn', 'rút xuống còn', 'leo'], line: 'Tỷ lệ hộ nghèo {} 1,12%.', lines: { 'tăng lên': 'Vốn điều lệ tăng lên mức 6.718 tỷ đồng.', 'còn': 'Tháng 3, tai nạn giảm còn 20%.', 'chỉ còn': 'Tỷ lệ nợ xấu giảm chỉ còn 0,51%.' } },
  { name: 'reaches', tags: ['predicate', 'reach'], forms: ['đạt', 'là', 'ở mức', 'tới mức', 'với mức', 'lên mức', 'cán mốc', 'chạm mốc', 'lên con số', 'với tỷ lệ', 'đạt tỷ lệ', 'xấp xỉ bằng'], line: 'Thu ngân sách {} 54,1% kế hoạch tỉnh.', lines: { 'đạt tỷ lệ': 'Tòa án giải quyết 1.987 hồ sơ, đạt tỷ lệ 85,8%.' } },
  { name: 'that-is', tags: ['predicate', 'reach', 'equivalent'], forms: ['tương ứng', 'tương ứng với', 'tức'], line: 'Số vụ cháy giảm 29 vụ, {} 3,87% so với cùng kỳ.' },
  { name: 'that-equals', tags: ['predicate', 'reach', 'equals', 'equivalent'], forms: ['tương đương', 'tương đương với'], line: 'Số vụ cháy giảm 29 vụ, {} 3,87% so với cùng kỳ.' },
  { name: 'equals', tags: ['predicate', 'reach', 'equals'], forms: ['bằng'], line: 'Diện tích thu hoạch đạt 28.000 ha, {} 67,9% diện tích gieo cấy.' },
  { name: 'exceeds', tags: ['predicate', 'exceed'], forms: ['vượt', 'vượt thu'], line: 'Thu ngân sách {} 12% dự toán.' },
  { name: 'makes-up', tags: ['predicate', 'share'], forms: ['chiếm', 'chiếm tỷ lệ', 'chiếm tỷ trọng'], line: 'Máy móc thiết bị {} 15%.' },
  { name: 'contributes', tags: ['predicate', 'contribute'], forms: ['đóng góp', 'góp'], line: 'Kinh tế số {} 25% GRDP.' },
  { name: 'times-as-much', tags: ['predicate', 'multiple'], forms: ['gấp', 'nhiều gấp'], line: 'Năng suất lao động {} 1,8 lần so với trung bình của cả nước.' },
  { name: 'ranks', tags: ['predicate', 'rank'], forms: ['đứng', 'xếp', 'giữ vị trí', 'hạng', 'vị trí', 'vươn lên'], line: 'GRDP tăng 7% so với cùng kỳ, {} thứ 3 cả nước.' },
  { name: 'leads', tags: ['predicate', 'copula'], forms: ['dẫn đầu', 'đứng đầu', 'đứng thứ hai', 'đứng thứ ba', 'xếp thứ hai', 'xếp thứ ba', 'trở thành'], line: 'Năm 2023, Bắc Ninh {} cả nước với 5,12 tỷ USD.' },
  { name: 'auxiliary', tags: ['predicate', 'aux'], forms: ['đã', 'đang', 'sẽ', 'được', 'đều', 'cũng', 'vẫn', 'lại', 'chỉ', 'mới', 'bị', 'từng', 'thực tế', 'vỏn vẹn', 'liên tục', 'tiếp tục', 'tạm', 'vừa', 'nằm', 'thuộc', 'rơi', 'khi', 'nếu như', 'thực hiện được', 'luôn', 'phát sinh mới', 'mà', 'tổng cộng', 'qua', 'dẫn đến', 'thành', 'mới được'], line: 'Giá trị sản xuất công nghiệp {} 355 tỷ đồng.', lines: { 'khi': 'Cơ cấu doanh thu có sự chuyển biến mạnh mẽ khi 94% doanh thu đến từ trong nước.', 'mới được': 'Cả nước có 411 dự án mới được cấp giấy chứng nhận đầu tư.' } },
  { name: 'named-before', tags: ['predicate', 'aux'], forms: ['con số này', 'con số trên', 'con số đó', 'tỷ lệ này', 'tỷ lệ trên', 'mức này', 'mức tăng này', 'mức giảm này', 'chỉ số này', 'kết quả này', 'số này', 'số tiền này', 'lượng này', 'chỉ tiêu này'], line: 'Thu ngân sách đạt 355 tỷ đồng. {} giảm 12% so với cùng kỳ.' },
  { name: 'accumulated', tags: ['predicate', 'aux', 'accumulated'], forms: ['lũy kế', 'luỹ kế', 'tính chung', 'cộng dồn'], line: 'Tháng 10/2018, thu ngân sách đạt 108 tỷ đồng, {} đạt 920 tỷ đồng.' },
  { name: 'there-is', tags: ['predicate', 'aux', 'exists'], forms: ['có', 'còn', 'xảy ra', 'chỉ còn', 'ghi nhận'], line: 'Trong năm, thành phố {} 12 vụ tai nạn giao thông.', lines: { 'còn': 'Ban Giám đốc Habeco hiện còn 5 thành viên đều là Phó Tổng giám đốc.', 'chỉ còn': 'Qua rà soát nay chỉ còn 2 xã đạt chuẩn.' } },
  { name: 'left-over', tags: ['predicate', 'aux', 'exists', 'left-over'], forms: ['còn lại'], line: 'Tòa án giải quyết 12 vụ; {} 5 vụ đang trong hạn.' },
  { name: 'negation', tags: ['predicate', 'negation'], forms: ['không', 'chưa'], line: 'Giá trị sản xuất công nghiệp {} đạt 355 tỷ đồng.' },
  { name: 'must', tags: ['predicate', 'must'], forms: ['phải', 'cần', 'phải hoàn thành'], line: 'Từ nay đến hết năm, đơn vị {} thu 1.439 tỷ đồng.' },
  { name: 'strives', tags: ['predicate', 'striving'], forms: ['phấn đấu', 'đặt mục tiêu', 'với mục tiêu', 'mục tiêu là', 'quyết tâm', 'nhằm đạt', 'chỉ tiêu phấn đấu', 'đề ra mục tiêu', 'đặt chỉ tiêu', 'chỉ tiêu được giao là', 'yêu cầu đạt', 'bảo đảm đạt'], line: 'Thành phố {} tổng vốn đầu tư đạt 355 tỷ đồng.' },
  { name: 'strives-as-a-head', tags: ['planned'], forms: ['mục tiêu cụ thể', 'giao chỉ tiêu', 'các mục tiêu', 'các chỉ tiêu phấn đấu'], line: 'Về {} năm 2030: Tổng vốn đầu tư đạt 355 tỷ đồng.', lines: { 'mục tiêu cụ thể': 'Báo cáo về mục tiêu cụ thể và 26 chỉ tiêu chủ yếu.', 'giao chỉ tiêu': 'Ủy ban ban hành Quyết định giao chỉ tiêu năm 2020. Tổng thu đạt 450 tỷ đồng.', 'các mục tiêu': 'Về các mục tiêu: Tổng vốn đầu tư đạt 355 tỷ đồng.', 'các chỉ tiêu phấn đấu': 'Dưới đây là các chỉ tiêu phấn đấu năm 2020. Tổng thu đạt 450 tỷ đồng.' } },
  { name: 'equal-to-sum', tags: ['predicate', 'surplus'], forms: ['xuất siêu', 'thặng dư', 'thâm hụt'], line: 'Kim ngạch đạt 63 tỷ USD, {} 1,23 tỷ USD.', lines: { 'xuất siêu': '4 tháng năm 2019, Việt Nam xuất siêu hơn 700 triệu USD.', 'thặng dư': 'Cán cân thương mại trong 4 tháng năm 2019 thặng dư khoảng 711 triệu USD.' } },
];

/** How sure the text is of a number. `as` is the qualifier of the closed list. */
export const QUALIFIER_WORDS: readonly Entry[] = [
  { name: 'estimated', tags: ['predicate', 'qualifier', 'estimate'], as: 'ước', forms: ['ước', 'ước tính', 'ước thực hiện'], line: 'Thu ngân sách {} 355 tỷ đồng.' },
  { name: 'expected', tags: ['predicate', 'qualifier', 'forecast'], as: 'dự kiến', forms: ['dự kiến', 'dự báo', 'dự ước', 'dự tính'], line: 'Thu ngân sách năm 2020 {} 355 tỷ đồng.' },
  { name: 'nearly', tags: ['predicate', 'qualifier'], as: 'gần', forms: ['gần'], line: 'Thu ngân sách {} 355 tỷ đồng.',  },
  { name: 'more-than', tags: ['predicate', 'qualifier'], as: 'hơn', forms: ['hơn'], line: 'Thu ngân sách {} 355 tỷ đồng.' },
  { name: 'above', tags: ['predicate', 'qualifier'], as: 'trên', forms: ['trên'], line: 'Thu ngân sách {} 355 tỷ đồng.' },
  { name: 'below', tags: ['predicate', 'qualifier'], as: 'dưới', forms: ['dưới'], line: 'Thu ngân sách {} 355 tỷ đồng.' },
  { name: 'about', tags: ['predicate', 'qualifier'], as: 'khoảng', forms: ['khoảng', 'trong khoảng', 'cỡ khoảng', 'trên dưới'], line: 'Thu ngân sách {} 355 tỷ đồng.', lines: { 'trong khoảng': 'Thu ngân sách tăng trong khoảng 3,9% so với cùng kỳ.' } },
  { name: 'approximately', tags: ['predicate', 'qualifier'], as: 'xấp xỉ', forms: ['xấp xỉ'], line: 'Thu ngân sách {} 355 tỷ đồng.' },
  { name: 'at-least', tags: ['predicate', 'qualifier'], as: 'ít nhất', forms: ['ít nhất', 'tối thiểu'], line: 'Phấn đấu có {} 5 doanh nghiệp.' },
  { name: 'at-most', tags: ['predicate', 'qualifier'], as: 'tối đa', forms: ['tối đa', 'không quá', 'nhiều nhất'], line: 'Phấn đấu tỷ lệ hộ nghèo {} 2%.' },
  { name: 'on-average', tags: ['predicate', 'qualifier', 'average'], as: 'bình quân', forms: ['bình quân'], line: 'Trong 3 năm, thu ngân sách {} 355 tỷ đồng.' },
];

/** Words that only measure out the verb before them: "tăng lên mức 6.718 tỷ đồng". */
export const DEGREE_WORDS: readonly Entry[] = [
  { name: 'degree', tags: ['degree'], forms: ['mức', 'ngưỡng', 'mốc', 'con số', 'tổng số'], line: 'Vốn điều lệ đã tăng lên {} 6.718 tỷ đồng.' },
  { name: 'superlative', tags: ['degree'], forms: ['cao nhất', 'mạnh nhất', 'nhanh nhất', 'lớn nhất', 'sâu nhất', 'thứ nhất', 'thứ nhì', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm'], line: 'Nhóm giáo dục tăng {} 8,02%.' },
];

/** Words between the predicate and the number that carry nothing. */
export const LIGHT_WORDS: readonly Entry[] = [
  { name: 'light', tags: ['light'], forms: ['thêm', 'mạnh', 'sâu', 'nhanh', 'nhẹ', 'cao', 'khá', 'tới', 'đến', 'thấp', 'rất', 'lớn', 'lần lượt', 'lần lượt là', 'cụ thể là', 'chừng', 'gần như', 'hầu như', 'chẵn', 'đột biến', 'đáng kể', 'vọt', 'mạnh mẽ', 'rõ rệt', 'chậm', 'trung bình', 'tính cả', 'kể cả'], line: 'Thu ngân sách giảm {} 12% so với cùng kỳ.', lines: { 'tính cả': 'Năm 2022 có khó khăn. Nếu tính cả 3.172 tỷ đồng vốn đăng ký tăng thêm thì tổng vốn là 4.763 tỷ đồng.', 'kể cả': 'Năm 2022 có khó khăn. Nếu kể cả 3.172 tỷ đồng vốn đăng ký tăng thêm thì tổng vốn là 4.763 tỷ đồng.', 'tới': 'Quận Bình Tân chiếm tới 30% số vụ.', 'đến': 'Căn hộ cao cấp chiếm đến 41,8% thị trường.' } },
];

/** Words after a number that make it the edge of a class. */
export const THRESHOLD_WORDS: readonly Entry[] = [
  { name: 'and-beyond', tags: ['threshold'], forms: ['trở lên', 'trở xuống', 'trở đi'], line: 'Doanh nghiệp có doanh thu từ 50 tỷ đồng {} phải kiểm toán.' },
];

/** The qualifiers that the two ends of a range take. */
export const RANGE_ENDS = { low: 'ít nhất', high: 'tối đa' } as const;

/** The qualifier that makes a number a forecast. */
export const EXPECTED = 'dự kiến';

/** The qualifier of a mean. */
export const AVERAGED = 'bình quân';

/** How a qualifier opens the interval of the number it stands before. */
export const HEDGES: Readonly<Record<string, readonly ('above' | 'below' | 'about')[]>> = {
  hơn: ['above'], trên: ['above'], 'ít nhất': ['above'], gần: ['below'], dưới: ['below'], 'tối đa': ['below'], khoảng: ['about'], 'xấp xỉ': ['about'],
};
