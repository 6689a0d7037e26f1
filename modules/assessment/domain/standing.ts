import { dec } from '@thucthi/kernel';
import type { Decimal } from '@thucthi/kernel';
import type { IndicatorTraits } from './indicator-traits.ts';
import { milestoneStanding } from './milestone.ts';
import type { Comparator, PlanTarget } from './plan-target.ts';

/** Where a value stands to a target, in the direction that counts as better. */
export type Standing = 'exceeded' | 'met' | 'short';

/** Compares a value with a target by its comparator; null while the target's value is unknown. */
export function standingAgainst(
  indicator: Pick<IndicatorTraits, 'polarity' | 'planConvention'>,
  plan: Pick<PlanTarget, 'comparator' | 'value' | 'upper' | 'milestoneOn' | 'sightings'>,
  actual: Decimal,
): Standing | null {
  if (plan.comparator === 'yes-no') return actual.isZero() ? 'short' : 'met';
  if (plan.comparator === 'milestone' && plan.milestoneOn !== undefined) return milestoneStanding(plan);
  if (plan.value === null) return null;
  const target = dec(plan.value);
  switch (plan.comparator) {
    case 'ge':
    case 'milestone':
      return better(actual.comparedTo(target));
    case 'le':
      return atMost(indicator, target.comparedTo(actual));
    case 'eq':
      return actual.eq(target) ? 'met' : 'short';
    case 'range':
      return inRange(indicator, target, plan.upper === undefined ? target : dec(plan.upper), actual);
  }
}

/** Reads a stated percentage of plan as a standing; only where 100 means reached. */
export function standingOfPercent(
  indicator: Pick<IndicatorTraits, 'polarity' | 'planConvention'>,
  comparator: Comparator,
  percent: Decimal,
): Standing | null {
  const sign = percent.comparedTo(100);
  switch (comparator) {
    case 'ge':
    case 'milestone':
      return indicator.polarity === 'down' ? null : better(sign);
    case 'le':
      return indicator.polarity === 'down' ? null : atMost(indicator, -sign);
    case 'eq':
      return sign === 0 ? 'met' : 'short';
    case 'range':
    case 'yes-no':
      return null;
  }
}

function better(sign: number): Standing {
  if (sign < 0) return 'short';
  return sign > 0 ? 'exceeded' : 'met';
}

/** Staying under a limit is keeping it, not exceeding it; going below a target that is to be lowered is. */
function atMost(indicator: Pick<IndicatorTraits, 'polarity' | 'planConvention'>, room: number): Standing {
  if (room < 0) return 'short';
  return room > 0 && indicator.polarity === 'down' && indicator.planConvention !== 'limit' ? 'exceeded' : 'met';
}

function inRange(indicator: Pick<IndicatorTraits, 'polarity'>, lo: Decimal, hi: Decimal, actual: Decimal): Standing {
  if (actual.gte(lo) && actual.lte(hi)) return 'met';
  if (indicator.polarity === 'up' && actual.gt(hi)) return 'exceeded';
  return indicator.polarity === 'down' && actual.lt(lo) ? 'exceeded' : 'short';
}
