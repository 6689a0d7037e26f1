import { compare, exactOf } from '../number/exact.ts';
import { opened, point, type Interval } from '../number/interval.ts';
import type { Check, KnownFact } from '../types.ts';
import { finding, intervalOf, sameLabel, samePeriod, writtenAs, type Figure } from './figure.ts';

/** How far on the percentage of the other plan is looked for, in figures. */
const NEAR = 6;

/** Who hands a plan down to whom; the lower one seldom asks for less than was asked of it. */
const ABOVE: readonly string[] = ['central', 'province', 'city'];

/**
 * One level in percent of two plans: the larger the plan, the smaller the percentage. Where both plans are known their order must be
 * that; where they are not, a lower issuer whose plan would be below that of the issuer above is worth a look: the two may be swapped.
 */
export function checkPlanOrder(figures: readonly Figure[], facts: readonly KnownFact[]): Check[] {
  return figures.flatMap((one, at) => {
    if (!isOfOnePlan(one)) return [];
    const other = otherPlan(figures, at);
    if (other === null) return [];
    const [upper, lower] = rankOf(one) < rankOf(other) ? [one, other] : [other, one];
    const byPlans = orderOf(knownPlan(upper, facts)?.amount, knownPlan(lower, facts)?.amount);
    const byPercents = orderOf(statedIn(lower), statedIn(upper));
    if (byPercents === 0) return [];
    if (byPlans === 0) return [byPercents > 0 ? swapped(upper, lower) : inOrder(upper, lower)];
    if (byPlans === byPercents) return [inOrder(upper, lower)];
    return levelOf(figures, at) === null ? [held(upper, lower, facts)] : [];
  });
}

const rankOf = ({ observation }: Figure): number => ABOVE.indexOf(observation.basis_issuer ?? '');

const isOfOnePlan = (figure: Figure): boolean =>
  figure.observation.measure === 'pct_of_plan' && rankOf(figure) >= 0 && !['exceed', 'up', 'down'].includes(figure.draft.trigger ?? '');

const ofTheSame = (a: Figure, b: Figure): boolean => sameLabel(a, b) && samePeriod(a, b);

const isLevel = ({ observation }: Figure): boolean => observation.measure === 'level' || observation.measure === 'count_of';

/** The percentage of another plan for the same level: nothing between the two states another level of the same name. */
function otherPlan(figures: readonly Figure[], at: number): Figure | null {
  const one = figures[at];
  if (one === undefined) return null;
  const next = figures.slice(at + 1, at + 1 + NEAR).find((figure) => sameLabel(figure, one) && (isLevel(figure) || isOfOnePlan(figure)));
  return next !== undefined && isOfOnePlan(next) && samePeriod(next, one) && rankOf(next) !== rankOf(one) ? next : null;
}

/** Where the level stands too, each percentage is held against its own plan already. */
const levelOf = (figures: readonly Figure[], at: number): Figure | null =>
  figures.slice(Math.max(0, at - NEAR), at).findLast((figure) => isLevel(figure) && ofTheSame(figure, figures[at] ?? figure)) ?? null;

/** Percentages are cut as often as they are rounded. */
const statedIn = (figure: Figure): Interval => opened(intervalOf(figure), figure.draft.quantity.step);

/** 1 where the first is surely the larger, -1 where the second is; 0 where they meet or one is not known. */
function orderOf(first: Interval | undefined, second: Interval | undefined): -1 | 0 | 1 {
  if (first === undefined || second === undefined) return 0;
  return compare(first.low, second.high) > 0 ? 1 : compare(second.low, first.high) > 0 ? -1 : 0;
}

function knownPlan({ observation }: Figure, facts: readonly KnownFact[]): { readonly amount: Interval; readonly fact: KnownFact } | null {
  const fact = facts.find(
    ({ kind, indicator, period, issuer }) =>
      kind === 'plan' &&
      indicator === observation.indicator &&
      period === observation.period.slice(0, 4) &&
      issuer === observation.basis_issuer,
  );
  const value = fact === undefined ? null : exactOf(fact.value);
  return fact === undefined || value === null ? null : { amount: point(value), fact };
}

const wordsOf = ({ observation }: Figure): string => observation.basis_text ?? '';

const values = (upper: Figure, lower: Figure): Record<string, string> => ({
  upper: upper.observation.text,
  lower: lower.observation.text,
  above: wordsOf(upper),
  below: wordsOf(lower),
});

function held(upper: Figure, lower: Figure, facts: readonly KnownFact[]): Check {
  const plan = (figure: Figure): string => {
    const known = knownPlan(figure, facts);
    return known === null ? '' : writtenAs(known.fact);
  };
  const told = { ...values(upper, lower), first: plan(upper), second: plan(lower) };
  return finding({ type: 'PLAN_ORDER', verdict: 'fail', message: 'PLAN_ORDER_KNOWN', figures: [upper, lower], values: told });
}

const swapped = (upper: Figure, lower: Figure): Check =>
  finding({ type: 'PLAN_ORDER', verdict: 'warn', figures: [upper, lower], values: values(upper, lower) });

const inOrder = (upper: Figure, lower: Figure): Check =>
  finding({ type: 'PLAN_ORDER', verdict: 'pass', message: 'PLAN_ORDER_PASS', figures: [upper, lower], values: values(upper, lower) });
