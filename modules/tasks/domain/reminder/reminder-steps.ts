import { addDays } from '@thucthi/kernel';
import { workingWeek, type LadderDesk, type ReminderSettings } from './reminder-settings.ts';

/** Whether people work on a day, by the calendar of the body. */
export type Worked = (day: string) => boolean;

/** What is said of work due on one day: the reminder to who has to act, or a rung of the ladder. */
export interface ReminderStep {
  /** Its name in the log: said once for a work and its day, whenever it was planned. */
  readonly step: string;
  readonly to: 'holder' | LadderDesk;
  /** A rung that comes on a day on which who has to act is reminded anyway: to the same desk it says nothing new. */
  readonly besideReminder: boolean;
}

/** The steps of one due day. */
export interface DueDaySteps {
  readonly dueOn: string;
  readonly steps: readonly ReminderStep[];
}

/**
 * The reminder that is said on a working day on which so many working days are left (negative: it is overdue since that many): on the days
 * set before it, on the day, on the first day after it and then each week.
 */
export function holderStep(daysLeft: number, settings: ReminderSettings): string | null {
  if (daysLeft === 0) return 'due';
  if (daysLeft > 0) return settings.daysBefore.includes(daysLeft) ? `before-${daysLeft}` : null;
  return (-daysLeft - 1) % workingWeek === 0 ? `overdue-${-daysLeft}` : null;
}

/** The rungs that overdue work has reached; each is said once, so that a ladder set later is caught up with. */
export function rungsReached(daysLeft: number, settings: ReminderSettings): ReminderStep[] {
  return settings.ladder
    .filter(({ afterDays }) => -daysLeft >= afterDays)
    .map(({ afterDays, to }) => ({ step: `rung-${to}-${afterDays}`, to, besideReminder: holderStep(-afterDays, settings) !== null }));
}

/**
 * What is to be said of work due on each day, from `earliest` to the furthest day settings reach, planned on `today` when the days up to and
 * with `after` are planned already. Nothing is said on days off; of reminders missed meanwhile only the last is. One pass over the days,
 * however much work there is.
 */
export function stepsByDueDay(
  window: { readonly after: string; readonly today: string; readonly earliest: string },
  settings: ReminderSettings,
  worked: Worked,
): DueDaySteps[] {
  const { after, today, earliest } = window;
  const [from, plannedOn] = [minOf(earliest, addDays(after, 1)), workingDaysOf(after, today, worked)];
  if (!worked(today)) return [];
  const furthest = Math.max(0, ...settings.daysBefore);
  const order = new Map<string, number>(); // how many working days lie up to and with each day
  let count = 0;
  for (let day = from; ; day = addDays(day, 1)) {
    if (worked(day)) count += 1;
    order.set(day, count);
    if (day > today && count - (order.get(today) ?? 0) > furthest) break;
  }
  const orderOf = (day: string): number => order.get(day) ?? 0;
  const last = plannedOn.at(-1) ?? today;
  const found: DueDaySteps[] = [];
  for (const [dueOn, upTo] of order) {
    if (dueOn < earliest) continue;
    const ends = worked(dueOn) ? upTo : upTo + 1; // a day made free meanwhile ends with the next working day
    const reminder = plannedOn.map((day) => holderStep(ends - orderOf(day), settings)).findLast((step) => step !== null) ?? null;
    const steps = [
      ...(reminder === null ? [] : [{ step: reminder, to: 'holder' as const, besideReminder: false }]),
      ...rungsReached(ends - orderOf(last), settings),
    ];
    if (steps.length > 0) found.push({ dueOn, steps });
  }
  return found;
}

function workingDaysOf(after: string, today: string, worked: Worked): string[] {
  const days: string[] = [];
  for (let day = addDays(after, 1); day <= today; day = addDays(day, 1)) if (worked(day)) days.push(day);
  return days;
}

const minOf = (a: string, b: string): string => (a < b ? a : b);
