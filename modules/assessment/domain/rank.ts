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
