import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { KeptBlock } from '../domain/run/run-block.ts';

type Stamp = { recordedAt: Date; recordedBy: string | null };

/** The blocks of a report in their order. */
export async function readBlocks(tx: ScopedTx, tenantId: number, runId: string): Promise<KeptBlock[]> {
  const { rows } = await sql<KeptBlock>`select id, key, kind, level, runs, edited, turned, left_out as "leftOut", version
    from report_block
    where tenant_id = ${tenantId} and run_id = ${runId} order by position`.execute(tx);
  return rows;
}

/** Keeps the blocks of a report as they are now; those no longer among them go. */
export async function replaceBlocks(
  tx: ScopedTx,
  tenantId: number,
  runId: string,
  blocks: readonly KeptBlock[],
  { recordedAt, recordedBy }: Stamp,
): Promise<void> {
  await tx.deleteFrom('report_block').where('tenant_id', '=', tenantId).where('run_id', '=', runId).execute();
  const rows = blocks.map(({ runs, leftOut, ...block }, position) => ({
    tenant_id: tenantId,
    run_id: runId,
    position,
    ...block,
    runs: JSON.stringify(runs),
    left_out: JSON.stringify(leftOut),
    recorded_at: recordedAt,
    recorded_by: recordedBy,
  }));
  for (let at = 0; at < rows.length; at += 500)
    await tx
      .insertInto('report_block')
      .values(rows.slice(at, at + 500))
      .execute();
}

/** Keeps one block as it is now, one version on; false where somebody was faster. */
export async function updateBlock(
  tx: ScopedTx,
  tenantId: number,
  runId: string,
  block: KeptBlock,
  { recordedAt, recordedBy }: Stamp,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('report_block')
    .set({
      runs: JSON.stringify(block.runs),
      edited: block.edited,
      turned: block.turned,
      left_out: JSON.stringify(block.leftOut),
      version: block.version + 1,
      recorded_at: recordedAt,
      recorded_by: recordedBy,
    })
    .where('tenant_id', '=', tenantId)
    .where('run_id', '=', runId)
    .where('id', '=', block.id)
    .where('version', '=', block.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
