import type { Measure, Polarity } from '../types.ts';
import type { BasisPhrase } from './basis-phrase.ts';
import type { FoundLabel } from './label.ts';
import type { LeftSide } from './left-side.ts';
import type { Quantity } from '../recognise/quantity.ts';

/** The rule of a part of a change, in points: its basis is the whole change. */
export const CONTRIBUTION = 'contribution-in-points';

/** What is known of an earlier number of the sentence that a bare one may continue. */
export interface Before {
  readonly measure: Measure;
  readonly polarity: Polarity | null;
  readonly growthLabel: 'up' | 'down' | null;
  readonly shareLabel: boolean;
}

export interface Measured {
  readonly measure: Measure;
  readonly polarity: Polarity | null;
  readonly rule: string;
}

export interface MeasureFacts {
  readonly quantity: Quantity;
  readonly left: LeftSide;
  readonly right: readonly BasisPhrase[];
  readonly label: FoundLabel | null;
  readonly before: Before | null;
  /** Nothing but a mark or "và" separates it from the number before. */
  readonly bare: boolean;
  /** It opens its clause, and the words after it say whose it is: "; 100% thôn có nhà văn hóa". */
  readonly opensClause: boolean;
  /** "trong đó" stands before it. */
  readonly among: boolean;
  /** A thing counted in a list whose first was counted as more or fewer: "giảm 36 phòng, 112 đơn vị". */
  readonly changesOn: Polarity | null;
  /** A list that its lead-in calls a make-up: "Cơ cấu kinh tế: …". */
  readonly makesUp: boolean;
  /** The clause is about what is planned, not about what was done. */
  readonly planned: boolean;
}

/** Decides in the guideline's order: rank, multiple, percent of a plan, growth, delta, share, then target, level or count. */
export function measureOf(facts: MeasureFacts): Measured {
  const { quantity, left, right } = facts;
  if (quantity.unitKind === 'rank') return plain('rank', 'rank');
  if (quantity.unitKind === 'times') return plain('multiple', 'times-as-much');
  if (left.nearest === 'compare') return plain(quantity.unitKind === 'counted' ? 'count_of' : 'level', 'what-is-compared-with');
  if (quantity.unitKind === 'percent') return percentOf(facts);
  if (quantity.unitKind === 'point') return pointsOf(facts);
  const up = changeOf(left, quantity);
  if (up !== null) return { measure: 'delta', polarity: up, rule: `change-in-units-${up}` };
  if (facts.label === null && left.tags.has('equivalent') && facts.before?.measure === 'growth' && right.length === 0)
    return { measure: 'delta', polarity: facts.before.polarity, rule: 'change-that-the-percentage-is' };
  if (facts.changesOn !== null && facts.label === null)
    return { measure: 'delta', polarity: facts.changesOn, rule: 'change-carried-across-the-list' };
  if (left.trigger === 'exceed' && [...right, ...left.bases].some(({ kind }) => kind === 'plan'))
    return { measure: 'delta', polarity: 'up', rule: 'more-than-the-plan' };
  return amountOf(facts);
}

const plain = (measure: Measure, rule: string): Measured => ({ measure, polarity: null, rule });

function changeOf(left: LeftSide, quantity: Quantity): Polarity | null {
  if (quantity.signed !== null) return quantity.signed === '-' ? 'down' : 'up';
  return left.trigger === 'up' || left.trigger === 'down' || left.trigger === 'flat' ? left.trigger : null;
}

