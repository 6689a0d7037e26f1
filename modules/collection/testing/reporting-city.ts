import { mintScope, newId, type Database, type Right, type Scope } from '@thucthi/platform';
import type { UnitDef, UnitKind } from '@thucthi/registry/server';
import { foundTestBody } from '@thucthi/registry/testing';

/** A city with three wards, one of them with a hamlet, and the people of its reports; each call makes another body. */
export interface ReportingCity {
  readonly tenantId: number;
  readonly city: string;
  readonly ward: string;
  readonly otherWard: string;
  readonly thirdWard: string;
  readonly ids: Readonly<Record<'city' | 'ward' | 'otherWard' | 'thirdWard' | 'hamlet', number>>;
  /** Enters for the first ward; heads it; enters for the other ward; keeps forms, accepts and opens periods for the whole city. */
  readonly officer: Scope;
  readonly head: Scope;
  readonly stranger: Scope;
  readonly office: Scope;
}

let made = 700;

/** Puts the body into the database; every database gets the catalogue once. */
export async function makeReportingCity(database: Database): Promise<ReportingCity> {
  const tenantId = ++made;
  const at = tenantId * 1000;
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
    unit(4, 'xa-ba', 'commune', 1),
    unit(5, 'thon', 'neighbourhood', 4),
  ];
  await foundTestBody(database, { tenantId, slug: name('co-quan'), demo: true, units });
  const scope = (rights: Right[], writeUnits: 'all' | number[]): Scope =>
    mintScope({ tenantId, personId: newId(), rights, readUnits: 'all', writeUnits });
  return {
    tenantId,
    city: name('thanh-pho'),
    ward: name('phuong-mot'),
    otherWard: name('phuong-hai'),
    thirdWard: name('xa-ba'),
    ids: { city: at + 1, ward: at + 2, otherWard: at + 3, thirdWard: at + 4, hamlet: at + 5 },
    officer: scope(['figures.enter'], [at + 2]),
    head: scope(['figures.check', 'figures.approve'], [at + 2]),
    stranger: scope(['figures.enter', 'figures.approve'], [at + 3]),
    office: scope(['figures.enter', 'figures.check', 'figures.approve', 'forms.manage', 'periods.open', 'audit.read'], 'all'),
  };
}
