import { dec, printedInterval } from '@thucthi/kernel';
import type { Decimal, Interval, Qualifier } from '@thucthi/kernel';
import type { DocumentReference, Vintage } from '@thucthi/figures/contract';

/** How final a figure is: ước, sơ bộ or chính thức. */
export type { Vintage };

/** Where a figure was read or entered, so that every number on screen can be followed to its source. */
export type FigureSource = {
  document: DocumentReference | null;
  locator: { start: number; end: number; paragraph: number } | null;
  /** The exact words the figure came from. */
  printed: string | null;
  figureId?: string;
  enteredBy?: string | null;
  recordedAt?: string | null;
};

/** A figure as assessment sees it: already chosen for one unit, indicator and slot, its value in the indicator's own unit. */
export type AssessedFigure = {
  /** Exact decimal string in the indicator's unit. */
  value: string;
  /** Canonical period code. */
  period: string;
  asOf: string | null;
  vintage: Vintage;
  /** Decimals as printed, counted in the indicator's unit (may be negative); null when the value is exact. */
  decimals: number | null;
  qualifiers: readonly Qualifier[];
  origin: 'entered' | 'rolled-up' | 'derived';
  /** Interval of a derived value; takes the place of the printed one. */
  interval?: { lo: string; hi: string };
  priceBasis?: string | null;
  source?: FigureSource;
};

/** The stretch of true values that a figure stands for: its rounding, opened by its hedges; a point when it is exact. */
export function figureInterval(figure: Pick<AssessedFigure, 'value' | 'decimals' | 'qualifiers' | 'interval'>): Interval {
  if (figure.interval) return { lo: dec(figure.interval.lo), hi: dec(figure.interval.hi) };
  if (figure.decimals === null) {
    const exact: Decimal = dec(figure.value);
    return { lo: exact, hi: exact };
  }
  return printedInterval(figure.value, figure.decimals, figure.qualifiers);
}

const FINALITY: Record<Vintage, number> = { uoc: 0, 'so-bo': 1, 'chinh-thuc': 2 };

/** The least final of several vintages: what is computed from an estimate is an estimate. */
export function leastFinal(vintages: readonly Vintage[]): Vintage {
  return vintages.reduce<Vintage>((worst, v) => (FINALITY[v] < FINALITY[worst] ? v : worst), 'chinh-thuc');
}

/** Orders vintages from least to most final. */
export function compareVintage(a: Vintage, b: Vintage): number {
  return FINALITY[a] - FINALITY[b];
}
