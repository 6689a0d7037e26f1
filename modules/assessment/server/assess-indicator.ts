import { monthCode, parsePeriodCode, periodEnd, samePeriodLastYear, canonicalPeriod, periodCode } from '@thucthi/kernel';
import type { RegisteredIndicator } from '@thucthi/registry/server';
import {
  choosePlan,
  forecastYearEnd,
  growthOf,
  isClosed,
  isPace,
  paceOf,
  percentOfPlan,
  statusOf,
  withOverride,
  type AssessedFigure,
  type CountedRow,
  type Forecast,
  type Growth,
  type Pace,
  type PercentOfPlan,
  type ShownStatus,
} from '../domain/index.ts';
import { rowsOnGround, territoryBetween } from './changed-ground.ts';
import { figureAt, figuresOf, type IndicatorFigures } from './figures-of-indicator.ts';
import { plansOf, signedValue, statedGrowth, type PlanOfIndicator } from './plans-of-indicator.ts';
import { periodsAbout, type UnitFacts } from './unit-facts.ts';

/** An actual with its place in the ledger, where it has one. */
export type ShownFigure = AssessedFigure & { figureId?: string; conflict?: boolean };

/** One plan of a row with everything counted against it. */
export interface CountedPlan extends PlanOfIndicator {
  percent: PercentOfPlan;
  pace: Pace | null;
}

/** One indicator of one unit, assessed: what the row shows and what the explanation opens. */
export interface AssessedRow {
  indicator: RegisteredIndicator;
  figures: IndicatorFigures;
  actual: ShownFigure | null;
  plans: CountedPlan[];
  chosen: CountedPlan | null;
  growth: Growth;
  forecast: Forecast;
  status: ShownStatus;
  counted: CountedRow;
}

/** The actual of the asked period; where only part of it is known (a month, the year) that part under its own period. */
function actualOf(facts: UnitFacts, figures: IndicatorFigures): ShownFigure | null {
  const exact = figureAt(figures, facts.period);
  if (exact) return exact;
  const stated = figures.traits.accumulation === 'index' ? statedGrowth(facts, idOf(facts, figures), facts.period) : null;
  if (stated) {
    return {
      value: signedValue(stated),
      period: facts.period,
      asOf: periodEnd(parsePeriodCode(facts.period)),
      vintage: stated.qualifiers.includes('ước') ? 'uoc' : 'so-bo',
      decimals: stated.decimals,
      qualifiers: stated.qualifiers,
      origin: 'entered',
      ...(stated.source ? { source: stated.source } : {}),
    };
  }
  for (const period of periodsAbout(facts.period)) {
    const part = figures.best.get(period);
    if (part) return part;
  }
  return null;
}

const idOf = (facts: UnitFacts, figures: IndicatorFigures): number =>
  [...facts.indicators.values()].find((one) => one.definition.code === figures.traits.code)?.id ?? -1;

