import type { StepKind } from './task-state.ts';

/** A step as far as custody goes. */
export interface Passing {
  readonly kind: StepKind;
  readonly on: string;
  readonly toUnitId: number;
}

/** A stretch of time in which a task lay with one unit; `to` null while it still does. */
export interface Held {
  readonly unitId: number;
  readonly from: string;
  readonly to: string | null;
  readonly workingDays: number;
  /** The clock stood still. */
  readonly suspended: boolean;
}

const ending: ReadonlySet<StepKind> = new Set(['accept', 'cancel']);

/**
 * Who has held a task for how long, oldest first: "đã qua ai, mỗi nơi giữ bao lâu". It begins with the unit it was assigned to, ends when
 * it was accepted or cancelled, and `between` counts working days after one day up to and including another.
 */
export function custodyOf(steps: readonly Passing[], today: string, between: (from: string, to: string) => number): Held[] {
  const held: { unitId: number; from: string; to: string | null; suspended: boolean }[] = [];
  for (const { kind, on, toUnitId } of steps) {
    const last = held.at(-1);
    if (last !== undefined && last.to !== null) continue; // it has ended: closing it moves nothing
    const suspended = kind === 'suspend' || (last?.suspended === true && kind !== 'resume');
    const ends = ending.has(kind);
    if (last !== undefined && !ends && last.unitId === toUnitId && last.suspended === suspended) continue;
    if (last !== undefined) last.to = on;
    if (!ends) held.push({ unitId: toUnitId, from: on, to: null, suspended });
  }
  return held.map((one) => ({ ...one, workingDays: between(one.from, one.to ?? today) }));
}

/** How long each unit has held a task in all, the longest first; time in which the clock stood still is left out. */
export function heldByUnit(held: readonly Held[]): { unitId: number; workingDays: number; times: number }[] {
  const sums = new Map<number, { unitId: number; workingDays: number; times: number }>();
  for (const { unitId, workingDays, suspended } of held) {
    const sum = sums.get(unitId) ?? { unitId, workingDays: 0, times: 0 };
    sums.set(unitId, { unitId, workingDays: sum.workingDays + (suspended ? 0 : workingDays), times: sum.times + 1 });
  }
  return [...sums.values()].toSorted((a, b) => b.workingDays - a.workingDays);
}
