import type { DueRule } from './due-dates.ts';
import type { FormFrequency } from './form-frequency.ts';
import { governmentWindow } from './reporting-window.ts';

/**
 * What a body starts from until it has set its own reporting calendar. The window is that of the Government's periodic reports; days and
 * grace are habits of provinces and no rule: every body sets its own by its "Quy định chế độ báo cáo định kỳ".
 */
export const standardCalendar: Readonly<Record<FormFrequency, DueRule>> = {
  month: { window: governmentWindow, dueDays: [2, 3, 4], graceDays: 3 },
  quarter: { window: governmentWindow, dueDays: [2, 4, 5], graceDays: 5 },
  half: { window: governmentWindow, dueDays: [2, 4, 5], graceDays: 5 },
  'nine-months': { window: governmentWindow, dueDays: [2, 4, 5], graceDays: 5 },
  year: { window: governmentWindow, dueDays: [3, 5, 7], graceDays: 10 },
};
