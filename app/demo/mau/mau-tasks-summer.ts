import type { BookDirective } from './mau-task-book.ts';

const chairman = 'Chủ tịch UBND thành phố';

/** What the sample city was told in June and July 2026, all of it made up. */
export const summerTasks: readonly BookDirective[] = [
  {
    on: '2026-06-30',
    source: 'session',
    name: 'Hội nghị sơ kết 6 tháng đầu năm 2026',
    by: chairman,
    words: 'Quyết liệt các giải pháp đạt tăng trưởng cả năm; chấn chỉnh các chỉ tiêu đạt thấp so với kế hoạch.',
    authority: chairman,
    tasks: [
      {
        lead: 'so-tai-chinh',
        content: 'Tham mưu giải pháp bù hụt thu từ tiền sử dụng đất 6 tháng cuối năm',
        due: '2026-07-24',
        plot: 'late',
        product: 'Báo cáo, phương án điều hành ngân sách',
        responsible: 'Giám đốc Sở',
      },
      {
        lead: 'so-cong-thuong',
        content: 'Tháo gỡ khó khăn về điện cho cụm công nghiệp phía Nam',
        due: '2026-08-28',
        plot: 'open',
        product: 'Biên bản đóng điện trạm 110 kV',
        responsible: 'Phó Giám đốc Sở',
      },
      {
        lead: 'so-van-hoa-the-thao-va-du-lich',
        content: 'Tổ chức chuỗi sự kiện kích cầu du lịch quý III',
        due: '2026-09-30',
        plot: 'on-time',
        product: 'Báo cáo kết quả, số lượt khách',
        responsible: 'Trưởng phòng Quản lý du lịch',
      },
      {
        lead: 'bao-hiem-xa-hoi',
        content: 'Phát triển người tham gia BHYT tại các xã đạt dưới 90%',
        due: '2026-10-30',
        plot: 'open',
        product: 'Bảng theo dõi từng xã',
        responsible: 'Phó Giám đốc',
      },
      {
        lead: 'so-giao-duc-va-dao-tao',
        content: 'Rà soát nhu cầu phòng học mầm non tại các khu đô thị mới',
        due: '2026-08-14',
        plot: 'returned',
        product: 'Đề án bổ sung phòng học',
      },
      {
        lead: 'ward:0',
        content: 'Rà soát, cập nhật hộ nghèo, hộ cận nghèo theo chuẩn mới',
        due: '2026-10-30',
        plot: 'open',
        product: 'Danh sách hộ nghèo có niêm yết',
        responsible: 'Phó Chủ tịch UBND phường',
        parts: { content: 'Rà soát hộ nghèo, hộ cận nghèo trên địa bàn khu phố', plots: ['on-time', 'late', 'open'] },
      },
    ],
  },
  {
    on: '2026-07-28',
    source: 'document',
    name: 'Kết luận thanh tra 15/KL-TT (minh họa)',
    by: 'Chánh Thanh tra thành phố',
    words: 'Kiến nghị xử lý sau thanh tra công tác quản lý đất công, trật tự xây dựng.',
    authority: chairman,
    tasks: [
      {
        lead: 'so-xay-dung',
        content: 'Xử lý dứt điểm 18 công trình vi phạm trật tự xây dựng đã có kết luận',
        due: '2026-10-15',
        plot: 'open',
        product: 'Hồ sơ xử lý từng công trình',
        responsible: 'Chánh Thanh tra Sở',
      },
      {
        lead: 'ward:1',
        content: 'Thu hồi 1.250 m² đất công bị lấn chiếm ven kênh',
        due: '2026-09-30',
        plot: 'handed-over',
        via: ['trung-tam-phat-trien-quy-dat', 'so-nong-nghiep-va-moi-truong'],
        product: 'Biên bản thu hồi đất',
      },
      {
        lead: 'so-tai-chinh',
        content: 'Thu hồi nộp ngân sách khoản chi sai chế độ theo kết luận',
        due: '2026-09-15',
        plot: 'on-time',
        product: 'Chứng từ nộp ngân sách',
        responsible: 'Trưởng phòng Hành chính sự nghiệp',
      },
      {
        lead: 'ward:0',
        content: 'Kiểm điểm trách nhiệm trong quản lý mặt bằng công viên khu 3',
        due: '2026-08-31',
        plot: 'on-time',
        product: 'Biên bản kiểm điểm',
        responsible: 'Chủ tịch UBND phường',
      },
    ],
  },
];
