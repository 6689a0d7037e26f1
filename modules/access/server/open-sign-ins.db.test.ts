import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asWorker, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { goodPassword, insertPersonWith, openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { insertBody, type TestBody } from '../testing/two-bodies.ts';

let database: Database;
let body: TestBody;
let other: TestBody;
let server: TestServer;

beforeAll(async () => {
  database = await openTestDatabase();
  [body, other] = [await insertBody(database, { demo: false }), await insertBody(database, { demo: false })];
  server = await openTestServer(database);
});
afterAll(() => database.close());

const agents = {
  phone: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36',
  desk: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0',
};
async function signedIn(username: string, agent: keyof typeof agents = 'desk', of: TestBody = body): Promise<Browser> {
  const browser = openBrowser(server.api, { address: '203.0.113.77' });
  const credentials = { tenant: of.slug, username, password: goodPassword };
  const answer = await browser.post('/api/v1/sign-in', credentials, { 'user-agent': agents[agent] });
  expect(answer.status).toBe(200);
  return browser;
}
interface Shown {
  id: string;
  here: boolean;
  browser: string;
  system: string;
  network: string;
  way: string;
  lastUsedAt: string;
}
const shownTo = async (browser: Browser): Promise<Shown[]> => (await browser.get('/api/v1/me/sign-ins')).json['signIns'] as Shown[];
const isIn = async (browser: Browser): Promise<boolean> => (await browser.get('/api/v1/probe/signed')).status === 200;
const write = () => ({ writeId: crypto.randomUUID() });

describe('open sign-ins', () => {
  test('are shown with the device in words and the network, and nothing that could sign in or tell the address', async () => {
    await insertPersonWith(database, server, body, 'xem', []);
    const desk = await signedIn('xem');
    await signedIn('xem', 'phone');
    const shown = await shownTo(desk);
    expect(shown.map(({ here, browser, system, network, way }) => ({ here, browser, system, network, way }))).toEqual([
      { here: false, browser: 'Chrome', system: 'Android', network: '203.0.113.0/24', way: 'password' },
      { here: true, browser: 'Firefox', system: 'Windows', network: '203.0.113.0/24', way: 'password' },
    ]);
    expect(JSON.stringify(shown)).not.toContain('203.0.113.77');
    const kept = await asWorker(database, 'test', (tx) =>
      tx.selectFrom('sign_in').selectAll().where('tenant_id', '=', body.tenantId).execute(),
    );
    expect(JSON.stringify(kept)).not.toMatch(/203\.0\.113\.77|Mozilla/);
  });

  test('say when they were last used, to ten minutes', async () => {
    await insertPersonWith(database, server, body, 'gio', []);
    const browser = await signedIn('gio');
    const [first] = await shownTo(browser);
    server.clock.moveTo(new Date(server.clock.now().getTime() + 9 * 60_000));
    expect((await shownTo(browser))[0]!.lastUsedAt).toBe(first!.lastUsedAt);
    server.clock.moveTo(new Date(server.clock.now().getTime() + 2 * 60_000));
    expect(Date.parse((await shownTo(browser))[0]!.lastUsedAt) - Date.parse(first!.lastUsedAt)).toBeGreaterThan(10 * 60_000);
  });

  test('end one by one, or all but the one that asks, and nobody else’s', async () => {
    await insertPersonWith(database, server, body, 'mot', []);
    await insertPersonWith(database, server, body, 'hai', []);
    const [here, phone, third, stranger] = [
      await signedIn('mot'),
      await signedIn('mot', 'phone'),
      await signedIn('mot'),
      await signedIn('hai'),
    ];
    const ofPhone = (await shownTo(here)).find(({ system }) => system === 'Android')!;
    // The id of somebody else's sign-in ends nothing, and does not say whether it exists.
    expect((await stranger.post('/api/v1/me/sign-ins/end', { ...write(), only: ofPhone.id })).json).toEqual({ ended: 0 });
    expect(await isIn(phone)).toBe(true);
    const again = { ...write(), only: ofPhone.id };
    expect((await here.post('/api/v1/me/sign-ins/end', again)).json).toEqual({ ended: 1 });
    expect((await here.post('/api/v1/me/sign-ins/end', again)).json).toEqual({ ended: 1 });
    expect([await isIn(phone), await isIn(third)]).toEqual([false, true]);
    expect((await here.post('/api/v1/me/sign-ins/end', write())).json).toEqual({ ended: 1 });
    expect([await isIn(here), await isIn(third), await isIn(stranger)]).toEqual([true, false, true]);
  });

  test('of a person are ended by an administrator of the same body only, and the trail says so', async () => {
    const personId = await insertPersonWith(database, server, body, 'roi-may', []);
    await insertPersonWith(database, server, body, 'quan-tri', [{ role: 'administrator', unitId: null }]);
    await insertPersonWith(database, server, other, 'quan-tri', [{ role: 'administrator', unitId: null }]);
    const [lost, colleague] = [await signedIn('roi-may', 'phone'), await signedIn('mot')];
    const end = async (browser: Browser) => (await browser.post(`/api/v1/people/${personId}/sign-ins/end`, write())).status;
    expect(await end(colleague)).toBe(403);
    expect(await end(await signedIn('quan-tri', 'desk', other))).toBe(404);
    expect(await isIn(lost)).toBe(true);
    const administrator = await signedIn('quan-tri');
    expect(await end(administrator)).toBe(200);
    expect(await isIn(lost)).toBe(false);
    const trail = await administrator.get(`/api/v1/audit?subjectKind=person&subjectId=${personId}`);
    expect((trail.json['rows'] as { sentence: { vi: string } }[])[0]!.sentence.vi).toBe('kết thúc 1 phiên đăng nhập của roi-may');
  });
});
