import { openParts, openTable } from '@thucthi/sheet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportBatch } from '@thucthi/figures/contract';
import type { Asker } from './testing/asker.ts';
import { hostileWrites } from './testing/hostile-writes.ts';
import { cookieOf, openMatrixGround, pageHeaders, type MatrixGround } from './testing/matrix-ground.ts';
import { signedIn } from './testing/signed-in.ts';

/** Files that go out: what a spreadsheet would reckon with. Files that come in: names that lead elsewhere, cells that are pages. */
let ground: MatrixGround;
let office: Asker;
const cookies = { office: '', administrator: '', 'ward-officer': '' };
/** The list of households of the first ward. */
let households: string;
const formulas = ['=HYPERLINK("http://x.example";"bấm")', '+84 912', '-2+3', '@SUM(1+1)', '＝1+1', "'=1+1", "=cmd|' /C calc'!A0"] as const;
const markup = '<img src=x onerror=alert(1)>';

beforeAll(async () => {
  ground = await openMatrixGround();
  for (const role of ['office', 'administrator', 'ward-officer'] as const) {
    await ground.addPerson(ground.own, role, role);
    cookies[role] = await cookieOf(ground.services, ground.own, role);
  }
  office = await signedIn(ground, ground.own, 'office');
  const administrator = await signedIn(ground, ground.own, 'administrator');
  const { id } = (await office.get<{ person: { id: string } }>('/me')).json.person;
  let serial = 0;
  for (const each of hostileWrites(ground.own, id).filter(({ what }) => /document|task|obstacle|person|unit/.test(what)))
    for (const text of formulas) {
      const { status } = await { office, administrator }[each.by].post(each.path, each.body(text, ++serial));
      if (status !== 200) throw new Error(`${each.what} was refused with ${status}: ${text}`);
    }
  households = await listOfHouseholds();
});
afterAll(() => ground.close());

/** A ward's list, with a household for each text in every field that takes one. */
async function listOfHouseholds(): Promise<string> {
  const [ward] = ground.own.slugs.wards;
  const officer = await signedIn(ground, ground.own, 'ward-officer');
  const plan = {
    unit: ground.own.slugs.root,
    name: 'Giao',
    kind: 'allocation',
    issuers: ['city'],
    period: '2026',
    decidedOn: '2025-12-30',
  };
  const { key } = (await office.post<{ key: string }>('/plans', { ...plan, documentSymbol: null })).json;
  const target = { unit: ward, indicator: 'enterprises-new', period: '2026', level: 'assigned', comparator: 'ge', value: '10' };
  const set = await office.post<{ targets: { id: string }[] }>('/targets', {
    plan: key,
    amendment: null,
    targets: [{ ...target, basedOnVersion: null }],
  });
  const terms = { purpose: 'Theo dõi chỉ tiêu', legalBasis: 'Quyết định 12/QĐ-UBND', retainUntil: '2027-12-31' };
  const { id } = (await officer.post<{ id: string }>('/household-lists', { target: set.json.targets[0]!.id, ...terms })).json;
  const lines = formulas.map((text, at) => ({
    code: `${text.slice(0, 20)}${at}`,
    name: text,
    place: text,
    note: text,
    assigned: '1',
    actual: '0',
  }));
  const { status, json } = await officer.post(`/household-lists/${id}/lines`, { basedOn: 1, lines });
  if (status !== 200) throw new Error(`the households were refused with ${status}: ${JSON.stringify(json)}`);
  return id;
}

