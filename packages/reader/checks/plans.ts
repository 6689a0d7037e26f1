import { compare, exactOf, type Exact } from '../number/exact.ts';
import { meets, opened, over, point, times, type Interval } from '../number/interval.ts';
import type { Check, KnownFact } from '../types.ts';
import { finding, HUNDRED, intervalOf, said, sameLabel, samePeriod, writtenAs, type Figure } from './figure.ts';

/** How far back the level of a percentage is looked for, in figures. */
const NEAR = 20;

/**
 * Level and percentage of a plan imply the plan. It is held against the plan's amount in the text or in the ledger, and a
 * counted level against whole plans. Two plans for one level are no contradiction.
 */
export function checkPlans(figures: readonly Figure[], facts: readonly KnownFact[]): Check[] {
  return figures.flatMap((percent, at) => {
    const { observation } = percent;
    if (observation.measure !== 'pct_of_plan' || exceeds(percent)) return [];
    const level = figures.slice(Math.max(0, at - NEAR), at).findLast((figure) => isLevelOf(figure, percent));
    const implied = level === undefined ? null : impliedPlan(level, percent);
    if (level === undefined || implied === null) return [];
    const next = figures[at + 1];
    const written =
      next !== undefined && isPlanOf(next, level)
        ? [heldAgainst(level, percent, intervalOf(next), { plan: next.observation.text, figure: next })]
        : [];
    const known = facts.filter((fact) => isKnownPlan(fact, percent)).map((fact) => heldAgainstKnown(level, percent, fact));
    const held = [...written, ...known].flat();
    return [...(held.length > 0 ? held : [info(level, percent, implied)]), ...whole(level, percent, implied)];
  });
}

const exceeds = ({ draft }: Figure): boolean => draft.trigger === 'exceed' || draft.trigger === 'up' || draft.trigger === 'down';

function isLevelOf(figure: Figure, percent: Figure): boolean {
  const { measure } = figure.observation;
  return (
    (measure === 'level' || measure === 'count_of') &&
    figure.observation.unit !== '%' &&
    sameLabel(figure, percent) &&
    samePeriod(figure, percent)
  );
}

const isPlanOf = (figure: Figure, level: Figure): boolean =>
  figure.observation.measure === 'target' &&
  figure.draft.bracketed &&
  sameLabel(figure, level) &&
  figure.observation.unit === level.observation.unit;

function impliedPlan(level: Figure, percent: Figure): Interval | null {
  const plan = over(intervalOf(level), intervalOf(percent));
  return plan === null ? null : times(plan, HUNDRED);
}

function info(level: Figure, percent: Figure, implied: Interval): Check {
  return finding({
    type: 'IMPLIED_PLAN', verdict: 'info', figures: [level, percent], derived: implied.low,
    values: { level: level.observation.text, percent: percent.observation.text, derived: said(implied.low) },
  }); // prettier-ignore
}

/** Reports cut percentages as often as they round them: one unit of the last place is forgiven. */
function heldAgainst(
  level: Figure,
  percent: Figure,
  plan: Interval,
  told: { readonly plan: string; readonly source?: string; readonly figure?: Figure },
): Check[] {
  const ratio = over(intervalOf(level), plan);
  if (ratio === null) return [];
  const computed = times(ratio, HUNDRED);
  const stated = intervalOf(percent);
  const figures = told.figure === undefined ? [level, percent] : [level, percent, told.figure];
  const values = {
    level: level.observation.text,
    plan: told.plan,
    source: told.source ?? '',
    percent: percent.observation.text,
    computed: said(computed.low, 2),
  };
  if (meets(computed, opened(stated, percent.draft.quantity.step))) return [];
  return [
    finding({
      type: 'IMPLIED_PLAN',
      verdict: 'fail',
      message: told.source === undefined ? 'IMPLIED_PLAN_FAIL' : 'IMPLIED_PLAN_KNOWN',
      figures,
      derived: computed.low,
      values,
    }),
  ];
}

function isKnownPlan(fact: KnownFact, { observation }: Figure): boolean {
  const issuer = fact.issuer === undefined || observation.basis_issuer === null || fact.issuer === observation.basis_issuer;
  return fact.kind === 'plan' && fact.indicator === observation.indicator && fact.period === observation.period.slice(0, 4) && issuer;
}

function heldAgainstKnown(level: Figure, percent: Figure, fact: KnownFact): Check[] {
  const value = exactOf(fact.value);
  return value === null || fact.unit !== level.observation.unit
    ? []
    : heldAgainst(level, percent, point(value), { plan: writtenAs(fact), source: fact.source });
}

/** 298 enterprises at 45,2 %: some whole plan must give this percentage. */
function whole(level: Figure, percent: Figure, implied: Interval): Check[] {
  if (
    level.observation.measure !== 'count_of' ||
    level.draft.quantity.scale > 0 ||
    level.observation.qualifiers.length > 0 ||
    percent.observation.qualifiers.length > 0
  )
    return [];
  const first = ceiling(implied.low);
  if (compare({ digits: first, scale: 0 }, implied.high) <= 0) return [];
  return [
    finding({
      type: 'INTEGER_PLAN',
      verdict: 'warn',
      figures: [level, percent],
      values: { level: level.observation.text, percent: percent.observation.text },
    }),
  ];
}

function ceiling({ digits, scale }: Exact): bigint {
  const factor = 10n ** BigInt(scale);
  return (digits + factor - 1n) / factor;
}
