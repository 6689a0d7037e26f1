import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';

/** A plan with the versions known on the asked day. */
export interface PlanRecord {
  id: string;
  key: string;
  name: string;
  kind: 'plan' | 'allocation';
  issuers: string[];
  unitId: number;
  period: string;
  versions: { version: number; decidedOn: string | null; documentId: string | null; reason: string | null; recordedAt: Date }[];
}

export interface WriteStamp {
  recordedAt: Date;
  recordedBy: string | null;
}

/** Writes a plan as its first version. */
export async function insertPlan(
  tx: ScopedTx,
  tenantId: number,
  plan: Omit<PlanRecord, 'versions'>,
  first: { decidedOn: string | null; documentId: string | null },
  stamp: WriteStamp,
): Promise<void> {
  await tx
    .insertInto('plan')
    .values({
      tenant_id: tenantId,
      id: plan.id,
      key: plan.key,
      name: plan.name,
      kind: plan.kind,
      issuers: plan.issuers,
      unit_id: plan.unitId,
      period: plan.period,
      recorded_at: stamp.recordedAt,
      recorded_by: stamp.recordedBy,
    })
    .execute();
  await insertPlanVersion(
    tx,
    tenantId,
    plan.id,
    { version: 1, decidedOn: first.decidedOn, documentId: first.documentId, reason: null },
    stamp,
  );
}

/** Appends a decision that amends a plan; the former decisions keep answering for earlier days. */
export async function insertPlanVersion(
  tx: ScopedTx,
  tenantId: number,
  planId: string,
  version: { version: number; decidedOn: string | null; documentId: string | null; reason: string | null },
  stamp: WriteStamp,
): Promise<void> {
  await tx
    .insertInto('plan_version')
    .values({
      tenant_id: tenantId,
      plan_id: planId,
      version: version.version,
      decided_on: version.decidedOn,
      document_id: version.documentId,
      reason: version.reason,
      recorded_at: stamp.recordedAt,
      recorded_by: stamp.recordedBy,
    })
    .execute();
}

/** Plans of a body, with their versions; `year` keeps those whose period touches it, `document` those it made or amended. */
export async function readPlans(
  tx: ScopedTx,
  tenantId: number,
  filter: { keys?: readonly string[]; year?: number; document?: string; knownOn?: Date } = {},
): Promise<PlanRecord[]> {
  const known = filter.knownOn ?? new Date('9999-01-01');
  const { rows } = await sql<{
    id: string;
    key: string;
    name: string;
    kind: 'plan' | 'allocation';
    issuers: string[];
    unit_id: number;
    period: string;
    version: number;
    decided_on: string | null;
    document_id: string | null;
    reason: string | null;
    recorded_at: Date;
  }>`
    select p.id, p.key, p.name, p.kind, p.issuers, p.unit_id, p.period, v.version, v.decided_on, v.document_id, v.reason, v.recorded_at
    from plan p join plan_version v on v.tenant_id = p.tenant_id and v.plan_id = p.id
    where p.tenant_id = ${tenantId} and v.recorded_at <= ${known}
      ${filter.keys ? sql`and p.key = any (${[...filter.keys]}::text[])` : sql``}
      ${filter.year ? sql`and ${filter.year} between left(p.period, 4)::integer and left(split_part(p.period || '/' || p.period, '/', 2), 4)::integer` : sql``}
      ${filter.document ? sql`and p.id in (select by_it.plan_id from plan_version by_it where by_it.tenant_id = ${tenantId} and by_it.document_id = ${filter.document})` : sql``}
    order by p.key, v.version`.execute(tx);
  const plans = new Map<string, PlanRecord>();
  for (const row of rows) {
    const plan = plans.get(row.id) ?? {
      id: row.id,
      key: row.key,
      name: row.name,
      kind: row.kind,
      issuers: row.issuers,
      unitId: row.unit_id,
      period: row.period,
      versions: [],
    };
    plan.versions.push({
      version: row.version,
      decidedOn: row.decided_on,
      documentId: row.document_id,
      reason: row.reason,
      recordedAt: row.recorded_at,
    });
    plans.set(row.id, plan);
  }
  return [...plans.values()];
}

/**
 * Takes something of a body by name for this transaction (a plan, a symbol), so that two writers of it follow each other.
 * Read what will be changed only after this. An advisory lock, since nothing here is updated and so no row can be locked.
 */
export async function takeTurns(tx: ScopedTx, tenantId: number, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`targets ${tenantId} ${what}`}, 0))`.execute(tx);
}
