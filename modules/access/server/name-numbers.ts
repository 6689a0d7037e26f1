import type { Detail } from '../domain/audit-sentence.ts';

/** Facts of an audit row that name a unit or an indicator by a number, which tells a reader nothing. */
const ofUnits: readonly string[] = ['unitId', 'unit'];
const ofIndicators: readonly string[] = ['indicatorId', 'indicator'];

/** The units that a detail names by number, at any depth. */
export function unitsIn(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(unitsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (typeof inner === 'number' && ofUnits.includes(name) ? inner : unitsIn(inner)));
}

/** What numbers of a detail stand for: names of units and codes of indicators, by number. */
export interface Named {
  readonly units: ReadonlyMap<number, string>;
  readonly indicators: ReadonlyMap<number, string>;
}

/**
 * A detail in which numbers are joined by what they stand for: `unit` beside `unitId`, `indicator` beside `indicatorId`, at any
 * depth. The numbers themselves stay where they have a fact of their own.
 */
export function nameNumbers(detail: Detail, named: Named): Detail {
  return Object.fromEntries(
    Object.entries(detail).flatMap(([name, value]): [string, unknown][] => {
      if (typeof value !== 'number') return [[name, nameInside(value, named)]];
      const [fact, found] = ofUnits.includes(name)
        ? (['unit', named.units.get(value)] as const)
        : ofIndicators.includes(name)
          ? (['indicator', named.indicators.get(value)] as const)
          : [name, undefined];
      if (found === undefined) return [[name, value]];
      return fact === name
        ? [[name, found]]
        : [
            [name, value],
            [fact, found],
          ];
    }),
  );
}

function nameInside(value: unknown, named: Named): unknown {
  if (Array.isArray(value)) return value.map((one) => nameInside(one, named));
  return typeof value === 'object' && value !== null ? nameNumbers(value as Detail, named) : value;
}
