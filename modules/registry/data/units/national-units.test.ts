import { describe, expect, test } from 'vitest';
import { closureRows } from '../../domain/closure.ts';
import { comparableAcross } from '../../domain/comparable-across.ts';
import { groundOf, indexUnits, predecessors } from '../../domain/lineage.ts';
import { unitAt, unitByCode, unitsAt } from '../../domain/unit-at.ts';
import { EVENTS_SINCE } from './events-since.ts';
import { COMMUNE_RESOLUTIONS, FORMER_PROVINCES } from './former-provinces.ts';
import { loadNationalUnits } from './load-national-units.ts';
import { communeId, formerCommuneId, formerProvinceId, provinceId } from './unit-ids.ts';

const { units, events, earlierNames } = loadNationalUnits();
const index = indexUnits(units, events);
const bySlug = new Map(units.map((unit) => [unit.slug, unit]));

function counts(date: string) {
  const count = { 'city-central': 0, province: 0, commune: 0, ward: 0, 'special-zone': 0, township: 0, district: 0, 'statistical-area': 0 };
  for (const { version } of unitsAt(units, date)) {
    switch (version.kind) {
      case 'district-city':
      case 'urban-district':
      case 'town':
      case 'rural-district':
        count.district += 1;
        break;
      case 'neighbourhood':
      case 'department':
      case 'committee':
        throw new Error('not a national unit');
      case 'city-central':
      case 'province':
      case 'commune':
      case 'ward':
      case 'special-zone':
      case 'township':
      case 'statistical-area':
        count[version.kind] += 1;
    }
  }
  return count;
}

function named(slug: string) {
  const unit = bySlug.get(slug);
  if (unit === undefined) throw new Error(`no unit ${slug}`);
  return unit;
}

describe('how many units there are', () => {
  test('on 1 July 2025: 34 = 6 + 28 and 3.321 = 2.621 + 687 + 13', () => {
    expect(counts('2025-07-01')).toMatchObject({
      'city-central': 6, province: 28, commune: 2621, ward: 687, 'special-zone': 13, township: 0, district: 0,
    });
  });

  test('on 1 May 2026: 7 + 27 and 2.611 + 697 + 13', () => {
    expect(counts('2026-04-29')).toMatchObject({ 'city-central': 6, province: 28, commune: 2621, ward: 687 });
    expect(counts('2026-05-01')).toMatchObject({ 'city-central': 7, province: 27, commune: 2611, ward: 697, 'special-zone': 13 });
  });

  test('on 1 October 2026, after Quảng Ninh and Bắc Ninh: 9 + 25 and 2.599 + 709 + 13', () => {
    expect(counts('2026-10-01')).toMatchObject({ 'city-central': 9, province: 25, commune: 2599, ward: 709, 'special-zone': 13 });
  });

  test('on 30 June 2025: 63 = 6 + 57, 696 districts, 10.035 communes; before 2025 five cities', () => {
    const before = counts('2025-06-30');
    expect(before).toMatchObject({ 'city-central': 6, province: 57, district: 696, 'statistical-area': 0, 'special-zone': 0 });
    expect(before.commune + before.ward + before.township).toBe(10_035);
    expect(counts('2024-12-31')).toMatchObject({ 'city-central': 5, province: 58 });
    expect(unitAt(named('thanh-pho-hue'), '2024-12-31')?.name).toBe('Tỉnh Thừa Thiên Huế');
  });

  test('the former areas stay as statistical areas: 52 merged provinces and 696 districts', () => {
    expect(counts('2025-07-01')['statistical-area']).toBe(52 + 696);
  });
});

