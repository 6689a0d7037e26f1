import type { UnitIndex } from './lineage.ts';

/**
 * The units whose lines of roll-up may differ once some units have changed: those units, everything that ever stood in them, and
 * every former unit whose ground leads to one of these.
 */
export function touchedDescendants(before: UnitIndex, after: UnitIndex, changed: Iterable<number>): number[] {
  const touched = new Set<number>();
  const waiting = [...changed];
  for (let unitId = waiting.pop(); unitId !== undefined; unitId = waiting.pop()) {
    if (touched.has(unitId)) continue;
    touched.add(unitId);
    for (const index of [before, after]) {
      for (const child of index.childrenOf.get(unitId) ?? []) waiting.push(child.id);
      for (const { part } of index.linksTo.get(unitId) ?? []) waiting.push(part.from);
    }
  }
  return [...touched].sort((a, b) => a - b);
}
