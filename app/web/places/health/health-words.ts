import { createCatalogue } from '@thucthi/ui';

/** Words of the page on the system's health. */
export const healthWords = createCatalogue({
  'health.title': { vi: 'Sức khỏe hệ thống', en: 'System health' },
  'health.lead': {
    vi: 'Dữ liệu được đối chiếu với chính nó mỗi đêm. Kiểm tra chỉ đọc, không sửa gì; ai đang làm việc không phải chờ.',
    en: 'Every night the data are held against themselves. Checks only read; nobody waits for them.',
  },
  'health.run': { vi: 'Kiểm tra ngay', en: 'Check now' },
  'health.running': { vi: 'Đang kiểm tra…', en: 'Checking…' },
  'health.all-right': { vi: 'Mọi mục đều đạt', en: 'Everything is right' },
  'health.all-right-since': { vi: 'Lần kiểm tra gần nhất: {moment}.', en: 'Last checked {moment}.' },
  'health.faults': { vi: '{count} mục có lỗi', en: '{count} checks found faults' },
  'health.faults-what': {
    vi: 'Dữ liệu không bị thay đổi. Mỗi mục dưới đây nêu nghĩa là gì và cách xử lý.',
    en: 'Nothing was changed. Each says what it means and what to do.',
  },
  'health.never': { vi: 'Chưa kiểm tra lần nào', en: 'Never checked yet' },
  'health.never-why': {
    vi: 'Lần đầu chạy vào đêm nay, từ một đến năm giờ; hoặc bấm “Kiểm tra ngay”.',
    en: 'The first round comes tonight between one and five; or press "Check now".',
  },
  'check.right': { vi: 'đạt', en: 'right' },
  'check.fault': { vi: 'lỗi', en: 'fault' },
  'check.warning': { vi: 'cảnh báo', en: 'warning' },
  'check.not-made': { vi: 'không chạy được', en: 'could not be made' },
  'check.never': { vi: 'chưa chạy', en: 'not yet made' },
  'check.places': { vi: '{count} chỗ', en: '{count} places' },
  'check.means': { vi: 'Nghĩa là', en: 'It means' },
  'check.mend': { vi: 'Cách xử lý', en: 'What to do' },
  'check.first': { vi: 'Những chỗ đầu tiên', en: 'The first places' },
  'check.at': { vi: 'Kiểm tra lúc', en: 'Checked' },
});
