import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import { rowsOfFile } from '../domain/place-in-files.ts';
import type { DoneReport } from './file-messages.ts';
import type { RowRemark } from './import-batch.store.ts';

/** One of several files of an import, as it is listed. */
export interface ImportFile {
  number: number;
  fileName: string;
  byteSize: number;
  contentHash: string | null;
  state: 'waiting' | 'faulty' | 'ready';
  rowCount: number;
  errorCount: number;
  warningCount: number;
  unitIds: number[];
  fresh: number;
  corrected: number;
  unchanged: number;
  /** Files that say something else of the same figures. */
  contradicts: number[];
  leftOut: boolean;
}

/** What is to be said about one of them. */
export interface FileRemarks {
  errors: RowRemark[];
  warnings: RowRemark[];
  contradictions: RowRemark[];
}

/** Notes which files there are, in their order from 1. */
export async function insertFiles(
  tx: ScopedTx,
  tenantId: number,
  batchId: string,
  files: readonly { name: string; size: number }[],
): Promise<void> {
  const rows = files.map(({ name, size }, at) => ({ number: at + 1, file_name: name, byte_size: size }));
  await sql`insert into import_file (tenant_id, batch_id, number, file_name, byte_size, state)
    select ${tenantId}::integer, ${batchId}::uuid, number, file_name, byte_size, 'waiting'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f (number integer, file_name text, byte_size integer)`.execute(tx);
}

/** What the reading of a file came to. */
export async function noteFile(
  tx: ScopedTx,
  tenantId: number,
  batchId: string,
  file: { number: number; size: number; hash: string | null; done: DoneReport },
): Promise<void> {
  const { done } = file;
  await sql`update import_file set state = ${done.errorCount > 0 ? 'faulty' : 'ready'}, byte_size = ${file.size}, content_hash = ${file.hash},
      row_count = ${done.rowCount}, error_count = ${done.errorCount}, errors = ${JSON.stringify(done.errors)}::jsonb,
      warning_count = ${done.warningCount}, warnings = ${JSON.stringify(done.warnings)}::jsonb, unit_ids = ${done.unitIds}::integer[]
    where tenant_id = ${tenantId} and batch_id = ${batchId} and number = ${file.number}`.execute(tx);
}

/** The files of an import in their order; none where it took one alone. */
export async function readFiles(tx: ScopedTx, tenantId: number, batchId: string): Promise<ImportFile[]> {
  const { rows } =
    await sql<ImportFile>`select number, file_name as "fileName", byte_size as "byteSize", content_hash as "contentHash", state, row_count as "rowCount",
      error_count as "errorCount", warning_count as "warningCount", unit_ids as "unitIds", fresh, corrected, unchanged, contradicts, left_out as "leftOut"
    from import_file where tenant_id = ${tenantId} and batch_id = ${batchId} order by number`.execute(tx);
  return rows;
}

/** What is to be said about one file; null when there is none of that number. */
export async function readFileRemarks(tx: ScopedTx, tenantId: number, batchId: string, number: number): Promise<FileRemarks | null> {
  const { rows } = await sql<FileRemarks>`select errors, warnings, contradictions from import_file
    where tenant_id = ${tenantId} and batch_id = ${batchId} and number = ${number}`.execute(tx);
  return rows[0] ?? null;
}

/** Makes files faulty after they were read, with what their rows lack: they wait no longer. */
export async function spoilFiles(
  tx: ScopedTx,
  tenantId: number,
  batchId: string,
  files: readonly { number: number; errors: readonly RowRemark[]; errorCount: number }[],
): Promise<void> {
  const rows = files.map(({ number, errors, errorCount }) => ({ number, errors, error_count: errorCount }));
  await sql`update import_file f set state = 'faulty', errors = s.errors, error_count = s.error_count
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (number integer, errors jsonb, error_count integer)
    where f.tenant_id = ${tenantId} and f.batch_id = ${batchId} and f.number = s.number`.execute(tx);
  await removeRowsOf(
    tx,
    tenantId,
    batchId,
    files.map(({ number }) => number),
  );
}

/** Notes which files contradict which, and in which rows. */
export async function noteContradictions(
  tx: ScopedTx,
  tenantId: number,
  batchId: string,
  files: readonly { number: number; contradicts: readonly number[]; remarks: readonly RowRemark[] }[],
): Promise<void> {
  await sql`update import_file f set contradictions = s.remarks, contradicts = array (select jsonb_array_elements_text(s.contradicts)::integer)
    from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as s (number integer, contradicts jsonb, remarks jsonb)
    where f.tenant_id = ${tenantId} and f.batch_id = ${batchId} and f.number = s.number`.execute(tx);
}

/** Counts what the waiting rows of each file come to after the comparison: those that are gone say what the ledger says already. */
export async function countRowsOfFiles(tx: ScopedTx, tenantId: number, batchId: string): Promise<void> {
  await sql`update import_file f set fresh = coalesce(w.waiting - w.corrected, 0), corrected = coalesce(w.corrected, 0),
      unchanged = f.row_count - coalesce(w.waiting, 0)
    from import_file o left join (select row_number / ${rowsOfFile}::integer as number, count(*)::integer as waiting,
        count(supersedes_id)::integer as corrected
      from import_figure where tenant_id = ${tenantId} and batch_id = ${batchId} group by 1) w on w.number = o.number
    where f.tenant_id = ${tenantId} and f.batch_id = ${batchId} and f.state = 'ready'
      and o.tenant_id = f.tenant_id and o.batch_id = f.batch_id and o.number = f.number`.execute(tx);
}

/** Takes the waiting rows of some files away. */
export async function removeRowsOf(tx: ScopedTx, tenantId: number, batchId: string, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  await sql`delete from import_figure i using unnest(${[...numbers]}::integer[]) as f (number)
    where i.tenant_id = ${tenantId} and i.batch_id = ${batchId} and i.row_number >= f.number * ${rowsOfFile}::integer
      and i.row_number < (f.number + 1) * ${rowsOfFile}::integer`.execute(tx);
}

/** Notes which files the sender left out. */
export async function leaveOut(tx: ScopedTx, tenantId: number, batchId: string, numbers: readonly number[]): Promise<void> {
  await sql`update import_file set left_out = true
    where tenant_id = ${tenantId} and batch_id = ${batchId} and number = any (${[...numbers]}::integer[])`.execute(tx);
}

/** Of rows in which two files say the same of one figure the first file's stays. */
export async function dropRepeated(tx: ScopedTx, tenantId: number, batchId: string): Promise<void> {
  await sql`delete from import_figure later using (
      select unit_id, indicator_id, period, vintage, as_of, min(row_number) as first from import_figure
      where tenant_id = ${tenantId} and batch_id = ${batchId} group by 1, 2, 3, 4, 5 having count(*) > 1) r
    where later.tenant_id = ${tenantId} and later.batch_id = ${batchId} and later.unit_id = r.unit_id and later.indicator_id = r.indicator_id
      and later.period = r.period and later.vintage = r.vintage and later.as_of = r.as_of and later.row_number > r.first`.execute(tx);
}

/** How many rows of an import wait, and how many of them correct a figure. */
export async function countWaiting(tx: ScopedTx, tenantId: number, batchId: string): Promise<{ waiting: number; corrected: number }> {
  const { rows } = await sql<{
    waiting: number;
    corrected: number;
  }>`select count(*)::integer as waiting, count(supersedes_id)::integer as corrected
    from import_figure where tenant_id = ${tenantId} and batch_id = ${batchId}`.execute(tx);
  return rows[0] ?? { waiting: 0, corrected: 0 };
}
