import { dec, decimalString, parsePeriodCode, periodEnd, periodWords } from '@thucthi/kernel';
import { namePeople } from '@thucthi/access/server';
import { readLedgerOf } from '@thucthi/figures/server';
import { Refusal, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnits } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { indicatorView } from '../contract.ts';
import { basePeriodCode, growthOf, planLabel } from '../domain/index.ts';
import { assess, type AssessedRow } from './assess-indicator.ts';
import { rowOf } from './show-row.ts';
import { territoryAsItStands } from './changed-ground.ts';
import { figureAt, monthsOfYear, totalsOfYear } from './figures-of-indicator.ts';
import { findAsked } from './read-scorecard.ts';
import { instantKnown, readUnitFacts, type UnitFacts } from './unit-facts.ts';
import { readUnitsBelow } from './read-units-below.ts';

type ViewAnswer = z.input<typeof indicatorView>;

/** One indicator of one unit as its page shows it. */
export async function readIndicatorViewOf(
  tx: ScopedTx,
  scope: Scope,
  asked: { slug: string; code: string; period: string | undefined; knownOn: string | undefined; today: string },
  body: { illustrative: boolean; slug: string },
): Promise<ViewAnswer> {
  const { facts, row, ledger, unit, periods } = await assessOne(tx, scope, asked);
  const owner = facts.responsible.get(row.indicator.id);
  const owners = owner === undefined ? new Map() : await findUnits(tx, [owner], instantKnown(facts.knownOn));
  const below = await readUnitsBelow(tx, facts, row);
  const judged = facts.overrides.get(row.indicator.id)?.by ?? null;
  const people = await namePeople(tx, scope, [judged], asked.today);
  return {
    unit: { slug: unit.slug, name: unit.name, kind: unit.kind, illustrative: body.illustrative, body: body.slug },
    period: facts.period,
    periodLabel: periodWords(facts.period),
    knownOn: facts.knownOn,
    periods: [...new Set([facts.period, ...periods])].map((code) => ({ code, label: periodWords(code) })),
    row: rowOf(facts, row, owner === undefined ? null : (owners.get(owner)?.name ?? null), people),
    thisYear: seriesOf(row, facts.year).map((point) => upTo(lastMonthOf(facts), point)),
    lastYear: seriesOf(row, facts.year - 1),
    planCurves: row.plans.flatMap((one) => planCurve(row, one)),
    forecastCurve: forecastCurve(facts, row),
    comparisons: comparisonsOf(facts, row),
    ledger: ledger.filter((figure) => figure.period.slice(0, 4) >= String(facts.year - 1)),
    below: below.units,
    belowRank: below.rank,
    belowCount:
      below.expected === null ? null : { reported: below.units.filter((one) => one.value !== null).length, expected: below.expected },
  };
}

/** A single indicator of a unit, assessed, with every figure the ledger holds of it. */
interface AssessedOne {
  facts: UnitFacts;
  row: AssessedRow;
  ledger: Awaited<ReturnType<typeof readLedgerOf>>;
  unit: Awaited<ReturnType<typeof findAsked>>['unit'];
  periods: string[];
}

/** Reads and assesses a single indicator of a unit; refuses codes nobody defined. */
export async function assessOne(
  tx: ScopedTx,
  scope: Scope,
  asked: { slug: string; code: string; period: string | undefined; knownOn: string | undefined; today: string },
): Promise<AssessedOne> {
  const { unit, period, periods } = await findAsked(tx, scope, asked);
  const facts = await readUnitFacts(tx, {
    tenantId: scope.tenantId,
    unitId: unit.id,
    period,
    knownOn: asked.knownOn ?? null,
    today: asked.today,
    indicatorCode: asked.code,
  });
  const indicator = [...facts.indicators.values()].find((one) => one.definition.code === asked.code);
  if (!indicator) throw new Refusal('not-found');
  const ledger = await readLedgerOf(tx, scope, {
    unitId: unit.id,
    unitSlug: unit.slug,
    indicatorId: indicator.id,
    indicatorCode: indicator.definition.code,
    year: null,
    knownOn: facts.knownOn,
  });
  return { facts, row: assess(facts, indicator), ledger, unit, periods };
}

function seriesOf(row: AssessedRow, year: number): ViewAnswer['thisYear'] {
  const months = monthsOfYear(row.figures, year);
  const totals = totalsOfYear(row.figures, year);
  return months.map((month, index) => {
    const total = totals[index] ?? null;
    const shown = month ?? total;
    return {
      month: index + 1,
      value: month?.value ?? null,
      cumulative: total?.value ?? null,
      origin: shown?.origin ?? null,
      vintage: shown?.vintage ?? null,
    };
  });
}

