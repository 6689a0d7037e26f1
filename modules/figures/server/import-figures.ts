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
  type Json,
  type Scope,
  type ScopedTx,
} from '@thucthi/platform';
import { commitFigures } from './commit-figures.store.ts';
import { countWithoutReason } from './import-arithmetic.store.ts';
import { expectManyRows } from './expect-many-rows.store.ts';
import { insertBatch, noteProgress, readBatch, updateBatch, type BatchRecord, type ComparedBatch } from './import-batch.store.ts';
import { countWaiting, readFiles, type ImportFile } from './import-files.store.ts';
import { clearStaging, compareStretch, readStretches, stageFigures, type StagedFigure } from './import-staging.store.ts';
import { incomingFromBatch, readWaiting } from './incoming.store.ts';
import { closedByFile, leaveOutFiles } from './leave-out-files.ts';
import { lockBatchUnitYears } from './lock-unit-years.store.ts';

/** Rows of one commit that the embedded database's single connection can carry without holding others up for long. */
export const embeddedRowLimit = 100_000;
const stagedAtOnce = 4000;
/** Rows of one comparison with the ledger. */
export const comparedAtOnce = 10_000;
const committedAtOnce = 20_000;

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
    warningCount: 0,
    progress: 0,
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
      await noteProgress(tx, scope.tenantId, batch.id, { rows: start + part.length, progress: 0 });
    });
    onProgress?.(start + part.length);
  }
}

/** A person's wish to commit: the client's id of it, and why earlier figures are corrected where rows do not say. Only the sender's. */
export interface CommitWish {
  writeId: string;
  reason: string | null;
  /** Of several files: the numbers of those that are not written. */
  leaveOut?: readonly number[];
}

/**
 * Writes a waiting batch into the ledger, all or nothing: one transaction, one audit row, one piece of news. Figures that would
 * change nothing are left out, so that the same file may be sent again.
 */
export function commitBatch(database: Database, scope: Scope, clock: Clock, batchId: string, wish?: CommitWish): Promise<BatchRecord> {
  return runWrite(database, scope, async (tx) => {
    const commit = (): Promise<BatchRecord> => commitWaiting(tx, scope, clock, batchId, database.kind, wish);
    if (wish === undefined) return commit();
    const content = { batch: batchId, reason: wish.reason, ...(wish.leaveOut === undefined ? {} : { leaveOut: [...wish.leaveOut] }) };
    return writeOnce(tx, scope, clock, { id: wish.writeId, content }, commit);
  });
}

async function commitWaiting(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  batchId: string,
  kind: Database['kind'],
  wish?: CommitWish,
): Promise<BatchRecord> {
  const batch = await readBatch(tx, scope.tenantId, batchId, true);
  if (!batch || batch.kind !== 'figures') throw new Refusal('not-found');
  if (wish !== undefined && batch.recordedBy !== scope.personId) throw new Refusal('not-found');
  if (batch.state === 'committed') return plainBatch(batch);
  if (batch.state === 'has-errors') throw new Refusal('import-has-errors', { count: batch.errorCount });
  if (batch.state !== 'ready') throw new Refusal('import-not-ready');
  if (kind === 'embedded' && batch.rowCount > embeddedRowLimit) {
    throw new Refusal('import-too-large-for-embedded', { count: batch.rowCount, limit: embeddedRowLimit });
  }
  await expectManyRows(tx);
  const files = await readFiles(tx, scope.tenantId, batchId);
  const kept = files.length === 0 ? [] : await leaveOutFiles(tx, scope.tenantId, batchId, files, wish?.leaveOut ?? []);
  const { stale } = await lockBatchUnitYears(tx, scope.tenantId, batchId, batch.checkedIn);
  const compared = stale
    ? await compareAgain(tx, scope.tenantId, batch)
    : { ...(batch.outcome ?? { unchanged: 0, corrected: 0 }), standing: batch.standingCount ?? 1 };
  const found = files.length === 0 ? compared : { ...compared, ...(await countKept(tx, scope.tenantId, batchId, kept)) };
  if (wish !== undefined && wish.reason === null) {
    const count = found.corrected === 0 ? 0 : await countWithoutReason(tx, scope.tenantId, batchId);
    if (count > 0) throw new Refusal('import-needs-reason', { count });
  }
  const recordedAt = clock.now();
  const stamp = { tenantId: scope.tenantId, recordedAt, recordedOn: dateInVietnam(recordedAt), recordedBy: scope.personId };
  const waiting = await readWaiting(tx, scope.tenantId, batchId);
  const newGround = found.standing === 0 && waiting.oneCutOff;
  let written = 0;
  for (const stretch of await readStretches(tx, scope.tenantId, batchId, committedAtOnce)) {
    const incoming = incomingFromBatch({ tenantId: scope.tenantId, batchId, stretch, waiting, newGround, reason: wish?.reason ?? null });
    const { figures } = await commitFigures(tx, stamp, incoming).catch((error: unknown) => Promise.reject(closedByFile(error, files)));
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
    detail: {
      corrected: found.corrected,
      contentHash: batch.contentHash,
      fileName: batch.fileName,
      reason: wish?.reason ?? null,
      unchanged: found.unchanged,
      written,
      ...(files.length === 0 ? {} : filesForTrail(files, kept)),
    },
  });
  await announce(tx, scope, clock, 'figures', { batch: batchId, count: written });
  return committed;
}

/** What the files that are written come to: what does not wait any more says what the ledger, or another file, says already. */
async function countKept(
  tx: ScopedTx,
  tenantId: number,
  batchId: string,
  kept: readonly ImportFile[],
): Promise<{ unchanged: number; corrected: number }> {
  const { waiting, corrected } = await countWaiting(tx, tenantId, batchId);
  return { unchanged: kept.reduce((sum, { rowCount }) => sum + rowCount, 0) - waiting, corrected };
}

/** Which files were written and which left out, each by name and hash. */
function filesForTrail(files: readonly ImportFile[], kept: readonly ImportFile[]): Record<string, Json> {
  const told = (of: readonly ImportFile[]): Json => of.map(({ fileName, contentHash }) => ({ hash: contentHash, name: fileName }));
  return { files: told(kept), leftOut: told(files.filter((file) => !kept.includes(file))) };
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

/** A batch without what only its comparison needs. */
export const plainBatch = ({
  checkedIn: _checkedIn,
  standingCount: _standingCount,
  recordedBy: _recordedBy,
  ...batch
}: ComparedBatch): BatchRecord => batch;
