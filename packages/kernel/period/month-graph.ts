import type { Decimal } from '../decimal/decimal.ts';
import type { Interval } from '../decimal/interval.ts';

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

/** Entered runs by the month end they touch, each list most final first, then by code, whatever the order of entry. */
export type MonthGraph = { steps: readonly (readonly PathStep[])[] };

/** Lays entered runs out by month end (0 is the start of the year). */
export function monthGraph(edges: readonly MonthEdge[]): MonthGraph {
  const steps: PathStep[][] = Array.from({ length: 13 }, () => []);
  for (const edge of edges.toSorted((a, b) => b.finality - a.finality || (a.code < b.code ? -1 : 1))) {
    steps[edge.from]?.push({ edge, sign: 1 });
    steps[edge.to]?.push({ edge, sign: -1 });
  }
  return { steps };
}

/** The last step to each month end that can be reached from one, on the shortest way. */
export type Ways = { from: number; last: readonly (PathStep | null)[] };

/**
 * The shortest ways from one month end to all others, leaving out `without`; among equally short ones the most final,
 * then the first in code order, so that the answer does not depend on the order of entry.
 */
export function waysFrom(graph: MonthGraph, from: number, without: MonthEdge | null = null): Ways {
  const last: (PathStep | null)[] = Array.from({ length: 13 }, () => null);
  const finality: number[] = Array.from({ length: 13 }, () => 0);
  const depth: number[] = Array.from({ length: 13 }, () => -1);
  depth[from] = 0;
  let layer = [from];
  for (let length = 1; layer.length > 0; length += 1) {
    const next: number[] = [];
    for (const start of layer) {
      for (const step of graph.steps[start] ?? []) {
        const end = step.sign === 1 ? step.edge.to : step.edge.from;
        const reached = depth[end] ?? -1;
        if (step.edge === without || (reached !== -1 && reached !== length)) continue;
        const sum = (finality[start] ?? 0) + step.edge.finality;
        if (reached === length && sum <= (finality[end] ?? 0)) continue;
        if (reached === -1) next.push(end);
        depth[end] = length;
        finality[end] = sum;
        last[end] = step;
      }
    }
    layer = next.toSorted((a, b) => a - b);
  }
  return { from, last };
}

/** The steps to one month end; null when it is not joined to the start. */
export function wayTo(ways: Ways, to: number): PathStep[] | null {
  const path: PathStep[] = [];
  for (let at = to; at !== ways.from;) {
    const step = ways.last[at] ?? null;
    if (step === null) return null;
    path.unshift(step);
    at = step.sign === 1 ? step.edge.from : step.edge.to;
  }
  return path;
}
