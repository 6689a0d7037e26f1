import type { FileFigure } from '../domain/file-row.ts';
import type { FileGround } from '../domain/file-ground.ts';
import type { RowRemark } from './import-batch.store.ts';
import type { SeriesKey, SeriesValue } from './series.store.ts';

/** What the reading thread is given. */
export interface FileOrder {
  bytes: Uint8Array<ArrayBuffer>;
  ground: FileGround;
  /** Rows that may be taken here; null = as many as the file holds. */
  rowLimit: number | null;
}

/** A checked figure with the row of the sheet it stands in. */
export type FileRow = FileFigure & { rowNumber: number };

/** What the thread says; it waits for an answer to each before it goes on, so that nothing piles up. */
export type FileReport =
  | { kind: 'rows'; rows: FileRow[]; rowCount: number; share: number }
  | { kind: 'series'; year: number; series: SeriesKey[]; share: number }
  | DoneReport;

/** What the reading of a file came to. */
export interface DoneReport {
  kind: 'done';
  rowCount: number;
  errors: RowRemark[];
  errorCount: number;
  warnings: RowRemark[];
  warningCount: number;
  /** The units its rows name, also those of faulty ones. */
  unitIds: number[];
}

/** The answer that lets it go on; to `series` with what stands in the ledger. */
export interface GoOn {
  standing: SeriesValue[];
}

/** What the thread is given that reads several files, one after the other. */
export interface FilesOrder {
  uploads: { name: string; bytes: Uint8Array<ArrayBuffer> }[];
  ground: FileGround;
  /** Periods the figures are meant for; others are asked about. Null = any. */
  periods: string[] | null;
  /** Rows that may be taken here, all files together. */
  rowLimit: number;
  /** The number of the first file to be read: those before were read by a thread that broke down. */
  from: number;
}

/** What it says: which files there are, which one it begins, what it finds in it, and that all are read. */
export type FilesReport =
  | { kind: 'files'; files: { name: string; size: number }[] }
  | { kind: 'begin'; number: number; size: number; hash: string | null }
  | { kind: 'in-file'; number: number; report: FileReport }
  | { kind: 'end' };
