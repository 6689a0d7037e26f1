import type { z } from 'zod';
import { compareVi } from '@thucthi/kernel';
import { Refusal, withScope, type Clock, type Database, type Scope } from '@thucthi/platform';
import { frequencies, type listCoverage } from '../contract.ts';
import { readCoverage } from './change-coverage.store.ts';
import { findUnit, findUnits } from './find-units.store.ts';
import { readIndicatorsCached } from './indicators.store.ts';

type Answer = z.input<(typeof listCoverage)['answer']>;

/** Who is expected to report an indicator, or what a unit is; without either only how many units report each indicator today. */
export function showCoverage(
  { database, scope, clock }: { database: Database; scope: Scope; clock: Clock },
  asked: { indicator?: string | undefined; unit?: string | undefined },
): Promise<Answer> {
  return withScope(database, scope, async (tx) => {
    const indicators = await readIndicatorsCached(tx);
    const codeOf = (id: number): string => indicators.get(id)?.definition.code ?? String(id);
    const indicator = [...indicators.values()].find((one) => one.definition.code === asked.indicator);
    if (asked.indicator !== undefined && indicator === undefined) throw new Refusal('not-found');
    const unit = asked.unit === undefined ? null : await findUnit(tx, asked.unit);
    if (asked.unit !== undefined && unit?.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
    const all = await readCoverage(tx, scope.tenantId, { unitIds: unit === null ? null : [unit.id], indicatorIds: null });
    const today = clock.today();
    const runs = all.filter((row) => row.validFrom <= today && (row.validTo === null || row.validTo >= today));
    const shown =
      indicator === undefined && unit === null ? [] : all.filter((row) => indicator === undefined || row.indicatorId === indicator.id);
    const units = await findUnits(tx, [...new Set(shown.flatMap((row) => [row.unitId, row.responsibleUnitId ?? row.unitId]))]);
    return {
      rows: shown
        .map((row) => ({
          unit: units.get(row.unitId)?.slug ?? String(row.unitId),
          unitName: units.get(row.unitId)?.name ?? '',
          indicator: codeOf(row.indicatorId),
          frequency: frequencies.find((one) => one === row.frequency) ?? ('month' as const),
          validFrom: row.validFrom,
          validTo: row.validTo,
          responsible: row.responsibleUnitId === null ? null : (units.get(row.responsibleUnitId)?.slug ?? null),
          responsibleName: row.responsibleUnitId === null ? null : (units.get(row.responsibleUnitId)?.name ?? null),
          revision: row.revision,
        }))
        .toSorted((a, b) => compareVi(a.unitName, b.unitName) || (a.validFrom < b.validFrom ? -1 : 1)),
      counts: [...Map.groupBy(runs, (row) => row.indicatorId)].map(([id, rows]) => ({
        indicator: codeOf(id),
        units: new Set(rows.map((row) => row.unitId)).size,
      })),
    };
  });
}
