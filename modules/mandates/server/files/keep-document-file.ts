import { createHash } from 'node:crypto';
import {
  announce,
  Refusal,
  runWrite,
  withScope,
  writeAudit,
  type Clock,
  type Database,
  type Log,
  type Scope,
  type Upload,
} from '@thucthi/platform';
import type { z } from 'zod';
import type { keepDocumentFile } from '../../contract.ts';
import { otherHashWords } from '../../domain/files/file-faults.ts';
import { readRevision } from '../revisions.store.ts';
import type { FileDesk } from './file-desk.ts';
import { judgeFile } from './judge-file.ts';
import { fileOfDocument, keepFile, type NamedFile } from './kept-files.store.ts';

interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly log: Log;
}
interface Asked {
  readonly document: string;
  readonly hash: string;
}
type Kept = z.input<(typeof keepDocumentFile)['answer']>;

/**
 * Takes the bytes of a file which a document of the register names by its hash. They are looked at before anything is written; what is
 * there already is not written again.
 */
export async function keepDocumentFileOf(work: Work, desk: FileDesk, { document, hash }: Asked, { name, bytes }: Upload): Promise<Kept> {
  const { database, clock, scope } = work;
  const named = await withScope(database, scope, (tx) => namedFile(tx, scope, document, hash));
  const sent = createHash('sha256').update(bytes).digest('hex');
  if (sent !== hash) throw new Refusal('invalid-file', { ...otherHashWords(hash, sent), fault: 'other-hash', recorded: hash, sent });
  if (named.kept !== null) return { ...named.kept, fresh: false };
  const kind = await desk
    .inTurn(() => judgeFile(name, bytes, work.log))
    .catch(async (error: unknown) => {
      if (error instanceof Refusal && error.extra['fault'] === 'secret') await noteSecret(work, document);
      throw error;
    });
  return runWrite(database, scope, async (tx) => {
    const { symbol } = await namedFile(tx, scope, document, hash);
    const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
    const fresh = await keepFile(tx, scope.tenantId, { hash, kind, bytes, documentId: document, ...stamp });
    if (fresh) {
      await writeAudit(tx, scope, clock, {
        action: 'documents.keep-file',
        subjectKind: 'document',
        subjectId: document,
        detail: { restricted: false, symbol, hash, bytes: bytes.byteLength },
      });
      await announce(tx, scope, clock, 'documents', { document });
    }
    return { hash, kind, bytes: bytes.byteLength, fresh };
  });
}

async function namedFile(tx: Parameters<typeof fileOfDocument>[0], scope: Scope, document: string, hash: string): Promise<NamedFile> {
  const file = await fileOfDocument(tx, scope.tenantId, document, hash);
  if (file !== null) return file;
  const standing = await readRevision(tx, scope.tenantId, document);
  if (standing === null) throw new Refusal('not-found');
  throw new Refusal('invalid-request', {
    detail: standing.restricted
      ? {
          vi: 'văn bản hạn chế không bao giờ được lưu tệp; chưa có gì được ghi',
          en: 'files of a restricted document are never kept; nothing was written',
        }
      : {
          vi: 'văn bản này chưa ghi tệp nào có mã băm ấy; chưa có gì được ghi, hãy ghi tệp vào thông tin văn bản trước',
          en: 'the document names no file with this hash; nothing was written, record the file with the document first',
        },
    field: 'hash',
  });
}

/** That a secret paper was met is kept; nothing of the paper is. */
const noteSecret = ({ database, clock, scope }: Work, document: string): Promise<void> =>
  withScope(database, scope, (tx) =>
    writeAudit(tx, scope, clock, { action: 'documents.secret-file', subjectKind: 'document', subjectId: document, detail: {} }),
  );
