import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { goodPassword, insertPersonWith, openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { insertBody, type TestBody } from '../testing/two-bodies.ts';

let database: Database;
let body: TestBody;
let other: TestBody;
let server: TestServer;
let people: Record<'head' | 'deputy' | 'ward' | 'administrator', { id: string; browser: Browser }>;
const write = () => ({ writeId: crypto.randomUUID() });

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  [body, other] = [await insertBody(database, { demo: false }), await insertBody(database, { demo: false })];
  server = await openTestServer(database);
  const add = async (username: string, roles: Parameters<typeof insertPersonWith>[4]) => {
    const id = await insertPersonWith(database, server, body, username, roles);
    const browser = openBrowser(server.api);
    await browser.post('/api/v1/sign-in', { tenant: body.slug, username, password: goodPassword });
    return { id, browser };
  };
  people = {
    head: await add('truong', [{ role: 'office', unitId: null }]),
    deputy: await add('pho', []),
    ward: await add('phuong', [{ role: 'ward-officer', unitId: body.wardA }]),
    administrator: await add('quan-tri', [{ role: 'administrator', unitId: null }]),
  };
});
afterAll(() => database.close());

interface Listed {
  acting: string | null;
  delegations: { id: string; state: string; rights: string[] }[];
  mayLend: { assignment: string; rights: string[] }[];
}
const listed = async (browser: Browser): Promise<Listed> => (await browser.get('/api/v1/me/delegations')).json as unknown as Listed;
async function lend(from: keyof typeof people, changes: Record<string, unknown> = {}) {
  const { browser } = people[from];
  const { mayLend } = await listed(browser);
  const given = { to: people.deputy.id, assignment: mayLend[0]?.assignment, rights: ['figures.enter'], capacity: 'TUQ.' };
  const days = { validFrom: '2026-11-16', validTo: '2026-11-18', reason: 'Đi công tác', document: 'Giấy ủy quyền 12/GUQ' };
  return browser.post('/api/v1/me/delegations', { ...write(), ...given, ...days, ...changes });
}
const actFor = (browser: Browser, delegation: string | null) => browser.post('/api/v1/me/acting', { delegation });
const enters = async (browser: Browser) => (await browser.get('/api/v1/probe/enter')).status;
const at = (instant: string): void => server.clock.moveTo(new Date(instant));

