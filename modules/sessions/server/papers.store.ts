import type { ScopedTx } from '@thucthi/platform';
import type { PaperOnItsWay } from '@thucthi/reports/contract';
import { sql } from 'kysely';
import type { PaperKind } from '../domain/papers/index.ts';

export interface PaperRecord extends PaperOnItsWay {
  kind: PaperKind;
  /** Of the postponement it tells; 0 of every other kind, which has one paper. */
  serial: number;
  version: number;
  /** When it was moved last. */
  recordedAt: Date;
}

/** The papers of a session that are more than a draft, or were once. */
export async function readPapers(tx: ScopedTx, tenantId: number, sessionId: string): Promise<PaperRecord[]> {
  const { rows } =
    await sql<PaperRecord>`select kind, serial, state, content, symbol, issued_on as "issuedOn", signer, file_sha256 as "fileSha256",
      document_id as "documentId", version, recorded_at as "recordedAt"
    from session_paper where tenant_id = ${tenantId} and session_id = ${sessionId}`.execute(tx);
  return rows;
}

/** One of the papers of a session, where somebody has moved it. */
export const paperOf = (papers: readonly PaperRecord[], kind: PaperKind, serial = 0): PaperRecord | undefined =>
  papers.find((one) => one.kind === kind && one.serial === serial);

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
  const key = { tenant_id: tenantId, session_id: sessionId, kind: one.kind, serial: one.serial };
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
    .where('serial', '=', one.serial)
    .where('version', '=', one.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
