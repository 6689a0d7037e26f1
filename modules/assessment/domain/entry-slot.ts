import { canonicalPeriod, parsePeriodCode, periodCode, periodEnd, shiftYears, type Period } from '@thucthi/kernel';

/** The period for which a figure that is not reported monthly is entered in a month, and whether that month closes it. */
export interface EntrySlot {
  period: string;
  due: boolean;
  /** The period of the same kind before it, and the same one a year earlier. */
  before: string;
  lastYear: string;
}

type CropSeason = Extract<Period, { kind: 'season' }>['season'];

/** The crop season an indicator's code names; one that names none is reported for each season as it ends. */
const seasons: readonly (readonly [suffix: string, season: CropSeason, lastMonth: number])[] = [
  ['winter-spring', 'winter-spring', 4],
  ['summer-autumn', 'summer-autumn', 8],
  ['main-season', 'main', 11],
  ['autumn-winter', 'autumn-winter', 12],
];

/**
 * The slot of an indicator reported by quarter, season or year in the sheet of a month; null for what is reported monthly.
 * @example entrySlot({ code: 'go-agri', frequency: 'quarter' }, '2026-09') // 2026-Q3, due
 */
export function entrySlot(indicator: { code: string; frequency: string }, month: string): EntrySlot | null {
  const period = periodOf(indicator, Number(month.slice(0, 4)), Number(month.slice(5)));
  if (period === null) return null;
  return {
    period: codeOf(period),
    due: periodEnd(period).slice(0, 7) === month,
    before: codeOf(period.kind === 'quarter' ? quarterBefore(period) : shiftYears(period, -1)),
    lastYear: codeOf(shiftYears(period, -1)),
  };
}

const codeOf = (period: Period): string => periodCode(canonicalPeriod(parsePeriodCode(periodCode(period))));

function periodOf({ code, frequency }: { code: string; frequency: string }, year: number, month: number): Period | null {
  switch (frequency) {
    case 'quarter':
      return { kind: 'quarter', year, quarter: Math.ceil(month / 3) as 1 | 2 | 3 | 4 };
    case 'year':
      return { kind: 'year', year };
    case 'season': {
      const [, season] = seasons.find(([suffix]) => code.endsWith(suffix)) ?? seasons.find(([, , last]) => month <= last) ?? seasons[0]!;
      return { kind: 'season', season, year };
    }
    default:
      return null;
  }
}

const quarterBefore = ({ year, quarter }: Extract<Period, { kind: 'quarter' }>): Period =>
  quarter === 1 ? { kind: 'quarter', year: year - 1, quarter: 4 } : { kind: 'quarter', year, quarter: (quarter - 1) as 1 | 2 | 3 };
