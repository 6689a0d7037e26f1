import { sql } from 'kysely';
import { keptPlan, type ScopedTx } from '@thucthi/platform';
import type { WriteStamp } from './plans.store.ts';

/** What one decision says about a target. */
export interface TargetTermsRecord {
  version: number;
  planVersion: number;
  comparator: 'ge' | 'le' | 'eq' | 'range' | 'milestone' | 'yes-no';
  value: string | null;
  valueHigh: string | null;
  milestoneOn: string | null;
  withdrawn: boolean;
  derivedLow: string | null;
  derivedHigh: string | null;
  derivedFrom: { percent: string; percentDecimals: number } | null;
  printed: string | null;
  decimals: number | null;
  /** Cumulative value due by the end of each month, January first. */
  phasing: (string | null)[] | null;
  clause: string | null;
  /** The page of the document on which it stands. */
  page: number | null;
  /** What a reduction is counted from, where the plan states it. */
  baseline: string | null;
  documentId: string | null;
  locator: { start: number; end: number; paragraph: number } | null;
  externalId: string | null;
  effectiveFrom: string | null;
  reason: string | null;
}

/** A target and its terms now; `history` holds every version known on the asked day, oldest first. */
export interface TargetRecord {
  id: string;
  planId: string;
  planKey: string;
  planKind: 'plan' | 'allocation';
  planName: string;
  issuers: string[];
  unitId: number;
  indicatorId: number;
  period: string;
  level: 'assigned' | 'striving' | 'scenario';
  parentTargetId: string | null;
  terms: TargetTermsRecord & { recordedAt: Date };
  history: {
    version: number;
    value: string | null;
    decidedOn: string | null;
    effectiveFrom: string | null;
    reason: string | null;
    withdrawn: boolean;
  }[];
}

/** Writes new targets, each as its first version. */
export async function insertTargets(
  tx: ScopedTx,
  tenantId: number,
  targets: readonly {
    id: string;
    planId: string;
    unitId: number;
    indicatorId: number;
    period: string;
    level: string;
    parentTargetId: string | null;
    terms: TargetTermsRecord;
  }[],
  stamp: WriteStamp,
): Promise<void> {
  const rows = targets.map((target) => ({
    id: target.id,
    plan_id: target.planId,
    unit_id: target.unitId,
    indicator_id: target.indicatorId,
    period: target.period,
    level: target.level,
    parent_target_id: target.parentTargetId,
  }));
  for (let start = 0; start < rows.length; start += 2000) {
    await sql`insert into target (tenant_id, id, plan_id, unit_id, indicator_id, period, level, parent_target_id, recorded_at, recorded_by)
      select ${tenantId}::integer, id, plan_id, unit_id, indicator_id, period, level, parent_target_id, ${stamp.recordedAt}::timestamptz, ${stamp.recordedBy}::uuid
      from jsonb_to_recordset(${JSON.stringify(rows.slice(start, start + 2000))}::jsonb)
        as r (id uuid, plan_id uuid, unit_id integer, indicator_id integer, period text, level text, parent_target_id uuid)`.execute(tx);
  }
  await insertTargetVersions(
    tx,
    tenantId,
    targets.map(({ id, terms }) => ({ targetId: id, terms })),
    stamp,
  );
}

