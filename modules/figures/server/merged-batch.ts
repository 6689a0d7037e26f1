import { canonicalJson, Refusal, type Clock, type Database, type Scope, type ScopedTx, type Upload } from '@thucthi/platform';
import { createHash } from 'node:crypto';
import { readBatch, type BatchRecord } from './import-batch.store.ts';
import { openBatch, plainBatch } from './import-figures.ts';
import { readFileRemarks, readFiles, type FileRemarks, type ImportFile } from './import-files.store.ts';

/** An import of several files with its files. */
export interface MergedBatch extends BatchRecord {
  readonly files: readonly ImportFile[];
}

/** Opens a batch for several files; it bears the first one's name, and how many more were sent. */
export function openMergedBatch(database: Database, scope: Scope, clock: Clock, uploads: readonly Upload[]): Promise<BatchRecord> {
  const name = uploads.length === 1 ? (uploads[0]?.name ?? '') : `${uploads[0]?.name ?? ''} (+${uploads.length - 1})`;
  const hashes = uploads.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
  const all = hashes.length === 1 ? (hashes[0] ?? '') : createHash('sha256').update(canonicalJson(hashes)).digest('hex');
  return openBatch(database, scope, clock, name, all);
}

/** An import of several files as its sender sees it; to others it does not exist. */
export async function readMergedBatch(tx: ScopedTx, scope: Scope, id: string): Promise<MergedBatch> {
  const batch = await readBatch(tx, scope.tenantId, id);
  if (batch === null || batch.kind !== 'figures' || batch.recordedBy !== scope.personId) throw new Refusal('not-found');
  return { ...plainBatch(batch), files: await readFiles(tx, scope.tenantId, id) };
}

/** What is to be said about one of its files. */
export async function readMergedFile(tx: ScopedTx, scope: Scope, id: string, number: number): Promise<FileRemarks> {
  const batch = await readBatch(tx, scope.tenantId, id);
  const remarks = batch?.recordedBy === scope.personId ? await readFileRemarks(tx, scope.tenantId, id, number) : null;
  if (remarks === null) throw new Refusal('not-found');
  return remarks;
}
