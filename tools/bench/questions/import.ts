import { commitBatch, fillBatch, finishChecking, foldAll, openBatch, type StagedFigure } from '@thucthi/figures/server';
import { machineClock, newId, type Database } from '@thucthi/platform';
import { memoryOf } from '../machine.ts';
import { timed } from '../measure.ts';
import { atMost, count, megabytes, ms, type Answer } from '../report.ts';
import { timeStatements } from '../time-statements.ts';
import { wholeBody } from '../ground/load-body.ts';
import { isRate, lastDayOf, leafId, leavesOf, monthAt, type Shape } from '../ground/shape.ts';
import { titleOf, type Prepared } from './question.ts';

/** Rows of a file for the months after the data set's last, as many as asked for. */
export function rowsAfter(shape: Shape, rows: number, firstMonth = shape.months): StagedFigure[] {
  const perMonth = leavesOf(shape) * shape.indicators;
  return Array.from({ length: rows }, (_, index) => {
    const period = monthAt(firstMonth + Math.floor(index / perMonth));
    const indicatorId = (index % shape.indicators) + 1;
    const rate = isRate(indicatorId);
    return {
      rowNumber: index + 1,
      figureId: newId(),
      unitId: leafId(shape, (Math.floor(index / shape.indicators) % leavesOf(shape)) + 1),
      indicatorId,
      period,
      periodEnd: lastDayOf(period),
      asOf: lastDayOf(period),
      vintage: 1,
      value: rate ? '45.5' : `${(index * 7919) % 1_000_000}.5`,
      numerator: rate ? '455' : null,
      denominator: rate ? '1000' : null,
      decimals: 1,
      externalId: `bench-${firstMonth}-${index}`,
    };
  });
}

/** Takes a file's checked rows through the program's own import; answers how long staging and the one commit took. */
export async function importRows(
  database: Database,
  rows: readonly StagedFigure[],
  beforeCommit: () => void = () => {},
): Promise<{ staging: number; commit: number }> {
  const batch = await openBatch(database, wholeBody, machineClock, 'bench.csv', null);
  const staging = await timed(() => fillBatch(database, wholeBody, batch, rows));
  await finishChecking(database, wholeBody, batch, { rowCount: rows.length, errors: [], errorCount: 0 });
  beforeCommit();
  const commit = await timed(() => commitBatch(database, wholeBody, machineClock, batch.id));
  if (commit.result.outcome?.written !== rows.length)
    throw new Error(`import wrote ${commit.result.outcome?.written ?? 0} of ${rows.length} rows`);
  return { staging: staging.ms, commit: commit.ms };
}

/** The import of a file, its commit, and the longest time one statement holds the one connection. */
export async function askImport(prepared: Prepared, scale: number): Promise<Answer> {
  const { ground, shape } = prepared;
  const size = Math.max(2000, Math.round(100_000 * Math.min(1, scale)));
  const rows = rowsAfter(shape, size, shape.months + 24);
  const { database, times } = timeStatements(ground.database);
  let committing = 0;
  const taken = await importRows(database, rows, () => {
    committing = times.length;
  });
  const longest = (from: number, to?: number) => times.slice(from, to).toSorted((a, b) => b.ms - a.ms)[0]!;
  const stage = longest(0, committing);
  const commit = longest(committing);
  const folding = times.length;
  const fold = await timed(() => foldAll(database));
  const foldStatement = longest(folding);
  const memory = memoryOf(process.pid);
  const embedded = ground.database.kind === 'embedded';
  return {
    title: `Import of ${count(size)} rows (${titleOf(prepared)})`,
    about:
      'New figures with external ids, through the waiting room and one commit, all or nothing; statements are timed from the hand-over to the answer.',
    rows: [
      { what: 'staging (before the commit, in chunks of 4.000)', result: ms(taken.staging) },
      {
        what: `**commit** (${count((size / taken.commit) * 1000)} rows/s)`,
        result: ms(taken.commit),
        ...(embedded ? atMost(2000, taken.commit, 'ms') : {}),
      },
      {
        what: `**longest statement of the commit** (\`${commit.text.slice(0, 40)}…\`)`,
        result: ms(commit.ms),
        ...(embedded ? atMost(500, commit.ms, 'ms') : {}),
      },
      { what: 'longest statement of the staging', result: ms(stage.ms), ...(embedded ? atMost(500, stage.ms, 'ms') : {}) },
      { what: `fold of its ${count(fold.result)} deltas, whole`, result: ms(fold.ms) },
      { what: 'longest statement of the fold', result: ms(foldStatement.ms), ...(embedded ? atMost(500, foldStatement.ms, 'ms') : {}) },
      ...(memory && embedded ? [{ what: 'memory of the whole process at its highest so far', result: megabytes(memory.peak) }] : []),
    ],
  };
}
