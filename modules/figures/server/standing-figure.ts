/** The figure that stands for a (unit, indicator, period, vintage). */
export interface StandingFigure {
  figureId: string;
  unitId: number;
  indicatorId: number;
  period: string;
  vintage: 1 | 2 | 3;
  value: string;
  numerator: string | null;
  denominator: string | null;
  asOf: string;
  decimals: number | null;
  qualifiers: string[];
  conflict: boolean;
  recordedAt: Date;
}
