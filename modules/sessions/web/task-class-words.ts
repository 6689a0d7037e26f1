import { createCatalogue } from '@thucthi/ui';

/** How tasks are counted, as their own module names the classes. */
export const taskClassWords = createCatalogue({
  overdue: { vi: 'Quá hạn chưa xong', en: 'Overdue' },
  'in-time': { vi: 'Đang thực hiện trong hạn', en: 'In progress, in time' },
  'no-deadline': { vi: 'Chưa có thời hạn', en: 'No deadline' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  late: { vi: 'Hoàn thành quá hạn', en: 'Done late' },
  'on-time': { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
});
export type TaskClassWord = keyof (typeof taskClassWords)['messages'];