/** Assesses one indicator; pure once the facts are read. */
export function assess(facts: UnitFacts, indicator: RegisteredIndicator): AssessedRow {
  const figures = figuresOf(facts, indicator);
  const { traits } = figures;
  const actual = actualOf(facts, figures);
  const base = periodCode(canonicalPeriod(samePeriodLastYear(parsePeriodCode(actual?.period ?? facts.period))));
  const before = figuresOnGround(facts, indicator) ?? figures;
  const bases = [
    ...before.own.filter((figure) => figure.period === base),
    ...(before.sums.has(base) ? [before.sums.get(base)!] : []),
    ...derivedAt(before, base),
  ];
  const growth = growthOf({
    indicator: traits,
    kind: 'same-period',
    current: actual,
    bases,
    ...territoryBetween(facts.ground, actual?.period ?? facts.period, base),
    stated: statedGrowth(facts, indicator.id, actual?.period ?? facts.period),
    vintages: 'any',
  });
  const lastYear = lastYearShare(facts, figures, actual);
  const plans = plansOf(facts, indicator.id).map((one): CountedPlan => {
    const counts = actual !== null && answersPlan(traits, actual, one) ? actual : null;
    const pace = paceOf(traits, counts, one.plan, { ...(one.target?.terms.phasing ? { phased: one.target.terms.phasing } : {}), lastYear });
    return { ...one, percent: percentOfPlan(traits, counts, one.plan, one.stated), pace: isPace(pace) ? pace : null };
  });
  const chosenPlan = choosePlan(plans.map((one) => one.plan));
  const chosen = plans.find((one) => one.plan === chosenPlan) ?? null;
  const forecast = forecastOf(facts, figures, chosen);
  const computed = statusOf(
    {
      indicator: traits,
      actual,
      plan: chosen?.plan ?? null,
      percent: chosen?.percent ?? null,
      closed: chosen !== null && isClosed(actual, chosen.plan),
      forecast,
      pace: chosen?.pace ?? null,
    },
    facts.rules,
  );
  const override = facts.overrides.get(indicator.id);
  const status = withOverride(
    computed,
    override ? { class: override.statusClass, reason: override.reason, by: override.by ?? '', at: override.at.toISOString() } : null,
  );
  return {
    indicator,
    figures,
    actual,
    plans,
    chosen,
    growth,
    forecast,
    status,
    counted: {
      indicator: traits.code,
      name: traits.name,
      group: traits.group,
      document: chosen?.document?.symbol ?? null,
      hasPlan: chosen !== null,
      status: status.class,
    },
  };
}

/** What was known last year, put on the unit's ground of today; null where that changes nothing. */
function figuresOnGround(facts: UnitFacts, indicator: RegisteredIndicator): IndicatorFigures | null {
  const { id } = indicator;
  const rows = rowsOnGround(facts.ground, facts.year, id, { own: facts.own.get(id) ?? [], sums: facts.sums.get(id) ?? [] });
  return rows === null ? null : figuresOf({ ...facts, own: new Map([[id, rows.own]]), sums: new Map([[id, rows.sums]]) }, indicator);
}

const derivedAt = (figures: IndicatorFigures, period: string): AssessedFigure[] => {
  const figure = figureAt(figures, period);
  return figure !== null && figure.origin === 'derived' ? [figure] : [];
};

/** A figure counts against a plan when it covers the plan's period, or runs from its start to a date: a flow's single month does not. */
function answersPlan(traits: IndicatorFigures['traits'], actual: AssessedFigure, { plan }: PlanOfIndicator): boolean {
  if (actual.period === plan.period) return true;
  const singleMonth = parsePeriodCode(actual.period).kind === 'month' && !actual.period.endsWith('-01');
  return !(singleMonth && traits.accumulation === 'sum');
}

function lastYearShare(
  facts: UnitFacts,
  figures: IndicatorFigures,
  actual: AssessedFigure | null,
): { atCutOff: string; yearEnd: string } | null {
  if (actual === null) return null;
  const before = figureAt(figures, periodCode(canonicalPeriod(samePeriodLastYear(parsePeriodCode(actual.period)))));
  const whole = figureAt(figures, String(facts.year - 1));
  return before && whole ? { atCutOff: before.value, yearEnd: whole.value } : null;
}

function forecastOf(facts: UnitFacts, figures: IndicatorFigures, chosen: CountedPlan | null): Forecast {
  const end = periodEnd(parsePeriodCode(facts.period)).slice(0, 7);
  const months = [facts.year - 2, facts.year - 1, facts.year].flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => monthCode(year, index + 1))
      .filter((month) => month <= end)
      .flatMap((month) => {
        const figure = figureAt(figures, month);
        return figure ? [{ period: month, value: figure.value }] : [];
      }),
  );
  const phasing = chosen?.target?.terms.phasing;
  return forecastYearEnd({
    indicator: figures.traits,
    year: facts.year,
    monthly: months,
    ...(phasing ? { phasing: [{ year: facts.year, totals: phasing }] } : {}),
  });
}