/** Appends what a decision says about targets that exist. */
export async function insertTargetVersions(
  tx: ScopedTx,
  tenantId: number,
  versions: readonly { targetId: string; terms: TargetTermsRecord }[],
  stamp: WriteStamp,
): Promise<void> {
  const rows = versions.map(({ targetId, terms }) => ({
    target_id: targetId,
    version: terms.version,
    plan_version: terms.planVersion,
    comparator: terms.comparator,
    value: terms.value,
    value_high: terms.valueHigh,
    milestone_on: terms.milestoneOn,
    withdrawn: terms.withdrawn,
    derived_low: terms.derivedLow,
    derived_high: terms.derivedHigh,
    derived_from: terms.derivedFrom,
    printed: terms.printed,
    decimals: terms.decimals,
    phasing: terms.phasing,
    clause: terms.clause,
    page: terms.page,
    baseline: terms.baseline,
    document_id: terms.documentId,
    locator: terms.locator,
    external_id: terms.externalId,
    effective_from: terms.effectiveFrom,
    reason: terms.reason,
  }));
  for (let start = 0; start < rows.length; start += 2000) {
    await sql`insert into target_version (tenant_id, target_id, version, plan_version, comparator, value, value_high, milestone_on, withdrawn, derived_low,
        derived_high, derived_from, printed, decimals, phasing, clause, page, baseline, document_id, locator, external_id, effective_from, reason, recorded_at, recorded_by)
      select ${tenantId}::integer, target_id, version, plan_version, comparator, value, value_high, milestone_on, withdrawn, derived_low, derived_high,
        derived_from, printed, decimals, phasing, clause, page, baseline, document_id, locator, external_id, effective_from, reason, ${stamp.recordedAt}::timestamptz, ${stamp.recordedBy}::uuid
      from jsonb_to_recordset(${JSON.stringify(rows.slice(start, start + 2000))}::jsonb) as r (target_id uuid, version integer, plan_version integer, comparator text,
        value numeric, value_high numeric, milestone_on date, withdrawn boolean, derived_low numeric, derived_high numeric, derived_from jsonb, printed text,
        decimals smallint, phasing jsonb, clause text, page integer, baseline numeric, document_id uuid, locator jsonb, external_id text, effective_from date, reason text)`.execute(
      tx,
    );
  }
}

interface TargetQuery {
  tenantId: number;
  /** Of these units, or these targets by id; one of both is asked. */
  unitIds?: readonly number[];
  ids?: readonly string[];
  periods?: readonly string[];
  indicatorIds?: readonly number[];
  planIds?: readonly string[];
  /** As known at this instant; now when left out. */
  knownOn?: Date;
  /** Decisions that take effect after this day do not count yet; every decision counts when left out (planning looks ahead). */
  inForceOn?: string;
  /** Withdrawn targets too: whoever writes must see that the key is taken. */
  withWithdrawn?: true;
}

interface TargetRow {
  id: string;
  plan_id: string;
  plan_key: string;
  plan_kind: 'plan' | 'allocation';
  plan_name: string;
  issuers: string[];
  unit_id: number;
  indicator_id: number;
  period: string;
  level: TargetRecord['level'];
  parent_target_id: string | null;
  version: number;
  plan_version: number;
  comparator: TargetTermsRecord['comparator'];
  value: string | null;
  value_high: string | null;
  milestone_on: string | null;
  withdrawn: boolean;
  derived_low: string | null;
  derived_high: string | null;
  derived_from: TargetTermsRecord['derivedFrom'];
  printed: string | null;
  decimals: number | null;
  phasing: (string | null)[] | null;
  clause: string | null;
  page: number | null;
  baseline: string | null;
  document_id: string | null;
  locator: TargetTermsRecord['locator'];
  external_id: string | null;
  effective_from: string | null;
  reason: string | null;
  recorded_at: Date;
  decided_on: string | null;
}

/**
 * The targets of units, each with its latest version known (and in force) on the asked day; withdrawn ones are left out unless asked for.
 * Versions are fetched by key target after target (`offset 0`): the planner takes a body for small and would compare each with all.
 */
