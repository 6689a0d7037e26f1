import { monthSpan, parsePeriodCode, slotCode, yearOf } from '@thucthi/kernel';
import { readRollup, readStandingFigures, type RollupRow, type StandingFigure } from '@thucthi/figures/server';
import type { ScopedTx } from '@thucthi/platform';
import { readIndicatorsCached, type RegisteredIndicator } from '@thucthi/registry/server';
import { deriveYear, type AssessedFigure } from '../domain/index.ts';
import { ownFigure, summedFigure, traitsOf } from './figures-of-indicator.ts';
import { slotsOfYear } from './unit-facts.ts';

/** What a unit achieved; `period` differs from the asked one where only a part of it is known. */
export interface ReachedFigure {
  value: string;
  period: string;
  vintage: string;
}

/** What each unit achieved in a period, or in the longest part of it from its start that is known; `period` says which. */
export async function readActuals(
  tx: ScopedTx,
  tenantId: number,
  unitIds: readonly number[],
  indicatorId: number,
  period: string,
): Promise<Map<number, ReachedFigure>> {
  const indicator = (await readIndicatorsCached(tx)).get(indicatorId);
  if (!indicator || unitIds.length === 0) return new Map();
  const found = await figuresOf(
    tx,
    { tenantId, unitIds, indicators: [indicator], periods: slotsOfYear(yearOf(parsePeriodCode(period))) },
    period,
  );
  return reachedByUnit(indicator, unitIds, found, period);
}

/** Indicators whose figures are read together: enough to spare round trips, few enough for the rows of a year to fit in hand. */
const atOnce = 20;

/**
 * The same for many indicators, by code: the figure of the period itself is fetched for all of them in two reads, and only where some unit
 * has none are the months of the year read too. Indicators of which no unit has a figure are absent.
 */
export async function readActualsOfMany(
  tx: ScopedTx,
  tenantId: number,
  asked: { unitIds: readonly number[]; codes: readonly string[]; period: string },
): Promise<Map<string, Map<number, ReachedFigure>>> {
  const { unitIds, period } = asked;
  const wanted = new Set(asked.codes);
  const indicators = [...(await readIndicatorsCached(tx)).values()].filter(({ definition }) => wanted.has(definition.code));
  if (indicators.length === 0 || unitIds.length === 0) return new Map();
  const reached = new Map<number, Map<number, ReachedFigure>>();
  const exact = await figuresOf(tx, { tenantId, unitIds, indicators, periods: [] }, period);
  for (const indicator of indicators) reached.set(indicator.id, reachedByUnit(indicator, unitIds, exact, period));
  const short = indicators.filter(({ id }) => (reached.get(id)?.size ?? 0) < unitIds.length);
  for (let at = 0; at < short.length; at += atOnce) {
    const some = short.slice(at, at + atOnce);
    const year = await figuresOf(
      tx,
      { tenantId, unitIds, indicators: some, periods: slotsOfYear(yearOf(parsePeriodCode(period))) },
      period,
    );
    for (const indicator of some) reached.set(indicator.id, reachedByUnit(indicator, unitIds, year, period));
  }
  return new Map(
    indicators.flatMap(({ id, definition }) => {
      const of = reached.get(id);
      return of === undefined || of.size === 0 ? [] : [[definition.code, of] as const];
    }),
  );
}

interface FiguresFound {
  own: ReadonlyMap<string, StandingFigure[]>;
  sums: ReadonlyMap<string, RollupRow[]>;
}
const keyOf = ({ unitId, indicatorId }: { unitId: number; indicatorId: number }): string => `${unitId} ${indicatorId}`;

async function figuresOf(
  tx: ScopedTx,
  asked: { tenantId: number; unitIds: readonly number[]; indicators: readonly RegisteredIndicator[]; periods: readonly string[] },
  period: string,
): Promise<FiguresFound> {
  const { tenantId, unitIds, indicators, periods } = asked;
  const key = {
    tenantId,
    unitIds,
    periods: [...new Set([...periods, period])],
    indicatorIds: indicators.map(({ id }) => id),
    knownOn: null,
  };
  const own = (await readStandingFigures(tx, key)).toSorted((a, b) => a.vintage - b.vintage);
  return { own: Map.groupBy(own, keyOf), sums: Map.groupBy(await readRollup(tx, { ...key, rule: 0 }), keyOf) };
}

function reachedByUnit(
  indicator: RegisteredIndicator,
  unitIds: readonly number[],
  { own, sums }: FiguresFound,
  period: string,
): Map<number, ReachedFigure> {
  const year = yearOf(parsePeriodCode(period));
  const traits = traitsOf(indicator);
  return new Map(
    unitIds.flatMap((unitId) => {
      const key = keyOf({ unitId, indicatorId: indicator.id });
      const best = new Map<string, AssessedFigure>();
      for (const row of sums.get(key) ?? []) {
        const figure = summedFigure(row, indicator);
        if (figure) best.set(row.period, figure);
      }
      for (const figure of own.get(key) ?? []) best.set(figure.period, ownFigure(figure));
      const direct = best.get(period);
      if (direct) return [[unitId, { value: direct.value, period, vintage: direct.vintage }] as const];
      const entered = [...best.values()].filter((figure) => monthSpan(figure.period, year) !== null);
      if (entered.length === 0) return [];
      const { slots } = deriveYear(traits, year, entered);
      const found = partsFromStart(period, year)
        .map((code) => slots.get(code))
        .find((slot) => slot !== undefined);
      return found ? [[unitId, { value: found.value, period: found.period, vintage: found.vintage }] as const] : [];
    }),
  );
}

/** A period and the shorter stretches that begin with it, longest first. */
function partsFromStart(period: string, year: number): string[] {
  const span = monthSpan(period, year);
  if (!span) return [period];
  return Array.from({ length: span.to - span.from + 1 }, (_, index) => slotCode(year, span.from, span.to - index));
}
