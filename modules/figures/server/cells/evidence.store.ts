import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { EvidenceKind } from '../../domain/cells/evidence-files.ts';
import type { CellKey } from './cell-thread.store.ts';

/** So much of a file lies in a row. */
const pieceBytes = 512 * 1024;

/** A file laid beside a figure. */
export interface EvidenceRow {
  id: string;
  unitId: number;
  indicatorId: number;
  period: string;
  figureId: string;
  name: string;
  kind: EvidenceKind;
  hash: string;
  bytes: number;
  recordedAt: Date;
  recordedBy: string | null;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawnFor: string | null;
}

const evidence = sql`select e.id, e.unit_id as "unitId", e.indicator_id as "indicatorId", e.period, e.figure_id as "figureId", e.name, e.kind, e.hash,
    e.byte_size as bytes, e.recorded_at as "recordedAt", e.recorded_by as "recordedBy", w.recorded_at as "withdrawnAt",
    w.recorded_by as "withdrawnBy", w.reason as "withdrawnFor"
  from figure_evidence e left join figure_evidence_withdrawal w on w.tenant_id = e.tenant_id and w.evidence_id = e.id`;

/** The files of a cell, oldest first, those that were taken back too. */
export async function readEvidenceOf(tx: ScopedTx, { tenantId, unitId, indicatorId, period }: CellKey): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`${evidence} where e.tenant_id = ${tenantId} and e.unit_id = ${unitId}
    and e.period = ${period} collate "C" and e.indicator_id = ${indicatorId} order by e.id`.execute(tx);
  return rows;
}

/** A file by id; null where it is not there or the scope may not see it. */
export async function findEvidence(tx: ScopedTx, tenantId: number, id: string): Promise<EvidenceRow | null> {
  const { rows } = await sql<EvidenceRow>`${evidence} where e.tenant_id = ${tenantId} and e.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Lets those who lay files beside one cell follow each other until the transaction ends. */
export async function lockEvidenceOf(tx: ScopedTx, { tenantId, unitId, indicatorId, period }: CellKey): Promise<void> {
  const cell = `evidence ${tenantId} ${unitId} ${indicatorId} ${period}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${cell}, 0))`.execute(tx);
}

/** Keeps a file. */
export async function insertEvidence(
  tx: ScopedTx,
  { tenantId, unitId, indicatorId, period }: CellKey,
  file: Pick<EvidenceRow, 'id' | 'figureId' | 'name' | 'kind' | 'hash' | 'recordedAt' | 'recordedBy'> & { content: Uint8Array },
): Promise<void> {
  const { id, figureId, name, kind, hash, recordedAt, recordedBy, content } = file;
  await sql`insert into figure_evidence (tenant_id, id, unit_id, indicator_id, period, figure_id, name, kind, hash, byte_size, recorded_at, recorded_by)
    values (${tenantId}, ${id}, ${unitId}, ${indicatorId}, ${period}, ${figureId}, ${name}, ${kind}, ${hash}, ${content.byteLength},
      ${recordedAt}, ${recordedBy})`.execute(tx);
  for (let piece = 0; piece * pieceBytes < content.byteLength; piece += 1) {
    const part = Buffer.from(content.subarray(piece * pieceBytes, (piece + 1) * pieceBytes));
    await sql`insert into figure_evidence_piece (tenant_id, evidence_id, piece, unit_id, bytes)
      values (${tenantId}, ${id}, ${piece}, ${unitId}, ${part})`.execute(tx);
  }
}

/** In how many pieces a file of so many bytes lies. */
export const evidencePieces = (bytes: number): number => Math.ceil(bytes / pieceBytes);

export async function readEvidencePiece(tx: ScopedTx, tenantId: number, id: string, piece: number): Promise<Uint8Array> {
  const { rows } = await sql<{ bytes: Uint8Array }>`select bytes from figure_evidence_piece
    where tenant_id = ${tenantId} and evidence_id = ${id} and piece = ${piece}`.execute(tx);
  if (rows[0] === undefined) throw new Error(`piece ${piece} of a file of evidence is missing`);
  return rows[0].bytes;
}

/** Takes a file back; false where somebody has just done so. */
export async function insertWithdrawal(
  tx: ScopedTx,
  tenantId: number,
  { id, unitId }: Pick<EvidenceRow, 'id' | 'unitId'>,
  stamp: { reason: string; recordedAt: Date; recordedBy: string | null },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into figure_evidence_withdrawal (tenant_id, evidence_id, unit_id, reason, recorded_at, recorded_by)
    values (${tenantId}, ${id}, ${unitId}, ${stamp.reason}, ${stamp.recordedAt}, ${stamp.recordedBy}) on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}
