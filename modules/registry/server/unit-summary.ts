import { sortKeyVi } from '@thucthi/kernel';
import type { UnitSummary } from '../contract.ts';
import { unitAt } from '../domain/unit-at.ts';
import type { UnitDef, UnitVersion } from '../domain/unit-def.ts';

/** A unit as it is called in one of its versions, in the shape of the contract. */
export function summaryIn(unit: UnitDef, version: UnitVersion): UnitSummary {
  const { name, code, kind, parentId, validFrom, validTo } = version;
  return { id: unit.id, slug: unit.slug, tree: unit.tree, name, code, kind, parentId, validFrom, validTo, sortKey: sortKeyVi(name) };
}

/** A unit as it is called on a day; before its beginning or after its end, as it was last called. Null for one without any version. */
export function summaryOf(unit: UnitDef, date: string): UnitSummary | null {
  const version = unitAt(unit, date) ?? unit.versions.findLast((one) => one.validFrom <= date) ?? unit.versions[0];
  return version === undefined ? null : summaryIn(unit, version);
}
