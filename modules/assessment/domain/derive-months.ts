import { dec, decimalString, isYearSpan, monthGraph, monthSpan, slotCode, waysFrom, wayTo, yearSpans } from '@thucthi/kernel';
import type { Decimal, Interval, MonthEdge, MonthRun, PathStep, Ways } from '@thucthi/kernel';
import { compareVintage, figureInterval, leastFinal } from './assessed-figure.ts';
import type { AssessedFigure, Vintage } from './assessed-figure.ts';
import type { Check } from './bilingual.ts';
import { cycleChecks } from './month-cycles.ts';
import type { IndicatorTraits } from './indicator-traits.ts';

/** One slot of a year, entered or worked out from others; `from` says how, with signs. */
export type DerivedSlot = {
  period: string;
  value: string;
  origin: 'entered' | 'derived';
  vintage: Vintage;
  asOf: string | null;
  interval: { lo: string; hi: string };
  /** The entered slots a derived value is made of; empty for an entered one. */
  from: { period: string; sign: 1 | -1 }[];
};

/** The slots of a year by canonical period code. A page asks for a few of them, so each is worked out when it is asked for, once. */
export type YearSlots = Pick<ReadonlyMap<string, DerivedSlot>, 'get' | 'has' | 'size'> & Iterable<[string, DerivedSlot]>;

/** The year as far as it can be known, and the contradictions among what was entered, which are looked for when they are asked for. */
export type DerivedYear = { readonly slots: YearSlots; readonly checks: Check[] };

/** A value worked out when it is first asked for, and kept. */
function whenAsked<T extends object>(work: () => T): () => T {
  let known: T | undefined;
  return () => (known ??= work());
}

/** A year of which nothing is known. */
export const emptyYear: DerivedYear = { slots: new Map(), checks: [] };

/**
 * Derives the months, cumulatives, quarters and halves of a year that were not entered, by the indicator's accumulation.
 * `entered` holds at most one figure a slot (the caller has chosen the vintage); what was entered is never replaced.
 */