function percentOf(facts: MeasureFacts): Measured {
  const { quantity, left, label, before, bare } = facts;
  // "phấn đấu đạt 8% theo kế hoạch": what a plan wants is a target, not so much of a plan.
  const right = facts.planned ? facts.right.filter(({ rule }) => rule !== 'according-to-a-plan') : facts.right;
  const bases = [...right, ...left.bases];
  const labelGrows = label === null ? (facts.opensClause ? null : (before?.growthLabel ?? null)) : label.growth;
  if (bases.some(({ kind }) => kind === 'plan') && left.trigger !== 'becomes' && !(left.trigger === 'up' || left.trigger === 'down'))
    return plain('pct_of_plan', 'percent-of-a-plan');
  if (right.some(({ kind }) => kind === 'plan') && left.trigger !== 'becomes' && right[0]?.kind === 'plan')
    return plain('pct_of_plan', 'percent-of-a-plan');
  const change = changeOf(left, quantity);
  if (change !== null) return { measure: 'growth', polarity: change, rule: `percent-of-change-${change}` };
  if (left.trigger === 'exceed') return plain('pct_of_plan', 'exceeds-by-percent');
  const rises = labelGrows !== null && label !== null && !left.tags.has('up') && !left.tags.has('down') && !left.tags.has('exists');
  if (left.trigger === 'becomes' && !rises && !right.some(({ kind }) => kind === 'whole')) return amountOf(facts);
  if (labelGrows !== null) return { measure: 'growth', polarity: labelGrows, rule: `label-is-a-rate-of-change-${labelGrows}` };
  if (facts.makesUp && label !== null && (left.trigger === null || left.trigger === 'reach')) return plain('share', 'share-in-a-make-up');
  if (left.trigger === 'share' || left.trigger === 'contribute') return plain('share', 'share-of-a-whole');
  if ((label?.share ?? before?.shareLabel) === true) return plain('share', 'label-is-a-share');
  if (label === null && bare && before?.measure === 'growth' && right[0]?.kind === 'time')
    return { measure: 'growth', polarity: before.polarity, rule: 'goes-on-as-before' };
  if (label === null && (left.bracketed || left.tags.has('equivalent')) && before?.measure === 'delta')
    return { measure: 'growth', polarity: before.polarity, rule: 'percent-of-the-change-before' };
  if (right.some(({ kind }) => kind === 'whole')) return plain('share', 'percent-of-a-whole');
  if (facts.among && label === null && left.trigger === null && (before?.measure === 'count_of' || before?.measure === 'level'))
    return plain('share', 'percent-among-those-counted');
  if (label === null && before !== null && (bare || left.bracketed) && !facts.opensClause && right.length === 0 && left.trigger === null)
    return continued(before, facts);
  return amountOf(facts);
}

/** A bare percentage goes on with what the number before it said. */
function continued(before: Before, facts: MeasureFacts): Measured {
  if (before.measure === 'delta') return { measure: 'growth', polarity: before.polarity, rule: 'percent-of-the-change-before' };
  if (before.measure === 'count_of' && facts.left.bracketed) return plain('share', 'percent-of-the-count-before');
  if (before.measure === 'growth' || before.measure === 'share' || before.measure === 'pct_of_plan')
    return { measure: before.measure, polarity: before.polarity, rule: 'goes-on-as-before' };
  return amountOf(facts);
}

function pointsOf(facts: MeasureFacts): Measured {
  const change = changeOf(facts.left, facts.quantity);
  if (change !== null) return { measure: 'delta', polarity: change, rule: `change-in-points-${change}` };
  if (facts.left.trigger === 'exceed') return { measure: 'delta', polarity: 'up', rule: 'more-than-the-plan' };
  if (facts.left.trigger === 'contribute') return { measure: 'delta', polarity: 'up', rule: CONTRIBUTION };
  return amountOf(facts);
}

function amountOf({ quantity, left, right, planned }: MeasureFacts): Measured {
  const toPlan = [...right, ...left.bases].some(({ rule }) => rule === 'according-to-a-plan');
  if (planned || toPlan) return plain('target', toPlan ? 'according-to-a-plan' : 'planned-not-done');
  if (quantity.unitKind === 'counted') return plain('count_of', 'counted-noun');
  return plain('level', left.trigger === 'becomes' ? 'level-reached' : 'amount');
}
