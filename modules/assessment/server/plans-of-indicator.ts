import { decimalString, type Qualifier } from '@thucthi/kernel';
import type { StatementRecord } from '@thucthi/figures/server';
import type { DocumentReference } from '@thucthi/mandates/server';
import type { TargetRecord } from '@thucthi/targets/server';
import { signedStated, type Issuer, type PlanTarget, type StatedMeasure } from '../domain/index.ts';
import type { UnitFacts } from './unit-facts.ts';

/** One plan of an indicator beside what a source itself says of its percentage. */
export interface PlanOfIndicator {
  target: TargetRecord | null;
  plan: PlanTarget;
  planKey: string;
  stated: StatedMeasure | null;
  document: DocumentReference | null;
}

/** A statement's printed value, ready to be set beside a computed one. */
export const statedMeasure = (statement: StatementRecord, facts: Pick<UnitFacts, 'documents'>): StatedMeasure => ({
  value: decimalString(statement.value),
  decimals: statement.decimals,
  polarity: statement.polarity === 'flat' ? null : statement.polarity,
  qualifiers: statement.qualifiers as Qualifier[],
  asOf: statement.asOf,
  source: { document: facts.documents.get(statement.documentId) ?? null, locator: statement.locator, printed: statement.printed },
});

/** A target as the pure rules read it. */
export function planTargetOf(target: TargetRecord, document: DocumentReference | null): PlanTarget {
  const { terms } = target;
  return {
    issuers: target.issuers as Issuer[],
    level: target.level,
    comparator: terms.comparator,
    value: terms.value === null ? null : decimalString(terms.value),
    ...(terms.milestoneOn === null ? {} : { milestoneOn: terms.milestoneOn }),
    ...(terms.baseline === null ? {} : { baseline: decimalString(terms.baseline), baselineOrigin: 'stated' as const }),
    ...(terms.valueHigh === null ? {} : { upper: decimalString(terms.valueHigh) }),
    decimals: terms.decimals,
    qualifiers: [],
    derived:
      terms.derivedLow === null || terms.derivedHigh === null
        ? null
        : { lo: decimalString(terms.derivedLow), hi: decimalString(terms.derivedHigh), ...terms.derivedFrom },
    period: target.period,
    ...(document?.symbol ? { document: document.symbol } : {}),
  };
}

/** The plans of one indicator for the asked period, with a plan that is known only by its percentage among them. */
export function plansOf(facts: UnitFacts, indicatorId: number): PlanOfIndicator[] {
  const percents = facts.statements.filter(
    (one) => one.indicatorId === indicatorId && one.measure === 'pct-of-plan' && one.period === facts.period && !isAboutTarget(one),
  );
  const plans: PlanOfIndicator[] = (facts.targets.get(indicatorId) ?? []).map((target) => {
    const document = target.terms.documentId === null ? null : (facts.documents.get(target.terms.documentId) ?? null);
    const stated = percents.find((one) => one.planKey === target.planKey) ?? null;
    return {
      target,
      plan: planTargetOf(target, document),
      planKey: target.planKey,
      stated: stated === null ? null : statedMeasure(stated, facts),
      document,
    };
  });
  for (const percent of percents) {
    if (percent.planKey !== null && plans.some((one) => one.planKey === percent.planKey)) continue;
    plans.push({
      target: null,
      planKey: percent.planKey ?? `stated-${percent.id}`,
      stated: statedMeasure(percent, facts),
      document: facts.documents.get(percent.documentId) ?? null,
      plan: {
        issuers: (percent.basis.issuers ?? []) as Issuer[],
        level: 'assigned',
        comparator: 'ge',
        value: null,
        decimals: null,
        qualifiers: [],
        derived: null,
        period: String(facts.year),
      },
    });
  }
  return plans.toSorted((a, b) => LEVELS.indexOf(a.plan.level) - LEVELS.indexOf(b.plan.level));
}

/** What was assigned is spoken of before what is striven for. */
const LEVELS: readonly PlanTarget['level'][] = ['assigned', 'striving', 'scenario'];

/** A percentage that holds one target against another plan says nothing about the actual. */
export const isAboutTarget = (statement: StatementRecord): boolean => statement.basis.note === 'target-against-plan';

/** The growth a source states for a period against the same period before; null when it states none. */
export function statedGrowth(facts: UnitFacts, indicatorId: number, period: string): StatedMeasure | null {
  const found = facts.statements.find(
    (one) =>
      one.indicatorId === indicatorId &&
      one.measure === 'growth' &&
      one.period === period &&
      ['yoy', 'yoy-avg', 'unstated', 'prev-year'].includes(one.basis.kind),
  );
  return found ? statedMeasure(found, facts) : null;
}

/** The signed value of a stated growth: for an index indicator it is the indicator's own value. */
export const signedValue = (stated: StatedMeasure): string => decimalString(signedStated(stated));