describe('identity', () => {
  test('ids and slugs are unique', () => {
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
    expect(bySlug.size).toBe(units.length);
    for (const { slug } of units) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('code 00004 names two places', () => {
    expect(unitByCode(units, '00004', '2025-06-30')).toMatchObject({ unit: { id: formerCommuneId('00004') }, version: { name: 'Phường Trúc Bạch' } });
    expect(unitByCode(units, '00004', '2025-07-01')).toMatchObject({ unit: { id: communeId('00004') }, version: { name: 'Phường Ba Đình' } });
  });

  test('province codes changed meaning: 15 was Yên Bái and is Lào Cai, 52 was Bình Định and is Gia Lai', () => {
    expect(['15', '52'].map((code) => unitByCode(units, code, '2025-06-30')?.version.name)).toEqual(['Tỉnh Yên Bái', 'Tỉnh Bình Định']);
    expect(['15', '52'].map((code) => unitByCode(units, code, '2025-07-01')?.version.name)).toEqual(['Tỉnh Lào Cai', 'Tỉnh Gia Lai']);
    expect(unitByCode(units, '64', '2025-07-01')).toBeNull();
  });

  test('no code is borne twice on one day', () => {
    for (const date of ['2025-06-30', '2025-07-01', '2026-10-01']) {
      const codes = unitsAt(units, date).map(({ version }) => version.code).filter((code) => code !== null);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  test('every version follows the one before without gap or overlap, and every parent exists at the time', () => {
    for (const unit of units) {
      for (const [i, version] of unit.versions.entries()) {
        const next = unit.versions[i + 1];
        if (next !== undefined) expect(version.validTo !== null && version.validTo < next.validFrom).toBe(true);
        if (version.parentId === null) continue;
        const parent = index.units.get(version.parentId);
        expect(parent !== undefined && unitAt(parent, version.validTo ?? '2026-10-01') !== null).toBe(true);
      }
    }
  });

  test('the much-spoken-of former cities have short addresses', () => {
    expect(unitAt(named('pleiku'), '2023-09-30')).toMatchObject({ name: 'Thành phố Pleiku', kind: 'district-city', parentId: formerProvinceId('64') });
    expect(unitAt(named('cao-bang'), '2024-11-26')).toMatchObject({ kind: 'district-city', parentId: provinceId('04') });
    expect(unitAt(named('yen-bai'), '2020-02-15')).toMatchObject({ kind: 'district-city', parentId: formerProvinceId('15') });
    for (const slug of ['ho-chi-minh', 'hai-phong']) {
      expect(unitAt(named(slug), '2023-10-01')?.kind).toBe('city-central');
      expect(unitAt(named(slug), '2025-07-01')).toMatchObject({ kind: 'statistical-area', code: null });
    }
    expect(unitAt(named('pleiku'), '2026-01-01')).toMatchObject({ kind: 'statistical-area', parentId: provinceId('52') });
  });

  test('English names', () => {
    expect(unitAt(named('phuong-pleiku-23575'), '2025-07-01')?.nameEn).toBe('Pleiku Ward');
    expect(unitAt(named('thanh-pho-thu-duc-ho-chi-minh-cu'), '2025-06-30')?.nameEn).toBe('Thu Duc City');
  });
});

describe('lineage', () => {
  const codesUnder = (slug: string) =>
    groundOf(index, named(slug).id).map(({ unitId }) => index.units.get(unitId)?.versions[0]?.code);

  test('the ground of the former cities of Pleiku, Cao Bằng and Yên Bái today', () => {
    expect(codesUnder('pleiku')).toEqual(['23563', '23575', '23584', '23586', '23590', '23602', '23611']);
    expect(codesUnder('cao-bang')).toEqual(['01273', '01279', '01288']);
    expect(codesUnder('yen-bai')).toEqual(['04252', '04273', '04279', '04543']);
    expect(groundOf(index, named('pleiku').id).every(({ reconciled }) => !reconciled)).toBe(true);
  });

  test('every commune of today has forerunners, every former commune one successor, none reconciled but the island districts', () => {
    for (const { unit, version } of unitsAt(units, '2025-07-01')) {
      if (version.kind !== 'commune' && version.kind !== 'ward' && version.kind !== 'special-zone') continue;
      const links = predecessors(index, unit.id);
      expect(links.length).toBeGreaterThan(0);
      expect(links[0]?.event.document).toMatch(/^NQ 16\d\d\/NQ-UBTVQH15$/);
    }
    const communes = events.filter(({ kind, parts }) => kind === 'merge' && (parts[0]?.to ?? 0) > 1_000_000);
    expect(communes).toHaveLength(3321);
    expect(communes.filter(({ reconciled }) => reconciled)).toHaveLength(5);
    expect(communes.flatMap(({ parts }) => parts).length).toBe(10_035 + 5);
  });

  test('63 provinces became 34; the eleven that did not merge are the same units', () => {
    expect(FORMER_PROVINCES).toHaveLength(63);
    expect(Object.keys(COMMUNE_RESOLUTIONS).sort()).toEqual([...new Set(FORMER_PROVINCES.map(({ into }) => into))].sort());
    const mergers = events.filter(({ document }) => document === 'NQ 202/2025/QH15');
    expect(mergers).toHaveLength(23);
    expect(mergers.flatMap(({ parts }) => parts)).toHaveLength(52);
    expect(unitAt(named('tinh-cao-bang'), '2010-01-01')?.code).toBe('04');
    expect(unitAt(named('tinh-gia-lai'), '2025-06-30')).toBeNull();
  });

  test('the merged province is comparable with its forerunners; a ward only with the note', () => {
    expect(comparableAcross(index, provinceId('79'), '2024-09-30', '2025-09-30')).toMatchObject({
      comparable: true,
      reconciled: true,
      members: ['74', '77', '79'].map((code) => ({ unitId: formerProvinceId(code), share: '1' })),
    });
    const ward = comparableAcross(index, communeId('23575'), '2024-09-30', '2025-09-30');
    expect(ward).toMatchObject({ comparable: true, reconciled: false });
    expect(ward.comparable && ward.members).toHaveLength(5);
    expect(comparableAcross(index, provinceId('75'), '2025-12-31', '2026-12-31')).toMatchObject({ method: 'same-unit', reconciled: true });
  });

  test('a former ward counts once in its city, its province, the new ward and the new province', () => {
    const rows = closureRows(units, events);
    const former = formerCommuneId('23575');
    const ofFormer = rows.filter(({ descendantId }) => descendantId === former);
    expect(ofFormer.map(({ ancestorId, kind, share }) => [ancestorId, kind, share])).toEqual([
      [former, 'tree', '1'],
      [named('pleiku').id, 'tree', '1'],
      [formerProvinceId('64'), 'tree', '1'],
      [communeId('23575'), 'lineage', '1'],
      [provinceId('52'), 'lineage', '1'],
    ]);
    const hanoi = rows.filter(({ descendantId, ancestorId }) => descendantId === formerCommuneId('00004') && ancestorId === provinceId('01'));
    expect(hanoi).toHaveLength(1);
    expect(hanoi[0]).toMatchObject({ kind: 'tree', validTo: '2025-06-30' });
  });

  test('names that ceased before 2025 are no units but lead to units of today', () => {
    expect(earlierNames).toHaveLength(769);
    for (const { unitIds } of earlierNames) {
      expect(unitIds.length).toBeGreaterThan(0);
      for (const id of unitIds) expect(index.units.has(id)).toBe(true);
    }
    expect(earlierNames.find(({ name, district }) => name === 'Phường 13' && district === 'Quận Gò Vấp')?.unitIds).toEqual([
      communeId('26882'), communeId('26878'),
    ]);
  });
});

describe('events since July 2025', () => {
  test('three provinces became cities and 22 communes wards, each known by its name before', () => {
    const changes = EVENTS_SINCE.flatMap(({ changes: list, event }) => (list ?? []).map((change) => ({ ...change, date: event.date })));
    expect(changes).toHaveLength(25);
    for (const { unitId, name, date } of changes) {
      const versions = index.units.get(unitId)?.versions ?? [];
      const before = versions.find(({ validTo }) => validTo !== null && validTo < date && validTo > '2026-01-01');
      expect(before?.name.replace(/^(Xã|Tỉnh) /, '')).toBe(name?.replace(/^(Phường|Thành phố) /, ''));
    }
  });

  test('loading twice gives the same units', () => {
    expect(loadNationalUnits()).toEqual({ units, events, earlierNames });
  });
});
