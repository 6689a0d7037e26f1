import type { ReportKind, ReportTemplate, TemplatePart } from './template.ts';

const duties = (coming: string): TemplatePart => ({
  part: 'text',
  heading: `Phương hướng, nhiệm vụ trọng tâm ${coming}`,
  words:
    '1. Tiếp tục tập trung lãnh đạo, chỉ đạo thực hiện các chỉ tiêu được giao {năm}; ưu tiên các chỉ tiêu nêu tại phần khó khăn, hạn chế.\n2. Các cơ quan, đơn vị chủ trì chỉ tiêu rà soát tiến độ, báo cáo nguyên nhân và giải pháp đối với chỉ tiêu còn chậm.\n3. Cập nhật đầy đủ, đúng hạn số liệu {kỳ tới} để phục vụ chỉ đạo, điều hành.',
});

const periodic = (of: string): ReportTemplate => ({
  form: 'state',
  documentKind: 'Báo cáo',
  abbreviation: 'BC',
  subject: `Tình hình thực hiện các chỉ tiêu, nhiệm vụ ${of}{kỳ}`,
  addressees: [],
  parts: [
    { part: 'general', heading: 'Đánh giá chung' },
    { part: 'changes', heading: 'Những thay đổi so với báo cáo trước' },
    { part: 'results', heading: 'Kết quả thực hiện theo lĩnh vực', fields: [] },
    { part: 'behind', heading: 'Khó khăn, hạn chế và nguyên nhân' },
    duties('{kỳ tới}'),
    { part: 'table', heading: 'Biểu tổng hợp kết quả {kỳ}' },
  ],
  signerTitles: [],
  recipients: ['Như trên', 'Thường trực HĐND (để báo cáo)', 'Các cơ quan, đơn vị liên quan', 'Lưu: VT'],
});

/** The house's templates; a body may set its own in their place. */
export const defaultTemplates: Readonly<Record<ReportKind, ReportTemplate>> = {
  month: periodic(''),
  quarter: periodic(''),
  half: periodic(''),
  'nine-months': periodic(''),
  year: periodic(''),
  letter: {
    form: 'state',
    documentKind: null,
    abbreviation: '',
    subject: 'báo cáo kết quả thực hiện các chỉ tiêu {kỳ}',
    addressees: ['Cơ quan, đơn vị nhận công văn'],
    parts: [
      {
        part: 'text',
        heading: '',
        words: '{đơn vị} báo cáo kết quả thực hiện các chỉ tiêu {kỳ} như sau:',
      },
      { part: 'results', heading: '', fields: [] },
      { part: 'text', heading: '', words: '{đơn vị} kính báo cáo./.' },
    ],
    signerTitles: [],
    recipients: ['Như trên', 'Lưu: VT'],
  },
  appendix: {
    form: 'state',
    documentKind: 'Phụ lục',
    abbreviation: 'PL',
    subject: 'Số liệu thực hiện các chỉ tiêu {kỳ}',
    addressees: [],
    parts: [
      { part: 'text', heading: '', words: '(Kèm theo văn bản của {đơn vị}; số liệu tính đến {ngày chốt}.)' },
      { part: 'table', heading: 'Biểu tổng hợp kết quả {kỳ}' },
    ],
    signerTitles: [],
    recipients: ['Lưu: VT'],
  },
};
