import type { CalendarRule } from '../routes.ts';
import { readDays } from './form-draft.ts';

/** The days of one kind of period as they are typed. */
export interface RuleDraft {
  readonly window: 'by-day' | 'calendar-months';
  readonly startDay: string;
  readonly due: string;
  readonly grace: string;
}

/** A rule that stands, ready to be changed. */
export const draftOfRule = (rule: CalendarRule): RuleDraft => ({
  window: rule.startMonth === 0 ? 'calendar-months' : 'by-day',
  startDay: String(rule.startMonth === 0 ? 15 : rule.startDay),
  due: rule.dueDays.join(', '),
  grace: rule.graceDays === null ? '' : String(rule.graceDays),
});

type GivenRule = Pick<CalendarRule, 'startMonth' | 'startDay' | 'endMonth' | 'endDay' | 'dueDays' | 'graceDays'>;

/** What a draft comes to; null while a number is none. A window that starts on a day ends on the day before it. */
export function readRule(draft: RuleDraft): GivenRule | null {
  const [due, grace, start] = [readDays(draft.due), readDays(draft.grace), Number(draft.startDay)];
  if (due === null || grace === null || due.length === 0 || due.length > 6 || grace.length > 1) return null;
  const days = { dueDays: due, graceDays: grace[0] ?? null };
  if (draft.window === 'calendar-months') return { startMonth: 0, startDay: 1, endMonth: 0, endDay: 31, ...days };
  if (!/^\d{1,2}$/.test(draft.startDay) || start < 2 || start > 28) return null;
  return { startMonth: -1, startDay: start, endMonth: 0, endDay: start - 1, ...days };
}
