import { createCatalogue } from '@thucthi/ui';

/** Words of the ladder obstacles are brought up. */
export const ladderWords = createCatalogue({
  title: { vi: 'Cấp xử lý vướng mắc', en: 'Rungs for obstacles' },
  lead: {
    vi: 'Vướng mắc quá hạn tháo gỡ được báo cáo lên cấp cao hơn theo thứ tự này. Thay đổi có hiệu lực từ bước tiếp theo; điều đã ghi không đổi. Tên tiếng Anh bỏ trống thì dùng tên tiếng Việt.',
    en: 'Obstacles past their day are brought higher in this order. A change holds from the next step on; what was written stays. Without an English name the Vietnamese one is shown.',
  },
  'sign-in': { vi: 'Đăng nhập để xem các cấp xử lý của cơ quan.', en: 'Sign in to see the rungs of the body.' },
  'rung.title': { vi: 'Cấp {number}', en: 'Rung {number}' },
  'rung.first': { vi: 'Cấp 1: đơn vị gặp vướng mắc', en: 'Rung 1: the unit itself' },
  'rung.vi': { vi: 'Tên gọi', en: 'Name in Vietnamese' },
  'rung.en': { vi: 'Tên tiếng Anh', en: 'Name' },
  'rung.open': {
    vi: '{count} vướng mắc chưa tháo gỡ đang ở cấp này, nên không bỏ được.',
    en: { one: '{count} open obstacle lies here, so it stays.', other: '{count} open obstacles lie here, so it stays.' },
  },
  'rung.up': { vi: 'Đưa cấp {number} xuống thấp hơn', en: 'Move rung {number} down the ladder' },
  'rung.down': { vi: 'Đưa cấp {number} lên cao hơn', en: 'Move rung {number} up the ladder' },
  'rung.remove': { vi: 'Bỏ cấp {number}', en: 'Remove rung {number}' },
  add: { vi: 'Thêm cấp', en: 'Add a rung' },
  save: { vi: 'Lưu các cấp xử lý', en: 'Save' },
  undo: { vi: 'Bỏ các sửa đổi', en: 'Undo the changes' },
  saved: { vi: 'Đã lưu lần {revision}.', en: 'Saved as revision {revision}.' },
  refused: { vi: 'Chưa ghi được', en: 'Not written' },
  changed: { vi: 'Các cấp xử lý vừa được người khác thay đổi', en: 'Somebody else has just changed this' },
  look: { vi: 'Xem bản mới', en: 'Look at it' },
  'only-read': { vi: 'Chỉ quản trị viên thay đổi được.', en: 'Only an administrator changes this.' },
});
