import {
  announce,
  dateInVietnam,
  newId,
  Refusal,
  runWrite,
  withScope,
  writeAudit,
  writeOnce,
  type Clock,
  type Database,
  type Scope,
  type ScopedTx,
} from '@thucthi/platform';
import { commitFigures } from './commit-figures.store.ts';
import {
  insertBatch,
  noteComparison,
  noteProgress,
  readBatch,
  updateBatch,
  type BatchRecord,
  type ComparedBatch,
  type RowRemark,
} from './import-batch.store.ts';
import {
  clearStaging,
  compareStretch,
  currentSnapshot,
  expectManyRows,
  readStretches,
  stageFigures,
  type StagedFigure,
} from './import-staging.store.ts';
import { incomingFromBatch } from './incoming.store.ts';
import { lockBatchUnitYears } from './lock-unit-years.store.ts';

/** Rows of one commit that the embedded database's single connection can carry without holding others up for long. */
export const embeddedRowLimit = 100_000;
const stagedAtOnce = 4000;
const comparedAtOnce = 10_000;
const committedAtOnce = 20_000;
/** Remarks on rows that are kept and shown; the count goes on. */
const remarksKept = 200;

/** Opens a batch for a file of figures. */
export async function openBatch(
  database: Database,
  scope: Scope,
  clock: Clock,
  fileName: string,
  contentHash: string | null,
): Promise<BatchRecord> {
  const batch: BatchRecord = {
    id: newId(clock.now()),
    kind: 'figures',
    fileName,
    contentHash,
    state: 'checking',
    rowCount: 0,
    errorCount: 0,
    errors: [],
    warnings: [],
    outcome: null,
  };
  await withScope(database, scope, (tx) => insertBatch(tx, scope.tenantId, batch, { recordedAt: clock.now(), recordedBy: scope.personId }));
  return batch;
}

/** Puts checked rows into the waiting room, each few thousand in a transaction of their own; `onProgress` hears how many. */
export async function fillBatch(
  database: Database,
  scope: Scope,
  batch: BatchRecord,
  rows: readonly StagedFigure[],
  onProgress?: (staged: number) => void,
): Promise<void> {
  for (let start = 0; start < rows.length; start += stagedAtOnce) {
    const part = rows.slice(start, start + stagedAtOnce);
    await withScope(database, scope, async (tx) => {
      await stageFigures(tx, scope.tenantId, batch.id, part);
      await noteProgress(tx, scope.tenantId, batch.id, Math.max(...part.map((row) => row.rowNumber)));
    });
    onProgress?.(start + part.length);
  }
}

/** Marks a batch as checked: faulty with the first 200 faults in words, or compared with the ledger and ready to commit. */
export async function finishChecking(
  database: Database,
  scope: Scope,
  batch: BatchRecord,
  outcome: { rowCount: number; errors: readonly RowRemark[]; errorCount: number; warnings?: readonly RowRemark[] },
): Promise<BatchRecord> {
  const warnings = (outcome.warnings ?? []).slice(0, remarksKept);
  const checked: BatchRecord = {
    ...batch,
    rowCount: outcome.rowCount,
    errorCount: outcome.errorCount,
    errors: outcome.errors.slice(0, remarksKept),
    warnings,
    state: 'ready',
  };
  if (outcome.errorCount > 0) {
    const faulty: BatchRecord = { ...checked, state: 'has-errors' };
    await withScope(database, scope, async (tx) => {
      await updateBatch(tx, scope.tenantId, faulty);
      await clearStaging(tx, scope.tenantId, batch.id);
    });
    return faulty;
  }
  const { stretches, checkedIn } = await withScope(database, scope, async (tx) => ({
    stretches: await readStretches(tx, scope.tenantId, batch.id, comparedAtOnce),
    checkedIn: await currentSnapshot(tx),
  }));
  const found = { unchanged: 0, corrected: 0, standing: 0 };
  for (const stretch of stretches) {
    const one = await withScope(database, scope, async (tx) => {
      await expectManyRows(tx);
      return compareStretch(tx, scope.tenantId, batch.id, stretch);
    });
    found.unchanged += one.unchanged;
    found.corrected += one.corrected;
    found.standing += one.standing;
  }
  const waiting = stretches.reduce((sum, stretch) => sum + stretch.count, 0);
  const ready: BatchRecord = {
    ...checked,
    outcome: { written: waiting - found.unchanged, unchanged: found.unchanged, corrected: found.corrected },
  };
  await withScope(database, scope, async (tx) => {
    await updateBatch(tx, scope.tenantId, ready);
    await noteComparison(tx, scope.tenantId, batch.id, { checkedIn, standingCount: found.standing });
  });
  return ready;
}

