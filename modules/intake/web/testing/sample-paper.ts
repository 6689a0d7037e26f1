import { paper as paperShape, type Finding, type Paper } from '../../contract.ts';

const text = `ỦY BAN NHÂN DÂN THÀNH PHỐ HOA SEN
Số: 214/BC-UBND
BÁO CÁO
Tình hình kinh tế - xã hội 9 tháng năm 2023
I. KINH TẾ
9 tháng năm 2023, thu ngân sách trên địa bàn ước đạt 712,4 tỷ đồng, bằng 61,3% dự toán tỉnh giao, tăng 8,2% so với cùng kỳ. Trong đó: thu tiền sử dụng đất 300 tỷ đồng; thu thuế, phí 350 tỷ đồng; thu khác 40 tỷ đồng.
Tổng giá trị sản xuất công nghiệp tháng 9 đạt 312,5 tỷ đồng. Phấn đấu cả năm thu ngân sách đạt 1.160 tỷ đồng.
II. XÃ HỘI
Đã tiêm được 24.683 mũi vắc xin cho gia súc¹. Toàn thành phố có 21 chỉ tiêu chủ yếu.
Phường\tHộ nghèo\tTỷ lệ
Hoa Đông\t42\t1,8%
Hoa Tây\t57\t2,1%
III. NHIỆM VỤ
Giao Chi cục Thuế rà soát nguồn thu trước ngày 30/11/2023; yêu cầu các phường đẩy nhanh tiến độ giải ngân.
¹ Tính đến ngày 25/9/2023.`;

const placeOf = (words: string, after: number = 0): { start: number; end: number } => {
  const start = text.indexOf(words, after);
  if (start < 0) throw new Error(`not in the sample: ${words}`);
  return { start, end: start + words.length };
};

const city = { slug: 'hoa-sen', name: 'Thành phố Hoa Sen' };
const revenue = { code: 'budget-revenue', name: 'Thu ngân sách nhà nước trên địa bàn', unit: 'tỷ đồng' };
const nine = { code: '2023-01/2023-09', label: '9 tháng năm 2023' };

function found(
  oid: string,
  words: string,
  value: string,
  unit: string,
  more: Partial<Omit<Finding, 'proposal'>> = {},
  becomes: Partial<Finding['proposal']> = {},
): Finding {
  const label = more.label ?? 'thu ngân sách trên địa bàn';
  const measure = more.measure ?? 'level';
  return {
    oid,
    ...placeOf(words),
    text: words,
    value,
    unit,
    outOf: null,
    measure,
    label,
    labelSpans: [],
    basis: { kind: 'none', text: null, issuer: null },
    basisSpan: null,
    period: { code: nine.code, kind: 'cumulative', source: 'explicit' },
    qualifiers: [],
    polarity: null,
    status: 'actual',
    confidence: 'sure',
    reasons: { measure: 'amount', label: 'subject-of-the-clause', basis: '', period: 'time-before-the-number' },
    earlier: null,
    decision: null,
    ...more,
    proposal: {
      becomes: 'figure',
      unit: city,
      indicator: revenue,
      measure,
      period: nine,
      asOf: '2023-09-30',
      vintage: 'chinh-thuc',
      value: null,
      valueUnit: null,
      problem: null,
      standing: null,
      ...becomes,
    },
  };
}

const noIndicator = 'Chưa biết số này thuộc chỉ tiêu nào. Hãy chọn chỉ tiêu trong danh mục.';

