import { indicatorFields } from '@thucthi/registry/server';
import { renewRun, type RenewedFigure } from '../domain/run/renew-run.ts';
import type { KeptBlock } from '../domain/run/run-block.ts';
import { changedCells, missingCells, type CellFault } from '../domain/run/table-faults.ts';
import { writeRun } from '../domain/run/write-run.ts';
import type { Results } from '../domain/result-row.ts';
import { readResults } from './read-results.ts';
import type { RunRecord } from './runs.store.ts';
import type { WritingWork } from './work.ts';

/** How the figures of a draft stand: what its tables lack, and what prints otherwise by now, in its words and in its tables. */
export interface StandingFigures {
  missing: readonly CellFault[];
  changed: readonly CellFault[];
  changedInWords: readonly RenewedFigure[];
}

/**
 * Holds the figures of a draft against what is known today. Places among other units are reckoned anew before it goes up; a page that is
 * only looked at leaves them as they were taken.
 */
export async function standingFigures(
  { tx, clock, scope }: WritingWork,
  run: RunRecord,
  asked: { slug: string; blocks: readonly KeptBlock[]; before: Results | null; places: 'reckoned' | 'as-taken' },
): Promise<StandingFigures> {
  const { slug, blocks, before } = asked;
  const taken = new Map(run.results.rows.map(({ indicator, rank }) => [indicator.code, rank ?? null]));
  const now = await readResults(tx, scope, {
    slug,
    period: run.period,
    knownOn: run.knownOn ?? undefined,
    today: clock.today(),
    ...(asked.places === 'reckoned' ? {} : { places: (code: string) => taken.get(code) ?? null }),
  });
  const ground = { kind: run.kind, results: now, before, fields: indicatorFields, today: clock.today() };
  return {
    missing: missingCells(blocks, run.template, run.results),
    changed: changedCells(blocks, run.template, run.results, now),
    changedInWords: renewRun(blocks, writeRun(run.template, ground).blocks, now).changes,
  };
}
