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
  /** Set for a `last` indicator that begins again at nothing each January, such as capital disbursed since 1 January. */
  runsFromJanuary?: boolean;
};

/** True when the year's end is what the months of the year brought together, so that pace and forecast have a meaning. */
export function addsUpOverYear(indicator: Pick<IndicatorTraits, 'accumulation' | 'runsFromJanuary'>): boolean {
  return indicator.accumulation === 'sum' || (indicator.accumulation === 'last' && indicator.runsFromJanuary === true);
}

/** True when the figure is itself a rate or a share, so that two of them differ in percentage points. */
export function isRate(indicator: Pick<IndicatorTraits, 'unit'>): boolean {
  return indicator.unit === '%' || indicator.unit === 'điểm %';
}
