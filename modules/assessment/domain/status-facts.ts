import type { AssessedFigure } from './assessed-figure.ts';
import type { Forecast } from './forecast/forecast-year-end.ts';
import type { IndicatorTraits } from './indicator-traits.ts';
import type { Pace } from './pace.ts';
import type { PercentOfPlan } from './percent-of-plan.ts';
import type { PlanTarget } from './plan-target.ts';
import type { StatusClass } from './status-class.ts';

/** Everything the rules may look at for one indicator and one plan. */
export type StatusFacts = {
  indicator: IndicatorTraits;
  actual: AssessedFigure | null;
  plan: PlanTarget | null;
  percent: PercentOfPlan | null;
  /** Whether the target's period is over and the actual covers it whole; see `isClosed`. */
  closed: boolean;
  forecast: Forecast | null;
  pace: Pace | null;
  /** What a document itself says of the target, if anything. */
  stated?: StatusClass | null;
};
