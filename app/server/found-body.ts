import type { ScopedTx } from '@thucthi/platform';
import type { FoundBody } from '@thucthi/access/server';
import { indexUnits, insertUnits, nextOwnUnitId, replaceClosure, setRootUnit, type UnitDef } from '@thucthi/registry/server';

/** When the first administrator founds a body, registry gives it the unit it opens on. */
export const foundBody: FoundBody = async (tx: ScopedTx, body) => {
  const id = await nextOwnUnitId(tx, body.tenantId);
  const root: UnitDef = {
    id,
    slug: body.slug,
    tree: 'territory',
    versions: [
      { code: null, name: body.nameVi, nameEn: body.nameEn, kind: 'province', parentId: null, validFrom: '1900-01-01', validTo: null },
    ],
  };
  await insertUnits(tx, body.tenantId, [root], body.createdAt);
  await replaceClosure(tx, body.tenantId, indexUnits([root], []), [id]);
  await setRootUnit(tx, body.tenantId, id);
};
