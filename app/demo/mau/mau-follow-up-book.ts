import type { AskedObstacleStep, AskedTurn } from '@thucthi/tasks/server';

/** What a sample request or obstacle is about: an indicator of a unit in a period, or the task some words lead to. */
export type BookSubject = { readonly unit: string; readonly indicator: string; readonly period: string } | { readonly task: string };

/** One sample request for an explanation with the turns of its exchange. Units as the task book names them. */
export interface BookInquiry {
  readonly on: string;
  readonly about: BookSubject;
  readonly asked: string;
  readonly question: string;
  readonly answerBy?: string;
  readonly turns: readonly (AskedTurn & { readonly on: string })[];
}

/** One sample obstacle with what was done about it. */
export interface BookObstacle {
  readonly on: string;
  readonly unit: string;
  readonly content: string;
  readonly about: BookSubject | null;
  readonly waits: { readonly unit: string } | { readonly outside: string } | null;
  readonly since: string;
  readonly neededBy: string | null;
  readonly steps: readonly (AskedObstacleStep & { readonly on: string })[];
}

const nineMonths = '2026-01/2026-09';
const tenMonths = '2026-01/2026-10';

/** Invented, like everything of the sample city. */
export const mauInquiries: readonly BookInquiry[] = [
  {
    on: '2026-10-12',
    about: { unit: 'mau', indicator: 'land-use-fee', period: nineMonths },
    asked: 'thue-thanh-pho',
    question:
      'Đề nghị giải trình nguyên nhân thu tiền sử dụng đất 9 tháng thấp hơn tiến độ dự toán; nêu rõ khu đất nào chậm, trách nhiệm và giải pháp trong quý IV.',
    turns: [
      {
        on: '2026-10-14',
        kind: 'answer',
        words: 'Ba khu đất chưa đủ điều kiện đấu giá do chậm xác định giá đất cụ thể; các khu đã giao đều nộp đúng hạn.',
        evidence: 'Báo cáo 412/BC-TTP (minh họa)',
      },
      {
        on: '2026-10-15',
        kind: 'ask-more',
        words: 'Bổ sung lịch đấu giá từng khu đất và cơ quan chịu trách nhiệm.',
        answerBy: '2026-10-20',
      },
      {
        on: '2026-10-19',
        kind: 'answer',
        words:
          'Khu A ngày 12/11, khu B ngày 25/11, khu C ngày 10/12. Trung tâm Phát triển quỹ đất chịu trách nhiệm hồ sơ, Sở Nông nghiệp và Môi trường chịu trách nhiệm giá.',
      },
      { on: '2026-10-20', kind: 'accept', words: 'Đồng ý. Văn phòng theo dõi từng mốc.' },
    ],
  },
  {
    on: '2026-11-06',
    about: { unit: 'mau', indicator: 'social-housing-completed', period: tenMonths },
    asked: 'so-xay-dung',
    question:
      'Đề nghị giải trình nguyên nhân nhà ở xã hội hoàn thành 10 tháng mới đạt một nửa kế hoạch; dự án nào chậm, giải pháp hai tháng cuối năm.',
    turns: [],
  },
  {
    on: '2026-11-10',
    about: { unit: 'mau', indicator: 'traffic-deaths', period: tenMonths },
    asked: 'cong-an',
    question: 'Đề nghị giải trình số người chết do tai nạn giao thông tăng so với cùng kỳ; nêu rõ tuyến, địa bàn trọng điểm và biện pháp.',
    turns: [
      {
        on: '2026-11-12',
        kind: 'answer',
        words:
          'Tập trung trên đường vành đai và hai tuyến đang thi công; 62% số vụ vào khung 17–20 giờ. Đã bố trí thêm 4 chốt, kiến nghị Sở Xây dựng lắp chiếu sáng trước 30/11.',
        evidence: 'Báo cáo 958/BC-CATP (minh họa)',
      },
    ],
  },
  {
    on: '2026-11-13',
    about: { unit: 'ward:0', indicator: 'households-escaped-poverty', period: tenMonths },
    asked: 'ward:0',
    question:
      'Đề nghị giải trình số hộ thoát nghèo 10 tháng thấp hơn kế hoạch được phân bổ; nêu rõ nguyên nhân và số hộ dự kiến công nhận đợt cuối năm.',
    turns: [],
  },
  {
    on: '2026-11-12',
    about: { task: 'giải tỏa chợ tự phát' },
    asked: 'ward:0',
    question: 'Đề nghị giải trình vì sao việc giải tỏa chợ tự phát trên đường vành đai chưa chuyển biến; thời hạn hoàn thành.',
    answerBy: '2026-11-18',
    turns: [],
  },
];

