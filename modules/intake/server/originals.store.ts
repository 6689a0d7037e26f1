import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

const pieceBytes = 512 * 1024;

/** Keeps a file by the hash of its content; the same file again is the same original. */
export async function keepOriginal(
  tx: ScopedTx,
  tenantId: number,
  original: { hash: string; bytes: Uint8Array; now: Date },
): Promise<void> {
  const { hash, bytes, now } = original;
  const { numAffectedRows } =
    await sql`insert into original (tenant_id, hash, byte_size, recorded_at) values (${tenantId}, ${hash}, ${bytes.byteLength}, ${now})
    on conflict (tenant_id, hash) do nothing`.execute(tx);
  if (Number(numAffectedRows ?? 0) === 0) return;
  for (let piece = 0; piece * pieceBytes < bytes.byteLength; piece += 1) {
    const part = Buffer.from(bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes));
    await sql`insert into original_piece (tenant_id, hash, piece, bytes) values (${tenantId}, ${hash}, ${piece}, ${part})`.execute(tx);
  }
}

/** How many pieces an original has; null where there is none. */
export async function countPieces(tx: ScopedTx, tenantId: number, hash: string): Promise<number | null> {
  const { rows } = await sql<{
    size: number;
  }>`select byte_size as size from original where tenant_id = ${tenantId} and hash = ${hash}`.execute(tx);
  return rows[0] === undefined ? null : Math.ceil(rows[0].size / pieceBytes);
}

export async function readPiece(tx: ScopedTx, tenantId: number, hash: string, piece: number): Promise<Uint8Array> {
  const { rows } = await sql<{
    bytes: Uint8Array;
  }>`select bytes from original_piece where tenant_id = ${tenantId} and hash = ${hash} and piece = ${piece}`.execute(tx);
  if (rows[0] === undefined) throw new Error(`piece ${piece} of an original is missing`);
  return rows[0].bytes;
}
