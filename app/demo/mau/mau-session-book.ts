/** Who sits on the sample city's committee: offices, no names, for all of it is made up. */
export const committee = [
  { office: 'Chủ tịch UBND thành phố', role: 'chair' as const, votes: true },
  ...['kinh tế', 'đô thị', 'văn hóa - xã hội'].map((field) => ({
    office: `Phó Chủ tịch UBND thành phố phụ trách ${field}`,
    role: 'member' as const,
    votes: true,
  })),
  ...[
    'Chánh Văn phòng UBND thành phố',
    'Giám đốc Sở Tài chính',
    'Giám đốc Sở Xây dựng',
    'Giám đốc Sở Công Thương',
    'Giám đốc Sở Nông nghiệp và Môi trường',
    'Giám đốc Sở Nội vụ',
    'Giám đốc Sở Y tế',
    'Giám đốc Sở Giáo dục và Đào tạo',
    'Giám đốc Sở Văn hóa, Thể thao và Du lịch',
    'Giám đốc Sở Khoa học và Công nghệ',
    'Giám đốc Sở Dân tộc và Tôn giáo',
    'Chánh Thanh tra thành phố',
    'Giám đốc Công an thành phố',
    'Chỉ huy trưởng Bộ Chỉ huy quân sự thành phố',
  ].map((office) => ({ office, role: office.startsWith('Chánh Văn phòng') ? ('secretary' as const) : ('member' as const), votes: true })),
  { office: 'Đại diện Thường trực HĐND thành phố', role: 'guest' as const, votes: false },
  { office: 'Đại diện Ủy ban Mặt trận Tổ quốc Việt Nam thành phố', role: 'guest' as const, votes: false },
];

const place = 'Phòng họp số 1, trụ sở UBND thành phố';
const chair = 'Chủ tịch UBND thành phố';
const secretary = 'Chánh Văn phòng UBND thành phố';

/** The session of October 2026, held and made known; invented, as the whole city is. */
export const octoberSession = {
  calledOn: '2026-10-20',
  facts: {
    kind: 'executive' as const,
    title: 'Phiên họp thường kỳ tháng 10/2026',
    heldOn: '2026-10-27',
    startsAt: '14:00',
    place,
    chair,
    secretary,
    period: '2026-01/2026-09',
  },
  /** Members, by place in the list, who were not there. */
  away: [
    [13, 'excused'],
    [17, 'excused'],
  ] as [number, 'excused' | 'absent'][],
  vote: 'Thông qua Chương trình công tác tháng 11 năm 2026 của UBND thành phố',
  conclusion: `Giao Sở Tài chính rà soát các khoản thu còn thất thoát, báo cáo UBND thành phố trước ngày 10/11/2026.
Sở Xây dựng phối hợp với Trung tâm Phát triển quỹ đất đẩy nhanh giải phóng mặt bằng các dự án trọng điểm, hoàn thành trước ngày 30/11/2026.
Các đơn vị, địa phương chấn chỉnh việc chậm báo cáo số liệu tháng.
Sở Nông nghiệp và Môi trường tham mưu phương án phòng, chống dịch bệnh trên đàn vật nuôi trước ngày 13/11/2026.
Các đơn vị khẩn trương đề xuất giải pháp tháo gỡ các nhiệm vụ còn vướng mắc.`,
  programme: `Sở Tài chính trình dự toán ngân sách năm 2027 trước ngày 20/11/2026.
Sở Nội vụ tham mưu tổng kết công tác cải cách hành chính năm 2026 trước ngày 25/11/2026.
Văn phòng UBND thành phố chuẩn bị hội nghị đối thoại với doanh nghiệp trước ngày 27/11/2026.`,
  /** What the secretary settled beyond what the sentences say. */
  settled: [
    { begins: 'Giao Sở Tài chính', product: 'Báo cáo rà soát nguồn thu', authority: 'Chủ tịch UBND thành phố' },
    { begins: 'Sở Xây dựng', product: 'Biên bản bàn giao mặt bằng', authority: 'Phó Chủ tịch UBND thành phố' },
    { begins: 'Sở Nông nghiệp', product: 'Phương án phòng, chống dịch' },
    { begins: 'Sở Tài chính trình', product: 'Tờ trình dự toán', authority: 'Chủ tịch UBND thành phố' },
    { begins: 'Sở Nội vụ', product: 'Báo cáo tổng kết' },
  ] as readonly { begins: string; product?: string; authority?: string }[],
  issued: {
    symbol: '412/TB-UBND',
    issuedOn: '2026-10-29',
    // Nobody in the sample city has a name: the office stands for who signs.
    signer: 'Chánh Văn phòng UBND thành phố',
    signerOffice: null,
    sha256: null,
  },
};

/** The session of November 2026: the demo's tomorrow. */
export const novemberSession = {
  calledOn: '2026-11-12',
  facts: {
    kind: 'executive' as const,
    title: 'Phiên họp thường kỳ tháng 11/2026',
    heldOn: '2026-11-17',
    startsAt: '14:00',
    place,
    chair,
    secretary,
    period: '2026-01/2026-10',
  },
};
