import { saidOften, type PersonalDataEntry } from '@thucthi/platform';

/** What this module holds about people. */
export const figurePersonalData: readonly PersonalDataEntry[] = [
  {
    id: 'figures.notes',
    columns: [
      'figure.note',
      'figure.reason',
      'figure.printed',
      'figure_source.printed',
      'statement.printed',
      'import_figure.note',
      'import_figure.reason',
    ],
    what: { vi: 'Ghi chú, lý do sửa số liệu; chữ in trong văn bản', en: 'Notes and reasons of figures; words printed in documents' },
    purpose: { vi: 'Giải thích số liệu và lần sửa.', en: 'To explain figures and corrections.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
  {
    id: 'figures.comments',
    columns: ['cell_comment.author_id', 'cell_comment_text.words', 'cell_comment_erasure.reason'],
    what: { vi: 'Ý kiến trao đổi về số liệu', en: 'Comments at figures' },
    purpose: { vi: 'Trao đổi để làm rõ số liệu.', en: 'To clear up figures.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: { vi: 'Đến khi người viết hoặc người có quyền xóa.', en: 'Until erased by the writer or who may.' },
    erased: { vi: 'Lời được xóa hẳn; còn lại việc đã xóa, ai xóa, vì sao.', en: 'The words go for good; that, by whom and why stays.' },
  },
  {
    id: 'figures.evidence',
    columns: ['figure_evidence.name', 'figure_evidence_piece.bytes', 'figure_evidence_withdrawal.reason'],
    what: { vi: 'Tệp minh chứng của số liệu', en: 'Files of evidence at figures' },
    purpose: { vi: 'Chứng minh số liệu.', en: 'To prove figures.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: {
      vi: 'Rút minh chứng tại trang nhập; tệp đã rút không còn mở được.',
      en: 'Withdrawn on the entry page; what is withdrawn cannot be opened.',
    },
  },
  {
    id: 'figures.imports',
    columns: ['import_batch.file_name', 'import_file.file_name'],
    what: { vi: 'Tên tệp đã nhập', en: 'Names of imported files' },
    purpose: { vi: 'Biết số liệu từ tệp nào.', en: 'To know which file figures came from.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
];
