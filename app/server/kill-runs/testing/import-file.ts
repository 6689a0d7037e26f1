import { commitBatch, fillBatch, finishChecking, openBatch, type StagedFigure } from '@thucthi/figures/server';
import { machineClock, newId, type Database } from '@thucthi/platform';
import { flowIds, killedScope, lastDayOf, reportingIds } from './small-body.ts';

/** What the importer was told when its file was in the ledger. */
export interface ImportedFile {
  batchId: string;
  written: number;
}

/** Months only the importer writes, so that its corrections are its own. */
const firstYear = 2020;
const years = 6;
const monthsOfAFile = 3;

/** The rows of one file: every unit, every flow, a quarter. */
function rowsOf(round: number): StagedFigure[] {
  const quarter = round % (years * 4);
  const periods = Array.from(
    { length: monthsOfAFile },
    (_, index) => `${firstYear + Math.floor(quarter / 4)}-${String((quarter % 4) * monthsOfAFile + index + 1).padStart(2, '0')}`,
  );
  const cells = periods.flatMap((period) =>
    reportingIds.flatMap((unitId) => flowIds.map((indicatorId) => ({ period, unitId, indicatorId }))),
  );
  return cells.map((cell, index) => ({
    ...cell,
    rowNumber: index + 1,
    figureId: newId(),
    periodEnd: lastDayOf(cell.period),
    asOf: lastDayOf(cell.period),
    vintage: 1,
    value: `${Math.floor(Math.random() * 1e6)}.5`,
    numerator: null,
    denominator: null,
    decimals: 1,
    externalId: null,
  }));
}

/** Sends one file through the program's own import: waiting room, check, one commit. */
export async function importFile(database: Database, round: number): Promise<ImportedFile> {
  const rows = rowsOf(round);
  const batch = await openBatch(database, killedScope, machineClock, `tệp ${round}.csv`, null);
  await fillBatch(database, killedScope, batch, rows);
  await finishChecking(database, killedScope, batch, { rowCount: rows.length, errors: [], errorCount: 0 });
  const committed = await commitBatch(database, killedScope, machineClock, batch.id);
  return { batchId: committed.id, written: committed.outcome?.written ?? -1 };
}
