import type { Entry } from '../lexicon/entry.ts';

/** Magnitudes and units. `as` is the power of ten, or the canonical unit. */
export const UNIT_WORDS: readonly Entry[] = [
  { name: 'thousand', tags: ['magnitude'], as: '3', forms: ['nghìn', 'ngàn'], line: 'Thành phố đón 73 {} lượt khách.' },
  { name: 'million', tags: ['magnitude'], as: '6', forms: ['triệu', 'tr'], line: 'Thu ngân sách đạt 355 {} đồng.' },
  { name: 'billion', tags: ['magnitude'], as: '9', forms: ['tỷ'], line: 'Thu ngân sách đạt 355 {} đồng.' },
  { name: 'ten-thousand', tags: ['magnitude'], as: '4', forms: ['vạn'], line: 'Tỉnh đón 3 {} lượt khách.' },

  { name: 'dong', tags: ['unit', 'currency'], as: 'VND', forms: ['đồng', 'VNĐ', 'VND', 'đ', 'đồng Việt Nam'], line: 'Thu ngân sách đạt 355 tỷ {}.' },
  { name: 'us-dollar', tags: ['unit', 'currency'], as: 'USD', forms: ['USD', 'đô la Mỹ', 'đô la', 'đôla', 'đô-la', 'đôla Mỹ', 'đô-la Mỹ'], line: 'Kim ngạch xuất khẩu đạt 355 triệu {}.' },
  { name: 'euro', tags: ['unit', 'currency'], as: 'EUR', forms: ['EUR', 'euro'], line: 'Kim ngạch xuất khẩu đạt 355 triệu {}.' },
  { name: 'percent', tags: ['unit', 'percent'], as: '%', forms: ['%', 'phần trăm'], line: 'GRDP tăng 10,08 {}.' },
  { name: 'percentage-point', tags: ['unit', 'point'], as: 'pp', forms: ['điểm %', 'điểm phần trăm', 'điểm phần trăm (%)'], line: 'Tỷ lệ hộ nghèo giảm 0,5 {}.' },
  { name: 'times', tags: ['unit'], as: 'lần', forms: ['lần'], line: 'Năng suất lao động gấp 1,8 {}.' },

  { name: 'hectare', tags: ['unit', 'physical'], as: 'ha', forms: ['ha', 'hecta', 'héc ta', 'héc-ta'], line: 'Diện tích gieo trồng đạt 2.200 {}.' },
  { name: 'square-metre', tags: ['unit', 'physical'], as: 'm2', forms: ['m2', 'mét vuông'], line: 'Diện tích sàn xây dựng đạt 2.200 {}.' },
  { name: 'cubic-metre', tags: ['unit', 'physical'], as: 'm3', forms: ['m3', 'mét khối'], line: 'Sản lượng gỗ đạt 2.200 {}.' },
  { name: 'kilometre', tags: ['unit', 'physical'], as: 'km', forms: ['km', 'ki lô mét', 'cây số', 'kilômét', 'kilomet'], line: 'Chiều dài đường đạt 25 {}.' },
  { name: 'square-kilometre', tags: ['unit', 'physical'], as: 'km2', forms: ['km2', 'ki lô mét vuông'], line: 'Diện tích tự nhiên đạt 2.200 {}.' },
  { name: 'metre', tags: ['unit', 'physical'], as: 'm', forms: ['m', 'mét'], line: 'Chiều dài kênh đạt 2.200 {}.' },
  { name: 'millimetre', tags: ['unit', 'physical'], as: 'mm', forms: ['mm'], line: 'Lượng mưa đạt 220 {}.' },
  { name: 'tonne', tags: ['unit', 'physical'], as: 'tấn', forms: ['tấn'], line: 'Sản lượng lúa đạt 2.200 {}.' },
  { name: 'quintal', tags: ['unit', 'physical'], as: 'tạ', forms: ['tạ'], line: 'Sản lượng lúa đạt 2.200 {}.' },
  { name: 'kilogram', tags: ['unit', 'physical'], as: 'kg', forms: ['kg', 'ki lô gam', 'kilôgam', 'kí lô'], line: 'Sản lượng chè đạt 2.200 {}.' },
  { name: 'gram', tags: ['unit', 'physical'], as: 'g', forms: ['gam', 'gram'], line: 'Khối lượng ma túy thu giữ đạt 2.200 {}.' },
  { name: 'litre', tags: ['unit', 'physical'], as: 'lít', forms: ['lít'], line: 'Sản lượng bia đạt 2.200 {}.' },
  { name: 'megawatt', tags: ['unit', 'physical'], as: 'MW', forms: ['MW'], line: 'Công suất điện đạt 220 {}.' },
  { name: 'megawatt-peak', tags: ['unit', 'physical'], as: 'MWp', forms: ['MWp'], line: 'Công suất điện đạt 220 {}.' },
  { name: 'gigawatt', tags: ['unit', 'physical'], as: 'GW', forms: ['GW'], line: 'Công suất điện đạt 220 {}.' },
  { name: 'kilowatt-peak', tags: ['unit', 'physical'], as: 'kWp', forms: ['kWp'], line: 'Công suất điện đạt 220 {}.' },
  { name: 'megavolt-ampere', tags: ['unit', 'physical'], as: 'MVA', forms: ['MVA'], line: 'Công suất điện đạt 220 {}.' },
  { name: 'kilowatt-hour', tags: ['unit', 'physical'], as: 'kWh', forms: ['kWh', 'KWh'], line: 'Sản lượng điện đạt 220 triệu {}.' },
  { name: 'tonne-kilometre', tags: ['unit', 'physical'], as: 'tấn.km', forms: ['tấn.km', 'tấn km', 'T.km'], line: 'Khối lượng hàng hóa luân chuyển đạt 220 nghìn {}.' },
  { name: 'passenger-kilometre', tags: ['unit', 'physical'], as: 'lượt khách.km', forms: ['lượt khách.km', 'hành khách.km', 'HK.km', 'người.km', 'khách.km', 'lượt hành khách.km', 'lượt người.km'], line: 'Khối lượng hành khách luân chuyển đạt 220 nghìn {}.' },
  { name: 'teu', tags: ['unit', 'physical'], as: 'TEU', forms: ['TEU', 'TEUs'], line: 'Sản lượng hàng qua cảng đạt 220 nghìn {}.' },
  { name: 'barrel', tags: ['unit', 'physical'], as: 'thùng', forms: ['thùng'], line: 'Sản lượng dầu đạt 220 nghìn {}.' },
  { name: 'point-score', tags: ['unit', 'physical'], as: 'điểm', forms: ['điểm'], line: 'Chỉ số cải cách hành chính đạt 87,5 {}.' },
  { name: 'steps-of-rank', tags: ['unit', 'physical'], as: 'bậc', forms: ['bậc', 'bậc xếp hạng'], line: 'Chỉ số cải cách hành chính tăng 5 {}.' },
  { name: 'degree', tags: ['unit', 'physical'], as: 'độ', forms: ['độ'], line: 'Nhiệt độ trung bình là 27,5 {}.' },

  { name: 'visit', tags: ['unit', 'counted', 'classifier'], as: 'lượt khách', forms: ['lượt'], line: 'Khách quốc tế đạt 28% so với cùng kỳ với trên 3.000 {}.' },
  { name: 'visitor', tags: ['unit', 'counted'], as: 'lượt khách', forms: ['lượt khách', 'lượt du khách', 'lượt khách du lịch', 'lượt người', 'du khách', 'khách', 'lượt hành khách', 'lượt khách quốc tế'], line: 'Thành phố đón 73 {}.' },
  { name: 'enterprise', tags: ['unit', 'counted'], as: 'doanh nghiệp', forms: ['doanh nghiệp', 'DN'], line: 'Đã thành lập mới 298 {}.' },
  { name: 'cooperative', tags: ['unit', 'counted'], as: 'hợp tác xã', forms: ['hợp tác xã', 'HTX'], line: 'Đã thành lập mới 5 {}.' },
  { name: 'person', tags: ['unit', 'counted'], as: 'người', forms: ['người', 'đồng chí', 'người dân'], line: 'Đã hỗ trợ cho 49 {}.' },
  { name: 'case', tags: ['unit', 'counted'], as: 'vụ', forms: ['vụ việc', 'vụ, việc'], line: 'Đã kiểm tra 49 {}.' },
  { name: 'dose', tags: ['unit', 'counted'], as: 'mũi', forms: ['mũi', 'liều'], line: 'Đã tiêm 49 {}.' },
  { name: 'city', tags: ['unit', 'counted'], as: 'thành phố', forms: ['thành phố', 'TP'], line: 'Đã kiểm tra 4 {}.' },
  ...inPairs([
    ['xã', ['xã, phường', 'xã, thị trấn', 'xã, phường, thị trấn']],
    ['phường', ['phường, xã', 'phường, xã, thị trấn']],
    ['quận', ['quận, huyện', 'quận, huyện, thị xã']],
    ['huyện', ['huyện, thị xã', 'huyện, thành phố', 'huyện, thị xã, thành phố']],
    ['tỉnh', ['tỉnh, thành phố', 'tỉnh, thành']],
    ['thôn', ['thôn, bản', 'thôn, làng', 'thôn, xóm', 'thôn, buôn', 'thôn, tổ dân phố', 'thôn, ấp']],
    ['ấp', ['ấp, khu phố']],
    ['cơ quan', ['cơ quan, đơn vị']],
    ['sở', ['sở, ngành', 'sở, ban, ngành']],
    ['tổ chức', ['tổ chức, cá nhân']],
    ['cán bộ', ['cán bộ, công chức', 'cán bộ, đảng viên', 'cán bộ, chiến sĩ', 'cán bộ, công chức, viên chức']],
    ['bác sĩ', ['bác sĩ, dược sĩ']],
    ['cơ sở', ['cơ sở, hộ kinh doanh']],
  ]),
  ...counted([
    'dự án', 'làng', 'xã', 'lô', 'vụ', 'đại biểu', 'lao động', 'giường bệnh', 'giường', 'phòng học', 'dịch vụ', 'chỉ tiêu', 'hộ', 'sản phẩm', 'trường',
    'cơ sở', 'tiêu chí', 'gói', 'bộ tờ khai', 'tờ khai', 'nhóm nhiệm vụ', 'nhiệm vụ', 'nhóm chỉ tiêu', 'chương trình', 'ngành', 'phường', 'thôn', 'bản', 'ấp',
    'khu phố', 'tổ dân phố', 'huyện', 'quận', 'tỉnh', 'địa phương', 'đơn vị', 'gia đình', 'học sinh', 'sinh viên', 'giáo viên',
    'trẻ em', 'trẻ', 'bệnh nhân', 'ca', 'trường hợp', 'căn', 'nhà', 'công trình', 'hạng mục', 'tuyến', 'cầu',
    'nhà máy', 'khu công nghiệp', 'cụm công nghiệp', 'khu đô thị', 'khu dân cư', 'nhà đầu tư', 'thửa', 'giấy', 'hồ sơ', 'thủ tục',
    'văn bản', 'nghị quyết', 'quyết định', 'kế hoạch', 'đề án', 'cuộc', 'lớp', 'khóa', 'buổi', 'đợt', 'phiên', 'hội nghị', 'hội thảo',
    'con', 'cây', 'gốc', 'quả', 'chiếc', 'cái', 'bộ', 'máy', 'thiết bị', 'xe', 'ô tô', 'tàu', 'chuyến', 'phương tiện',
    'đối tượng', 'bị can', 'bị cáo', 'đơn', 'ý kiến', 'kiến nghị', 'phản ánh', 'nội dung',
    'cán bộ', 'công chức', 'viên chức', 'đảng viên', 'chi bộ', 'tổ chức đảng', 'đảng bộ', 'hội viên', 'đoàn viên', 'thành viên', 'ủy viên', 'tổ chức', 'cá nhân', 'tập thể', 'cơ quan', 'sở', 'phòng', 'ban', 'trung tâm', 'bệnh viện', 'trạm', 'chợ', 'siêu thị', 'cửa hàng', 'cửa khẩu',
    'khách sạn', 'di tích', 'lễ hội', 'hợp đồng', 'khách hàng', 'tài khoản', 'thuê bao', 'thẻ', 'suất', 'quà', 'học bổng', 'mặt hàng', 'thị trường', 'quốc gia', 'nước', 'vùng', 'khu vực', 'lĩnh vực', 'nhóm', 'nhóm ngành',
    'mô hình', 'trang trại', 'tổ hợp tác', 'làng nghề', 'nghệ nhân', 'vận động viên', 'huy chương', 'giải', 'giải thưởng', 'bài', 'tác phẩm', 'chai', 'bao', 'lồng', 'bè', 'ao', 'hồ', 'hồ chứa', 'hồ đập', 'giếng', 'trụ', 'bóng đèn',
    'sổ', 'phiếu', 'cam kết', 'mẫu', 'ổ dịch', 'chi nhánh', 'văn phòng', 'quỹ', 'khoản', 'mục tiêu', 'giải pháp', 'nhóm giải pháp', 'việc làm', 'chỗ làm việc', 'cử tri', 'cư dân', 'nhân khẩu', 'khẩu', 'dân',
    'đoàn', 'tổ', 'đội', 'chiến sĩ', 'quân nhân', 'thanh niên', 'phụ nữ', 'nông dân', 'công nhân', 'chuyên gia', 'bác sĩ', 'điều dưỡng', 'thợ', 'giáo sư', 'tiến sĩ', 'thí sinh', 'học viên', 'công ty', 'doanh nhân', 'hội', 'câu lạc bộ', 'nguyên đơn', 'bộ, ngành', 'bộ, cơ quan trung ương', 'cổ phiếu', 'cổ phần', 'ôtô', 'khán giả', 'lượt xem', 'tỉnh thành', 'container', 'kiện', 'hành khách', 'tàu thuyền', 'thương hiệu', 'nghiên cứu sinh', 'bài viết',
    'em', 'viên', 'cuốn', 'quyển', 'tờ', 'tấm', 'bức', 'bình', 'hũ', 'gian hàng', 'gian', 'kiốt', 'chốt', 'hộ gia đình', 'hộ dân', 'khách mời', 'tình nguyện viên', 'điểm trường', 'điểm cầu', 'chuyến bay', 'tin', 'tin, bài', 'video', 'lượt hộ', 'tổ hòa giải', 'khẩu hiệu', 'băng rôn', 'pano', 'camera', 'trụ sở', 'vườn', 'hội quán', 'ngôi nhà', 'ngôi', 'hiện vật', 'loài', 'cửa', 'cống', 'trạm bơm', 'đập', 'nghề', 'nhóm nghề', 'tín chỉ', 'môn', 'đội viên', 'thẻ bảo hiểm y tế', 'lượt phương tiện', 'nhà thầu', 'gói thầu',
    'cục', 'chi cục', 'ngày công', 'công lao động', 'lượt công', 'tụ điểm', 'việc', 'vụ án', 'tin báo', 'đường dây', 'băng nhóm', 'ổ nhóm', 'chuyên án', 'hộ kinh doanh', 'người lao động', 'ngư dân', 'tàu cá', 'đầu sách', 'bản sách', 'giảng viên', 'bài báo', 'chuyên ngành', 'cựu chiến binh', 'chi đoàn', 'mẹ', 'bà mẹ', 'ngôi mộ', 'mộ', 'hài cốt', 'giấy phép', 'giấy chứng nhận', 'bưu cục', 'chứng thư số', 'tài liệu', 'phần mềm', 'nền tảng', 'tàu biển', 'toa xe', 'trạm biến áp', 'lượt tàu', 'lượt xe', 'lượt ô tô', 'xe máy', 'cộng đồng', 'cộng đồng dân cư', 'lượt truy cập', 'lượt tải', 'mã vùng trồng', 'thuyền viên', 'ô', 'lao động nữ', 'người khuyết tật', 'già làng', 'hộ gia đình chính sách', 'đám cháy', 'điểm sạt lở', 'tổ chức hội', 'tổ chức công đoàn', 'công đoàn cơ sở', 'nghiệp đoàn', 'tổ chức cơ sở đảng', 'cấp ủy', 'hội cơ sở', 'đề nghị', 'khiếu nại', 'tố cáo', 'lượt công dân', 'công dân', 'tác giả', 'đầu việc', 'biên chế', 'đầu mối', 'vị trí việc làm', 'chức danh', 'thanh tra viên', 'cuộc thanh tra', 'cuộc kiểm tra',
    'chi hội', 'giao dịch', 'hóa đơn', 'đường', 'đoạn', 'khu', 'kỳ họp', 'đề tài', 'sáng kiến', 'bằng sáng chế', 'nhãn hiệu', 'chứng chỉ', 'văn bằng', 'cột mốc', 'mỏ', 'mốc', 'thành phần', 'quy hoạch', 'đồ án', 'kênh', 'rạch', 'nút giao', 'hầm', 'cảng', 'bến', 'ga', 'sân bay', 'nhà văn hóa', 'sân', 'phạm nhân', 'thương binh', 'liệt sĩ', 'nạn nhân', 'kho', 'xưởng', 'dây chuyền', 'nhân viên', 'kỹ sư', 'tổ hợp', 'bến xe', 'tên', 'tổ viên', 'xã viên',
    'sự cố', 'cột điện', 'quầy thuốc', 'điểm du lịch', 'homestay', 'tour', 'buồng', 'trang thiết bị', 'bếp', 'thư viện', 'điểm bán hàng', 'điểm giao dịch', 'xuồng', 'thuyền', 'ghe', 'chuồng', 'đàn', 'hố', 'mương', 'nghi phạm', 'tội phạm', 'tang vật', 'súng', 'điện thoại', 'mô tô', 'biển báo', 'đèn tín hiệu', 'bằng khen', 'danh hiệu', 'cờ thi đua', 'kỷ niệm chương', 'huân chương', 'huy hiệu', 'phần quà', 'đầu mục', 'chuyên đề', 'tiết mục', 'vở diễn', 'trận đấu', 'chuyên trang', 'phóng sự', 'ấn phẩm', 'đĩa', 'giao ước', 'chữ ký số', 'hộp thư', 'điểm truy cập', 'thủ khoa', 'điểm bưu điện', 'điểm nóng', 'chuỗi', 'nhãn', 'cổ đông', 'trợ giúp viên', 'hòa giải viên', 'công chứng viên', 'trang tin', 'cổng thông tin', 'chung cư', 'tòa nhà', 'block', 'bãi', 'điểm tập kết', 'lò', 'tua bin', 'điểm mỏ', 'cồn', 'đảo', 'hòn đảo', 'xóm', 'buôn', 'bon', 'sóc', 'khóm', 'tộc họ', 'dòng họ', 'cặp', 'đôi', 'sản phụ', 'ổ bệnh', 'mẻ', 'tay lưới', 'công văn', 'thông tư', 'dự thảo', 'nghị định', 'thỏa thuận', 'biên bản',
  ]),
];

