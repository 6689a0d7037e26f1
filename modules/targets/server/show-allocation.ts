import type { z } from 'zod';
import { decimalString, parsePeriodCode, periodCode, samePeriodLastYear, yearOf } from '@thucthi/kernel';
import { readDocuments } from '@thucthi/mandates/server';
import { Refusal, withScope, type Database, type Scope, type ScopedTx } from '@thucthi/platform';
import type { FoundUnit, RegisteredIndicator } from '@thucthi/registry/server';
import type * as contract from '../contract.ts';
import { phasingPeriods } from '../domain/index.ts';
import type { Actual, ReadActuals } from './actuals.ts';
import { readAllocationOf, remainderOf, type Allocation } from './allocation.ts';
import { ownUnit, summariesOf } from './list-plans.ts';
import { readIndicatorsByCode, slotOf } from './planned-period.ts';
import { documentIdsOf, targetState, type Naming } from './target-state.ts';
import { readUnitRegister } from './unit-register.ts';

type Answer = z.input<(typeof contract.readAllocation)['answer']>;

/** What every reading of an allocation is asked with. */
export interface AskedAllocation {
  slug: string;
  indicator: string;
  period: string;
  plan?: string | undefined;
  months?: 'true' | undefined;
}

/** How one indicator of a unit is divided over the units below, with last year's values and what was achieved so far. */
export function showAllocation(
  { database, scope, readActuals }: { database: Database; scope: Scope; readActuals: ReadActuals },
  asked: AskedAllocation,
): Promise<Answer> {
  return withScope(database, scope, async (tx) => {
    const { unit, indicator, period, allocation, naming } = await openAllocation(tx, scope, asked);
    const unitIds = allocation.rows.map(({ unit }) => unit.id);
    const formerPeriod = samePeriodLastYear(parsePeriodCode(period));
    const actuals = await readActuals(tx, scope.tenantId, unitIds, indicator.id, period);
    const former = await readActuals(tx, scope.tenantId, unitIds, indicator.id, periodCode(formerPeriod));
    const months =
      asked.months === undefined || formerPeriod.kind !== 'year'
        ? null
        : await monthsOf(tx, readActuals, { tenantId: scope.tenantId, unitIds, indicatorId: indicator.id, year: yearOf(formerPeriod) });
    const { definition } = indicator;
    return {
      indicator: {
        code: definition.code,
        name: definition.name,
        unit: definition.unit,
        decimals: definition.decimals,
        additive: allocation.divided !== null,
      },
      unit: { slug: unit.slug, name: unit.name },
      period,
      plans: await summariesOf(tx, scope, allocation.plans),
      plan: allocation.plan?.key ?? null,
      parent: allocation.parent === null ? null : targetState(allocation.parent, naming),
      parentTargets: allocation.parentTargets.map((target) => targetState(target, naming)),
      rows: allocation.rows.map(({ unit, target, striving }) => ({
        unit: unit.slug,
        unitName: unit.name,
        sortKey: unit.sortKey,
        target: target === null ? null : targetState(target, naming),
        striving: striving === null ? null : targetState(striving, naming),
        lastYear: lastYearOf(former.get(unit.id)),
        lastYearMonths: months?.get(unit.id) ?? null,
        actual: actualOf(actuals.get(unit.id)),
      })),
      sum: allocation.divided?.sum ?? null,
      remainder: allocation.divided === null ? null : remainderOf(allocation.divided),
      can: { assign: await mayAssign(tx, scope, unit.slug) },
    };
  });
}

/** Finds everything an allocation is made of; refused where the unit, the indicator or the period is none. */
export async function openAllocation(
  tx: ScopedTx,
  scope: Scope,
  asked: AskedAllocation,
): Promise<{ indicator: RegisteredIndicator; period: string; allocation: Allocation; naming: Naming; unit: FoundUnit }> {
  const unit = await ownUnit(tx, scope, asked.slug);
  const { byCode, byId } = await readIndicatorsByCode(tx);
  const indicator = byCode.get(asked.indicator);
  if (indicator === undefined) throw new Refusal('not-found');
  const period = slotOf(asked.period);
  const allocation = await readAllocationOf(tx, scope.tenantId, { unit, indicator, period, planKey: asked.plan ?? null });
  const targets = [
    ...allocation.parentTargets,
    ...allocation.rows.flatMap(({ target, striving }) => [target, striving].filter((one) => one !== null)),
  ];
  const slugs = new Map([[unit.id, unit.slug], ...allocation.rows.map(({ unit: one }) => [one.id, one.slug] as const)]);
  const naming: Naming = {
    unitSlug: (id) => slugs.get(id) ?? String(id),
    indicatorCode: (id) => byId.get(id)?.definition.code ?? String(id),
    documents: await readDocuments(tx, scope.tenantId, documentIdsOf(targets, [])),
  };
  return { indicator, period, allocation, naming, unit };
}

/** Whether the caller may set targets below a unit: the right, and the unit in a branch they may write. */
/** Whether the caller may set targets of a unit. */
export async function mayAssign(tx: ScopedTx, scope: Scope, slug: string): Promise<boolean> {
  if (!scope.rights.has('targets.assign')) return false;
  if (scope.writeUnits === 'all') return true;
  const register = await readUnitRegister(tx, scope.tenantId);
  const unit = register.bySlug(slug);
  return unit !== undefined && register.writable(scope, unit);
}

async function monthsOf(
  tx: ScopedTx,
  readActuals: ReadActuals,
  of: { tenantId: number; unitIds: readonly number[]; indicatorId: number; year: number },
): Promise<ReadonlyMap<number, (string | null)[]>> {
  const found = new Map(of.unitIds.map((id) => [id, Array.from({ length: 12 }, (): string | null => null)]));
  for (const [at, period] of phasingPeriods(of.year, 'month').entries()) {
    for (const [unitId, actual] of await readActuals(tx, of.tenantId, of.unitIds, of.indicatorId, period)) {
      const months = found.get(unitId);
      if (months !== undefined) months[at] = decimalString(actual.value);
    }
  }
  return found;
}

function lastYearOf(actual: Actual | undefined): { value: string; period: string; vintage: string } | null {
  return actual === undefined ? null : { value: decimalString(actual.value), period: actual.period, vintage: actual.vintage };
}

function actualOf(actual: Actual | undefined): { value: string; period: string } | null {
  return actual === undefined ? null : { value: decimalString(actual.value), period: actual.period };
}
