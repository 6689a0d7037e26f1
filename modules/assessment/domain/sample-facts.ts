import type { AssessedFigure } from './assessed-figure.ts';
import type { IndicatorTraits } from './indicator-traits.ts';
import type { PlanTarget } from './plan-target.ts';
import type { StatedMeasure } from './stated-measure.ts';

/** Facts of the five cities' reports, shaped for the tests of this folder. */
export function indicatorLike(over: Partial<IndicatorTraits> = {}): IndicatorTraits {
  return {
    code: 'budget-revenue',
    name: { vi: 'Thu ngân sách nhà nước', en: 'State budget revenue' },
    unit: 'tỷ đồng',
    decimals: 1,
    group: 'budget-investment-land',
    polarity: 'up',
    accumulation: 'sum',
    planConvention: 'ratio',
    ...over,
  };
}

/** Pleiku's nine months of 2023 unless told otherwise. */
export function figureLike(over: Partial<AssessedFigure> = {}): AssessedFigure {
  return {
    value: '838.9',
    period: '2023-01/2023-09',
    asOf: '2023-09-30',
    vintage: 'uoc',
    decimals: 1,
    qualifiers: [],
    origin: 'entered',
    ...over,
  };
}

/** An assigned plan for 2023 unless told otherwise. */
export function planLike(over: Partial<PlanTarget> = {}): PlanTarget {
  return {
    issuers: ['province'],
    level: 'assigned',
    comparator: 'ge',
    value: '1550.6',
    decimals: null,
    qualifiers: [],
    derived: null,
    period: '2023',
    ...over,
  };
}

/** A printed percentage or growth. */
export function statedLike(value: string, over: Partial<StatedMeasure> = {}): StatedMeasure {
  return { value, decimals: value.split('.')[1]?.length ?? 0, polarity: null, qualifiers: [], ...over };
}
