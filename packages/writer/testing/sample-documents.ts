import type { Block, DocumentForm, OfficialDocument } from '../tree.ts';

/** A report of a ward to its province, in either form. */
export const report = (form: DocumentForm): OfficialDocument => ({
  form,
  superior: form === 'state' ? 'Ủy ban nhân dân tỉnh Gia Lai' : 'Tỉnh ủy Gia Lai',
  issuer: form === 'state' ? 'Ủy ban nhân dân phường Pleiku' : 'Đảng ủy phường Pleiku',
  number: '7',
  symbol: form === 'state' ? 'BC-UBND' : 'BC/ĐU',
  place: 'Pleiku',
  date: '2026-02-05',
  year: 2026,
  kind: 'Báo cáo',
  subject: 'Kết quả thực hiện các chỉ tiêu kinh tế - xã hội, quốc phòng, an ninh tháng 01 và nhiệm vụ trọng tâm tháng 02 năm 2026',
  addressees: ['Ủy ban nhân dân tỉnh Gia Lai', 'Sở Tài chính'],
  body: [
    { kind: 'basis', text: 'Căn cứ Luật Tổ chức chính quyền địa phương;' },
    { kind: 'heading', level: 1, text: 'I. KẾT QUẢ' },
    { kind: 'heading', level: 2, text: '1. Kinh tế' },
    {
      kind: 'paragraph',
      words: [
        { text: 'Thu ngân sách nhà nước trên địa bàn ước đạt ' },
        { text: '838,9 tỷ đồng', style: 'bold' },
        { text: ', bằng 54,1% dự toán tỉnh giao, tăng 10,3% so với cùng kỳ năm trước; chi ngân sách bảo đảm đúng tiến độ.' },
      ],
    },
    { kind: 'paragraph', words: [{ text: 'Số hộ nghèo: ' }, { text: '[chưa có số liệu]', style: 'missing' }, { text: '.' }] },
    { kind: 'list', items: ['Giải ngân vốn đầu tư công;', 'Cải cách thủ tục hành chính.'] },
    {
      kind: 'table',
      title: 'BIỂU TỔNG HỢP',
      columns: [
        { title: 'TT', share: 10, align: 'center' },
        { title: 'Chỉ tiêu', share: 60 },
        { title: 'Thực hiện', share: 30, align: 'right' },
      ],
      rows: [
        ['1', 'Thu ngân sách', '838,9'],
        ['2', 'Số hộ nghèo', [{ text: 'chưa có', style: 'missing' }]],
        ['', [{ text: 'Tổng', style: 'bold' }], [{ text: '838,9', style: 'bold' }]],
      ],
    },
    { kind: 'paragraph', words: 'Trên đây là báo cáo kết quả tháng 01 năm 2026./.' },
  ],
  signature: { titles: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'], name: 'Nguyễn Thị Ánh Tuyết' },
  recipients: ['Như trên', 'Thường trực Đảng ủy', 'Lưu: VT'],
});

/** A letter (công văn) that urges an answer. */
export const letter: OfficialDocument = {
  ...report('state'),
  kind: null,
  symbol: 'UBND-KT',
  subject: 'đôn đốc thực hiện nhiệm vụ giải ngân vốn đầu tư công năm 2026',
  urgency: 'express',
  draft: 'Dự thảo lần 2',
  addressees: ['Phòng Kinh tế, Hạ tầng và Đô thị phường Pleiku'],
  body: [{ kind: 'paragraph', words: 'Ủy ban nhân dân phường đề nghị phòng báo cáo trước ngày 15/02/2026./.' }],
};

/** Minutes that two people sign; they have no addressee, and their day stands in the text. */
export const minutes: OfficialDocument = {
  ...report('state'),
  kind: 'Biên bản',
  symbol: 'BB-UBND',
  place: null,
  subject: 'Họp giao ban tháng 02 năm 2026',
  addressees: [],
  body: [{ kind: 'paragraph', words: 'Thời gian bắt đầu: 08 giờ 00 ngày 05 tháng 02 năm 2026.' }],
  signature: { titles: ['Chủ trì'], name: 'Trần Văn B' },
  cosigner: { titles: ['Thư ký'], name: 'Lê Thị C' },
  recipients: ['Lưu: VT'],
};

/** A resolution in articles, with two appendices, the second of them on its side. */
export const resolution: OfficialDocument = {
  ...report('state'),
  superior: null,
  issuer: 'Hội đồng nhân dân Thành phố Hồ Chí Minh',
  kind: 'Nghị quyết',
  symbol: 'NQ-HĐND',
  number: null,
  date: null,
  subject: 'Về kế hoạch phát triển kinh tế - xã hội năm 2026',
  addressees: [],
  body: [
    { kind: 'basis', text: 'Căn cứ Luật Tổ chức chính quyền địa phương;' },
    { kind: 'centred', words: [{ text: 'QUYẾT NGHỊ:', style: 'bold' }] },
    { kind: 'article', number: 1, words: 'Thông qua kế hoạch phát triển kinh tế - xã hội năm 2026.' },
    { kind: 'article', number: 2, title: 'Tổ chức thực hiện' },
    { kind: 'paragraph', words: 'Giao Ủy ban nhân dân Thành phố tổ chức thực hiện.' },
  ],
  signature: { titles: ['Chủ tịch'], name: null },
  appendices: [
    { title: 'Chỉ tiêu chủ yếu', body: [longTable(60)] },
    { title: 'Danh mục dự án', wide: true, body: [longTable(40)] },
  ],
};

/** A table of so many rows. */
export function longTable(rows: number): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', share: 8, align: 'center' },
      { title: 'Chỉ tiêu', share: 52 },
      { title: 'Đơn vị tính', share: 20, align: 'center' },
      { title: 'Kế hoạch', share: 20, align: 'right' },
    ],
    rows: Array.from({ length: rows }, (_, at) => [
      String(at + 1),
      `Chỉ tiêu thứ ${at + 1} về phát triển sản xuất công nghiệp và dịch vụ trên địa bàn`,
      'tỷ đồng',
      `${1000 + at},5`,
    ]),
  };
}

/** What people may write, or paste, that a maker of files could take for an order. */
export const hostile: readonly string[] = [
  '#set page(width: 1cm)',
  '#import "/etc/passwd"',
  '$x^2$ và \\alpha \\ \\n',
  '<b>đậm</b> & <!-- ẩn --> ]]>',
  '@ref <nhãn> *đậm* _nghiêng_ `mã` ~ = == -- --- ... .....',
  '- gạch / + cộng / 1. số',
  '[] {} () "nháy" \'đơn\' // chú thích /* hết */',
  '{"text": "x"} ${x} %s {{x}}',
  'https://example.vn/mot-duong-dan-rat-dai?a=1&b=2#dich',
];
