import type { Item } from '../session-parts.ts';

/** How long an item has run against what was planned for it. */
export interface StageClock {
  readonly seconds: number;
  /** Seconds left of what was planned: below nought where it runs over; null where nothing was planned. */
  readonly left: number | null;
}

/** The clock of an item at an instant; null of one that has not begun. */
export function stageClock({ beganAt, endedAt, minutes }: Pick<Item, 'beganAt' | 'endedAt' | 'minutes'>, now: number): StageClock | null {
  if (beganAt === null) return null;
  const until = endedAt === null ? now : Date.parse(endedAt);
  const seconds = Math.max(0, Math.floor((until - Date.parse(beganAt)) / 1000));
  return { seconds, left: minutes === null || minutes === undefined ? null : minutes * 60 - seconds };
}

/** The item a key leads to: the next to be begun, or the one before the current to be taken up again. */
export function itemTo(agenda: readonly Item[], step: -1 | 1): Item | null {
  const at = agenda.findLastIndex(({ beganAt, endedAt }) => beganAt !== null && endedAt === null);
  const last = at === -1 ? agenda.findLastIndex(({ beganAt }) => beganAt !== null) : at;
  if (step === 1) return agenda[last + 1] ?? null;
  return (at === -1 ? agenda[last] : agenda[at - 1]) ?? null;
}
