import { createCatalogue } from '@thucthi/ui';

/** Words every page of the administration uses. */
export const adminWords = createCatalogue({
  admin: { vi: 'Quản trị', en: 'Administration' },
  'admin.group-bodies': { vi: 'Tổ chức, chỉ tiêu', en: 'Bodies and indicators' },
  'admin.group-reports': { vi: 'Thu thập số liệu', en: 'Collection' },
  'admin.group-work': { vi: 'Lịch và nhắc việc', en: 'Days and reminders' },
  'admin.group-safety': { vi: 'Tài khoản, an toàn', en: 'Accounts and safety' },
  'admin.units': { vi: 'Đơn vị', en: 'Units' },
  'admin.indicators': { vi: 'Danh mục chỉ tiêu', en: 'Indicators' },
  'admin.wordings': { vi: 'Cách gọi', en: 'Wordings' },
  'admin.coverage': { vi: 'Giao báo cáo', en: 'Who reports what' },
  'admin.forms': { vi: 'Biểu báo cáo', en: 'Forms' },
  'admin.reporting-calendar': { vi: 'Lịch báo cáo', en: 'Reporting days' },
  'admin.rules': { vi: 'Quy tắc đánh giá', en: 'Rules' },
  'admin.calendar': { vi: 'Lịch làm việc', en: 'Working days' },
  'admin.reminders': { vi: 'Nhắc việc', en: 'Reminders' },
  'admin.ladder': { vi: 'Cấp xử lý', en: 'Escalation' },
  'admin.sign-in': { vi: 'Đăng nhập', en: 'Signing in' },
  'admin.people': { vi: 'Người dùng', en: 'People' },
  'admin.personal-data': { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
  'admin.connections': { vi: 'Kết nối', en: 'Connections' },
  'admin.health': { vi: 'Sức khỏe hệ thống', en: 'System health' },
  'admin.audit': { vi: 'Nhật ký', en: 'Audit trail' },
});
