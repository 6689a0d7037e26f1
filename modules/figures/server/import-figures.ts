import { announce, dateInVietnam, newId, Refusal, runWrite, withScope, writeAudit, type Clock, type Database, type Scope } from '@thucthi/platform';
import { commitFigures, lockUnitYears } from './commit-figures.store.ts';
import { incomingFromBatch } from './incoming.store.ts';
import { clearStaging, dropUnchanged, insertBatch, readBatch, stageFigures, updateBatch, type BatchRecord, type StagedFigure } from './import-batch.store.ts';

/** Rows of one commit that the embedded database's single connection can carry without holding others up for long. */
export const embeddedRowLimit = 100_000;
const stagedAtOnce = 4000;

/** Opens a batch for a file of figures. */
export async function openBatch(database: Database, scope: Scope, clock: Clock, fileName: string, contentHash: string | null): Promise<BatchRecord> {
  const batch: BatchRecord = { id: newId(clock.now()), kind: 'figures', fileName, contentHash, state: 'checking', rowCount: 0, errorCount: 0, errors: [], outcome: null };
  await withScope(database, scope, (tx) => insertBatch(tx, scope.tenantId, batch, { recordedAt: clock.now(), recordedBy: scope.personId }));
  return batch;
}

/** Puts checked rows into the waiting room, each few thousand in a transaction of their own; `onProgress` hears how many. */
export async function fillBatch(database: Database, scope: Scope, batch: BatchRecord, rows: readonly StagedFigure[], onProgress?: (staged: number) => void): Promise<void> {
  for (let start = 0; start < rows.length; start += stagedAtOnce) {
    const part = rows.slice(start, start + stagedAtOnce);
    await withScope(database, scope, (tx) => stageFigures(tx, scope.tenantId, batch.id, part));
    onProgress?.(start + part.length);
  }
}

/**
 * Writes a waiting batch into the ledger, all or nothing: one transaction, one audit row, one piece of news. Figures that would
 * change nothing are left out, so that the same file may be sent again.
 */
export function commitBatch(database: Database, scope: Scope, clock: Clock, batchId: string): Promise<BatchRecord> {
  return runWrite(database, scope, async (tx) => {
    const batch = await readBatch(tx, scope.tenantId, batchId, true);
    if (!batch) throw new Refusal('not-found');
    if (batch.state === 'committed') return batch;
    if (batch.state !== 'ready') throw new Refusal('import-has-errors', { count: batch.errorCount });
    if (database.kind === 'embedded' && batch.rowCount > embeddedRowLimit) {
      throw new Refusal('import-too-large-for-embedded', { count: batch.rowCount, limit: embeddedRowLimit });
    }
    const recordedAt = clock.now();
    const { unchanged, corrected } = await dropUnchanged(tx, scope.tenantId, batchId);
    const incoming = incomingFromBatch(scope.tenantId, batchId);
    await lockUnitYears(tx, scope.tenantId, incoming);
    const { figures } = await commitFigures(tx, { tenantId: scope.tenantId, recordedAt, recordedOn: dateInVietnam(recordedAt), recordedBy: scope.personId }, incoming);
    const committed: BatchRecord = { ...batch, state: 'committed', outcome: { written: figures, unchanged, corrected } };
    await updateBatch(tx, scope.tenantId, committed);
    await clearStaging(tx, scope.tenantId, batchId);
    await writeAudit(tx, scope, clock, {
      action: 'figures.import', subjectKind: 'import', subjectId: batchId,
      detail: { corrected, contentHash: batch.contentHash, fileName: batch.fileName, unchanged, written: figures },
    });
    await announce(tx, scope, clock, 'figures', { batch: batchId, count: figures });
    return committed;
  });
}

/** Marks a batch as checked: ready to commit, or faulty with the first 200 faults in words. */
export async function finishChecking(database: Database, scope: Scope, batch: BatchRecord, outcome: { rowCount: number; errors: BatchRecord['errors']; errorCount: number }): Promise<BatchRecord> {
  const checked: BatchRecord = { ...batch, rowCount: outcome.rowCount, errorCount: outcome.errorCount, errors: outcome.errors.slice(0, 200), state: outcome.errorCount > 0 ? 'has-errors' : 'ready' };
  await withScope(database, scope, async (tx) => {
    await updateBatch(tx, scope.tenantId, checked);
    if (checked.state === 'has-errors') await clearStaging(tx, scope.tenantId, batch.id);
  });
  return checked;
}
