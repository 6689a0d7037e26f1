import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';

/** What is wrong, or doubtful, about one row of a file. */
export interface RowRemark {
  row: number;
  column: string;
  vi: string;
  en: string;
}

export interface BatchRecord {
  id: string;
  kind: 'figures' | 'targets';
  fileName: string;
  contentHash: string | null;
  state: 'checking' | 'has-errors' | 'ready' | 'committed' | 'abandoned';
  rowCount: number;
  errorCount: number;
  errors: RowRemark[];
  warnings: RowRemark[];
  outcome: { written: number; unchanged: number; corrected: number } | null;
}

/** A batch with what is known of its comparison with the ledger. */
export interface ComparedBatch extends BatchRecord {
  /** The snapshot in which its rows were compared; null before. */
  checkedIn: string | null;
  /** How many of its keys had figures already. */
  standingCount: number | null;
}

/** Opens a batch: nothing of it counts until it is committed. */
export async function insertBatch(
  tx: ScopedTx,
  tenantId: number,
  batch: BatchRecord,
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  await sql`insert into import_batch (tenant_id, id, kind, file_name, content_hash, state, row_count, error_count, errors, warnings, recorded_at, recorded_by)
    values (${tenantId}, ${batch.id}, ${batch.kind}, ${batch.fileName}, ${batch.contentHash}, ${batch.state}, ${batch.rowCount}, ${batch.errorCount},
      ${JSON.stringify(batch.errors)}::jsonb, ${JSON.stringify(batch.warnings)}::jsonb, ${stamp.recordedAt}, ${stamp.recordedBy})`.execute(
    tx,
  );
}

/** How far a batch is. */
export async function updateBatch(tx: ScopedTx, tenantId: number, batch: BatchRecord): Promise<void> {
  await sql`update import_batch set state = ${batch.state}, row_count = ${batch.rowCount}, error_count = ${batch.errorCount},
      errors = ${JSON.stringify(batch.errors)}::jsonb, warnings = ${JSON.stringify(batch.warnings)}::jsonb,
      outcome = ${batch.outcome === null ? null : JSON.stringify(batch.outcome)}::jsonb
    where tenant_id = ${tenantId} and id = ${batch.id}`.execute(tx);
}

/** Counts on: how many rows of a file have been checked so far, while it is being checked. */
export async function noteProgress(tx: ScopedTx, tenantId: number, batchId: string, rows: number): Promise<void> {
  await sql`update import_batch set row_count = ${rows} where tenant_id = ${tenantId} and id = ${batchId} and state = 'checking'`.execute(
    tx,
  );
}

/** A batch of this body, locked for the transaction when it is about to be committed. */
export async function readBatch(tx: ScopedTx, tenantId: number, id: string, lock: boolean = false): Promise<ComparedBatch | null> {
  const { rows } = await sql<{
    id: string;
    kind: BatchRecord['kind'];
    file_name: string;
    content_hash: string | null;
    state: BatchRecord['state'];
    row_count: number;
    error_count: number;
    errors: RowRemark[];
    warnings: RowRemark[];
    outcome: BatchRecord['outcome'];
    checked_in: string | null;
    standing_count: number | null;
  }>`select id, kind, file_name, content_hash, state, row_count, error_count, errors, warnings, outcome, checked_in, standing_count
    from import_batch where tenant_id = ${tenantId} and id = ${id} ${lock ? sql`for update` : sql``}`.execute(tx);
  const row = rows[0];
  if (!row) return null;
  return {
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    contentHash: row.content_hash,
    state: row.state,
    rowCount: row.row_count,
    errorCount: row.error_count,
    errors: row.errors,
    warnings: row.warnings,
    outcome: row.outcome,
    checkedIn: row.checked_in,
    standingCount: row.standing_count,
  };
}

/** Keeps what the comparison of a batch with the ledger found, and when it was made. */
export async function noteComparison(
  tx: ScopedTx,
  tenantId: number,
  batchId: string,
  found: { checkedIn: string; standingCount: number },
): Promise<void> {
  await sql`update import_batch set checked_in = ${found.checkedIn}, standing_count = ${found.standingCount} where tenant_id = ${tenantId} and id = ${batchId}`.execute(
    tx,
  );
}

/** Batches whose checking ended with the process that did it: they are given up, and their waiting rows removed. */
export async function abandonBatches(tx: ScopedTx, openedBefore: Date): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`update import_batch set state = 'abandoned' where state = 'checking' and recorded_at <= ${openedBefore} returning id`.execute(tx);
  const ids = rows.map((row) => row.id);
  await sql`delete from import_figure where batch_id = any (${ids}::uuid[])`.execute(tx);
  return ids;
}
