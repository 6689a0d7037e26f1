import type { Qualifier } from '@thucthi/kernel';

/** Slug of a demo city whose figures come from a published document. */
export type SeedCitySlug = 'pleiku' | 'cao-bang' | 'yen-bai' | 'ho-chi-minh' | 'hai-phong';

/** Issuer of a plan; a plan whose document does not say who assigned it has none. */
export type SeedIssuer = 'central' | 'province' | 'city' | 'council' | 'executive' | 'party-congress' | 'party-committee' | 'unit';

/** Direction of a growth or a difference; the value itself is unsigned. */
export type SeedPolarity = 'up' | 'down' | 'flat';

/** How binding a target is. */
export type SeedLevel = 'assigned' | 'striving' | 'scenario';

/**
 * How final a figure is. One rule for all five documents, which are narratives and not statistical releases:
 * `uoc` when the document says "ước" of the figure or of the clause it stands in, or gives it as a forecast;
 * `so-bo` for every other stated result; `chinh-thuc` never, because none of the five is an official release.
 */
export type SeedVintage = 'uoc' | 'so-bo' | 'chinh-thuc';

/**
 * What a reader of the fact must be told.
 *
 * - `forecast`: given for a period not over at the document's date; never counts as a result.
 * - `duplicate-conflict`: the document prints two values for the same indicator, unit and period; both are kept.
 * - `implausible-magnitude`: printed value kept although its order of magnitude cannot be right.
 * - `sum-mismatch`: the printed total differs from the sum of its printed parts.
 * - `stale-target`: the target's period was over at the document's date.
 * - `target-against-plan`: the percentage compares a target, not a result, with another plan.
 */
export type SeedNote =
  | 'forecast'
  | 'duplicate-conflict'
  | 'implausible-magnitude'
  | 'sum-mismatch'
  | 'stale-target'
  | 'target-against-plan';

/**
 * Place of the printed figure in the document's text: UTF-16 offsets, end exclusive, and the paragraph counted from 1
 * over the lines that are not blank. The text itself is not carried.
 */
export interface SeedLocator {
  start: number;
  end: number;
  paragraph: number;
}

/** A document the facts come from or cite. `title` says what it is about and is not its official abstract. */
export interface SeedDocument {
  key: string;
  /** Number and symbol as cited; null where the document has none or does not say. */
  symbol: string | null;
  /** Kind in Vietnamese: "Nghị quyết", "Quyết định", "Tin phiên họp". */
  kind: string;
  title: string;
  issuer: string;
  date: string | null;
  note?: string;
}

/** A set of targets of one issuer, or of several that assigned the same figure together. */
export interface SeedPlan {
  key: string;
  kind: 'plan' | 'allocation';
  name: string;
  /** Empty where the document names a plan without saying whose it is ("không nêu cơ quan giao"). */
  issuers: readonly SeedIssuer[];
  /** Key of the document that made the plan; null where none is cited. */
  document: string | null;
  year: number;
  decidedOn: string | null;
}

/** What the document prints, beside the exact value. */
export interface SeedPrinted {
  /** The numeral with its unit as printed: "1,029 triệu lượt du khách"; null for a value that is not printed. */
  printed: string | null;
  /** Decimals as printed, in the printed unit: 3 for "1,029 triệu". */
  decimals: number;
  /**
   * The last printed place in the unit of `value`, as decimals that may be negative: −3 for "1,029 triệu lượt" stored as
   * 1029000 lượt khách. Rounding intervals and the ledger take this one.
   */
  places: number;
}

