import {
  compareDates,
  dec,
  decimalString,
  isValidDate,
  monthsOf,
  NumberError,
  parsePeriodCode,
  PeriodError,
  periodEnd,
  periodStart,
  yearOf,
} from '@thucthi/kernel';
import type { Period } from '@thucthi/kernel';
import { placesOf } from './minor-units.ts';
import { checkPhasing } from './phasing.ts';
import type { Plan } from './plan.ts';
import { termLabel } from './plan-label.ts';
import type { PlannedIndicator, PlannedUnit } from './planned-indicator.ts';
import { problem, warning } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Comparator, TargetTerms } from './target.ts';

/** Figures with more digits than this before the decimal mark are typing slips, never targets. */
export const mostDigits = 24;

const comparatorNames: Readonly<Record<Comparator['kind'], Readonly<{ vi: string; en: string }>>> = {
  ge: { vi: 'ít nhất', en: 'at least' },
  le: { vi: 'không quá', en: 'at most' },
  eq: { vi: 'bằng', en: 'exactly' },
  range: { vi: 'trong khoảng', en: 'within' },
  milestone: { vi: 'hoàn thành trước', en: 'done by' },
  'yes-no': { vi: 'có/không', en: 'yes/no' },
};

/** How a comparator is written in a file and in a sentence. */
export function comparatorName(kind: Comparator['kind']): Readonly<{ vi: string; en: string }> {
  return comparatorNames[kind];
}

/**
 * Everything wrong or doubtful about a target before it is set. `cap` is the highest value the indicator can have
 * (100 for a coverage rate), where it has one.
 */
export function validateTarget(
  draft: Readonly<{ period: string; terms: TargetTerms }>,
  about: Readonly<{
    indicator: PlannedIndicator;
    unit: PlannedUnit;
    plan: Pick<Plan, 'period' | 'issuers'>;
    cap?: string | null;
  }>,
): readonly Problem[] {
  const period = periodOf(draft.period);
  if (period === null) {
    return [problem('period-invalid', { raw: draft.period }), ...valueProblems(draft.terms, about.indicator, about.cap ?? null)];
  }
  return [
    ...periodProblems(period, about.indicator, about.plan),
    ...unitProblems(period, about.unit),
    ...valueProblems(draft.terms, about.indicator, about.cap ?? null),
    ...milestoneProblems(draft.terms.comparator, period),
    ...phasingProblems(draft.terms, period),
  ];
}

/** What is wrong with a period as the period of a target of this indicator, in this plan where the plan is known. */
export function periodProblems(
  period: Period,
  indicator: Pick<PlannedIndicator, 'name' | 'frequency'>,
  plan: Pick<Plan, 'period' | 'issuers'> | null,
): readonly Problem[] {
  const name = { period };
  if (period.kind === 'day' || period.kind === 'as-of') return [problem('period-kind', { period: name })];
  if (period.kind === 'years' && period.from > period.to) {
    return [problem('term-reversed', { from: String(period.from), to: String(period.to) })];
  }
  const year = yearOf(period);
  if (year < 1945 || year > 2100) return [problem('period-impossible', { year: String(year) })];
  const found: Problem[] = [];
  if (!fits(period, indicator.frequency)) {
    found.push(
      problem('period-too-fine', {
        indicator: indicator.name,
        frequency: frequencyName(indicator.frequency),
        period: name,
      }),
    );
  }
  if (plan !== null && outside(period, plan.period)) {
    found.push(problem('period-outside-plan', { period: name, plan: { vi: termLabel(plan, 'vi'), en: termLabel(plan, 'en') } }));
  }
  return found;
}

/** What is wrong with setting a target for a unit in a period: the unit gone, not yet there, or ending on the way. */
export function unitProblems(period: Period, unit: PlannedUnit): readonly Problem[] {
  const about = { unit: unit.name, period: { period } };
  if (compareDates(unit.validFrom, periodEnd(period)) > 0) {
    return [problem('unit-not-yet', { ...about, date: { date: unit.validFrom } })];
  }
  if (unit.validTo === null || compareDates(unit.validTo, periodEnd(period)) > 0) return [];
  const date = { date: unit.validTo };
  return compareDates(unit.validTo, periodStart(period)) <= 0
    ? [problem('unit-ended', { ...about, date })]
    : [warning('unit-ends-inside', { ...about, date })];
}

/** What is wrong with the value of a target by its comparator: rubbish, reversed, too large, zero, too fine. */
export function valueProblems(
  terms: Pick<TargetTerms, 'comparator' | 'value' | 'derived'>,
  indicator: Pick<PlannedIndicator, 'name' | 'unit' | 'decimals' | 'rollUp'>,
  cap: string | null,
): readonly Problem[] {
  const { comparator, value } = terms;
  switch (comparator.kind) {
    case 'ge':
    case 'le':
    case 'eq':
      if (value === null) return [problem('value-missing')];
      return [...numberProblems(value, indicator, cap), ...derivedProblems(value, terms.derived)];
    case 'range': {
      const found = [comparator.lo, comparator.hi].flatMap((end) => numberProblems(end, indicator, cap));
      if (value !== null) found.push(problem('value-not-expected', { comparator: comparatorName('range') }));
      if (found.some((p) => p.severity === 'error')) return found;
      return dec(comparator.lo).greaterThan(dec(comparator.hi))
        ? [...found, problem('range-reversed', { lo: { number: comparator.lo }, hi: { number: comparator.hi } })]
        : found;
    }
    case 'milestone':
      if (!isValidDate(comparator.date)) return [problem('date-invalid', { raw: comparator.date })];
      return value === null ? [] : numberProblems(value, indicator, cap);
    case 'yes-no':
      return value === null ? [] : [problem('value-not-expected', { comparator: comparatorName('yes-no') })];
  }
}

