import { addDays, weekday } from '@thucthi/kernel';
import type { Words } from '../step-words.ts';

/** How tasks are grouped by their deadline, the most urgent first. */
export const deadlineGroups = ['past', 'today', 'this-week', 'next-week', 'later', 'none'] as const;
export type DeadlineGroup = (typeof deadlineGroups)[number];

/** What the groups are called. */
export const deadlineGroupWords: Readonly<Record<DeadlineGroup, Words>> = {
  past: { vi: 'Hạn trước hôm nay', en: 'Due before today' },
  today: { vi: 'Hạn hôm nay', en: 'Due today' },
  'this-week': { vi: 'Hạn trong tuần này', en: 'Due later this week' },
  'next-week': { vi: 'Hạn trong tuần tới', en: 'Due next week' },
  later: { vi: 'Hạn sau tuần tới', en: 'Due after next week' },
  none: { vi: 'Chưa có thời hạn', en: 'No deadline' },
};

/** The Monday of the week a day lies in. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekday(day));

/** The days between which the deadlines of a group lie, both included; undefined = without end. Weeks begin on Monday. */
export function rangeOf(group: Exclude<DeadlineGroup, 'none'>, today: string): { from?: string; to?: string } {
  const sunday = addDays(mondayOf(today), 6);
  switch (group) {
    case 'past':
      return { to: addDays(today, -1) };
    case 'today':
      return { from: today, to: today };
    case 'this-week':
      return { from: addDays(today, 1), to: sunday };
    case 'next-week':
      return { from: addDays(sunday, 1), to: addDays(sunday, 7) };
    case 'later':
      return { from: addDays(sunday, 8) };
  }
}

/** The group a deadline belongs to. */
export function deadlineGroupOf(deadline: string | null, today: string): DeadlineGroup {
  if (deadline === null) return 'none';
  const found = deadlineGroups.find((group) => {
    if (group === 'none') return false;
    const { from, to } = rangeOf(group, today);
    return (from === undefined || deadline >= from) && (to === undefined || deadline <= to);
  });
  return found ?? 'later';
}
