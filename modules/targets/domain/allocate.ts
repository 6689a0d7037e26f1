import { dec, decimalString } from '@thucthi/kernel';
import { fromMinor, placesOf, toMinor } from './minor-units.ts';
import { accepted, problem, refused, warning } from './problem.ts';
import type { Outcome, Problem, ProblemCode } from './problem.ts';

/** Into what proportion a target is divided: equally, by last year's actuals, or by any other weight (people, area). */
export type AllocationMethod = 'equal' | 'last-year' | 'weight';

/** One receiver of a share: its weight (last year's actual or another), and the value it keeps when locked. */
export type AllocationRow = Readonly<{
  key: string;
  label: string;
  weight: string | null;
  locked: string | null;
}>;

/** What is done with receivers whose weight is unknown: refuse the whole, leave them empty, or count them as zero. */
export type MissingWeight = 'refuse' | 'leave-empty' | 'zero';

/** The shares by receiver (null = left empty), and the number of decimals they are kept at. */
export type Allocation = Readonly<{ values: ReadonlyMap<string, string | null>; places: number }>;

/**
 * Divides a target among receivers so that the shares add up to it exactly, to the last decimal. Shares are rounded by
 * largest remainder; ties go to the larger weight, then to the smaller key, so that the order of rows never matters.
 * The step is one unit of the indicator's last decimal, or finer when the target or a locked row is finer.
 */
export function allocate(
  request: Readonly<{
    total: string;
    decimals: number;
    method: AllocationMethod;
    rows: readonly AllocationRow[];
    onMissing?: MissingWeight;
  }>,
): Outcome<Allocation> {
  const { rows, method } = request;
  const onMissing = request.onMissing ?? 'refuse';
  const twice = rows.filter((row, i) => rows.findIndex((other) => other.key === row.key) !== i);
  if (twice.length > 0) {
    return refused(...twice.map((row) => problem('allocation-duplicate-row', { unit: row.label })));
  }
  const fixed = rows.flatMap((row) => (row.locked === null ? [] : [row.locked]));
  const places = Math.max(request.decimals, ...[request.total, ...fixed].map(placesOf));
  const total = toMinor(request.total, places);
  const locked = fixed.reduce((sum, value) => sum + toMinor(value, places), 0n);
  const rest = total - locked;
  if ((total >= 0n && rest < 0n) || (total < 0n && rest > 0n)) {
    return refused(
      problem('allocation-locked-over', {
        locked: { number: fromMinor(locked, places) },
        total: { number: decimalString(request.total) },
      }),
    );
  }

  const open = rows.filter((row) => row.locked === null);
  const missing = method === 'equal' ? [] : open.filter((row) => row.weight === null);
  const notes: Problem[] = [];
  if (missing.length > 0) {
    const code: ProblemCode = method === 'last-year' ? 'allocation-last-year-missing' : 'allocation-weight-missing';
    const params = { count: String(missing.length), units: missing.map((row) => row.label).join(', ') };
    if (onMissing === 'refuse') return refused(problem(code, params));
    notes.push(warning(code, params));
  }
  const receivers = onMissing === 'zero' ? open : open.filter((row) => !missing.includes(row));
  if (receivers.length === 0) {
    if (rest !== 0n) return refused(...notes, problem('allocation-no-rows'));
    return accepted({ values: gathered(rows, new Map(), places), places }, notes);
  }

  const weights = weightsOf(receivers, method);
  if (!weights.ok) return weights;
  const shares = distribute(rest, weights.value);
  return accepted({ values: gathered(rows, shares, places), places }, notes);
}

type Weighted = Readonly<{ key: string; weight: bigint }>;

function weightsOf(rows: readonly AllocationRow[], method: AllocationMethod): Outcome<readonly Weighted[]> {
  if (method === 'equal') return accepted(rows.map((row) => ({ key: row.key, weight: 1n })));
  const places = Math.max(0, ...rows.map((row) => placesOf(row.weight ?? '0')));
  const weighted = rows.map((row) => ({ key: row.key, weight: toMinor(row.weight ?? '0', places) }));
  const positive = weighted.some((row) => row.weight > 0n);
  const negative = weighted.some((row) => row.weight < 0n);
  if (positive && negative) {
    const units = rows
      .filter((row) => row.weight !== null && dec(row.weight).isNegative())
      .map((row) => row.label)
      .join(', ');
    return refused(problem('allocation-weights-signs', { units }));
  }
  if (!positive && !negative) return refused(problem('allocation-weights-zero'));
  return accepted(negative ? weighted.map((row) => ({ key: row.key, weight: -row.weight })) : weighted);
}

function distribute(total: bigint, rows: readonly Weighted[]): ReadonlyMap<string, bigint> {
  const sign = total < 0n ? -1n : 1n;
  const size = total * sign;
  const whole = rows.reduce((sum, row) => sum + row.weight, 0n);
  const cut = rows.map((row) => ({
    ...row,
    share: (size * row.weight) / whole,
    remainder: (size * row.weight) % whole,
  }));
  const left = Number(size - cut.reduce((sum, row) => sum + row.share, 0n));
  const ranked = cut.toSorted((a, b) => descending(a.remainder, b.remainder) || descending(a.weight, b.weight) || (a.key < b.key ? -1 : 1));
  return new Map(ranked.map((row, i) => [row.key, sign * (i < left ? row.share + 1n : row.share)]));
}

function gathered(rows: readonly AllocationRow[], shares: ReadonlyMap<string, bigint>, places: number): ReadonlyMap<string, string | null> {
  return new Map(
    rows.map((row) => {
      const share = shares.get(row.key);
      if (row.locked !== null) return [row.key, decimalString(row.locked)];
      return [row.key, share === undefined ? null : fromMinor(share, places)];
    }),
  );
}

function descending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
