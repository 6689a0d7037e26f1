import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import type { TargetTermsRecord } from './targets.store.ts';

/**
 * What one decision said about a target, and the document that decided it: the one behind this version of the plan, else the one named with
 * the target itself. A text in which a target was only read (it has a place there) has decided nothing.
 */
export interface TargetDecision {
  targetId: string;
  version: number;
  documentId: string | null;
  comparator: TargetTermsRecord['comparator'];
  value: string | null;
  valueHigh: string | null;
  milestoneOn: string | null;
  withdrawn: boolean;
  clause: string | null;
  page: number | null;
  decidedOn: string | null;
}

const decidingDocument = sql<string | null>`coalesce(pv.document_id, case when v.locator is null then v.document_id end)`;
/** Versions by key, target after target: the planner takes a body for small and would compare each target with every version. */
const versionsWithPlans = sql`target t
    cross join lateral (select * from target_version where tenant_id = t.tenant_id and target_id = t.id offset 0) v
    left join plan_version pv on pv.tenant_id = t.tenant_id and pv.plan_id = t.plan_id and pv.version = v.plan_version`;

/** Every decision about each target that a document decided something about, by target and in the order in which they were taken. */
export async function readDecisionsAbout(tx: ScopedTx, tenantId: number, documentId: string): Promise<TargetDecision[]> {
  const { rows } = await sql<TargetDecision>`with touched as (
      select v.target_id from plan_version p join target t on t.tenant_id = p.tenant_id and t.plan_id = p.plan_id
        join target_version v on v.tenant_id = t.tenant_id and v.target_id = t.id and v.plan_version = p.version
        where p.tenant_id = ${tenantId} and p.document_id = ${documentId}
      union select target_id from target_version where tenant_id = ${tenantId} and document_id = ${documentId} and locator is null)
    select t.id as "targetId", v.version, ${decidingDocument} as "documentId", v.comparator, v.value, v.value_high as "valueHigh",
      v.milestone_on as "milestoneOn", v.withdrawn, v.clause, v.page, pv.decided_on as "decidedOn"
    from ${versionsWithPlans} where t.tenant_id = ${tenantId} and t.id in (select target_id from touched) order by t.id, v.version`.execute(
    tx,
  );
  return rows;
}

/** Which documents decided something about which targets of a body, and whose targets they are. */
export async function readDocumentsOfTargets(
  tx: ScopedTx,
  tenantId: number,
): Promise<{ documentId: string; targetId: string; unitId: number }[]> {
  const { rows } = await sql<{ documentId: string; targetId: string; unitId: number }>`
    select distinct ${decidingDocument} as "documentId", t.id as "targetId", t.unit_id as "unitId"
    from ${versionsWithPlans} where t.tenant_id = ${tenantId} and ${decidingDocument} is not null`.execute(tx);
  return rows;
}
