import { statusWords, type StatusClass } from '@thucthi/assessment/contract';
import { formatPercentVi, lastMonthOf, parsePeriodCode, type Period } from '@thucthi/kernel';

interface Worded {
  readonly vi: string;
  readonly en: string;
}

/** What is judged of a row of the scorecard. */
interface Row {
  readonly indicator: { readonly polarity: string; readonly accumulation: string };
  readonly plans: readonly { readonly percent: string | null; readonly comparator: string; readonly level: string }[];
  readonly status: { readonly class: StatusClass; readonly reason: Worded | null };
}

const red: ReadonlySet<StatusClass> = new Set(['missed', 'at-risk']);
/** Accumulations of which a share of the plan can be held against the year: what adds up, and what stands where it stands. */
const reached = new Set(['sum', 'last']);
/** How many points behind the calendar an indicator that nobody can judge yet must be before a session is asked to look at it. */
const farBehind = 20;

/**
 * Why an indicator belongs on the agenda, or null: it is red; or nothing can be said of it yet, but what is done of the plan lies far behind
 * the part of the year that has passed. The second is told as what it is, a comparison with the calendar, not as a status.
 */
export function whyOnAgenda(row: Row, period: string): Worded | null {
  const words = statusWords(row.status.class);
  if (red.has(row.status.class)) return words;
  if (row.status.class !== 'not-assessable') return null;
  const months = monthsPassed(parsePeriodCode(period));
  const percents = row.plans.flatMap(({ percent, comparator, level }) =>
    percent !== null && comparator !== 'le' && level === 'assigned' ? [percent] : [],
  );
  const lowest = percents.toSorted((a, b) => Number(a) - Number(b))[0];
  if (months === null || lowest === undefined || row.indicator.polarity !== 'up' || !reached.has(row.indicator.accumulation)) return null;
  if (Number(lowest) > (months / 12) * 100 - farBehind) return null;
  return {
    vi: `Chậm so với thời gian: ${formatPercentVi(lowest)} kế hoạch khi đã qua ${months}/12 tháng`,
    en: `Behind the calendar: ${lowest}% of the plan with ${months} of 12 months passed`,
  };
}

/** How many months of its year a period has passed, where it runs from the year's beginning or is a month of it. */
function monthsPassed(period: Period): number | null {
  if (period.kind === 'season' || period.kind === 'school-year') return null;
  return lastMonthOf(period).month;
}
