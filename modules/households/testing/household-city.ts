import { asWorker, mintScope, movableClock, newId, type Database, type MovableClock, type Right, type Scope } from '@thucthi/platform';
import { readIndicators, type UnitDef, type UnitKind } from '@thucthi/registry/server';
import { foundTestBody } from '@thucthi/registry/testing';
import { insertPlan, insertTargets, type TargetTermsRecord } from '@thucthi/targets/server';

/** A city with two wards and a hamlet below one, each ward with targets for 2026; each call makes another body. */
export interface HouseholdCity {
  readonly tenantId: number;
  readonly clock: MovableClock;
  readonly slugs: { readonly city: string; readonly ward: string; readonly otherWard: string; readonly hamlet: string };
  readonly ids: { readonly city: number; readonly ward: number; readonly otherWard: number; readonly hamlet: number };
  /** What can be divided (100 new enterprises), what cannot (a rate), the other ward's, and the hamlet's. */
  readonly targets: { readonly enterprises: string; readonly rate: string; readonly other: string; readonly hamlet: string };
  readonly officer: Scope;
  readonly otherOfficer: Scope;
  /** A ward officer's role that somebody holds at the city: above the wards. */
  readonly above: Scope;
  readonly chairman: Scope;
  readonly secondChairman: Scope;
  readonly administrator: Scope;
}

let made = 840;

/** Puts the body into the database; every database gets the catalogue once. */
export async function makeHouseholdCity(database: Database): Promise<HouseholdCity> {
  const tenantId = ++made;
  const at = tenantId * 1000;
  const clock = movableClock(new Date('2026-11-16T02:00:00Z'));
  const name = (text: string): string => `${text}-${tenantId}`;
  const unit = (id: number, slug: string, kind: UnitKind, parentId: number | null): UnitDef => ({
    id: at + id,
    slug: name(slug),
    tree: 'territory',
    versions: [
      { code: null, name: name(slug), kind, parentId: parentId === null ? null : at + parentId, validFrom: '2020-01-01', validTo: null },
    ],
  });
  const units = [
    unit(1, 'thanh-pho', 'city-central', null),
    unit(2, 'phuong-mot', 'ward', 1),
    unit(3, 'phuong-hai', 'ward', 1),
    unit(4, 'to-dan-pho', 'neighbourhood', 2),
  ];
  const ids = { city: at + 1, ward: at + 2, otherWard: at + 3, hamlet: at + 4 };
  const targets = { enterprises: newId(), rate: newId(), other: newId(), hamlet: newId() };
  await foundTestBody(database, { tenantId, slug: name('co-quan'), demo: true, units });
  await asWorker(database, 'test', async (tx) => {
    const now = new Date('2026-01-01T00:00:00Z');
    const idOf = new Map([...(await readIndicators(tx)).values()].map((one) => [one.definition.code, one.id]));
    const stamp = { recordedAt: now, recordedBy: null };
    const plan = { id: newId(), key: `giao-${tenantId}`, name: 'Giao chỉ tiêu 2026', kind: 'allocation' as const, issuers: ['city'] };
    await insertPlan(tx, tenantId, { ...plan, unitId: ids.city, period: '2026' }, { decidedOn: '2025-12-30', documentId: null }, stamp);
    const target = (id: string, unitId: number, code: string, value: string) => ({
      id,
      planId: plan.id,
      unitId,
      indicatorId: idOf.get(code) ?? 0,
      period: '2026',
      level: 'assigned',
      parentTargetId: null,
      terms: { ...terms, value },
    });
    await insertTargets(
      tx,
      tenantId,
      [
        target(targets.enterprises, ids.ward, 'enterprises-new', '100'),
        target(targets.rate, ids.ward, 'poverty-rate', '1.12'),
        target(targets.other, ids.otherWard, 'enterprises-new', '50'),
        target(targets.hamlet, ids.hamlet, 'enterprises-new', '5'),
      ],
      stamp,
    );
  });
  const scope = (rights: Right[], writeUnits: 'all' | number[]): Scope =>
    mintScope({ tenantId, personId: newId(), rights, readUnits: 'all', writeUnits });
  return {
    tenantId,
    clock,
    slugs: { city: name('thanh-pho'), ward: name('phuong-mot'), otherWard: name('phuong-hai'), hamlet: name('to-dan-pho') },
    ids,
    targets,
    officer: scope(['figures.enter', 'households.keep'], [ids.ward]),
    otherOfficer: scope(['figures.enter', 'households.keep'], [ids.otherWard]),
    above: scope(['figures.enter', 'households.keep'], [ids.city]),
    chairman: scope(['households.open'], 'all'),
    secondChairman: scope(['households.open'], 'all'),
    administrator: scope(['registry.manage'], 'all'),
  };
}

const terms: TargetTermsRecord = {
  version: 1,
  planVersion: 1,
  comparator: 'ge',
  value: null,
  valueHigh: null,
  milestoneOn: null,
  withdrawn: false,
  derivedLow: null,
  derivedHigh: null,
  derivedFrom: null,
  printed: null,
  decimals: 0,
  phasing: null,
  clause: null,
  page: null,
  baseline: null,
  documentId: null,
  locator: null,
  externalId: null,
  effectiveFrom: null,
  reason: null,
};
