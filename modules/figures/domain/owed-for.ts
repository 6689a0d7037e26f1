import { monthsOf, type Period } from '@thucthi/kernel';

/** Months that pass between two reports of an indicator, at most. */
const monthsBetween: Readonly<Record<string, number>> = { day: 1, week: 1, month: 1, quarter: 3, season: 6, year: 12 };

/**
 * Whether an indicator of this frequency is to be reported for a period: one at least as long as the time between two reports.
 * @example isOwedFor('quarter', { kind: 'month', year: 2026, month: 9 }) // false
 */
export function isOwedFor(frequency: string, period: Period): boolean {
  if (period.kind === 'as-of' || period.kind === 'day') return frequency === 'day';
  return monthsOf(period).length >= (monthsBetween[frequency] ?? 1);
}
