import {
  dec,
  decimalString,
  monthGraph,
  monthSpan,
  slotCode,
  waysFrom,
  wayTo,
  yearSpans,
  type Decimal,
  type MonthEdge,
} from '@thucthi/kernel';

/** How an indicator grows over the months of a year: flows add up, of stocks the last month's value stands. */
export type YearGrowth = 'flow' | 'stock';

/** A unit's standing figure of a run of months; higher finality overrules lower. */
export interface RunFigure {
  period: string;
  value: string;
  finality: number;
}

/** What one slot of a unit's year adds to the totals above: see `spreadOf`. */
export interface SpreadRow {
  period: string;
  value: string;
  reported: 0 | 1;
}

/**
 * A unit's year laid out so that units that enter months and units that enter running totals add up together. A month's row is
 * the month as far as it is known, entered or worked out. The row of a longer run is only what its months do not already give:
 * the whole of it where no month is known, nothing where the months make it up. So for any slot, above as below:
 * total of the run = sum of the rows of its months (for stocks: the row of its last month) + the row of the run.
 * `reported` counts the unit once a slot: in the run's own row only where its months leave one out.
 */
export function spreadOf(growth: YearGrowth, year: number, figures: readonly RunFigure[]): SpreadRow[] {
  const known = growth === 'flow' ? knownFlows(year, figures) : knownStocks(year, figures);
  const months = Array.from({ length: 12 }, (_, index) => known.get(slotCode(year, index + 1, index + 1)) ?? null);
  return [...known].flatMap(([period, value]): SpreadRow[] => {
    const run = monthSpan(period, year);
    if (run === null) return [];
    if (run.from === run.to) return [{ period, value: decimalString(value), reported: 1 }];
    const inside = growth === 'flow' ? months.slice(run.from - 1, run.to) : months.slice(run.to - 1, run.to);
    const left = inside.reduce((rest: Decimal, month) => rest.minus(month ?? 0), value);
    const reported = inside.includes(null) ? 1 : 0;
    return left.isZero() && reported === 0 ? [] : [{ period, value: decimalString(left), reported }];
  });
}

/** Entered runs, and every other run of the year that is joined to them, on the shortest way. */
function knownFlows(year: number, figures: readonly RunFigure[]): Map<string, Decimal> {
  const entered = figures.filter(({ period }) => monthSpan(period, year) !== null);
  const known = new Map(entered.map(({ period, value }) => [period, dec(value)]));
  for (const { code, steps } of runsWorkedOut(year, entered)) {
    known.set(
      code,
      steps.reduce((sum: Decimal, { period, sign }) => sum.plus(known.get(period)!.times(sign)), dec(0)),
    );
  }
  return known;
}

/** A run nobody entered, as the sum of some that were. */
interface WorkedOut {
  code: string;
  steps: readonly { period: string; sign: 1 | -1 }[];
}

// The way does not depend on the values, and the units of a file enter the same runs: it is looked for once for all of them.
const found = new Map<string, readonly WorkedOut[]>();
const mostFound = 1000;

function runsWorkedOut(year: number, entered: readonly RunFigure[]): readonly WorkedOut[] {
  const name = `${year} ${entered
    .map(({ period, finality }) => `${period} ${finality}`)
    .toSorted()
    .join(' ')}`;
  const before = found.get(name);
  if (before !== undefined) return before;
  if (found.size >= mostFound) found.clear();
  const runs = workOut(year, entered);
  found.set(name, runs);
  return runs;
}

function workOut(year: number, entered: readonly RunFigure[]): WorkedOut[] {
  const nothing = dec(0);
  const edges = entered.flatMap(({ period, finality }): MonthEdge[] => {
    const run = monthSpan(period, year);
    return run === null
      ? []
      : [{ code: period, from: run.from - 1, to: run.to, value: nothing, interval: { lo: nothing, hi: nothing }, finality }];
  });
  const graph = monthGraph(edges);
  const ways = Array.from({ length: 12 }, (_, from) => waysFrom(graph, from));
  return yearSpans().flatMap(({ from, to }): WorkedOut[] => {
    const code = slotCode(year, from, to);
    const path = edges.some((edge) => edge.code === code) ? null : wayTo(ways[from - 1]!, to);
    return path === null ? [] : [{ code, steps: path.map(({ edge, sign }) => ({ period: edge.code, sign })) }];
  });
}

/** Entered runs, and each month-end at which one of them ends. */
function knownStocks(year: number, figures: readonly RunFigure[]): Map<string, Decimal> {
  const known = new Map(figures.filter(({ period }) => monthSpan(period, year) !== null).map(({ period, value }) => [period, dec(value)]));
  const finalFirst = figures.toSorted((a, b) => b.finality - a.finality || (a.period < b.period ? -1 : 1));
  for (const figure of finalFirst) {
    const run = monthSpan(figure.period, year);
    if (run === null) continue;
    const month = slotCode(year, run.to, run.to);
    if (!known.has(month)) known.set(month, dec(figure.value));
  }
  return known;
}
