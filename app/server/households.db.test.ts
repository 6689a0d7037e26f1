import { newId } from '@thucthi/platform';
import { openTable } from '@thucthi/sheet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookieOf, openMatrixGround, pageHeaders, type MatrixGround } from './testing/matrix-ground.ts';

/** A list of a ward with names only that ward may know: every way to ask the house is tried as everybody else. */
let ground: MatrixGround;
let officer: Caller;
let office: Caller;
let target: string;
let id: string;
const words = ['MA-KIN-77', 'Hộ Trịnh Kín Đáo', 'Xóm Khuất Nẻo', 'ghi chú chỉ xã biết'] as const;
const terms = { purpose: 'Giao và theo dõi chỉ tiêu năm 2026', legalBasis: 'Quyết định 12/QĐ-UBND', retainUntil: '2027-12-31' };

type Caller = (method: 'GET' | 'POST', path: string, body?: object) => Promise<{ status: number; json: Record<string, unknown> }>;

async function caller(username: string, body: 'own' | 'other' = 'own'): Promise<Caller & { readonly cookie: string }> {
  const cookie = await cookieOf(ground.services, ground[body], username);
  const ask: Caller = async (method, path, given) => {
    const sent = given === undefined ? {} : { body: JSON.stringify({ writeId: newId(), ...given }) };
    const answer = await ground.services.fetch(
      new Request(`http://localhost/api/v1${path}`, { method, headers: { ...pageHeaders, cookie }, ...sent }),
    );
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
  };
  return Object.assign(ask, { cookie });
}

beforeAll(async () => {
  ground = await openMatrixGround();
  const people = ['ward-officer', 'unit-checker', 'office', 'chairman', 'finance', 'administrator', 'inspector'] as const;
  for (const role of people) await ground.addPerson(ground.own, role, role);
  await ground.addPerson(ground.other, 'ward-officer', 'ward-officer');
  officer = await caller('ward-officer');
  office = await caller('office');
  const [ward] = ground.own.slugs.wards;
  const plan = await office('POST', '/plans', {
    unit: ground.own.slugs.root,
    name: 'Giao chỉ tiêu năm 2026',
    kind: 'allocation',
    issuers: ['city'],
    period: '2026',
    decidedOn: '2025-12-30',
    documentSymbol: null,
  });
  const set = await office('POST', '/targets', {
    plan: plan.json['key'],
    amendment: null,
    targets: [
      { unit: ward, indicator: 'enterprises-new', period: '2026', level: 'assigned', comparator: 'ge', value: '10', basedOnVersion: null },
    ],
  });
  if (plan.status !== 200 || set.status !== 200) throw new Error(`the office was refused with ${plan.status}, ${set.status}`);
  target = (set.json['targets'] as { id: string }[])[0]?.id ?? '';
  const begun = await officer('POST', '/household-lists', { target, ...terms });
  id = String(begun.json['id']);
  const [code, name, place, note] = words;
  const saved = await officer('POST', `/household-lists/${id}/lines`, {
    basedOn: 1,
    lines: [{ code, name, place, note, assigned: '2', actual: '1' }],
  });
  if (saved.status !== 200) throw new Error(`the ward was refused with ${saved.status}`);
});
afterAll(() => ground.close());

/** What a question is answered with, workbooks read out. */
async function textOf(path: string, cookie: string): Promise<{ status: number; text: string }> {
  const answer = await ground.services.fetch(new Request(`http://localhost${path}`, { headers: { ...pageHeaders, cookie } }));
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

function questions(): string[] {
  const [ward] = ground.own.slugs.wards;
  return ground.services.routes
    .filter(({ endpoint }) => endpoint.method === 'get')
    .flatMap(({ endpoint }) => {
      const values: Record<string, string> = { id, slug: ward, code: 'enterprises-new', indicator: 'enterprises-new', kind: 'notice' };
      const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? id);
      const period = /allocations|exports\/targets/.test(path) ? '&period=2026' : '';
      return ['', words[0], 'trinh kin dao', id].map(
        (q) => `${path}?${new URLSearchParams({ unit: ward, ...(q === '' ? {} : { q, search: q }) })}${period}`,
      );
    });
}

test('nobody but the ward’s own keepers meets a name by any question there is', async () => {
  const all = questions();
  expect(all.length).toBeGreaterThan(200);
  const answered = new Set<string>();
  for (const username of ['office', 'unit-checker', 'administrator', 'inspector', null]) {
    const cookie = username === null ? '' : (await caller(username)).cookie;
    // Words searched for matter where much is read; the others ask every route once.
    const once = username !== 'office';
    for (const path of once ? all.filter((_, at) => at % 4 === 0) : all) {
      const { status, text } = await textOf(path, cookie);
      if (status === 200) answered.add(path.split('?')[0] ?? '');
      for (const word of words) expect([username, path, text.includes(word)]).toEqual([username, path, false]);
    }
  }
  const [ward] = ground.own.slugs.wards;
  for (const path of [`household-lists/${ward}`, `household-lists/${ward}/${id}`, `search/${ward}`, 'audit', 'exports/audit'])
    expect([path, answered.has(`/api/v1/${path}`)]).toEqual([path, true]);
  const own = await textOf(`/api/v1/household-lines/${ward}/${id}`, (await caller('ward-officer')).cookie);
  for (const word of words) expect(own.text).toContain(word);
});