export async function readTargets(tx: ScopedTx, query: TargetQuery): Promise<TargetRecord[]> {
  const known = query.knownOn ?? new Date('9999-01-01');
  const { rows } = await sql<TargetRow>`${query.unitIds?.length === 1 ? keptPlan : sql``}
    select t.id, t.plan_id, p.key as plan_key, p.kind as plan_kind, p.name as plan_name, p.issuers, t.unit_id, t.indicator_id, t.period, t.level, t.parent_target_id,
      v.version, v.plan_version, v.comparator, v.value, v.value_high, v.milestone_on, v.withdrawn, v.derived_low, v.derived_high, v.derived_from, v.printed,
      v.decimals, v.phasing, v.clause, v.page, v.baseline, v.document_id, v.locator, v.external_id, v.effective_from, v.reason, v.recorded_at, pv.decided_on
    from target t
    join plan p on p.tenant_id = t.tenant_id and p.id = t.plan_id
    cross join lateral (select * from target_version where tenant_id = t.tenant_id and target_id = t.id and recorded_at <= ${known} offset 0) v
    left join plan_version pv on pv.tenant_id = t.tenant_id and pv.plan_id = t.plan_id and pv.version = v.plan_version
    where t.tenant_id = ${query.tenantId}
      ${query.ids ? sql`and t.id = any (${[...query.ids]}::uuid[])` : sql``}
      ${query.ids && !query.unitIds ? sql`` : sql`and t.unit_id = any (${[...(query.unitIds ?? [])]}::integer[])`}
      ${query.periods ? sql`and t.period = any (${[...query.periods]}::text[])` : sql``}
      ${query.indicatorIds ? sql`and t.indicator_id = any (${[...query.indicatorIds]}::integer[])` : sql``}
      ${query.planIds ? sql`and t.plan_id = any (${[...query.planIds]}::uuid[])` : sql``}
    order by t.unit_id, t.indicator_id, p.recorded_at, p.key, t.level, t.id, v.version`.execute(tx);
  const targets = new Map<string, TargetRecord>();
  const histories = new Map<string, TargetRecord['history']>();
  for (const row of rows) {
    const history = histories.get(row.id) ?? [];
    histories.set(row.id, history);
    history.push({
      version: row.version,
      value: row.value,
      decidedOn: row.decided_on,
      effectiveFrom: row.effective_from,
      reason: row.reason,
      withdrawn: row.withdrawn,
    });
    if (query.inForceOn !== undefined && row.effective_from !== null && row.effective_from > query.inForceOn) continue;
    targets.set(row.id, {
      id: row.id,
      planId: row.plan_id,
      planKey: row.plan_key,
      planKind: row.plan_kind,
      planName: row.plan_name,
      issuers: row.issuers,
      unitId: row.unit_id,
      indicatorId: row.indicator_id,
      period: row.period,
      level: row.level,
      parentTargetId: row.parent_target_id,
      terms: termsOf(row),
      history,
    });
  }
  return [...targets.values()].filter((target) => query.withWithdrawn === true || !target.terms.withdrawn);
}

/** Which targets were written under these external ids, by external id: the latest target that bore each. */
export async function readTargetIdsByExternalId(
  tx: ScopedTx,
  tenantId: number,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  if (externalIds.length === 0) return new Map();
  const { rows } = await sql<{
    external_id: string;
    target_id: string;
  }>`select distinct on (external_id) external_id, target_id from target_version
    where tenant_id = ${tenantId} and external_id = any (${[...externalIds]}::text[]) order by external_id, recorded_at desc, version desc`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.external_id, row.target_id]));
}

const termsOf = (row: TargetRow): TargetRecord['terms'] => ({
  version: row.version,
  planVersion: row.plan_version,
  comparator: row.comparator,
  value: row.value,
  valueHigh: row.value_high,
  milestoneOn: row.milestone_on,
  withdrawn: row.withdrawn,
  derivedLow: row.derived_low,
  derivedHigh: row.derived_high,
  derivedFrom: row.derived_from,
  printed: row.printed,
  decimals: row.decimals,
  phasing: row.phasing,
  clause: row.clause,
  page: row.page,
  baseline: row.baseline,
  documentId: row.document_id,
  locator: row.locator,
  externalId: row.external_id,
  effectiveFrom: row.effective_from,
  reason: row.reason,
  recordedAt: row.recorded_at,
});
