import { addDays } from '@thucthi/kernel';

/** Periods that end between these days, both included, for which a unit's totals have to be worked out again. */
export type TotalStretch = { unitId: number; validFrom: string; validTo: string };

/** One line along which figures add up; `validTo` is a day, however far away. */
export type TotalLine = { ancestorId: number; descendantId: number; share: string; validFrom: string; validTo: string };

type Span = { validFrom: string; validTo: string };

/**
 * For which periods the totals of which units differ once some lines have taken the place of others. A line that merely ends
 * leaves the periods before its end alone.
 * @example stretchesBetween([lineWithoutEnd], [sameLineUntilJune]) // [{ unitId: 1, validFrom: '2025-07-01', validTo: '9999-12-31' }]
 */
export function stretchesBetween(before: readonly TotalLine[], after: readonly TotalLine[]): TotalStretch[] {
  const pairs = Map.groupBy(
    [...before.map((line) => ({ line, late: false })), ...after.map((line) => ({ line, late: true }))].filter(
      ({ line }) => line.ancestorId !== line.descendantId,
    ),
    ({ line }) => `${line.ancestorId} ${line.descendantId}`,
  );
  const found: TotalStretch[] = [];
  for (const pair of pairs.values()) {
    const unitId = pair[0]?.line.ancestorId ?? 0;
    const shareOn = (day: string, late: boolean): string | undefined =>
      pair.find((one) => one.late === late && one.line.validFrom <= day && day <= one.line.validTo)?.line.share;
    for (const span of spansOf(pair.map(({ line }) => line))) {
      if (shareOn(span.validFrom, false) !== shareOn(span.validFrom, true)) found.push({ unitId, ...span });
    }
  }
  return joinStretches(found);
}

/** The same stretches with those of one unit joined where they meet or overlap, in order of unit and day. */
export function joinStretches(stretches: readonly TotalStretch[]): TotalStretch[] {
  const joined: TotalStretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.unitId - b.unitId || (a.validFrom < b.validFrom ? -1 : 1))) {
    const last = joined.at(-1);
    if (last?.unitId !== stretch.unitId || dayAfter(last.validTo) < stretch.validFrom) joined.push({ ...stretch });
    else if (stretch.validTo > last.validTo) last.validTo = stretch.validTo;
  }
  return joined;
}

/** The stretches between which no line begins or ends. */
function spansOf(lines: readonly Span[]): Span[] {
  const starts = [...new Set(lines.flatMap(({ validFrom, validTo }) => [validFrom, dayAfter(validTo)]))].sort();
  return starts.slice(0, -1).map((validFrom, position) => ({ validFrom, validTo: dayBefore(starts[position + 1] ?? never) }));
}

/** Sorts after every day of the calendar: the day after the last one a line can have. */
const never = '~';
const lastOfAll = '9999-12-31';
const dayAfter = (day: string): string => (day >= lastOfAll ? never : addDays(day, 1));
const dayBefore = (day: string): string => (day === never ? lastOfAll : addDays(day, -1));
