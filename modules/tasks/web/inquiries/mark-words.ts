import { createCatalogue } from '@thucthi/ui';

/** Words of the marks in other pages' rows; apart, since the first page loads them. */
export const markWords = createCatalogue({
  ask: { vi: 'Yêu cầu giải trình', en: 'Ask for an explanation' },
  'mark.waiting': { vi: 'Chờ giải trình, hạn {date}', en: 'Explanation due {date}' },
  'mark.overdue': { vi: 'Quá hạn giải trình', en: 'Explanation overdue' },
  'mark.answered': { vi: 'Đã giải trình', en: 'Explained' },
  'mark.accepted': { vi: 'Đã chấp nhận giải trình', en: 'Explanation accepted' },
});
