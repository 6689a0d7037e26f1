import { announce, Refusal, runWrite, writeAudit, writeOnce, type Clock, type Database, type Scope } from '@thucthi/platform';
import type { z } from 'zod';
import type { relateDocuments } from '../contract.ts';
import { refusesCircles } from '../domain/relations.ts';
import { appendRelations, lastSaid, reaches, readRestrictedAmong, takeRelations } from './relations.store.ts';

type Asked = z.output<NonNullable<(typeof relateDocuments)['body']>>;
type Answer = z.input<(typeof relateDocuments)['answer']>;

/** Says what one document is to another, corrects it, or takes it back; what was said before stays in the register. */
export function relateDocumentsOf(
  { database, clock, scope }: { readonly database: Database; readonly clock: Clock; readonly scope: Scope },
  from: string,
  { writeId, basedOn, ...asked }: Asked,
): Promise<Answer> {
  const { to, kind, stands } = asked;
  const clause = asked.clause === null || asked.clause === '' ? null : asked.clause.normalize('NFC');
  const { tenantId } = scope;
  return runWrite(database, scope, (tx) =>
    writeOnce(
      tx,
      scope,
      clock,
      { id: writeId, content: { use: 'relate-documents', from, to, kind, stands, clause, basedOn } },
      async () => {
        if (from === to)
          throw new Refusal('invalid-request', {
            detail: { vi: 'một văn bản không có quan hệ với chính nó', en: 'a document has no relation with itself' },
            field: 'to',
          });
        const restricted = await readRestrictedAmong(tx, tenantId, [from, to]);
        if (restricted === null) throw new Refusal('not-found');
        if (restricted && clause !== null)
          throw new Refusal('invalid-request', {
            detail: {
              vi: 'không ghi điều, khoản trong quan hệ với văn bản hạn chế',
              en: 'no clause is kept in a relation with a restricted document',
            },
            field: 'clause',
          });
        await takeRelations(tx, tenantId);
        const last = await lastSaid(tx, tenantId, { from, to, kind });
        if ((last?.revision ?? 0) !== basedOn) throw new Refusal('changed-meanwhile', { yours: asked, theirs: last });
        if (!stands && (last === null || last.withdrawn)) return { revision: basedOn };
        if (stands && refusesCircles(kind) && (await reaches(tx, tenantId, kind, to, from))) throw new Refusal('documents-in-circle');
        const revision = basedOn + 1;
        const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
        await appendRelations(
          tx,
          tenantId,
          [{ from, to, kind, clause: stands ? clause : (last?.clause ?? null), revision, withdrawn: !stands }],
          stamp,
        );
        await writeAudit(tx, scope, clock, {
          action: stands ? 'documents.relate' : 'documents.unrelate',
          subjectKind: 'document',
          subjectId: from,
          detail: { kind, revision, to },
        });
        await announce(tx, scope, clock, 'documents', { document: from });
        return { revision };
      },
    ),
  );
}
