import { withScope, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnits, listUnitsOn, readIndicatorsCached } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { listForms, ReportForm } from '../contract.ts';
import { reportingUnits, type ChoosableUnit } from '../domain/reporting-units.ts';
import { readForms, type Form } from './forms.store.ts';
import type { Work } from './work.ts';

/** The forms of the body as they stand. */
export function showFormsOf({ database, scope, clock }: Work): Promise<z.input<(typeof listForms)['answer']>> {
  return withScope(database, scope, async (tx) => ({
    forms: await shownForms(tx, scope, await readForms(tx, scope.tenantId), clock.today()),
  }));
}

/** Forms in the words of the contract. */
export async function shownForms(tx: ScopedTx, scope: Scope, forms: readonly Form[], today: string): Promise<ReportForm[]> {
  const indicators = await readIndicatorsCached(tx);
  const named = forms.flatMap(({ units }) => (units.by === 'list' ? units.units : units.below === null ? [] : [units.below]));
  const units = await findUnits(tx, [...new Set(named)]);
  const slugOf = (id: number): string => units.get(id)?.slug ?? String(id);
  const all: readonly ChoosableUnit[] =
    forms.length === 0
      ? []
      : (await listUnitsOn(tx, { owner: scope.tenantId, on: today, search: null, underId: null, areas: false, limit: 6000 })).units;
  return forms.map(({ indicatorIds, units: choice, ...form }) => {
    const definitions = indicatorIds.map((id) => indicators.get(id)?.definition ?? null);
    return {
      ...form,
      steps: [...form.steps],
      dueDays: form.dueDays === null ? null : [...form.dueDays],
      indicators: definitions.map((one, at) => one?.code ?? String(indicatorIds[at])),
      indicatorNames: definitions.map((one, at) => ({
        code: one?.code ?? String(indicatorIds[at]),
        name: one?.name ?? { vi: '', en: '' },
        known: one !== null,
      })),
      units:
        choice.by === 'list'
          ? { by: 'list' as const, units: choice.units.map(slugOf) }
          : { by: 'kind' as const, kinds: [...choice.kinds], below: choice.below === null ? null : slugOf(choice.below) },
      unitNames: (choice.by === 'list' ? choice.units : choice.below === null ? [] : [choice.below]).map((id) => ({
        slug: slugOf(id),
        name: units.get(id)?.name ?? slugOf(id),
      })),
      reporting: reportingUnits(choice, all).size,
    };
  });
}
