import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { businessClock, asWorker, newId, openSecretBox, silentLog, type Database, type Route } from '@thucthi/platform';
import { rights } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { createDemoPersonas } from '@thucthi/access/demo';
import {
  indicatorCatalogue,
  indexUnits,
  insertBody,
  insertIndicators,
  insertUnits,
  readIndicatorIds,
  replaceClosure,
  setRootUnit,
  writeInstallation,
} from '@thucthi/registry/server';
import { demoBusinessDate } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
import { loadSeedCity } from '../demo/load-seed-city.ts';
import { seedCities } from '../demo/seeds/index.ts';
import { withScope } from '@thucthi/platform';
import { startServices, type Services } from './start-services.ts';

/** One test over every route there is: strangers, people of another body, and rubbish. */
let database: Database;
let services: Services;
let cookieOfCaoBang: string;
const closedBody = 77;
const clock = businessClock(demoBusinessDate);

beforeAll(async () => {
  database = await openTestDatabase();
  await asWorker(database, 'test', async (tx) => {
    await writeInstallation(tx, { demo: true, businessDate: demoBusinessDate, ready: true });
    await insertIndicators(
      tx,
      null,
      indicatorCatalogue.map((definition, index) => ({ id: index + 1, definition })),
      clock.now(),
    );
    await insertBody(
      tx,
      { id: closedBody, slug: 'khong-cong-khai', name: { vi: 'Tỉnh không công khai', en: 'Closed' }, demo: false, illustrative: false },
      clock.now(),
    );
    const unit = {
      id: 177_000_000,
      slug: 'khong-cong-khai',
      tree: 'territory' as const,
      versions: [
        { code: null, name: 'Tỉnh không công khai', kind: 'province' as const, parentId: null, validFrom: '2020-01-01', validTo: null },
      ],
    };
    await insertUnits(tx, closedBody, [unit], clock.now());
    await replaceClosure(tx, closedBody, indexUnits([unit], []), [unit.id]);
    await setRootUnit(tx, closedBody, unit.id);
  });
  const ids = await readIndicatorIds(database);
  for (const city of seedCities.slice(0, 2)) await loadSeedCity(database, clock, city, ids);
  await withScope(database, demoScope(2), (tx) => createDemoPersonas(tx, demoScope(2), clock, { ward: null }));
  services = await startServices({ database, clock, log: silentLog, demo: true, secrets: openSecretBox([randomBytes(32)]) });
  const signedIn = await ask('POST', '/api/v1/demo/persona', { body: { tenant: 'cao-bang', persona: 'chairman' } });
  const [cookie] = signedIn.headers.get('set-cookie')?.split(';') ?? [];
  if (signedIn.status !== 200 || cookie === undefined) throw new Error(`nobody is signed in: ${signedIn.status}`);
  cookieOfCaoBang = cookie;
});
afterAll(async () => {
  await services.stop();
  await database.close();
});

async function ask(method: string, path: string, with_: { cookie?: string; body?: unknown; raw?: string } = {}): Promise<Response> {
  const headers: Record<string, string> = { 'x-thucthi': '1', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
  if (with_.cookie) headers['cookie'] = with_.cookie;
  const body = with_.raw ?? (with_.body === undefined ? undefined : JSON.stringify(with_.body));
  if (body !== undefined) headers['content-type'] = 'application/json';
  const answer = await services.fetch(new Request(`http://localhost${path}`, { method, headers, ...(body === undefined ? {} : { body }) }));
  await answer.body?.cancel();
  return answer;
}

/** A path of a route with plausible or broken values in its places. */
const pathOf = (route: Route, slug: string): string => {
  const ids = Object.fromEntries(['id', 'item', 'vote', 'line', 'material', 'block'].map((name) => [name, newId()]));
  const values: Record<string, string> = { slug, code: 'budget-revenue', indicator: 'budget-revenue', kind: 'notice', ...ids };
  const path = route.endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? slug));
  const asksByQuery =
    route.endpoint.audience === 'public-demo' && !route.endpoint.path.includes('{slug}') && !route.endpoint.path.includes('{code}');
  const query = new URLSearchParams({
    ...(asksByQuery ? { unit: slug } : {}),
    ...(/allocations|exports/.test(path) ? { period: '2023' } : {}),
    ...(/explanations/.test(path) ? { what: 'actual' } : {}),
    ...(/figures\//.test(path) ? { indicator: 'budget-revenue' } : {}),
  });
  return query.size > 0 ? `${path}?${query}` : path;
};
const all = (): readonly Route[] => services.routes;
/** Routes that end or change the sign-in the test itself uses. */
const keepsSignIn = ({ endpoint }: Route): boolean =>
  !['/api/v1/sign-out', '/api/v1/demo/persona', '/api/v1/sign-in'].includes(endpoint.path);
