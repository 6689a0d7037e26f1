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
  /** How many doubts there are; the list keeps the first. */
  warningCount: number;
  /** Percent of the checking. */
  progress: number;
  outcome: { written: number; unchanged: number; corrected: number } | null;
}

/** A batch with what is known of its comparison with the ledger, and who sent it. */
export interface ComparedBatch extends BatchRecord {
  /** The snapshot in which its rows were compared; null before. */
  checkedIn: string | null;
  /** How many of its keys had figures already. */
  standingCount: number | null;
  recordedBy: string | null;
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

/** How far a batch is; answers false where it was committed or given up meanwhile and stays as it is. */
export async function updateBatch(tx: ScopedTx, tenantId: number, batch: BatchRecord): Promise<boolean> {
  const updated =
    await sql`update import_batch set state = ${batch.state}, row_count = ${batch.rowCount}, error_count = ${batch.errorCount},
      errors = ${JSON.stringify(batch.errors)}::jsonb, warnings = ${JSON.stringify(batch.warnings)}::jsonb,
      warning_count = ${batch.warningCount}, progress = ${batch.progress}, touched_at = now(),
      outcome = ${batch.outcome === null ? null : JSON.stringify(batch.outcome)}::jsonb
    where tenant_id = ${tenantId} and id = ${batch.id} and state in ('checking', 'ready')`.execute(tx);
  return Number(updated.numAffectedRows ?? 0) > 0;
}

/** Counts on while a file is being checked: rows so far (left as they are when null), and percent. */
export async function noteProgress(
  tx: ScopedTx,
  tenantId: number,
  batchId: string,
  far: { rows: number | null; progress: number },
): Promise<void> {
  await sql`update import_batch set row_count = coalesce(${far.rows}::integer, row_count), progress = greatest(progress, ${far.progress}::smallint), touched_at = now()
    where tenant_id = ${tenantId} and id = ${batchId} and state = 'checking'`.execute(tx);
}

/** A batch of this body, locked for the transaction when it is about to be committed. */
export async function readBatch(tx: ScopedTx, tenantId: number, id: string, lock: boolean = false): Promise<ComparedBatch | null> {
  const { rows } =
    await sql<ComparedBatch>`select id, kind, file_name as "fileName", content_hash as "contentHash", state, row_count as "rowCount",
      error_count as "errorCount", errors, warnings, warning_count as "warningCount", progress, outcome, checked_in as "checkedIn",
      standing_count as "standingCount", recorded_by as "recordedBy"
    from import_batch where tenant_id = ${tenantId} and id = ${id} ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows[0] ?? null;
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

/**
 * Gives up batches whose checking ended with the process that did it (no sign of life for that many seconds, by the database's
 * own clock) and checked ones nobody confirmed for two days; their waiting rows are removed. `own` are alive: the caller checks them.
 */
export async function abandonBatches(tx: ScopedTx, silentSeconds: number, own: readonly string[]): Promise<string[]> {
  await sql`update import_batch set touched_at = now() where state = 'checking' and id = any (${[...own]}::uuid[])`.execute(tx);
  const { rows } = await sql<{ id: string }>`update import_batch set state = 'abandoned'
    where (state = 'checking' and touched_at <= now() - make_interval(secs => ${silentSeconds}) and id <> all (${[...own]}::uuid[]))
      or (state = 'ready' and touched_at < now() - interval '2 days') returning id`.execute(tx);
  const ids = rows.map((row) => row.id);
  if (ids.length > 0) await sql`delete from import_figure where batch_id = any (${ids}::uuid[])`.execute(tx);
  return ids;
}
