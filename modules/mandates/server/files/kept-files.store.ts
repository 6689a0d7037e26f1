import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { FileKind } from '../../domain/files/file-kinds.ts';

/** So much of a file lies in a row. */
const pieceBytes = 512 * 1024;

/** A file whose bytes the register has. */
export interface KeptFile {
  hash: string;
  kind: FileKind;
  bytes: number;
}

/** A file as a document names it; `kept` where its bytes are there. */
export interface NamedFile {
  name: string;
  symbol: string | null;
  kept: KeptFile | null;
}

/** A file which some revision of a document names, as the newest of them calls it; null where none does or the scope may not see it. */
export async function fileOfDocument(tx: ScopedTx, tenantId: number, documentId: string, hash: string): Promise<NamedFile | null> {
  const { rows } = await sql<{ name: string; symbol: string | null; kind: FileKind | null; bytes: number | null }>`select f.name, d.symbol,
      k.kind, k.byte_size as bytes
    from document d join document_file f on f.tenant_id = d.tenant_id and f.document_id = d.id
      left join kept_file k on k.tenant_id = f.tenant_id and k.hash = f.hash
    where d.tenant_id = ${tenantId} and d.id = ${documentId} and f.hash = ${hash}
    order by f.revision desc, f.position limit 1`.execute(tx);
  const [row] = rows;
  if (row === undefined) return null;
  const { name, symbol, kind, bytes } = row;
  return { name, symbol, kept: kind === null || bytes === null ? null : { hash, kind, bytes } };
}

/** Those of these files whose bytes are there. */
export async function keptAmong(tx: ScopedTx, tenantId: number, hashes: readonly string[]): Promise<KeptFile[]> {
  if (hashes.length === 0) return [];
  const { rows } = await sql<KeptFile>`select hash, kind, byte_size as bytes from kept_file
    where tenant_id = ${tenantId} and hash = any (${[...new Set(hashes)]}::text[]) order by hash`.execute(tx);
  return rows;
}

/** What is kept of a file and in the name of which document. */
export interface FileToKeep {
  hash: string;
  kind: FileKind;
  bytes: Uint8Array;
  documentId: string;
  recordedAt: Date;
  recordedBy: string | null;
}

/** Keeps the bytes of a file, once: false where they are there already, also when somebody else has just brought them. */
export async function keepFile(tx: ScopedTx, tenantId: number, file: FileToKeep): Promise<boolean> {
  const { hash, kind, bytes, documentId, recordedAt, recordedBy } = file;
  const { numAffectedRows } =
    await sql`insert into kept_file (tenant_id, hash, kind, byte_size, document_id, restricted, recorded_at, recorded_by)
      values (${tenantId}, ${hash}, ${kind}, ${bytes.byteLength}, ${documentId}, false, ${recordedAt}, ${recordedBy})
      on conflict (tenant_id, hash) do nothing`.execute(tx);
  if (Number(numAffectedRows ?? 0) === 0) return false;
  for (let piece = 0; piece * pieceBytes < bytes.byteLength; piece += 1) {
    const part = Buffer.from(bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes));
    await sql`insert into kept_file_piece (tenant_id, hash, piece, bytes) values (${tenantId}, ${hash}, ${piece}, ${part})`.execute(tx);
  }
  return true;
}

/** In how many pieces a file of so many bytes lies. */
export const piecesOf = (bytes: number): number => Math.ceil(bytes / pieceBytes);

export async function readFilePiece(tx: ScopedTx, tenantId: number, hash: string, piece: number): Promise<Uint8Array> {
  const { rows } = await sql<{ bytes: Uint8Array }>`select bytes from kept_file_piece
    where tenant_id = ${tenantId} and hash = ${hash} and piece = ${piece}`.execute(tx);
  if (rows[0] === undefined) throw new Error(`piece ${piece} of a kept file is missing`);
  return rows[0].bytes;
}
