import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { SessionKind } from '../domain/session-kinds.ts';
import type { SessionRules } from '../domain/session-rules.ts';

/** The rules a body has set for a kind of session. */
export interface RulesRecord {
  kind: SessionKind;
  revision: number;
  rules: SessionRules;
  source: string;
}

/** The rules of a body as they stand, by kind; kinds it has said nothing of are absent. */
export async function readRules(tx: ScopedTx, tenantId: number): Promise<Map<SessionKind, RulesRecord>> {
  const { rows } = await sql<RulesRecord>`select distinct on (kind) kind, revision, rules, source from session_rule
    where tenant_id = ${tenantId} order by kind, revision desc`.execute(tx);
  return new Map(rows.map((row) => [row.kind, row]));
}

/** Sets rules by a further revision; false where somebody else has set this one. */
export async function appendRules(
  tx: ScopedTx,
  tenantId: number,
  one: RulesRecord,
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('session_rule')
    .values({
      tenant_id: tenantId,
      kind: one.kind,
      revision: one.revision,
      rules: JSON.stringify(one.rules),
      source: one.source,
      recorded_at: stamp.recordedAt,
      recorded_by: stamp.recordedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