export function deriveYear(indicator: IndicatorTraits, year: number, entered: readonly AssessedFigure[]): DerivedYear {
  const inYear = entered
    .flatMap((figure) => {
      const span = monthSpan(figure.period, year);
      return span === null ? [] : [{ figure, span, code: slotCode(year, span.from, span.to) }];
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const asEntered = (): DerivedYear => ({ slots: layOut(year, inYear, () => null), checks: [] });
  switch (indicator.accumulation) {
    case 'sum':
      return deriveFlow(indicator, year, inYear);
    case 'average':
      // The mean belongs to index numbers; the mean of percent changes is another thing, so rates stay as entered.
      return indicator.unit === '%' ? asEntered() : deriveMeans(indicator, year, inYear);
    case 'last':
      return deriveLast(indicator, year, inYear);
    case 'index':
    case 'ratio-of-sums':
    case 'season':
    case 'year-only':
      return asEntered();
  }
}

type Entered = { figure: AssessedFigure; span: MonthRun; code: string };
/** Works out the slot of a run of months that was not entered; null when it cannot be known. */
type Derive = (span: MonthRun, code: string) => DerivedSlot | null;

function layOut(year: number, entered: readonly Entered[], derive: Derive): YearSlots {
  const own = new Map(entered.map((one) => [one.code, one.figure]));
  const found = new Map<string, DerivedSlot | null>();
  const workOut = (code: string): DerivedSlot | null => {
    const figure = own.get(code);
    if (figure !== undefined) return enteredSlot(figure, code);
    const span = monthSpan(code, year);
    return span !== null && isYearSpan(span) && slotCode(year, span.from, span.to) === code ? derive(span, code) : null;
  };
  const get = (code: string): DerivedSlot | undefined => {
    let slot = found.get(code);
    if (slot === undefined) {
      slot = workOut(code);
      found.set(code, slot);
    }
    return slot ?? undefined;
  };
  const all = function* (): Generator<[string, DerivedSlot]> {
    for (const code of new Set([...own.keys(), ...yearSpans().map(({ from, to }) => slotCode(year, from, to))])) {
      const slot = get(code);
      if (slot !== undefined) yield [code, slot];
    }
  };
  return {
    get,
    has: (code) => get(code) !== undefined,
    get size() {
      return [...all()].length;
    },
    [Symbol.iterator]: all,
  };
}

function enteredSlot(figure: AssessedFigure, period: string): DerivedSlot {
  const interval = figureInterval(figure);
  return {
    period,
    value: decimalString(figure.value),
    origin: 'entered',
    vintage: figure.vintage,
    asOf: figure.asOf,
    interval: { lo: decimalString(interval.lo), hi: decimalString(interval.hi) },
    from: [],
  };
}

/** Flows: each entered run is the difference of two running totals; every slot whose ends are joined can be known. */
function deriveFlow(indicator: IndicatorTraits, year: number, entered: readonly Entered[]): DerivedYear {
  const edges = entered.map((one) => edgeOf(one, 1, () => enteredInterval(indicator, one.figure)));
  const checks = whenAsked(() => cycleChecks(indicator, edges));
  return {
    slots: layOut(
      year,
      entered,
      alongRuns(edges, entered, () => 1),
    ),
    get checks() {
      return checks();
    },
  };
}

/** An entered run as the difference of two running totals, its value and interval times `weight`; both are worked out where they are looked at. */
function edgeOf({ figure, span, code }: Entered, weight: number, intervalOf: () => Interval): MonthEdge {
  const value = whenAsked(() => (weight === 1 ? dec(figure.value) : dec(figure.value).times(weight)));
  const interval = whenAsked(() => scaled(intervalOf(), weight));
  return {
    code,
    from: span.from - 1,
    to: span.to,
    get value() {
      return value();
    },
    get interval() {
      return interval();
    },
    finality: compareVintage(figure.vintage, 'uoc'),
  };
}

/** Derives a run from the shortest way of entered runs between its ends. */
function alongRuns(edges: readonly MonthEdge[], entered: readonly Entered[], weight: (span: MonthRun) => number): Derive {
  const graph = monthGraph(edges);
  const figures = new Map(entered.map((one) => [one.code, one.figure]));
  const known = new Map<number, Ways>();
  return (span, code) => {
    const ways = known.get(span.from) ?? waysFrom(graph, span.from - 1);
    known.set(span.from, ways);
    const path = wayTo(ways, span.to);
    return path === null ? null : derivedSlot(code, path, figures, weight(span));
  };
}

function derivedSlot(code: string, path: readonly PathStep[], figures: ReadonlyMap<string, AssessedFigure>, weight: number): DerivedSlot {
  let value: Decimal = dec(0);
  for (const { edge, sign } of path) value = sign === 1 ? value.plus(edge.value) : value.minus(edge.value);
  const interval = whenAsked(() => {
    let lo: Decimal = dec(0);
    let hi: Decimal = dec(0);
    for (const { edge, sign } of path) {
      lo = sign === 1 ? lo.plus(edge.interval.lo) : lo.minus(edge.interval.hi);
      hi = sign === 1 ? hi.plus(edge.interval.hi) : hi.minus(edge.interval.lo);
    }
    return { lo: share(lo), hi: share(hi) };
  });
  const used = path.flatMap(({ edge }) => figures.get(edge.code) ?? []);
  const share = (sum: Decimal): string => decimalString(weight === 1 ? sum : sum.div(weight));
  return {
    period: code,
    value: share(value),
    origin: 'derived',
    vintage: leastFinal(used.map((figure) => figure.vintage)),
    asOf: latest(used.map((figure) => figure.asOf)),
    get interval() {
      return interval();
    },
    from: path.map(({ edge, sign }) => ({ period: edge.code, sign })).toSorted((a, b) => (a.period < b.period ? -1 : 1)),
  };
}

/** Averages: a longer run is the mean of its months; a month is not worked back, since rounding would grow with the count. */
function deriveMeans(indicator: IndicatorTraits, year: number, entered: readonly Entered[]): DerivedYear {
  const months = entered.filter(({ span }) => span.from === span.to);
  const runs = months.map((one) => edgeOf(one, 1, () => enteredInterval(indicator, one.figure)));
  const checks = whenAsked(() =>
    cycleChecks(
      indicator,
      entered.map((one): MonthEdge => {
        const count = one.span.to - one.span.from + 1;
        return Object.assign(
          edgeOf(one, count, () => figureInterval(one.figure)),
          { divisor: count },
        );
      }),
    ),
  );
  return {
    slots: layOut(
      year,
      entered,
      alongRuns(runs, months, (span) => span.to - span.from + 1),
    ),
    get checks() {
      return checks();
    },
  };
}

/** Stocks: every run that ends with the same month has that month's value. */
function deriveLast(indicator: IndicatorTraits, year: number, entered: readonly Entered[]): DerivedYear {
  const ending = Map.groupBy(entered, ({ span }) => span.to);
  for (const same of ending.values()) same.sort((a, b) => compareVintage(b.figure.vintage, a.figure.vintage) || (a.code < b.code ? -1 : 1));
  const byMonth = [...ending].toSorted(([a], [b]) => a - b);
  const checksOf = ([month, same]: [number, Entered[]]): Check[] => {
    const edges = same.map(({ figure, code }): MonthEdge => ({
      code,
      from: 0,
      to: month,
      value: dec(figure.value),
      interval: enteredInterval(indicator, figure),
      finality: compareVintage(figure.vintage, 'uoc'),
    }));
    return edges.length < 2 ? [] : cycleChecks(indicator, edges);
  };
  const checks = whenAsked(() => byMonth.flatMap(checksOf));
  const slots = layOut(year, entered, ({ to }, code) => {
    const best = ending.get(to)?.[0];
    return best === undefined ? null : { ...enteredSlot(best.figure, code), origin: 'derived', from: [{ period: best.code, sign: 1 }] };
  });
  return {
    slots,
    get checks() {
      return checks();
    },
  };
}

/** Counts are exact whatever was printed; amounts carry the rounding of what was printed. */
function enteredInterval(indicator: IndicatorTraits, figure: AssessedFigure): Interval {
  if (indicator.decimals === 0 && figure.qualifiers.length === 0 && figure.decimals === 0) {
    return { lo: dec(figure.value), hi: dec(figure.value) };
  }
  return figureInterval(figure);
}

function scaled(interval: Interval, by: number): Interval {
  return { lo: interval.lo.times(by), hi: interval.hi.times(by) };
}

function latest(dates: readonly (string | null)[]): string | null {
  return dates.reduce<string | null>((last, d) => (d !== null && (last === null || d > last) ? d : last), null);
}
