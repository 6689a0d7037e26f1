import type { OwnerSector } from './owner-sector.ts';

/** Field of the catalogue an indicator stands in, in the order the catalogue is printed. */
export type IndicatorGroup =
  | 'economy'
  | 'budget-investment-land'
  | 'agriculture-rural'
  | 'social'
  | 'environment-urban'
  | 'order-defence'
  | 'administration-digital';

/** How often a unit is customarily asked for the indicator. */
export type IndicatorFrequency = 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year';

/** Which direction is good; `range` has an optimum, `structure` is neither good nor bad by itself. */
export type IndicatorPolarity = 'up' | 'down' | 'range' | 'structure';

/**
 * How the figures of months become the figure of a longer period.
 *
 * - `sum`: flows, months add up.
 * - `last`: stocks and counts reported cumulatively; the latest stands for the period.
 * - `average`: mean of the months' index numbers.
 * - `index`: entered, never computed from months. Its value is the change against the same period of the year
 *   before, in percent (GRDP, IIP, CPI). A stated growth about such an indicator is therefore a statement of its
 *   own value, a rank is the rank of that growth, and a plan for it is judged in percentage points.
 * - `ratio-of-sums`: numerator and denominator are kept and added apart.
 * - `season`: area or output of one crop season, reported to date until the season closes.
 * - `year-only`: assessed once a year, nothing is due in between.
 */
export type IndicatorAccumulation =
  | 'sum'
  | 'last'
  | 'average'
  | 'index'
  | 'ratio-of-sums'
  | 'season'
  | 'year-only';

/** How the figures of subordinate units become the figure of the unit above them; `none` is not additive. */
export type IndicatorRollUp = 'sum' | 'weighted' | 'ratio-of-sums' | 'none';

/** Prices a value is expressed in; null where the indicator has no price. A figure may carry its own basis. */
export type PriceBasis = 'current' | 'constant-2010' | 'constant-2020' | 'usd';

/**
 * How far a plan has been met.
 *
 * - `ratio`: actual ÷ plan, in percent.
 * - `limit`: met while the actual does not exceed the plan; no percentage.
 * - `reduction`: reduction achieved ÷ reduction planned, in percent.
 * - `points`: difference actual − plan in percentage points; no percentage.
 * - `none`: not judged against a plan.
 */
export type PlanConvention = 'ratio' | 'limit' | 'reduction' | 'points' | 'none';

/** Body whose plans customarily hold a target of the indicator. */
export type PlanIssuer =
  | 'central'
  | 'province'
  | 'city'
  | 'council'
  | 'executive'
  | 'party-congress'
  | 'party-committee'
  | 'unit';

/** Rate made of two other indicators: numerator ÷ denominator × scale, each in its own unit. */
export interface IndicatorFormula {
  numerator: string;
  denominator: string;
  scale: string;
}

/** One indicator of the catalogue: what is measured, in which unit, and how its figures behave. */
export interface IndicatorDef {
  code: string;
  name: { vi: string; en: string };
  /** Vietnamese unit of every stored value: "tỷ đồng", "%", "lượt khách". */
  unit: string;
  /** Decimal places customary in reports; a stored figure keeps its own. */
  decimals: number;
  group: IndicatorGroup;
  frequency: IndicatorFrequency;
  polarity: IndicatorPolarity;
  accumulation: IndicatorAccumulation;
  rollUp: IndicatorRollUp;
  /** A `last` indicator that begins again at nothing each January, such as capital disbursed since 1 January. */
  runsFromJanuary?: true;
  /** Code of the indicator that weighs the units of a `weighted` roll-up. */
  weightIndicator?: string;
  priceBasis: PriceBasis | null;
  planConvention: PlanConvention;
  issuers: readonly PlanIssuer[];
  /** Code of the indicator this one is a part of ("trong đó"). */
  parent?: string;
  formula?: IndicatorFormula;
  /** Other wordings met in reports; compared without regard to case and tone placement. */
  aliases: readonly string[];
  /** Legal document that names or regulates the indicator; only where that was verified. */
  legalSource?: string;
  /** Row of the catalogue of 80 this indicator belongs to; absent for operands and for what single reports state. */
  catalogueRow?: number;
  ownerSector: OwnerSector;
}
