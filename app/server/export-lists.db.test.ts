import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDemoPersonas } from '@thucthi/access/demo';
import { asWorker, businessClock, withScope, writeAudit } from '@thucthi/platform';
import { indexUnits, insertUnits, replaceClosure } from '@thucthi/registry/server';
import { openTable } from '@thucthi/sheet';
import { demoBusinessDate } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
import { openDemoCities, type DemoCities } from './testing/open-demo-cities.ts';

let house: DemoCities;
const clock = businessClock(demoBusinessDate);
const tenant = 1;
const wards = 1203;
const trail = 451;

beforeAll(async () => {
  house = await openDemoCities(['pleiku']);
  const made = Array.from({ length: wards }, (_, at) => ({
    id: 190_000_000 + at,
    slug: `phuong-thu-${at}`,
    tree: 'territory' as const,
    // Many of one name: pages end between units that stand at the same place of the alphabet.
    versions: [{ code: null, name: `Phường ${at % 7}`, kind: 'ward' as const, parentId: null, validFrom: '2020-01-01', validTo: null }],
  }));
  await asWorker(house.database, 'test', async (tx) => {
    await insertUnits(tx, tenant, made, clock.now());
    await replaceClosure(
      tx,
      tenant,
      indexUnits(made, []),
      made.map(({ id }) => id),
    );
  });
  const scope = demoScope(tenant);
  await withScope(house.database, scope, async (tx) => {
    await createDemoPersonas(tx, scope, clock, { ward: null });
    for (let at = 0; at < trail; at += 1)
      await writeAudit(tx, scope, clock, {
        action: 'plan.created',
        subjectKind: 'plan',
        subjectId: String(at),
        detail: { name: `=KH ${at}` },
      });
  });
});
afterAll(() => house.close());

async function cookieOf(persona: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'x-thucthi': '1', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
  const body = JSON.stringify({ tenant: 'pleiku', persona });
  const answer = await house.services.fetch(new Request('http://localhost/api/v1/demo/persona', { method: 'POST', headers, body }));
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function sheet(path: string, cookie?: string): Promise<{ name: string; rows: (readonly string[])[] }> {
  const answer = await house.ask(path, cookie === undefined ? {} : { cookie });
  expect([path, answer.status]).toEqual([path, 200]);
  const table = await openTable(new Uint8Array(await answer.arrayBuffer()));
  const rows: (readonly string[])[] = [];
  for await (const { cells } of table.rows()) rows.push(cells);
  return { name: decodeURIComponent(answer.headers.get('content-disposition') ?? ''), rows };
}

describe('lists as workbooks', () => {
  test('units: each once, in the order of the list, over the ends of pages', async () => {
    const { name, rows } = await sheet('/api/v1/exports/units?unit=pleiku');
    expect(name).toContain('Đơn vị ngày 16-11-2026.xlsx');
    const [heading, ...body] = rows;
    expect(heading).toEqual(['Mã', 'Tên đơn vị', 'Loại', 'Trực thuộc', 'Từ ngày', 'Mã trong hệ thống']);
    const listed = (await (await house.ask('/api/v1/units?unit=pleiku&limit=4000')).json()) as { units: { slug: string }[] };
    expect(body).toHaveLength(wards);
    expect(body.map((row) => row[5])).toEqual(listed.units.map(({ slug }) => slug));
    expect((await sheet('/api/v1/exports/units?unit=pleiku&q=phuong 3')).rows).toHaveLength(1 + Math.ceil((wards - 3) / 7));
  });

  test('indicators: all, or one field of them, in words', async () => {
    const { rows } = await sheet('/api/v1/exports/indicators');
    const listed = (await (await house.ask('/api/v1/indicators')).json()) as { indicators: { code: string; group: string }[] };
    expect(rows.slice(1).map((row) => row[0])).toEqual(listed.indicators.map(({ code }) => code));
    expect(rows.find((row) => row[0] === 'budget-revenue')).toEqual(
      expect.arrayContaining(['Tổng thu ngân sách nhà nước trên địa bàn', 'tỷ đồng', 'Tháng', 'Càng cao càng tốt', '% kế hoạch']),
    );
    const social = await sheet('/api/v1/exports/indicators?group=social');
    expect(social.rows).toHaveLength(1 + listed.indicators.filter(({ group }) => group === 'social').length);
  });

  test('people and the audit trail: whole, in words, a formula kept from being one; only for who may', async () => {
    const cookie = await cookieOf('administrator');
    const people = (await sheet('/api/v1/exports/people', cookie)).rows;
    expect(people).toHaveLength(1 + 4);
    expect(people).toContainEqual(expect.arrayContaining(['Quản trị hệ thống', 'Công nghệ thông tin', 'Vai dùng thử']));
    expect((await sheet('/api/v1/exports/people?search=tai chinh', cookie)).rows).toHaveLength(2);
    const audit = (await sheet('/api/v1/exports/audit?subjectKind=plan', cookie)).rows.slice(1);
    expect(audit).toHaveLength(trail);
    expect(new Set(audit.map((row) => row[5])).size).toBe(trail);
    expect(audit[0]).toEqual(expect.arrayContaining(['16/11/2026', `lập kế hoạch “=KH ${trail - 1}”`]));
    expect((await sheet('/api/v1/exports/audit?subjectKind=plan&from=2026-11-17', cookie)).rows).toHaveLength(1);
    const finance = await cookieOf('finance');
    for (const path of ['/api/v1/exports/people', '/api/v1/exports/audit']) {
      expect([path, (await house.ask(path)).status]).toEqual([path, 401]);
      expect([path, (await house.ask(path, { cookie: finance })).status]).toEqual([path, 403]);
    }
  });
});
