import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';

/** A checked row of a file, ready for the ledger. */
export interface StagedFigure {
  rowNumber: number;
  figureId: string;
  unitId: number;
  indicatorId: number;
  period: string;
  periodEnd: string;
  asOf: string;
  vintage: 1 | 2 | 3;
  value: string;
  numerator: string | null;
  denominator: string | null;
  decimals: number | null;
  externalId: string | null;
}

export interface BatchRecord {
  id: string;
  kind: 'figures' | 'targets';
  fileName: string;
  contentHash: string | null;
  state: 'checking' | 'has-errors' | 'ready' | 'committed' | 'abandoned';
  rowCount: number;
  errorCount: number;
  errors: { row: number; column: string; vi: string; en: string }[];
  outcome: { written: number; unchanged: number; corrected: number } | null;
}

/** Opens a batch: nothing of it counts until it is committed. */
export async function insertBatch(tx: ScopedTx, tenantId: number, batch: BatchRecord, stamp: { recordedAt: Date; recordedBy: string | null }): Promise<void> {
  await tx.insertInto('import_batch').values({
    tenant_id: tenantId, id: batch.id, kind: batch.kind, file_name: batch.fileName, content_hash: batch.contentHash, state: batch.state, row_count: batch.rowCount,
    error_count: batch.errorCount, errors: JSON.stringify(batch.errors), outcome: batch.outcome === null ? null : JSON.stringify(batch.outcome),
    recorded_at: stamp.recordedAt, recorded_by: stamp.recordedBy,
  }).execute();
}

/** How far a batch is. */
export async function updateBatch(tx: ScopedTx, tenantId: number, batch: BatchRecord): Promise<void> {
  await tx.updateTable('import_batch').set({
    state: batch.state, row_count: batch.rowCount, error_count: batch.errorCount, errors: JSON.stringify(batch.errors),
    outcome: batch.outcome === null ? null : JSON.stringify(batch.outcome),
  }).where('tenant_id', '=', tenantId).where('id', '=', batch.id).execute();
}

/** A batch of this body, locked for the transaction when it is about to be committed. */
export async function readBatch(tx: ScopedTx, tenantId: number, id: string, lock: boolean = false): Promise<BatchRecord | null> {
  let query = tx.selectFrom('import_batch').selectAll().where('tenant_id', '=', tenantId).where('id', '=', id);
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id, kind: row.kind as BatchRecord['kind'], fileName: row.file_name, contentHash: row.content_hash, state: row.state as BatchRecord['state'],
    rowCount: row.row_count, errorCount: row.error_count, errors: row.errors as BatchRecord['errors'], outcome: row.outcome as BatchRecord['outcome'],
  };
}

/** Adds checked rows to the waiting room of a batch; a few thousand at a time keep each statement short. */
export async function stageFigures(tx: ScopedTx, tenantId: number, batchId: string, rows: readonly StagedFigure[]): Promise<void> {
  const column = <T>(pick: (row: StagedFigure) => T): T[] => rows.map(pick);
  await sql`insert into import_figure (tenant_id, batch_id, row_number, figure_id, unit_id, indicator_id, period, period_end, as_of, vintage, value, numerator,
      denominator, decimals, external_id)
    select ${tenantId}::integer, ${batchId}::uuid, row_number, figure_id, unit_id, indicator_id, period, period_end, as_of, vintage, value, numerator, denominator, decimals, external_id
    from unnest(${column((row) => row.rowNumber)}::integer[], ${column((row) => row.figureId)}::uuid[], ${column((row) => row.unitId)}::integer[],
      ${column((row) => row.indicatorId)}::integer[], ${column((row) => row.period)}::text[], ${column((row) => row.periodEnd)}::date[],
      ${column((row) => row.asOf)}::date[], ${column((row) => row.vintage)}::smallint[], ${column((row) => row.value)}::numeric[],
      ${column((row) => row.numerator)}::numeric[], ${column((row) => row.denominator)}::numeric[], ${column((row) => row.decimals)}::smallint[],
      ${column((row) => row.externalId)}::text[])
      as r (row_number, figure_id, unit_id, indicator_id, period, period_end, as_of, vintage, value, numerator, denominator, decimals, external_id)`.execute(tx);
}

/**
 * Takes rows out of a batch that would change nothing: the ledger already holds that external id with the same content, or,
 * without an external id, the standing figure is equal. This makes a file safe to send again. Answers how many remain corrections.
 */
export async function dropUnchanged(tx: ScopedTx, tenantId: number, batchId: string): Promise<{ unchanged: number; corrected: number }> {
  const dropped = await sql`delete from import_figure i where i.tenant_id = ${tenantId} and i.batch_id = ${batchId} and (
      (i.external_id is not null and exists (
        select 1 from figure f where f.tenant_id = i.tenant_id and f.external_id = i.external_id and f.unit_id = i.unit_id and f.indicator_id = i.indicator_id
          and f.period = i.period and f.vintage = i.vintage and f.as_of = i.as_of and f.value = i.value
          and f.numerator is not distinct from i.numerator and f.denominator is not distinct from i.denominator
          and not exists (select 1 from figure later where later.tenant_id = f.tenant_id and later.external_id = f.external_id and later.recorded_at > f.recorded_at)))
      or (i.external_id is null and exists (
        select 1 from figure_current c where c.tenant_id = i.tenant_id and c.unit_id = i.unit_id and c.indicator_id = i.indicator_id and c.period = i.period
          and c.vintage = i.vintage and c.as_of = i.as_of and c.value = i.value
          and c.numerator is not distinct from i.numerator and c.denominator is not distinct from i.denominator)))`.execute(tx);
  const { rows } = await sql<{ corrected: number }>`select count(*)::integer as corrected from import_figure i
    join figure_current c on c.tenant_id = i.tenant_id and c.unit_id = i.unit_id and c.indicator_id = i.indicator_id and c.period = i.period and c.vintage = i.vintage
    where i.tenant_id = ${tenantId} and i.batch_id = ${batchId}`.execute(tx);
  return { unchanged: Number(dropped.numAffectedRows ?? 0), corrected: rows[0]?.corrected ?? 0 };
}

/** Empties the waiting room of a batch. */
export async function clearStaging(tx: ScopedTx, tenantId: number, batchId: string): Promise<void> {
  await tx.deleteFrom('import_figure').where('tenant_id', '=', tenantId).where('batch_id', '=', batchId).execute();
}
