import { createCatalogue } from '@thucthi/ui';

/** Words of the bell, which stands on every page. */
export const bellWords = createCatalogue({
  none: { vi: 'Nhắc việc: không có việc chưa xem', en: 'Reminders: nothing unread' },
  some: { vi: 'Nhắc việc: {count} việc chưa xem', en: { one: 'Reminders: {count} unread', other: 'Reminders: {count} unread' } },
  with: { vi: '{count} mục chưa xem. {own}; {more}', en: '{count} unread. {own}; {more}' },
  overdue: { vi: '{all}, trong đó {count} quá hạn', en: '{all}, {count} of them overdue' },
});
