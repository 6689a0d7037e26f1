import { fileAnswer, Refusal, withScope, type Database, type Log, type Scope } from '@thucthi/platform';
import { attachment } from '@thucthi/sheet';
import { fileKinds, nameToSave } from '../../domain/files/file-kinds.ts';
import { ownUnit } from '../own-unit.ts';
import { fileOfDocument, piecesOf, readFilePiece } from './kept-files.store.ts';

interface Work {
  readonly database: Database;
  readonly scope: Scope;
  readonly log: Log;
}

/** A kept file to be saved, for those who may read its document: never shown by the browser itself, where it could run. */
export async function answerFile({ database, scope, log }: Work, asked: { id: string; hash: string; unit: string }): Promise<Response> {
  const { tenantId } = scope;
  const { name, kept } = await withScope(database, scope, async (tx) => {
    await ownUnit(tx, scope, asked.unit);
    const file = await fileOfDocument(tx, tenantId, asked.id, asked.hash);
    if (file?.kept == null) throw new Refusal('not-found');
    return { name: file.name, kept: file.kept };
  });
  const bytes = (async function* () {
    for (let piece = 0; piece < piecesOf(kept.bytes); piece += 1)
      yield withScope(database, scope, (tx) => readFilePiece(tx, tenantId, kept.hash, piece));
  })();
  const { media, endings } = fileKinds[kept.kind];
  const answer = fileAnswer(bytes, { type: media, disposition: attachment(nameToSave(name, kept.kind), `van-ban.${endings[0]}`) }, log);
  answer.headers.set('Content-Length', String(kept.bytes));
  answer.headers.set('X-Content-Type-Options', 'nosniff');
  answer.headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
  return answer;
}
