import type { z } from 'zod';
import { withScope, type Database, type Scope } from '@thucthi/platform';
import type { readAudit } from '../contract.ts';
import { auditSentence, type AuditSentence, type Detail } from '../domain/audit-sentence.ts';
import { trailPage } from './audit-trail.store.ts';

/** One page of the audit trail, each row as a sentence. */
export async function showAudit(
  database: Database,
  scope: Scope,
  sentences: Readonly<Record<string, AuditSentence>>,
  asked: z.output<(typeof readAudit)['query']>,
): Promise<z.input<(typeof readAudit)['answer']>> {
  const rows = await withScope(database, scope, (tx) =>
    trailPage(tx, scope, {
      subjectKind: asked.subjectKind,
      subjectId: asked.subjectId,
      from: asked.from === undefined ? null : new Date(`${asked.from}T00:00:00+07:00`),
      before: asked.after,
      limit: asked.limit + 1,
    }),
  );
  const page = rows.slice(0, asked.limit);
  return {
    rows: page.map(({ canonical, at, ...row }) => {
      const { detail } = JSON.parse(canonical) as { detail: Detail };
      return {
        ...row,
        at: at.toISOString(),
        detail,
        sentence: auditSentence(sentences, row.action, detail, { kind: row.subjectKind, id: row.subjectId }),
      };
    }),
    next: rows.length > asked.limit ? (page.at(-1)?.id ?? null) : null,
  };
}
