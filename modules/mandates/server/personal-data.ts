import { saidOften, type PersonalDataEntry } from '@thucthi/platform';

/** What this module holds about people. */
export const mandatePersonalData: readonly PersonalDataEntry[] = [
  {
    id: 'mandates.signers',
    columns: [
      'document.signer',
      'document.signer_office',
      'document.recipients',
      'document_revision.signer',
      'document_revision.signer_office',
      'document_revision.recipients',
    ],
    what: { vi: 'Người ký, chức vụ người ký, nơi nhận của văn bản', en: 'Signer, signer’s office and recipients of documents' },
    purpose: { vi: 'Sổ văn bản theo quy định về công tác văn thư.', en: 'The register of documents.' },
    basis: saidOften.duty,
    seenBy: {
      vi: 'Người dùng của cơ quan; văn bản hạn chế chỉ những người được nêu tên.',
      en: 'People of the body; restricted documents only who is named.',
    },
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
  {
    id: 'mandates.readers',
    columns: ['document_reader.person_id', 'monitored_file.subject', 'monitored_file_step.subject'],
    what: {
      vi: 'Người được xem văn bản hạn chế; nội dung hồ sơ theo dõi',
      en: 'Who may see a restricted document; what monitored files are about',
    },
    purpose: { vi: 'Chỉ mở cho người có trách nhiệm.', en: 'Open only to who is responsible.' },
    basis: saidOften.duty,
    seenBy: { vi: 'Người được nêu tên.', en: 'Who is named.' },
    kept: saidOften.withTheBody,
    erased: saidOften.byHand,
  },
  {
    id: 'mandates.texts',
    columns: [
      'document.title',
      'document.title_fold',
      'document.note',
      'document.words',
      'document_clause.title',
      'document_file.name',
      'document_revision.title',
      'document_revision.note',
      'document_revision.reason',
      'kept_file_piece.bytes',
    ],
    what: {
      vi: 'Trích yếu, ghi chú và tệp văn bản: có thể nêu tên người',
      en: 'Titles, notes and files of documents: people may be named',
    },
    purpose: { vi: 'Tra cứu, lưu văn bản.', en: 'Finding and keeping documents.' },
    basis: saidOften.duty,
    seenBy: {
      vi: 'Người dùng của cơ quan; văn bản hạn chế chỉ những người được nêu tên.',
      en: 'People of the body; restricted documents only who is named.',
    },
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
];
