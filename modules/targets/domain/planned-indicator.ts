/** The facts about an indicator that planning rules need; every registry definition fits this shape. */
export type PlannedIndicator = Readonly<{
  code: string;
  name: Readonly<{ vi: string; en: string }>;
  unit: string;
  decimals: number;
  frequency: 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year';
  polarity: Polarity;
  accumulation: 'sum' | 'last' | 'average' | 'index' | 'ratio-of-sums' | 'season' | 'year-only';
  rollUp: 'sum' | 'weighted' | 'ratio-of-sums' | 'none';
  planConvention: PlanConvention;
}>;

/** Which direction is good: up, down, inside a range, or a share of a structure. */
export type Polarity = 'up' | 'down' | 'range' | 'structure';

/** How "% of plan" is counted for an indicator; `points` is judged by difference, `none` gives no percentage. */
export type PlanConvention = 'ratio' | 'limit' | 'reduction' | 'points' | 'none';

/** The facts about a unit that planning rules need; `validTo` is the first day on which the unit no longer exists. */
export type PlannedUnit = Readonly<{
  id: number;
  name: string;
  validFrom: string;
  validTo: string | null;
}>;
