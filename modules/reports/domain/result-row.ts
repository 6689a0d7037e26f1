import type { Vintage } from '@thucthi/figures/contract';

interface Worded {
  vi: string;
  en: string;
}

/** A figure as its source prints it. */
export interface PrintedFigure {
  value: string;
  vintage: Vintage;
  decimals: number | null;
  qualifiers: readonly string[];
}

/** One plan of a result and how the result stands against it. */
export interface PlanResult {
  /** The plan's key; absent in what was frozen before reports bound their figures. */
  plan?: string;
  planName: Worded;
  level: string;
  comparator: string;
  target: string | null;
  /** Worked out from a percentage, not given by a document. */
  derived?: boolean;
  /** The upper end of a range. */
  targetHigh?: string | null;
  percent: string | null;
  qualifiers: readonly string[];
  met: boolean | null;
  difference: string | null;
  needed: { perUnit: string; unit: 'month' | 'day'; unitsLeft: number; multiple: string | null } | null;
}

/** What a report needs of one assessed indicator: a part of the scorecard's row, in both languages. */
export interface ResultRow {
  indicator: {
    code: string;
    name: Worded;
    /** Its other names, by which it is found. */
    names?: readonly string[];
    unit: string;
    decimals: number;
    group: string;
    polarity: string;
    accumulation: string;
    priceBasis?: string | null;
    /** The indicator it is a part of. */
    parent?: string;
  };
  actual: PrintedFigure | null;
  plans: readonly PlanResult[];
  samePeriod: { growthPercent: string | null; points: string | null; comparable: boolean };
  status: { class: string };
  /** The last month of a period that runs from January, where the months add up. */
  month?: (PrintedFigure & { period: string }) | null;
  rank?: PlaceInOrder | null;
}

/** A place in an order: among how many, or within what. */
export interface PlaceInOrder {
  place: number;
  outOf: number | null;
  /** "cả nước", "phường, xã": who is in the order; null where nobody said. */
  scope: string | null;
  /** Others share the place. */
  tied?: boolean;
  /** What the order goes by, where it is not the figure itself from the most down. */
  by?: 'percent' | 'least' | null;
}

/** What a report needs of a scorecard. */
export interface Results {
  unit: { name: string; kind: string; illustrative: boolean };
  period: string;
  knownOn: string | null;
  summary: { headline: Worded; lead: Worded };
  rows: readonly ResultRow[];
}
