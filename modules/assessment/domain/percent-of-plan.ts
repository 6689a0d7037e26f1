import { Decimal, dec, decimalString, formatPercentVi, intervalsMeet, roundTo, toFixedString } from '@thucthi/kernel';
import type { Interval } from '@thucthi/kernel';
import { figureInterval } from './assessed-figure.ts';
import type { AssessedFigure } from './assessed-figure.ts';
import type { Check, Reason } from './bilingual.ts';
import { isRate } from './indicator-traits.ts';
import type { IndicatorTraits } from './indicator-traits.ts';
import { milestoneStanding } from './milestone.ts';
import { planName, targetInterval } from './plan-target.ts';
import type { PlanTarget } from './plan-target.ts';
import { standingAgainst, standingOfPercent } from './standing.ts';
import type { Standing } from './standing.ts';
import { statedInterval, statedString } from './stated-measure.ts';
import type { StatedMeasure } from './stated-measure.ts';

/** Why a plan has no percentage. */
export type NoPercentCode =
  | 'no-actual'
  | 'no-target-value'
  | 'convention-none'
  | 'convention-limit'
  | 'convention-points'
  | 'zero-target'
  | 'zero-actual'
  | 'no-baseline'
  | 'no-reduction'
  | 'risen'
  | 'yes-no'
  | 'milestone'
  | 'judged-by-range';

/** How an actual stands to one plan: percentage where the convention gives one, difference, and whether the target is reached. */
export type PercentOfPlan = {
  /** Decimal string at its printed decimals where stated or reproduced, else with two; null where there is none. */
  percent: string | null;
  origin: 'stated' | 'computed';
  derivedTarget: boolean;
  /** Null while it cannot be known. */
  met: boolean | null;
  standing: Standing | null;
  /** Actual minus target, exact, in `differenceUnit`; for a range the distance to its nearer end, "0" inside. */
  difference: string | null;
  differenceUnit: string;
  /** Set when `percent` is null. */
  reason: Reason<NoPercentCode> | null;
  /** The percentage that the operands give when a stated one is shown. */
  computedPercent: string | null;
  stated: StatedMeasure | null;
  checks: Check[];
};

const NO_PERCENT: Record<NoPercentCode, { vi: string; en: string }> = {
  'no-actual': { vi: 'chưa có số thực hiện', en: 'no actual figure yet' },
  'no-target-value': { vi: 'chưa rõ số kế hoạch', en: 'the plan value is not known' },
  'convention-none': { vi: 'chỉ tiêu này không tính phần trăm kế hoạch', en: 'no percentage of plan is counted for this indicator' },
  'convention-limit': { vi: 'chỉ tiêu này có mức giới hạn, không tính phần trăm', en: 'the target is a limit; no percentage is counted' },
  'convention-points': { vi: 'chỉ tiêu này so bằng điểm phần trăm', en: 'compared in percentage points' },
  'zero-target': { vi: 'số kế hoạch bằng 0 nên không chia được', en: 'the plan value is zero, so there is nothing to divide by' },
  'zero-actual': { vi: 'số thực hiện bằng 0 nên không chia được', en: 'the actual is zero, so there is nothing to divide by' },
  'no-baseline': { vi: 'chưa có số gốc để tính mức giảm', en: 'the starting value of the reduction is missing' },
  'no-reduction': { vi: 'kế hoạch không giảm so với số gốc', en: 'the plan is not below the starting value' },
  risen: { vi: 'không giảm mà tăng so với số gốc', en: 'it has risen instead of falling' },
  'yes-no': { vi: 'chỉ tiêu đạt hoặc chưa đạt, không tính phần trăm', en: 'the target is reached or not; no percentage is counted' },
  milestone: {
    vi: 'chỉ tiêu phải hoàn thành trước một ngày, không tính phần trăm',
    en: 'a thing to be done by a day; no percentage is counted',
  },
  'judged-by-range': { vi: 'kế hoạch là một khoảng, không tính phần trăm', en: 'the target is a range; no percentage is counted' },
};

