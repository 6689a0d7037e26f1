import { addDays, dec, decimalString } from '@thucthi/kernel';
import { isStatisticalArea } from './unit-def.ts';
import type { UnitDef, UnitEvent, UnitEventPart } from './unit-def.ts';
import { lastDayInLaw, unitAt } from './unit-at.ts';

/** One arrow of lineage with the event it belongs to. */
export type LineageLink = { event: UnitEvent; part: UnitEventPart };

/** Units and events prepared for questions of lineage. */
export type UnitIndex = {
  units: ReadonlyMap<number, UnitDef>;
  events: readonly UnitEvent[];
  linksFrom: ReadonlyMap<number, readonly LineageLink[]>;
  linksTo: ReadonlyMap<number, readonly LineageLink[]>;
  childrenOf: ReadonlyMap<number, readonly UnitDef[]>;
};

/** True when an arrow passes ground from one unit to another (and is neither a rename nor a change of parent). */
export function movesGround(event: UnitEvent, part: UnitEventPart): boolean {
  if (part.from === part.to) return false;
  return !(event.kind === 'transfer' && part.whole);
}

/** Prepares units and events once, so that each later question is a look-up. */
export function indexUnits(units: Iterable<UnitDef>, events: Iterable<UnitEvent>): UnitIndex {
  const byId = new Map<number, UnitDef>();
  const children = new Map<number, UnitDef[]>();
  for (const unit of units) {
    byId.set(unit.id, unit);
    const parents = new Set(unit.versions.filter((v) => !isStatisticalArea(v)).map((v) => v.parentId));
    for (const parent of parents) if (parent !== null) append(children, parent, unit);
  }
  const from = new Map<number, LineageLink[]>();
  const to = new Map<number, LineageLink[]>();
  const inOrder = [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  for (const event of inOrder) {
    for (const part of event.parts) {
      if (!movesGround(event, part)) continue;
      append(from, part.from, { event, part });
      append(to, part.to, { event, part });
    }
  }
  return { units: byId, events: inOrder, linksFrom: from, linksTo: to, childrenOf: children };
}

/** The arrows by which a unit got ground from others, oldest first. */
export function predecessors(index: UnitIndex, unitId: number): readonly LineageLink[] {
  return index.linksTo.get(unitId) ?? [];
}

/** The arrows by which a unit gave ground to others, oldest first. */
export function successors(index: UnitIndex, unitId: number): readonly LineageLink[] {
  return index.linksFrom.get(unitId) ?? [];
}

/** The arrows by which a unit ended in law (those of the day after its last day); empty when it lasts or simply ceased. */
export function endingLinks(index: UnitIndex, unitId: number): readonly LineageLink[] {
  const unit = index.units.get(unitId);
  const end = unit === undefined ? null : lastDayInLaw(unit);
  if (end === null) return [];
  const date = addDays(end, 1);
  return successors(index, unitId).filter((link) => link.event.date === date);
}

/** The share an arrow carries, or null when nobody has stated it. */
export function shareOf(part: UnitEventPart): string | null {
  if (part.share !== null) return decimalString(part.share);
  return part.whole ? '1' : null;
}

/** The units of a parent on a day. */
export function childrenAt(index: UnitIndex, parentId: number, date: string): UnitDef[] {
  return (index.childrenOf.get(parentId) ?? []).filter((unit) => {
    const version = unitAt(unit, date);
    return version !== null && version.parentId === parentId && !isStatisticalArea(version);
  });
}

/** A unit of today that stands on the ground of a former one; `within` says whether, as far as is known, it stands on nothing else. */
export type GroundUnit = { unitId: number; within: boolean; reconciled: boolean };

/**
 * The units that stand on the ground of a former unit after it ended: its own successors where an event names them, else the
 * successors of the units it held on its last day. A unit that has not ended answers with itself.
 * @example groundOf(index, pleikuCity) // the seven communes and wards that were Pleiku city
 */
export function groundOf(index: UnitIndex, unitId: number): GroundUnit[] {
  const leaves = new Set<number>();
  const found = new Map<number, boolean>();
  collectGround(index, unitId, leaves, found);
  return [...found.entries()]
    .sort(([a], [b]) => a - b)
    .map(([id, reconciled]) => ({
      unitId: id,
      within: predecessors(index, id).every(({ part }) => leaves.has(part.from)),
      reconciled,
    }));
}

function collectGround(index: UnitIndex, unitId: number, leaves: Set<number>, found: Map<number, boolean>): void {
  const unit = index.units.get(unitId);
  if (unit === undefined) return;
  const end = lastDayInLaw(unit);
  if (end === null) {
    if (!found.has(unitId)) found.set(unitId, true);
    return;
  }
  const links = endingLinks(index, unitId);
  if (links.length === 0) {
    for (const child of childrenAt(index, unitId, end)) collectGround(index, child.id, leaves, found);
    return;
  }
  leaves.add(unitId);
  for (const { event, part } of links) {
    found.set(part.to, (found.get(part.to) ?? true) && event.reconciled);
  }
}

/** The product of shares, or null as soon as one of them is unknown. */
export function multiplyShares(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return decimalString(dec(a).times(dec(b)));
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
