import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asWorker, runWrite, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { listPersonas, me } from '../contract.ts';
import { createDemoPersonas } from '../demo.ts';
import { openBrowser } from '../testing/browser.ts';
import { goodPassword, openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { insertBody, markInstallation, type TestBody } from '../testing/two-bodies.ts';

let database: Database;
let server: TestServer;
let demo: TestBody;
let real: TestBody;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  [demo, real] = [await insertBody(database, { demo: true }), await insertBody(database, { demo: false })];
  server = await openTestServer(database);
  for (const body of [demo, real, demo]) {
    await runWrite(database, body.loader, (tx) =>
      createDemoPersonas(tx, body.loader, server.clock, { ward: { unitId: body.wardA, name: 'Phường A' } }),
    );
  }
});
afterAll(() => database.close());

describe('demo people', () => {
  test('one click changes who one is, and the earlier sign-in ends', async () => {
    await markInstallation(database, { demo: true });
    const browser = openBrowser(server.api);
    const { groups } = listPersonas.answer.parse((await browser.get(`/api/v1/demo/personas?tenant=${demo.slug}`)).json);
    expect(groups).toHaveLength(1);
    expect(groups[0]!.personas.map((each) => each.name)).toEqual([
      'Chủ tịch UBND',
      'Chuyên viên Văn phòng',
      'Chuyên viên Tài chính',
      'Cán bộ phường A',
      'Chủ tịch UBND phường A',
      'Quản trị hệ thống',
    ]);
    const chairman = me.parse((await browser.post('/api/v1/demo/persona', { tenant: demo.slug, persona: 'chairman' })).json);
    expect(chairman).toMatchObject({
      demo: true,
      businessDate: '2026-11-15',
      person: { persona: 'chairman' },
      tenant: { slug: demo.slug },
    });
    expect(chairman.personas?.some((group) => group.tenant.slug === demo.slug)).toBe(true);
    const before = browser.cookie()!;
    await browser.post('/api/v1/demo/persona', { tenant: demo.slug, persona: 'ward-officer' });
    expect((await browser.get('/api/v1/probe/enter')).json).toMatchObject({ write: [demo.wardA], read: 'all' });
    const left = openBrowser(server.api);
    left.withCookie(before);
    expect((await left.get('/api/v1/probe/signed')).status).toBe(401);
  });

  test('are not found where the installation, or the body, is not the demo', async () => {
    await markInstallation(database, { demo: true });
    const browser = openBrowser(server.api);
    expect((await browser.post('/api/v1/demo/persona', { tenant: real.slug, persona: 'chairman' })).status).toBe(404);
    expect((await browser.post('/api/v1/demo/persona', { tenant: demo.slug, persona: 'king' })).status).toBe(404);
    expect((await browser.get(`/api/v1/demo/personas?tenant=${real.slug}`)).json).toEqual({ groups: [] });
    await markInstallation(database, { demo: false });
    expect((await browser.post('/api/v1/demo/persona', { tenant: demo.slug, persona: 'chairman' })).status).toBe(404);
    expect((await browser.get('/api/v1/demo/personas')).status).toBe(404);
    expect(browser.cookie()).toBeNull();
  });

  test('have no password and cannot be given one; their sign-ins die with the demo', async () => {
    await markInstallation(database, { demo: true });
    const browser = openBrowser(server.api);
    expect((await browser.post('/api/v1/sign-in', { tenant: demo.slug, username: 'demo-chairman', password: goodPassword })).status).toBe(
      401,
    );
    await browser.post('/api/v1/demo/persona', { tenant: demo.slug, persona: 'administrator' });
    const { people } = (await browser.get('/api/v1/people?search=van phong')).json as { people: { id: string }[] };
    const set = (path: string, body: object) =>
      browser.post(`/api/v1/people/${people[0]!.id}/${path}`, { writeId: crypto.randomUUID(), basedOn: 1, ...body });
    expect((await set('password', { password: goodPassword })).status).toBe(403);
    expect((await set('active', { active: false })).status).toBe(403);
    await asWorker(database, 'test', (tx) => tx.updateTable('tenant').set({ demo: false }).where('id', '=', demo.tenantId).execute());
    expect((await browser.get('/api/v1/probe/signed')).status).toBe(401);
  });

  test('the same personas are made once', async () => {
    const rows = await asWorker(database, 'test', (tx) =>
      tx.selectFrom('person').select('persona').where('tenant_id', '=', demo.tenantId).execute(),
    );
    expect(rows).toHaveLength(6);
    const held = await asWorker(database, 'test', (tx) =>
      tx.selectFrom('role_assignment').select('role').where('tenant_id', '=', demo.tenantId).execute(),
    );
    expect(held).toHaveLength(6);
  });
});
