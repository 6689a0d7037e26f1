import { parsePeriodCode, yearOf } from '@thucthi/kernel';
import type { Scope, ScopedTx } from '@thucthi/platform';
import type { RegisteredIndicator } from '@thucthi/registry/server';
import type { TargetRecord } from '@thucthi/targets/server';
import { choosePlan, withOverride, type Bilingual, type Forecast, type StatusClass } from '../domain/index.ts';
import { actualOf, countPlans, overrideOf, statusAgainst } from './assess-indicator.ts';
import { forecastOf } from './forecast-of.ts';
import { readFactsOfUnits } from './facts-of-units.ts';
import { figuresOf } from './figures-of-indicator.ts';
import { latestPeriod, readUnitFacts, type UnitFacts } from './unit-facts.ts';

/** How one target stands: the class, why, and what it is held against. */
export interface TargetStanding {
  class: StatusClass;
  reason: Bilingual;
  /** Percent of this target by the indicator's convention; null where none is counted. */
  percent: string | null;
  actual: { value: string; period: string } | null;
}

/**
 * How targets stand today, each by the rules and the figures by which its unit's scorecard judges: those of the running year in the period
 * the body opens on, others in their own period. A target that a scorecard colours its row by has the row's status, judgements of people
 * included; others are held against themselves. One that does not count yet has no standing. `period` is the one the body opens on.
 */
export async function judgeTargets(
  tx: ScopedTx,
  scope: Scope,
  asked: { rootUnitId: number; targets: readonly TargetRecord[]; today: string },
): Promise<{ period: string; standings: Map<string, TargetStanding> }> {
  const { tenantId } = scope;
  const { rootUnitId, today } = asked;
  const period = (await latestPeriod(tx, tenantId, rootUnitId)) ?? today.slice(0, 4);
  const running = String(yearOf(parsePeriodCode(period)));
  const groups = Map.groupBy(asked.targets, (target) => (target.period === running ? period : target.period));
  const standings = new Map<string, TargetStanding>();
  for (const [judgedIn, targets] of groups) {
    const indicatorIds = [...new Set(targets.map((target) => target.indicatorId))];
    const body = await readUnitFacts(tx, { tenantId, unitId: rootUnitId, period: judgedIn, knownOn: null, today, indicatorIds });
    const below = targets.filter((target) => target.unitId !== rootUnitId);
    const facts = await readFactsOfUnits(
      tx,
      body,
      [...new Set(below.map((target) => target.unitId))],
      [...new Set(below.map((target) => target.indicatorId))],
    );
    facts.set(rootUnitId, body);
    for (const of of Map.groupBy(targets, (target) => `${target.unitId} ${target.indicatorId}`).values()) {
      const [first] = of;
      const ofUnit = first && facts.get(first.unitId);
      const indicator = first && body.indicators.get(first.indicatorId);
      if (ofUnit === undefined || indicator === undefined) continue;
      for (const [id, standing] of standingsOf(ofUnit, indicator, new Set(of.map((target) => target.id)))) standings.set(id, standing);
    }
  }
  return { period, standings };
}

/** How the wanted targets of one indicator of one unit stand. */
function standingsOf(facts: UnitFacts, indicator: RegisteredIndicator, wanted: ReadonlySet<string>): [string, TargetStanding][] {
  const figures = figuresOf(facts, indicator);
  const actual = actualOf(facts, figures);
  const plans = countPlans(facts, indicator, figures, actual);
  const chosen = choosePlan(plans.map((one) => one.plan));
  return plans.flatMap((one): [string, TargetStanding][] => {
    const id = one.target?.id;
    if (id === undefined || !wanted.has(id)) return [];
    let forecast: Forecast | undefined;
    const computed = statusAgainst(facts, { figures, actual, plan: one, forecast: () => (forecast ??= forecastOf(facts, figures, one)) });
    const status = withOverride(computed, one.plan === chosen ? overrideOf(facts, indicator) : null);
    return [
      [
        id,
        {
          class: status.class,
          reason: status.override === null ? status.computed.reason : { vi: status.override.reason, en: status.override.reason },
          percent: one.percent.percent,
          actual: actual === null ? null : { value: actual.value, period: actual.period },
        },
      ],
    ];
  });
}