function numberProblems(
  raw: string,
  indicator: Pick<PlannedIndicator, 'name' | 'unit' | 'decimals' | 'rollUp'>,
  cap: string | null,
): Problem[] {
  const value = plainNumber(raw);
  if (value === null) return [problem('number-invalid', { raw })];
  const number = { number: value };
  if (value.replace('-', '').split('.')[0]!.length > mostDigits) {
    return [problem('number-too-large', { value: number, digits: String(mostDigits) })];
  }
  const found: Problem[] = [];
  if (cap !== null && dec(value).greaterThan(dec(cap))) {
    const unit = indicator.unit === '%' ? '%' : ` ${indicator.unit}`;
    found.push(problem('value-over-cap', { value: number, cap: { number: cap }, unit }));
  }
  if (dec(value).isZero()) found.push(warning('value-zero'));
  if (dec(value).isNegative() && indicator.rollUp === 'sum') {
    found.push(warning('value-negative', { value: number, indicator: indicator.name }));
  }
  if (placesOf(value) > indicator.decimals) {
    found.push(warning('value-too-fine', { value: number, decimals: String(indicator.decimals) }));
  }
  return found;
}

function derivedProblems(value: string, derived: TargetTerms['derived']): readonly Problem[] {
  if (derived === null || plainNumber(value) === null) return [];
  const lo = plainNumber(derived.lo);
  const hi = plainNumber(derived.hi);
  if (lo === null || hi === null) {
    return [problem('number-invalid', { raw: lo === null ? derived.lo : derived.hi })];
  }
  const ends = { lo: { number: lo }, hi: { number: hi } };
  if (dec(lo).greaterThan(dec(hi))) return [problem('range-reversed', ends)];
  const inside = dec(value).greaterThanOrEqualTo(dec(lo)) && dec(value).lessThanOrEqualTo(dec(hi));
  return inside ? [] : [problem('derived-outside', { ...ends, value: { number: value } })];
}

function milestoneProblems(comparator: Comparator, period: Period): readonly Problem[] {
  if (comparator.kind !== 'milestone' || !isValidDate(comparator.date)) return [];
  const inside = compareDates(comparator.date, periodStart(period)) >= 0 && compareDates(comparator.date, periodEnd(period)) <= 0;
  return inside ? [] : [problem('milestone-outside', { date: { date: comparator.date }, period: { period } })];
}

function phasingProblems(terms: TargetTerms, period: Period): readonly Problem[] {
  if (terms.phasing === null || terms.value === null || plainNumber(terms.value) === null) return [];
  if (period.kind !== 'year') return [problem('period-kind', { period: { period } })];
  const bad = terms.phasing.values.filter((value) => value !== null && plainNumber(value) === null);
  if (bad.length > 0) return bad.map((raw) => problem('number-invalid', { raw: raw ?? '' }));
  return checkPhasing(terms.phasing, terms.value, period.year);
}

function fits(period: Period, frequency: PlannedIndicator['frequency']): boolean {
  if (frequency === 'year') return isWholeYears(period);
  if (frequency === 'season') return period.kind === 'season' || isWholeYears(period);
  if (frequency === 'quarter') return period.kind !== 'season' && monthsOf(period).length % 3 === 0;
  return true;
}

function frequencyName(frequency: PlannedIndicator['frequency']): Readonly<{ vi: string; en: string }> {
  switch (frequency) {
    case 'year':
      return { vi: 'năm', en: 'year' };
    case 'season':
      return { vi: 'vụ', en: 'crop season' };
    case 'quarter':
      return { vi: 'quý', en: 'quarter' };
    case 'month':
    case 'week':
    case 'day':
      return { vi: 'tháng', en: 'month' };
  }
}

function isWholeYears(period: Period): boolean {
  return period.kind === 'year' || period.kind === 'years' || period.kind === 'school-year';
}

function outside(period: Period, plan: Plan['period']): boolean {
  const first = periodStart(plan);
  const last = periodEnd(plan);
  const crossesYears = period.kind === 'season' || period.kind === 'school-year';
  return crossesYears
    ? compareDates(periodEnd(period), first) < 0 || compareDates(periodStart(period), last) > 0
    : compareDates(periodStart(period), first) < 0 || compareDates(periodEnd(period), last) > 0;
}

function plainNumber(raw: string): string | null {
  try {
    return decimalString(dec(raw));
  } catch (error) {
    if (error instanceof NumberError) return null;
    throw error;
  }
}

function periodOf(code: string): Period | null {
  try {
    return parsePeriodCode(code);
  } catch (error) {
    if (error instanceof PeriodError) return null;
    throw error;
  }
}
