import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createDemoPersonas } from '@thucthi/access/demo';
import { businessClock, jsonLog, withScope } from '@thucthi/platform';
import { demoBusinessDate, demoTenantIds } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
import { asker } from './testing/asker.ts';
import { breakAudit } from './testing/broken-audit.ts';
import { openDemoCities, type DemoCities } from './testing/open-demo-cities.ts';

/** What the program tells its operator names nobody and shows no figure, whatever people type and whatever breaks. */
let house: DemoCities;
let lines: string[];

beforeAll(async () => {
  house = await openDemoCities(['cao-bang'], jsonLog);
  const scope = demoScope(demoTenantIds['cao-bang']);
  await withScope(house.database, scope, (tx) => createDemoPersonas(tx, scope, businessClock(demoBusinessDate), { ward: null }));
});
afterAll(() => house.close());
beforeEach(() => {
  lines = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const secrets = ['Trần Văn Bí Mật', 'bi.mat', 'bimat@example.vn', '987654.321', 'mật khẩu của riêng tôi'] as const;
const [name, username, address, value, password] = secrets;

test('a busy run with wrong sign-ins, refusals and a database that refuses everything leaves none of it in the log', async () => {
  const [admin, office] = [asker(house.services), asker(house.services)];
  await admin.post('/demo/persona', { tenant: 'cao-bang', persona: 'administrator' });
  await office.post('/demo/persona', { tenant: 'cao-bang', persona: 'office' });
  const work = async () => {
    await asker(house.services).post('/sign-in', { tenant: 'cao-bang', username, password });
    await admin.post('/people', { username, name, password, roles: [{ role: 'office' }] });
    await admin.get(`/people?search=${encodeURIComponent(name)}`);
    await admin.post('/me/mail', { address, digest: true });
    const figure = { unit: 'cao-bang', indicator: 'cooperatives-new', period: '2024-10', vintage: 'uoc', value, basedOn: null };
    await office.post('/figures', { figures: [{ ...figure, note: name }] });
    await office.post('/figures', { figures: [{ ...figure, value: `${value}${name}` }] });
    await office.get(`/units/${encodeURIComponent(name)}`);
    await office.get(`/search/${encodeURIComponent(address)}`);
  };
  await breakAudit(house.database, true);
  await work();
  await breakAudit(house.database, false);
  await work();
  await work();
  const text = lines.join('');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(Object.keys(JSON.parse(line) as object)).toEqual(expect.arrayContaining(['at', 'level', 'message']));
  for (const secret of [...secrets, encodeURIComponent(name)]) expect(text).not.toContain(secret);
  // What the operator needs to find it again is there: which request, by which route, in which constraint it ended.
  const failed = lines.map((line) => JSON.parse(line) as Record<string, unknown>).find(({ message }) => message === 'request failed');
  expect(failed).toMatchObject({
    route: expect.stringMatching(/^\/api\/v1\//) as string,
    request: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  });
  expect(failed?.['error']).toMatchObject({ code: '23514', constraint: 'test_refuses_all', table: 'audit' });
});

test('a problem names its request, as the log does', async () => {
  await breakAudit(house.database, true);
  const answer = await house.services.fetch(
    new Request('http://localhost/api/v1/demo/persona', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-thucthi': '1', origin: 'http://localhost', 'x-request-id': 'chosen by a stranger' },
      body: JSON.stringify({ tenant: 'cao-bang', persona: 'chairman' }),
    }),
  );
  await breakAudit(house.database, false);
  const problem = (await answer.json()) as { request: string; code: string };
  expect([answer.status, problem.code, answer.headers.get('x-request-id')]).toEqual([503, 'unavailable', problem.request]);
  expect(lines.join('')).toContain(problem.request);
  expect(lines.join('')).not.toContain('stranger');
});