/** Invented, like everything of the sample city. */
export const mauObstacles: readonly BookObstacle[] = [
  {
    on: '2026-06-22',
    unit: 'so-tai-chinh',
    content: 'Dự án thoát nước vay ODA chưa giải ngân được: hiệp định vay phải điều chỉnh thời hạn',
    about: { unit: 'mau', indicator: 'public-investment-disbursement', period: tenMonths },
    waits: { outside: 'Bộ Tài chính' },
    since: '2026-06-18',
    neededBy: '2026-09-30',
    steps: [
      { on: '2026-07-15', kind: 'note', words: 'Đã gửi hồ sơ điều chỉnh hiệp định, đang chờ thẩm định.' },
      { on: '2026-10-05', kind: 'escalate', rung: 'chairman', words: 'Quá hạn tháo gỡ, đề nghị Chủ tịch làm việc trực tiếp với Bộ.' },
      { on: '2026-10-23', kind: 'note', words: 'Bộ hẹn trả lời trong tháng 11.' },
    ],
  },
  {
    on: '2026-08-14',
    unit: 'so-xay-dung',
    content: 'Chưa di dời được đường điện 110 kV tại nút giao phía Đông',
    about: { task: 'cầu vượt nút giao phía Đông' },
    waits: { outside: 'Công ty Điện lực' },
    since: '2026-08-12',
    neededBy: '2026-10-15',
    steps: [
      { on: '2026-09-10', kind: 'note', words: 'Hai bên đã thống nhất phương án, chờ bố trí cắt điện.' },
      { on: '2026-10-20', kind: 'escalate', rung: 'vice-chairman', words: 'Quá hạn, ảnh hưởng tiến độ cầu.' },
    ],
  },
  {
    on: '2026-09-04',
    unit: 'trung-tam-phat-trien-quy-dat',
    content: 'Ba khu đất chưa có giá đất cụ thể nên chưa đấu giá được',
    about: { unit: 'mau', indicator: 'land-use-fee', period: tenMonths },
    waits: { unit: 'so-nong-nghiep-va-moi-truong' },
    since: '2026-09-03',
    neededBy: '2026-10-30',
    steps: [{ on: '2026-10-12', kind: 'note', words: 'Đã có chứng thư định giá khu A; khu B, C đang thẩm định.' }],
  },
  {
    on: '2026-10-21',
    unit: 'ward:0',
    content: 'Chợ mới chưa được nghiệm thu phòng cháy nên chưa bố trí được tiểu thương',
    about: { task: 'giải tỏa chợ tự phát' },
    waits: { unit: 'cong-an' },
    since: '2026-10-20',
    neededBy: '2026-11-20',
    steps: [{ on: '2026-11-05', kind: 'note', words: 'Đã khắc phục 5/7 nội dung theo biên bản kiểm tra.' }],
  },
  {
    on: '2026-10-28',
    unit: 'ward:3',
    content: 'Bãi tập kết rác tạm đã đầy, chưa xác định được nơi thay thế',
    about: null,
    waits: null,
    since: '2026-10-26',
    neededBy: null,
    steps: [],
  },
  {
    on: '2026-11-04',
    unit: 'so-y-te',
    content: 'Gói thầu thiết bị trung tâm y tế phải đấu thầu lại do thiếu nhà thầu đủ năng lực',
    about: null,
    waits: { unit: 'so-tai-chinh' },
    since: '2026-11-02',
    neededBy: '2026-12-04',
    steps: [],
  },
  {
    on: '2026-09-15',
    unit: 'so-giao-duc-va-dao-tao',
    content: 'Thiếu 42 giáo viên tiểu học, chưa được giao biên chế bổ sung',
    about: null,
    waits: { unit: 'so-noi-vu' },
    since: '2026-09-05',
    neededBy: '2026-10-09',
    steps: [
      { on: '2026-10-12', kind: 'escalate', rung: 'office', words: 'Quá hạn tháo gỡ.' },
      { on: '2026-10-26', kind: 'close', words: 'Đã giao 40 biên chế, ký hợp đồng 2 giáo viên thỉnh giảng.' },
    ],
  },
  {
    on: '2026-07-08',
    unit: 'so-nong-nghiep-va-moi-truong',
    content: 'Hồ chứa thiếu nước tưới vụ hè thu do đập đang sửa',
    about: null,
    waits: { outside: 'Công ty Khai thác công trình thủy lợi' },
    since: '2026-07-01',
    neededBy: '2026-07-31',
    steps: [{ on: '2026-07-28', kind: 'close', words: 'Đập đóng nước trở lại từ ngày 27/7, đủ nước tưới cả vụ.' }],
  },
];
