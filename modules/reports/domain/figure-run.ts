import type { Run } from '@thucthi/writer';

/** What a bound number says about its indicator. */
export const figureMeasures = [
  'actual',
  'month',
  'percent',
  'exceeded',
  'standing',
  'limit',
  'target',
  'low',
  'high',
  'growth',
  'points',
  'rank',
] as const;
export type FigureMeasure = (typeof figureMeasures)[number];

/** Which number a stretch of a report holds, so that it can be explained, printed anew and never typed over. */
export interface FigureReference {
  indicator: string;
  measure: FigureMeasure;
  /** The plan it is measured against, by its key, where it is measured against one. */
  plan?: string;
}

/** A stretch of words, bound to a figure where it prints one. */
export interface BoundRun extends Run {
  figure?: FigureReference;
}

/** The words of some stretches. */
export const textOf = (runs: readonly BoundRun[]): string => runs.map(({ text }) => text).join('');
