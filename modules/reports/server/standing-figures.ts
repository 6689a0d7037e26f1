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

/** Holds the figures of a draft against what is known today. */
export async function standingFigures(
  { tx, clock, scope }: WritingWork,
  run: RunRecord,
  asked: { slug: string; blocks: readonly KeptBlock[]; before: Results | null },
): Promise<StandingFigures> {
  const { slug, blocks, before } = asked;
  const now = await readResults(tx, scope, { slug, period: run.period, knownOn: run.knownOn ?? undefined, today: clock.today() });
  const ground = { kind: run.kind, results: now, before, fields: indicatorFields, today: clock.today() };
  return {
    missing: missingCells(blocks, run.template, run.results),
    changed: changedCells(blocks, run.template, run.results, now),
    changedInWords: renewRun(blocks, writeRun(run.template, ground).blocks, now).changes,
  };
}
