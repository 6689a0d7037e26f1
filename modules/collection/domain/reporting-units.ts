/** A unit as the choice of who reports looks at it. */
export interface ChoosableUnit {
  readonly id: number;
  readonly kind: string;
  readonly parentId: number | null;
}

/** Who reports a form: units by name, or every unit of some kinds, everywhere or below one unit. */
export type UnitChoice =
  | { readonly by: 'list'; readonly units: readonly number[] }
  | { readonly by: 'kind'; readonly kinds: readonly string[]; readonly below: number | null };

/** The units a choice comes to among those that exist on a day, each with its level from below: 1 where no chosen unit lies below it. */
export function reportingUnits(choice: UnitChoice, units: readonly ChoosableUnit[]): Map<number, number> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const liesBelow = (unit: ChoosableUnit, top: number): boolean => {
    for (let at = unit.parentId; at !== null; at = byId.get(at)?.parentId ?? null) if (at === top) return true;
    return false;
  };
  const chosen = units.filter((unit) =>
    choice.by === 'list'
      ? choice.units.includes(unit.id)
      : choice.kinds.includes(unit.kind) && (choice.below === null || unit.id === choice.below || liesBelow(unit, choice.below)),
  );
  const levels = new Map(chosen.map(({ id }) => [id, 1]));
  for (const { parentId } of chosen) {
    let level = 1;
    for (let at = parentId; at !== null; at = byId.get(at)?.parentId ?? null) {
      const known = levels.get(at);
      if (known === undefined) continue;
      level += 1;
      levels.set(at, Math.max(known, level));
    }
  }
  return levels;
}
