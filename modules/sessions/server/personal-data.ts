import { saidOften, type PersonalDataEntry } from '@thucthi/platform';

/** What this module holds about people. */
export const sessionPersonalData: readonly PersonalDataEntry[] = [
  {
    id: 'sessions.members',
    columns: [
      'session.chair',
      'session.secretary',
      'session_member.name',
      'session_line.responsible',
      'session_paper.signer',
      'session_cancellation.told',
      'session_postponement.told',
    ],
    what: { vi: 'Chủ trì, thư ký, thành viên, người ký của phiên họp', en: 'Chair, secretary, members, signer of sessions' },
    purpose: { vi: 'Triệu tập, điểm danh, ban hành kết luận.', en: 'Summoning, roll, conclusions.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
  {
    id: 'sessions.texts',
    columns: [
      'session.title',
      'session_vote.question',
      'session_item.title',
      'session_item.note',
      'session_item.subject',
      'session_line.text',
      'session_line.lead_words',
      'session_line.deadline_words',
      'session_material.title',
      'session_material.content',
      'session_paper.content',
      'session_cancellation.reason',
      'session_postponement.reason',
    ],
    what: { vi: 'Nội dung họp, kết luận, tài liệu: có thể nêu tên người', en: 'Agenda, conclusions, material: people may be named' },
    purpose: { vi: 'Lập biên bản, thông báo kết luận.', en: 'Minutes and notices.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
];
