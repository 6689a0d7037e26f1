/** Conclusions as they are written, with what a careful reader takes from them; own sentences, none from a real document. */
export interface DirectiveLine {
  readonly text: string;
  /** Per directive: how its clause begins, who is named, the deadline that is set. */
  readonly expect: readonly { readonly begins: string; readonly actor: string | null; readonly deadline: string | null }[];
}

const one = (text: string, begins: string, actor: string | null, deadline: string | null = null): DirectiveLine => ({ text, expect: [{ begins, actor, deadline }] });
const none = (text: string): DirectiveLine => ({ text, expect: [] });

export const DIRECTIVE_LINES: readonly DirectiveLine[] = [
  one('Giao Sở Tài chính chủ trì, phối hợp với các đơn vị liên quan rà soát các khoản nợ thuế.', 'Giao Sở Tài chính', 'Sở Tài chính'),
  one('Giao Sở Xây dựng hoàn thành phương án trước ngày 15/12/2024.', 'Giao Sở Xây dựng', 'Sở Xây dựng', '2024-12-15'),
  one('Giao Văn phòng UBND thành phố tổng hợp, báo cáo kết quả trước ngày 30 tháng 11 năm 2024.', 'Giao Văn phòng', 'Văn phòng UBND thành phố', '2024-11-30'),
  one('Đề nghị các phường, xã khẩn trương giải ngân nguồn vốn hỗ trợ xi măng.', 'Đề nghị các phường', 'các phường, xã'),
  one('Yêu cầu các chủ đầu tư đẩy nhanh tiến độ thi công.', 'Yêu cầu các chủ', 'các chủ đầu tư'),
  one('Yêu cầu Công an thành phố tăng cường tuần tra, kiểm soát trong dịp Tết.', 'Yêu cầu Công an', 'Công an thành phố'),
  one('Giao Phòng Giáo dục và Đào tạo xây dựng kế hoạch năm học mới, hoàn thành trong tháng 8/2024.', 'Giao Phòng Giáo dục', 'Phòng Giáo dục và Đào tạo', '2024-08'),
  one('Đề nghị Thường trực HĐND thành phố giám sát việc thực hiện kết luận.', 'Đề nghị Thường trực', 'Thường trực HĐND thành phố'),
  one('Giao UBND phường Tân Lợi xử lý dứt điểm các trường hợp lấn chiếm, chậm nhất ngày 20/10/2024.', 'Giao UBND phường', 'UBND phường Tân Lợi', '2024-10-20'),
  one('Yêu cầu thủ trưởng các cơ quan, đơn vị nghiêm túc rút kinh nghiệm.', 'Yêu cầu thủ trưởng', 'thủ trưởng các cơ quan, đơn vị'),
  one('Giao Ban Quản lý dự án lập hồ sơ thiết kế, trình thẩm định trong quý IV năm 2024.', 'Giao Ban Quản lý', 'Ban Quản lý dự án', '2024-Q4'),
  one('Chủ tịch UBND thành phố yêu cầu các sở, ngành tập trung giải ngân vốn đầu tư công.', 'yêu cầu các sở', 'các sở, ngành'),
  one('Đồng chí Bí thư Thành ủy đề nghị các địa phương chủ động phòng, chống thiên tai.', 'đề nghị các địa phương', 'các địa phương'),
  one('Giao Chi cục Thuế rà soát các hộ kinh doanh, báo cáo UBND thành phố trước ngày 5/11/2024.', 'Giao Chi cục', 'Chi cục Thuế', '2024-11-05'),
  one('Giao Sở Y tế bố trí đủ thuốc, vật tư cho các trạm y tế.', 'Giao Sở Y tế', 'Sở Y tế'),
  one('Đề nghị Kho bạc Nhà nước kịp thời thanh toán cho nhà thầu.', 'Đề nghị Kho bạc', 'Kho bạc Nhà nước'),
  one('Yêu cầu UBND các huyện, thành phố công khai thủ tục hành chính.', 'Yêu cầu UBND', 'UBND các huyện, thành phố'),
  one('Giao Thanh tra tỉnh kiểm tra việc sử dụng đất tại khu công nghiệp, hoàn thành trước ngày 31/12/2024.', 'Giao Thanh tra', 'Thanh tra tỉnh', '2024-12-31'),
  one('Giao Trung tâm Phát triển quỹ đất đấu giá các lô đất còn lại trong tháng 12/2024, báo cáo kết quả.', 'Giao Trung tâm', 'Trung tâm Phát triển quỹ đất', '2024-12'),
  one('Đề nghị Mặt trận Tổ quốc vận động nhân dân bàn giao mặt bằng.', 'Đề nghị Mặt trận', 'Mặt trận Tổ quốc'),
  {
    text: 'Kết luận phiên họp, đồng chí Chủ tịch nhấn mạnh: Các phòng, ban rà soát chỉ tiêu chưa đạt; Đẩy nhanh tiến độ các dự án trọng điểm; Chi cục Thuế cần thu hồi nợ đọng.',
    expect: [
      { begins: 'Các phòng, ban', actor: 'Các phòng, ban', deadline: null },
      { begins: 'Đẩy nhanh', actor: null, deadline: null },
      { begins: 'Chi cục Thuế', actor: 'Chi cục Thuế', deadline: null },
    ],
  },
  {
    text: 'Phát biểu kết luận hội nghị, đồng chí Bí thư yêu cầu: tăng cường kiểm tra, giám sát; từng cấp ủy phải nâng cao trách nhiệm; hoàn thành việc sắp xếp bộ máy trước ngày 28/02/2025.',
    expect: [
      { begins: 'tăng cường kiểm tra', actor: null, deadline: null },
      { begins: 'từng cấp ủy', actor: 'từng cấp ủy', deadline: null },
      { begins: 'hoàn thành việc', actor: null, deadline: '2025-02-28' },
    ],
  },
  {
    text: 'Đồng chí Chủ tịch lưu ý 5 nhiệm vụ trọng tâm. Trong đó, khẩn trương hoàn thiện quy chế làm việc; đặc biệt quan tâm công tác thu ngân sách; nâng cao chất lượng nước sạch.',
    expect: [
      { begins: 'khẩn trương', actor: null, deadline: null },
      { begins: 'đặc biệt quan tâm', actor: null, deadline: null },
      { begins: 'nâng cao', actor: null, deadline: null },
    ],
  },
  {
    text: 'II. PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 12\n1. Tập trung giải ngân vốn đầu tư công.\n2. Tiếp tục hỗ trợ doanh nghiệp.\n- Triển khai đồng bộ công tác đối ngoại.',
    expect: [
      { begins: 'Tập trung', actor: null, deadline: null },
      { begins: 'Tiếp tục', actor: null, deadline: null },
      { begins: 'Triển khai', actor: null, deadline: null },
    ],
  },
  {
    text: 'Chủ tịch UBND tỉnh giao nhiệm vụ cụ thể như sau, yêu cầu:\n- Sở Nội vụ rà soát biên chế, báo cáo trước ngày 10/12/2024.\n- Công an tỉnh tăng cường bảo đảm an ninh trật tự.',
    expect: [
      { begins: 'Sở Nội vụ', actor: 'Sở Nội vụ', deadline: '2024-12-10' },
      { begins: 'Công an tỉnh', actor: 'Công an tỉnh', deadline: null },
    ],
  },
  {
    text: 'Thường trực Thành ủy kết luận một số nội dung: Giao Ban Tổ chức tham mưu phương án nhân sự; giao Văn phòng đôn đốc thực hiện; tiếp tục nghiên cứu cơ chế đặc thù.',
    expect: [
      { begins: 'Giao Ban Tổ chức', actor: 'Ban Tổ chức', deadline: null },
      { begins: 'giao Văn phòng', actor: 'Văn phòng', deadline: null },
      { begins: 'tiếp tục', actor: null, deadline: null },
    ],
  },
  {
    text: 'III. NHIỆM VỤ, GIẢI PHÁP\n1. Sở Công Thương chủ động làm việc với các doanh nghiệp xuất khẩu.\n2. Các huyện, thành phố thống kê thiệt hại, gửi báo cáo chậm nhất ngày 3/9/2024.',
    expect: [
      { begins: 'Sở Công Thương', actor: 'Sở Công Thương', deadline: null },
      { begins: 'Các huyện', actor: 'Các huyện, thành phố', deadline: '2024-09-03' },
    ],
  },
  one('Giao Sở Giao thông vận tải khắc phục các điểm ngập úng trên địa bàn, định hướng đến năm 2030.', 'Giao Sở Giao thông', 'Sở Giao thông vận tải'),
  one('Yêu cầu các đơn vị tìm hiểu khó khăn trong quy hoạch giai đoạn đến năm 2045.', 'Yêu cầu các đơn vị', 'các đơn vị'),
  one('Giao Phòng Kinh tế tham mưu triển khai Nghị quyết số 98/2023/QH15 của Quốc hội.', 'Giao Phòng Kinh tế', 'Phòng Kinh tế'),
  one('Đề nghị Bảo hiểm xã hội tỉnh phối hợp rà soát người chưa tham gia.', 'Đề nghị Bảo hiểm', 'Bảo hiểm xã hội tỉnh'),
  one('Giao Đội Quản lý trật tự đô thị kiên quyết xử lý vi phạm vỉa hè.', 'Giao Đội', 'Đội Quản lý trật tự đô thị'),
  one('Yêu cầu nhà thầu hoàn thành công trình trước ngày 30/4/2025.', 'Yêu cầu nhà thầu', 'nhà thầu', '2025-04-30'),
  one('Giao Sở Tài nguyên và Môi trường kiểm tra, xử lý các cơ sở gây ô nhiễm.', 'Giao Sở Tài nguyên', 'Sở Tài nguyên và Môi trường'),
  one('Phân công đồng chí Phó Chủ tịch trực tiếp chỉ đạo công tác giải phóng mặt bằng.', 'Phân công đồng chí', 'đồng chí Phó Chủ tịch'),
  none('Tổng thu ngân sách trên địa bàn được trên 315 tỷ đồng, đạt 96% dự toán năm.'),
  none('Thành phố đã giao Sở Tài chính rà soát các khoản thu.'),
  none('Các đại biểu đã tập trung thảo luận, đánh giá kết quả thực hiện nhiệm vụ.'),
  none('Tập trung chỉ đạo các cơ quan, đơn vị triển khai thực hiện các nhiệm vụ thu, chi ngân sách.'),
  none('Kết quả giải ngân vốn đầu tư công bằng 27,8% kế hoạch vốn giao.'),
  none('Hội nghị thống nhất đánh giá: kinh tế tiếp tục phục hồi.'),
  none('Công tác kiểm tra, kiểm soát thị trường được thực hiện tốt.'),
  none('Quốc phòng, an ninh được đảm bảo, giữ vững.'),
  none('Tỉnh được Trung ương giao dự toán thu 5.000 tỷ đồng.'),
  none('Dự phiên họp có các thường trực HĐND, UBND, các phòng, ban của thành phố.'),
  none('Năm 2024, thành phố giao 19 lô đất tái định cư.'),
  none('Trong đó, tháng 11 đón gần 73 nghìn lượt du khách.'),
  none('Cùng với đó, tiến độ xử lý các vụ án có chuyển biến rõ rệt.'),
  none('1. Về tình hình kinh tế - xã hội 9 tháng đầu năm'),
  none('Nhiều dự án trọng điểm đã được triển khai hoặc đẩy nhanh tiến độ.'),
  one('Giao Ban Chỉ huy Quân sự huyện tổ chức giao quân đúng thời gian.', 'Giao Ban Chỉ huy', 'Ban Chỉ huy Quân sự huyện'),
  one('Đề nghị Hội Nông dân tiếp tục vận động hội viên chuyển đổi cây trồng.', 'Đề nghị Hội', 'Hội Nông dân'),
  one('Yêu cầu chính quyền các xã nắm tình hình, báo cáo trước ngày 25/9/2024.', 'Yêu cầu chính quyền', 'chính quyền các xã', '2024-09-25'),
  one('Giao Sở Thông tin và Truyền thông hướng dẫn các đơn vị kết nối dữ liệu trong tháng 10/2024 để hoàn thành kế hoạch.', 'Giao Sở Thông tin', 'Sở Thông tin và Truyền thông', '2024-10'),
  one('Giao các cơ quan, đơn vị thực hành tiết kiệm, cắt giảm chi thường xuyên.', 'Giao các cơ quan', 'các cơ quan, đơn vị'),
  one('Đề nghị Viện Kiểm sát phối hợp giải quyết các vụ án tồn đọng.', 'Đề nghị Viện', 'Viện Kiểm sát'),
  {
    text: 'Đồng chí Chủ tịch kết luận: thống nhất chủ trương; đề nghị Sở Kế hoạch và Đầu tư hoàn thiện hồ sơ, trình trước ngày 12/11/2024; các địa phương chủ động bố trí quỹ đất.',
    expect: [
      { begins: 'thống nhất', actor: null, deadline: null },
      { begins: 'đề nghị Sở', actor: 'Sở Kế hoạch và Đầu tư', deadline: '2024-11-12' },
      { begins: 'các địa phương', actor: 'các địa phương', deadline: null },
    ],
  },
  one('Giao Sở Du lịch xây dựng sản phẩm du lịch mới, đưa vào khai thác dịp hè.', 'Giao Sở Du lịch', 'Sở Du lịch'),
  one('Yêu cầu bệnh viện huyện khẩn trương lắp đặt thiết bị.', 'Yêu cầu bệnh viện', 'bệnh viện huyện'),
  one('Giao Kho bạc Nhà nước tỉnh kiểm soát chi, giải ngân hết kế hoạch vốn trước ngày 31/01/2025.', 'Giao Kho bạc', 'Kho bạc Nhà nước tỉnh', '2025-01-31'),
  none('Bí thư Thành ủy nhấn mạnh, Thành ủy đã hoàn thành nhiệm vụ quan trọng là sơ kết giữa nhiệm kỳ.'),
  none('Việc giao chỉ tiêu phát triển kinh tế - xã hội năm 2020 sát với tình hình thực tế.'),
];