/**
 * Percent of one plan, stated or computed by the indicator's own convention, with the check between the two. `aboutAnother`: the source
 * speaks of an earlier figure than the one that stands now, so what it states gives way to what the figures give, where they give one.
 */
export function percentOfPlan(
  indicator: IndicatorTraits,
  actual: AssessedFigure | null,
  plan: PlanTarget,
  said: StatedMeasure | null = null,
  aboutAnother = false,
): PercentOfPlan {
  const computed = actual === null ? { code: 'no-actual' as const } : computePercent(indicator, actual, plan);
  const hasPercent = 'percent' in computed;
  const stated = aboutAnother && hasPercent ? null : said;
  const standing = standingOf(indicator, actual, plan, stated);
  const checks = hasPercent && said && actual ? mismatch(indicator, actual, plan, said, computed) : [];
  const computedText = hasPercent ? printed(computed.percent, plan) : null;
  return {
    percent: stated ? statedString(stated) : computedText,
    origin: stated ? 'stated' : 'computed',
    derivedTarget: plan.derived !== null,
    met: standing === null ? null : standing !== 'short',
    standing,
    difference: actual === null ? null : differenceFrom(actual, plan),
    differenceUnit: isRate(indicator) ? 'điểm %' : indicator.unit,
    reason: stated || hasPercent ? null : { code: computed.code, ...NO_PERCENT[computed.code] },
    computedPercent: computedText,
    stated,
    checks,
  };
}

function standingOf(
  indicator: IndicatorTraits,
  actual: AssessedFigure | null,
  plan: PlanTarget,
  stated: StatedMeasure | null,
): Standing | null {
  if (plan.comparator === 'milestone' && plan.milestoneOn !== undefined) return milestoneStanding(plan);
  // A value derived from a printed percentage is rounded: the percentage itself says more surely whether 100% is reached.
  if (stated && indicator.planConvention === 'ratio' && (plan.value === null || plan.derived)) {
    return standingOfPercent(indicator, plan.comparator, dec(stated.value));
  }
  return actual === null ? null : standingAgainst(indicator, plan, dec(actual.value));
}

type Computed = { percent: Decimal; interval: Interval | null } | { code: NoPercentCode };

function computePercent(indicator: IndicatorTraits, actual: AssessedFigure, plan: PlanTarget): Computed {
  switch (indicator.planConvention) {
    case 'none':
      return { code: 'convention-none' };
    case 'limit':
      return { code: 'convention-limit' };
    case 'points':
      return { code: 'convention-points' };
    case 'ratio':
    case 'reduction':
      break;
  }
  if (plan.comparator === 'yes-no') return { code: 'yes-no' };
  if (plan.comparator === 'milestone' && plan.value === null) return { code: 'milestone' };
  const end = comparedEnd(indicator, plan);
  if (end === null) return { code: plan.value === null ? 'no-target-value' : 'judged-by-range' };
  const value = dec(actual.value);
  const form = formulaOf(indicator, plan, value, end);
  if ('code' in form) return form;
  const percent = form.of(value, end);
  if (indicator.planConvention === 'reduction' && percent.isNegative() && !percent.isZero()) return { code: 'risen' };
  const interval = targetInterval(plan);
  const own = figureInterval(actual);
  return {
    percent,
    interval: interval === null || plan.comparator === 'range' ? null : corners(form.of, own, interval),
  };
}

/** The end of the target that a percentage is counted against: the value, or the first end reached of a range. */
function comparedEnd(indicator: IndicatorTraits, plan: PlanTarget): Decimal | null {
  if (plan.value === null) return null;
  if (plan.comparator !== 'range') return dec(plan.value);
  if (indicator.polarity === 'up') return dec(plan.value);
  if (indicator.polarity === 'down' && plan.upper !== undefined) return dec(plan.upper);
  return null;
}

type PercentFormula = { of: (actual: Decimal, target: Decimal) => Decimal } | { code: NoPercentCode };

