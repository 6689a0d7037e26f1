const minute = 60_000;
const hour = 60 * minute;

/** A sign-in ends after this long without a request. */
export const idleLimit = 12 * hour;
/** A sign-in ends after this long however busy it is. */
export const absoluteLimit = 7 * 24 * hour;
/** A password that somebody else gave opens the door for this long, to choose an own one. */
export const givenPasswordLasts = 7 * 24 * hour;
/** Failed attempts for one person of one body before the door stays shut. */
export const attemptsAllowed = 5;
/** How long an attempt counts. */
export const attemptWindow = 15 * minute;
/** Failed attempts from one address; wide, because a whole office often shares one. */
export const attemptsAllowedPerAddress = 50;

/** When a sign-in that is used now will end. */
export const expiryOf = (startedAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + idleLimit, startedAt.getTime() + absoluteLimit));

/** How exactly a sign-in says when it was last used: reading does not mean writing each time. */
const noticed = 10 * minute;

/** Whether the use of a sign-in now is worth keeping as its last. */
export const worthNoting = (lastUsedAt: Date, now: Date): boolean => now.getTime() - lastUsedAt.getTime() >= noticed;

/**
 * Whole minutes until the next attempt is allowed, 0 when it is allowed now.
 * @param failures the times of recent failed attempts, in any order
 */
export function minutesShut(failures: readonly Date[], now: Date, allowed: number): number {
  const recent = failures
    .map((one) => one.getTime())
    .filter((time) => time > now.getTime() - attemptWindow)
    .toSorted((a, b) => b - a);
  const decisive = recent[allowed - 1];
  return decisive === undefined ? 0 : Math.max(1, Math.ceil((decisive + attemptWindow - now.getTime()) / minute));
}