/** A level the document states: a result, an estimate or (with that note) a forecast. */
export interface SeedFigure extends SeedPrinted {
  oid: string | null;
  indicator: string;
  /** The ledger's slot: "đến ngày 26/11/2024" of a flow is 2024-01/2024-11, of a stock 2024-11. */
  period: string;
  /** The period as stated, where it differs from the slot: '@2024-11-26', '2023-Q1'. */
  statedPeriod?: string;
  /** Day to which the figure is known: the stated day, else the period's last day, or the document's date if earlier. */
  asOf: string;
  vintage: SeedVintage;
  /** Plain decimal in the indicator's own unit. */
  value: string;
  printed: string;
  qualifiers: readonly Qualifier[];
  /** Only where the document says it. */
  priceBasis?: 'current' | 'constant-2010' | 'constant-2020' | 'usd';
  document: string;
  locator: SeedLocator;
  note?: SeedNote;
}

/**
 * How a plan's value was worked out from a published percentage: any value from `lo` to `hi` is consistent with both
 * printed numbers; the target's own value is the round one among them that reproduces the printed percentage.
 */
export interface SeedDerivation {
  /** oid of the percentage. */
  fromPercent: string;
  /** oid of the level the percentage is of: a figure, or a target for a plan compared with another plan. */
  fromFigure: string;
  /** Ends in the indicator's unit, rounded outward to four decimals. */
  lo: string;
  hi: string;
}

/** A planned value, printed (with its place) or derived (with its interval). */
export interface SeedTarget extends SeedPrinted {
  oid: string | null;
  indicator: string;
  period: string;
  plan: string;
  level: SeedLevel;
  comparator: 'ge' | 'le' | 'eq' | 'range' | 'milestone' | 'yes-no';
  /** Plain decimal in the indicator's own unit. */
  value: string;
  derived?: SeedDerivation;
  document: string | null;
  locator: SeedLocator | null;
  note?: SeedNote;
}

/** What a statement about a figure is measured against. */
export interface SeedBasis {
  kind:
    | 'plan'
    | 'yoy'
    | 'yoy-avg'
    | 'prev-month'
    | 'prev-quarter'
    | 'prev-year'
    | 'earlier'
    | 'since'
    | 'whole'
    | 'scope'
    | 'reference'
    | 'unstated'
    | 'none';
  /** Of a plan: as the document says; empty where it does not. */
  issuers?: readonly SeedIssuer[];
  text?: string;
  /** The period compared with, where it is certain. */
  period?: string;
}

/** What the document says about a figure without its operands being known to it. */
export interface SeedStatement extends SeedPrinted {
  oid: string;
  indicator: string;
  period: string;
  statedPeriod?: string;
  asOf: string;
  /** Null where the percentage is of a target. */
  vintage: SeedVintage | null;
  measure: 'growth' | 'pct-of-plan' | 'delta' | 'share' | 'rank' | 'multiple' | 'count-met';
  /** Unsigned; a delta is in the indicator's own unit. */
  value: string;
  unit: string;
  polarity: SeedPolarity | null;
  basis: SeedBasis;
  printed: string;
  qualifiers: readonly Qualifier[];
  /** Of a count: how many there are in all. */
  outOf?: string;
  /** Of a count: what is counted; `expected` is a forecast of targets that will be met. */
  class?: 'met' | 'expected';
  /** Of a count: key of the document whose targets are counted. */
  countedIn?: string;
  /** Of a count: in how many target groups the counted ones stand, as that document says. */
  groups?: number;
  /** Key of the document that says so. */
  document: string;
  locator: SeedLocator;
  plan?: string;
  level?: SeedLevel;
  note?: SeedNote;
}

/** One demo city: its documents, plans and every fact its document states. */
export interface SeedCity {
  slug: SeedCitySlug;
  tenantName: { vi: string; en: string };
  unit: {
    name: string;
    kind: 'district-city' | 'city-central';
    /** The body that acts for the unit. */
    body: string;
    /** Null where no document at hand says since when the unit stood in this extent. */
    validFrom: string | null;
    /** Last day on which the unit stood in this extent, included. */
    validTo: string | null;
  };
  mainPeriod: string;
  documents: readonly SeedDocument[];
  plans: readonly SeedPlan[];
  figures: readonly SeedFigure[];
  targets: readonly SeedTarget[];
  statements: readonly SeedStatement[];
}