/** Nouns that are counted together: the first gives the unit. */
function inPairs(pairs: readonly (readonly [string, readonly string[]])[]): Entry[] {
  return pairs.map(([first, forms]) => ({ name: `count-of ${first} and the like`, tags: ['unit', 'counted'], as: first, forms, line: 'Đã kiểm tra 49 {}.' }));
}

function counted(nouns: readonly string[]): Entry[] {
  return nouns.map((noun) => ({ name: `count-of ${noun}`, tags: ['unit', 'counted'], as: noun, forms: [noun], line: 'Đã kiểm tra 49 {}.' }));
}

/** What may stand after "/" in a unit of its own: "45 triệu đồng/người", "65 tạ/ha". */
export const PER_WORDS: readonly Entry[] = [
  { name: 'per', tags: ['per'], forms: ['người', 'ha', 'năm', 'tháng', 'ngày', 'ngày đêm', 'hộ', 'km', 'km2', 'm2', 'lao động', 'giờ', 'vụ', 'xã', 'sản phẩm', 'kg', 'tấn', 'lượt', 'khách', 'học sinh', 'suất', 'căn', 'dân', 'người dân', 'vạn dân', 'lít', 'kWh', 'đại biểu', 'con', 'hecta', 'doanh nghiệp', 'phòng', 'lớp', 'm3', 'tuần', 'quý', 'đồng chí', 'khẩu', 'lượng', 'chỉ', 'thùng', 'ounce', 'cổ phiếu', 'cổ phần', 'nhân viên', 'người lao động', 'hộ dân', 'hộ gia đình', 'gia đình', 'năm học', 'trường', 'bệnh nhân', 'giường', 'chuyến', 'căn hộ', 'km đường', 'cây', 'bộ', 'chiếc', 'công', 'nền kinh tế', 'vạn người'], line: 'Thu nhập bình quân đạt 45 triệu đồng/{}.' },
];

/** The currency of an amount in billions that names none. */
export const OWN_CURRENCY = 'VND';

/** The unit of a place in an order: "đứng thứ 3". */
export const RANK_UNIT = 'hạng';
