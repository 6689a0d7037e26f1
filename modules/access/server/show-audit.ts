import type { z } from 'zod';
import { withScope, type Database, type Scope } from '@thucthi/platform';
import { findUnits, readIndicatorsCached } from '@thucthi/registry/server';
import type { readAudit } from '../contract.ts';
import { auditSentence, type AuditSentence, type Detail } from '../domain/audit-sentence.ts';
import { nameNumbers, unitsIn } from './name-numbers.ts';
import { namesOf } from './person.store.ts';
import { trailPage } from './audit-trail.store.ts';

/** One page of the audit trail, each row as a sentence. */
export async function showAudit(
  database: Database,
  scope: Scope,
  sentences: Readonly<Record<string, AuditSentence>>,
  asked: z.output<(typeof readAudit)['query']>,
): Promise<z.input<(typeof readAudit)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const rows = await trailPage(tx, scope, {
      subjectKind: asked.subjectKind,
      subjectId: asked.subjectId,
      from: asked.from === undefined ? null : new Date(`${asked.from}T00:00:00+07:00`),
      before: asked.after,
      limit: asked.limit + 1,
    });
    const page = rows.slice(0, asked.limit).map(({ canonical, ...row }) => ({ ...row, detail: detailOf(canonical) }));
    const named = {
      units: new Map(
        [...(await findUnits(tx, [...new Set(page.flatMap(({ detail }) => unitsIn(detail)))]))].map(([id, { name }]) => [id, name]),
      ),
      indicators: new Map([...(await readIndicatorsCached(tx))].map(([id, { definition }]) => [id, definition.code])),
    };
    const people = await namesOf(tx, scope.tenantId, [
      ...new Set(page.flatMap((row) => (row.subjectKind === 'person' ? row.subjectId : []))),
    ]);
    return {
      rows: page.map(({ at, ...row }) => {
        const detail = nameNumbers(row.detail, named);
        const subject = { kind: row.subjectKind, id: row.subjectId, name: people.get(row.subjectId) };
        return { ...row, at: at.toISOString(), detail, sentence: auditSentence(sentences, row.action, detail, subject) };
      }),
      next: rows.length > asked.limit ? (page.at(-1)?.id ?? null) : null,
    };
  });
}

const detailOf = (canonical: string): Detail => (JSON.parse(canonical) as { detail: Detail }).detail;
