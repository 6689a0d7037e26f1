import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintScope, newId, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { insertPersonWith, openTestServer } from '../testing/open-test-server.ts';
import { insertBody, markInstallation } from '../testing/two-bodies.ts';
import { namePeople } from './name-people.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await markInstallation(database, { demo: true });
});
afterAll(() => database.close());

test('who signs in sees names, a stranger the role, and nobody sees people of another body', async () => {
  const [own, other] = [await insertBody(database, { demo: true }), await insertBody(database, { demo: true })];
  const server = await openTestServer(database);
  const office = await insertPersonWith(database, server, own, 'lan.tran', [{ role: 'office', unitId: null }]);
  const without = await insertPersonWith(database, server, own, 'mai.ly', []);
  const foreign = await insertPersonWith(database, server, other, 'foreign', [{ role: 'chairman', unitId: null }]);
  const asked = (personId: string | null) => {
    const scope = mintScope({ tenantId: own.tenantId, personId, rights: [], readUnits: 'all', writeUnits: [] });
    return withScope(database, scope, (tx) => namePeople(tx, scope, [office, without, foreign, newId(), null, office], '2026-11-28'));
  };
  const names = await asked(office);
  expect([...names.keys()].toSorted()).toEqual([office, without].toSorted());
  expect(names.get(office)?.vi).toBe(names.get(office)?.en);
  const roles = await asked(null);
  expect(roles.get(office)).toEqual({ vi: 'Văn phòng', en: 'Office' });
  expect(roles.get(without)).toEqual({ vi: 'Cán bộ của cơ quan', en: 'An officer of the body' });
  expect(names.get(office)?.vi).not.toBe('Văn phòng');
});
