import type { IndicatorView, ScorecardRow } from '@thucthi/assessment/contract';
import { dec } from '@thucthi/kernel';

type Plan = ScorecardRow['plans'][number];
type Point = IndicatorView['thisYear'][number];

/** Whether months of an indicator add up through the year, so that its curve is the running total. */
export function addsUp(row: ScorecardRow): boolean {
  return row.indicator.accumulation === 'sum';
}

/** The curve of a year: running totals where they add up, else the months as they stand. */
export function curveOf(points: readonly Point[], row: ScorecardRow): (string | null)[] {
  const sums = addsUp(row);
  return Array.from({ length: 12 }, (_, index) => {
    const point = points.find((each) => each.month === index + 1);
    return point === undefined ? null : sums ? point.cumulative : point.value;
  });
}

/** The last value there is, or null. */
export function lastOf(values: readonly (string | null)[]): string | null {
  return values.findLast((value) => value !== null) ?? null;
}

/** How far the actual is behind where the plan should be by now; null when it is not behind. */
export function shortfall(plan: Plan | null, row: ScorecardRow): string | null {
  if (plan === null || plan.expectedNow === null || row.actual === null || row.indicator.polarity !== 'up') return null;
  const gap = dec(plan.expectedNow).minus(dec(row.actual.value));
  return gap.gt(0) ? gap.toString() : null;
}

/** The plan curves a chart can tell apart: the chosen plan's first, assigned before others, three at most. */
export function curvesToDraw(view: IndicatorView, chosen: Plan | null): IndicatorView['planCurves'] {
  const rank = (curve: IndicatorView['planCurves'][number]) =>
    curve.plan === chosen?.plan && curve.level === chosen.level ? 0 : curve.level === 'assigned' ? 1 : 2;
  return view.planCurves.toSorted((a, b) => rank(a) - rank(b)).slice(0, 3);
}

/** Months as the forecast fan wants them: one entry a month, null where there is none. */
export function forecastMonths(view: IndicatorView, part: 'value' | 'lo' | 'hi'): (string | null)[] {
  return Array.from({ length: 12 }, (_, index) => view.forecastCurve.find((point) => point.month === index + 1)?.[part] ?? null);
}

/** Units below in the order of a ranked list: the best first; those that have no place, as without a figure, follow by name. */
export function rankedBelow(below: IndicatorView['below']): IndicatorView['below'] {
  const place = (unit: IndicatorView['below'][number]) => unit.rank?.place ?? Number.POSITIVE_INFINITY;
  return below.toSorted((a, b) => {
    if (place(a) !== place(b)) return place(a) - place(b);
    if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1;
    return a.sortKey < b.sortKey ? -1 : 1;
  });
}
