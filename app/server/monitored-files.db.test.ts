import { createDemoPersonas } from '@thucthi/access/demo';
import { asWorker, businessClock, mintScope, withScope } from '@thucthi/platform';
import { openTable } from '@thucthi/sheet';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoBusinessDate, demoTenantIds } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
import { asker, type Asker } from './testing/asker.ts';
import { openDemoCities, type DemoCities } from './testing/open-demo-cities.ts';

/** A file only the chairman is named for: every way to ask the house is tried as everybody else. */
let house: DemoCities;
let chairman: Asker;
let id: string;
let officeId: string;
const tenantId = demoTenantIds['cao-bang'];
const words = ['77/HS-BIMAT', 'Khu Kim Sa', 'Cơ quan Hoàng Mai'];
const facts = { number: words[0], subject: words[1], owner: { office: words[2] }, dueOn: null };

beforeAll(async () => {
  house = await openDemoCities(['cao-bang']);
  const scope = demoScope(tenantId);
  await withScope(house.database, scope, (tx) => createDemoPersonas(tx, scope, businessClock(demoBusinessDate), { ward: null }));
  chairman = await become('chairman');
  const { people } = (await chairman.get<{ people: { id: string; name: string }[] }>('/monitored-file-readers')).json;
  const own = people.find(({ name }) => name === 'Chủ tịch UBND')?.id ?? '';
  officeId = people.find(({ name }) => name === 'Chuyên viên Văn phòng')?.id ?? '';
  const file = { kind: 'incident', stage: 'received', stageSince: demoBusinessDate, ...facts, readers: [own] };
  const opened = await chairman.post<{ id: string }>('/monitored-files', { file });
  if (opened.status !== 200) throw new Error(`the chairman was refused with ${opened.status}`);
  id = opened.json.id;
});
afterAll(() => house.close());

async function become(persona: string): Promise<Asker> {
  const one = asker(house.services);
  expect((await one.post('/demo/persona', { tenant: 'cao-bang', persona })).status).toBe(200);
  return one;
}

async function cookieOf(persona: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'x-thucthi': '1', origin: 'http://localhost' };
  const body = JSON.stringify({ tenant: 'cao-bang', persona });
  const answer = await house.services.fetch(new Request('http://localhost/api/v1/demo/persona', { method: 'POST', headers, body }));
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** What a question to the house is answered with, workbooks read out. */
async function textOf(path: string, cookie: string): Promise<{ status: number; text: string }> {
  const answer = await house.ask(path, { cookie });
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status !== 200 || type.includes('event-stream')) {
    await answer.body?.cancel();
    return { status: answer.status, text: '' };
  }
  if (!type.includes('spreadsheet')) return { status: 200, text: await answer.text() };
  const rows: string[] = [];
  for await (const { cells } of (await openTable(new Uint8Array(await answer.arrayBuffer()))).rows()) rows.push(cells.join('\t'));
  return { status: 200, text: rows.join('\n') };
}

/** Every read there is, with the file's id and its words where a place or a filter takes them. */
function questions(): string[] {
  const routes = house.services.routes.filter(({ endpoint }) => endpoint.method === 'get');
  return routes.flatMap(({ endpoint }) => {
    const values: Record<string, string> = { id, slug: 'cao-bang', code: 'budget-revenue', indicator: 'budget-revenue', kind: 'notice' };
    const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? id);
    // A filter a route does not know is left alone by it.
    const asked = ['', words[0] ?? '', 'kim sa', id].map(
      (q) => new URLSearchParams({ unit: 'cao-bang', ...(q === '' ? {} : { q, search: q }) }),
    );
    const period = /allocations|exports\/targets/.test(path) ? '&period=2024' : '';
    return asked.map((query) => `${path}?${query}${period}`);
  });
}

test('who is not named meets nothing of a monitored file by any question there is', async () => {
  const all = questions();
  expect(all.length).toBeGreaterThan(150);
  const seen = new Map<string, number>();
  for (const persona of ['office', 'administrator', null]) {
    const cookie = persona === null ? '' : await cookieOf(persona);
    for (const path of all) {
      const { status, text } = await textOf(path, cookie);
      if (status === 200) seen.set(path.split('?')[0] ?? '', (seen.get(path.split('?')[0] ?? '') ?? 0) + 1);
      for (const word of words) expect([persona, path, text.includes(word)]).toEqual([persona, path, false]);
      // The trail says that somebody looked at a file; which one, only its id tells.
      const namesIt = text.includes(id) && !path.includes('audit') && !path.includes(id);
      expect([persona, path, namesIt]).toEqual([persona, path, false]);
    }
  }
  // The sweep has really been answered where such a file could turn up.
  for (const path of [
    '/api/v1/search/cao-bang',
    '/api/v1/documents',
    '/api/v1/exports/documents',
    '/api/v1/audit',
    '/api/v1/exports/audit',
    '/api/v1/tasks',
    '/api/v1/institution-map/cao-bang',
  ])
    expect([path, seen.get(path) ?? 0]).not.toEqual([path, 0]);
});

test('the office, which has the right but is not named, and the others, for whom there is no such page', async () => {
  const office = await become('office');
  expect((await office.get<{ files: unknown[] }>('/monitored-files?unit=cao-bang')).json.files).toEqual([]);
  expect((await office.get(`/monitored-files/${id}?unit=cao-bang`)).status).toBe(404);
  expect((await office.post(`/monitored-files/${id}/steps`, { basedOn: 1, step: { act: 'close', on: demoBusinessDate } })).status).toBe(
    404,
  );
  const finance = await become('finance');
  expect((await finance.get('/monitored-files-door?unit=cao-bang')).json).toEqual({ shown: false });
  expect((await finance.get('/monitored-files?unit=cao-bang')).status).toBe(404);
  expect((await finance.get('/monitored-file-readers')).status).toBe(403);
  expect((await chairman.get<{ files: unknown[] }>('/monitored-files?unit=cao-bang')).json.files).toHaveLength(1);
});

test('what is due for reminders holds no monitored file, and no view shows its words to the role the house works under', async () => {
  const office = mintScope({ tenantId, personId: officeId, rights: ['files.monitor'], readUnits: 'all', writeUnits: 'all' });
  const views = await asWorker(house.database, 'test', async (tx) => {
    const { rows } = await sql<{ name: string }>`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'v', 'm', 'p') and has_table_privilege('thucthi_app', c.oid, 'select')`.execute(tx);
    return rows.map(({ name }) => name);
  });
  expect(views).toEqual(expect.arrayContaining(['monitored_file', 'monitored_file_step', 'audit', 'work_due']));
  for (const view of views)
    await withScope(house.database, office, async (tx) => {
      const { rows } = await sql<{ held: string | null }>`select string_agg(to_jsonb(t)::text, ' ') as held from ${sql.table(view)} t
        where to_jsonb(t)::text like any (array[${sql.join(words.map((word) => `%${word}%`))}])`.execute(tx);
      expect([view, rows[0]?.held ?? null]).toEqual([view, null]);
    });
});
