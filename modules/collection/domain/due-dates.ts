import { windowOf, type ReportingWindow } from './reporting-window.ts';

/** When a kind of report is due: its window, working days after the cut-off for each level from below, and days of grace. */
export interface DueRule {
  readonly window: ReportingWindow;
  /** For units that have no reporting unit below them, for those above them, and so on; the last counts for all higher ones. */
  readonly dueDays: readonly number[];
  /** Working days after the due day during which figures are still taken; null = the period does not close by itself. */
  readonly graceDays: number | null;
}

/** The days of one report of one unit. */
export interface ReportDays {
  readonly from: string;
  readonly cutOff: string;
  readonly dueOn: string;
  /** The last day on which figures are taken; null = open until somebody closes the period. */
  readonly lastDay: string | null;
}

/** The most working days a due day or a grace may lie away: more than a quarter is a slip of the pen. */
export const mostDays = 66;

/**
 * When a report of a period is due from a unit on one level (1 = nobody reports below it). `addWorkingDays` is the body's calendar.
 * @example reportDays('2026-03', 1, rule, (day, n) => addWorkingDays(day, n, calendar)).dueOn // two working days after 14 March
 */
export function reportDays(
  period: string,
  level: number,
  rule: DueRule,
  addWorkingDays: (day: string, days: number) => string,
): ReportDays {
  const { from, cutOff } = windowOf(period, rule.window);
  const days = rule.dueDays[Math.min(level, rule.dueDays.length) - 1] ?? 0;
  const dueOn = addWorkingDays(cutOff, days);
  return { from, cutOff, dueOn, lastDay: rule.graceDays === null ? null : addWorkingDays(dueOn, rule.graceDays) };
}

/** What is wrong with the days of a rule; null when they will do. */
export function dueRuleFault({ dueDays, graceDays }: DueRule): { vi: string; en: string } | null {
  const wrong = (days: number): boolean => !Number.isInteger(days) || days < 0 || days > mostDays;
  if (dueDays.length === 0 || dueDays.length > 6 || dueDays.some(wrong) || (graceDays !== null && wrong(graceDays)))
    return { vi: `Số ngày làm việc phải từ 0 đến ${mostDays}.`, en: `Working days go from 0 to ${mostDays}.` };
  if (dueDays.some((days, at) => at > 0 && days < (dueDays[at - 1] ?? 0)))
    return {
      vi: 'Cấp trên không thể có hạn nộp sớm hơn cấp dưới: số của cấp trên tổng hợp từ cấp dưới.',
      en: 'A level above cannot be due before the one below: it adds up what comes from there.',
    };
  return null;
}
