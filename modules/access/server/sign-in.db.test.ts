import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asWorker, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { me } from '../contract.ts';
import { openBrowser, type Page } from '../testing/browser.ts';
import { goodPassword, insertPersonWith, openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { insertBody, markInstallation, type TestBody } from '../testing/two-bodies.ts';

let database: Database;
let body: TestBody;
let server: TestServer;
const minutes = (count: number): number => count * 60_000;
const later = (milliseconds: number): void => server.clock.moveTo(new Date(server.clock.now().getTime() + milliseconds));

beforeAll(async () => {
  database = await openTestDatabase();
  await markInstallation(database, { demo: false });
});
beforeEach(async () => {
  body = await insertBody(database, { demo: false });
  server = await openTestServer(database);
});
afterAll(() => database.close());

const credentials = (username: string, password = goodPassword) => ({ tenant: body.slug, username, password });

/** All an answer tells, but for the number under which the log knows the request. */
const toldBy = ({ status, json }: Page): string => JSON.stringify([status, { ...json, request: null }]);

describe('signing in', () => {
  test('the right password opens a sign-in; /me says who; signing out ends it in the database too', async () => {
    await insertPersonWith(database, server, body, 'lan.tran', [{ role: 'office', unitId: null }]);
    const browser = openBrowser(server.api);
    expect(me.parse((await browser.get('/api/v1/me')).json)).toMatchObject({
      person: null,
      tenant: null,
      demo: false,
      rights: [],
      needsSetup: false,
    });
    const answer = await browser.post('/api/v1/sign-in', credentials('LAN.TRẦN'));
    expect(answer.status).toBe(200);
    const who = me.parse((await browser.get('/api/v1/me')).json);
    expect(who.person).toMatchObject({ username: 'lan.tran', roles: [{ role: 'office', unit: null }] });
    expect(who).toMatchObject({ tenant: { slug: body.slug, rootUnit: body.rootSlug }, today: '2026-11-16', businessDate: null });
    expect(who.personas).toBeUndefined();
    const cookie = browser.cookie()!;
    expect((await browser.post('/api/v1/sign-out', {})).status).toBe(200);
    const thief = openBrowser(server.api);
    thief.withCookie(cookie);
    expect((await thief.get('/api/v1/probe/signed')).status).toBe(401);
  });

  test('the cookie is for the server only, and for https only behind https; the database keeps no secret', async () => {
    await insertPersonWith(database, server, body, 'cookie', []);
    const plain = (await openBrowser(server.api).post('/api/v1/sign-in', credentials('cookie'))).headers.get('set-cookie')!;
    expect(plain).toMatch(/^thucthi_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    const secure = (
      await openBrowser(server.api).post('/api/v1/sign-in', credentials('cookie'), { 'x-forwarded-proto': 'https' })
    ).headers.get('set-cookie')!;
    expect(secure).toMatch(/^__Host-thucthi_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    // What a page without https, or a neighbouring host, may have put there is nobody's sign-in behind https.
    const planted = openBrowser(server.api, { origin: 'https://thucthi.test' });
    planted.withCookie(plain);
    expect((await planted.get('/api/v1/probe/signed')).status).toBe(401);
    planted.withCookie(secure);
    expect((await planted.get('/api/v1/probe/signed')).status).toBe(200);
    expect((await planted.post('/api/v1/sign-out', {})).status).toBe(200);
    expect((await planted.get('/api/v1/probe/signed')).status).toBe(401);
    const kept = await asWorker(database, 'test', (tx) =>
      tx.selectFrom('sign_in').selectAll().where('tenant_id', '=', body.tenantId).execute(),
    );
    expect(kept).toHaveLength(1);
    const secret = plain.slice('thucthi_session='.length, plain.indexOf(';'));
    expect(JSON.stringify(kept)).not.toContain(secret);
    const people = await asWorker(database, 'test', (tx) =>
      tx.selectFrom('person').select('password_hash').where('tenant_id', '=', body.tenantId).execute(),
    );
    expect(people[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('signing in again with the same browser ends the earlier sign-in', async () => {
    await insertPersonWith(database, server, body, 'again', []);
    const browser = openBrowser(server.api);
    await browser.post('/api/v1/sign-in', credentials('again'));
    const old = openBrowser(server.api);
    old.withCookie(browser.cookie()!);
    await browser.post('/api/v1/sign-in', credentials('again'));
    expect((await browser.get('/api/v1/probe/signed')).status).toBe(200);
    expect((await old.get('/api/v1/probe/signed')).status).toBe(401);
  });

  test('a wrong password, an unknown name, an unknown body and a locked account get the same answer', async () => {
    const personId = await insertPersonWith(database, server, body, 'known', []);
    await insertPersonWith(database, server, body, 'gone', []);
    await asWorker(database, 'test', (tx) => tx.updateTable('person').set({ active: false }).where('username', '=', 'gone').execute());
    const browser = openBrowser(server.api);
    const refusals = [
      await browser.post('/api/v1/sign-in', credentials('known', 'sai mật khẩu rồi')),
      await browser.post('/api/v1/sign-in', credentials('nobody')),
      await browser.post('/api/v1/sign-in', { ...credentials('known'), tenant: 'khong-co' }),
      await browser.post('/api/v1/sign-in', credentials('gone')),
    ];
    expect(refusals.map((each) => each.status)).toEqual([401, 401, 401, 401]);
    expect(new Set(refusals.map(toldBy)).size).toBe(1);
    expect(browser.cookie()).toBeNull();
    expect(
      await asWorker(database, 'test', (tx) => tx.selectFrom('sign_in').select('person_id').where('person_id', '=', personId).execute()),
    ).toEqual([]);
  });

  test('after five failures the door stays shut, even for the right password, until fifteen minutes have passed', async () => {
    await insertPersonWith(database, server, body, 'shut', []);
    const browser = openBrowser(server.api);
    const together = await Promise.all(
      Array.from({ length: 9 }, () => browser.post('/api/v1/sign-in', credentials('shut', 'đoán bừa một câu'))),
    );
    expect(together.filter((each) => each.status === 401)).toHaveLength(5);
    expect(together.filter((each) => each.status === 429)).toHaveLength(4);
    await Promise.all(Array.from({ length: 9 }, () => browser.post('/api/v1/sign-in', credentials('khong-ai', 'đoán bừa một câu'))));
    const noted = await asWorker(database, 'test', (tx) =>
      tx
        .selectFrom('audit')
        .select(['actor_id', 'canonical'])
        .where('tenant_id', '=', body.tenantId)
        .where('action', '=', 'person.sign-in-shut')
        .execute(),
    );
    expect(noted).toEqual([{ actor_id: null, canonical: expect.stringContaining('"by":"password"') as string }]);
    const refused = await browser.post('/api/v1/sign-in', credentials('shut'));
    expect(refused.json).toMatchObject({ code: 'too-many-attempts', minutes: 15 });
    expect(refused.json['vi']).toContain('15 phút');
    later(minutes(14));
    expect((await browser.post('/api/v1/sign-in', credentials('shut'))).status).toBe(429);
    later(minutes(1) + 5_000);
    expect((await browser.post('/api/v1/sign-in', credentials('shut'))).status).toBe(200);
    const left = await asWorker(database, 'test', (tx) =>
      tx.selectFrom('sign_in_failure').select('id').where('tenant_id', '=', body.tenantId).where('username_fold', '=', 'shut').execute(),
    );
    expect(left).toEqual([]);
  });

  test('one address that fails fifty times is shut out, another is not', async () => {
    await insertPersonWith(database, server, body, 'busy', []);
    const attacker = openBrowser(server.api, { address: '203.0.113.9' });
    for (let count = 0; count < 50; count++) {
      await attacker.post('/api/v1/sign-in', credentials(`guess-${count}`, 'x'.repeat(12)));
    }
    expect((await attacker.post('/api/v1/sign-in', credentials('busy'))).status).toBe(429);
    expect((await openBrowser(server.api, { address: '203.0.113.10' }).post('/api/v1/sign-in', credentials('busy'))).status).toBe(200);
  });

  test('ten thousand wrong passwords from everywhere tell nobody who exists and let no more through than five a name, and the right one in afterwards', async () => {
    await insertPersonWith(database, server, body, 'co-that', []);
    const answers: { name: string; said: string }[] = [];
    // Ten thousand on a server; on the embedded database, which answers one at a time, a tenth of them.
    const hundreds = database.kind === 'postgres' ? 100 : 10;
    for (let hundred = 0; hundred < hundreds; hundred++) {
      answers.push(
        ...(await Promise.all(
          Array.from({ length: 100 }, async (_, one) => {
            const at = hundred * 100 + one;
            const browser = openBrowser(server.api, { address: `198.${51 + (hundred % 2)}.${one}.${hundred}` });
            const answer = await browser.post(
              '/api/v1/sign-in',
              credentials(at % 2 === 0 ? 'co-that' : 'khong-co', `đoán bừa câu số ${at}`),
            );
            return { name: at % 2 === 0 ? 'known' : 'unknown', said: toldBy(answer) };
          }),
        )),
      );
    }
    const saidOf = (name: string) =>
      answers
        .filter((one) => one.name === name)
        .map(({ said }) => said)
        .toSorted();
    expect(saidOf('known')).toEqual(saidOf('unknown'));
    expect(saidOf('known').filter((said) => said.startsWith('[401'))).toHaveLength(5);
    expect(saidOf('known').filter((said) => said.startsWith('[429'))).toHaveLength(hundreds * 50 - 5);
    const kept = await asWorker(database, 'test', (tx) =>
      tx.selectFrom('sign_in_failure').select('id').where('tenant_id', '=', body.tenantId).execute(),
    );
    expect(kept).toHaveLength(10); // a flood does not fill the table
    later(minutes(15) + 5_000);
    expect((await openBrowser(server.api, { address: '203.0.113.77' }).post('/api/v1/sign-in', credentials('co-that'))).status).toBe(200);
  });

  test('a sign-in ends after twelve idle hours, lives on while it is used, and ends after seven days all the same', async () => {
    await insertPersonWith(database, server, body, 'long', []);
    const idle = openBrowser(server.api);
    await idle.post('/api/v1/sign-in', credentials('long'));
    later(minutes(60 * 12) - 10_000);
    expect((await idle.get('/api/v1/probe/signed')).status).toBe(200); // moves the end
    later(minutes(60 * 12) + 10_000);
    expect((await idle.get('/api/v1/probe/signed')).status).toBe(401);
    const busy = openBrowser(server.api);
    await busy.post('/api/v1/sign-in', credentials('long'));
    const statuses: number[] = [];
    for (let hours = 0; hours < 24 * 8; hours += 8) {
      statuses.push((await busy.get('/api/v1/probe/signed')).status);
      later(minutes(60 * 8));
    }
    expect(statuses.indexOf(401)).toBe(21); // 21 × 8 hours = 7 days
  });

  test('changing the password ends the other sign-ins and asks for the present password', async () => {
    await insertPersonWith(database, server, body, 'change', []);
    const here = openBrowser(server.api);
    const there = openBrowser(server.api);
    await here.post('/api/v1/sign-in', credentials('change'));
    await there.post('/api/v1/sign-in', credentials('change'));
    const next = 'một câu hoàn toàn mới';
    const change = (asked: { current: string; next: string }, writeId: string = crypto.randomUUID()) =>
      here.post('/api/v1/me/password', { writeId, ...asked });
    expect((await change({ current: 'không phải câu này', next })).status).toBe(422);
    expect((await change({ current: goodPassword, next: 'Matkhau@123' })).json).toMatchObject({
      code: 'invalid-request',
      field: 'password',
    });
    const writeId = crypto.randomUUID();
    const first = await change({ current: goodPassword, next }, writeId);
    expect(first.status).toBe(200);
    // The answer was lost on the way: the same write says the same, though the present password is another by now.
    expect((await change({ current: goodPassword, next }, writeId)).json).toEqual(first.json);
    expect((await change({ current: goodPassword, next })).status).toBe(422);
    expect((await here.get('/api/v1/probe/signed')).status).toBe(200);
    expect((await there.get('/api/v1/probe/signed')).status).toBe(401);
    expect((await there.post('/api/v1/sign-in', credentials('change'))).status).toBe(401);
    expect((await there.post('/api/v1/sign-in', credentials('change', 'một câu hoàn toàn mới'.normalize('NFD')))).status).toBe(200);
  });
});

describe('a request from another site', () => {
  test.each([
    ['without the header', { 'x-thucthi': null }],
    ['from a page elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
    ['with a foreign origin', { 'sec-fetch-site': null, origin: 'http://evil.test' }],
    ['with an origin that hides', { 'sec-fetch-site': null, origin: 'null' }],
  ])('is refused %s', async (_, headers) => {
    await insertPersonWith(database, server, body, 'target', []);
    const browser = openBrowser(server.api);
    const answer = await browser.post('/api/v1/sign-in', credentials('target'), headers);
    expect(answer.status).toBe(403);
    expect(answer.json['code']).toBe('cross-site-request');
    expect(browser.cookie()).toBeNull();
  });

  test('a program that is no browser may write when it sends the header', async () => {
    await insertPersonWith(database, server, body, 'program', []);
    expect(
      (await openBrowser(server.api).post('/api/v1/sign-in', credentials('program'), { 'sec-fetch-site': null, origin: null })).status,
    ).toBe(200);
  });
});
