/** Under which heading a reminder stands, the most urgent first. */
export const dueGroups = ['overdue', 'today', 'in-3-days', 'in-7-days', 'later'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** The group of work with so many working days left; negative: it is overdue since that many. */
export function dueGroupOf(daysLeft: number): DueGroup {
  if (daysLeft < 0) return 'overdue';
  if (daysLeft === 0) return 'today';
  if (daysLeft <= 3) return 'in-3-days';
  return daysLeft <= 7 ? 'in-7-days' : 'later';
}

/** The headings in words. */
export const dueGroupWords: Readonly<Record<DueGroup, { vi: string; en: string }>> = {
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  today: { vi: 'Đến hạn hôm nay', en: 'Due today' },
  'in-3-days': { vi: 'Trong 3 ngày làm việc tới', en: 'Within 3 working days' },
  'in-7-days': { vi: 'Trong 7 ngày làm việc tới', en: 'Within 7 working days' },
  later: { vi: 'Sau 7 ngày làm việc', en: 'After 7 working days' },
};
