import { accessPersonalData } from '@thucthi/access/server';
import { assessmentPersonalData } from '@thucthi/assessment/server';
import { collectionPersonalData } from '@thucthi/collection/server';
import { figurePersonalData } from '@thucthi/figures/server';
import { householdPersonalData } from '@thucthi/households/server';
import { intakePersonalData } from '@thucthi/intake/server';
import { mandatePersonalData } from '@thucthi/mandates/server';
import { platformPersonalData, type PersonalDataEntry } from '@thucthi/platform';
import { registryPersonalData } from '@thucthi/registry/server';
import { reportPersonalData } from '@thucthi/reports/server';
import { sessionPersonalData } from '@thucthi/sessions/server';
import { targetPersonalData } from '@thucthi/targets/server';
import { taskPersonalData } from '@thucthi/tasks/server';

/** What lies outside the tables. */
const outsideTables: readonly PersonalDataEntry[] = [
  {
    id: 'app.logs',
    columns: [],
    what: {
      vi: 'Nhật ký vận hành (log) của máy chủ: mã yêu cầu, lỗi; không có tên, địa chỉ mạng, số liệu',
      en: 'The server’s log: ids of requests and errors; no names, addresses or figures',
    },
    purpose: { vi: 'Tìm và sửa lỗi.', en: 'Finding faults.' },
    basis: {
      vi: 'Bảo đảm an toàn hệ thống thông tin theo quy định của pháp luật.',
      en: 'The security of information systems the law demands.',
    },
    seenBy: { vi: 'Người vận hành máy chủ.', en: 'The operator.' },
    kept: { vi: 'Do người vận hành đặt ở nơi thu log.', en: 'As the operator sets where logs are collected.' },
    erased: { vi: 'Người vận hành.', en: 'By the operator.' },
  },
  {
    id: 'app.backups',
    columns: [],
    what: { vi: 'Bản sao lưu: mọi dữ liệu nêu ở sổ này', en: 'Backups: everything this register names' },
    purpose: { vi: 'Khôi phục sau sự cố.', en: 'Restoring after a loss.' },
    basis: {
      vi: 'Bảo đảm an toàn hệ thống thông tin theo quy định của pháp luật.',
      en: 'The security of information systems the law demands.',
    },
    seenBy: { vi: 'Người vận hành; bản mã hóa cần mật khẩu.', en: 'The operator; encrypted ones need the passphrase.' },
    kept: {
      vi: 'Do người vận hành đặt; dữ liệu đã xóa còn trong bản cũ đến khi bản ấy bị xóa.',
      en: 'As the operator sets; what was erased stays in older backups until these go.',
    },
    erased: { vi: 'Người vận hành.', en: 'By the operator.' },
  },
];

/** Every entry of the house, in the order in which it is read. */
export const personalDataRegister: readonly PersonalDataEntry[] = [
  ...accessPersonalData,
  ...householdPersonalData,
  ...taskPersonalData,
  ...sessionPersonalData,
  ...mandatePersonalData,
  ...figurePersonalData,
  ...collectionPersonalData,
  ...targetPersonalData,
  ...assessmentPersonalData,
  ...reportPersonalData,
  ...intakePersonalData,
  ...registryPersonalData,
  ...platformPersonalData,
  ...outsideTables,
];

/** Columns that are called as if they told of people and do not. */
export const notPersonal: readonly string[] = [
  'calendar_day.name',
  'indicator_version.name_vi',
  'indicator_version.name_en',
  'indicator_version.name_fold',
  'late_entry.form_name',
  'period_closing.form_name',
  'plan.name',
  'report_form.name',
  'schema_migration.name',
  'tenant.name_vi',
  'tenant.name_en',
  'unit_version.name',
  'unit_version.name_en',
  'unit_version.name_fold',
];
