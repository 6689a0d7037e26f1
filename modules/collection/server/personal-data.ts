import { saidOften, type PersonalDataEntry } from '@thucthi/platform';

/** What this module holds about people. */
export const collectionPersonalData: readonly PersonalDataEntry[] = [
  {
    id: 'collection.visits',
    columns: ['place_visit.place'],
    what: { vi: 'Người dùng mở trang nào, ngày nào', en: 'Which page was opened by whom on which day' },
    purpose: { vi: 'Biết đơn vị nào chưa vào hệ thống để hỗ trợ.', en: 'To help units that do not come.' },
    basis: saidOften.duty,
    seenBy: { vi: 'Người quản lý biểu báo cáo.', en: 'Who manages forms.' },
    kept: { vi: '{days} ngày, nhiều nhất 13 tháng.', en: '{days} days, 13 months at most.' },
    retention: 'visitDays',
    erased: saidOften.byItself,
  },
  {
    id: 'collection.steps',
    columns: ['report_step.reason', 'report_due.sent_by', 'late_entry.reason', 'report_form.reason'],
    what: { vi: 'Lý do trả lại, cho nhập muộn, đổi biểu', en: 'Reasons for returns, late entry and changed forms' },
    purpose: { vi: 'Theo dõi báo cáo phải nộp.', en: 'Following what is owed.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
];
