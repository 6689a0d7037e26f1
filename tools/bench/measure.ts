/** What a repeated measurement says, in milliseconds. */
export interface Spread {
  median: number;
  p95: number;
  worst: number;
  runs: number;
}

/** The value below which that part of the values lies. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
};

export const spreadOf = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  p95: quantile(values, 0.95),
  worst: quantile(values, 1),
  runs: values.length,
});

/** Milliseconds one run takes. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

/** The milliseconds alone. */
export const took = async (work: () => Promise<unknown>): Promise<number> => (await timed(work)).ms;

/**
 * Runs several works in turn, round after round, so that a disturbance of the machine meets all of them; the first rounds warm
 * up and do not count. Stops early once the works have used up their time.
 */
export async function inTurn<Name extends string>(
  works: Record<Name, () => Promise<number>>,
  rounds: number,
  atMostMs = 60_000,
): Promise<Record<Name, Spread>> {
  const names = Object.keys(works) as Name[];
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
  const warm = 3;
  const begun = performance.now();
  for (let round = 0; round < rounds + warm; round++) {
    for (const name of names) {
      const value = await works[name]();
      if (round >= warm) taken.get(name)!.push(value);
    }
    if (round >= warm + 4 && performance.now() - begun > atMostMs) break;
  }
  return Object.fromEntries(names.map((name) => [name, spreadOf(taken.get(name)!)])) as Record<Name, Spread>;
}
