import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asWorker, openSecretBox, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { openBrowser, type Browser, type Page } from '../testing/browser.ts';
import { goodPassword, insertPersonWith, openTestServer, testSecrets, type TestServer } from '../testing/open-test-server.ts';
import { insertBody, type TestBody } from '../testing/two-bodies.ts';
import { openAccess } from './index.ts';
import { totpCode } from './totp.ts';

let database: Database;
let body: TestBody;
let server: TestServer;
const write = () => ({ writeId: crypto.randomUUID() });
const later = (seconds: number): void => server.clock.moveTo(new Date(server.clock.now().getTime() + seconds * 1000));

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  body = await insertBody(database, { demo: false });
  server = await openTestServer(database);
});
afterAll(() => database.close());

const passwordStep = (browser: Browser, username: string, password = goodPassword): Promise<Page> =>
  browser.post('/api/v1/sign-in', { tenant: body.slug, username, password });
const codeStep = (browser: Browser, code: string): Promise<Page> => browser.post('/api/v1/sign-in/code', { code });
const isIn = async (browser: Browser): Promise<boolean> => (await browser.get('/api/v1/probe/signed')).status === 200;

/** Somebody with a program for codes, at the browser in which it was set up. */
async function withTotp(username: string, roles: Parameters<typeof insertPersonWith>[4] = []) {
  const personId = await insertPersonWith(database, server, body, username, roles);
  const browser = openBrowser(server.api);
  await passwordStep(browser, username);
  const begun = await browser.post('/api/v1/me/totp/begin', { password: goodPassword });
  expect(begun.status).toBe(200);
  const secret = begun.json['secret'] as string;
  const code = (): string => totpCode(secret, server.clock.now());
  const confirmed = await browser.post('/api/v1/me/totp/confirm', { code: code() });
  expect(confirmed.status).toBe(200);
  later(90);
  return { personId, browser, secret, code, recoveryCodes: confirmed.json['recoveryCodes'] as string[] };
}