async function sent(name: string, content: string): Promise<{ status: number; json: ImportBatch }> {
  const form = new FormData();
  form.set('file', new File([content], name));
  const { 'content-type': _, ...headers } = { ...pageHeaders, cookie: cookies.office };
  const asked = new Request('http://localhost/api/v1/imports/figures', { method: 'POST', headers, body: form });
  const answer = await ground.services.fetch(asked);
  return { status: answer.status, json: (await answer.json()) as ImportBatch };
}
/** Waits until a file is checked. */
async function checked({ json }: { json: ImportBatch }): Promise<ImportBatch> {
  for (;;) {
    const batch = (await office.get<ImportBatch>(`/imports/${json.id}`)).json;
    if (batch.state !== 'checking') return batch;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('cells of a file that comes in are text wherever they are shown; a name leads nowhere', async () => {
  const { own } = ground;
  const heading = 'Mã đơn vị;Mã chỉ tiêu;Kỳ;Loại số;Giá trị;Ghi chú;Mã ngoài\n';
  const bad = await checked(await sent(`../../etc/${markup}.csv`, `${heading}${markup};"=1+1";2026-10;ước;1;x;y\n`));
  expect([bad.fileName, bad.state]).toEqual([`${markup}.csv`, 'has-errors']);
  expect(JSON.stringify(bad.errors)).toContain(markup);
  const told: [string, string][] = [
    ['..\\..\\windows\\a.csv', 'a.csv'],
    ['/etc/passwd', 'passwd'],
    ['..', '..'],
    ['a\u202Efdp.csv', 'afdp.csv'],
    ['="a".csv', '="a".csv'],
    [`${'x'.repeat(500)}.csv`, `${'x'.repeat(190)}…${'xxxxx.csv'}`],
  ];
  for (const [given, kept] of told) expect((await sent(given, heading)).json.fileName).toBe(kept);
  const notes = ['=1+1', '-5', '＝1', '@x', markup].map((note, at) =>
    [own.slugs.wards[0], 'grdp', `202${at}`, 'ước', '-5', `"${note}"`, `"+${at}"`].join(';'),
  );
  const good = await checked(await sent('so-lieu.csv', heading + notes.join('\n')));
  expect([good.state, good.errors]).toEqual(['ready', []]);
  const { status } = await office.post(`/imports/${good.id}/commit`, {});
  expect(status).toBe(200);
});

/** Where every list goes out, and how many of its cells begin, or would, with what people wrote. */
const exportsAsked: Record<string, { by: keyof typeof cookies; query: string; guarded: number }> = {
  '/api/v1/exports/units': { by: 'office', query: 'unit=tinh-nha', guarded: formulas.length },
  '/api/v1/exports/indicators': { by: 'office', query: '', guarded: 0 },
  '/api/v1/exports/documents': { by: 'office', query: 'unit=tinh-nha', guarded: formulas.length * 3 },
  '/api/v1/exports/people': { by: 'administrator', query: '', guarded: formulas.length * 2 },
  '/api/v1/exports/audit': { by: 'administrator', query: '', guarded: 0 }, // sentences of ours begin each cell
  '/api/v1/exports/tasks/{slug}': { by: 'office', query: '', guarded: formulas.length * 4 },
  '/api/v1/exports/obstacles/{slug}': { by: 'office', query: '', guarded: formulas.length * 2 },
  '/api/v1/exports/targets/{slug}/{indicator}': { by: 'office', query: 'period=2026', guarded: 0 },
  '/api/v1/exports/households/{slug}/{id}': { by: 'ward-officer', query: '', guarded: formulas.length * 4 },
  '/api/v1/exports/personal-data': { by: 'administrator', query: '', guarded: 0 },
  '/api/v1/exports/figures/{slug}': { by: 'office', query: 'period=2023&below=true', guarded: 2 },
};

async function exported(path: string, query: string, by: keyof typeof cookies): Promise<Uint8Array> {
  const unit = path.includes('/households/') ? ground.own.slugs.wards[0] : 'tinh-nha';
  const address = path.replace('{slug}', unit).replace('{id}', households).replace('{indicator}', 'grdp');
  const answer = await ground.services.fetch(new Request(`http://localhost${address}?${query}`, { headers: { cookie: cookies[by] } }));
  expect([path, answer.status, answer.headers.get('x-content-type-options')]).toEqual([path, 200, 'nosniff']);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%~!-]+$/);
  return new Uint8Array(await answer.arrayBuffer());
}

test('no list that goes out holds a formula: whatever begins one is kept from being one, and figures stay numbers', async () => {
  const there = ground.services.routes
    .filter(({ endpoint }) => endpoint.path.startsWith('/api/v1/exports/'))
    .map(({ endpoint }) => endpoint.path);
  expect(there.toSorted()).toEqual(Object.keys(exportsAsked).toSorted());
  for (const [path, { by, query, guarded }] of Object.entries(exportsAsked)) {
    const parts = await openParts(await exported(path, query, by));
    const xml = await parts.text('xl/worksheets/sheet1.xml');
    expect([path, /<f[ >]|t="str"|DDE/.test(xml)]).toEqual([path, false]);
    const texts = [...xml.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text = '']) => text);
    expect([path, texts.filter((text) => /^[=+\-@\t\r\n＝＋－＠]/.test(text))]).toEqual([path, []]);
    expect([path, texts.filter((text) => /^'+[=+\-@＝]/.test(text)).length >= guarded], texts.slice(0, 60).join(' | ')).toEqual([
      path,
      true,
    ]);
  }
});

test('the same as delimited text: what begins a formula is guarded, a negative figure is not', async () => {
  const lines = new TextDecoder()
    .decode(await exported('/api/v1/exports/figures/{slug}', 'period=2021&below=true&format=csv', 'office'))
    .split('\r\n');
  const [, line = ''] = lines;
  const cells = line.split(';');
  expect(cells).toEqual(expect.arrayContaining(['-5', "'-5", "'+1"])); // the figure, its note, its number elsewhere
  const workbook = await openParts(await exported('/api/v1/exports/figures/{slug}', 'period=2021&below=true', 'office'));
  expect(await workbook.text('xl/worksheets/sheet1.xml')).toMatch(/<c r="[A-Z]+2" s="\d+"><v>-5<\/v><\/c>/);
  // Read back by our own import it is what it was.
  const rows: (readonly string[])[] = [];
  for await (const { cells: read } of (await openTable(new TextEncoder().encode(lines.join('\r\n')))).rows()) rows.push(read);
  expect(rows[1]).toEqual(expect.arrayContaining(['-5', '+1']));
});
