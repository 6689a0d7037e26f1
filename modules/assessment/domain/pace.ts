import {
  compareDates,
  daysBetween,
  dec,
  decimalString,
  monthSpan,
  parsePeriodCode,
  periodEnd,
  roundTo,
  toFixedString,
  yearOf,
} from '@thucthi/kernel';
import type { Decimal } from '@thucthi/kernel';
import type { AssessedFigure } from './assessed-figure.ts';
import type { Bilingual, Reason } from './bilingual.ts';
import { addsUpOverYear } from './indicator-traits.ts';
import type { IndicatorTraits } from './indicator-traits.ts';
import { targetInterval } from './plan-target.ts';
import type { PlanTarget } from './plan-target.ts';

/** What the yardstick for "where we should be by now" was taken from. */
export type PaceBasis = 'phased' | 'last-year-share' | 'linear';

/** How far into the year a figure reaches: whole months, or days when it is cut off inside a month. */
export type CutOff = { year: number; unit: 'month' | 'day'; done: number; left: number };

/** Where the actual should be by now, and what the rest of the year must bring to reach the plan. */
export type Pace = {
  basis: PaceBasis | null;
  basisWords: Bilingual;
  /** Share of the year's plan due by the cut-off, in percent with two decimals. */
  expectedPercent: string | null;
  /** Value due by the cut-off, in the indicator's decimals. */
  expectedNow: string | null;
  /** Actual minus expected, signed. */
  gap: string | null;
  /** Actual as a share of what was due; below 1 is behind. */
  ratio: string | null;
  cutOff: CutOff;
  needed: NeededPace | null;
};

/** The pace needed for the rest of the year, a month or (inside a month) a day. */
export type NeededPace = {
  perUnit: string;
  unit: 'month' | 'day';
  unitsLeft: number;
  averageSoFar: string;
  /** Needed over average so far, one decimal; null when nothing was done so far. */
  multiple: string | null;
  /** Range of the needed pace when the target or the actual is rounded. */
  interval: { lo: string; hi: string } | null;
  alreadyReached: boolean;
};

/** Why no pace is counted. */
export type NoPaceCode = 'no-actual' | 'no-target-value' | 'not-cumulative' | 'not-a-year-target' | 'not-year-to-date' | 'lower-is-better';

/** What is known for a yardstick besides target and actual. */
export type PaceSources = {
  /** Running total due by the end of each month of the year, as issued; null where the plan says nothing. */
  phased?: readonly (string | null)[];
  /** Last year's value at the same cut-off and at its end, like for like. */
  lastYear?: { atCutOff: string; yearEnd: string } | null;
};

const NO_PACE: Record<NoPaceCode, Bilingual> = {
  'no-actual': { vi: 'chưa có số thực hiện', en: 'no actual figure yet' },
  'no-target-value': { vi: 'chưa rõ số kế hoạch', en: 'the plan value is not known' },
  'not-cumulative': { vi: 'chỉ tiêu không cộng dồn trong năm', en: 'the indicator does not add up over the year' },
  'not-a-year-target': { vi: 'kế hoạch không phải của cả năm', en: 'the target is not for a whole year' },
  'not-year-to-date': { vi: 'số thực hiện không phải lũy kế từ đầu năm', en: 'the actual is not counted from the start of the year' },
  'lower-is-better': { vi: 'kế hoạch là mức không được vượt', en: 'the target is a ceiling' },
};

const BASIS_WORDS: Record<PaceBasis, Bilingual> = {
  phased: { vi: 'theo kế hoạch từng kỳ đã giao', en: 'by the issued phasing' },
  'last-year-share': { vi: 'theo tỷ trọng cùng thời điểm năm trước', en: 'by last year’s share at the same date' },
  linear: { vi: 'chia đều theo thời gian', en: 'spread evenly over the year' },
};

/** Where a year's target should stand at the cut-off of the actual, with the pace needed for the rest; or why it cannot be said. */
export function paceOf(
  indicator: IndicatorTraits,
  actual: AssessedFigure | null,
  plan: PlanTarget,
  sources: PaceSources = {},
): Pace | Reason<NoPaceCode> {
  const no = (code: NoPaceCode): Reason<NoPaceCode> => ({ code, ...NO_PACE[code] });
  if (actual === null) return no('no-actual');
  if (plan.value === null) return no('no-target-value');
  if (indicator.accumulation !== 'sum' && indicator.accumulation !== 'last') return no('not-cumulative');
  if (plan.comparator !== 'ge' && plan.comparator !== 'eq' && plan.comparator !== 'milestone' && plan.comparator !== 'range') {
    return no('lower-is-better');
  }
  const target = parsePeriodCode(plan.period);
  if (target.kind !== 'year') return no('not-a-year-target');
  const cutOff = cutOffOf(actual, target.year);
  if (cutOff === null) return no('not-year-to-date');
  const value = dec(actual.value);
  const total = dec(plan.value);
  const due = shareDue(indicator, total, cutOff, sources);
  const expected = due === null ? null : roundTo(due.share.times(total), indicator.decimals);
  return {
    basis: due?.basis ?? null,
    basisWords: due === null ? { vi: 'chưa có căn cứ tính tiến độ', en: 'there is no yardstick for the pace' } : BASIS_WORDS[due.basis],
    expectedPercent: due === null ? null : toFixedString(due.share.times(100), 2),
    expectedNow: expected === null ? null : decimalString(expected),
    gap: expected === null ? null : decimalString(value.minus(expected)),
    ratio: due === null || due.share.times(total).isZero() ? null : toFixedString(value.div(due.share.times(total)), 4),
    cutOff,
    needed: neededPace(indicator, actual, plan, cutOff),
  };
}

