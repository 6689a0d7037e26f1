import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** What files that were sent together are for. */
export interface MergedImportPurpose {
  readonly batchId: string;
  readonly formId: string;
  readonly period: string;
  /** The unit below which they were asked for. */
  readonly unitId: number;
}

/** Notes what a batch is for. */
export async function insertPurpose(
  tx: ScopedTx,
  tenantId: number,
  { batchId, formId, period, unitId }: MergedImportPurpose,
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  await sql`insert into merged_import (tenant_id, batch_id, form_id, period, unit_id, recorded_at, recorded_by)
    values (${tenantId}, ${batchId}, ${formId}, ${period}, ${unitId}, ${stamp.recordedAt}, ${stamp.recordedBy})`.execute(tx);
}

/** What a batch is for; null where it was not sent for a form. */
export async function readPurpose(tx: ScopedTx, tenantId: number, batchId: string): Promise<MergedImportPurpose | null> {
  const { rows } = await sql<MergedImportPurpose>`select batch_id as "batchId", form_id as "formId", period, unit_id as "unitId"
    from merged_import where tenant_id = ${tenantId} and batch_id = ${batchId}`.execute(tx);
  return rows[0] ?? null;
}
