import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asWorker, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { openBrowser, type Browser, type Page } from '../testing/browser.ts';
import { goodPassword, insertPersonWith, openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { makeSoftwareKey, type Lies, type SoftwareKey } from '../testing/software-key.ts';
import { insertBody, type TestBody } from '../testing/two-bodies.ts';

const origin = 'http://thucthi.test';
let database: Database;
let body: TestBody;
let server: TestServer;
const later = (seconds: number): void => server.clock.moveTo(new Date(server.clock.now().getTime() + seconds * 1000));

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  body = await insertBody(database, { demo: false });
  server = await openTestServer(database);
});
afterAll(() => database.close());

type Options = Record<string, unknown>;
const optionsOf = (page: Page): Options => page.json['options'] as Options;
const isIn = async (browser: Browser): Promise<boolean> => (await browser.get('/api/v1/probe/signed')).status === 200;

async function signedIn(username: string): Promise<Browser> {
  const browser = openBrowser(server.api);
  await browser.post('/api/v1/sign-in', { tenant: body.slug, username, password: goodPassword });
  return browser;
}

/** Somebody with a passkey on a device, at the browser in which it was registered. */
async function withPasskey(username: string): Promise<{ personId: string; browser: Browser; device: SoftwareKey }> {
  const personId = await insertPersonWith(database, server, body, username, []);
  const browser = await signedIn(username);
  const asked = await browser.post('/api/v1/me/passkeys/options', { password: goodPassword });
  const device = makeSoftwareKey(origin);
  const kept = await browser.post('/api/v1/me/passkeys', { name: 'Điện thoại', response: device.register(optionsOf(asked)) });
  expect(kept.status).toBe(200);
  return { personId, browser, device };
}

/** One way into a browser of its own by a passkey, with what the device says untruly. */
async function signIn(device: SoftwareKey, lies: Lies = {}): Promise<{ browser: Browser; answer: Page; response: unknown }> {
  const browser = openBrowser(server.api);
  const response = device.sign(optionsOf(await browser.post('/api/v1/sign-in/passkey/options', {})), lies);
  return { browser, response, answer: await browser.post('/api/v1/sign-in/passkey', { response }) };
}

