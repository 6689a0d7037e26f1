import { canonicalPeriod, compareDates, dec, decimalString, parsePeriodCode, periodCode, periodEnd, periodStart } from '@thucthi/kernel';
import type { Period } from '@thucthi/kernel';
import { phasingPeriods } from './phasing.ts';
import type { PlannedIndicator } from './planned-indicator.ts';

/** The steps of the chain in which a long target is broken into shorter ones. */
export type ChainStep = 'term' | 'year' | 'quarter' | 'month';

/** Which step of the chain a period is, or null when it is none (a season, a running total). */
export function chainStep(code: string): ChainStep | null {
  const canonical = canonicalPeriod(parsePeriodCode(code));
  switch (canonical.kind) {
    case 'years':
      return 'term';
    case 'year':
    case 'quarter':
    case 'month':
      return canonical.kind;
    case 'cumulative':
      return canonical.month === 3 ? 'quarter' : null;
    case 'half':
    case 'months':
    case 'season':
    case 'school-year':
    case 'day':
    case 'as-of':
      return null;
  }
}

/** The next shorter periods of a step: a term's years, a year's quarters, a quarter's months; a month has none. */
export function nextPeriods(code: string): readonly string[] {
  const period = canonicalPeriod(parsePeriodCode(code));
  switch (chainStep(code)) {
    case 'term': {
      if (period.kind !== 'years') return [];
      return Array.from({ length: Math.max(0, period.to - period.from + 1) }, (_, i) => String(period.from + i));
    }
    case 'year':
      return phasingPeriods(yearIn(period), 'quarter');
    case 'quarter':
      return phasingPeriods(yearIn(period), 'month').filter((month) => within(parsePeriodCode(month), period));
    case 'month':
    case null:
      return [];
  }
}

/** The longer periods a period belongs to, nearest first: 2023-02 in the term 2021/2025 → 2023-Q1, 2023, 2021/2025. */
export function longerPeriods(code: string, term?: string): readonly string[] {
  const period = parsePeriodCode(code);
  const year = yearIn(period);
  const candidates = [...phasingPeriods(year, 'quarter'), String(year), ...(term === undefined ? [] : [term])];
  const own = slot(code);
  return candidates.filter((other) => slot(other) !== own && within(period, parsePeriodCode(other)));
}

/** One period's target in a chain. */
export type ChainLink = Readonly<{ period: string; value: string | null }>;

/**
 * How the shorter targets relate to the longer one. Flows add up (`sum`), stocks and sown areas end at it (`last`); for
 * the rest there is no arithmetic relation and none is invented. `difference` = shorter ones minus longer one.
 */
export type ChainCheck =
  | Readonly<{ relation: 'none' }>
  | Readonly<{
      relation: 'sum' | 'last';
      state: 'agrees' | 'short' | 'over' | 'incomplete';
      difference: string | null;
      missing: readonly string[];
    }>;

/** Compares a longer target with the shorter ones that make it up, for the next step of the chain. */
export function checkChain(
  indicator: Pick<PlannedIndicator, 'accumulation'>,
  longer: ChainLink,
  shorter: readonly ChainLink[],
): ChainCheck {
  const relation = relationOf(indicator.accumulation, chainStep(longer.period));
  if (relation === 'none' || longer.value === null) return { relation: 'none' };
  const byPeriod = new Map(shorter.map((link) => [slot(link.period), link.value]));
  const expected = nextPeriods(longer.period);
  const missing = expected.filter((period) => (byPeriod.get(slot(period)) ?? null) === null);
  const values = expected.map((period) => byPeriod.get(slot(period)) ?? null);
  const last = values.at(-1) ?? null;
  if (expected.length === 0) return { relation: 'none' };
  if (relation === 'last' ? last === null : missing.length > 0) {
    return { relation, state: 'incomplete', difference: null, missing };
  }
  const reached = relation === 'last' ? dec(last ?? '0') : values.reduce((sum, value) => sum.plus(dec(value ?? '0')), dec(0));
  const difference = reached.minus(dec(longer.value));
  const state = difference.isZero() ? 'agrees' : difference.isNegative() ? 'short' : 'over';
  return { relation, state, difference: decimalString(difference), missing };
}

function relationOf(accumulation: PlannedIndicator['accumulation'], step: ChainStep | null): 'sum' | 'last' | 'none' {
  if (step === null || step === 'month') return 'none';
  switch (accumulation) {
    case 'sum':
      return 'sum';
    case 'last':
      return 'last';
    case 'season':
      return step === 'term' ? 'none' : 'last';
    case 'average':
    case 'index':
    case 'ratio-of-sums':
    case 'year-only':
      return 'none';
  }
}

/** The one code of a stretch of time, however it was written. */
function slot(code: string): string {
  return periodCode(canonicalPeriod(parsePeriodCode(code)));
}

function within(inner: Period, outer: Period): boolean {
  return compareDates(periodStart(inner), periodStart(outer)) >= 0 && compareDates(periodEnd(inner), periodEnd(outer)) <= 0;
}

function yearIn(period: Period): number {
  return Number(periodStart(period).slice(0, 4));
}