const withBody = (route: Route): { body?: unknown } => (route.endpoint.method === 'get' ? {} : { body: {} });

describe('every route of the contract', () => {
  test('declares an audience that is known, and there are many routes', () => {
    expect(all().length).toBeGreaterThan(20);
    for (const { endpoint } of all()) expect(['public', 'public-demo', 'signed-in', ...rights]).toContain(endpoint.audience);
    expect(new Set(all().map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`)).size).toBe(all().length);
  });

  test('strangers reach exactly the routes declared for them, and of those with data only demo bodies', async () => {
    const reached: string[] = [];
    const refused: string[] = [];
    for (const route of all()) {
      const answer = await ask(route.endpoint.method.toUpperCase(), pathOf(route, 'pleiku'), withBody(route));
      const name = `${route.endpoint.method} ${route.endpoint.path}`;
      expect(answer.status, name).toBeLessThan(500);
      (answer.status === 401 || answer.status === 403 ? refused : reached).push(name);
    }
    const declared = (open: boolean): string[] =>
      all()
        .filter(({ endpoint }) => (endpoint.audience === 'public' || endpoint.audience === 'public-demo') === open)
        .map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
    expect(reached.filter((name) => !['post /api/v1/sign-in'].includes(name)).toSorted()).toEqual(
      declared(true)
        .filter((name) => !['post /api/v1/sign-in'].includes(name))
        .toSorted(),
    );
    expect(refused.filter((name) => name !== 'post /api/v1/sign-in').toSorted()).toEqual(declared(false).toSorted());
  });

  test('a body that is no demo is closed to strangers on every route', async () => {
    const routes = all().filter(({ endpoint }) => endpoint.audience === 'public-demo' && endpoint.path.includes('{slug}'));
    expect(routes.length).toBeGreaterThan(3);
    for (const route of routes) {
      const answer = await ask('GET', pathOf(route, 'khong-cong-khai'));
      expect([route.endpoint.path, answer.status]).toEqual([route.endpoint.path, 401]);
    }
  });

  test('a person of another body gets nothing of a closed one, on any route', async () => {
    const routes = all()
      .filter(({ endpoint }) => endpoint.audience !== 'public')
      .filter(keepsSignIn);
    const namesUnit = (route: Route) => pathOf(route, 'khong-cong-khai').includes('khong-cong-khai');
    const statusOf = async (route: Route) => {
      const asked = { cookie: cookieOfCaoBang, ...withBody(route) };
      return (await ask(route.endpoint.method.toUpperCase(), pathOf(route, 'khong-cong-khai'), asked)).status;
    };
    for (const route of routes.filter(namesUnit)) expect([403, 404], route.endpoint.path).toContain(await statusOf(route));
    for (const route of routes.filter((one) => !namesUnit(one))) expect(await statusOf(route), route.endpoint.path).toBeLessThan(500);
  });

  test('rubbish is refused everywhere, with a problem document and without a server fault', async () => {
    const rubbish = [
      '%00',
      '..%2F..%2Fetc%2Fpasswd',
      "'; drop table figure; --",
      'a'.repeat(3000),
      '<script>alert(1)</script>',
      '𝕏'.repeat(50),
    ];
    for (const route of all().filter(keepsSignIn)) {
      for (const text of rubbish) {
        const path = route.endpoint.path.replaceAll(/\{(\w+)\}/g, () =>
          text.startsWith('%') || text.startsWith('..') ? text : encodeURIComponent(text),
        );
        const query = `?period=${encodeURIComponent(text.slice(0, 500))}&knownOn=${encodeURIComponent(text.slice(0, 100))}&unit=${encodeURIComponent(text.slice(0, 100))}`;
        const get = route.endpoint.method === 'get';
        const name = `${route.endpoint.method} ${route.endpoint.path} with ${text.slice(0, 30)}`;
        const answer = await ask(route.endpoint.method.toUpperCase(), path + (get ? query : ''), {
          cookie: cookieOfCaoBang,
          ...(get ? {} : { raw: `{"writeId": ${JSON.stringify(text)}, ` }),
        });
        expect(answer.status, name).toBeLessThan(500);
        expect(answer.status, name).toBeGreaterThanOrEqual(get ? 200 : 400);
      }
    }
  });

  test('the description lists exactly the routes', async () => {
    const answer = await services.fetch(new Request('http://localhost/api/v1/openapi.json'));
    const document = (await answer.json()) as { openapi: string; paths: Record<string, Record<string, unknown>> };
    expect(document.openapi).toBe('3.1.0');
    const listed = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    expect(listed.toSorted()).toEqual(
      all()
        .map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`)
        .toSorted(),
    );
  });
});
