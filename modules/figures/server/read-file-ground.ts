import type { Scope, ScopedTx } from '@thucthi/platform';
import { firstDay, lastDayInLaw, readIndicatorsCached, readUnitDefs, type IndicatorDef, type UnitDef } from '@thucthi/registry/server';
import type { FileGround, FileIndicator, FileUnit } from '../domain/file-ground.ts';
import type { Arithmetic } from './finish-checking.ts';
import { readWritableUnits } from './writable-units.store.ts';

/** What the rows of a file are held against: the body's units with their history, the catalogue, what the sender may write. */
export async function readFileGround(tx: ScopedTx, scope: Scope, today: string): Promise<{ ground: FileGround; arithmetic: Arithmetic }> {
  const { units } = await readUnitDefs(tx, scope.tenantId);
  const writable = await readWritableUnits(tx, scope);
  const indicators = [...(await readIndicatorsCached(tx)).values()];
  const idOf = new Map(indicators.map(({ id, definition }) => [definition.code, id]));
  return {
    ground: {
      units: units.map((unit) => fileUnit(unit, writable(unit.id))),
      indicators: indicators.map(({ id, definition }) => fileIndicator(id, definition)),
      today,
    },
    arithmetic: {
      ratioIds: indicators.filter(({ definition }) => definition.rollUp === 'ratio-of-sums').map(({ id }) => id),
      weighings: indicators.flatMap(({ id, definition }) => {
        const weightId = idOf.get(definition.weightIndicator ?? '');
        return definition.rollUp === 'weighted' && weightId !== undefined ? [{ indicatorId: id, weightId }] : [];
      }),
    },
  };
}

/** A unit as a file names it; former areas kept for statistics bear no code of their own any more. */
export function fileUnit(unit: UnitDef, writable: boolean): FileUnit {
  const lawful = unit.versions.filter((version) => version.kind !== 'statistical-area');
  const versions = lawful.length > 0 ? lawful : unit.versions;
  return {
    id: unit.id,
    slug: unit.slug,
    names: versions.map(({ code, name, validFrom, validTo }) => ({ code, name, from: validFrom, to: validTo })),
    validFrom: firstDay(unit),
    validTo: lastDayInLaw(unit),
    writable,
  };
}

/** The scale of a ratio: what numerator ÷ denominator is multiplied with to give the value. */
export const fileIndicator = (id: number, definition: IndicatorDef): FileIndicator => ({
  id,
  code: definition.code,
  name: definition.name.vi,
  aliases: definition.aliases,
  unit: definition.unit,
  decimals: definition.decimals,
  rollUp: definition.rollUp,
  scale: definition.formula?.scale ?? (definition.unit === '%' ? '100' : '1'),
  accumulation: definition.accumulation,
});
