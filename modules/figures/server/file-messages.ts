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
  | { kind: 'done'; rowCount: number; errors: RowRemark[]; errorCount: number; warnings: RowRemark[]; warningCount: number };

/** The answer that lets it go on; to `series` with what stands in the ledger. */
export interface GoOn {
  standing: SeriesValue[];
}
