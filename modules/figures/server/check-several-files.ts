import { newId, withScope, type Clock, type Database, type Log, type Scope } from '@thucthi/platform';
import { numberOfRow } from '../domain/place-in-files.ts';
import type { DoneReport, FileReport, FilesOrder, FilesReport, GoOn } from './file-messages.ts';
import { startFilesThread, type FileThread } from './file-thread.ts';
import { finishSeveralFiles } from './finish-several-files.ts';
import { noteProgress, type BatchRecord } from './import-batch.store.ts';
import { embeddedRowLimit } from './import-figures.ts';
import { insertFiles, noteFile, removeRowsOf } from './import-files.store.ts';
import { stageFigures } from './import-staging.store.ts';
import { readFileGround } from './read-file-ground.ts';
import { readSeries } from './series.store.ts';

/** What is sent at once, and for which periods. */
export interface SentFiles {
  readonly uploads: FilesOrder['uploads'];
  readonly periods: string[] | null;
}

const nothing: GoOn = { standing: [] };
/** The reading takes most of the whole; what is left is the comparison with the ledger. */
const reading = 88;
/** Files that may take a thread down with them; after that something else is wrong. */
const mostBroken = 5;
const rowLimit = { embedded: embeddedRowLimit, server: 500_000 };

/** Checks several files from their first byte to their comparison with the ledger, each by itself, all in one thread after the other. */
export async function checkSeveralFiles(
  parts: { database: Database; scope: Scope; clock: Clock; log: Log },
  batch: BatchRecord,
  sent: SentFiles,
  onThread: (thread: FileThread) => void,
): Promise<BatchRecord> {
  const { database, scope, clock } = parts;
  const { ground, arithmetic } = await withScope(database, scope, (tx) => readFileGround(tx, scope, clock.today()));
  const limit = database.kind === 'embedded' ? rowLimit.embedded : rowLimit.server;
  const far = { files: 0, rows: 0 };
  let at = { number: 0, size: 0, hash: null as string | null };

  const inFile = async (report: FileReport): Promise<GoOn> => {
    if (report.kind === 'series')
      return withScope(database, scope, async (tx) => ({ standing: await readSeries(tx, scope.tenantId, report.year, report.series) }));
    if (report.kind === 'done') await ended(report);
    else if (report.rows.length > 0) {
      const rows = report.rows.map((row) => ({ ...row, rowNumber: numberOfRow(at.number, row.rowNumber), figureId: newId(clock.now()) }));
      await withScope(database, scope, (tx) => stageFigures(tx, scope.tenantId, batch.id, rows));
    }
    return nothing;
  };
  const ended = (done: DoneReport): Promise<void> =>
    withScope(database, scope, async (tx) => {
      if (done.errorCount > 0) await removeRowsOf(tx, scope.tenantId, batch.id, [at.number]);
      await noteFile(tx, scope.tenantId, batch.id, { ...at, done });
      far.rows += done.rowCount;
      await noteProgress(tx, scope.tenantId, batch.id, {
        rows: far.rows,
        progress: Math.floor((reading * at.number) / Math.max(far.files, 1)),
      });
    });
  const answer = async (report: FilesReport): Promise<GoOn> => {
    switch (report.kind) {
      case 'files':
        far.files = report.files.length;
        await withScope(database, scope, (tx) => insertFiles(tx, scope.tenantId, batch.id, report.files));
        return nothing;
      case 'begin':
        at = { number: report.number, size: report.size, hash: report.hash };
        return nothing;
      case 'in-file':
        return inFile(report.report);
      case 'end':
        return nothing;
    }
  };

  for (let broken = 0; ; broken++) {
    const thread = startFilesThread({ ...sent, ground, rowLimit: limit, from: at.number + 1 }, answer);
    onThread(thread);
    try {
      await thread.finished;
      break;
    } catch (error) {
      // One file wanted more memory than any table of figures: it is told so, and another thread goes on with the next.
      if ((error as { code?: string }).code !== 'ERR_WORKER_OUT_OF_MEMORY' || at.number === 0 || broken === mostBroken) throw error;
      parts.log.error('a file of several took more memory than it may', { batch: batch.id, file: at.number });
      await ended(tooMuchMemory);
    }
  }
  return finishSeveralFiles(parts, batch, arithmetic);
}

const tooMuchMemory: DoneReport = {
  kind: 'done',
  rowCount: 0,
  errors: [
    {
      row: 0,
      column: '',
      vi: 'Tệp cần quá nhiều bộ nhớ để đọc nên không được mở. Hãy chép riêng bảng số liệu sang một tệp .xlsx mới rồi gửi lại. Chưa có gì được ghi.',
      en: 'Reading the file takes too much memory. Copy the table into a new .xlsx file and send that. Nothing was written.',
    },
  ],
  errorCount: 1,
  warnings: [],
  warningCount: 0,
  unitIds: [],
};
