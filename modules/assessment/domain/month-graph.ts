import type { Decimal, Interval } from '@thucthi/kernel';

/** An entered run of months as the difference of two running totals, from the end of month `from` to the end of month `to`. */
export type MonthEdge = {
  code: string;
  from: number;
  to: number;
  value: Decimal;
  interval: Interval;
  /** Higher is more final; among equally short ways the more final one is taken. */
  finality: number;
  /** Set when `value` was multiplied by a count of months (means), so that messages can divide it back. */
  divisor?: number;
};

/** One entered run on the way between two month ends, walked forward (+1) or backward (−1). */
export type PathStep = { edge: MonthEdge; sign: 1 | -1 };

/**
 * The shortest way between two month ends over entered runs; among equally short ones the most final, then the first
 * in code order, so that the answer does not depend on the order of entry. Null when they are not joined.
 */
export function shortestPath(edges: readonly MonthEdge[], from: number, to: number): PathStep[] | null {
  const sorted = edges.toSorted((a, b) => b.finality - a.finality || (a.code < b.code ? -1 : 1));
  let best = new Map<number, PathStep[]>([[from, []]]);
  for (let length = 1; length <= 12 && !best.has(to); length += 1) {
    const next = new Map(best);
    for (const edge of sorted) {
      for (const sign of [1, -1] as const) {
        const start = sign === 1 ? edge.from : edge.to;
        const end = sign === 1 ? edge.to : edge.from;
        const way = best.get(start);
        if (way === undefined || way.length !== length - 1 || best.has(end)) continue;
        const candidate = [...way, { edge, sign }];
        const known = next.get(end);
        if (known === undefined || finality(candidate) > finality(known)) next.set(end, candidate);
      }
    }
    if (next.size === best.size) return null;
    best = next;
  }
  return best.get(to) ?? null;
}

function finality(path: readonly PathStep[]): number {
  return path.reduce((sum, step) => sum + step.edge.finality, 0);
}
