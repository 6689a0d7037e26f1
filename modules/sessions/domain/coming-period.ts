import { addMonths, lastMonthOf, parsePeriodCode, type Period } from '@thucthi/kernel';

/** From this day of a month on, work is planned for the next one. */
const lateInMonth = 16;

/**
 * The month a session looks ahead to: the one after the period it assesses, or, where figures lie further back than the session, the month
 * that still lies ahead of it. @example comingPeriod(parsePeriodCode('2026-01/2026-09'), '2026-10-27') // November 2026
 */
export function comingPeriod(period: Period, heldOn: string): Period {
  const { year, month } = lastMonthOf(period);
  const afterFigures = addMonths(`${year}-${String(month).padStart(2, '0')}`, 1);
  const ahead = addMonths(heldOn.slice(0, 7), Number(heldOn.slice(8, 10)) >= lateInMonth ? 1 : 0);
  return parsePeriodCode(ahead > afterFigures ? ahead : afterFigures);
}
