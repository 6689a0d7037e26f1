import { addMonths, lastMonthOf, parsePeriodCode, type Period } from '@thucthi/kernel';

/** The month a session looks ahead to: the one after the period it assesses. */
export const comingPeriod = (period: Period): Period => {
  const { year, month } = lastMonthOf(period);
  return parsePeriodCode(addMonths(`${year}-${String(month).padStart(2, '0')}`, 1));
};
