import { decimalString, parsePeriodCode, periodEnd, samePeriodLastYear, canonicalPeriod, periodCode } from '@thucthi/kernel';
import type { RegisteredIndicator } from '@thucthi/registry/server';
import {
  choosePlan,
  growthOf,
  isClosed,
  isPace,
  paceOf,
  percentOfPlan,
  slotsInside,
  statusOf,
  withOverride,
  type AssessedFigure,
  type CountedRow,
  type Forecast,
  type Growth,
  type Pace,
  type PercentOfPlan,
  type PlanTarget,
  type ShownStatus,
  type Sighting,
  type Status,
  type StatusOverride,
} from '../domain/index.ts';
import { forecastOf } from './forecast-of.ts';
import { rowsOnGround, territoryBetween } from './changed-ground.ts';
import { figureAt, figuresOf, reportedAt, totalsOfYear, type IndicatorFigures } from './figures-of-indicator.ts';
import { plansOf, signedValue, statedGrowth, type PlanOfIndicator } from './plans-of-indicator.ts';
import { periodsAbout, type UnitFacts } from './unit-facts.ts';

/** An actual with its place in the ledger, where it has one. */
export type ShownFigure = AssessedFigure & { figureId?: string; conflict?: boolean };

/** One plan of a row with everything counted against it. */
export interface CountedPlan extends PlanOfIndicator {
  percent: PercentOfPlan;
  pace: Pace | null;
  /** Percent of what each decision about the target asked, by version; null where none is counted. */
  versions: ReadonlyMap<number, string | null>;
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
export function actualOf(facts: UnitFacts, figures: IndicatorFigures): ShownFigure | null {
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
  return latestInside(facts, figures) ?? null;
}

/** What is known of a part of the asked period; what is counted once a year stands for any part of it. */
function latestInside(facts: UnitFacts, figures: IndicatorFigures): ShownFigure | undefined {
  for (const slot of slotsInside(figures.traits, facts.period)) {
    const part = figureAt(figures, slot);
    if (part) return part;
  }
  return periodsAbout(facts.period)
    .map((period) => figures.best.get(period))
    .find((part) => part !== undefined);
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
    reports: actual === null ? null : reportsOf(facts, { figures, indicatorId: indicator.id, period: actual.period }),
  });
  const plans = countPlans(facts, indicator, figures, actual);
  const chosenPlan = choosePlan(plans.map((one) => one.plan));
  const chosen = plans.find((one) => one.plan === chosenPlan) ?? null;
  const forecast = forecastOf(facts, figures, chosen);
  const computed = statusAgainst(facts, { figures, actual, plan: chosen, forecast: () => forecast });
  const status = withOverride(computed, overrideOf(facts, indicator));
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
      targetGroup: chosen?.target?.terms.clause ?? null,
      hasPlan: chosen !== null,
      status: status.class,
    },
  };
}

/** Every plan of an indicator with what is counted against it. */
export function countPlans(
  facts: UnitFacts,
  indicator: RegisteredIndicator,
  figures: IndicatorFigures,
  actual: ShownFigure | null,
): CountedPlan[] {
  const { traits } = figures;
  const lastYear = lastYearShare(facts, figures, actual);
  return plansOf(facts, indicator.id).map((bare): CountedPlan => {
    const one = { ...bare, plan: withWhatWasSeen(facts, figures, actual, bare.plan) };
    const counts = actual !== null && answersPlan(traits, actual, one) ? actual : null;
    const pace = paceOf(traits, counts, one.plan, { ...(one.target?.terms.phasing ? { phased: one.target.terms.phasing } : {}), lastYear });
    const percent = percentOfPlan(traits, counts, one.plan, one.stated, speaksOfAnother(facts, counts, one));
    const versions = new Map(
      (one.target?.history ?? []).map(({ version, value }) => {
        if (version === one.target?.terms.version) return [version, percent.percent];
        if (value === null) return [version, null];
        return [version, percentOfPlan(traits, counts, { ...one.plan, value: decimalString(value), derived: null }).percent];
      }),
    );
    return { ...one, percent, pace: isPace(pace) ? pace : null, versions };
  });
}

