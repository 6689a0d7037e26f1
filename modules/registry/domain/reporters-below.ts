import type { ClosureRow } from './closure.ts';

/** Who may report below a unit on a day, and which of them have others below themselves. */
export interface ReportersBelow {
  below: number[];
  /** `under` stands, or once stood, below `above`: where both report, only `under` counts upwards. */
  pairs: { above: number; under: number }[];
}

/**
 * The units that count in one on a day, by the lines of a tree: those that stand below it, and those whose ground it took over.
 * @example reportersBelow(closureRows(units, events), province, '2025-06-30')
 */
export function reportersBelow(rows: readonly ClosureRow[], unitId: number, day: string): ReportersBelow {
  const below = new Set(
    rows
      .filter((row) => row.ancestorId === unitId && row.descendantId !== unitId)
      .filter((row) => row.validFrom <= day && (row.validTo === null || day <= row.validTo))
      .map((row) => row.descendantId),
  );
  const pairs = rows
    .filter((row) => row.kind === 'tree' && row.ancestorId !== row.descendantId && below.has(row.ancestorId))
    .map((row) => ({ above: row.ancestorId, under: row.descendantId }));
  return { below: [...below], pairs };
}