describe('a program for codes', () => {
  test('asks for a code after the password, and neither alone signs in', async () => {
    const { code } = await withTotp('hai-buoc');
    const browser = openBrowser(server.api);
    const first = await passwordStep(browser, 'hai-buoc');
    expect(first).toMatchObject({ status: 200, json: { person: null, secondStep: { totp: true, recoveryCode: true, passkey: false } } });
    expect(browser.cookie()).toBeNull();
    expect(await isIn(browser)).toBe(false);
    expect((await codeStep(openBrowser(server.api), code())).json['code']).toBe('second-step-over');
    const second = await codeStep(browser, code());
    expect(second).toMatchObject({ status: 200, json: { person: { username: 'hai-buoc' } } });
    expect(await isIn(browser)).toBe(true);
  });

  test('takes a code once: neither the same nor an earlier one opens a second sign-in', async () => {
    const { code, secret } = await withTotp('mot-lan');
    const [one, two] = [openBrowser(server.api), openBrowser(server.api)];
    await passwordStep(one, 'mot-lan');
    await passwordStep(two, 'mot-lan');
    const used = code();
    const earlier = totpCode(secret, new Date(server.clock.now().getTime() - 30_000));
    expect((await codeStep(one, used)).status).toBe(200);
    expect((await codeStep(two, used)).json['code']).toBe('second-code-wrong');
    expect((await codeStep(two, earlier)).json['code']).toBe('second-code-wrong');
    expect(await isIn(two)).toBe(false);
  });

  test('takes a code of a phone half a minute off, and none of one that is more', async () => {
    const { secret } = await withTotp('lech-gio');
    const at = (seconds: number): string => totpCode(secret, new Date(server.clock.now().getTime() + seconds * 1000));
    const browser = openBrowser(server.api);
    await passwordStep(browser, 'lech-gio');
    expect((await codeStep(browser, at(-90))).status).toBe(401);
    expect((await codeStep(browser, at(90))).status).toBe(401);
    expect((await codeStep(browser, at(-30))).status).toBe(200);
  });

  test('wrong codes are counted with wrong passwords, and the right password in between sets nothing back', async () => {
    const { code } = await withTotp('doan-ma');
    const attacker = openBrowser(server.api);
    const answers: number[] = [];
    for (let guess = 0; guess < 8; guess++) {
      const first = await passwordStep(attacker, 'doan-ma');
      if (first.status === 200) answers.push((await codeStep(attacker, String(100_000 + guess))).status);
      else answers.push(first.status);
    }
    expect(answers).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    expect((await passwordStep(openBrowser(server.api), 'doan-ma')).status).toBe(429);
    later(15 * 60 + 5);
    const owner = openBrowser(server.api);
    await passwordStep(owner, 'doan-ma');
    expect((await codeStep(owner, code())).status).toBe(200);
  });

  test('each recovery code works once, in any writing; the database holds none of them, nor the secret', async () => {
    const { recoveryCodes, secret, personId } = await withTotp('mat-may');
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = ''] = recoveryCodes;
    for (const [typed, status] of [
      [first.toLowerCase().replaceAll('-', ' '), 200],
      [first, 401],
    ] as const) {
      const browser = openBrowser(server.api);
      await passwordStep(browser, 'mat-may');
      expect((await codeStep(browser, typed)).status).toBe(status);
    }
    const rows = await asWorker(database, 'test', async (tx) => [
      await tx.selectFrom('authenticator').selectAll().where('person_id', '=', personId).execute(),
      await tx.selectFrom('recovery_code').selectAll().where('person_id', '=', personId).execute(),
      await tx.selectFrom('audit').select('canonical').where('tenant_id', '=', body.tenantId).execute(),
      await tx.selectFrom('write_receipt').selectAll().where('tenant_id', '=', body.tenantId).execute(),
    ]);
    const kept = JSON.stringify(rows);
    expect(kept).not.toContain(secret);
    for (const code of recoveryCodes) expect(kept).not.toContain(code.replaceAll('-', ''));
  });

  test('the first step runs out, ends with the password, and is no use in another installation or when it is forged', async () => {
    const { code } = await withTotp('buoc-mot');
    const slow = openBrowser(server.api);
    await passwordStep(slow, 'buoc-mot');
    later(5 * 60 + 1);
    expect((await codeStep(slow, code())).json['code']).toBe('second-step-over');
    const browser = openBrowser(server.api);
    await passwordStep(browser, 'buoc-mot');
    const cookie = browser.cookie('thucthi_step_second_factor')!;
    const [name, value = ''] = cookie.split('=');
    for (const forged of [
      `${value.slice(0, -4)}AAAA`,
      'v1.x.y',
      openSecretBox([crypto.getRandomValues(new Uint8Array(32))]).seal('{}', 'step second-factor'),
      testSecrets.seal('{"tenantId":1}', 'step passkey'),
    ]) {
      const thief = openBrowser(server.api);
      thief.withCookie(`${name}=${forged}`);
      expect((await codeStep(thief, code())).json['code']).toBe('second-step-over');
    }
    // The cookie that was used is spent, also for whoever copied it before.
    later(60);
    expect((await codeStep(browser, code())).status).toBe(200);
    const copy = openBrowser(server.api);
    copy.withCookie(cookie);
    later(60);
    expect((await codeStep(copy, code())).json['code']).toBe('second-step-over');
  });

  test('nobody goes on under a cookie that was there before: the second step opens a new one and ends the old', async () => {
    const { code } = await withTotp('co-dinh');
    await insertPersonWith(database, server, body, 'nguoi-khac', []);
    const browser = openBrowser(server.api);
    await passwordStep(browser, 'nguoi-khac');
    const before = browser.cookie()!;
    await passwordStep(browser, 'co-dinh');
    expect(browser.cookie()).toBe(before);
    await codeStep(browser, code());
    expect(browser.cookie()).not.toBe(before);
    const old = openBrowser(server.api);
    old.withCookie(before);
    expect(await isIn(old)).toBe(false);
  });

  test('is set up and removed only with the password, and not twice', async () => {
    const { browser } = await withTotp('doi-y');
    expect((await browser.post('/api/v1/me/totp/begin', { password: 'không phải câu này' })).json['code']).toBe('identity-not-confirmed');
    expect((await browser.post('/api/v1/me/totp/begin', { password: goodPassword })).status).toBe(422);
    expect((await browser.post('/api/v1/me/totp/remove', write())).status).toBe(422);
    expect((await browser.post('/api/v1/me/recovery-codes', { password: goodPassword })).json['recoveryCodes']).toHaveLength(10);
    expect((await browser.post('/api/v1/me/totp/remove', { ...write(), password: goodPassword })).status).toBe(200);
    expect((await browser.get('/api/v1/me/second-factor')).json).toMatchObject({ totpSince: null, recoveryCodesLeft: 0 });
    expect((await passwordStep(openBrowser(server.api), 'doi-y')).json['person']).not.toBeNull();
  });

  test('of somebody who lost it is removed by an administrator of the body, with a reason, and never the own', async () => {
    const lost = await withTotp('mat-dien-thoai');
    const administrator = await withTotp('quan-tri', [{ role: 'administrator', unitId: null }]);
    const remove = (personId: string, of: Browser, reason = 'mất điện thoại ngày 16/11') =>
      of.post(`/api/v1/people/${personId}/second-factor/remove`, { ...write(), reason });
    expect((await remove(lost.personId, lost.browser)).status).toBe(403);
    expect((await remove(administrator.personId, administrator.browser)).status).toBe(403);
    expect((await remove(lost.personId, administrator.browser, ' ')).status).toBe(422);
    expect((await administrator.browser.get(`/api/v1/people/${lost.personId}/sign-in`)).json).toMatchObject({
      openSignIns: 1,
      hasPassword: true,
    });
    expect((await remove(lost.personId, administrator.browser)).status).toBe(200);
    expect(await isIn(lost.browser)).toBe(false);
    expect((await passwordStep(openBrowser(server.api), 'mat-dien-thoai')).json['person']).not.toBeNull();
    const trail = await administrator.browser.get(`/api/v1/audit?subjectKind=person&subjectId=${lost.personId}`);
    expect(JSON.stringify(trail.json)).toContain('gỡ xác thực hai bước của mat-dien-thoai, lý do: mất điện thoại ngày 16/11');
  });
});

