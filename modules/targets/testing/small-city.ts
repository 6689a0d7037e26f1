import { asWorker, mintScope, type Database, type Scope } from '@thucthi/platform';
import {
  indexUnits,
  insertIndicators,
  insertUnits,
  readIndicators,
  replaceClosure,
  type IndicatorDef,
  type UnitDef,
} from '@thucthi/registry/server';
import { insertPlan, insertTargets } from '../server/index.ts';

/** Indicators of the little world: a flow that adds up, a rate that does not, a limit, and a count of whole things. */
export const smallIndicators = { revenue: 1, growth: 2, poverty: 3, enterprises: 4 } as const;

/** A city with wards below; each has a tenant of its own. */
export interface SmallCity {
  tenantId: number;
  city: number;
  slug: string;
  wards: { id: number; slug: string; name: string }[];
  /** Ended on 30 June 2025, before the year of the tests. */
  formerWard: { id: number; slug: string };
  scope: Scope;
  /** May write in the first ward only. */
  wardScope: Scope;
  reader: Scope;
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
  accumulation: 'sum',
  rollUp: 'sum',
  planConvention: 'ratio',
} as const;
const indicators: { id: number; definition: IndicatorDef }[] = [
  {
    id: smallIndicators.revenue,
    definition: { ...base, code: 'budget-revenue', name: { vi: 'Thu ngân sách nhà nước', en: 'Budget revenue' }, unit: 'tỷ đồng' },
  },
  {
    id: smallIndicators.growth,
    definition: {
      ...base,
      code: 'grdp',
      name: { vi: 'Tốc độ tăng GRDP', en: 'GRDP growth' },
      unit: '%',
      accumulation: 'index',
      rollUp: 'none',
      planConvention: 'points',
    },
  },
  {
    id: smallIndicators.poverty,
    definition: {
      ...base,
      code: 'poverty-rate',
      name: { vi: 'Tỷ lệ hộ nghèo', en: 'Poverty rate' },
      unit: '%',
      decimals: 2,
      frequency: 'year',
      polarity: 'down',
      accumulation: 'year-only',
      rollUp: 'weighted',
      planConvention: 'reduction',
    },
  },
  {
    id: smallIndicators.enterprises,
    definition: {
      ...base,
      code: 'enterprises-new',
      name: { vi: 'Doanh nghiệp thành lập mới', en: 'New enterprises' },
      unit: 'doanh nghiệp',
      decimals: 0,
    },
  },
];

let nextTenant = 1;
const scopeOf = (tenantId: number, writeUnits: 'all' | readonly number[]): Scope =>
  mintScope({ tenantId, personId: null, rights: ['targets.assign'], readUnits: 'all', writeUnits });

/** Loads a fresh little city under a tenant of its own, with `wardCount` wards and one that has ended. */
export async function loadSmallCity(database: Database, wardCount = 4): Promise<SmallCity> {
  const tenantId = nextTenant++;
  const first = tenantId * 10_000;
  const unit = (
    id: number,
    slug: string,
    name: string,
    kind: 'city-central' | 'ward',
    parentId: number | null,
    validTo: string | null,
    validFrom = '2020-01-01',
  ): UnitDef => ({
    id,
    slug,
    tree: 'territory',
    versions: [{ code: null, name, kind, parentId, validFrom, validTo }],
  });
  const slug = `thanh-pho-${tenantId}`;
  const wards = Array.from({ length: wardCount }, (_, at) => ({
    id: first + 100 + at,
    slug: `phuong-${tenantId}-${at + 1}`,
    name: `Phường ${at + 1}`,
  }));
  const formerWard = { id: first + 99, slug: `phuong-cu-${tenantId}` };
  const units = [
    unit(first, slug, 'Thành phố Thử', 'city-central', null, null),
    ...wards.map((ward) => unit(ward.id, ward.slug, ward.name, 'ward', first, null)),
    unit(formerWard.id, formerWard.slug, 'Phường Cũ', 'ward', first, '2025-06-30'),
  ];
  const recordedAt = new Date('2025-01-01T00:00:00Z');
  await asWorker(database, 'test', async (tx) => {
    await tx
      .insertInto('tenant')
      .values({
        id: tenantId,
        slug: `thu-${tenantId}`,
        name_vi: 'Thành phố Thử',
        name_en: 'Test city',
        demo: true,
        illustrative: true,
        root_unit_id: null,
        created_at: recordedAt,
      })
      .execute();
    await insertUnits(tx, tenantId, units, recordedAt);
    await replaceClosure(
      tx,
      tenantId,
      indexUnits(units, []),
      units.map((one) => one.id),
    );
    if ((await readIndicators(tx)).size === 0) await insertIndicators(tx, null, indicators, recordedAt);
  });
  return {
    tenantId,
    city: first,
    slug,
    wards,
    formerWard,
    scope: scopeOf(tenantId, 'all'),
    wardScope: scopeOf(tenantId, [wards[0]?.id ?? 0]),
    reader: scopeOf(tenantId, []),
  };
}

/** Gives a city a plan of its council and the target of the whole, and an empty allocation plan beside it. */
export async function loadPlans(
  database: Database,
  city: SmallCity,
  whole: { indicatorId: number; period: string; value: string },
): Promise<void> {
  const stamp = { recordedAt: new Date('2025-12-10T00:00:00Z'), recordedBy: null };
  const id = (last: string) => `00000000-0000-7000-8000-${String(city.tenantId).padStart(8, '0')}${last.padStart(4, '0')}`;
  await asWorker(database, 'test', async (tx) => {
    await insertPlan(
      tx,
      city.tenantId,
      {
        id: id('1'),
        key: 'council-2026',
        name: 'Nghị quyết HĐND 2026',
        kind: 'plan',
        issuers: ['council'],
        unitId: city.city,
        period: '2026',
      },
      { decidedOn: '2025-12-09', documentId: null },
      stamp,
    );
    await insertPlan(
      tx,
      city.tenantId,
      {
        id: id('2'),
        key: 'allocation-2026',
        name: 'Quyết định giao 2026',
        kind: 'allocation',
        issuers: ['executive'],
        unitId: city.city,
        period: '2026',
      },
      { decidedOn: '2025-12-20', documentId: null },
      stamp,
    );
    await insertTargets(
      tx,
      city.tenantId,
      [
        {
          id: id('3'),
          planId: id('1'),
          unitId: city.city,
          indicatorId: whole.indicatorId,
          period: whole.period,
          level: 'assigned',
          parentTargetId: null,
          terms: {
            version: 1,
            planVersion: 1,
            comparator: 'ge',
            value: whole.value,
            valueHigh: null,
            milestoneOn: null,
            withdrawn: false,
            derivedLow: null,
            derivedHigh: null,
            derivedFrom: null,
            printed: null,
            decimals: null,
            phasing: null,
            clause: null,
            page: null,
            baseline: null,
            documentId: null,
            locator: null,
            externalId: null,
            effectiveFrom: '2025-12-09',
            reason: null,
          },
        },
      ],
      stamp,
    );
  });
}
