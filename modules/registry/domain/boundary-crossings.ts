import { addDays } from '@thucthi/kernel';
import { movesGround } from './lineage.ts';
import type { LineageLink, UnitIndex } from './lineage.ts';
import { isStatisticalArea } from './unit-def.ts';
import { unitAt } from './unit-at.ts';

/** Changes below a lasting unit that moved ground over its border. */
export type BoundaryCrossings = { gained: readonly LineageLink[]; lost: readonly LineageLink[] };

const NONE: BoundaryCrossings = { gained: [], lost: [] };
const known = new WeakMap<UnitIndex, ReadonlyMap<number, BoundaryCrossings>>();

/** The events below a unit by which ground entered or left it while it went on existing, oldest first. */
export function boundaryCrossings(index: UnitIndex, unitId: number): BoundaryCrossings {
  let all = known.get(index);
  if (all === undefined) {
    all = findCrossings(index);
    known.set(index, all);
  }
  return all.get(unitId) ?? NONE;
}

/** The units above a unit on a day, nearest first; a former area has none. */
export function ancestorsAt(index: UnitIndex, unitId: number, date: string): number[] {
  const above: number[] = [];
  let current = unitId;
  for (;;) {
    const unit = index.units.get(current);
    const version = unit === undefined ? null : unitAt(unit, date);
    if (version === null || version.parentId === null || isStatisticalArea(version)) return above;
    if (above.includes(version.parentId)) return above;
    above.push(version.parentId);
    current = version.parentId;
  }
}

function findCrossings(index: UnitIndex): ReadonlyMap<number, BoundaryCrossings> {
  const found = new Map<number, { gained: LineageLink[]; lost: LineageLink[] }>();
  const entry = (unitId: number) => {
    const present = found.get(unitId) ?? { gained: [], lost: [] };
    found.set(unitId, present);
    return present;
  };
  for (const event of index.events) {
    const eve = addDays(event.date, -1);
    const lasting = (unitId: number) => inLaw(index, unitId, eve) && inLaw(index, unitId, event.date);
    for (const part of event.parts) {
      const changesParent = event.kind === 'transfer' && part.whole;
      if (!changesParent && !movesGround(event, part)) continue;
      const before = ancestorsAt(index, part.from, eve);
      const after = changesParent ? ancestorsAt(index, part.from, event.date) : ancestorsAt(index, part.to, event.date);
      for (const unitId of before) {
        if (!after.includes(unitId) && unitId !== part.to && lasting(unitId)) entry(unitId).lost.push({ event, part });
      }
      for (const unitId of after) {
        if (!before.includes(unitId) && unitId !== part.from && lasting(unitId)) entry(unitId).gained.push({ event, part });
      }
    }
  }
  return found;
}

function inLaw(index: UnitIndex, unitId: number, date: string): boolean {
  const unit = index.units.get(unitId);
  const version = unit === undefined ? null : unitAt(unit, date);
  return version !== null && !isStatisticalArea(version);
}