describe('a body that demands a second factor for a role', () => {
  test('lets that role count only for sign-ins with one; who would shut out themselves is refused', async () => {
    await insertPersonWith(database, server, body, 'quan-tri', [{ role: 'administrator', unitId: null }]);
    await insertPersonWith(database, server, body, 'van-phong', [{ role: 'office', unitId: null }]);
    const administrator = openBrowser(server.api);
    await passwordStep(administrator, 'quan-tri');
    const demand = (roles: string[], basedOn = 0) =>
      administrator.post('/api/v1/sign-in-rules', { ...write(), basedOn, secondFactorRoles: roles });
    expect((await demand(['administrator'])).json).toMatchObject({ code: 'invalid-request', field: 'secondFactorRoles' });
    expect((await demand(['office'])).json).toEqual({ revision: 1, secondFactorRoles: ['office'] });
    expect((await demand(['finance'])).json).toMatchObject({ code: 'changed-meanwhile', theirs: { secondFactorRoles: ['office'] } });
    expect((await administrator.get('/api/v1/sign-in-rules')).json['holders']).toContainEqual({ role: 'office', people: 1, without: 1 });
    const office = openBrowser(server.api);
    expect((await passwordStep(office, 'van-phong')).json).toMatchObject({ rights: [], secondFactorDemanded: true, person: { roles: [] } });
    expect((await office.get('/api/v1/probe/enter')).status).toBe(403);
    expect((await office.get('/api/v1/me/second-factor')).json['demandedFor']).toEqual(['office']);
    const { secret } = (await office.post('/api/v1/me/totp/begin', { password: goodPassword })).json as { secret: string };
    await office.post('/api/v1/me/totp/confirm', { code: totpCode(secret, server.clock.now()) });
    expect((await office.get('/api/v1/probe/enter')).status).toBe(200);
    // Without the factor again, the role stops counting at once.
    await office.post('/api/v1/me/totp/remove', { ...write(), password: goodPassword });
    expect((await office.get('/api/v1/probe/enter')).status).toBe(403);
  });
});

describe('the installation’s key', () => {
  test('is needed to start once the database holds secrets, and it has to be the same', async () => {
    await withTotp('co-bi-mat');
    const parts = { database, clock: server.clock, foundBody: async () => {} };
    await expect(openAccess({ ...parts, secrets: null })).rejects.toThrow('THUCTHI_KEY');
    await expect(openAccess({ ...parts, secrets: openSecretBox([crypto.getRandomValues(new Uint8Array(32))]) })).rejects.toThrow('khóa cũ');
    await openAccess({ ...parts, secrets: testSecrets });
  });

  test('no person’s scope reads what second factors are made of', async () => {
    const { browser } = await withTotp('doc-trom', [{ role: 'administrator', unitId: null }]);
    expect((await browser.get('/api/v1/probe/people')).status).toBe(200);
    const tables = ['authenticator', 'recovery_code', 'passkey', 'spent_step'] as const;
    for (const table of tables)
      await expect(
        database.kysely.transaction().execute(async (tx) => {
          await tx.executeQuery((await import('kysely')).CompiledQuery.raw(`set local role thucthi_app`));
          return tx.selectFrom(table).selectAll().execute();
        }),
      ).rejects.toMatchObject({ code: '42501' });
  });
});
