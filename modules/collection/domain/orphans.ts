/** A unit that answers for indicators, with who may enter for it today and how it stands. */
export interface AnsweringUnit {
  readonly unitId: number;
  /** The day after which the unit is no more; null while it lasts. */
  readonly endedOn: string | null;
  /** People who may enter figures for it today, each with the last day of that right; null = without end. */
  readonly enterers: readonly { readonly personId: string; readonly until: string | null }[];
}

/** Why nobody will enter an indicator of a unit, or not for long. */
export type OrphanReason = 'dissolved' | 'nobody' | 'ends-soon';

/** How many days ahead a right that runs out is called to mind. */
export const soonDays = 30;

/** Why the indicators of a unit have nobody, or nobody soon; null where somebody enters them. A unit that has ended is named first. */
export function orphanReason(unit: AnsweringUnit, today: string, soon: string): OrphanReason | null {
  if (unit.endedOn !== null && unit.endedOn < today) return 'dissolved';
  if (unit.enterers.length === 0) return 'nobody';
  return unit.enterers.every(({ until }) => until !== null && until <= soon) ? 'ends-soon' : null;
}