describe('a passkey', () => {
  test('signs in alone, with both factors shown', async () => {
    const { device } = await withPasskey('khoa');
    const { browser, answer } = await signIn(device);
    expect(answer).toMatchObject({ status: 200, json: { person: { username: 'khoa' } } });
    expect(await isIn(browser)).toBe(true);
    const rows = await asWorker(database, 'test', (tx) =>
      tx
        .selectFrom('sign_in')
        .select(['way', 'second_factor'])
        .where('tenant_id', '=', body.tenantId)
        .where('way', '=', 'passkey')
        .execute(),
    );
    expect(rows).toEqual([{ way: 'passkey', second_factor: true }]);
  });

  test('opens no second sign-in with what it once said: neither here, nor in another browser, nor in time', async () => {
    const { device } = await withPasskey('lap-lai');
    const browser = openBrowser(server.api);
    const response = device.sign(optionsOf(await browser.post('/api/v1/sign-in/passkey/options', {})));
    const step = browser.cookie('thucthi_step_passkey')!;
    expect((await browser.post('/api/v1/sign-in/passkey', { response })).status).toBe(200);
    expect((await browser.post('/api/v1/sign-in/passkey', { response })).json['code']).toBe('second-step-over');
    // The thief has the sealed step as well.
    const thief = openBrowser(server.api);
    thief.withCookie(step);
    expect((await thief.post('/api/v1/sign-in/passkey', { response })).status).toBe(401);
    // A step of the thief's own does not fit what was signed.
    const other = openBrowser(server.api);
    await other.post('/api/v1/sign-in/passkey/options', {});
    expect((await other.post('/api/v1/sign-in/passkey', { response })).status).toBe(401);
    for (const one of [thief, other]) expect(await isIn(one)).toBe(false);
  });

  test('sent ten times at once opens one sign-in', async () => {
    const { device } = await withPasskey('cung-luc');
    const browser = openBrowser(server.api);
    const response = device.sign(optionsOf(await browser.post('/api/v1/sign-in/passkey/options', {})));
    const step = browser.cookie('thucthi_step_passkey')!;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => {
        const one = openBrowser(server.api);
        one.withCookie(step);
        return one.post('/api/v1/sign-in/passkey', { response });
      }),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test.for<[string, Lies]>([
    ['another key signed', { forged: true }],
    ['another site asked', { origin: 'http://thucthi.test.evil.example' }],
    ['another port asked', { origin: 'http://thucthi.test:8080' }],
    ['it was signed for another host', { host: 'evil.example' }],
    ['another challenge was signed', { challenge: 'c29tZXRoaW5nIGVsc2U' }],
    ['nobody unlocked the device', { locked: true }],
    ['it is said to be somebody else’s', { handle: Buffer.from(crypto.randomUUID()).toString('base64url') }],
    ['it is the answer to something else', { type: 'webauthn.create' }],
  ])('lets nobody in where %s', async ([, lies]) => {
    const { device } = await withPasskey('gia-mao');
    const { browser, answer } = await signIn(device, lies);
    expect(answer).toMatchObject({ status: 401, json: { code: 'passkey-refused' } });
    expect(await isIn(browser)).toBe(false);
    expect((await signIn(device, { counter: 100 })).answer.status).toBe(200); // the truth still does
  });

  test('that was copied is found by its counter', async () => {
    const { device } = await withPasskey('sao-chep');
    expect((await signIn(device, { counter: 7 })).answer.status).toBe(200);
    for (const counter of [7, 6, 0]) expect((await signIn(device, { counter })).answer.status).toBe(401);
    expect((await signIn(device, { counter: 8 })).answer.status).toBe(200);
  });

  test('of somebody locked, and one that was removed, lets nobody in', async () => {
    const { device, browser, personId } = await withPasskey('da-go');
    const factors = (await browser.get('/api/v1/me/second-factor')).json as { keys: { id: string }[] };
    expect((await signIn(device)).answer.status).toBe(200);
    await asWorker(database, 'test', (tx) =>
      tx.updateTable('person').set({ active: false }).where('tenant_id', '=', body.tenantId).where('id', '=', personId).execute(),
    );
    expect((await signIn(device)).answer.status).toBe(401);
    await asWorker(database, 'test', (tx) =>
      tx.updateTable('person').set({ active: true }).where('tenant_id', '=', body.tenantId).where('id', '=', personId).execute(),
    );
    const gone = await browser.post(`/api/v1/me/passkeys/${factors.keys[0]!.id}/remove`, {
      writeId: crypto.randomUUID(),
      password: goodPassword,
    });
    expect(gone.status).toBe(200);
    expect((await signIn(device)).answer.status).toBe(401);
  });

  test('is asked for within five minutes', async () => {
    const { device } = await withPasskey('qua-gio');
    const browser = openBrowser(server.api);
    const response = device.sign(optionsOf(await browser.post('/api/v1/sign-in/passkey/options', {})));
    later(5 * 60 + 1);
    expect((await browser.post('/api/v1/sign-in/passkey', { response })).json['code']).toBe('second-step-over');
  });
});

describe('registering a passkey', () => {
  test.for<[string, Lies]>([
    ['another site asked', { origin: 'http://evil.example' }],
    ['it was made for another host', { host: 'evil.example' }],
    ['another challenge was answered', { challenge: 'c29tZXRoaW5nIGVsc2U' }],
    ['nobody unlocked the device', { locked: true }],
    ['it is the answer to something else', { type: 'webauthn.get' }],
  ])('keeps nothing where %s', async ([, lies]) => {
    await insertPersonWith(database, server, body, 'dang-ky', []);
    const browser = await signedIn('dang-ky');
    const asked = await browser.post('/api/v1/me/passkeys/options', { password: goodPassword });
    const response = makeSoftwareKey(origin).register(optionsOf(asked), lies);
    expect((await browser.post('/api/v1/me/passkeys', { name: 'Khóa', response })).status).toBe(422);
    expect((await browser.get('/api/v1/me/second-factor')).json['keys']).toEqual([]);
  });

  test('is the person’s who asked for it: not of whoever signs in next in the same browser, and not without the password', async () => {
    await insertPersonWith(database, server, body, 'nguoi-mot', []);
    await insertPersonWith(database, server, body, 'nguoi-hai', []);
    const browser = await signedIn('nguoi-mot');
    expect((await browser.post('/api/v1/me/passkeys/options', { password: 'không phải mật khẩu' })).status).toBe(422);
    const asked = await browser.post('/api/v1/me/passkeys/options', { password: goodPassword });
    await browser.post('/api/v1/sign-in', { tenant: body.slug, username: 'nguoi-hai', password: goodPassword });
    const response = makeSoftwareKey(origin).register(optionsOf(asked));
    expect((await browser.post('/api/v1/me/passkeys', { name: 'Khóa', response })).json['code']).toBe('second-step-over');
  });

  test('with what was once said keeps no second key', async () => {
    const { browser } = await withPasskey('lan-hai');
    const asked = await browser.post('/api/v1/me/passkeys/options', { password: goodPassword });
    const step = browser.cookie('thucthi_step_register')!;
    const response = makeSoftwareKey(origin).register(optionsOf(asked));
    expect((await browser.post('/api/v1/me/passkeys', { name: 'Khóa', response })).status).toBe(200);
    browser.withCookie(step);
    expect((await browser.post('/api/v1/me/passkeys', { name: 'Khóa', response })).status).not.toBe(200);
    expect((await browser.get('/api/v1/me/second-factor')).json['keys']).toHaveLength(2);
  });
});
