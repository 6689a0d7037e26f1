import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asWorker, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { goodPassword, insertPersonWith, openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { startTestProvider, type TestProvider } from '../testing/test-provider.ts';
import { insertBody, type TestBody } from '../testing/two-bodies.ts';

let database: Database;
let body: TestBody;
let other: TestBody;
let server: TestServer;
let provider: TestProvider;
let administrator: Browser;
const origin = 'http://thucthi.test';
const returnPath = '/api/v1/sign-in/provider/return';
const write = () => ({ writeId: crypto.randomUUID() });

beforeAll(async () => {
  database = await openTestDatabase();
  [body, other] = [await insertBody(database, { demo: false }), await insertBody(database, { demo: false })];
  server = await openTestServer(database);
  provider = await startTestProvider(`${origin}${returnPath}`, {
    lan: { preferred_username: 'lan.tran', name: 'Trần Thị Lan' },
    binh: { preferred_username: 'binh.le', name: 'Lê Văn Bình' },
    'lan-gia': { preferred_username: 'lan.tran', name: 'Trần Thị Lan' },
    'khong-ten': { name: 'Không tên' },
    khoa: { preferred_username: 'bi.khoa' },
  });
  await insertPersonWith(database, server, body, 'lan.tran', [{ role: 'office', unitId: null }]);
  await insertPersonWith(database, server, body, 'quan.tri', [{ role: 'administrator', unitId: null }]);
  administrator = openBrowser(server.api);
  await administrator.post('/api/v1/sign-in', { tenant: body.slug, username: 'quan.tri', password: goodPassword });
});
afterAll(async () => {
  await provider.close();
  await database.close();
});

const settings = () => ({
  active: true,
  issuer: provider.issuer,
  clientId: provider.clientId,
  claim: 'preferred_username',
  createsPeople: false,
});
let revision = 0;
async function set(changes: Record<string, unknown> = {}): Promise<void> {
  const answer = await administrator.post('/api/v1/single-sign-on', {
    ...write(),
    ...settings(),
    secret: provider.secret,
    basedOn: revision,
    ...changes,
  });
  expect(answer.status, JSON.stringify(answer.json)).toBe(200);
  revision = answer.json['revision'] as number;
}
/** Sets out from the page of signing in; answers where the browser is led. */
const setOut = async (browser: Browser, query = ''): Promise<string> =>
  (await browser.get(`/api/v1/sign-in/provider?tenant=${body.slug}${query}`)).headers.get('location') ?? '';
const comeBack = async (browser: Browser, at: URL | string): Promise<string | null> =>
  (await browser.get(typeof at === 'string' ? at : `${at.pathname}${at.search}`)).headers.get('location');
async function signIn(account: string, query = ''): Promise<{ browser: Browser; ledTo: string | null; back: URL }> {
  const browser = openBrowser(server.api);
  const back = await provider.walk(await setOut(browser, query), account);
  return { browser, ledTo: await comeBack(browser, back), back };
}
const isIn = async (browser: Browser): Promise<boolean> => (await browser.get('/api/v1/probe/signed')).status === 200;

describe('the provider of a body', () => {
  test('is https or this machine, answers before it is kept, and its secret is shown to nobody', async () => {
    const post = (changes: object) =>
      administrator.post('/api/v1/single-sign-on', { ...write(), ...settings(), secret: provider.secret, basedOn: 0, ...changes });
    expect((await post({ issuer: 'http://sso.tinh.gov.vn' })).json).toMatchObject({ code: 'invalid-request', field: 'issuer' });
    expect((await post({ issuer: 'http://localhost:1' })).json).toMatchObject({ code: 'invalid-request', field: 'issuer' });
    expect((await post({ claim: 'name' })).status).toBe(422);
    await set();
    expect((await post({})).json).toMatchObject({ code: 'changed-meanwhile', theirs: { issuer: provider.issuer } });
    const read = await administrator.get('/api/v1/single-sign-on');
    expect(read.json).toMatchObject({ revision: 1, settings: { hasSecret: true }, returnAddress: `${origin}${returnPath}` });
    const kept = await asWorker(database, 'test', async (tx) => [
      await tx.selectFrom('single_sign_on').selectAll().execute(),
      await tx.selectFrom('write_receipt').selectAll().execute(),
      await tx.selectFrom('audit').select('canonical').execute(),
    ]);
    expect(JSON.stringify([read.json, kept])).not.toContain(provider.secret);
    const moved = await post({ issuer: 'https://evil.test', basedOn: 1, secret: undefined });
    expect(moved.json).toMatchObject({ field: 'secret' });
  });

  test('is told by the ways to sign in, of this body only', async () => {
    const stranger = openBrowser(server.api);
    expect((await stranger.get(`/api/v1/sign-in/ways?tenant=${body.slug}`)).json).toMatchObject({ singleSignOn: { tenant: body.slug } });
    expect((await stranger.get(`/api/v1/sign-in/ways?tenant=${other.slug}`)).json['singleSignOn']).toBeNull();
    expect((await stranger.get(`/api/v1/sign-in/provider?tenant=${other.slug}`)).headers.get('location')).toBe('/dang-nhap?loi=off');
  });
});

describe('single sign-on', () => {
  test('goes by the code flow with PKCE, state and nonce, and lets in whom the body knows', async () => {
    const browser = openBrowser(server.api);
    const address = new URL(await setOut(browser));
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256' });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(address.searchParams.get(name)?.length).toBeGreaterThan(30);
    const { browser: lan, ledTo } = await signIn('lan', '&next=%2Fgia-lai%3Fperiod%3D2026');
    expect(ledTo).toBe('/gia-lai?period=2026');
    const me = await lan.get('/api/v1/me');
    expect(me.json).toMatchObject({ person: { username: 'lan.tran', roles: [{ role: 'office' }] } });
    expect((await lan.get('/api/v1/me/sign-ins')).json['signIns']).toMatchObject([{ way: 'single-sign-on' }]);
    const out = await lan.post('/api/v1/sign-out', {});
    expect(out.json['provider']).toContain(`${provider.issuer}/session/end?`);
    expect(await isIn(lan)).toBe(false);
  });

  test('a page to go on with never leads to another site', async () => {
    for (const next of ['//evil.test', '/\\evil.test', 'https://evil.test', '/api/v1/sign-out', 'javascript:alert(1)', '/a b'])
      expect((await signIn('lan', `&next=${encodeURIComponent(next)}`)).ledTo, next).toBe('/');
  });

  test('lets in nobody the body does not know, nobody without the claim, and no second account with the same name', async () => {
    expect((await signIn('binh')).ledTo).toBe('/dang-nhap?loi=unknown');
    expect((await signIn('khong-ten')).ledTo).toBe('/dang-nhap?loi=no-claim');
    expect((await signIn('lan-gia')).ledTo).toBe('/dang-nhap?loi=other-account');
    const people = await administrator.get('/api/v1/people?search=binh');
    expect(people.json['total']).toBe(0);
  });

  test('a way back works once, in the browser it was begun in, with the state it was begun with, and not after ten minutes', async () => {
    const { browser, back } = await signIn('lan');
    expect(await isIn(browser)).toBe(true);
    const thief = openBrowser(server.api);
    expect(await comeBack(thief, back)).toBe('/dang-nhap?loi=over');
    const victim = openBrowser(server.api);
    const mine = await provider.walk(await setOut(openBrowser(server.api)), 'lan');
    await setOut(victim); // the attacker's code in the victim's browser: another state, another verifier
    expect(await comeBack(victim, mine)).toBe('/dang-nhap?loi=refused');
    expect(await isIn(victim)).toBe(false);
    const copied = openBrowser(server.api);
    const copiedBack = await provider.walk(await setOut(copied), 'lan');
    const cookie = copied.cookie('thucthi_step_single_sign_on')!;
    await comeBack(copied, copiedBack);
    const replay = openBrowser(server.api);
    replay.withCookie(cookie);
    expect(await comeBack(replay, copiedBack)).toMatch(/loi=(refused|over)/);
    const slow = openBrowser(server.api);
    const late = await provider.walk(await setOut(slow), 'lan');
    server.clock.moveTo(new Date(server.clock.now().getTime() + 10 * 60_000 + 1000));
    expect(await comeBack(slow, late)).toBe('/dang-nhap?loi=over');
    expect(await comeBack(openBrowser(server.api), `${returnPath}?error=access_denied`)).toBe('/dang-nhap?loi=over');
  });

  test('a locked account stays shut, linked or not; the link goes before the claim', async () => {
    const personId = await insertPersonWith(database, server, body, 'bi.khoa', []);
    expect((await signIn('khoa')).ledTo).toBe('/');
    await administrator.post(`/api/v1/people/${personId}/active`, { ...write(), basedOn: 1, active: false });
    expect((await signIn('khoa')).ledTo).toBe('/dang-nhap?loi=locked');
  });

  test('adds people only where the body has said so, without a role; switched off it leads nowhere', async () => {
    await set({ createsPeople: true });
    const { browser } = await signIn('binh');
    expect((await browser.get('/api/v1/me')).json).toMatchObject({
      person: { username: 'binh.le', name: 'Lê Văn Bình', roles: [] },
      rights: [],
    });
    await set({ active: false });
    expect((await signInRefused()).ledTo).toBe('/dang-nhap?loi=off');
  });

  const signInRefused = async () => ({ ledTo: await setOut(openBrowser(server.api)) });
});