test('above the ward there are counts and sums, and an opening with a reason', async () => {
  const [ward, beside] = ground.own.slugs.wards;
  const above = await office('GET', `/household-lists/${ground.own.slugs.root}`);
  expect(above.json['lists']).toMatchObject([{ id, lines: 1, assignedSum: '2', actualSum: '1', remainder: '8', done: 0 }]);
  expect((await office('GET', `/household-lines/${ward}/${id}`)).status).toBe(403);
  expect((await office('GET', `/household-openings/${ward}/${id}`)).json['code']).toBe('household-not-open');
  expect((await office('POST', '/household-openings', { list: id, reason: 'ngắn' })).status).toBe(422);
  expect((await office('POST', '/household-openings', { list: newId(), reason: 'Xác minh đơn của công dân' })).status).toBe(404);
  expect((await (await caller('finance'))('POST', '/household-openings', { list: id, reason: 'Xác minh đơn của công dân' })).status).toBe(
    403,
  );
  expect((await office('POST', '/household-openings', { list: id, reason: 'Xác minh đơn của công dân' })).status).toBe(200);
  expect((await office('GET', `/household-openings/${ward}/${id}`)).json['lines']).toMatchObject([{ name: words[1] }]);
  expect((await office('GET', `/household-openings/${beside}/${id}`)).status).toBe(404);
  expect((await (await caller('chairman'))('GET', `/household-openings/${ward}/${id}`)).status).toBe(403);
  const told = await officer('GET', `/household-lists/${ward}/${id}`);
  expect(told.json['openings']).toMatchObject([{ by: 'office', reason: 'Xác minh đơn của công dân', live: true, own: false }]);
  const trail = JSON.stringify((await office('GET', '/audit')).json['rows']);
  expect(trail).toContain('mở xem danh sách giao đến hộ trong 30 phút; lý do: Xác minh đơn của công dân');
});

test('what does not fit is refused in words and writes nothing', async () => {
  const other = await caller('ward-officer', 'other');
  const line = { code: 'X', name: 'Y', assigned: '1' };
  const lines = `/household-lists/${id}/lines`;
  expect((await other('POST', lines, { basedOn: 2, lines: [line] })).status).toBe(404);
  expect((await other('GET', `/household-lines/${ground.own.slugs.wards[0]}/${id}`)).status).toBe(404);
  expect((await office('POST', lines, { basedOn: 2, lines: [line] })).status).toBe(403);
  expect((await officer('POST', lines, { basedOn: 1, lines: [line] })).json['code']).toBe('changed-meanwhile');
  for (const wrong of [
    { ...line, assigned: '-1' },
    { ...line, assigned: '1.234,5' },
    { ...line, assigned: '=1+1' },
    { ...line, assigned: 1 },
    { ...line, assigned: '1'.repeat(31) },
    { ...line, name: 'a\u0000b' },
    { ...line, name: 'a\nb' },
    { ...line, name: 'x'.repeat(121) },
    { ...line, name: '   ' },
    { ...line, unit: ground.own.slugs.wards[1] },
    { ...line, id: 'khong-phai-ma' },
    { ...line, kind: 'firm' },
  ])
    expect([wrong, (await officer('POST', lines, { basedOn: 2, lines: [wrong] })).status]).toEqual([wrong, 422]);
  const many = Array.from({ length: 10_001 }, (_, at) => ({ code: `M${at}`, name: 'N', assigned: '1' }));
  expect((await officer('POST', lines, { basedOn: 2, lines: many })).status).toBe(422);
  const asked = { writeId: newId(), basedOn: 2, lines: [{ code: 'X', name: '<img src=x onerror=alert(1)>', assigned: '1' }] };
  const first = await officer('POST', lines, asked);
  expect(first).toMatchObject({ status: 200, json: { added: 1, revision: 3 } });
  expect(await officer('POST', lines, asked)).toEqual(first);
  expect((await officer('POST', lines, { ...asked, lines: [line] })).json['code']).toBe('write-id-reused');
  const checker = await caller('unit-checker');
  expect((await checker('GET', `/household-lines/${ground.own.slugs.wards[0]}/${id}`)).status).toBe(403);
  expect((await checker('POST', lines, { basedOn: 3, lines: [line] })).status).toBe(403);
});
