const minute = 60_000;
/** After each attempt that failed: at once nearly, then more and more seldom, so that a server that is down for days gets everything in the end. */
const pauses = [1, 5, 15, 60, 240].map((minutes) => minutes * minute);
const refusedPause = 24 * 60 * minute;

/** How long a letter waits after so many attempts, in milliseconds; one that was refused is tried once a day, since somebody has to mend the address. */
export function mailPause(attempts: number, refused: boolean): number {
  return refused ? refusedPause : (pauses[Math.min(Math.max(attempts, 1), pauses.length) - 1] ?? refusedPause);
}
