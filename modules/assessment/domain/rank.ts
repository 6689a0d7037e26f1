import { dec } from '@thucthi/kernel';
import type { IndicatorTraits } from './indicator-traits.ts';

/** The place of one unit among its peers; units with the same value share a place and the next ones are skipped. */
export type UnitRank = { unit: string; value: string; rank: number; outOf: number; tied: boolean; moved: number | null };

/**
 * Ranks units by value, best first by the indicator's polarity; units without a figure are left out, not put last.
 * Null where neither more nor less is better. `before` gives last time's places, so that `moved` counts places gained.
 */
export function rankUnits(
  indicator: Pick<IndicatorTraits, 'polarity'>,
  values: readonly { unit: string; value: string | null }[],
  before: ReadonlyMap<string, number> = new Map(),
): UnitRank[] | null {
  if (indicator.polarity === 'range' || indicator.polarity === 'structure') return null;
  const sign = indicator.polarity === 'up' ? -1 : 1;
  const known = values.flatMap(({ unit, value }) => (value === null ? [] : [{ unit, value, number: dec(value) }]));
  known.sort((a, b) => sign * a.number.comparedTo(b.number) || (a.unit < b.unit ? -1 : 1));
  let place = 0;
  return known.map((row, i) => {
    const previous = known[i - 1];
    const next = known[i + 1];
    const sameAsPrevious = previous !== undefined && previous.number.eq(row.number);
    if (!sameAsPrevious) place = i + 1;
    const old = before.get(row.unit);
    return {
      unit: row.unit,
      value: row.value,
      rank: place,
      outOf: known.length,
      tied: sameAsPrevious || (next !== undefined && next.number.eq(row.number)),
      moved: old === undefined ? null : old - place,
    };
  });
}

/** How units below one unit are put in order. */
export interface RankMethod {
  /** Percent of each one's own plan where plans are set, else the figures themselves. */
  by: 'percent' | 'value';
  best: 'most' | 'least';
}

/**
 * Ranks units below by percent of their own plans where any has one, so that large and small are compared by what was asked of
 * them; else by their figures. Of a limit the least is best; of a reduction that is wanted the most percent is best.
 */
export function rankBelow(
  indicator: Pick<IndicatorTraits, 'polarity' | 'planConvention'>,
  units: readonly { unit: string; value: string | null; percent: string | null }[],
): { method: RankMethod; ranks: ReadonlyMap<string, UnitRank> } | null {
  const by = units.some(({ percent }) => percent !== null) ? 'percent' : 'value';
  const achieved = by === 'percent' && indicator.planConvention === 'reduction';
  const polarity = achieved ? 'up' : indicator.polarity;
  const ranked = rankUnits(
    { polarity },
    units.map((one) => ({ unit: one.unit, value: one[by] })),
  );
  if (ranked === null) return null;
  return { method: { by, best: polarity === 'up' ? 'most' : 'least' }, ranks: new Map(ranked.map((one) => [one.unit, one])) };
}
