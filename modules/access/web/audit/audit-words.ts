import { createCatalogue } from '@thucthi/ui';

/** Words of the audit trail. */
export const auditWords = createCatalogue({
  'audit.title': { vi: 'Nhật ký', en: 'Audit trail' },
  'audit.lead': {
    vi: 'Ai đã làm gì, lúc nào. Nhật ký được ghi cùng lúc với thay đổi, không sửa và không xóa được.',
    en: 'Who did what, and when. Written together with each change; never edited, never removed.',
  },
  'audit.from': { vi: 'Từ ngày', en: 'From' },
  'audit.one-subject': { vi: 'Chỉ xem {what}', en: 'Only {what}' },
  'audit.all': { vi: 'Xem tất cả', en: 'Show all' },
  'audit.program': { vi: 'Hệ thống', en: 'The program' },
  'audit.details': { vi: 'Chi tiết', en: 'Details' },
  'audit.more': { vi: 'Xem tiếp', en: 'Earlier ones' },
  'audit.empty': { vi: 'Chưa có dòng nhật ký nào', en: 'Nothing is recorded yet' },
  'audit.empty-why': {
    vi: 'Mỗi lần đăng nhập, nhập số, giao chỉ tiêu hay sửa danh mục sẽ để lại một dòng ở đây.',
    en: 'Each sign-in, figure, target and change of the lists leaves a line here.',
  },
  'kind.person': { vi: 'tài khoản', en: 'accounts' },
  'kind.indicator': { vi: 'chỉ tiêu', en: 'indicators' },
  'kind.unit-event': { vi: 'thay đổi đơn vị', en: 'changes of units' },
  'kind.other': { vi: 'một đối tượng', en: 'one thing' },
});