describe('acting for somebody', () => {
  test('lends what was lent, for its days, once it is taken up; both see it, and the trail says for whom', async () => {
    const made = await lend('head');
    expect(made.status, JSON.stringify(made.json)).toBe(200);
    const id = made.json['id'] as string;
    const { browser } = people.deputy;
    expect(await enters(browser)).toBe(403);
    expect((await listed(browser)).delegations).toMatchObject([{ id, state: 'holds', rights: ['figures.enter'] }]);
    expect((await listed(people.head.browser)).delegations).toMatchObject([{ id, state: 'holds' }]);
    expect((await actFor(browser, id)).json).toMatchObject({ actingFor: { name: 'truong', capacity: 'TUQ.' }, rights: ['figures.enter'] });
    expect((await browser.get('/api/v1/probe/enter')).json).toMatchObject({ rights: ['figures.enter'], write: 'all' });
    // What the deputy does now is done for the head, in the deputy's own person.
    await browser.post('/api/v1/me/sign-ins/end', write());
    const another = openBrowser(server.api);
    await another.post('/api/v1/sign-in', { tenant: body.slug, username: 'pho', password: goodPassword });
    await browser.post('/api/v1/me/sign-ins/end', write());
    const trail = await people.administrator.browser.get(`/api/v1/audit?subjectKind=person&subjectId=${people.deputy.id}`);
    const sentences = (trail.json['rows'] as { actor: { name: string } | null; sentence: { vi: string } }[]).map(
      ({ actor, sentence }) => `${actor?.name} ${sentence.vi}`,
    );
    expect(sentences).toContain('pho thay mặt truong (TUQ.): kết thúc 1 phiên đăng nhập của pho');
    expect(sentences.join('\n')).toContain(
      'truong ủy quyền vai trò Văn phòng cho pho (TUQ.), phạm vi toàn cơ quan, từ 2026-11-16 đến 2026-11-18',
    );
    expect((await actFor(browser, null)).json).toMatchObject({ rights: [] });
    expect(await enters(browser)).toBe(403);
  });

  test('ends by itself after its last day, early by either side or an administrator, and with the giver’s role or account', async () => {
    const { browser } = people.deputy;
    const taken = async (changes: Record<string, unknown> = {}): Promise<string> => {
      const id = (await lend('head', changes)).json['id'] as string;
      expect((await actFor(browser, id)).status).toBe(200);
      expect(await enters(browser)).toBe(200);
      return id;
    };
    for (const by of [people.head, people.deputy, people.administrator]) {
      const id = await taken();
      expect((await people.ward.browser.post(`/api/v1/me/delegations/${id}/end`, write())).status).toBe(404);
      expect((await by.browser.post(`/api/v1/me/delegations/${id}/end`, write())).status).toBe(200);
      expect(await enters(browser)).toBe(403);
      expect((await actFor(browser, id)).status).toBe(404);
    }
    await taken({ validTo: '2026-11-16' });
    at('2026-11-16T10:00:00Z');
    for (const { browser: each } of Object.values(people)) await each.get('/api/v1/probe/signed');
    expect(await enters(browser)).toBe(200);
    at('2026-11-16T16:59:00Z');
    expect(await enters(browser)).toBe(200);
    at('2026-11-16T17:01:00Z'); // the seventeenth in Viet Nam
    expect(await enters(browser)).toBe(403);
    expect((await browser.get('/api/v1/probe/signed')).status).toBe(200);
    const days = { validFrom: '2026-11-17', validTo: '2026-11-17' };
    await taken(days);
    const { mayLend } = await listed(people.head.browser);
    const end = { change: 'end', ...write(), basedOn: 1, assignment: mayLend[0]!.assignment };
    expect((await people.administrator.browser.post(`/api/v1/people/${people.head.id}/roles`, end)).status).toBe(200);
    expect(await enters(browser)).toBe(403);
    expect((await listed(browser)).delegations[0]).toMatchObject({ state: 'void' });
  });

  test('is never more than the giver has: rights, branch, days, people', async () => {
    const refused = async (from: keyof typeof people, changes: Record<string, unknown>) => (await lend(from, changes)).json;
    expect(await refused('head', { rights: ['people.manage'] })).toMatchObject({ field: 'rights' });
    expect(await refused('ward', { rights: ['targets.assign'] })).toMatchObject({ field: 'rights' });
    expect(await refused('ward', { unit: body.wardBSlug })).toMatchObject({ field: 'unit' });
    expect(await refused('ward', { unit: body.rootSlug })).toMatchObject({ field: 'unit' });
    expect(await refused('head', { unit: other.wardASlug })).toMatchObject({ field: 'unit' });
    expect(await refused('head', { validFrom: '2026-11-15' })).toMatchObject({ field: 'validTo' });
    expect(await refused('head', { validTo: '2026-11-15' })).toMatchObject({ field: 'validTo' });
    expect(await refused('head', { validTo: '2027-11-18' })).toMatchObject({ field: 'validTo' });
    expect(await refused('head', { to: people.head.id })).toMatchObject({ field: 'to' });
    expect(await refused('head', { to: crypto.randomUUID() })).toMatchObject({ code: 'not-found' });
    const stranger = await insertPersonWith(database, server, other, 'nguoi-la', []);
    expect(await refused('head', { to: stranger })).toMatchObject({ code: 'not-found' });
    // Somebody else's role, and one that was only lent, are nobody's to lend.
    const { mayLend } = await listed(people.head.browser);
    expect(await refused('ward', { assignment: mayLend[0]!.assignment })).toMatchObject({ code: 'not-found' });
    const id = (await lend('head')).json['id'] as string;
    await actFor(people.deputy.browser, id);
    expect(await refused('deputy', { assignment: mayLend[0]!.assignment, to: people.ward.id })).toMatchObject({ code: 'not-allowed' });
    expect((await actFor(people.ward.browser, id)).status).toBe(404);
    expect(await refused('head', { rights: ['figures.enter'], fromPersonId: people.ward.id, rightsAll: true })).toHaveProperty('id');
  });

  test('on a narrower branch writes there and nowhere else', async () => {
    const id = (await lend('head', { unit: body.wardBSlug })).json['id'] as string;
    await actFor(people.deputy.browser, id);
    expect((await people.deputy.browser.get('/api/v1/probe/enter')).json).toMatchObject({ write: [body.wardB] });
  });
});
