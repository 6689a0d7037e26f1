import { formatDateEn, formatDateVi } from '@thucthi/kernel';
import { Refusal } from '@thucthi/platform';
import { addWorkingDays, dayStatus, isWorkingDay, type WorkingCalendar } from '@thucthi/registry/server';

/** A deadline with the last day on which a task is on time. */
export interface Deadline {
  readonly deadline: string | null;
  readonly dueOn: string | null;
}

/**
 * The deadline of a task as it was given. One on a day off is never moved unseen: it is refused with the next working day as an offer, or
 * stays as told where that is confirmed, and then ends with the next working day (Civil Code 91/2015/QH13, art. 148.5).
 */
export function deadlineOf(
  calendar: WorkingCalendar,
  asked: { deadline: string | null; withinWorkingDays?: number | undefined; keepDayOff: boolean },
  toldOn: string,
): Deadline {
  if (asked.deadline !== null && asked.withinWorkingDays !== undefined)
    throw refused('chỉ nêu một trong hai: ngày hết hạn hoặc số ngày làm việc', 'name either a day or a number of working days');
  if (asked.withinWorkingDays !== undefined) {
    const day = addWorkingDays(toldOn, asked.withinWorkingDays, calendar);
    return { deadline: day, dueOn: day };
  }
  if (asked.deadline === null) return { deadline: null, dueOn: null };
  if (asked.deadline < toldOn)
    throw refused(
      `thời hạn ${formatDateVi(asked.deadline)} trước ngày giao ${formatDateVi(toldOn)}`,
      `the deadline ${formatDateEn(asked.deadline)} lies before ${formatDateEn(toldOn)}, the day it was told`,
    );
  const next = addWorkingDays(asked.deadline, 0, calendar);
  if (!isWorkingDay(asked.deadline, calendar) && !asked.keepDayOff) {
    const { reasonVi, reasonEn } = dayStatus(asked.deadline, calendar);
    throw new Refusal('deadline-day-off', {
      day: { vi: formatDateVi(asked.deadline), en: formatDateEn(asked.deadline) },
      reason: { vi: reasonVi ?? 'ngày nghỉ', en: reasonEn ?? 'day off' },
      next: { vi: formatDateVi(next), en: formatDateEn(next) },
      deadline: asked.deadline,
      offered: next,
    });
  }
  return { deadline: asked.deadline, dueOn: next };
}

const refused = (vi: string, en: string): Refusal => new Refusal('task-refused', { detail: { vi, en } });
