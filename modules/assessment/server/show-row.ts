import { dec, decimalString, parsePeriodCode, periodEnd, roundTo } from '@thucthi/kernel';
import type { Wording } from '@thucthi/platform/contract';
import type { z } from 'zod';
import type { scorecardRow } from '../contract.ts';
import { milestoneState, planLabel, planName, rowSentence } from '../domain/index.ts';
import type { AssessedRow, CountedPlan, ShownFigure } from './assess-indicator.ts';
import { figureAt, reportedAt, type IndicatorFigures } from './figures-of-indicator.ts';
import { lastTwoYears, periodsAbout, type UnitFacts } from './unit-facts.ts';

type Row = z.input<typeof scorecardRow>;

/** What people are called to the reader, by id. */
export type People = ReadonlyMap<string, Wording>;

/** The row as the contract shows it. */
export function rowOf(facts: UnitFacts, row: AssessedRow, owner: string | null, people: People = new Map()): Row {
  const { traits, figures } = { traits: row.figures.traits, figures: row.figures };
  const { actual, growth, forecast, status } = row;
  const beside = actual !== null && actual.origin === 'entered' ? (figures.sums.get(actual.period) ?? null) : null;
  const about = new Set(periodsAbout(facts.period));
  return {
    indicator: {
      code: traits.code,
      name: traits.name,
      names: [traits.name.vi, traits.name.en, ...row.indicator.definition.aliases],
      unit: traits.unit,
      decimals: traits.decimals,
      group: traits.group,
      polarity: traits.polarity,
      accumulation: traits.accumulation,
      planConvention: traits.planConvention,
    },
    actual:
      actual === null
        ? null
        : {
            value: shownValue(row, actual),
            unit: traits.unit,
            vintage: actual.vintage,
            asOf: actual.asOf,
            qualifiers: [...actual.qualifiers],
            decimals: actual.decimals ?? (actual.origin === 'entered' ? null : traits.decimals),
            origin: actual.origin,
            period: actual.period,
            outOf: null,
            conflict: actual.conflict ?? false,
            reported: reportedAt(figures, actual.period),
            expected: facts.expected.get(`${facts.unitId}:${row.indicator.id}`) ?? null,
            beside: beside === null ? null : { value: beside.value, gap: decimalString(dec(actual.value).minus(dec(beside.value))) },
            figureId: actual.figureId ?? null,
          },
    plans: row.plans.map((one) => planRow(one, actual, facts.inForceOn)),
    samePeriod: {
      growthPercent: growth.growthPercent,
      points: growth.points,
      origin: growth.origin,
      comparable: growth.comparable || growth.origin === 'stated',
      reason: growth.reason,
      reasonCode: growth.reason?.code ?? null,
      base: growth.base === null ? null : { value: growth.base.value, period: growth.base.period, vintage: growth.base.vintage },
      notes: growth.notes.map(({ vi, en }) => ({ vi, en })),
    },
    statements: facts.statements
      .filter((one) => one.indicatorId === row.indicator.id && about.has(one.period))
      .map((one) => ({
        measure: one.measure,
        value: decimalString(one.value),
        unit: one.valueUnit === 'own' ? traits.unit : one.valueUnit,
        polarity: one.polarity,
        printed: one.printed,
        basis: { ...one.basis },
        qualifiers: [...one.qualifiers],
        period: one.statedPeriod ?? one.period,
        asOf: one.asOf,
        document: facts.documents.get(one.documentId) ?? null,
        locator: one.locator,
      })),
    status: {
      class: status.class,
      reason: { vi: status.computed.reason.vi, en: status.computed.reason.en },
      reasonCode: status.computed.reason.code,
      computed: status.computed.class,
      overriddenBy: status.override === null ? null : (people.get(status.override.by) ?? unnamed),
      overrideReason: status.override?.reason ?? null,
      overrideId: facts.overrides.get(row.indicator.id)?.id ?? null,
    },
    forecast:
      forecast.kind === 'none'
        ? null
        : {
            value: forecast.value,
            lo: forecast.low,
            hi: forecast.high,
            coverageWanted: 80,
            method: forecast.method,
            methodLabel: forecast.methodWords,
            error: forecast.record.meanErrorPercent,
            coverage: forecast.record.coveragePercent,
            tests: forecast.record.trials,
          },
    forecastReason: forecast.kind === 'none' ? { vi: forecast.reason.vi, en: forecast.reason.en } : null,
    sparkline: sparklineOf(facts, figures),
    sentence: rowSentence({
      indicator: traits,
      actual,
      plans: row.plans,
      samePeriod: growth,
      until: periodEnd(parsePeriodCode(facts.period)),
    }),
    owner,
    checks: [...row.plans.flatMap((one) => one.percent.checks), ...growth.checks, ...(figures.years.get(facts.year)?.checks ?? [])].map(
      (one) => ({ type: one.type, message: { vi: one.messageVi, en: one.messageEn } }),
    ),
  };
}

