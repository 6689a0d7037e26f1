/** What a unit is at a given time: an administrative body, a part of an organisation, or former ground kept for statistics. */
export type UnitKind =
  | 'city-central'
  | 'province'
  | 'district-city'
  | 'urban-district'
  | 'town'
  | 'rural-district'
  | 'ward'
  | 'commune'
  | 'township'
  | 'special-zone'
  | 'neighbourhood'
  | 'department'
  | 'committee'
  | 'statistical-area';

/** The tree a unit belongs to: ground (territory) or bodies and their parts (organisation). */
export type UnitTree = 'territory' | 'organisation';

/** What a unit was called and where it stood between two dates, both included; `validTo: null` means still so. */
export type UnitVersion = {
  code: string | null;
  name: string;
  nameEn?: string;
  kind: UnitKind;
  parentId: number | null;
  validFrom: string;
  validTo: string | null;
};

/** A unit: its identity is ours (`id`), everything official about it carries dates. Versions are in order of time, without overlap. */
export type UnitDef = {
  id: number;
  slug: string;
  tree: UnitTree;
  /** The national unit whose ground a body's own unit governs, where there is one. */
  areaId?: number;
  versions: UnitVersion[];
};

/** How a unit may change in law. */
export type UnitEventKind = 'merge' | 'split' | 'transfer' | 'rename' | 'upgrade';

/**
 * One arrow of an event. `share` is the part of `from` that goes to `to`, as a decimal string; a whole unit has share "1", an
 * unknown share is null. A rename or an upgrade points from a unit to itself; a whole transfer points from the unit to its new
 * parent; a transfer in part points from the unit that gives ground to the one that receives it.
 */
export type UnitEventPart = { from: number; to: number; whole: boolean; share: string | null };

/** A dated legal change of units; `reconciled: false` means that the arrows come from a source nobody has checked against the text. */
export type UnitEvent = {
  id: string;
  kind: UnitEventKind;
  date: string;
  document: string | null;
  parts: UnitEventPart[];
  reconciled: boolean;
};

/** The first day of a unit whose beginning our sources do not tell. */
export const BEGINNING_UNKNOWN = '1900-01-01';

/** True for the forms a former area takes once it no longer governs anything. */
export function isStatisticalArea(version: UnitVersion): boolean {
  return version.kind === 'statistical-area';
}
