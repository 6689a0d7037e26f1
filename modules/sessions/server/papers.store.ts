import type { OfficialDocument } from '@thucthi/writer';
import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

export type PaperKind = 'invitation' | 'minutes' | 'notice' | 'programme';
export interface PaperRecord {
  kind: PaperKind;
  state: 'draft' | 'submitted' | 'issued';
  content: OfficialDocument | null;
  symbol: string | null;
  issuedOn: string | null;
  signer: string | null;
  fileSha256: string | null;
  documentId: string | null;
  version: number;
}

/** The papers of a session that are more than a draft, or were once. */
export async function readPapers(tx: ScopedTx, tenantId: number, sessionId: string): Promise<Map<PaperKind, PaperRecord>> {
  const { rows } = await sql<PaperRecord>`select kind, state, content, symbol, issued_on as "issuedOn", signer, file_sha256 as "fileSha256",
      document_id as "documentId", version
    from session_paper where tenant_id = ${tenantId} and session_id = ${sessionId}`.execute(tx);
  return new Map(rows.map((row) => [row.kind, row]));
}

/** Keeps a paper as it stands on from a version (0: there was none); false where somebody else was faster. */
export async function savePaper(
  tx: ScopedTx,
  tenantId: number,
  sessionId: string,
  one: PaperRecord,
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<boolean> {
  const row = {
    state: one.state,
    content: one.content === null ? null : JSON.stringify(one.content),
    symbol: one.symbol,
    issued_on: one.issuedOn,
    signer: one.signer,
    file_sha256: one.fileSha256,
    document_id: one.documentId,
    version: one.version + 1,
    recorded_at: stamp.recordedAt,
    recorded_by: stamp.recordedBy,
  };
  const key = { tenant_id: tenantId, session_id: sessionId, kind: one.kind };
  if (one.version === 0) {
    const made = await tx
      .insertInto('session_paper')
      .values({ ...key, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tx
    .updateTable('session_paper')
    .set(row)
    .where('tenant_id', '=', tenantId)
    .where('session_id', '=', sessionId)
    .where('kind', '=', one.kind)
    .where('version', '=', one.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
