import type { Bilingual } from './bilingual.ts';

/** How the months of an indicator add up to a longer period. */
export type Accumulation = 'sum' | 'last' | 'average' | 'index' | 'ratio-of-sums' | 'season' | 'year-only';

/** How "percent of plan" is counted for an indicator; `points` is judged by difference, `none` and `limit` give no percentage. */
export type PlanConvention = 'ratio' | 'limit' | 'reduction' | 'points' | 'none';

/** What assessment needs to know of an indicator; the registry's definition has all of it. */
export type IndicatorTraits = {
  code: string;
  name: Bilingual;
  /** Vietnamese unit, e.g. "tỷ đồng". */
  unit: string;
  decimals: number;
  group: string;
  polarity: 'up' | 'down' | 'range' | 'structure';
  accumulation: Accumulation;
  planConvention: PlanConvention;
};

/** True when the figure is itself a rate or a share, so that two of them differ in percentage points. */
export function isRate(indicator: Pick<IndicatorTraits, 'unit'>): boolean {
  return indicator.unit === '%' || indicator.unit === 'điểm %';
}
