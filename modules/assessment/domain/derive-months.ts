import { dec, decimalString, monthGraph, monthSpan, slotCode, waysFrom, wayTo, yearSpans } from '@thucthi/kernel';
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

/** The year as far as it can be known: slots by canonical period code, and the contradictions among what was entered. */
export type DerivedYear = { slots: Map<string, DerivedSlot>; checks: Check[] };

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
  const slots = new Map(inYear.map(({ figure, code }) => [code, enteredSlot(figure, code)]));
  switch (indicator.accumulation) {
    case 'sum':
      return deriveByWeight(indicator, year, inYear, slots, () => 1);
    case 'average':
      // The mean belongs to index numbers; the mean of percent changes is another thing, so rates stay as entered.
      return indicator.unit === '%' ? { slots, checks: [] } : deriveMeans(indicator, year, inYear, slots);
    case 'last':
      return deriveLast(indicator, year, inYear, slots);
    case 'index':
    case 'ratio-of-sums':
    case 'season':
    case 'year-only':
      return { slots, checks: [] };
  }
}

type Entered = { figure: AssessedFigure; span: MonthRun; code: string };

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
function deriveByWeight(
  indicator: IndicatorTraits,
  year: number,
  entered: readonly Entered[],
  slots: Map<string, DerivedSlot>,
  weight: (span: MonthRun) => number,
): DerivedYear {
  const edges: MonthEdge[] = entered.map(({ figure, span, code }) => ({
    code,
    from: span.from - 1,
    to: span.to,
    value: dec(figure.value).times(weight(span)),
    interval: scaled(enteredInterval(indicator, figure), weight(span)),
    finality: compareVintage(figure.vintage, 'uoc'),
  }));
  const graph = monthGraph(edges);
  const known = new Map<number, Ways>();
  for (const span of yearSpans()) {
    const ways = known.get(span.from) ?? waysFrom(graph, span.from - 1);
    known.set(span.from, ways);
    const path = wayTo(ways, span.to);
    if (path === null) continue;
    const code = slotCode(year, span.from, span.to);
    if (slots.has(code)) continue;
    slots.set(code, derivedSlot(code, path, entered, weight(span)));
  }
  return { slots, checks: cycleChecks(indicator, edges) };
}

function derivedSlot(code: string, path: readonly PathStep[], entered: readonly Entered[], weight: number): DerivedSlot {
  let value: Decimal = dec(0);
  let lo: Decimal = dec(0);
  let hi: Decimal = dec(0);
  for (const { edge, sign } of path) {
    value = value.plus(edge.value.times(sign));
    lo = lo.plus(sign === 1 ? edge.interval.lo : edge.interval.hi.neg());
    hi = hi.plus(sign === 1 ? edge.interval.hi : edge.interval.lo.neg());
  }
  const used = path.flatMap(({ edge }) => entered.filter((e) => e.code === edge.code));
  return {
    period: code,
    value: decimalString(value.div(weight)),
    origin: 'derived',
    vintage: leastFinal(used.map((e) => e.figure.vintage)),
    asOf: latest(used.map((e) => e.figure.asOf)),
    interval: { lo: decimalString(lo.div(weight)), hi: decimalString(hi.div(weight)) },
    from: path.map(({ edge, sign }) => ({ period: edge.code, sign })).toSorted((a, b) => (a.period < b.period ? -1 : 1)),
  };
}

/** Averages: a longer run is the mean of its months; a month is not worked back, since rounding would grow with the count. */
function deriveMeans(indicator: IndicatorTraits, year: number, entered: readonly Entered[], slots: Map<string, DerivedSlot>): DerivedYear {
  const months = entered.filter(({ span }) => span.from === span.to);
  const whole = deriveByWeight(indicator, year, months, new Map(), (span) => span.to - span.from + 1);
  for (const [code, slot] of whole.slots) if (!slots.has(code)) slots.set(code, slot);
  const all = entered.map(({ figure, span, code }): MonthEdge => {
    const count = span.to - span.from + 1;
    return {
      code,
      from: span.from - 1,
      to: span.to,
      value: dec(figure.value).times(count),
      interval: scaled(figureInterval(figure), count),
      finality: compareVintage(figure.vintage, 'uoc'),
      divisor: count,
    };
  });
  return { slots, checks: cycleChecks(indicator, all) };
}

/** Stocks: every run that ends with the same month has that month's value. */
function deriveLast(indicator: IndicatorTraits, year: number, entered: readonly Entered[], slots: Map<string, DerivedSlot>): DerivedYear {
  const checks: Check[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const same = entered
      .filter(({ span }) => span.to === month)
      .toSorted((a, b) => compareVintage(b.figure.vintage, a.figure.vintage) || (a.code < b.code ? -1 : 1));
    const best = same[0];
    if (best === undefined) continue;
    const edges = same.map(({ figure, code }): MonthEdge => ({
      code,
      from: 0,
      to: month,
      value: dec(figure.value),
      interval: enteredInterval(indicator, figure),
      finality: compareVintage(figure.vintage, 'uoc'),
    }));
    checks.push(...cycleChecks(indicator, edges));
    for (const span of yearSpans().filter((s) => s.to === month)) {
      const code = slotCode(year, span.from, span.to);
      if (slots.has(code)) continue;
      slots.set(code, { ...enteredSlot(best.figure, code), origin: 'derived', from: [{ period: best.code, sign: 1 }] });
    }
  }
  return { slots, checks };
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
