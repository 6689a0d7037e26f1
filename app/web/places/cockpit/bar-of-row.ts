import type { ScorecardRow } from '@thucthi/assessment/contract';
import { choosePlan } from '@thucthi/assessment/web';
import type { Issuer } from '@thucthi/assessment/web';
import { dec, Decimal } from '@thucthi/kernel';
import type { BulletPlan } from '@thucthi/ui';
import { issuersOfPlan } from './cockpit-view.ts';

type Plan = ScorecardRow['plans'][number];

/** The plan a row is drawn against: the reader's choice where the row has one of that issuer, else the body's own before others. */
export function chosenPlan(row: ScorecardRow, against: Issuer | null): Plan | null {
  const drawn = row.plans.filter((plan) => plan.target !== null || plan.percent !== null);
  const pool = (drawn.length > 0 ? drawn : row.plans).map((plan) => ({ plan, issuers: issuersOfPlan(plan), level: plan.level }));
  return choosePlan(pool, against)?.plan ?? null;
}

/** What the bullet bar of a row shows; every x is percent of the chosen plan. */
export interface RowBar {
  readonly actual: string | null;
  readonly plans: readonly BulletPlan[];
  readonly due: readonly string[];
}

/** How ticks are named over the bar: the value of a plan, and the issuer before it unless it is the chosen one. */
export interface TickWords {
  readonly value: (plan: Plan) => string;
  readonly issuer: (plan: Plan) => string;
}

/**
 * The bar of a row, or null where a bar would say nothing: yes-or-no targets, a target of nought, a value below nought. A row
 * without any plan has a bar without plans (it is then said that there is none).
 */
export function barOfRow(row: ScorecardRow, against: Issuer | null, words: TickWords): RowBar | null {
  if (row.plans.length === 0) return { actual: null, plans: [], due: [] };
  const chosen = chosenPlan(row, against);
  if (chosen === null || chosen.comparator === 'yes-no' || (chosen.comparator === 'milestone' && chosen.target === null)) return null;
  const target = chosen.target === null ? null : dec(chosen.target);
  if (target !== null && !target.gt(0)) return null;
  if (target === null && chosen.percent === null) return null;
  if (row.actual !== null && dec(row.actual.value).isNegative()) return null;
  return {
    actual: actualPercent(row, chosen, target),
    plans: row.plans.flatMap((plan): BulletPlan[] => tickOf(plan, chosen, target, words)),
    due: chosen.expectedNow === null || target === null ? [] : [share(dec(chosen.expectedNow), target)],
  };
}

function actualPercent(row: ScorecardRow, chosen: Plan, target: Decimal | null): string | null {
  if (row.indicator.planConvention === 'ratio' && chosen.percent !== null) return chosen.percent;
  if (row.actual !== null && target !== null) return share(dec(row.actual.value), target);
  return chosen.percent;
}

function tickOf(plan: Plan, chosen: Plan, target: Decimal | null, words: TickWords): BulletPlan[] {
  const isChosen = plan === chosen;
  const percent = isChosen ? '100' : placeOf(plan, chosen, target);
  if (percent === null) return [];
  const value = plan.target === null ? '' : words.value(plan);
  const label = isChosen ? value : [words.issuer(plan), value].filter((part) => part !== '').join(' ');
  const tick: BulletPlan = { percent, level: plan.level, chosen: isChosen, ...(label === '' ? {} : { label }) };
  if (plan.targetHigh === null || target === null) return [tick];
  return [tick, { percent: share(dec(plan.targetHigh), target), level: plan.level }];
}

/** Where another plan stands: by the two values, else by the two percentages of one actual. */
function placeOf(plan: Plan, chosen: Plan, target: Decimal | null): string | null {
  if (plan.target !== null && target !== null) return share(dec(plan.target), target);
  if (plan.percent === null || chosen.percent === null || dec(plan.percent).isZero()) return null;
  return share(dec(chosen.percent), dec(plan.percent));
}

/** `part` as percent of `whole`, two decimals: a place on a picture, never a printed figure. */
export function share(part: Decimal, whole: Decimal): string {
  return part.div(whole).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();
}
