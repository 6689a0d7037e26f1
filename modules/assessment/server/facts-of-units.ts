import { readFigureDocuments, readRollup, readStandingFigures, readStatements } from '@thucthi/figures/server';
import type { ScopedTx } from '@thucthi/platform';
import { readTargets } from '@thucthi/targets/server';
import { unchangedGround } from './changed-ground.ts';
import { readOverridesOf } from './status.store.ts';
import { figuresSpokenOf, periodsAbout, slotsOfYear, type UnitFacts } from './unit-facts.ts';

/**
 * What a status rests on, for several units of a body at once: one read of each kind for all of them. `body` is what is known of the body
 * itself in the same period; growth cannot be told from these facts.
 */
export async function readFactsOfUnits(
  tx: ScopedTx,
  body: UnitFacts,
  unitIds: readonly number[],
  indicatorIds: readonly number[],
): Promise<Map<number, UnitFacts>> {
  if (unitIds.length === 0) return new Map();
  const { tenantId, period, year, inForceOn } = body;
  const slots = [...new Set([...slotsOfYear(year - 2), ...slotsOfYear(year - 1), ...slotsOfYear(year), period])];
  const key = { tenantId, unitIds, indicatorIds, periods: slots, knownOn: null };
  const own = Map.groupBy(await readStandingFigures(tx, key), (figure) => figure.unitId);
  const sums = Map.groupBy(await readRollup(tx, { ...key, rule: 0 }), (row) => row.unitId);
  const targets = Map.groupBy(
    await readTargets(tx, { tenantId, unitIds, indicatorIds, periods: [...new Set([String(year), period])], inForceOn }),
    (target) => target.unitId,
  );
  const statements = Map.groupBy(
    await readStatements(tx, { tenantId, unitId: unitIds, periods: periodsAbout(period), knownOn: null }),
    (statement) => statement.unitId,
  );
  const overrides = await readOverridesOf(tx, tenantId, unitIds, period, null);
  const spokenOf = unitIds.flatMap((id) => figuresSpokenOf(own.get(id) ?? [], statements.get(id) ?? []));
  const documentOf = await readFigureDocuments(tx, tenantId, spokenOf);
  return new Map(
    unitIds.map((unitId) => [
      unitId,
      {
        ...body,
        unitId,
        own: Map.groupBy(own.get(unitId) ?? [], (figure) => figure.indicatorId),
        sums: Map.groupBy(sums.get(unitId) ?? [], (row) => row.indicatorId),
        targets: Map.groupBy(targets.get(unitId) ?? [], (target) => target.indicatorId),
        statements: statements.get(unitId) ?? [],
        overrides: overrides.get(unitId) ?? new Map(),
        documentOf,
        ground: unchangedGround,
      },
    ]),
  );
}
