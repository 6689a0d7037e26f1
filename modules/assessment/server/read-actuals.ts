import { monthSpan, parsePeriodCode, slotCode, yearOf } from '@thucthi/kernel';
import { readRollup, readStandingFigures } from '@thucthi/figures/server';
import type { ScopedTx } from '@thucthi/platform';
import { readIndicatorsCached } from '@thucthi/registry/server';
import { deriveYear, type AssessedFigure } from '../domain/index.ts';
import { ownFigure, summedFigure, traitsOf } from './figures-of-indicator.ts';
import { slotsOfYear } from './unit-facts.ts';

/** What each unit achieved in a period, or in the longest part of it from its start that is known; `period` says which. */
export async function readActuals(
  tx: ScopedTx,
  tenantId: number,
  unitIds: readonly number[],
  indicatorId: number,
  period: string,
): Promise<Map<number, { value: string; period: string; vintage: string }>> {
  const indicator = (await readIndicatorsCached(tx)).get(indicatorId);
  if (!indicator || unitIds.length === 0) return new Map();
  const year = yearOf(parsePeriodCode(period));
  const key = { tenantId, unitIds, periods: [...new Set([...slotsOfYear(year), period])], indicatorIds: [indicatorId], knownOn: null };
  const own = Map.groupBy(
    (await readStandingFigures(tx, key)).toSorted((a, b) => a.vintage - b.vintage),
    (figure) => figure.unitId,
  );
  const sums = Map.groupBy(await readRollup(tx, { ...key, rule: 0 }), (row) => row.unitId);
  const traits = traitsOf(indicator);
  return new Map(
    unitIds.flatMap((unitId) => {
      const best = new Map<string, AssessedFigure>();
      for (const row of sums.get(unitId) ?? []) {
        const figure = summedFigure(row, indicator);
        if (figure) best.set(row.period, figure);
      }
      for (const figure of own.get(unitId) ?? []) best.set(figure.period, ownFigure(figure));
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
