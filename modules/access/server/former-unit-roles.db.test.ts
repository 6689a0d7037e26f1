import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asWorker, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { goodPassword, insertPersonWith, openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { insertBody, type TestBody } from '../testing/two-bodies.ts';

let database: Database;
let body: TestBody;
let server: TestServer;

beforeAll(async () => {
  database = await openTestDatabase();
  body = await insertBody(database, { demo: false });
  server = await openTestServer(database);
});
afterAll(() => database.close());

/** Ward A and ward B end on 31 August 2026; ward AB comes after them, as registry records a merger. */
async function mergeWards(): Promise<number> {
  const merged = 99_001;
  await asWorker(database, 'test', async (tx) => {
    await tx
      .insertInto('unit')
      .values({ id: merged, owner_tenant_id: body.tenantId, slug: 'phuong-ab', tree: 'territory', area_unit_id: null })
      .execute();
    await sql`insert into unit_version (unit_id, owner_tenant_id, valid_from, valid_to, code, name, name_en, name_fold, sort_key, kind, parent_id, revision, recorded_at)
      select unit_id, owner_tenant_id, valid_from, '2026-08-31', code, name, name_en, name_fold, sort_key, kind, parent_id, revision + 1, '2026-09-01'
      from unit_version where unit_id in (${body.wardA}, ${body.wardB})`.execute(tx);
    await sql`insert into unit_version (unit_id, owner_tenant_id, valid_from, valid_to, code, name, name_en, name_fold, sort_key, kind, parent_id, recorded_at)
      values (${merged}, ${body.tenantId}, '2026-09-01', null, null, 'Phường AB', null, 'phuong ab', 'phuong ab', 'ward', ${body.root}, '2026-09-01')`.execute(
      tx,
    );
    for (const [ancestor, descendant, kind] of [
      [merged, merged, 'self'],
      [body.root, merged, 'tree'],
      [merged, body.wardA, 'lineage'],
      [merged, body.wardB, 'lineage'],
    ] as const)
      await sql`insert into unit_closure (ancestor_id, descendant_id, owner_tenant_id, kind, share, valid_from, valid_to)
        values (${ancestor}, ${descendant}, ${body.tenantId}, ${kind}, 1, '2026-09-01', '9999-12-31')`.execute(tx);
  });
  return merged;
}

test('a role for a merged ward does not become one for what came after it: it is listed, and given by an administrator', async () => {
  const personId = await insertPersonWith(database, server, body, 'phuong-a', [{ role: 'ward-officer', unitId: body.wardA }]);
  await insertPersonWith(database, server, body, 'quan-tri', [{ role: 'administrator', unitId: null }]);
  const signIn = async (username: string): Promise<Browser> => {
    const browser = openBrowser(server.api);
    await browser.post('/api/v1/sign-in', { tenant: body.slug, username, password: goodPassword });
    return browser;
  };
  const [officer, administrator] = [await signIn('phuong-a'), await signIn('quan-tri')];
  const left = async () => (await administrator.get('/api/v1/people-of-former-units')).json['roles'];
  expect(await left()).toEqual([]);
  const merged = await mergeWards();
  expect((await officer.get('/api/v1/probe/enter')).json['write']).toEqual([body.wardA]);
  expect(await left()).toMatchObject([
    {
      person: { id: personId, version: 1 },
      role: 'ward-officer',
      unit: { name: 'Phường A', endedOn: '2026-08-31' },
      successors: [{ slug: 'phuong-ab', held: false }],
    },
  ]);
  const give = { change: 'assign', writeId: crypto.randomUUID(), basedOn: 1, role: 'ward-officer', unit: 'phuong-ab' };
  expect((await administrator.post(`/api/v1/people/${personId}/roles`, give)).status).toBe(200);
  expect(await left()).toMatchObject([{ successors: [{ held: true }] }]);
  expect((await officer.get('/api/v1/probe/enter')).json['write']).toEqual([body.wardA, merged]);
});
