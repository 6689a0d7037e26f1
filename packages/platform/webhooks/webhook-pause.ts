const minute = 60_000;
/** After each try that failed; together somewhat over a day. */
const pauses = [0.1, 1, 5, 30, 120, 300, 480, 600].map((minutes) => minutes * minute);

/** How long a message waits after so many tries, in milliseconds; null: it is given up. `chance` (0 to 1) spreads what failed together by a fifth. */
export function webhookPause(attempts: number, chance: number): number | null {
  const pause = pauses[attempts - 1];
  return pause === undefined ? null : Math.round(pause * (0.9 + 0.2 * chance));
}
