/**
 * Ids of national units. They are ours and never change; official codes only help to form them, each kind in its own range:
 * 100.001–100.099 provinces of today (also the eleven that did not merge), 110.001–110.099 former provinces, 1.000.001–1.099.999
 * communes of today, 2.000.001–2.099.999 former communes, 3.000.001–3.099.999 former districts (by the least code among their
 * communes; an island district without communes by the code of the special zone it became).
 */
export function provinceId(code: string): number {
  return 100_000 + Number(code);
}

/** The id of a province that ended on 30 June 2025, by its code of that time. */
export function formerProvinceId(code: string): number {
  return 110_000 + Number(code);
}

/** The id of a commune, ward or special zone of today, by the code it got on 1 July 2025. */
export function communeId(code: string): number {
  return 1_000_000 + Number(code);
}

/** The id of a commune that ended on 30 June 2025, by its code of that time. */
export function formerCommuneId(code: string): number {
  return 2_000_000 + Number(code);
}

/** The id of a former district, by the least code among its communes. */
export function formerDistrictId(leastCommuneCode: string): number {
  return 3_000_000 + Number(leastCommuneCode);
}
