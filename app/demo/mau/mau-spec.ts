import type { Season } from './mau-seasons.ts';

/** Who enters an indicator; `register` is a count behind a rate that is in nobody's form. */
export type EnteredBy = 'neighbourhood' | 'commune' | 'city' | 'register';

/** How it is entered: each month, as a running total since January, each quarter, or once a year. */
export type EntryRhythm = 'month' | 'cumulative' | 'quarter' | 'year';

/** The issuers whose plan holds a target of it besides the city's own. */
export type OtherIssuer = 'central' | 'council' | 'party-congress';

/** What the plans say. `aim`: this year's target as a multiple of where the year is heading (below 1 = it will be met). */
export interface SpecPlan {
  aim?: number;
  /** Targets by year for rates, oldest year first, in the indicator's unit. */
  levels?: readonly string[];
  others?: readonly OtherIssuer[];
  /** Divided among communes; the part of the city's target that is given out (1 = exactly all of it). */
  allocated?: number;
  phased?: true;
}

/** Where a value comes from. Sizes are the city's: a year's amount of a flow, the level of a stock, in 2024. */
export type SpecSource =
  | { kind: 'flow'; size: number; growth: number; season: Season; swing: number }
  | { kind: 'stock'; size: number; growth: number; swing: number }
  /** A part of another indicator of the same unit and month; `share` from first to last month. */
  | { kind: 'part'; of: string; share: readonly [number, number] }
  /** One count over another, in percent. */
  | { kind: 'ratio'; numerator: string; denominator: string }
  /** A rate weighed by people, workers or households of the unit; percent, from first to last month. */
  | { kind: 'weighted'; weight: 'people' | 'workers' | 'households'; rate: readonly [number, number] }
  /** A change against last year that moves about a level; `mean` adds the mean since January beside the month. */
  | { kind: 'index'; level: readonly [number, number]; swing: number }
  /** Printed values, oldest period first. */
  | { kind: 'listed'; values: readonly string[] };

/** One indicator of the sample city. */
export interface Spec {
  code: string;
  by: EnteredBy;
  rhythm: EntryRhythm;
  source: SpecSource;
  /** Decimal places at which it is entered. */
  places: number;
  /** How much more a ward has of it than a rural commune of the same size. */
  urban: number;
  /** How far single units and months stray, as a share. */
  stray: number;
  plan?: SpecPlan;
  /** First as an estimate, later as an official figure. */
  revised?: true;
  /** The city's own figure, as a multiple of the sum of its communes. */
  ownFigure?: number;
}
