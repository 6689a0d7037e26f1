import { mintScope, newId, type Database, type Scope } from '@thucthi/platform';
import type { UnitDef, UnitKind } from '@thucthi/registry/server';
import { foundTestBody } from '@thucthi/registry/testing';

/** A body with a city, two departments, two wards, a neighbourhood, and a ward that ended; each call makes another one. */
export interface SmallCity {
  readonly tenantId: number;
  readonly city: string;
  readonly finance: string;
  readonly land: string;
  readonly ward: string;
  readonly otherWard: string;
  readonly hamlet: string;
  readonly ended: string;
  /** Assigns for the body and acts for every unit. */
  readonly office: Scope;
  /** Acts for the ward and what lies below it. */
  readonly wardOfficer: Scope;
  /** Acts for the other ward only. */
  readonly stranger: Scope;
  readonly officeId: string;
  readonly wardOfficerId: string;
}

let made = 500;

/** Puts the body into the database. */
export async function makeSmallCity(database: Database): Promise<SmallCity> {
  const tenantId = ++made;
  const at = tenantId * 1000;
  const name = (text: string): string => `${text}-${tenantId}`;
  const unit = (id: number, slug: string, kind: UnitKind, parentId: number | null, validTo: string | null = null): UnitDef => ({
    id: at + id,
    slug: name(slug),
    tree: kind === 'department' ? 'organisation' : 'territory',
    versions: [
      { code: null, name: name(slug), kind, parentId: parentId === null ? null : at + parentId, validFrom: '2020-01-01', validTo },
    ],
  });
  const units = [
    unit(1, 'thanh-pho', 'city-central', null),
    unit(2, 'so-tai-chinh', 'department', null),
    unit(3, 'quy-dat', 'department', null),
    unit(4, 'phuong-mot', 'ward', 1),
    unit(5, 'phuong-hai', 'ward', 1),
    unit(6, 'to-dan-pho', 'neighbourhood', 4),
    unit(7, 'phuong-cu', 'ward', 1, '2026-06-30'),
  ];
  const [officeId, wardOfficerId] = [newId(), newId()];
  await foundTestBody(database, { tenantId, slug: name('co-quan'), demo: true, units });
  const scope = (personId: string, rights: ('tasks.assign' | 'tasks.act')[], writeUnits: 'all' | number[]): Scope =>
    mintScope({ tenantId, personId, rights, readUnits: 'all', writeUnits });
  return {
    tenantId,
    city: name('thanh-pho'),
    finance: name('so-tai-chinh'),
    land: name('quy-dat'),
    ward: name('phuong-mot'),
    otherWard: name('phuong-hai'),
    hamlet: name('to-dan-pho'),
    ended: name('phuong-cu'),
    office: scope(officeId, ['tasks.assign', 'tasks.act'], 'all'),
    wardOfficer: scope(wardOfficerId, ['tasks.act'], [at + 4]),
    stranger: scope(newId(), ['tasks.act'], [at + 5]),
    officeId,
    wardOfficerId,
  };
}
