import { sql } from 'kysely';
import { keptPlan, newId, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import { DEFAULT_STATUS_RULES, type StatusClass, type StatusRuleSet } from '../domain/index.ts';

/** A person's judgement of one indicator in one period. */
export interface OverrideRecord {
  id: string;
  statusClass: StatusClass;
  reason: string;
  by: string | null;
  at: Date;
}

/** The rules of a body as known at an instant; the delivered ones until it has its own. */
export async function readStatusRules(tx: ScopedTx, tenantId: number, knownOn: Date | null): Promise<StatusRuleSet> {
  const known = knownOn ?? new Date('9999-01-01');
  const row = await tx
    .selectFrom('status_rules')
    .modifyFront(keptPlan)
    .select('rules')
    .where('tenant_id', '=', tenantId)
    .where('recorded_at', '<=', known)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return row ? (row.rules as StatusRuleSet) : DEFAULT_STATUS_RULES;
}

/** The judgements that stand for a unit and period, by indicator; withdrawn ones are gone. */
export async function readOverrides(
  tx: ScopedTx,
  tenantId: number,
  unitId: number,
  period: string,
  knownOn: Date | null,
): Promise<Map<number, OverrideRecord>> {
  return (await readOverridesOf(tx, tenantId, [unitId], period, knownOn)).get(unitId) ?? new Map();
}

/** The judgements that stand for several units and a period, by unit and indicator. */
export async function readOverridesOf(
  tx: ScopedTx,
  tenantId: number,
  unitIds: readonly number[],
  period: string,
  knownOn: Date | null,
): Promise<Map<number, Map<number, OverrideRecord>>> {
  const known = knownOn ?? new Date('9999-01-01');
  const { rows } = await sql<{
    id: string;
    unit_id: number;
    indicator_id: number;
    status_class: StatusClass | null;
    reason: string;
    recorded_by: string | null;
    recorded_at: Date;
  }>`${unitIds.length === 1 ? keptPlan : sql``}
    select distinct on (unit_id, indicator_id) id, unit_id, indicator_id, status_class, reason, recorded_by, recorded_at from status_override
    where tenant_id = ${tenantId} and unit_id = any (${[...unitIds]}::integer[]) and period = ${period} and recorded_at <= ${known}
    order by unit_id, indicator_id, recorded_at desc, id desc`.execute(tx);
  const found = new Map<number, Map<number, OverrideRecord>>();
  for (const row of rows) {
    if (row.status_class === null) continue;
    const ofUnit = found.get(row.unit_id) ?? new Map<number, OverrideRecord>();
    ofUnit.set(row.indicator_id, {
      id: row.id,
      statusClass: row.status_class,
      reason: row.reason,
      by: row.recorded_by,
      at: row.recorded_at,
    });
    found.set(row.unit_id, ofUnit);
  }
  return found;
}

/** Whoever judges one indicator of a unit and period waits for whoever is judging it; read what stands only after this. */
export async function takeJudgement(
  tx: ScopedTx,
  of: { tenantId: number; unitId: number; indicatorId: number; period: string },
): Promise<void> {
  const name = `judgement ${of.tenantId} ${of.unitId} ${of.indicatorId} ${of.period}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}

/** Appends a judgement, or its withdrawal when the class is null. */
export async function insertOverride(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  override: { unitId: number; indicatorId: number; period: string; statusClass: StatusClass | null; reason: string },
): Promise<string> {
  const recordedAt = clock.now();
  const id = newId(recordedAt);
  await tx
    .insertInto('status_override')
    .values({
      tenant_id: scope.tenantId,
      id,
      unit_id: override.unitId,
      indicator_id: override.indicatorId,
      period: override.period,
      status_class: override.statusClass,
      reason: override.reason,
      recorded_at: recordedAt,
      recorded_by: scope.personId,
    })
    .execute();
  return id;
}
