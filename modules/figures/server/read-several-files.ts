import { createHash } from 'node:crypto';
import { openArchive, SheetFault } from '@thucthi/sheet';
import { fileDirectory } from '../domain/file-ground.ts';
import { mostFiles } from '../domain/place-in-files.ts';
import type { DoneReport, FileReport, FilesOrder, FilesReport, GoOn } from './file-messages.ts';
import type { RowRemark } from './import-batch.store.ts';
import { readFiguresFile } from './read-figures-file.ts';

/** What one file may be large, and what all may unpack to: a unit's form takes some twenty kilobytes. */
export const mostOfFile = 10 * 1024 ** 2;
const mostOfAll = 200 * 1024 ** 2;

interface FoundFile {
  readonly name: string;
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
}

/**
 * Reads several files one after the other, each as if it came alone; archives are looked into. Whatever is wrong with one is said of that
 * one, and the next is read all the same. Knows neither database nor thread.
 */
export async function readSeveralFiles(order: FilesOrder, ask: (report: FilesReport) => Promise<GoOn>): Promise<void> {
  const directory = fileDirectory(order.ground);
  const files = await findFiles(order.uploads);
  if (order.from === 1) await ask({ kind: 'files', files: files.map(({ name, size }) => ({ name, size })) });
  let left = order.rowLimit;
  let bytesLeft = mostOfAll;
  for (const [at, file] of files.entries()) {
    const number = at + 1;
    if (number < order.from) continue;
    const told = (report: FileReport): Promise<GoOn> => ask({ kind: 'in-file', number, report });
    let size = file.size;
    let hash: string | null = null;
    let begun = false;
    try {
      if (bytesLeft <= 0) throw new SheetFault('too-large-inside');
      const bytes = await file.read();
      size = bytes.byteLength;
      bytesLeft -= size;
      hash = createHash('sha256').update(bytes).digest('hex');
      begun = true;
      await ask({ kind: 'begin', number, size, hash });
      await readFiguresFile(
        { bytes, directory, rows: { most: left, tooMany: tooManyOfAll(order.rowLimit) }, periods: order.periods },
        (report) => {
          if (report.kind === 'done') left -= report.errorCount === 0 ? report.rowCount : 0;
          return told(report);
        },
      );
    } catch (error) {
      if (!begun) await ask({ kind: 'begin', number, size, hash });
      await told(failed(error));
    }
  }
  await ask({ kind: 'end' });
}

/** The files that were sent, and those in the archives among them; an archive that cannot be opened is told as a file. */
async function findFiles(uploads: FilesOrder['uploads']): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for (const { name, bytes } of uploads) {
    const size = bytes.byteLength;
    const alone = (fault: SheetFault | null): FoundFile => ({
      name,
      size,
      read: () => (fault === null ? Promise.resolve(bytes) : Promise.reject(fault)),
    });
    try {
      const archive = await openArchive(bytes, mostFiles);
      if (archive === null) files.push(alone(size > mostOfFile ? new SheetFault('file-too-large', `${mostOfFile / 1024 ** 2} MB`) : null));
      else if (archive.more || archive.files.length === 0)
        files.push(alone(new SheetFault(archive.more ? 'archive-too-many' : 'archive-empty', String(mostFiles))));
      else files.push(...archive.files.map((one) => ({ name: one.name, size: one.size, read: () => one.read(mostOfFile) })));
    } catch (error) {
      if (!(error instanceof SheetFault)) throw error;
      // Half a workbook looks like half an archive: by its name it is told what to do.
      files.push(alone(/\.zip$/i.test(name) ? error : null));
    }
  }
  return files.length <= mostFiles ? files : [...files.slice(0, mostFiles), tooManyFiles(files.length)];
}

/** What comes after the last file that may be taken stands as one more that is not: it cannot be overlooked. */
const tooManyFiles = (count: number): FoundFile => ({
  name: `… (${count - mostFiles})`,
  size: 0,
  read: () => Promise.reject(new SheetFault('archive-too-many', String(mostFiles))),
});

/** The end of a file that could not be read. */
function failed(error: unknown): DoneReport {
  const words =
    error instanceof SheetFault
      ? { vi: error.vi, en: error.en }
      : {
          vi: 'Hệ thống không đọc hết được tệp này. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi gửi lại. Chưa có gì được ghi.',
          en: 'The system could not finish reading this file. Open it in Excel, save it as .xlsx and send it again. Nothing was written.',
        };
  return endOf({ row: 0, column: '', ...words });
}

const endOf = (fault: RowRemark): DoneReport => ({
  kind: 'done',
  rowCount: 0,
  errors: [fault],
  errorCount: 1,
  warnings: [],
  warningCount: 0,
  unitIds: [],
});

function tooManyOfAll(limit: number): RowRemark {
  return {
    row: 0,
    column: '',
    vi: `Tính đến tệp này, cả lô đã quá ${limit.toLocaleString('vi-VN')} dòng số liệu. Hãy bỏ tệp này và gửi trong một lô khác. Chưa có gì được ghi.`,
    en: `With this file the import has more than ${limit.toLocaleString('en-GB')} figures. Leave it out and send it in another one. Nothing was written.`,
  };
}
