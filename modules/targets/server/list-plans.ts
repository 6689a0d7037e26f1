import { compareVi } from '@thucthi/kernel';
import { readDocuments } from '@thucthi/mandates/server';
import { Refusal, withScope, type Database, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit, findUnits, type FoundUnit } from '@thucthi/registry/server';
import type { PlanSummary } from '../contract.ts';
import { readPlans, type PlanRecord } from './plans.store.ts';
import { documentIdsOf, planSummaryOf } from './target-state.ts';

/** The plans of the body that owns a unit: newest period first, then by name. */
export function listPlansOf(
  { database, scope }: { database: Database; scope: Scope },
  asked: { unit: string; year?: number | undefined; document?: string | undefined },
): Promise<{ unit: { slug: string; name: string }; plans: PlanSummary[] }> {
  return withScope(database, scope, async (tx) => {
    const { slug, name } = await ownUnit(tx, scope, asked.unit);
    return {
      unit: { slug, name },
      plans: await summariesOf(
        tx,
        scope,
        await readPlans(tx, scope.tenantId, {
          ...(asked.year === undefined ? {} : { year: asked.year }),
          ...(asked.document === undefined ? {} : { document: asked.document }),
        }),
      ),
    };
  });
}

/** Plans as the contract shows them. */
export async function summariesOf(tx: ScopedTx, scope: Scope, plans: readonly PlanRecord[]): Promise<PlanSummary[]> {
  const units = await findUnits(tx, [...new Set(plans.map((plan) => plan.unitId))]);
  const documents = await readDocuments(tx, scope.tenantId, documentIdsOf([], plans));
  const unitSlug = (id: number): string => units.get(id)?.slug ?? String(id);
  return plans
    .map((plan) => planSummaryOf(plan, { unitSlug, documents }))
    .toSorted((a, b) => (a.period === b.period ? compareVi(a.name, b.name) : a.period < b.period ? 1 : -1));
}

/** A unit of the body that asks; national units and those of other bodies are not found. */
export async function ownUnit(tx: ScopedTx, scope: Scope, slug: string): Promise<FoundUnit> {
  const unit = await findUnit(tx, slug);
  if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
  return unit;
}
