import type { WorkingCalendar } from './working-days.ts';

/** A day as a body entered it: free, worked on a weekend, or as the law and the week have it. */
export type OwnDay = { day: string; kind: 'off' | 'worked' | 'normal'; name: string };

/**
 * The calendar of the law with a body's own days laid over it; an own day stands before what was announced or assumed. Years that
 * only the body knows of are covered by what it entered.
 * @example withOwnDays(VIETNAM_CALENDAR, [{ day: '2032-02-11', kind: 'off', name: 'Tết Nguyên đán' }])
 */
export function withOwnDays(calendar: WorkingCalendar, days: readonly OwnDay[]): WorkingCalendar {
  if (days.length === 0) return calendar;
  const daysOff = new Map(calendar.daysOff);
  const workedWeekends = new Set(calendar.workedWeekends);
  for (const { day, kind, name } of days) {
    daysOff.delete(day);
    workedWeekends.delete(day);
    if (kind === 'off') daysOff.set(day, { date: day, nameVi: name, nameEn: name, certainty: 'announced' });
    if (kind === 'worked') workedWeekends.add(day);
  }
  const years = days.map(({ day }) => Number(day.slice(0, 4)));
  return {
    firstYear: Math.min(calendar.firstYear, ...years),
    lastYear: Math.max(calendar.lastYear, ...years),
    daysOff,
    workedWeekends,
  };
}
