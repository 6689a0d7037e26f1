import { addMonths, dateOf, daysInMonth, monthPartsOf, monthSpanOf, parsePeriodCode } from '@thucthi/kernel';

/**
 * The days a report covers, as data: from a day of the first month of the period or of the month before, to a day of its last month or of
 * the month after. Day 31 is the last day of whatever month.
 */
export interface ReportingWindow {
  /** 0 = the first month of the period, −1 = the month before it. */
  readonly startMonth: -1 | 0;
  readonly startDay: number;
  /** 0 = the last month of the period, 1 = the month after it. */
  readonly endMonth: 0 | 1;
  readonly endDay: number;
}

/** From the 15th of the month before to the 14th: how the Government's periodic reports are cut off (NĐ 09/2019/NĐ-CP art. 12, as provinces copy it). */
export const governmentWindow: ReportingWindow = { startMonth: -1, startDay: 15, endMonth: 0, endDay: 14 };

/** The calendar's own months. */
export const calendarWindow: ReportingWindow = { startMonth: 0, startDay: 1, endMonth: 0, endDay: 31 };

/**
 * The first day and the last day (chốt số liệu) of what a report of a period covers.
 * @example windowOf('2026-03', governmentWindow) // { from: '2026-02-15', cutOff: '2026-03-14' }
 */
export function windowOf(period: string, window: ReportingWindow): { from: string; cutOff: string } {
  const { from, to } = monthSpanOf(parsePeriodCode(period));
  return { from: dayIn(addMonths(from, window.startMonth), window.startDay), cutOff: dayIn(addMonths(to, window.endMonth), window.endDay) };
}

function dayIn(month: string, day: number): string {
  const { year, month: number } = monthPartsOf(month);
  return dateOf(year, number, Math.min(day, daysInMonth(year, number)));
}

/** What is wrong with a window that leaves days out or counts some twice; null when windows follow each other without a gap. */
export function windowFault(window: ReportingWindow): { vi: string; en: string } | null {
  const follows =
    (window.startMonth === -1 && window.endMonth === 0 && window.endDay === window.startDay - 1) ||
    (window.startMonth === 0 && window.endMonth === 1 && window.endDay === window.startDay - 1) ||
    (window.startMonth === 0 && window.startDay === 1 && window.endMonth === 0 && window.endDay === 31);
  if (follows) return null;
  return {
    vi: 'Ngày đầu phải liền sau ngày chốt của kỳ trước (ví dụ từ ngày 15 tháng trước đến ngày 14), nếu không sẽ có ngày bị bỏ sót hoặc tính hai lần.',
    en: 'The first day has to follow the cut-off of the period before (as from the 15th of the month before to the 14th), or days are left out or counted twice.',
  };
}
