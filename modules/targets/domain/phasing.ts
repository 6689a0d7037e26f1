import { daysBetween, dec, decimalString, parsePeriodCode, periodCode, periodEnd, roundTo } from '@thucthi/kernel';
import type { Decimal } from '@thucthi/kernel';
import { allocate } from './allocate.ts';
import type { PlannedIndicator } from './planned-indicator.ts';
import { accepted, outcomeOf, problem, refused, warning } from './problem.ts';
import type { Outcome, Problem } from './problem.ts';

/** How finely a year's target is phased. */
export type PhasingGrain = 'month' | 'quarter';

/**
 * A year's target cut into months or quarters. `incremental` values add up to the year (flows); `level` values stand
 * each for itself and the last one is the year's (stocks, rates). null = not typed yet.
 */
export type Phasing = Readonly<{
  grain: PhasingGrain;
  basis: 'incremental' | 'level';
  values: readonly (string | null)[];
}>;

/** How a year is cut: evenly, by the shape of last year's actuals, or as typed by a person. */
export type PhasingMethod =
  | Readonly<{ kind: 'linear' }>
  | Readonly<{ kind: 'last-year'; values: readonly (string | null)[] }>
  | Readonly<{ kind: 'typed'; values: readonly (string | null)[] }>;

/** How many periods of a grain a year has. */
export function periodsInYear(grain: PhasingGrain): 12 | 4 {
  return grain === 'month' ? 12 : 4;
}

/** The period codes of a year at a grain, first to last: 2023 by quarters → 2023-Q1 … 2023-Q4. */
export function phasingPeriods(year: number, grain: PhasingGrain): readonly string[] {
  return Array.from({ length: periodsInYear(grain) }, (_, i) =>
    periodCode(grain === 'month' ? { kind: 'month', year, month: i + 1 } : { kind: 'quarter', year, quarter: quarterOf(i) }),
  );
}

/** Whether an indicator's periods add up to its year (flows), as phasing by increments needs. */
export function accumulates(indicator: Pick<PlannedIndicator, 'accumulation'>): boolean {
  return indicator.accumulation === 'sum';
}

/** A year's target cut into periods; linear and last-year cuts add up to the year exactly. */
export function splitYear(
  request: Readonly<{
    indicator: PlannedIndicator;
    total: string;
    year: number;
    grain: PhasingGrain;
    method: PhasingMethod;
  }>,
): Outcome<Phasing> {
  const { indicator, total, grain, method } = request;
  const additive = accumulates(indicator);
  if (method.kind === 'typed') {
    const phasing: Phasing = { grain, basis: additive ? 'incremental' : 'level', values: method.values };
    return outcomeOf(phasing, checkPhasing(phasing, total, request.year));
  }
  if (!additive) return refused(problem('phasing-not-additive', { indicator: indicator.name }));
  const periods = phasingPeriods(request.year, grain);
  if (method.kind === 'last-year' && method.values.length !== periods.length) {
    return refused(countProblem(periods.length, method.values.length));
  }
  const shared = allocate({
    total,
    decimals: indicator.decimals,
    method: method.kind === 'linear' ? 'equal' : 'last-year',
    rows: periods.map((period, i) => ({
      key: period,
      label: period,
      weight: method.kind === 'last-year' ? (method.values[i] ?? null) : null,
      locked: null,
    })),
  });
  if (!shared.ok) return shared;
  const values = periods.map((period) => shared.value.values.get(period) ?? null);
  return accepted({ grain, basis: 'incremental', values }, shared.warnings);
}

/** Increments seen as running totals from January; a gap ends the run, since nothing after it is known. */
export function toCumulative(increments: readonly (string | null)[]): readonly (string | null)[] {
  let running: Decimal | null = dec(0);
  return increments.map((value) => {
    running = running === null || value === null ? null : running.plus(dec(value));
    return running === null ? null : decimalString(running);
  });
}

