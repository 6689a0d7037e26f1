import { canonicalPeriod, isPeriodCode, isValidDate, parsePeriodCode, periodCode, periodEnd } from '@thucthi/kernel';

/** Where a finding belongs in the ledger: its slot, the period as stated where that differs, and the day up to which it is known. */
export interface FindingPeriod {
  period: string;
  statedPeriod: string | null;
  asOf: string;
}

/**
 * The slot of a stated period. A day ("đến ngày 26/11/2024") is the running total of a flow and the month of anything else, known
 * as of that day; other periods are known to their end, or to the paper's own date or today where that comes earlier. Null where the text does not say.
 */
export function findingPeriod(
  stated: string,
  accumulation: string,
  known: { issuedOn: string | null; today: string },
): FindingPeriod | null {
  const day = stated.startsWith('@') ? stated.slice(1) : stated;
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    if (!isValidDate(day)) return null;
    const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
    const slot =
      accumulation === 'sum' || accumulation === 'ratio-of-sums'
        ? ({ kind: 'cumulative', year, month } as const)
        : ({ kind: 'month', year, month } as const);
    return { period: periodCode(canonicalPeriod(slot)), statedPeriod: `@${day}`, asOf: earlier(day, known.today) };
  }
  if (!isPeriodCode(stated)) return null;
  const period = periodCode(canonicalPeriod(parsePeriodCode(stated)));
  const end = periodEnd(parsePeriodCode(period));
  return { period, statedPeriod: period === stated ? null : stated, asOf: earlier(earlier(end, known.issuedOn ?? end), known.today) };
}

const earlier = (one: string, other: string): string => (one < other ? one : other);
