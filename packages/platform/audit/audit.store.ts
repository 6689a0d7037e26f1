import type { Clock } from '../clock/clock.ts';
import { newId } from '../clock/new-id.ts';
import type { ScopedTx } from '../db/database.ts';
import type { Scope } from '../db/scope.ts';
import { canonicalJson, type Json } from './canonical-json.ts';

/** What was done to what; `detail` holds ids and values, never names of people. */
export interface AuditEntry {
  action: string;
  subjectKind: string;
  subjectId: string;
  detail: { readonly [key: string]: Json | undefined };
}

/** Writes one audit row inside the change's own transaction: a change whose audit fails does not happen. */
export const writeAudit = (tx: ScopedTx, scope: Scope, clock: Clock, entry: AuditEntry): Promise<void> =>
  writeAudits(tx, scope, clock, [entry]);

/** The same for changes that are made together, one row each. */
export async function writeAudits(tx: ScopedTx, scope: Scope, clock: Clock, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .with('written', (query) =>
      query
        .insertInto('audit')
        .values(entries.map((entry) => rowOf(scope, clock.now(), entry)))
        .returning(['tenant_id', 'id']),
    )
    .insertInto('audit_unsealed') // until a seal covers it; see seal/
    .columns(['tenant_id', 'audit_id'])
    .expression((query) => query.selectFrom('written').select(['tenant_id', 'id']))
    .execute();
}

function rowOf(scope: Scope, recordedAt: Date, entry: AuditEntry) {
  const canonical = canonicalJson({
    action: entry.action,
    actor: scope.personId,
    at: recordedAt.toISOString(),
    detail: entry.detail,
    ...(scope.onBehalfOf === null ? {} : { onBehalfOf: { ...scope.onBehalfOf } }),
    subject: { id: entry.subjectId, kind: entry.subjectKind },
    tenant: scope.tenantId,
  });
  return {
    tenant_id: scope.tenantId,
    id: newId(recordedAt),
    recorded_at: recordedAt,
    actor_id: scope.personId,
    action: entry.action,
    subject_kind: entry.subjectKind,
    subject_id: entry.subjectId,
    canonical,
  };
}

/** The trail of one thing, oldest first. */
export async function readAuditOf(
  tx: ScopedTx,
  scope: Scope,
  subjectKind: string,
  subjectId: string,
): Promise<{ recordedAt: Date; actorId: string | null; action: string; canonical: string }[]> {
  const rows = await tx
    .selectFrom('audit')
    .select(['recorded_at', 'actor_id', 'action', 'canonical'])
    .where('tenant_id', '=', scope.tenantId)
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .orderBy('recorded_at')
    .limit(500)
    .execute();
  return rows.map((row) => ({ recordedAt: row.recorded_at, actorId: row.actor_id, action: row.action, canonical: row.canonical }));
}

/** The last instant at which anything was recorded, in any body; null before the first. */
export async function lastRecordedAt(tx: ScopedTx): Promise<Date | null> {
  const row = await tx.selectFrom('audit').select('recorded_at').orderBy('recorded_at', 'desc').limit(1).executeTakeFirst();
  return row?.recorded_at ?? null;
}
