import { fileAnswer, Refusal, withScope, type Log } from '@thucthi/platform';
import { attachment } from '@thucthi/sheet';
import { evidenceKinds, nameOfEvidence } from '../../domain/cells/evidence-files.ts';
import { evidencePieces, findEvidence, readEvidencePiece } from './evidence.store.ts';
import type { CellWork } from './own-cell.ts';

/** A file of evidence to be saved: never shown by the browser itself, where it could run. */
export async function answerEvidence({ database, scope, log }: CellWork & { readonly log: Log }, id: string): Promise<Response> {
  const { tenantId } = scope;
  const file = await withScope(database, scope, (tx) => findEvidence(tx, tenantId, id));
  if (file === null || file.withdrawnAt !== null) throw new Refusal('not-found');
  const content = (async function* () {
    for (let piece = 0; piece < evidencePieces(file.bytes); piece += 1)
      yield withScope(database, scope, (tx) => readEvidencePiece(tx, tenantId, id, piece));
  })();
  const { media, ending } = evidenceKinds[file.kind];
  const disposition = attachment(nameOfEvidence(file.name, file.kind), `minh-chung.${ending}`);
  const answer = fileAnswer(content, { type: media, disposition }, log);
  answer.headers.set('Content-Length', String(file.bytes));
  answer.headers.set('X-Content-Type-Options', 'nosniff');
  answer.headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
  return answer;
}
