import { Refusal, type ScopedTx } from '@thucthi/platform';
import type { FoundBody } from '@thucthi/access/server';
import {
  endless,
  findUnit,
  indexUnits,
  insertUnits,
  listUnitsOn,
  nextOwnUnitId,
  replaceClosure,
  setRootUnit,
  type FoundUnit,
  type UnitDef,
} from '@thucthi/registry/server';

/** Before this day our sources do not tell when a unit began; figures of earlier years may be entered for the body itself. */
const beginningUnknown = '1900-01-01';

/**
 * When the first administrator founds a body, registry gives it the unit it opens on, of the kind it is; where it governs an area of
 * the national list, the unit is called as that area is, and the units below it come with it.
 */
export const foundBody: FoundBody = async (tx: ScopedTx, body) => {
  if ((await findUnit(tx, body.slug)) !== null) {
    throw new Refusal('invalid-request', {
      detail: `Tên đường dẫn “${body.slug}” đã là của một đơn vị trong danh mục toàn quốc. Hãy chọn tên đường dẫn khác.`,
      field: 'slug',
    });
  }
  const area = body.area === null ? null : await nationalUnit(tx, body.area);
  const id = await nextOwnUnitId(tx, body.tenantId);
  const root: UnitDef = {
    id,
    slug: body.slug,
    tree: 'territory',
    ...(area === null ? {} : { areaId: area.id }),
    versions: [
      {
        code: area?.code ?? null,
        name: area?.name ?? body.nameVi,
        nameEn: body.nameEn,
        kind: area?.kind ?? body.kind,
        parentId: null,
        validFrom: beginningUnknown,
        validTo: null,
      },
    ],
  };
  const units = [root, ...(area === null ? [] : await unitsOf(tx, area, root, body.today))];
  await insertUnits(tx, body.tenantId, units, body.createdAt);
  await replaceClosure(
    tx,
    body.tenantId,
    indexUnits(units, []),
    units.map((unit) => unit.id),
  );
  await setRootUnit(tx, body.tenantId, id);
};

async function nationalUnit(tx: ScopedTx, slug: string): Promise<FoundUnit> {
  const unit = await findUnit(tx, slug);
  if (unit === null || unit.ownerTenantId !== null || (unit.validTo ?? endless) < endless) {
    throw new Refusal('invalid-request', { detail: 'Địa bàn được chọn không có trong danh mục toàn quốc hiện nay.', field: 'area' });
  }
  return unit;
}

/** The units directly below an area today, as the body's own, each since the day on which it came to be what it is. */
async function unitsOf(tx: ScopedTx, area: FoundUnit, root: UnitDef, today: string): Promise<UnitDef[]> {
  const below = await listUnitsOn(tx, { owner: null, on: today, search: null, underId: area.id, areas: false, limit: 4000 });
  return below.units
    .filter((unit) => unit.parentId === area.id)
    .map((unit, position): UnitDef => ({
      id: root.id + 1 + position,
      slug: `${root.slug}-${unit.slug.replace(/^vn-/, '')}`.slice(0, 80),
      tree: 'territory',
      areaId: unit.id,
      versions: [{ code: unit.code, name: unit.name, kind: unit.kind, parentId: root.id, validFrom: unit.validFrom, validTo: null }],
    }));
}
