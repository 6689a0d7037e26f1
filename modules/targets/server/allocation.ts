import { dec, decimalString, parsePeriodCode, periodEnd, periodStart, yearOf } from '@thucthi/kernel';
import { Refusal, type ScopedTx } from '@thucthi/platform';
import { childUnits, type FoundUnit, type RegisteredIndicator } from '@thucthi/registry/server';
import { addsUp, cascade, type Cascade, type Comparator } from '../domain/index.ts';
import { chooseParent } from './choose-parent.ts';
import { readPlans, type PlanRecord } from './plans.store.ts';
import { readTargets, type TargetRecord } from './targets.store.ts';

/** One unit below, with what it is given in the plan. */
export interface AllocatedUnit {
  unit: FoundUnit;
  target: TargetRecord | null;
  striving: TargetRecord | null;
}

/** How an indicator of a unit is divided in one plan. */
export interface Allocation {
  plans: PlanRecord[];
  plan: PlanRecord | null;
  parent: TargetRecord | null;
  parentTargets: TargetRecord[];
  rows: AllocatedUnit[];
  /** Null where the indicator does not add up over units. */
  divided: Extract<Cascade, { additive: true }> | null;
}

/** The comparison an indicator's targets naturally have: more is better, less is better, or exactly so. */
export function naturalComparator(indicator: { polarity: 'up' | 'down' | 'range' | 'structure' }): 'ge' | 'le' | 'eq' {
  switch (indicator.polarity) {
    case 'up':
      return 'ge';
    case 'down':
      return 'le';
    case 'range':
    case 'structure':
      return 'eq';
  }
}

/** Reads the division of one indicator of a unit over the units below it, in the plan asked for or the likeliest one. */
export async function readAllocationOf(
  tx: ScopedTx,
  tenantId: number,
  asked: { unit: FoundUnit; indicator: RegisteredIndicator; period: string; planKey: string | null },
): Promise<Allocation> {
  const { unit, indicator, period } = asked;
  const plans = await readPlans(tx, tenantId, { year: yearOf(parsePeriodCode(period)) });
  const below = await unitsBelow(tx, unit, period);
  const targets = await readTargets(tx, {
    tenantId,
    unitIds: [unit.id, ...below.units.map((one) => one.id)],
    indicatorIds: [indicator.id],
    periods: [period],
  });
  const parentTargets = targets.filter((target) => target.unitId === unit.id);
  const given = targets.filter((target) => target.unitId !== unit.id);
  const plan = choosePlan(plans, given, unit.id, asked.planKey);
  const inPlan = new Map(
    given.filter((target) => target.planId === plan?.id).map((target) => [`${target.unitId}|${target.level}`, target]),
  );
  const rows = below.units
    .filter((one) => below.standing.has(one.id) || inPlan.has(`${one.id}|assigned`) || inPlan.has(`${one.id}|striving`))
    .map((one) => ({ unit: one, target: inPlan.get(`${one.id}|assigned`) ?? null, striving: inPlan.get(`${one.id}|striving`) ?? null }));
  const parent = chooseParent(parentTargets, plan?.id ?? null);
  return { plans, plan, parent, parentTargets, rows, divided: dividedOf(indicator, parent, rows) };
}

/** The sum, remainder and over-allocation of rows against the target of the whole; null where nothing adds up. */
export function dividedOf(
  indicator: RegisteredIndicator,
  parent: TargetRecord | null,
  rows: readonly AllocatedUnit[],
): Allocation['divided'] {
  const kind: Comparator['kind'] = parent?.terms.comparator ?? naturalComparator(indicator.definition);
  if (!addsUp(indicator.definition, kind)) return null;
  const divided = cascade({
    indicator: indicator.definition,
    comparator: kind,
    total: plainValue(parent),
    rows: rows.map(({ unit, target, striving }) => ({
      unit: unit.id,
      name: unit.name,
      assigned: plainValue(target),
      striving: plainValue(striving),
    })),
  });
  return divided.additive ? divided : null;
}

/** What is left of the whole: negative when more was given out than there is; null without a target of the whole. */
export function remainderOf(divided: Extract<Cascade, { additive: true }>): string | null {
  if (divided.remainder === null || divided.over === null) return null;
  return decimalString(dec(divided.remainder).minus(dec(divided.over)));
}

/** Units below at the end of the period; those that stood at its beginning are kept apart, since they may hold targets. */
async function unitsBelow(tx: ScopedTx, unit: FoundUnit, period: string): Promise<{ units: FoundUnit[]; standing: ReadonlySet<number> }> {
  const parsed = parsePeriodCode(period);
  const end = periodEnd(parsed);
  const last = unit.validTo !== null && unit.validTo < end ? unit.validTo : end;
  const atEnd = (await childUnits(tx, unit.id, last)).filter((one) => one.tree === unit.tree);
  const standing = new Set(atEnd.map((one) => one.id));
  const earlier = (await childUnits(tx, unit.id, periodStart(parsed))).filter((one) => one.tree === unit.tree && !standing.has(one.id));
  return { units: [...atEnd, ...earlier], standing };
}

function choosePlan(plans: readonly PlanRecord[], given: readonly TargetRecord[], unitId: number, key: string | null): PlanRecord | null {
  if (key !== null) {
    const asked = plans.find((plan) => plan.key === key);
    if (asked === undefined) throw new Refusal('not-found');
    return asked;
  }
  const held = (plan: PlanRecord): number => given.filter((target) => target.planId === plan.id && target.level === 'assigned').length;
  const candidates = plans.filter((plan) => held(plan) > 0 || (plan.kind === 'allocation' && plan.unitId === unitId));
  return (
    candidates.toSorted(
      (a, b) => held(b) - held(a) || Number(b.kind === 'allocation') - Number(a.kind === 'allocation') || (a.key < b.key ? -1 : 1),
    )[0] ?? null
  );
}

function plainValue(target: TargetRecord | null): string | null {
  return target === null || target.terms.value === null ? null : decimalString(target.terms.value);
}
