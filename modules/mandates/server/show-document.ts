import { namePeople } from '@thucthi/access/server';
import { Refusal, withScope, writeAudit, type Clock, type Database, type Scope, type ScopedTx } from '@thucthi/platform';
import type { z } from 'zod';
import type { readDocument, Relation } from '../contract.ts';
import { readSymbol } from '../domain/symbol.ts';
import { documentOf } from './document-content.ts';
import { keptAmong } from './files/kept-files.store.ts';
import { ownUnit } from './own-unit.ts';
import { readReaders } from './readers.store.ts';
import { readChain, readRelations } from './relations.store.ts';
import { readTimeFacts } from './register.store.ts';
import { listRevisions, readRevision } from './revisions.store.ts';
import { standingsOn } from './standings.ts';

type Answer = z.input<(typeof readDocument)['answer']>;
interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}

/** A document, as it stands or as one of its revisions had it; looking at a restricted one leaves a row in the trail. */
export function showDocument(
  { database, clock, scope }: Work,
  asked: { id: string; unit: string; revision?: number | undefined },
): Promise<Answer> {
  return withScope(database, scope, async (tx) => {
    await ownUnit(tx, scope, asked.unit);
    const row = await readRevision(tx, scope.tenantId, asked.id, asked.revision);
    if (row === null) throw new Refusal('not-found');
    if (row.restricted)
      await writeAudit(tx, scope, clock, {
        action: 'documents.view-restricted',
        subjectKind: 'document',
        subjectId: asked.id,
        detail: { revision: row.revision },
      });
    const readers = row.restricted ? await readReaders(tx, scope.tenantId, asked.id) : [];
    const { revision, ...content } = row;
    const { people, revisions } = await revisionsOf(tx, scope, clock, asked.id, readers);
    return {
      id: asked.id,
      revision,
      latest: revisions[0]?.revision ?? revision,
      document: documentOf(content, readers),
      readers: readers.map((id) => ({ id, name: people.get(id)?.vi ?? '' })),
      kept: await keptAmong(
        tx,
        scope.tenantId,
        row.files.map(({ hash }) => hash),
      ),
      symbolForm: formOf(row.symbol),
      ...(await placeAmongOthers(tx, scope.tenantId, clock.today(), { ...row, id: asked.id })),
      revisions,
      can: { record: scope.rights.has('documents.record') },
    };
  });
}

function formOf(symbol: string | null): Answer['symbolForm'] {
  if (symbol === null) return null;
  const read = readSymbol(symbol);
  return read.readable ? read.symbol.form : 'as-written';
}

async function revisionsOf(tx: ScopedTx, scope: Scope, clock: Clock, id: string, readers: readonly string[]) {
  const rows = await listRevisions(tx, scope.tenantId, id);
  const people = await namePeople(tx, scope, [...rows.map(({ recordedBy }) => recordedBy), ...readers], clock.today());
  const revisions = rows.map(({ recordedAt, recordedBy, ...row }) => ({
    ...row,
    recordedAt: recordedAt.toISOString(),
    recordedBy: people.get(recordedBy ?? '')?.vi ?? null,
  }));
  return { people, revisions };
}

/** How a document stands and what it is to others, each of which is said to stand as well. */
async function placeAmongOthers(
  tx: ScopedTx,
  tenantId: number,
  today: string,
  document: Parameters<typeof standingsOn>[3][number],
): Promise<Pick<Answer, 'standing' | 'relations' | 'related' | 'chain'>> {
  const from = await readRelations(tx, tenantId, document.id, 'from');
  const to = await readRelations(tx, tenantId, document.id, 'to');
  const others = await readTimeFacts(
    tx,
    tenantId,
    [...from, ...to].map(({ other }) => other.id),
  );
  const standing = await standingsOn(tx, tenantId, today, [document, ...others.filter(({ id }) => id !== document.id)]);
  const shown = (rows: typeof from): Relation[] =>
    rows.map(({ other, ...relation }) => ({ ...relation, document: other, standing: standing(other.id) }));
  return {
    standing: standing(document.id),
    relations: shown(from),
    related: shown(to),
    chain: {
      before: await readChain(tx, tenantId, document.id, 'before'),
      after: await readChain(tx, tenantId, document.id, 'after'),
    },
  };
}
