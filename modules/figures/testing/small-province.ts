import { asWorker, mintScope, type Database, type Scope } from '@thucthi/platform';
import {
  indexUnits,
  insertEvents,
  insertIndicators,
  insertUnits,
  readIndicators,
  replaceClosure,
  setCoverage,
  type IndicatorDef,
  type UnitDef,
  type UnitEvent,
} from '@thucthi/registry/server';

/** Indicators every little world shares. */
export const smallIndicators = { revenue: 1, coverageRate: 2, growth: 3, income: 4, population: 5 } as const;

/** Ids of one little world: a province, three communes, two neighbourhoods in the first. Each has a tenant of its own. */
export interface SmallProvince {
  tenantId: number;
  province: number;
  north: number;
  south: number;
  east: number;
  northA: number;
  northB: number;
  scope: Scope;
}

const base = {
  decimals: 1,
  group: 'economy',
  frequency: 'month',
  polarity: 'up',
  priceBasis: null,
  issuers: [],
  aliases: [],
  ownerSector: 'finance',
} as const;
const indicators: { id: number; definition: IndicatorDef }[] = [
  {
    id: smallIndicators.revenue,
    definition: {
      ...base,
      code: 'budget-revenue',
      name: { vi: 'Thu ngân sách', en: 'Budget revenue' },
      unit: 'tỷ đồng',
      accumulation: 'sum',
      rollUp: 'sum',
      planConvention: 'ratio',
    },
  },
  {
    id: smallIndicators.coverageRate,
    definition: {
      ...base,
      code: 'health-insurance',
      name: { vi: 'Tỷ lệ bao phủ BHYT', en: 'Health insurance' },
      unit: '%',
      accumulation: 'last',
      rollUp: 'ratio-of-sums',
      planConvention: 'ratio',
    },
  },
  {
    id: smallIndicators.growth,
    definition: {
      ...base,
      code: 'grdp',
      name: { vi: 'Tăng trưởng GRDP', en: 'GRDP growth' },
      unit: '%',
      accumulation: 'index',
      rollUp: 'none',
      planConvention: 'points',
    },
  },
  {
    id: smallIndicators.income,
    definition: {
      ...base,
      code: 'income-per-head',
      name: { vi: 'Thu nhập bình quân đầu người', en: 'Income per head' },
      unit: 'triệu đồng',
      accumulation: 'average',
      rollUp: 'weighted',
      weightIndicator: 'population',
      planConvention: 'ratio',
    },
  },
  {
    id: smallIndicators.population,
    definition: {
      ...base,
      code: 'population',
      name: { vi: 'Dân số', en: 'Population' },
      unit: 'người',
      decimals: 0,
      accumulation: 'last',
      rollUp: 'sum',
      planConvention: 'ratio',
    },
  },
];

export const smallUnit = (
  id: number,
  slug: string,
  parentId: number | null,
  kind: UnitDef['versions'][number]['kind'],
  validTo: string | null = null,
  validFrom = '2020-01-01',
): UnitDef => ({
  id,
  slug,
  tree: 'territory',
  versions: [{ code: null, name: slug, kind, parentId, validFrom, validTo }],
});

/** The units of a little world before anything happens to them. */
export const smallUnits = (ids: Omit<SmallProvince, 'scope'>): UnitDef[] => [
  smallUnit(ids.province, `tinh-${ids.tenantId}`, null, 'province'),
  smallUnit(ids.north, `xa-bac-${ids.tenantId}`, ids.province, 'commune'),
  smallUnit(ids.south, `xa-nam-${ids.tenantId}`, ids.province, 'commune'),
  smallUnit(ids.east, `xa-dong-${ids.tenantId}`, ids.province, 'commune'),
  smallUnit(ids.northA, `thon-a-${ids.tenantId}`, ids.north, 'neighbourhood'),
  smallUnit(ids.northB, `thon-b-${ids.tenantId}`, ids.north, 'neighbourhood'),
];

let nextTenant = 1;

/** Loads a fresh little world under a tenant of its own, so that tests share one database without meeting. */
export async function loadSmallProvince(
  database: Database,
  change: { units?: (ids: Omit<SmallProvince, 'scope'>) => UnitDef[]; events?: (UnitEvent & { rowId: string })[] } = {},
): Promise<SmallProvince> {
  const tenantId = nextTenant++;
  const at = tenantId * 1000;
  const ids = { tenantId, province: at + 10, north: at + 11, south: at + 12, east: at + 13, northA: at + 111, northB: at + 112 };
  const units = (change.units ?? smallUnits)(ids);
  const events = change.events ?? [];
  const recordedAt = new Date('2023-01-01T00:00:00Z');
  await asWorker(database, 'test', async (tx) => {
    await tx
      .insertInto('tenant')
      .values({
        id: tenantId,
        slug: `nho-${tenantId}`,
        name_vi: 'Tỉnh nhỏ',
        name_en: 'Small province',
        demo: false,
        illustrative: true,
        root_unit_id: null,
        created_at: recordedAt,
      })
      .execute();
    await insertUnits(tx, tenantId, units, recordedAt);
    await insertEvents(tx, tenantId, events, recordedAt);
    await replaceClosure(
      tx,
      tenantId,
      indexUnits(units, events),
      units.map((unit) => unit.id),
    );
    if ((await readIndicators(tx)).size === 0) await insertIndicators(tx, null, indicators, recordedAt);
    const expected = (unitId: number, indicatorId: number) => ({
      unitId,
      indicatorId,
      frequency: 'month',
      validFrom: '2020-01-01',
      validTo: null,
      responsibleUnitId: null,
    });
    await setCoverage(
      tx,
      tenantId,
      [
        expected(ids.northA, smallIndicators.revenue),
        expected(ids.northB, smallIndicators.revenue),
        expected(ids.south, smallIndicators.revenue),
        expected(ids.east, smallIndicators.revenue),
        expected(ids.north, smallIndicators.coverageRate),
        expected(ids.south, smallIndicators.coverageRate),
      ],
      recordedAt,
    );
  });
  return { ...ids, scope: wholeTenant(tenantId) };
}

/** A scope that may do everything in a tenant, for tests. */
export const wholeTenant = (tenantId: number): Scope =>
  mintScope({
    tenantId,
    personId: null,
    rights: ['figures.enter', 'figures.import', 'targets.assign', 'registry.manage', 'status.override', 'audit.read', 'people.manage'],
    readUnits: 'all',
    writeUnits: 'all',
  });
