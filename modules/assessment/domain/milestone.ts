import { compareDates, dec } from '@thucthi/kernel';

/** A value as it was seen on a day. */
export type Sighting = { on: string; value: string };

/** Whether a milestone was reached by its day: in time, late, its day not yet come, or not to be told from what was seen. */
export type MilestoneState = 'met' | 'short' | 'open' | 'unknown';

/**
 * Holds what was seen against a milestone: a level to be reached by a day, or (without a level) a thing to be done, which any
 * value but zero says is done. A level first seen after the day counts as late only where it was missing on the day or later.
 */
export function milestoneState(plan: { value: string | null; milestoneOn?: string; sightings?: readonly Sighting[] }): MilestoneState {
  const { milestoneOn, value } = plan;
  const seen = (plan.sightings ?? []).toSorted((a, b) => compareDates(a.on, b.on));
  if (milestoneOn === undefined || seen.length === 0) return 'unknown';
  const reached = (one: Sighting): boolean => (value === null ? !dec(one.value).isZero() : dec(one.value).gte(dec(value)));
  const first = seen.findIndex(reached);
  const by = seen[first];
  if (by !== undefined && compareDates(by.on, milestoneOn) <= 0) return 'met';
  const missing = seen.slice(0, first < 0 ? undefined : first).at(-1);
  if (missing !== undefined && compareDates(missing.on, milestoneOn) >= 0) return 'short';
  return by === undefined ? 'open' : 'unknown';
}

/** A milestone's state as a standing; null while it is open or not to be told. */
export function milestoneStanding(plan: Parameters<typeof milestoneState>[0]): 'met' | 'short' | null {
  const state = milestoneState(plan);
  return state === 'met' || state === 'short' ? state : null;
}
