import { dec, decimalString, monthCode, monthSpan, parsePeriodCode, type Qualifier } from '@thucthi/kernel';
import { monthsOfRun, type RollupRow, type StandingFigure } from '@thucthi/figures/server';
import type { RegisteredIndicator } from '@thucthi/registry/server';
import { deriveYear, emptyYear, type AssessedFigure, type DerivedYear, type IndicatorTraits, type Vintage } from '../domain/index.ts';
import type { UnitFacts } from './unit-facts.ts';

const vintageOf: Record<1 | 2 | 3, Vintage> = { 1: 'uoc', 2: 'so-bo', 3: 'chinh-thuc' };

/** The registry's definition as assessment reads it. */
export const traitsOf = ({ definition }: RegisteredIndicator): IndicatorTraits => ({
  code: definition.code,
  name: definition.name,
  unit: definition.unit,
  decimals: definition.decimals,
  group: definition.group,
  polarity: definition.polarity,
  accumulation: definition.accumulation,
  planConvention: definition.planConvention,
  ...(definition.runsFromJanuary ? { runsFromJanuary: true } : {}),
});

/** Scale of a ratio: "×100" for percentages made of two sums, the formula's own scale otherwise. */
const scaleOf = ({ definition }: RegisteredIndicator): string =>
  definition.formula?.scale ?? (definition.rollUp === 'ratio-of-sums' && definition.unit === '%' ? '100' : '1');

/** The figure a unit entered, as assessment sees it. */
export const ownFigure = (figure: StandingFigure): AssessedFigure & { figureId: string; conflict: boolean } => ({
  value: decimalString(figure.value),
  period: figure.period,
  asOf: figure.asOf,
  vintage: vintageOf[figure.vintage],
  decimals: figure.decimals,
  qualifiers: figure.qualifiers as Qualifier[],
  origin: 'entered',
  figureId: figure.figureId,
  conflict: figure.conflict,
});

/** The figure that the units below add up to; a rate is divided only here, from its summed parts. */
export function summedFigure(row: RollupRow, indicator: RegisteredIndicator): AssessedFigure | null {
  const { rollUp } = indicator.definition;
  if (rollUp === 'none') return null;
  const base = { period: row.period, asOf: null, vintage: 'uoc' as Vintage, decimals: null, qualifiers: [], origin: 'rolled-up' as const };
  if (rollUp === 'sum') return { ...base, value: decimalString(row.value) };
  if (dec(row.denominator).isZero()) return null;
  const exact = dec(row.numerator).times(scaleOf(indicator)).div(dec(row.denominator));
  return { ...base, value: decimalString(exact.toDecimalPlaces(indicator.definition.decimals + 2)) };
}

/** What is known of one indicator of one unit: every vintage by period, the best by period, and years with what follows from them. */
export interface IndicatorFigures {
  traits: IndicatorTraits;
  own: (AssessedFigure & { figureId: string; conflict: boolean })[];
  sums: Map<string, AssessedFigure>;
  reported: Map<string, number>;
  /** Best by period: the unit's own figure, else the sum of the units below. */
  best: Map<string, AssessedFigure & { figureId?: string; conflict?: boolean }>;
  years: Map<number, DerivedYear>;
}

const finality: Record<Vintage, number> = { uoc: 0, 'so-bo': 1, 'chinh-thuc': 2 };

/** Gathers one indicator's figures and derives the months and running totals of the three years at hand. */
export function figuresOf(facts: UnitFacts, indicator: RegisteredIndicator): IndicatorFigures {
  const traits = traitsOf(indicator);
  const own = (facts.own.get(indicator.id) ?? []).map(ownFigure);
  const rows = facts.sums.get(indicator.id) ?? [];
  const sums = new Map(
    rows.flatMap((row) => {
      const figure = summedFigure(row, indicator);
      return figure === null ? [] : [[row.period, figure] as const];
    }),
  );
  const best = new Map<string, AssessedFigure & { figureId?: string; conflict?: boolean }>(sums);
  for (const figure of own.toSorted((a, b) => finality[a.vintage] - finality[b.vintage])) best.set(figure.period, figure);
  const years = new Map(
    [facts.year - 2, facts.year - 1, facts.year].map((year) => {
      const entered = [...best.values()].filter((figure) => monthSpan(figure.period, year) !== null);
      return [year, entered.length === 0 ? emptyYear : deriveYear(traits, year, entered)] as const;
    }),
  );
  return { traits, own, sums, reported: new Map(rows.map((row) => [row.period, row.reported])), best, years };
}

/** The figure of a period: entered, rolled up, or derived from others of its year; null when it cannot be known. */
export function figureAt(figures: IndicatorFigures, period: string): (AssessedFigure & { figureId?: string; conflict?: boolean }) | null {
  const direct = figures.best.get(period);
  if (direct) return direct;
  const kind = parsePeriodCode(period).kind;
  if (kind === 'season' || kind === 'school-year' || kind === 'as-of' || kind === 'day') return null;
  for (const [, year] of figures.years) {
    const slot = year.slots.get(period);
    if (slot) {
      return {
        value: slot.value,
        period,
        asOf: slot.asOf,
        vintage: slot.vintage,
        decimals: null,
        qualifiers: [],
        origin: slot.origin === 'entered' ? 'entered' : 'derived',
        get interval() {
          return slot.interval;
        },
      };
    }
  }
  return null;
}

/** How many units below reported a period: of a sum over months at most as many as reported its least reported month; null where none report. */
export function reportedAt(figures: IndicatorFigures, period: string): number | null {
  const direct = figures.reported.get(period);
  if (direct !== undefined) return direct;
  const months = monthsOfRun(period, figures.traits.accumulation === 'last' ? 'stock' : 'flow');
  if (months.length === 0 || !months.some((month) => figures.reported.has(month))) return null;
  return Math.min(...months.map((month) => figures.reported.get(month) ?? 0));
}

/** Single months of a year as far as they are known, January first. */
export const monthsOfYear = (figures: IndicatorFigures, year: number): (AssessedFigure | null)[] =>
  Array.from({ length: 12 }, (_, index) => figureAt(figures, monthCode(year, index + 1)));

/** Running totals of a year as far as they are known, January first. */
export const totalsOfYear = (figures: IndicatorFigures, year: number): (AssessedFigure | null)[] =>
  Array.from({ length: 12 }, (_, index) =>
    figureAt(figures, index === 0 ? monthCode(year, 1) : index === 11 ? String(year) : `${year}-01/${monthCode(year, index + 1)}`),
  );
