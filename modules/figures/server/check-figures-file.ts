import { newId, withScope, type Clock, type Database, type Scope } from '@thucthi/platform';
import type { FileReport, FileRow, GoOn } from './file-messages.ts';
import { startFileThread, type FileThread } from './file-thread.ts';
import { finishChecking, type CheckedRows } from './finish-checking.ts';
import { noteProgress, type BatchRecord } from './import-batch.store.ts';
import { embeddedRowLimit } from './import-figures.ts';
import { stageFigures, type StagedFigure } from './import-staging.store.ts';
import { readFileGround } from './read-file-ground.ts';
import { readSeries } from './series.store.ts';

/** Shares of the whole checking, in percent: reading the file, looking for doubts; comparing with the ledger takes the rest. */
const reading = 75;
const doubting = 15;

/**
 * Checks an uploaded file from its first byte to its comparison with the ledger: read in a thread, staged in stretches, doubts
 * looked for, ready or faulty at the end. `onThread` is told of the thread, so that it can be ended.
 */
export async function checkFiguresFile(
  parts: { database: Database; scope: Scope; clock: Clock },
  batch: BatchRecord,
  bytes: Uint8Array<ArrayBuffer>,
  onThread: (thread: FileThread) => void,
): Promise<BatchRecord> {
  const { database, scope, clock } = parts;
  const { ground, arithmetic } = await withScope(database, scope, (tx) => readFileGround(tx, scope, clock.today()));
  let checked: CheckedRows | null = null;
  const answer = async (report: FileReport): Promise<GoOn> => {
    switch (report.kind) {
      case 'rows': {
        const progress = Math.floor(report.share * reading);
        await withScope(database, scope, async (tx) => {
          if (report.rows.length > 0)
            await stageFigures(
              tx,
              scope.tenantId,
              batch.id,
              report.rows.map((row) => staged(row, clock)),
            );
          await noteProgress(tx, scope.tenantId, batch.id, { rows: report.rowCount, progress });
        });
        return { standing: [] };
      }
      case 'series': {
        const progress = reading + Math.floor(report.share * doubting);
        return withScope(database, scope, async (tx) => {
          await noteProgress(tx, scope.tenantId, batch.id, { rows: null, progress });
          return { standing: await readSeries(tx, scope.tenantId, report.year, report.series) };
        });
      }
      case 'done':
        checked = report;
        return { standing: [] };
    }
  };
  const rowLimit = database.kind === 'embedded' ? embeddedRowLimit : null;
  const thread = startFileThread({ bytes, ground, rowLimit }, answer);
  onThread(thread);
  await thread.finished;
  if (checked === null) throw new Error('a file was read without an end');
  return finishChecking(database, scope, batch, checked, arithmetic);
}

const staged = (row: FileRow, clock: Clock): StagedFigure => ({ ...row, figureId: newId(clock.now()) });
