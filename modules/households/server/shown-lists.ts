import { decimalString, dec } from '@thucthi/kernel';
import { namePeople } from '@thucthi/access/server';
import type { Scope, ScopedTx } from '@thucthi/platform';
import { findUnits, readIndicatorsCached } from '@thucthi/registry/server';
import { readTargets, type TargetRecord } from '@thucthi/targets/server';
import type { z } from 'zod';
import type { householdList } from '../contract/shapes.ts';
import { remainderOf } from '../domain/list-measure.ts';
import type { ListRecord } from './lists.store.ts';

type ShownList = z.input<typeof householdList>;

/** Lists as everybody of the body sees them: counts and sums beside the unit's target, no line and no name. */
export async function shownLists(tx: ScopedTx, scope: Scope, lists: readonly ListRecord[], today: string): Promise<ShownList[]> {
  if (lists.length === 0) return [];
  const units = await findUnits(tx, [...new Set(lists.map(({ unitId }) => unitId))]);
  const indicators = await readIndicatorsCached(tx);
  const targets = new Map(
    (await readTargets(tx, { tenantId: scope.tenantId, ids: lists.map(({ targetId }) => targetId) })).map((target) => [target.id, target]),
  );
  const names = await namePeople(
    tx,
    scope,
    lists.map(({ recordedBy }) => recordedBy),
    today,
  );
  return lists.flatMap((list) => {
    const unit = units.get(list.unitId);
    const indicator = indicators.get(list.indicatorId)?.definition;
    if (unit === undefined || indicator === undefined) return [];
    const target = targets.get(list.targetId);
    const value = targetValue(target);
    return [
      {
        id: list.id,
        revision: list.revision,
        unit: { slug: unit.slug, name: unit.name },
        indicator: { code: indicator.code, name: indicator.name, unit: indicator.unit, decimals: indicator.decimals },
        period: list.period,
        plan: target?.planName ?? null,
        target: value,
        purpose: list.purpose,
        legalBasis: list.legalBasis,
        retainUntil: list.retainUntil,
        lines: list.lines,
        people: list.people,
        named: list.named,
        withActual: list.withActual,
        done: list.done,
        assignedSum: decimalString(dec(list.assignedSum)),
        actualSum: decimalString(dec(list.actualSum)),
        remainder: remainderOf(value, list.assignedSum),
        erasedOn: list.erasedOn,
        madeAt: list.recordedAt.toISOString(),
        madeBy: (list.recordedBy === null ? undefined : names.get(list.recordedBy)) ?? null,
      },
    ];
  });
}

/** What a target asks for as one number that can be divided; null for what is a range, a deed or a day. */
export const targetValue = (target: TargetRecord | undefined): string | null =>
  target === undefined || target.terms.value === null || !['ge', 'le', 'eq'].includes(target.terms.comparator)
    ? null
    : decimalString(dec(target.terms.value));
