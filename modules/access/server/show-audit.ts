import type { z } from 'zod';
import { withScope, type Database, type OnBehalf, type Scope } from '@thucthi/platform';
import type { Wording } from '@thucthi/platform/contract';
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
    const page = rows.slice(0, asked.limit).map(({ canonical, ...row }) => ({ ...row, ...toldBy(canonical) }));
    const named = {
      units: new Map(
        [...(await findUnits(tx, [...new Set(page.flatMap(({ detail }) => unitsIn(detail)))]))].map(([id, { name }]) => [id, name]),
      ),
      indicators: new Map([...(await readIndicatorsCached(tx))].map(([id, { definition }]) => [id, definition.code])),
    };
    const people = await namesOf(tx, scope.tenantId, [
      ...new Set(
        page.flatMap((row) => [
          ...(row.subjectKind === 'person' ? [row.subjectId] : []),
          ...(row.onBehalfOf === null ? [] : [row.onBehalfOf.personId]),
        ]),
      ),
    ]);
    return {
      rows: page.map(({ at, onBehalfOf, ...row }) => {
        const detail = nameNumbers(row.detail, named);
        const subject = { kind: row.subjectKind, id: row.subjectId, name: people.get(row.subjectId) };
        return {
          ...row,
          at: at.toISOString(),
          detail,
          sentence: inPlaceOf(auditSentence(sentences, row.action, detail, subject), onBehalfOf, people),
        };
      }),
      next: rows.length > asked.limit ? (page.at(-1)?.id ?? null) : null,
    };
  });
}

function toldBy(canonical: string): { detail: Detail; onBehalfOf: OnBehalf | null } {
  const { detail, onBehalfOf = null } = JSON.parse(canonical) as { detail: Detail; onBehalfOf?: OnBehalf };
  return { detail, onBehalfOf };
}

/** What somebody did in another's place says so; the other stays unnamed once the account is erased. */
function inPlaceOf(sentence: Wording, onBehalfOf: OnBehalf | null, people: ReadonlyMap<string, string>): Wording {
  if (onBehalfOf === null) return sentence;
  const { personId, capacity } = onBehalfOf;
  return {
    vi: `thay mặt ${people.get(personId) ?? 'người đã ủy quyền'} (${capacity}): ${sentence.vi}`,
    en: `for ${people.get(personId) ?? 'whoever lent the role'} (${capacity}): ${sentence.en}`,
  };
}