/**
 * Writes a waiting batch into the ledger, all or nothing: one transaction, one audit row, one piece of news. Figures that would
 * change nothing are left out, so that the same file may be sent again. `writeId`: the client's id of this wish.
 */
export function commitBatch(database: Database, scope: Scope, clock: Clock, batchId: string, writeId?: string): Promise<BatchRecord> {
  return runWrite(database, scope, async (tx) => {
    const commit = (): Promise<BatchRecord> => commitWaiting(tx, scope, clock, batchId, database.kind);
    return writeId === undefined ? commit() : writeOnce(tx, scope, clock, { id: writeId, content: { batch: batchId } }, commit);
  });
}

async function commitWaiting(tx: ScopedTx, scope: Scope, clock: Clock, batchId: string, kind: Database['kind']): Promise<BatchRecord> {
  const batch = await readBatch(tx, scope.tenantId, batchId, true);
  if (!batch || batch.kind !== 'figures') throw new Refusal('not-found');
  if (batch.state === 'committed') return plainBatch(batch);
  if (batch.state !== 'ready') throw new Refusal('import-has-errors', { count: batch.errorCount });
  if (kind === 'embedded' && batch.rowCount > embeddedRowLimit) {
    throw new Refusal('import-too-large-for-embedded', { count: batch.rowCount, limit: embeddedRowLimit });
  }
  await expectManyRows(tx);
  const { stale } = await lockBatchUnitYears(tx, scope.tenantId, batchId, batch.checkedIn);
  const found = stale
    ? await compareAgain(tx, scope.tenantId, batch)
    : { ...(batch.outcome ?? { unchanged: 0, corrected: 0 }), standing: batch.standingCount ?? 1 };
  const recordedAt = clock.now();
  const stamp = { tenantId: scope.tenantId, recordedAt, recordedOn: dateInVietnam(recordedAt), recordedBy: scope.personId };
  let written = 0;
  for (const stretch of await readStretches(tx, scope.tenantId, batchId, committedAtOnce)) {
    const { figures } = await commitFigures(tx, stamp, incomingFromBatch(scope.tenantId, batchId, stretch, found.standing === 0));
    written += figures;
  }
  const committed: BatchRecord = {
    ...plainBatch(batch),
    state: 'committed',
    outcome: { written, unchanged: found.unchanged, corrected: found.corrected },
  };
  await updateBatch(tx, scope.tenantId, committed);
  await clearStaging(tx, scope.tenantId, batchId);
  await writeAudit(tx, scope, clock, {
    action: 'figures.import',
    subjectKind: 'import',
    subjectId: batchId,
    detail: { corrected: found.corrected, contentHash: batch.contentHash, fileName: batch.fileName, unchanged: found.unchanged, written },
  });
  await announce(tx, scope, clock, 'figures', { batch: batchId, count: written });
  return committed;
}

/** Somebody wrote to the same units in between: the comparison is made again, now that nobody else can. */
async function compareAgain(
  tx: ScopedTx,
  tenantId: number,
  batch: ComparedBatch,
): Promise<{ unchanged: number; corrected: number; standing: number }> {
  const found = { unchanged: batch.outcome?.unchanged ?? 0, corrected: 0, standing: 0 };
  for (const stretch of await readStretches(tx, tenantId, batch.id, comparedAtOnce)) {
    const one = await compareStretch(tx, tenantId, batch.id, stretch);
    found.unchanged += one.unchanged;
    found.corrected += one.corrected;
    found.standing += one.standing;
  }
  return found;
}

const plainBatch = ({ checkedIn: _checkedIn, standingCount: _standingCount, ...batch }: ComparedBatch): BatchRecord => batch;
