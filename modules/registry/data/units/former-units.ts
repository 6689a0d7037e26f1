import { foldVi } from '@thucthi/kernel';
import { BEGINNING_UNKNOWN } from '../../domain/unit-def.ts';
import type { UnitDef, UnitKind } from '../../domain/unit-def.ts';
import type { AddressTables } from './address-tables.ts';
import { FORMER_PROVINCES, ISLAND_DISTRICTS, LEFT_OUT_COMMUNES, SHORT_SLUGS } from './former-provinces.ts';
import type { FormerProvince } from './former-provinces.ts';
import { communeId, formerCommuneId, formerDistrictId, formerProvinceId, provinceId } from './unit-ids.ts';
import { englishName, kindOfName, slugOf, unitName } from './unit-names.ts';

/** The last day of the three-tier order. */
export const LAST_DAY_BEFORE = '2025-06-30';
/** The first day of the two-tier order. */
export const MERGER_DATE = '2025-07-01';

/** A former commune as the sources give it. */
export type FormerCommune = { code: string; name: string; district: string; province: FormerProvince; intoId: number };

/** The former communes that bear a code in the data set, and the one it leaves out. */
export function formerCommunes({ mappings }: AddressTables): FormerCommune[] {
  const byName = new Map(FORMER_PROVINCES.map((province) => [foldVi(province.name), province]));
  const communes: FormerCommune[] = [];
  for (const row of mappings) {
    const { old_ward_code: code, old_ward_name: name, old_district_name: district, old_province_name: provinceName } = row;
    if (code === null || code === '' || name === null || district === null || provinceName === null) continue;
    const province = byName.get(foldVi(provinceName));
    if (province === undefined) throw new Error(`unknown former province “${provinceName}”`);
    communes.push({ code, name: unitName(name), district: unitName(district), province, intoId: communeId(row.new_ward_code) });
  }
  for (const { code, name, district, formerProvince, into } of LEFT_OUT_COMMUNES) {
    communes.push({ code, name, district, province: formerProvinceOf(formerProvince), intoId: communeId(into) });
  }
  return communes.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The former provinces that merged, their districts and their communes as units that ended on 30 June 2025. */
export function formerUnits(communes: readonly FormerCommune[]): UnitDef[] {
  const units: UnitDef[] = [];
  for (const province of FORMER_PROVINCES) if (merged(province)) units.push(formerProvinceUnit(province));
  const districts = new Map<string, number>();
  for (const { code, district, province } of communes) {
    const key = `${province.code}|${foldVi(district)}`;
    if (districts.has(key)) continue;
    const id = formerDistrictId(code);
    districts.set(key, id);
    units.push(formerDistrictUnit(id, district, province));
  }
  for (const { name, formerProvince, into } of ISLAND_DISTRICTS) {
    units.push(formerDistrictUnit(formerDistrictId(into), name, formerProvinceOf(formerProvince)));
  }
  for (const { code, name, district, province } of communes) {
    units.push({
      id: formerCommuneId(code),
      slug: slugOf(name, code, 'cu'),
      tree: 'territory',
      versions: [
        {
          code,
          name,
          nameEn: englishName(name),
          kind: kindOfName(name),
          parentId: districts.get(`${province.code}|${foldVi(district)}`) ?? null,
          validFrom: BEGINNING_UNKNOWN,
          validTo: LAST_DAY_BEFORE,
        },
      ],
    });
  }
  return units;
}

/** Whether a former province is another unit than the province of today with its code. */
export function merged(province: FormerProvince): boolean {
  return FORMER_PROVINCES.some((other) => other !== province && other.into === province.into);
}

/** The unit that stands for a former province: its own when it merged, else the province of today. */
export function unitIdOfFormerProvince(province: FormerProvince): number {
  return merged(province) ? formerProvinceId(province.code) : provinceId(province.into);
}

function formerProvinceOf(code: string): FormerProvince {
  const province = FORMER_PROVINCES.find((candidate) => candidate.code === code);
  if (province === undefined) throw new Error(`no former province has the code ${code}`);
  return province;
}

function formerProvinceUnit(province: FormerProvince): UnitDef {
  const kind = province.name.startsWith('Thành phố') ? 'city-central' : 'province';
  return formerArea(formerProvinceId(province.code), province.code, province.name, kind, null, province);
}

function formerDistrictUnit(id: number, name: string, province: FormerProvince): UnitDef {
  return formerArea(id, null, name, kindOfName(name), unitIdOfFormerProvince(province), province);
}

/** A former area governs until 30 June 2025 and then stays as a statistical area of the province of today. */
function formerArea(
  id: number,
  code: string | null,
  name: string,
  kind: UnitKind,
  parentId: number | null,
  province: FormerProvince,
): UnitDef {
  const short = SHORT_SLUGS[`${foldVi(name)}|${province.code}`];
  const place = parentId === null ? [] : [province.name.replace(/^(Tỉnh|Thành phố) /, '')];
  const named = { name, nameEn: englishName(name) };
  return {
    id,
    slug: short ?? slugOf(name, ...place, 'cu'),
    tree: 'territory',
    versions: [
      { code, ...named, kind, parentId, validFrom: BEGINNING_UNKNOWN, validTo: LAST_DAY_BEFORE },
      { code: null, ...named, kind: 'statistical-area', parentId: provinceId(province.into), validFrom: MERGER_DATE, validTo: null },
    ],
  };
}
