/**
 * Writes a whole number of last places as a decimal: 8389 at one place is "838.9". Exact; no float is printed.
 * @example minorText(-5, 2) // "-0.05"
 */
export function minorText(minor: number, places: number): string {
  if (!Number.isSafeInteger(minor)) throw new Error(`${minor} is not a whole number of last places`);
  if (places === 0) return String(minor);
  const digits = String(Math.abs(minor)).padStart(places + 1, '0');
  const cut = digits.length - places;
  return `${minor < 0 ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}
