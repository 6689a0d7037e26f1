/** A figure as an approval binds it: decimals as plain text. */
export interface BoundFigure {
  readonly id: string;
  readonly indicatorId: number;
  readonly period: string;
  readonly vintage: number;
  readonly value: string;
  readonly asOf: string;
}

/** One figure that is no longer what was approved. */
export interface ChangedFigure {
  readonly indicatorId: number;
  readonly period: string;
  readonly vintage: number;
  /** Null where it came after the approval. */
  readonly approved: BoundFigure | null;
  readonly now: BoundFigure | null;
}

const keyOf = (figure: Pick<BoundFigure, 'indicatorId' | 'period' | 'vintage'>): string =>
  `${figure.indicatorId}/${figure.period}/${figure.vintage}`;

/** Figures in the one order in which they are bound, whatever order they were read in. */
export const inBoundOrder = <F extends BoundFigure>(figures: readonly F[]): F[] =>
  figures.toSorted((a, b) => a.indicatorId - b.indicatorId || (a.period < b.period ? -1 : a.period > b.period ? 1 : a.vintage - b.vintage));

/** What an approval hashes: the figures as they stood, in one order and one notation. */
export const boundContent = (figures: readonly BoundFigure[]): Record<string, string | number>[] =>
  inBoundOrder(figures).map(({ id, indicatorId, period, vintage, value, asOf }) => ({
    asOf,
    id,
    indicator: indicatorId,
    period,
    value,
    vintage,
  }));

/** Which figures differ between what was approved and what stands now, in bound order. */
export function changedSince(approved: readonly BoundFigure[], standing: readonly BoundFigure[]): ChangedFigure[] {
  const then = new Map(approved.map((figure) => [keyOf(figure), figure]));
  const now = new Map(standing.map((figure) => [keyOf(figure), figure]));
  const keys = [...new Set([...then.keys(), ...now.keys()])];
  return inBoundOrder(keys.flatMap((key) => now.get(key) ?? then.get(key) ?? []))
    .map(({ indicatorId, period, vintage }) => {
      const key = keyOf({ indicatorId, period, vintage });
      return { indicatorId, period, vintage, approved: then.get(key) ?? null, now: now.get(key) ?? null };
    })
    .filter(({ approved: before, now: after }) => before?.id !== after?.id);
}
