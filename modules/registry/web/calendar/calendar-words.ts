import { createCatalogue } from '@thucthi/ui';

/** Words of the page of working days. */
export const calendarWords = createCatalogue({
  'cal.title': { vi: 'Lịch làm việc', en: 'Working days' },
  'cal.lead': {
    vi: 'Ngày nghỉ theo luật và theo thông báo hằng năm. Khi có thông báo của năm mới (nghỉ Tết, hoán đổi ngày làm việc), nhập thêm ở đây; hạn tính theo ngày làm việc đổi theo.',
    en: 'Days off by law and by the yearly notice. When a new year is announced (Tết, moved working days), enter it here; deadlines in working days follow.',
  },
  'cal.year': { vi: 'Năm', en: 'Year' },
  'cal.day': { vi: 'Ngày', en: 'Day' },
  'cal.kind': { vi: 'Loại', en: 'Kind' },
  'cal.name': { vi: 'Tên', en: 'Name' },
  'cal.rests': { vi: 'Căn cứ', en: 'Rests on' },
  'cal.enter': { vi: 'Nhập ngày', en: 'Enter a day' },
  'cal.save': { vi: 'Ghi ngày', en: 'Save the day' },
  'cal.document': { vi: 'Số, ký hiệu văn bản', en: 'Number of the document' },
  'cal.document-hint': { vi: 'Thông báo hoặc quyết định về lịch nghỉ của năm.', en: 'The notice or decision about the year’s holidays.' },
  'cal.not-announced': {
    vi: 'Chưa có thông báo lịch nghỉ năm {year}: các ngày dưới đây theo luật, phần chưa rõ là tạm tính.',
    en: '{year} is not announced yet: the days below are the law’s, what is not fixed is assumed.',
  },
  'cal.empty': { vi: 'Chưa có ngày nào của năm này', en: 'No day of this year yet' },
  'cal.sign-in': { vi: 'Đăng nhập để xem lịch làm việc của cơ quan', en: 'Sign in to see the calendar of your body' },
  'cal.refused': { vi: 'Chưa ghi được', en: 'Not saved' },
  'cal.theirs': { vi: 'Người khác vừa ghi: {kind}, {name}.', en: 'Somebody else has entered: {kind}, {name}.' },
  'cal.over': { vi: 'Vẫn ghi của tôi', en: 'Enter mine all the same' },
  'kind.off': { vi: 'nghỉ', en: 'off' },
  'kind.worked': { vi: 'làm bù', en: 'worked' },
  'kind.normal': { vi: 'như thường lệ', en: 'as usual' },
  'certainty.law': { vi: 'Bộ luật Lao động', en: 'Labour Code' },
  'certainty.announced': { vi: 'thông báo của năm', en: 'the year’s notice' },
  'certainty.assumed': { vi: 'tạm tính, chưa có thông báo', en: 'assumed, not announced' },
  'certainty.own': { vi: 'cơ quan nhập', en: 'entered here' },
});
