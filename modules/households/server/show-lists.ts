import { withScope, type Scope, type ScopedTx } from '@thucthi/platform';
import { readIndicatorsCached, type FoundUnit } from '@thucthi/registry/server';
import { readTargets } from '@thucthi/targets/server';
import type { z } from 'zod';
import type { listHouseholdLists } from '../contract.ts';
import { communeKinds } from '../domain/commune-kinds.ts';
import { readListsBelow, targetsWithList } from './lists.store.ts';
import { keepsUnit, ownUnit } from './own-list.ts';
import { readSettings } from './settings.store.ts';
import { shownLists, targetValue } from './shown-lists.ts';
import type { Work } from './work.ts';

type Answer = z.input<(typeof listHouseholdLists)['answer']>;

/** The lists of a unit and below it, and for its own people the targets they could still divide. */
export function showListsOf({ database, clock, scope }: Work, slug: string, year: number | null): Promise<Answer> {
  return withScope(database, scope, async (tx) => {
    const unit = await ownUnit(tx, scope, slug);
    const today = clock.today();
    const keep = keepsUnit(scope, unit.id) && communeKinds.has(unit.kind);
    const lists = await readListsBelow(tx, scope.tenantId, unit.id, today, year);
    return {
      unit: { slug: unit.slug, name: unit.name },
      lists: await shownLists(tx, scope, lists, today),
      divisible: keep ? await divisibleTargets(tx, scope, unit, year) : [],
      settings: await readSettings(tx, scope.tenantId),
      can: { keep, set: scope.rights.has('registry.manage') },
    };
  });
}

/** Targets of a unit that are one number of something that adds up, and have no list yet. */
export async function divisibleTargets(tx: ScopedTx, scope: Scope, unit: FoundUnit, year: number | null): Promise<Answer['divisible']> {
  const indicators = await readIndicatorsCached(tx);
  const targets = await readTargets(tx, { tenantId: scope.tenantId, unitIds: [unit.id] });
  const taken = await targetsWithList(tx, scope.tenantId, unit.id);
  return targets.flatMap((target) => {
    const indicator = indicators.get(target.indicatorId)?.definition;
    const value = targetValue(target);
    if (value === null || indicator === undefined || indicator.rollUp !== 'sum' || target.level === 'scenario') return [];
    if (taken.has(target.id) || (year !== null && target.period.slice(0, 4) !== String(year))) return [];
    return [
      {
        target: target.id,
        indicator: { code: indicator.code, name: indicator.name, unit: indicator.unit },
        period: target.period,
        value,
        plan: target.planName,
      },
    ];
  });
}
