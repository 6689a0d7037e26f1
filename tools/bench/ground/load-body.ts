import { asWorker, mintScope, newId, withScope, type Scope } from '@thucthi/platform';
import {
  indexUnits,
  insertBody,
  insertIndicators,
  insertUnits,
  replaceClosure,
  setRootUnit,
  writeInstallation,
  type IndicatorDef,
  type UnitDef,
  type UnitKind,
} from '@thucthi/registry/server';
import { insertPlan, insertTargets } from '@thucthi/targets/server';
import type { Ground } from './open-ground.ts';
import { communeId, communeSlug, isRate, leavesOf, neighbourhoodId, rootId, rootSlug, tenantId, type Shape } from './shape.ts';

/** The bench's own scope: everything in its body. */
export const wholeBody: Scope = mintScope({
  tenantId,
  personId: null,
  rights: ['figures.enter', 'figures.import', 'targets.assign'],
  readUnits: 'all',
  writeUnits: 'all',
});

const unit = (id: number, slug: string, parentId: number | null, kind: UnitKind): UnitDef => ({
  id,
  slug,
  tree: 'territory',
  versions: [{ code: null, name: slug, kind, parentId, validFrom: '2015-01-01', validTo: null }],
});

const unitsOf = (shape: Shape): UnitDef[] => [
  unit(rootId, rootSlug, null, 'city-central'),
  ...Array.from({ length: shape.communes }, (_, index) => unit(communeId(index + 1), communeSlug(index + 1), rootId, 'ward')),
  ...Array.from({ length: shape.communes * shape.neighbourhoodsEach }, (_, index) =>
    unit(neighbourhoodId(index + 1), `to-do-${index + 1}`, communeId(1 + Math.floor(index / shape.neighbourhoodsEach)), 'neighbourhood'),
  ),
];

const indicatorOf = (id: number): { id: number; definition: IndicatorDef } => ({
  id,
  definition: {
    code: `bench-${id}`,
    name: { vi: `Chỉ tiêu đo ${id}`, en: `Bench indicator ${id}` },
    unit: isRate(id) ? '%' : 'tỷ đồng',
    decimals: 1,
    group: 'economy',
    frequency: 'month',
    polarity: 'up',
    accumulation: isRate(id) ? 'last' : 'sum',
    rollUp: isRate(id) ? 'ratio-of-sums' : 'sum',
    priceBasis: null,
    planConvention: 'ratio',
    issuers: ['city'],
    aliases: [],
    ownerSector: 'finance',
  },
});

/** Creates the body: units, indicators, who reports what, and a plan with a target for every indicator of the city and its first ward. */
export async function loadBody(ground: Ground, shape: Shape): Promise<void> {
  const recordedAt = new Date('2021-12-01T02:00:00Z');
  const units = unitsOf(shape);
  await asWorker(ground.database, 'bench', async (tx) => {
    await writeInstallation(tx, { demo: true, businessDate: null, ready: true });
    await insertBody(
      tx,
      { id: tenantId, slug: rootSlug, name: { vi: 'Thành phố đo', en: 'Bench city' }, demo: true, illustrative: true },
      recordedAt,
    );
    await insertUnits(tx, tenantId, units, recordedAt);
    await replaceClosure(
      tx,
      tenantId,
      indexUnits(units, []),
      units.map(({ id }) => id),
    );
    await setRootUnit(tx, tenantId, rootId);
    await insertIndicators(
      tx,
      null,
      Array.from({ length: shape.indicators }, (_, index) => indicatorOf(index + 1)),
      recordedAt,
    );
  });
  const firstLeaf = shape.neighbourhoodsEach === 0 ? communeId(0) : neighbourhoodId(0);
  await ground.asOwner(
    `insert into coverage (tenant_id, unit_id, indicator_id, frequency, valid_from, recorded_at)
      select ${tenantId}, ${firstLeaf} + u, i, 'month', '2022-01-01', '2021-12-01T02:00:00Z'
      from generate_series(1, ${leavesOf(shape)}) u, generate_series(1, ${shape.indicators}) i`,
    `insert into expected_count (tenant_id, unit_id, indicator_id, valid_from, valid_to, expected)
      select ${tenantId}, c.ancestor_id, i, '2022-01-01', '9999-12-31', count(*)
      from unit_closure c, generate_series(1, ${shape.indicators}) i
      where c.kind <> 'self' and c.descendant_id between ${firstLeaf} + 1 and ${firstLeaf} + ${leavesOf(shape)} group by c.ancestor_id, i`,
  );
  await withScope(ground.database, wholeBody, async (tx) => {
    const planId = newId(recordedAt);
    const stamp = { recordedAt, recordedBy: null };
    await insertPlan(
      tx,
      tenantId,
      { id: planId, key: 'bench-2025', name: 'Kế hoạch 2025', kind: 'plan', issuers: ['city'], unitId: rootId, period: '2025' },
      { decidedOn: '2024-12-20', documentId: null },
      stamp,
    );
    for (const unitId of [rootId, communeId(1)]) {
      await insertTargets(
        tx,
        tenantId,
        Array.from({ length: shape.indicators }, (_, index) => targetOf(planId, unitId, index + 1)),
        stamp,
      );
    }
  });
}

const targetOf = (planId: string, unitId: number, indicatorId: number): Parameters<typeof insertTargets>[2][number] => ({
  id: newId(),
  planId,
  unitId,
  indicatorId,
  period: '2025',
  level: 'assigned',
  parentTargetId: null,
  terms: {
    version: 1,
    planVersion: 1,
    comparator: 'ge',
    value: isRate(indicatorId) ? '90' : String(unitId === rootId ? 9_000_000 : 600_000),
    valueHigh: null,
    milestoneOn: null,
    withdrawn: false,
    derivedLow: null,
    derivedHigh: null,
    derivedFrom: null,
    printed: null,
    decimals: 1,
    phasing: null,
    clause: null,
    page: null,
    baseline: null,
    documentId: null,
    locator: null,
    externalId: null,
    effectiveFrom: null,
    reason: null,
  },
});
