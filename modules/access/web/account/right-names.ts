import type { Right } from '@thucthi/platform/contract';

/** Rights in words, for whoever hands one over. */
const names: Readonly<Record<Right, { vi: string; en: string }>> = {
  'figures.enter': { vi: 'nhập số liệu', en: 'enter figures' },
  'figures.import': { vi: 'nhập số liệu từ tệp', en: 'import figures' },
  'figures.check': { vi: 'kiểm tra số liệu', en: 'check figures' },
  'figures.approve': { vi: 'duyệt số liệu', en: 'approve figures' },
  'figures.comment': { vi: 'trao đổi về số liệu', en: 'comment on figures' },
  'targets.assign': { vi: 'giao chỉ tiêu', en: 'assign targets' },
  'documents.record': { vi: 'vào sổ văn bản', en: 'record documents' },
  'registry.manage': { vi: 'quản lý đơn vị, danh mục', en: 'manage units and indicators' },
  'people.manage': { vi: 'quản lý người dùng', en: 'manage people' },
  'status.override': { vi: 'điều chỉnh đánh giá', en: 'override a judgement' },
  'audit.read': { vi: 'xem nhật ký', en: 'read the trail' },
  'tasks.assign': { vi: 'giao việc', en: 'assign tasks' },
  'tasks.act': { vi: 'xử lý việc được giao', en: 'act on tasks' },
  'sessions.hold': { vi: 'tổ chức phiên họp', en: 'hold sessions' },
  'files.monitor': { vi: 'theo dõi hồ sơ', en: 'monitor files' },
  'forms.manage': { vi: 'quản lý biểu, lịch báo cáo', en: 'manage forms and reporting days' },
  'periods.open': { vi: 'mở lại kỳ đã khóa', en: 'open closed periods' },
  'households.keep': { vi: 'lập, cập nhật danh sách giao đến hộ', en: 'keep lists of households' },
  'households.open': { vi: 'mở xem danh sách hộ có lý do', en: 'open a list of households with a reason' },
};

/** What a right lets one do. */
export const rightName = (right: Right, locale: 'vi' | 'en'): string => names[right][locale];