const lastMonthOf = (facts: UnitFacts): number => Number(periodEnd(parsePeriodCode(facts.period)).slice(5, 7));

/** The months after the asked period are another question, also where they are known by now. */
const upTo = (last: number, point: ViewAnswer['thisYear'][number]): ViewAnswer['thisYear'][number] =>
  point.month <= last ? point : { month: point.month, value: null, cumulative: null, origin: null, vintage: null };

/** The period's last month against the month before it, and stocks against the close of last year. */
function comparisonsOf(facts: UnitFacts, row: AssessedRow): ViewAnswer['comparisons'] {
  const month = periodEnd(parsePeriodCode(facts.period)).slice(0, 7);
  const current = figureAt(row.figures, month);
  if (!current || row.figures.traits.accumulation === 'year-only' || row.figures.traits.accumulation === 'season') return [];
  const kinds = row.figures.traits.accumulation === 'last' ? (['previous-month', 'year-end'] as const) : (['previous-month'] as const);
  return kinds.map((kind) => {
    const code = basePeriodCode(month, kind);
    const base = code === null ? null : figureAt(row.figures, code);
    const growth = growthOf({
      indicator: row.figures.traits,
      kind,
      current,
      bases: base === null ? [] : [base],
      vintages: 'any',
      ...(code === null ? {} : territoryAsItStands(facts.ground, month, code)),
    });
    return {
      kind,
      growthPercent: growth.growthPercent,
      points: growth.points,
      difference: growth.difference,
      base: growth.base === null ? null : { value: growth.base.value, period: growth.base.period, vintage: growth.base.vintage },
      reason: growth.reason,
      notes: growth.notes.map(({ vi, en }) => ({ vi, en })),
    };
  });
}

/** A plan through the year: as phased, else by last year's shape, else a straight line; only for what adds up. */
function planCurve(row: AssessedRow, one: AssessedRow['plans'][number]): ViewAnswer['planCurves'] {
  const { plan, target } = one;
  if (plan.value === null || parsePeriodCode(plan.period).kind !== 'year' || row.figures.traits.accumulation !== 'sum') return [];
  const year = Number(plan.period);
  const whole = dec(plan.value);
  const label = planLabel(plan);
  const base = { plan: one.planKey, label, level: plan.level };
  const phasing = target?.terms.phasing;
  if (phasing) return [{ ...base, basis: 'phased', cumulative: [...phasing] }];
  const before = totalsOfYear(row.figures, year - 1);
  const end = before[11];
  if (end && before.every((total) => total !== null) && !dec(end.value).isZero()) {
    return [
      {
        ...base,
        basis: 'last-year-share',
        cumulative: before.map((total) =>
          decimalString(
            whole
              .times(dec(total?.value ?? '0'))
              .div(dec(end.value))
              .toDecimalPlaces(row.figures.traits.decimals),
          ),
        ),
      },
    ];
  }
  return [
    {
      ...base,
      basis: 'linear',
      cumulative: Array.from({ length: 12 }, (_, index) =>
        decimalString(
          whole
            .times(index + 1)
            .div(12)
            .toDecimalPlaces(row.figures.traits.decimals),
        ),
      ),
    },
  ];
}

/** From the last known total to the forecast year end, opening as the months pass; the months between follow last year's shape. */
function forecastCurve(facts: UnitFacts, row: AssessedRow): ViewAnswer['forecastCurve'] {
  const { forecast } = row;
  if (forecast.kind === 'none') return [];
  const totals = totalsOfYear(row.figures, facts.year);
  const lastMonth = lastMonthOf(facts);
  const start = totals[lastMonth - 1];
  if (!start || lastMonth === 12) return [];
  const before = totalsOfYear(row.figures, facts.year - 1);
  const from = before[lastMonth - 1];
  const to = before[11];
  const decimals = row.figures.traits.decimals;
  return Array.from({ length: 12 - lastMonth }, (_, index) => {
    const month = lastMonth + index + 1;
    const there = before[month - 1];
    const known = from && to && there && !dec(to.value).minus(from.value).isZero();
    const share = known ? dec(there.value).minus(from.value).div(dec(to.value).minus(from.value)) : dec(index + 1).div(12 - lastMonth);
    const at = (end: string): string =>
      decimalString(dec(start.value).plus(dec(end).minus(start.value).times(share)).toDecimalPlaces(decimals));
    return { month, value: at(forecast.value), lo: at(forecast.low), hi: at(forecast.high) };
  });
}