/** The status of an indicator against one of its plans by the body's rules; a forecast is worked out only for rules that ask for it. */
export function statusAgainst(
  facts: Pick<UnitFacts, 'rules'>,
  of: { figures: IndicatorFigures; actual: ShownFigure | null; plan: CountedPlan | null; forecast: () => Forecast },
): Status {
  const { figures, actual, plan } = of;
  return statusOf(
    {
      indicator: figures.traits,
      actual,
      plan: plan?.plan ?? null,
      percent: plan?.percent ?? null,
      closed: plan !== null && isClosed(actual, plan.plan),
      get forecast() {
        return of.forecast();
      },
      pace: plan?.pace ?? null,
    },
    facts.rules,
  );
}

/** What a person judged of an indicator, as the status shows it. */
export function overrideOf(facts: Pick<UnitFacts, 'overrides'>, indicator: RegisteredIndicator): StatusOverride | null {
  const override = facts.overrides.get(indicator.id);
  if (override === undefined) return null;
  return { class: override.statusClass, reason: override.reason, by: override.by ?? '', at: override.at.toISOString() };
}

/** Whether a document states its percentage of another figure than the one that stands now: one somebody entered since, or worked out. */
function speaksOfAnother(facts: UnitFacts, actual: ShownFigure | null, { stated }: PlanOfIndicator): boolean {
  const document = stated?.source?.document?.id;
  if (document === undefined || actual === null) return false;
  return actual.figureId === undefined || facts.documentOf.get(actual.figureId) !== document;
}

/** How many units below reported a period, of those that ought to. */
function reportsOf(
  facts: UnitFacts,
  row: { figures: IndicatorFigures; indicatorId: number; period: string },
): { reported: number; expected: number } | null {
  const expected = facts.expected.get(`${facts.unitId}:${row.indicatorId}`);
  const reported = reportedAt(row.figures, row.period);
  return expected === undefined || reported === null ? null : { reported, expected };
}

/** A plan with what the ledger adds to it: what was seen of a milestone, and what a reduction is counted from. */
function withWhatWasSeen(facts: UnitFacts, figures: IndicatorFigures, actual: ShownFigure | null, plan: PlanTarget): PlanTarget {
  if (plan.comparator === 'milestone') return { ...plan, sightings: sightingsOf(figures, facts) };
  if (figures.traits.planConvention !== 'reduction') return plan;
  const { baseline: stated, baselineOrigin: _stated, ...rest } = plan;
  const lastYear = periodCode(canonicalPeriod(samePeriodLastYear(parsePeriodCode(plan.period))));
  const whole = stated ?? figureAt(figures, lastYear)?.value;
  if (whole === undefined) return rest;
  const origin = stated === undefined ? 'last-year' : 'stated';
  if (actual === null || actual.period === plan.period || figures.traits.accumulation !== 'sum')
    return { ...rest, baseline: whole, baselineOrigin: origin };
  const byNow = figureAt(figures, periodCode(canonicalPeriod(samePeriodLastYear(parsePeriodCode(actual.period)))));
  return byNow === null ? rest : { ...rest, baseline: whole, baselineOrigin: origin, baselineNow: byNow.value };
}

/** What was seen of an indicator in a year up to the end of a period, each value on the day it speaks of; of flows their running totals. */
const sightingsOf = (figures: IndicatorFigures, { period, year }: UnitFacts): Sighting[] => {
  const end = periodEnd(parsePeriodCode(period));
  const seen =
    figures.traits.accumulation === 'sum' ? totalsOfYear(figures, year).flatMap((total) => total ?? []) : [...figures.best.values()];
  return seen
    .map((figure) => ({ on: figure.asOf ?? periodEnd(parsePeriodCode(figure.period)), value: figure.value }))
    .filter((one) => one.on <= end);
};

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
