import type { Scope, ScopedTx } from '@thucthi/platform';
import type { Results } from '../domain/result-row.ts';
import { readResults, type AskedResults } from './read-results.ts';

/** A preview is written again at every pause of typing: what it is written of may be so old, in milliseconds. */
const freshFor = 60_000;
const keptAtMost = 20;
const kept = new Map<string, { at: number; results: Results }>();

/** The results of a unit for a preview: those of the last minute where they were read then. What is kept is never asked for here. */
export async function recentResults(tx: ScopedTx, scope: Scope, asked: AskedResults & { period: string }): Promise<Results> {
  const key = JSON.stringify([scope.tenantId, asked.slug, asked.period, asked.knownOn ?? null, asked.today]);
  const now = performance.now();
  const known = kept.get(key);
  if (known !== undefined && now - known.at < freshFor) return known.results;
  const results = await readResults(tx, scope, asked);
  kept.delete(key);
  kept.set(key, { at: now, results });
  for (const oldest of kept.keys()) {
    if (kept.size <= keptAtMost) break;
    kept.delete(oldest);
  }
  return results;
}