/** Running totals seen as increments; an increment is unknown when either end of it is. */
export function toIncremental(cumulative: readonly (string | null)[]): readonly (string | null)[] {
  return cumulative.map((value, i) => {
    const before = i === 0 ? '0' : (cumulative[i - 1] ?? null);
    return value === null || before === null ? null : decimalString(dec(value).minus(dec(before)));
  });
}

/** What disagrees between a phasing and its year: too few values, gaps, a sum (or last level) that is not the year's. */
export function checkPhasing(phasing: Phasing, yearValue: string, year: number): readonly Problem[] {
  const periods = phasingPeriods(year, phasing.grain);
  if (phasing.values.length !== periods.length) return [countProblem(periods.length, phasing.values.length)];
  const missing = periods.filter((_, i) => phasing.values[i] === null);
  if (missing.length > 0) {
    return [warning('phasing-incomplete', { count: String(missing.length), periods: missing.join(', ') })];
  }
  const whole = dec(yearValue);
  if (phasing.basis === 'level') {
    const last = phasing.values.at(-1) ?? yearValue;
    return dec(last).equals(whole) ? [] : [problem('phasing-last', { last: { number: last }, year: { number: decimalString(whole) } })];
  }
  const sum = sumOf(phasing.values);
  if (sum.equals(whole)) return [];
  return [
    problem(sum.greaterThan(whole) ? 'phasing-over' : 'phasing-short', {
      sum: { number: decimalString(sum) },
      difference: { number: decimalString(sum.minus(whole).abs()) },
      year: { number: decimalString(whole) },
    }),
  ];
}

/** The same increments by quarters instead of months; a quarter with a month missing is missing. */
export function byQuarters(phasing: Phasing): Phasing {
  if (phasing.grain === 'quarter') return phasing;
  const values = [0, 1, 2, 3].map((q) => {
    const months = phasing.values.slice(q * 3, q * 3 + 3);
    if (phasing.basis === 'level') return months[2] ?? null;
    return months.length < 3 || months.includes(null) ? null : decimalString(sumOf(months));
  });
  return { grain: 'quarter', basis: phasing.basis, values };
}

/**
 * What should have been done by the end of a day: whole periods before it, and the running period day by day, rounded
 * half up to the given decimals. For levels, the last level whose period has ended. null where the phasing has a gap.
 */
export function expectedByDate(phasing: Phasing, year: number, date: string, decimals: number): string | null {
  const newYear = `${year}-01-01`;
  const today = daysBetween(newYear, date);
  let running = dec(0);
  let level: string | null = null;
  let start = 0;
  for (const [i, period] of phasingPeriods(year, phasing.grain).map(parsePeriodCode).entries()) {
    if (today < start) break;
    const value = phasing.values[i] ?? null;
    const next = daysBetween(newYear, periodEnd(period)) + 1;
    const done = Math.min(today - start + 1, next - start);
    if (phasing.basis === 'level') {
      if (today >= next - 1) level = value;
    } else {
      if (value === null) return null;
      running = running.plus(
        dec(value)
          .times(done)
          .dividedBy(next - start),
      );
    }
    start = next;
  }
  if (phasing.basis === 'level') return level;
  return decimalString(roundTo(running, decimals));
}

/** What a straight line through the year expects by the end of a day, when no phasing was issued. */
export function linearByDate(total: string, year: number, date: string, decimals: number): string {
  const days = daysBetween(`${year}-01-01`, `${year}-12-31`) + 1;
  const done = Math.max(0, Math.min(days, daysBetween(`${year}-01-01`, date) + 1));
  return decimalString(roundTo(dec(total).times(done).dividedBy(days), decimals));
}

function sumOf(values: readonly (string | null)[]): Decimal {
  return values.reduce((sum, value) => (value === null ? sum : sum.plus(dec(value))), dec(0));
}

function quarterOf(index: number): 1 | 2 | 3 | 4 {
  return index === 0 ? 1 : index === 1 ? 2 : index === 2 ? 3 : 4;
}

function countProblem(expected: number, actual: number): Problem {
  return problem('phasing-count', { expected: String(expected), actual: String(actual) });
}
