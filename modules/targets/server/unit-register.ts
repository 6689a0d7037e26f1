import { addDays } from '@thucthi/kernel';
import type { Scope, ScopedTx } from '@thucthi/platform';
import { readUnitDefs, unitAt, type UnitDef } from '@thucthi/registry/server';
import type { PlannedUnit } from '../domain/index.ts';

/** The units of a body, ready for the questions that writing targets asks. */
export interface UnitRegister {
  bySlug: (slug: string) => UnitDef | undefined;
  byId: (id: number) => UnitDef | undefined;
  /** In the order in which they were registered. */
  all: readonly UnitDef[];
  /** Whether a unit lies in the branches in which a person may write. */
  writable: (scope: Scope, unit: UnitDef) => boolean;
}

/** Reads the units of a body with their whole history. */
export async function readUnitRegister(tx: ScopedTx, tenantId: number): Promise<UnitRegister> {
  const { units } = await readUnitDefs(tx, tenantId);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const bySlug = new Map(units.map((unit) => [unit.slug, unit]));
  return {
    bySlug: (slug) => bySlug.get(slug),
    byId: (id) => byId.get(id),
    all: units,
    writable: (scope, unit) =>
      scope.writeUnits === 'all' || stepsUp(unit, byId).some((id) => scope.writeUnits !== 'all' && scope.writeUnits.includes(id)),
  };
}

/** A unit as the planning rules see it: as it is called on a day, and between which days it exists in law. */
export function plannedUnit(unit: UnitDef, on: string): PlannedUnit {
  const lawful = unit.versions.filter((version) => version.kind !== 'statistical-area');
  const versions = lawful.length > 0 ? lawful : unit.versions;
  const last = versions.at(-1);
  const first = versions[0];
  if (last === undefined || first === undefined) throw new Error(`unit ${unit.id} has no version`);
  return {
    id: unit.id,
    name: unitAt(unit, on)?.name ?? last.name,
    validFrom: first.validFrom,
    validTo: last.validTo === null ? null : addDays(last.validTo, 1),
  };
}

/** The unit above on a day; the last one known where the unit does not exist on it. */
export function parentOn(unit: UnitDef, on: string): number | null {
  return (unitAt(unit, on) ?? unit.versions.at(-1))?.parentId ?? null;
}

function stepsUp(unit: UnitDef, byId: ReadonlyMap<number, UnitDef>): readonly number[] {
  const found = new Set([unit.id]);
  const waiting = [unit];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { parentId } of next.versions) {
      const parent = parentId === null ? undefined : byId.get(parentId);
      if (parent === undefined || found.has(parent.id)) continue;
      found.add(parent.id);
      waiting.push(parent);
    }
  }
  return [...found];
}
