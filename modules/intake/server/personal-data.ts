import { saidOften, type PersonalDataEntry } from '@thucthi/platform';

/** What this module holds about people. */
export const intakePersonalData: readonly PersonalDataEntry[] = [
  {
    id: 'intake.papers',
    columns: ['paper.name', 'paper.title', 'paper.taken_by', 'paper_text.text', 'original_piece.bytes'],
    what: {
      vi: 'Văn bản đến, tệp gốc và chữ đọc được: có thể nêu tên người',
      en: 'Papers, their originals and what was read: people may be named',
    },
    purpose: { vi: 'Đọc số liệu từ văn bản.', en: 'Reading figures from papers.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: { vi: 'Văn bản có dấu mật không được lưu.', en: 'A paper with a mark of secrecy is not kept.' },
  },
  {
    id: 'intake.findings',
    columns: ['proposed_task.actor', 'proposed_target.printed', 'stated_level.text', 'wording.proposed_by', 'wording.decided_by'],
    what: { vi: 'Chức danh nêu trong văn bản; ai đề xuất, quyết định', en: 'Offices named in papers; who proposed and decided' },
    purpose: { vi: 'Người có trách nhiệm xem lại số đọc được.', en: 'People look over what was read.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
];