function formulaOf(indicator: IndicatorTraits, plan: PlanTarget, actual: Decimal, end: Decimal): PercentFormula {
  if (indicator.planConvention === 'reduction') {
    return reductionFormula(plan, end);
  }
  if (indicator.polarity === 'down') {
    if (actual.isZero()) return { code: 'zero-actual' };
    return { of: (a, t) => t.div(a).times(100) };
  }
  if (end.isZero()) return { code: 'zero-target' };
  return { of: (a, t) => a.div(t).times(100) };
}

/**
 * The reduction achieved over the reduction planned. Part of a year is held against the same part of the year before: what fell by
 * then, in percent, over what is to fall in the whole year, in percent.
 */
function reductionFormula(plan: PlanTarget, end: Decimal): PercentFormula {
  if (plan.baseline === undefined) return { code: 'no-baseline' };
  const whole = dec(plan.baseline);
  const now = dec(plan.baselineNow ?? plan.baseline);
  if (now.isZero()) return { code: 'no-baseline' };
  if (whole.lte(end)) return { code: 'no-reduction' };
  if (now.eq(whole)) return { of: (a, t) => whole.minus(a).div(whole.minus(t)).times(100) };
  return { of: (a, t) => now.minus(a).times(whole).div(whole.minus(t).times(now)).times(100) };
}

/** The extremes of a formula that is monotone in each operand; null when a divisor may be zero inside the interval. */
function corners(of: (a: Decimal, t: Decimal) => Decimal, a: Interval, t: Interval): Interval | null {
  const values = [of(a.lo, t.lo), of(a.lo, t.hi), of(a.hi, t.lo), of(a.hi, t.hi)];
  if (values.some((v) => !v.isFinite())) return null;
  if (a.lo.isNegative() !== a.hi.isNegative() || t.lo.isNegative() !== t.hi.isNegative()) return null;
  return { lo: Decimal.min(...values), hi: Decimal.max(...values) };
}

/** Two decimals, or the decimals of the published percentage when the derived target gives exactly that one back. */
function printed(percent: Decimal, plan: PlanTarget): string {
  if (plan.derived) {
    const { percent: source, percentDecimals } = plan.derived;
    if (source !== undefined && percentDecimals !== undefined && roundTo(percent, percentDecimals).eq(dec(source)))
      return toFixedString(percent, percentDecimals);
  }
  return toFixedString(percent, 2);
}

function differenceFrom(actual: AssessedFigure, plan: PlanTarget): string | null {
  if (plan.value === null || plan.comparator === 'yes-no') return null;
  const value = dec(actual.value);
  const lo = dec(plan.value);
  if (plan.comparator !== 'range' || plan.upper === undefined) return decimalString(value.minus(lo));
  const hi = dec(plan.upper);
  if (value.lt(lo)) return decimalString(value.minus(lo));
  return value.gt(hi) ? decimalString(value.minus(hi)) : '0';
}

function mismatch(
  indicator: IndicatorTraits,
  actual: AssessedFigure,
  plan: PlanTarget,
  stated: StatedMeasure,
  computed: { percent: Decimal; interval: Interval | null },
): Check[] {
  const said = statedInterval(stated);
  const own = computed.interval ?? { lo: computed.percent, hi: computed.percent };
  if (intervalsMeet(own, said)) return [];
  const decimals = Math.max(stated.decimals, 2);
  const gap = roundTo(dec(stated.value).minus(computed.percent), decimals);
  const shown = toFixedString(computed.percent, decimals);
  const name = planName(plan);
  return [
    {
      type: 'pct-of-plan-mismatch',
      severity: 'warning',
      messageVi: `${indicator.name.vi}: văn bản ghi ${formatPercentVi(statedString(stated))} ${name.vi}, tính lại được ${formatPercentVi(shown)}.`,
      messageEn: `${indicator.name.en}: the source says ${statedString(stated)}% of ${name.en}, the figures give ${shown}%.`,
      difference: decimalString(gap),
      unit: 'điểm %',
    },
  ];
}
