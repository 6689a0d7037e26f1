import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withScope, type Database } from '@thucthi/platform';
import { readCoverageOf } from './coverage.store.ts';
import { expectedCounts } from './expected-counts.ts';
import { childUnits, findUnit, findUnits, lifeOfUnits } from './find-units.store.ts';
import { foundProvince, openRegistryDatabase, orderOf, reportedIndicator, type Province } from './testing/found-province.ts';

let database: Database;
let province: Province;
const before = new Date('2025-09-09T16:59:59.999Z');
const beforeTheProvince = new Date('2023-06-30T16:59:59.999Z');

beforeAll(async () => {
  database = await openRegistryDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  province = await foundProvince(database);
  const { slug, whole, clock, record, mergeNorthAndSouth } = province;
  clock.moveTo(new Date('2025-09-10T02:00:00Z'));
  await record(mergeNorthAndSouth());
  await record(orderOf({ kind: 'rename', parts: [whole('dong', 'dong')], changes: [{ unit: slug('dong'), name: 'Xã Đông Hải' }] }));
});

describe('units as known on a day', () => {
  test('are called and stand as they were recorded by then', async () => {
    const { at, slug, scope } = province;
    await withScope(database, scope, async (tx) => {
      expect((await findUnit(tx, slug('dong')))?.name).toBe('Xã Đông Hải');
      expect((await findUnit(tx, slug('dong'), before))?.name).toBe('Đơn vị dong');
      expect((await findUnits(tx, [at(4)], before)).get(at(4))?.name).toBe('Đơn vị dong');
      const below = async (knownOn: Date | null) => (await childUnits(tx, at(1), '2025-08-31', knownOn)).map((one) => one.slug).toSorted();
      expect(await below(null)).toEqual(['bac-nam', 'dong', 'tay'].map(slug));
      expect(await below(before)).toEqual(['bac', 'dong', 'nam', 'tay'].map(slug));
      expect(await below(beforeTheProvince)).toEqual([]);
    });
  });

  test('a unit recorded later is still found, under its first name', async () => {
    const { slug, scope } = province;
    await withScope(database, scope, async (tx) => {
      expect((await findUnit(tx, slug('bac-nam'), before))?.name).toBe('Xã Bắc Nam');
      expect((await findUnit(tx, slug('dong'), beforeTheProvince))?.name).toBe('Đơn vị dong');
      expect(await findUnit(tx, 'khong-co', before)).toBeNull();
    });
  });

  test('who was expected to report follows the tree and the coverage of that knowledge', async () => {
    const { tenantId, at, slug, scope } = province;
    await withScope(database, scope, async (tx) => {
      const fresh = await findUnit(tx, slug('bac-nam'));
      const expected = async (unitId: number, day: string, knownOn: Date | null) =>
        (await expectedCounts(tx, { tenantId, unitIds: [unitId], day, knownOn })).get(`${unitId}:${reportedIndicator}`) ?? 0;
      expect(await expected(at(2), '2025-08-31', before)).toBe(2);
      expect(await expected(at(2), '2025-08-31', null)).toBe(0);
      expect(await expected(fresh!.id, '2025-08-31', before)).toBe(0);
      expect(await expected(fresh!.id, '2025-08-31', null)).toBe(2);
      expect(await expected(at(1), '2025-08-31', before)).toBe(5);
      expect(await expected(at(1), '2025-08-31', beforeTheProvince)).toBe(0);
      expect(await readCoverageOf(tx, tenantId, fresh!.id, '2025-08-31', before)).toEqual([]);
      expect(await readCoverageOf(tx, tenantId, fresh!.id, '2025-08-31')).toHaveLength(1);
    });
  });
});

test('the life of a unit spans its names and its places in the tree, and ends where it ends in law', async () => {
  const { at, scope } = province;
  await withScope(database, scope, async (tx) => {
    const lives = await lifeOfUnits(tx, [at(2), at(4), at(6)]);
    expect(lives.get(at(4))).toEqual({ from: '2020-01-01', to: null });
    expect(lives.get(at(6))).toEqual({ from: '2020-01-01', to: null });
    expect(lives.get(at(2))).toEqual({ from: '2020-01-01', to: '2025-06-30' });
  });
});
