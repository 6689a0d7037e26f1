import { parsePeriodCode, periodEnd } from '@thucthi/kernel';

/** How many earlier ends tell what is usual. */
const looksBack = 12;
/** A period is open enough once it holds this share of what is usual. */
const enough = 0.5;
const readable: ReadonlySet<string> = new Set(['cumulative', 'month', 'quarter', 'half', 'year']);

/**
 * The period a unit opens on: the newest one that is sufficiently reported, the longer of two that end together. A month in which one
 * of a hundred and fifty wards has just reported would show a page of gaps; it is opened once it holds half of what is usual.
 * @param periods newest end first, the longer of two before the shorter
 * @param reports figures a period holds: of the unit itself, and of the units below
 */
export function openingPeriod(periods: readonly string[], reports: ReadonlyMap<string, number>): string | null {
  const usable = periods.filter((code) => readable.has(parsePeriodCode(code).kind));
  const inYear = usable.filter((code) => parsePeriodCode(code).kind !== 'year');
  const ends = Map.groupBy(inYear.length > 0 ? inYear : usable, (code) => periodEnd(parsePeriodCode(code)));
  const weighed = [...ends.values()].map((codes) => ({
    code: codes[0]!,
    weight: codes.reduce((sum, code) => sum + (reports.get(code) ?? 0), 0),
  }));
  const opened = weighed.find(({ weight }, at) => weight >= enough * usual(weighed.slice(at + 1, at + 1 + looksBack)));
  return opened === undefined ? null : sinceJanuary(opened.code);
}

/** The middle of what earlier ends hold; nothing where there are none. */
function usual(earlier: readonly { weight: number }[]): number {
  const weights = earlier.map(({ weight }) => weight).toSorted((a, b) => a - b);
  return weights[Math.floor(weights.length / 2)] ?? 0;
}

/** A month is read with the year so far. */
function sinceJanuary(code: string): string {
  return parsePeriodCode(code).kind === 'month' && !code.endsWith('-01') ? `${code.slice(0, 4)}-01/${code}` : code;
}
