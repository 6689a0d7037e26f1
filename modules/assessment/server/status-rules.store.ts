import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import type { StatusRuleSet } from '../domain/index.ts';

/** The rule sets a body has decided on, oldest first. */
export async function readRuleVersions(
  tx: ScopedTx,
  tenantId: number,
): Promise<{ version: number; rules: StatusRuleSet; reason: string; recordedAt: Date }[]> {
  const rows = await tx
    .selectFrom('status_rules')
    .select(['version', 'rules', 'reason', 'recorded_at'])
    .where('tenant_id', '=', tenantId)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    rules: row.rules as StatusRuleSet,
    reason: row.reason,
    recordedAt: row.recorded_at,
  }));
}

/** Appends a rule set; the former ones keep answering for the days on which they were known. */
export async function appendRules(
  tx: ScopedTx,
  tenantId: number,
  given: { version: number; rules: StatusRuleSet; reason: string; recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  await tx
    .insertInto('status_rules')
    .values({
      tenant_id: tenantId,
      version: given.version,
      rules: JSON.stringify(given.rules),
      reason: given.reason,
      recorded_at: given.recordedAt,
      recorded_by: given.recordedBy,
    })
    .execute();
}

/** Whoever changes the rules of a body waits for whoever is changing them; read what stands only after this. */
export async function takeRules(tx: ScopedTx, tenantId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`status rules ${tenantId}`}, 0))`.execute(tx);
}
