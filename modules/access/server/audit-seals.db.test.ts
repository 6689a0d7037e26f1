import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import { machineClock, type Database } from '@thucthi/platform';
import { openTestDatabase, sealEverything } from '@thucthi/platform/testing';
import { readSeals, verifyTrail } from '../contract.ts';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { goodPassword, insertPersonWith, openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { insertBody, markInstallation, type TestBody } from '../testing/two-bodies.ts';

let database: Database;
let server: TestServer;
let own: TestBody;
let inspector: Browser;

beforeAll(async () => {
  database = await openTestDatabase();
  await markInstallation(database, { demo: false });
});
beforeEach(async () => {
  own = await insertBody(database, { demo: false });
  server = await openTestServer(database);
  await insertPersonWith(database, server, own, 'thanh.tra', [{ role: 'inspector', unitId: null }]);
  inspector = openBrowser(server.api);
  await inspector.post('/api/v1/sign-in', { tenant: own.slug, username: 'thanh.tra', password: goodPassword });
});
afterAll(() => database.close());

const seals = async () => readSeals.answer.parse((await inspector.get('/api/v1/audit/seals')).json);
const verify = (digest = '') => inspector.get(`/api/v1/audit/verification${digest === '' ? '' : `?digest=${encodeURIComponent(digest)}`}`);

test('an inspector sees how far the trail is sealed, verifies it against paper, and learns which row was changed', async () => {
  const before = await seals();
  expect(before).toMatchObject({ body: { slug: own.slug }, last: null });
  expect(before.waiting).toBeGreaterThan(1);
  await sealEverything(database, machineClock);
  const { last, waiting } = await seals();
  expect(waiting).toBe(0);
  const whole = verifyTrail.answer.parse((await verify(last!.digest.toUpperCase().replaceAll('-', ' '))).json);
  expect(whole).toMatchObject({ faults: 0, findings: [], sealedRows: before.waiting, matched: { digest: last!.digest } });
  await database.kysely.transaction().execute(async (tx) => {
    await sql`set local role none`.execute(tx);
    await sql`alter table audit no force row level security`.execute(tx);
    await sql`update audit set action = 'person.renamed' where tenant_id = ${own.tenantId} and action = 'role.assigned'`.execute(tx);
    await sql`alter table audit force row level security`.execute(tx);
  });
  const broken = verifyTrail.answer.parse((await verify()).json);
  expect(broken).toMatchObject({ faults: 1, findings: [{ fault: 'changed' }] });
});

test('a mistyped digest is told apart from one that no seal has', async () => {
  await sealEverything(database, machineClock);
  const digest = (await seals()).last!.digest;
  const mistyped = await verify(`${digest.startsWith('z') ? 'y' : 'z'}${digest.slice(1)}`);
  expect(mistyped).toMatchObject({ status: 422, json: { code: 'invalid-request', vi: expect.stringContaining('gõ chưa đúng') as string } });
});

test('whoever may not read the trail may not verify it', async () => {
  await insertPersonWith(database, server, own, 'can.bo', [{ role: 'ward-officer', unitId: own.wardA }]);
  const officer = openBrowser(server.api);
  await officer.post('/api/v1/sign-in', { tenant: own.slug, username: 'can.bo', password: goodPassword });
  for (const path of ['/api/v1/audit/seals', '/api/v1/audit/verification']) expect((await officer.get(path)).status).toBe(403);
});