/** Tells a pace from the reason why there is none. */
export function isPace(answer: Pace | Reason<NoPaceCode> | null): answer is Pace {
  return answer !== null && 'cutOff' in answer;
}

/** How far into the year a year-to-date figure reaches; null when it does not begin in January or lies in another year. */
export function cutOffOf(actual: Pick<AssessedFigure, 'period' | 'asOf'>, year: number): CutOff | null {
  const period = parsePeriodCode(actual.period);
  if (yearOf(period) !== year) return null;
  const span = monthSpan(actual.period, year);
  if (span === null && period.kind !== 'as-of') return null;
  if (span !== null && span.from !== 1) return null;
  const end = periodEnd(period);
  const date = actual.asOf !== null && compareDates(actual.asOf, end) < 0 ? actual.asOf : end;
  if (span !== null && date === end) return { year, unit: 'month', done: span.to, left: 12 - span.to };
  const done = daysBetween(`${year}-01-01`, date) + 1;
  const days = daysBetween(`${year}-01-01`, `${year}-12-31`) + 1;
  return done < 1 ? null : { year, unit: 'day', done, left: days - done };
}

function shareDue(
  indicator: IndicatorTraits,
  total: Decimal,
  cutOff: CutOff,
  sources: PaceSources,
): { basis: PaceBasis; share: Decimal } | null {
  const phased = phasedAt(cutOff, sources.phased);
  if (phased !== null && !total.isZero()) return { basis: 'phased', share: phased.div(total) };
  const last = sources.lastYear;
  if (last && !dec(last.yearEnd).isZero()) return { basis: 'last-year-share', share: dec(last.atCutOff).div(dec(last.yearEnd)) };
  if (!addsUpOverYear(indicator)) return null;
  return { basis: 'linear', share: dec(cutOff.done).div(cutOff.done + cutOff.left) };
}

/** The issued running total at the cut-off; inside a month by the days of that month gone. */
function phasedAt(cutOff: CutOff, phased: PaceSources['phased']): Decimal | null {
  if (phased === undefined) return null;
  const at = (month: number): Decimal | null => {
    if (month === 0) return dec(0);
    const value = phased[month - 1] ?? null;
    return value === null ? null : dec(value);
  };
  if (cutOff.unit === 'month') return at(cutOff.done);
  let month = 0;
  let before = 0;
  let length = 0;
  while (month < 12 && before + length < cutOff.done) {
    before += length;
    month += 1;
    length = daysBetween(`${cutOff.year}-${String(month).padStart(2, '0')}-01`, periodEnd({ kind: 'month', year: cutOff.year, month })) + 1;
  }
  const [lower, upper] = [at(month - 1), at(month)];
  if (lower === null || upper === null) return null;
  return lower.plus(
    upper
      .minus(lower)
      .times(cutOff.done - before)
      .div(length),
  );
}

function neededPace(indicator: IndicatorTraits, actual: AssessedFigure, plan: PlanTarget, cutOff: CutOff): NeededPace | null {
  if (plan.value === null || cutOff.left === 0 || !addsUpOverYear(indicator)) return null;
  const value = dec(actual.value);
  const missing = dec(plan.value).minus(value);
  const average = value.div(cutOff.done);
  const reached = !missing.isPositive() || missing.isZero();
  const perUnit = reached ? dec(0) : missing.div(cutOff.left);
  const target = targetInterval(plan);
  const interval =
    target === null || reached || plan.derived === null
      ? null
      : {
          lo: decimalString(roundTo(target.lo.minus(value).div(cutOff.left), indicator.decimals + 1)),
          hi: decimalString(roundTo(target.hi.minus(value).div(cutOff.left), indicator.decimals + 1)),
        };
  return {
    perUnit: decimalString(roundTo(perUnit, neededDecimals(indicator))),
    unit: cutOff.unit,
    unitsLeft: cutOff.left,
    averageSoFar: decimalString(roundTo(average, neededDecimals(indicator))),
    multiple: average.isZero() ? null : toFixedString(perUnit.div(average), 1),
    interval,
    alreadyReached: reached,
  };
}

/** A monthly pace is printed with one decimal at most, as reports do. */
function neededDecimals(indicator: IndicatorTraits): number {
  return Math.min(indicator.decimals, 1);
}
