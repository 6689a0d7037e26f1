import { formatDateEn, formatDateVi } from '@thucthi/kernel';
import { Refusal } from '@thucthi/platform';
import { addWorkingDays, dayStatus, isWorkingDay, workingDaysBetween, type WorkingCalendar } from '@thucthi/registry/server';

/** The due date that was asked for: a day, or so many working days from today. One on a day off is never moved unseen. */
export function dueDayOf(
  calendar: WorkingCalendar,
  asked: { dueOn: string | null; withinWorkingDays?: number | undefined; keepDayOff: boolean },
  today: string,
): string | null {
  if (asked.withinWorkingDays !== undefined) {
    if (asked.dueOn !== null)
      throw new Refusal('invalid-request', {
        detail: { vi: 'chỉ nêu một trong hai: ngày hết hạn hoặc số ngày làm việc', en: 'name either a day or a number of working days' },
        field: 'dueOn',
      });
    return addWorkingDays(today, asked.withinWorkingDays, calendar);
  }
  if (asked.dueOn === null || asked.keepDayOff || isWorkingDay(asked.dueOn, calendar)) return asked.dueOn;
  const next = addWorkingDays(asked.dueOn, 0, calendar);
  const { reasonVi, reasonEn } = dayStatus(asked.dueOn, calendar);
  throw new Refusal('deadline-day-off', {
    day: { vi: formatDateVi(asked.dueOn), en: formatDateEn(asked.dueOn) },
    reason: { vi: reasonVi ?? 'ngày nghỉ', en: reasonEn ?? 'day off' },
    next: { vi: formatDateVi(next), en: formatDateEn(next) },
    deadline: asked.dueOn,
    offered: next,
  });
}

/** Working days left until a file is due, below zero when it is overdue; a due date on a day off ends with the next working day. */
export function workingDaysLeft(
  { dueOn, closedOn }: { dueOn: string | null; closedOn: string | null },
  today: string,
  calendar: WorkingCalendar,
): number | null {
  if (dueOn === null || closedOn !== null) return null;
  const last = addWorkingDays(dueOn, 0, calendar);
  // A day off after the last day is late already, though no working day has gone by.
  return today > last ? Math.min(-1, workingDaysBetween(today, last, calendar)) : workingDaysBetween(today, last, calendar);
}
