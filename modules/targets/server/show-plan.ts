import type { z } from 'zod';
import { readDocuments } from '@thucthi/mandates/server';
import { Refusal, withScope, type Database, type Scope } from '@thucthi/platform';
import type { readPlan } from '../contract.ts';
import { ownUnit, summariesOf } from './list-plans.ts';
import { readIndicatorsByCode } from './planned-period.ts';
import { readPlans } from './plans.store.ts';
import { mayAssign } from './show-allocation.ts';
import { documentIdsOf, targetState } from './target-state.ts';
import { readTargets } from './targets.store.ts';

type Answer = z.input<(typeof readPlan)['answer']>;

/** One plan with the targets it sets for one unit, as decided last: planning looks ahead, whatever the day on which they count. */
export function showPlan({ database, scope }: { database: Database; scope: Scope }, asked: { key: string; unit: string }): Promise<Answer> {
  return withScope(database, scope, async (tx) => {
    const unit = await ownUnit(tx, scope, asked.unit);
    const [plan] = await readPlans(tx, scope.tenantId, { keys: [asked.key] });
    if (plan === undefined) throw new Refusal('not-found');
    const targets = await readTargets(tx, { tenantId: scope.tenantId, planIds: [plan.id], unitIds: [unit.id] });
    const { byId } = await readIndicatorsByCode(tx);
    const documents = await readDocuments(tx, scope.tenantId, documentIdsOf(targets, []));
    const [summary] = await summariesOf(tx, scope, [plan]);
    if (summary === undefined) throw new Refusal('not-found');
    return {
      unit: { slug: unit.slug, name: unit.name },
      plan: summary,
      targets: targets.map((target) =>
        targetState(target, {
          unitSlug: () => unit.slug,
          indicatorCode: (id) => byId.get(id)?.definition.code ?? String(id),
          documents,
        }),
      ),
      can: { assign: await mayAssign(tx, scope, unit.slug) },
    };
  });
}
