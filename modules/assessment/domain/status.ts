import { compareDates, dec, parsePeriodCode, periodEnd, periodStart } from '@thucthi/kernel';
import type { AssessedFigure } from './assessed-figure.ts';
import type { Reason } from './bilingual.ts';
import type { NoForecastCode } from './forecast/forecast-year-end.ts';
import { milestoneStanding, milestoneState } from './milestone.ts';
import type { PlanTarget } from './plan-target.ts';
import { standingAgainst } from './standing.ts';
import type { Standing } from './standing.ts';
import type { StatusClass } from './status-class.ts';
import type { StatusFacts } from './status-facts.ts';
import { statusReason } from './status-reason.ts';
import { DEFAULT_STATUS_RULES } from './status-rule.ts';
import type { StatusCondition, StatusReasonCode, StatusRule, StatusRuleSet } from './status-rule.ts';

/** The class the rules give, the rule that gave it, and the reason in words. */
export type Status = {
  class: StatusClass;
  ruleId: string;
  reason: Reason<StatusReasonCode | NoForecastCode>;
  basis: NonNullable<StatusRule['basis']> | null;
};

/** A person's judgement beside the computed one; neither replaces the other in the record. */
export type StatusOverride = { class: StatusClass; reason: string; by: string; at: string };

/** The class to show, with the computed status and the override that changed it, if any. */
export type ShownStatus = { class: StatusClass; computed: Status; override: StatusOverride | null };

/** The status of a target by ordered rules: the first enabled rule whose condition holds. */
export function statusOf(facts: StatusFacts, set: StatusRuleSet = DEFAULT_STATUS_RULES): Status {
  const rule = set.rules.find((r) => r.enabled && holds(r.when, facts));
  if (rule === undefined) {
    return { class: 'not-assessable', ruleId: '', reason: statusReason('no-forecast', facts, null), basis: null };
  }
  return { class: rule.class, ruleId: rule.id, reason: statusReason(rule.reason, facts, rule.class), basis: rule.basis ?? null };
}

/** A status with a person's judgement laid over it; both are kept. */
export function withOverride(computed: Status, override: StatusOverride | null): ShownStatus {
  return { class: override?.class ?? computed.class, computed, override };
}

/** Whether an actual covers the whole period of a target, so that the two can be compared for good; a milestone closes by what was seen of its day. */
export function isClosed(
  actual: Pick<AssessedFigure, 'period' | 'asOf'> | null,
  plan: Pick<PlanTarget, 'period'> & Partial<Pick<PlanTarget, 'comparator' | 'value' | 'milestoneOn' | 'sightings'>>,
): boolean {
  if (actual === null) return false;
  if (plan.comparator === 'milestone' && plan.milestoneOn !== undefined) {
    return milestoneStanding({ ...plan, value: plan.value ?? null }) !== null;
  }
  const target = parsePeriodCode(plan.period);
  const covered = parsePeriodCode(actual.period);
  if (compareDates(periodEnd(covered), periodEnd(target)) < 0) return false;
  if (covered.kind !== 'as-of' && compareDates(periodStart(covered), periodStart(target)) > 0) return false;
  return actual.asOf === null || compareDates(actual.asOf, periodEnd(target)) >= 0;
}

function holds(condition: StatusCondition, facts: StatusFacts): boolean {
  switch (condition.test) {
    case 'always':
      return true;
    case 'no-plan':
      return facts.plan === null;
    case 'no-actual':
      return facts.actual === null && (facts.percent?.percent ?? null) === null;
    case 'closed':
      return facts.closed === condition.is;
    case 'standing':
      return includes(condition.is, facts.percent?.standing ?? null);
    case 'reached-for-good':
      return reachedForGood(facts);
    case 'ceiling-passed':
      return ceilingPassed(facts);
    case 'awaited':
      return awaited(facts);
    case 'forecast':
      return includes(condition.standing, forecastStanding(facts, condition.end));
    case 'forecast-known':
      return (forecastStanding(facts, 'low') !== null) === condition.is;
    case 'accumulation':
      return condition.is.includes(facts.indicator.accumulation);
    case 'pace': {
      const { pace } = facts;
      if (pace === null || pace.basis === null || pace.ratio === null || !condition.basis.includes(pace.basis)) return false;
      return within(pace.ratio, condition);
    }
    case 'percent': {
      const percent = facts.percent?.percent ?? null;
      return percent !== null && within(percent, condition);
    }
    case 'stated':
      return facts.stated !== undefined && facts.stated !== null && condition.is.includes(facts.stated);
    case 'all':
      return condition.of.every((part) => holds(part, facts));
    case 'any':
      return condition.of.some((part) => holds(part, facts));
    case 'not':
      return !holds(condition.of, facts);
  }
}

/** Flows, seasons and counts of things that stand cannot fall back below a target once reached; rates and indices can. */
function reachedForGood({ indicator, plan, percent }: StatusFacts): boolean {
  if (plan === null || percent === null || percent.met !== true || indicator.polarity !== 'up') return false;
  if (plan.comparator === 'le' || plan.comparator === 'eq') return false;
  return indicator.accumulation === 'sum' || indicator.accumulation === 'last' || indicator.accumulation === 'season';
}

function ceilingPassed({ indicator, plan, percent }: StatusFacts): boolean {
  return plan !== null && plan.comparator === 'le' && percent?.standing === 'short' && indicator.accumulation === 'sum';
}

function awaited({ plan, percent, closed, actual }: StatusFacts): boolean {
  if (plan === null || actual === null) return false;
  if (plan.comparator === 'milestone') return milestoneState(plan) === 'open';
  return plan.comparator === 'yes-no' && !closed && percent?.standing === 'short';
}

/** Where one end of the forecast interval stands to the target; null without a forecast of the target's own year. */
export function forecastStanding(facts: Pick<StatusFacts, 'indicator' | 'plan' | 'forecast'>, end: 'low' | 'high'): Standing | null {
  const { indicator, plan, forecast } = facts;
  if (plan === null || forecast === null || forecast.kind === 'none' || plan.period !== String(forecast.year)) return null;
  if (plan.comparator === 'milestone' || plan.comparator === 'yes-no') return null;
  const [low, high] = [dec(forecast.low), dec(forecast.high)];
  const here = standingAgainst(indicator, plan, end === 'low' ? low : high);
  // Both ends may lie outside a range or an exact value with the target between them: then it may still be reached.
  const between = plan.value !== null && low.lte(dec(plan.value)) && high.gte(dec(plan.upper ?? plan.value));
  const twoSided = plan.comparator === 'range' || plan.comparator === 'eq';
  return twoSided && between && end === 'high' && here === 'short' ? 'met' : here;
}

function within(value: string, bounds: { atLeast?: string; below?: string }): boolean {
  if (bounds.atLeast !== undefined && dec(value).lt(dec(bounds.atLeast))) return false;
  return bounds.below === undefined || dec(value).lt(dec(bounds.below));
}

function includes<T>(list: readonly T[], value: T | null): boolean {
  return value !== null && list.includes(value);
}