/** A rate that was worked out has no more decimals than the indicator is read with; what adds up stays exact. */
function shownValue({ figures }: AssessedRow, actual: ShownFigure): string {
  const { accumulation, decimals } = figures.traits;
  return actual.origin === 'entered' || accumulation === 'sum' ? actual.value : decimalString(roundTo(dec(actual.value), decimals));
}

/** Of a judgement by somebody who has no account here any more. */
const unnamed: Wording = { vi: 'chưa rõ ai', en: 'somebody unknown' };

function sparklineOf(facts: UnitFacts, figures: IndicatorFigures): (string | null)[] {
  return lastTwoYears(facts.period).map((month) => figureAt(figures, month)?.value ?? null);
}

function planRow(one: CountedPlan, actual: ShownFigure | null, today: string): Row['plans'][number] {
  const { plan, percent, pace, target } = one;
  return {
    plan: one.planKey,
    issuer: plan.issuers.length === 0 ? 'unstated' : plan.issuers.join('+'),
    issuerLabel: planLabel(plan),
    planName: planName(plan),
    level: plan.level,
    target: plan.value,
    targetHigh: plan.upper ?? null,
    comparator: plan.comparator,
    milestoneOn: plan.milestoneOn ?? null,
    milestone: plan.comparator === 'milestone' ? milestoneState(plan) : null,
    clause: target?.terms.clause ?? null,
    effectiveFrom: target?.terms.effectiveFrom ?? null,
    baseline:
      plan.baseline === undefined
        ? null
        : { value: plan.baseline, origin: plan.baselineOrigin ?? 'stated', atCutOff: plan.baselineNow ?? null },
    derived: plan.derived !== null,
    percent: percent.percent,
    percentOrigin: percent.percent === null ? null : percent.origin,
    percentAsOf: percent.stated?.asOf ?? null,
    qualifiers: [...(percent.stated?.qualifiers ?? [])],
    met: percent.met,
    difference: percent.difference,
    expectedNow: pace?.expectedNow ?? null,
    paceBasis: pace?.basis ?? null,
    needed:
      pace?.needed && actual !== null && !pace.needed.alreadyReached
        ? {
            perUnit: pace.needed.perUnit,
            unit: pace.needed.unit,
            unitsLeft: pace.needed.unitsLeft,
            averageSoFar: pace.needed.averageSoFar,
            multiple: pace.needed.multiple,
          }
        : null,
    document: one.document,
    history: (target?.history ?? []).map((version) => ({
      version: version.version,
      value: version.value === null ? null : decimalString(version.value),
      decidedOn: version.decidedOn,
      effectiveFrom: version.effectiveFrom,
      inForce: version.effectiveFrom === null || version.effectiveFrom <= today,
      percent: one.versions.get(version.version) ?? null,
      reason: version.reason,
    })),
  };
}