/** A report as the server tells of it: a sum that does not fit, a figure that differs from the ledger's, a table, a note, tasks. */
export function samplePaper(): Paper {
  const land = placeOf('thu tiền sử dụng đất');
  const plan = placeOf('dự toán tỉnh giao');
  const findings: Finding[] = [
    found('o1', '61,3%', '61.3', '%',
      { measure: 'pct_of_plan', basis: { kind: 'plan', text: 'dự toán tỉnh giao', issuer: 'province' }, basisSpan: [plan.start, plan.end], reasons: { measure: 'percent-of-a-plan', label: 'inherited verb-of-a-result', basis: 'plan-after-the-number', period: 'time-before-the-number' } },
      { becomes: 'statement', value: '61.3', valueUnit: '%' }), // prettier-ignore
    found('o2', '712,4 tỷ đồng', '712400000000', 'VND',
      { qualifiers: ['ước'], status: 'estimate' },
      { value: '712.4', valueUnit: 'tỷ đồng', vintage: 'uoc', standing: { figure: '0192d3a0-0000-7000-8000-000000000001', value: '712.4', same: true, source: '198/BC-UBND' } }), // prettier-ignore
    found('o3', '8,2%', '8.2', '%',
      { measure: 'growth', polarity: 'up', basis: { kind: 'yoy', text: 'cùng kỳ', issuer: null }, confidence: 'likely' },
      { becomes: 'statement', value: '8.2', valueUnit: '%' }), // prettier-ignore
    found('o4', '300 tỷ đồng', '300000000000', 'VND',
      { label: 'thu tiền sử dụng đất', labelSpans: [[land.start, land.end]] },
      { indicator: { code: 'land-use-revenue', name: 'Thu tiền sử dụng đất', unit: 'tỷ đồng' }, value: '300', valueUnit: 'tỷ đồng', standing: { figure: '0192d3a0-0000-7000-8000-000000000002', value: '320', same: false, source: '198/BC-UBND' } }), // prettier-ignore
    found('o5', '350 tỷ đồng', '350000000000', 'VND', { label: 'thu thuế, phí', confidence: 'look' },
      { becomes: 'nothing', indicator: null, value: null, problem: noIndicator }), // prettier-ignore
    found('o6', '40 tỷ đồng', '40000000000', 'VND', { label: 'thu khác', confidence: 'look' },
      { becomes: 'nothing', indicator: null, value: null, problem: noIndicator }), // prettier-ignore
    found('o7', '312,5 tỷ đồng', '312500000000', 'VND',
      { label: 'Tổng giá trị sản xuất công nghiệp', period: { code: '2023-09', kind: 'month', source: 'explicit' } },
      { indicator: { code: 'industrial-output', name: 'Giá trị sản xuất công nghiệp', unit: 'tỷ đồng' }, value: '312.5', valueUnit: 'tỷ đồng', period: { code: '2023-09', label: 'tháng 9/2023' } }), // prettier-ignore
    found('o8', '1.160 tỷ đồng', '1160000000000', 'VND',
      { measure: 'target', status: 'plan', period: { code: '2023', kind: 'year', source: 'context' }, confidence: 'likely' },
      { becomes: 'target', value: '1160', valueUnit: 'tỷ đồng', vintage: null, period: { code: '2023', label: 'năm 2023' } }), // prettier-ignore
    found('o9', '24.683 mũi', '24683', 'mũi', { label: 'tiêm vắc xin cho gia súc', confidence: 'look', period: { code: null, kind: 'unknown', source: 'document' } },
      { becomes: 'nothing', indicator: null, period: null, problem: noIndicator }), // prettier-ignore
    found('o10', '42', '42', 'hộ', { label: 'Hộ nghèo', confidence: 'look', ...placeOf('42', text.indexOf('Hoa Đông')) },
      { becomes: 'nothing', indicator: null, problem: noIndicator }), // prettier-ignore
    found(
      'o11',
      '21 chỉ tiêu',
      '21',
      'chỉ tiêu',
      { label: 'chỉ tiêu chủ yếu', confidence: 'likely' },
      { becomes: 'nothing', indicator: null },
    ),
  ];
  const line = (words: string, kind: 'heading' | 'paragraph' | 'footnote', level: number | null = null, mark: string | null = null) => {
    const { start } = placeOf(words);
    const end = text.indexOf('\n', start);
    return { kind, start, end: end < 0 ? text.length : end, level, mark, table: null, row: null, column: null };
  };
  const cells = ['Phường', 'Hộ nghèo', 'Tỷ lệ', 'Hoa Đông', '42', '1,8%', 'Hoa Tây', '57', '2,1%'].map((words, at) => ({
    kind: 'cell' as const,
    ...placeOf(words, text.indexOf('Phường\t')),
    level: null,
    mark: null,
    table: 0,
    row: Math.floor(at / 3),
    column: at % 3,
  }));
  return paperShape.parse({
    id: '0192d3a0-7c1e-7000-8000-0000000000aa',
    state: 'to-review',
    name: 'Báo cáo 9 tháng.docx',
    kind: 'docx',
    unit: city,
    symbol: '214/BC-UBND',
    title: 'Tình hình kinh tế - xã hội 9 tháng năm 2023',
    issuer: 'Ủy ban nhân dân thành phố Hoa Sen',
    issuedOn: '2023-09-28',
    takenAt: '2023-09-29T08:12:00+07:00',
    takenBy: 'Trần Văn Bình',
    progress: null,
    refusal: null,
    counts: { findings: findings.length, decided: 0, recorded: 0, contradictions: 2 },
    text,
    serial: 3,
    blocks: [
      line('ỦY BAN', 'paragraph'),
      line('Số:', 'paragraph'),
      line('BÁO CÁO', 'heading', 1),
      line('Tình hình', 'heading', 1),
      line('I. KINH', 'heading', 2),
      line('9 tháng năm 2023, thu', 'paragraph'),
      line('Tổng giá trị', 'paragraph'),
      line('II. XÃ', 'heading', 2),
      line('Đã tiêm', 'paragraph'),
      ...cells,
      line('III. NHIỆM', 'heading', 2),
      line('Giao Chi', 'paragraph'),
      line('¹ Tính', 'footnote', null, '1'),
    ],
    pages: [],
    letterhead: {
      regime: 'state',
      place: 'Hoa Sen',
      kind: 'báo cáo',
      subject: 'Tình hình kinh tế - xã hội 9 tháng năm 2023',
      signer: 'Nguyễn Thị Hạnh',
      recipients: ['UBND tỉnh', 'Lưu: VT'],
      arrived: { number: '512', date: '2023-09-29' },
    },
    warnings: [],
    reading: { run: 1, readAt: '2023-09-29T08:12:04+07:00', version: null, newer: [] },
    differences: [],
    mainPeriod: nine,
    findings,
    checks: [
      { type: 'SUM_MISMATCH', verdict: 'fail', oids: ['o2', 'o4', 'o5', 'o6'], message: 'Tổng 712,4 tỷ đồng lệch 22,4 tỷ đồng so với ba thành phần cộng lại (690 tỷ đồng).', start: null, end: null },
      { type: 'REPEATED_WORD', verdict: 'warn', oids: [], message: 'Từ lặp liền nhau.', ...placeOf('các phường') },
      { type: 'IMPLIED_PLAN', verdict: 'info', oids: ['o1', 'o2'], message: '712,4 tỷ đồng bằng 61,3% thì dự toán khoảng 1.162 tỷ đồng.', start: null, end: null },
    ], // prettier-ignore
    directives: [
      { ...placeOf('Giao Chi cục Thuế rà soát nguồn thu trước ngày 30/11/2023'), text: 'Giao Chi cục Thuế rà soát nguồn thu trước ngày 30/11/2023', actor: 'Chi cục Thuế', action: 'rà soát', deadline: '2023-11-30', deadlineText: 'ngày 30/11/2023' },
      { ...placeOf('yêu cầu các phường đẩy nhanh tiến độ giải ngân'), text: 'yêu cầu các phường đẩy nhanh tiến độ giải ngân', actor: 'các phường', action: 'đẩy nhanh', deadline: null, deadlineText: null },
    ], // prettier-ignore
    others: [{ oid: 'o7', paper: { id: '0192d3a0-7c1e-7000-8000-0000000000bb', name: 'Báo cáo của Chi cục Thống kê' }, value: '318.2', unit: 'tỷ đồng', text: '318,2 tỷ đồng' }],
  } satisfies Paper); // prettier-ignore
}
