import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asWorker, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import type { RoleCode } from '../domain/roles.ts';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { goodPassword, insertPersonWith, openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { insertBody, insertNationalUnit, markInstallation, type TestBody } from '../testing/two-bodies.ts';

let database: Database;
let server: TestServer;
let own: TestBody;
let other: TestBody;
let demo: TestBody;
let national: string;

beforeAll(async () => {
  database = await openTestDatabase();
  national = await insertNationalUnit(database);
});
beforeEach(async () => {
  await markInstallation(database, { demo: false });
  [own, other, demo] = [
    await insertBody(database, { demo: false }),
    await insertBody(database, { demo: false }),
    await insertBody(database, { demo: true }),
  ];
  server = await openTestServer(database);
});
afterAll(() => database.close());

async function signedIn(username: string, held: { role: RoleCode; unitId: number | null }[]): Promise<Browser> {
  await insertPersonWith(database, server, own, username, held);
  const browser = openBrowser(server.api);
  await browser.post('/api/v1/sign-in', { tenant: own.slug, username, password: goodPassword });
  return browser;
}

const scopeAt = async (browser: Browser, path: string): Promise<unknown> => {
  const page = await browser.get(`/api/v1/probe/${path}`);
  return page.status === 200 ? page.json : `${page.status} ${String(page.json['code'])}`;
};
const nothing = { tenantId: 0, personId: null, rights: [], read: [], write: [] };

describe('a stranger', () => {
  test('reaches public routes with a scope that sees nothing', async () => {
    expect(await scopeAt(openBrowser(server.api), `open/${own.rootSlug}`)).toEqual(nothing);
  });

  test('reads demo bodies only, by unit or by body, and never writes', async () => {
    const stranger = openBrowser(server.api);
    const reading = { tenantId: demo.tenantId, personId: null, rights: [], read: 'all', write: [] };
    expect(await scopeAt(stranger, `demo/${demo.wardASlug}`)).toEqual(reading);
    expect(await scopeAt(stranger, `demo?unit=${demo.rootSlug}`)).toEqual(reading);
    expect(await scopeAt(stranger, `demo?tenant=${demo.slug}`)).toEqual(reading);
    for (const path of [
      `demo/${own.rootSlug}`,
      `demo?unit=${own.rootSlug}`,
      `demo?tenant=${own.slug}`,
      'demo/khong-co',
      'demo',
      `demo/${national}`,
    ]) {
      expect(await scopeAt(stranger, path)).toBe('401 sign-in-required');
    }
  });

  test('who names two bodies at once names none', async () => {
    const stranger = openBrowser(server.api);
    expect(await scopeAt(stranger, `demo/${demo.rootSlug}?tenant=${own.slug}`)).toBe('401 sign-in-required');
    expect(await scopeAt(stranger, `demo/${own.rootSlug}?tenant=${demo.slug}`)).toBe('401 sign-in-required');
    for (const real of [own, await insertBody(database, { demo: false })]) {
      expect(await scopeAt(stranger, `demo/${demo.rootSlug}?unit=${real.rootSlug}`)).toBe('401 sign-in-required');
      expect(await scopeAt(stranger, `demo/${real.rootSlug}?unit=${demo.rootSlug}`)).toBe('401 sign-in-required');
    }
  });

  test('in the demo reads national rows without naming a body, and is told when a unit does not exist', async () => {
    await markInstallation(database, { demo: true });
    const stranger = openBrowser(server.api);
    expect(await scopeAt(stranger, 'demo')).toEqual(nothing);
    expect(await scopeAt(stranger, `demo/${national}`)).toEqual(nothing);
    expect(await scopeAt(stranger, 'demo/khong-co')).toBe('404 not-found');
    expect(await scopeAt(stranger, `demo/${own.rootSlug}`)).toBe('401 sign-in-required');
  });

  test('is refused everywhere else, whatever the cookie claims', async () => {
    const stranger = openBrowser(server.api);
    for (const cookie of ['thucthi_session=', `thucthi_session=${'A'.repeat(43)}`, "thucthi_session=' or true --"]) {
      stranger.withCookie(cookie);
      for (const path of ['signed', `signed/${demo.rootSlug}`, 'enter', 'people'])
        expect(await scopeAt(stranger, path)).toBe('401 sign-in-required');
    }
  });
});

describe('a signed-in person', () => {
  test('reads the whole own body and writes only in the branch', async () => {
    const browser = await signedIn('phuong', [{ role: 'ward-officer', unitId: own.wardA }]);
    const scope = {
      tenantId: own.tenantId,
      rights: ['figures.enter', 'figures.comment', 'tasks.act', 'households.keep'],
      read: 'all',
      write: [own.wardA],
    };
    for (const path of ['signed', 'enter', `demo/${own.wardBSlug}`, `enter/${own.wardASlug}`, `signed/${national}`])
      expect(await scopeAt(browser, path)).toMatchObject(scope);
    expect(await scopeAt(browser, 'people')).toBe('403 not-allowed');
  });

  test('finds nothing of another body, except that demo bodies are open to read', async () => {
    const browser = await signedIn('nguoi-ngoai', [{ role: 'office', unitId: null }]);
    for (const path of [
      `signed/${other.rootSlug}`,
      `enter/${other.rootSlug}`,
      `enter?tenant=${other.slug}`,
      `demo/${other.rootSlug}`,
      `signed/${demo.rootSlug}`,
      'signed/khong-co',
    ]) {
      expect(await scopeAt(browser, path)).toBe('404 not-found');
    }
    expect(await scopeAt(browser, `demo/${demo.rootSlug}`)).toMatchObject({
      tenantId: demo.tenantId,
      personId: null,
      rights: [],
      write: [],
    });
  });

  test('with two roles writes for each right only where the role that gives it holds', async () => {
    const browser = await signedIn('kiem-nhiem', [
      { role: 'administrator', unitId: null },
      { role: 'ward-officer', unitId: own.wardB },
    ]);
    expect(await scopeAt(browser, 'enter')).toMatchObject({ write: [own.wardB] });
    expect(await scopeAt(browser, 'people')).toMatchObject({ write: 'all' });
  });

  test('an inspector reads everything and writes nothing; without any role one sees nothing', async () => {
    expect(await scopeAt(await signedIn('thanh-tra', [{ role: 'inspector', unitId: null }]), 'signed')).toMatchObject({
      rights: ['audit.read', 'figures.comment'],
      read: 'all',
      write: [],
    });
    expect(await scopeAt(await signedIn('chua-giao', []), 'signed')).toMatchObject({ rights: [], read: [], write: [] });
  });

  test('locking the account, ending the role or its last day takes effect with the next request', async () => {
    const admin = await signedIn('quan-tri', [{ role: 'administrator', unitId: null }]);
    const browser = await signedIn('bi-khoa', [{ role: 'office', unitId: null }]);
    const { people } = (await admin.get('/api/v1/people?search=bi-khoa')).json as { people: { id: string; roles: { id: string }[] }[] };
    const [person] = people;
    let version = 0; // each of these changes succeeds and so counts one further
    const change = (path: string, body: object) =>
      admin.post(`/api/v1/people/${person!.id}/${path}`, { writeId: crypto.randomUUID(), basedOn: ++version, ...body });
    expect((await change('roles', { change: 'end', assignment: person!.roles[0]!.id })).status).toBe(200);
    expect(await scopeAt(browser, 'enter')).toBe('403 not-allowed');
    expect((await change('roles', { change: 'assign', role: 'office', validTo: '2026-11-16' })).status).toBe(200);
    expect(await scopeAt(browser, 'enter')).toMatchObject({ write: 'all' });
    server.clock.moveTo(new Date('2026-11-16T17:00:01Z')); // 17 November in Việt Nam, 15 hours later
    await admin.post('/api/v1/sign-in', { tenant: own.slug, username: 'quan-tri', password: goodPassword });
    await browser.post('/api/v1/sign-in', { tenant: own.slug, username: 'bi-khoa', password: goodPassword });
    expect(await scopeAt(browser, 'enter')).toBe('403 not-allowed');
    expect(await scopeAt(browser, 'signed')).toMatchObject({ tenantId: own.tenantId });
    await asWorker(database, 'test', (tx) => tx.updateTable('person').set({ active: false }).where('id', '=', person!.id).execute());
    expect(await scopeAt(browser, 'signed')).toBe('401 sign-in-required');
    expect((await change('active', { active: true })).status).toBe(200);
    expect(await scopeAt(browser, 'signed')).toMatchObject({ tenantId: own.tenantId });
    expect((await change('active', { active: false })).status).toBe(200);
    expect((await change('active', { active: true })).status).toBe(200);
    expect(await scopeAt(browser, 'signed')).toBe('401 sign-in-required'); // locking ended the sign-in itself
  });
});
