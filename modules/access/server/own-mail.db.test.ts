import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asWorker, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { goodPassword, insertPersonWith, openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { insertBody, markInstallation, type TestBody } from '../testing/two-bodies.ts';
import { mailAddressesOf, peopleToRemind } from './mail-address.store.ts';

let database: Database;
let server: TestServer;
let own: TestBody;
let personId: string;
let lan: Browser;

beforeAll(async () => {
  database = await openTestDatabase();
  await markInstallation(database, { demo: false });
});
beforeEach(async () => {
  own = await insertBody(database, { demo: false });
  server = await openTestServer(database);
  personId = await insertPersonWith(database, server, own, 'lan', [{ role: 'ward-officer', unitId: own.wardA }]);
  lan = openBrowser(server.api);
  await lan.post('/api/v1/sign-in', { tenant: own.slug, username: 'lan', password: goodPassword });
});
afterAll(() => database.close());

const nothingYet = { address: null, digestByMail: true };
const set = (address: string | null, digestByMail: boolean, basedOn: object = nothingYet, writeId: string = crypto.randomUUID()) =>
  lan.post('/api/v1/me/mail', { writeId, basedOn, address, digestByMail });
const inWorker = <T>(work: Parameters<typeof asWorker<T>>[2]): Promise<T> => asWorker(database, 'test', work);

describe('where one takes mail', () => {
  test('is said by oneself, stands in the person’s row alone, and is held against what was seen', async () => {
    expect((await lan.get('/api/v1/me/mail')).json).toEqual({ ...nothingYet, may: true });
    const writeId = crypto.randomUUID();
    expect((await set('lan@phuong.gov.vn', true, nothingYet, writeId)).json).toMatchObject({ address: 'lan@phuong.gov.vn' });
    expect((await set('lan@phuong.gov.vn', true, nothingYet, writeId)).status).toBe(200);
    const late = await set('khac@phuong.gov.vn', true);
    expect([late.status, late.json['code']]).toEqual([409, 'changed-meanwhile']);
    expect(late.json['theirs']).toEqual({ address: 'lan@phuong.gov.vn', digestByMail: true });
    expect((await set('khong phai dia chi', true)).status).toBe(422);
    expect((await set('a@b.vn\r\nBcc: c@d.vn', true)).status).toBe(422);
    const kept = await inWorker(async (tx) => [
      await tx.selectFrom('audit').selectAll().where('tenant_id', '=', own.tenantId).execute(),
      await tx.selectFrom('write_receipt').selectAll().where('tenant_id', '=', own.tenantId).execute(),
    ]);
    expect(JSON.stringify(kept)).toContain('person.mail-set');
    expect(JSON.stringify(kept)).not.toContain('lan@phuong');
  });

  test('who is to be reminded is told with today’s roles, and by mail only where it is wanted', async () => {
    const reminded = () => inWorker((tx) => peopleToRemind(tx, own.tenantId, '2026-11-23'));
    const addresses = () => inWorker((tx) => mailAddressesOf(tx, own.tenantId, [personId]));
    expect(await reminded()).toEqual([{ id: personId, byMail: false, roles: [{ role: 'ward-officer', unitId: own.wardA }] }]);
    await set('lan@phuong.gov.vn', true);
    expect([(await reminded())[0]?.byMail, (await addresses()).get(personId)]).toEqual([true, 'lan@phuong.gov.vn']);
    await set('lan@phuong.gov.vn', false, { address: 'lan@phuong.gov.vn', digestByMail: true });
    expect((await reminded())[0]?.byMail).toBe(false);
    await inWorker((tx) => tx.updateTable('person').set({ active: false }).where('id', '=', personId).execute());
    expect([await reminded(), (await addresses()).size]).toEqual([[], 0]);
  });
});
