import { dec, decimalString, monthSpan, slotCode } from '@thucthi/kernel';
import type { YearGrowth } from './year-spread.ts';

/** What one slot of a unit's branch holds: of a longer run only what its months do not give (see `spreadOf`). */
export interface SlotSum {
  period: string;
  value: string;
  reported: number;
}

/**
 * The totals of longer runs put together from their months and what they hold beside them; `slots` are those of one unit and
 * indicator. `reported` counts those its own
 * row counts and, at most, those of its least reported month.
 */
export function completeRuns<Slot extends SlotSum>(growth: YearGrowth, slots: readonly Slot[]): Slot[] {
  const byPeriod = new Map(slots.map((slot) => [slot.period, slot]));
  return slots.flatMap((slot) => {
    const months = monthsOfRun(slot.period, growth);
    if (months.length === 0) return [slot];
    const inside = months.map((month) => byPeriod.get(month) ?? null);
    const value = inside.reduce((sum, month) => sum.plus(month?.value ?? 0), dec(slot.value));
    const reported = slot.reported + Math.min(...inside.map((month) => month?.reported ?? 0));
    return reported === 0 ? [] : [{ ...slot, value: decimalString(value), reported }];
  });
}

/** The months whose rows a longer run of one year is completed by; none for anything else. */
export function monthsOfRun(period: string, growth: YearGrowth): string[] {
  const year = /^(\d{4})(-[QH]\d|-\d\d\/\1-\d\d)?$/.exec(period)?.[1];
  if (year === undefined) return [];
  const run = monthSpan(period, Number(year));
  if (run === null || run.from === run.to) return [];
  const from = growth === 'flow' ? run.from : run.to;
  return Array.from({ length: run.to - from + 1 }, (_, index) => slotCode(Number(year), from + index, from + index));
}
