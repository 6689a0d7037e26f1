import { asWorker, dateInVietnam, mintScope, type Database, type Scope } from '@thucthi/platform';
import {
  indexUnits,
  insertBody,
  insertIndicators,
  insertUnits,
  replaceClosure,
  setCoverage,
  setRootUnit,
  type IndicatorDef,
  type UnitDef,
  type UnitKind,
} from '@thucthi/registry/server';

/** The body whose writers are killed: one province, three communes, nine neighbourhoods that report. */
export const killedTenant = 1;
export const provinceId = 101_000_000;
const communeIds = [1, 2, 3].map((commune) => provinceId + commune);
export const reportingIds = communeIds.flatMap((commune) => [1, 2, 3].map((part) => commune + part * 10));
export const ancestorIds = [provinceId, ...communeIds];

/** Five flows and one rate, so that values, numerators and denominators are all rolled up. */
export const flowIds = [1, 2, 3, 4, 5] as const;
export const rateId = 6;

/** Months the writers meet in. */
export const months = ['2026-07', '2026-08', '2026-09'] as const;
export const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

export const killedScope: Scope = mintScope({
  tenantId: killedTenant,
  personId: null,
  rights: ['figures.enter', 'figures.import'],
  readUnits: 'all',
  writeUnits: 'all',
});

const unit = (id: number, parentId: number | null, kind: UnitKind): UnitDef => ({
  id,
  slug: `don-vi-${id}`,
  tree: 'territory',
  versions: [{ code: null, name: `Đơn vị ${id}`, kind, parentId, validFrom: '2020-01-01', validTo: null }],
});

const indicator = (id: number): { id: number; definition: IndicatorDef } => {
  const rate = id === rateId;
  return {
    id,
    definition: {
      code: `kill-run-${id}`,
      name: { vi: `Chỉ tiêu ${id}`, en: `Indicator ${id}` },
      unit: rate ? '%' : 'tỷ đồng',
      decimals: 1,
      group: 'economy',
      frequency: 'month',
      polarity: 'up',
      accumulation: rate ? 'last' : 'sum',
      rollUp: rate ? 'ratio-of-sums' : 'sum',
      priceBasis: null,
      planConvention: 'ratio',
      issuers: [],
      aliases: [],
      ownerSector: 'finance',
    },
  };
};

/** Creates the body in a migrated, empty database. */
export async function loadSmallBody(database: Database): Promise<void> {
  const recordedAt = new Date('2026-06-01T00:00:00Z');
  const units = [
    unit(provinceId, null, 'province'),
    ...communeIds.map((id) => unit(id, provinceId, 'commune')),
    ...communeIds.flatMap((commune) => [1, 2, 3].map((part) => unit(commune + part * 10, commune, 'neighbourhood'))),
  ];
  await asWorker(database, 'kill runs', async (tx) => {
    await insertBody(
      tx,
      { id: killedTenant, slug: 'lan-thu', name: { vi: 'Tỉnh thử', en: 'Trial' }, demo: false, illustrative: true },
      recordedAt,
    );
    await insertUnits(tx, killedTenant, units, recordedAt);
    await replaceClosure(
      tx,
      killedTenant,
      indexUnits(units, []),
      units.map(({ id }) => id),
    );
    await setRootUnit(tx, killedTenant, provinceId);
    await insertIndicators(
      tx,
      null,
      [...flowIds, rateId].map((id) => indicator(id)),
      recordedAt,
    );
    await setCoverage(
      tx,
      killedTenant,
      reportingIds.flatMap((unitId) =>
        [...flowIds, rateId].map((indicatorId) => ({
          unitId,
          indicatorId,
          frequency: 'month',
          validFrom: dateInVietnam(new Date('2020-01-01T00:00:00Z')),
          validTo: null,
          responsibleUnitId: null,
        })),
      ),
      recordedAt,
    );
  });
}
