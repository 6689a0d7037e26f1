import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asWorker, mintScope, movableClock, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { insertBody } from './bodies.store.ts';
import { readGroundHistory } from './ground-history.ts';
import { loadNationalRegistry } from './load-national-registry.ts';
import { insertUnits } from './units.store.ts';

let database: Database;
const scope = mintScope({ tenantId: 1, personId: null, rights: [], readUnits: 'all', writeUnits: [] });
const areas = { ward: 'vn-phuong-pleiku-23575', province: 'vn-tinh-gia-lai', city: 'vn-thanh-pho-ha-noi' };
const ids: Record<string, number> = {};

/** A body whose own units have no history, each standing for a national area. */
beforeAll(async () => {
  database = await openTestDatabase();
  const clock = movableClock(new Date('2026-01-01T00:00:00Z'));
  await loadNationalRegistry(database);
  await asWorker(database, 'test', async (tx) => {
    await insertBody(tx, { id: 1, slug: 'co-quan', name: { vi: 'Cơ quan', en: 'Body' }, demo: false, illustrative: false }, clock.now());
    for (const [index, [name, slug]] of Object.entries(areas).entries()) {
      const { rows } = await sql<{ id: number }>`select id from unit where slug = ${slug}`.execute(tx);
      ids[name] = 101_000_000 + index;
      const version = { code: null, name, kind: 'ward' as const, parentId: null, validFrom: '1900-01-01', validTo: null };
      await insertUnits(tx, 1, [{ id: ids[name], slug: name, tree: 'territory', areaId: rows[0]!.id, versions: [version] }], clock.now());
    }
  });
});
afterAll(() => database.close());

const ground = (unit: keyof typeof areas, from: string, to: string) =>
  withScope(database, scope, async (tx) => {
    const history = await readGroundHistory(tx, { tenantId: 1, unitId: ids[unit]!, since: from, until: to, knownOn: null });
    return history.between(from, to);
  });

test('the national lineage of a ward of Pleiku across 1 July 2025 is not reconciled; after it nothing changed', async () => {
  expect(await ground('ward', '2024-09-30', '2025-09-30')).toMatchObject({ match: 'unreconciled' });
  expect(await ground('ward', '2025-09-30', '2026-09-30')).toEqual({ match: 'same' });
});

test('a merged province is put together from its forerunners; Hà Nội is the same', async () => {
  expect(await ground('province', '2024-12-31', '2025-12-31')).toMatchObject({ match: 'rebased' });
  expect(await ground('city', '2024-12-31', '2025-12-31')).toEqual({ match: 'same' });
});
