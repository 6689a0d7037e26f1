import { canonicalPeriod, datePartsOf, periodCode, type Period } from '@thucthi/kernel';

/** Where a figure stands in the ledger: its period, and the day to which it counts where the period names one. */
export interface FigureSlot {
  period: Period;
  cutOff: string | null;
  /** What was written, where it differs from the slot's own code. */
  statedPeriod: string | null;
}

/** What stands at a day says nothing of the months before: a stock, or a ratio of that month's parts. */
const standing: ReadonlySet<string> = new Set(['last', 'ratio-of-sums']);

/**
 * "As of 10 November" is no period of its own: it is the running total since January (of a stock, the month) cut off on that day,
 * so that it stands beside the other months of its year.
 * @example figureSlot({ kind: 'as-of', date: '2026-11-10' }, 'sum') // 2026-01/2026-11, cut off on 2026-11-10
 */
export function figureSlot(period: Period, accumulation: string): FigureSlot {
  if (period.kind !== 'as-of') return { period: canonicalPeriod(period), cutOff: null, statedPeriod: null };
  const { year, month } = datePartsOf(period.date);
  const slot: Period = standing.has(accumulation) ? { kind: 'month', year, month } : { kind: 'cumulative', year, month };
  return { period: canonicalPeriod(slot), cutOff: period.date, statedPeriod: periodCode(period) };
}
