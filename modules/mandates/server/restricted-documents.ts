import { peopleToName } from '@thucthi/access/server';
import { withScope, writeAudit, type Clock, type Database, type Scope } from '@thucthi/platform';
import type { z } from 'zod';
import type { documentReaders, listRestrictedDocuments } from '../contract.ts';
import { askedWords, matchesWords } from '../domain/search-words.ts';
import { listRestrictedRows } from './register.store.ts';

interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}

/** The restricted documents somebody is named for; that they looked is kept. */
export function listRestrictedOf(
  { database, clock, scope }: Work,
  { q }: { q?: string | undefined },
): Promise<z.input<(typeof listRestrictedDocuments)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const words = askedWords(q ?? '');
    const rows = (await listRestrictedRows(tx, scope.tenantId)).filter(({ symbol, issuer }) => matchesWords(words, [symbol, issuer]));
    if (rows.length > 0)
      await writeAudit(tx, scope, clock, {
        action: 'documents.list-restricted',
        subjectKind: 'register',
        subjectId: String(scope.tenantId),
        detail: { documents: rows.map(({ id }) => id) },
      });
    return { documents: rows.map((row) => ({ ...row, kind: 'Văn bản hạn chế', title: '' })) };
  });
}

/** Who can be named for a restricted document. */
export function documentReadersOf({ database, scope }: Work): Promise<z.input<(typeof documentReaders)['answer']>> {
  return withScope(database, scope, async (tx) => ({ people: await peopleToName(tx, scope) }));
}
