import {
  announce,
  newId,
  Refusal,
  runWrite,
  writeAudit,
  writeOnce,
  type Clock,
  type Database,
  type Scope,
  type ScopedTx,
} from '@thucthi/platform';
import type { z } from 'zod';
import type { correctDocument, DocumentToRecord, recordDocument } from '../contract.ts';
import { refuseImpossible, refuseKnown } from './check-document.ts';
import { contentOf, documentOf } from './document-content.ts';
import { insertFirstRevisions } from './documents.store.ts';
import { nameReaders, readReaders } from './readers.store.ts';
import { appendRevisions, readRevision, setStanding } from './revisions.store.ts';
import { indexAgain } from './words.store.ts';

interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}
type Recorded = z.input<(typeof recordDocument)['answer']>;

const asJson = (document: DocumentToRecord) => JSON.parse(JSON.stringify(document)) as object;

/** Enters a document in the register, with its audit row and news. */
export function recordDocumentOf(
  { database, clock, scope }: Work,
  { writeId, document }: z.output<NonNullable<(typeof recordDocument)['body']>>,
): Promise<Recorded> {
  const write = { id: writeId, content: { use: 'record-document', ...asJson(document) } };
  return runWrite(database, scope, (tx) => writeOnce(tx, scope, clock, write, () => recordDocumentIn({ tx, clock, scope }, document)));
}

/** The same inside a transaction that is open already. */
export async function recordDocumentIn(
  { tx, clock, scope }: { tx: ScopedTx; clock: Clock; scope: Scope },
  document: DocumentToRecord,
): Promise<Recorded> {
  await refuseImpossible(tx, scope, document);
  const content = contentOf(document);
  await refuseKnown(tx, scope.tenantId, content, null);
  const now = clock.now();
  const id = newId(now);
  const stamp = { recordedAt: now, recordedBy: scope.personId };
  await insertFirstRevisions(tx, scope.tenantId, [{ ...content, id, key: `document:${id}` }], stamp);
  if (document.restricted) await nameReaders(tx, scope.tenantId, id, document.readers, stamp);
  await writeAudit(tx, scope, clock, {
    action: 'documents.record',
    subjectKind: 'document',
    subjectId: id,
    detail: trailOf(document, content.symbol),
  });
  await announce(tx, scope, clock, 'documents', { document: id });
  return { id, revision: 1 };
}

/** Corrects a document by a further revision; what it said before stays and still answers. */
export function correctDocumentOf(
  { database, clock, scope }: Work,
  id: string,
  { writeId, basedOn, reason, document }: z.output<NonNullable<(typeof correctDocument)['body']>>,
): Promise<Recorded> {
  const write = { id: writeId, content: { use: 'correct-document', id, basedOn, reason, ...asJson(document) } };
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, write, async () => {
      const standing = await readRevision(tx, scope.tenantId, id);
      if (standing === null) throw new Refusal('not-found');
      refuseReason(document, standing.restricted, reason);
      await refuseImpossible(tx, scope, document);
      const content = contentOf(document);
      await refuseKnown(tx, scope.tenantId, content, id);
      if (!(await setStanding(tx, scope.tenantId, { ...content, id }, basedOn))) {
        const { revision, ...theirs } = (await readRevision(tx, scope.tenantId, id)) ?? standing;
        const readers = theirs.restricted ? await readReaders(tx, scope.tenantId, id) : [];
        throw new Refusal('changed-meanwhile', { yours: document, theirs: documentOf(theirs, readers), revision });
      }
      const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
      const revision = basedOn + 1;
      await appendRevisions(tx, scope.tenantId, [{ ...content, id }], {
        ...stamp,
        revision,
        reason: reason === '' ? null : reason.normalize('NFC'),
      });
      await indexAgain(tx, scope.tenantId, { ...content, id });
      await writeAudit(tx, scope, clock, {
        action: 'documents.correct',
        subjectKind: 'document',
        subjectId: id,
        detail: { ...trailOf(document, content.symbol), revision, ...(reason === '' ? {} : { reason }) },
      });
      await announce(tx, scope, clock, 'documents', { document: id });
      // Last: whoever takes their own name off sees the document no longer.
      if (document.restricted) await nameReaders(tx, scope.tenantId, id, document.readers, stamp);
      return { id, revision };
    }),
  );
}

/** What the trail keeps; of a restricted document not even its number. */
const trailOf = (document: DocumentToRecord, symbol: string | null) =>
  document.restricted ? { readers: [...document.readers], restricted: true } : { restricted: false, symbol };

function refuseReason(document: DocumentToRecord, restricted: boolean, reason: string): void {
  const refuse = (vi: string, en: string, field: string) => new Refusal('invalid-request', { detail: { vi, en }, field });
  if (document.restricted !== restricted)
    throw refuse(
      'văn bản đã ghi là hạn chế hoặc không hạn chế thì giữ nguyên như vậy; hãy ghi thành văn bản mới',
      'a document stays restricted or open as it was recorded; record it anew',
      'restricted',
    );
  if (restricted && reason !== '')
    throw refuse(
      'văn bản hạn chế không ghi lý do sửa, vì lý do có thể nói ra nội dung',
      'no reason is kept of a restricted document, since it could tell what it says',
      'reason',
    );
  if (!restricted && reason.length < 3)
    throw refuse('cần nêu lý do sửa (ít nhất 3 ký tự)', 'give a reason (3 characters at least)', 'reason');
}
