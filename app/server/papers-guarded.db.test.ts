import type { Paper } from '@thucthi/intake/contract';
import { openReadingDesk, takePaperOf } from '@thucthi/intake/server';
import { createDemoPersonas } from '@thucthi/access/demo';
import { asWorker, businessClock, newId, withScope } from '@thucthi/platform';
import { indexUnits, insertUnits, replaceClosure, type UnitDef } from '@thucthi/registry/server';
import { flow, line, pdfOf, scanOf, wordFile } from '@thucthi/paper/testing';
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoBusinessDate, demoTenantIds, firstUnitId } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
import { bytesOf, openPaperHouse, paperClerk, shortReport as report, type PaperClerk, type PaperHouse } from './testing/paper-clerk.ts';

/** What may never happen to papers: decided or recorded unseen, kept though secret, left half read. */
let house: PaperHouse;
beforeAll(async () => {
  house = await openPaperHouse();
});
afterAll(() => house.cities.close());

const pasted = async (text: string) => {
  const { status, json } = await house.office.paste(text);
  expect(status).toBe(200);
  return house.office.shown(json.id);
};

const statusesOf = (answers: readonly { status: number }[]): number[] => answers.map(({ status }) => status).toSorted((a, b) => a - b);

/** Every row of every table as text. */
async function everythingKept(): Promise<string> {
  return asWorker(house.cities.database, 'test', async (tx) => {
    const { rows: tables } = await sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and has_table_privilege(oid, 'select') order by relname`.execute(
      tx,
    );
    expect(tables.length).toBeGreaterThan(40);
    const lines: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql<{ line: string }>`select to_jsonb(t)::text as line from ${sql.table(name)} t`.execute(tx);
      lines.push(...rows.map(({ line }) => `${name} ${line}`));
    }
    return lines.join('\n');
  });
}

describe('what people decide', () => {
  test('about numbers that are not in the paper, twice, or with rubbish: refused, or said what to mend; nothing enters the ledger', async () => {
    const paper = await pasted(report);
    const path = `/papers/${paper.id}/decisions`;
    const { oid } = paper.findings.find(({ text }) => text === '839,9 tỷ đồng')!;
    const decide = (as: object, basedOn = paper.serial) =>
      house.office.post<Paper>(path, { basedOn, decisions: [{ oid, verdict: 'correct', as }] });
    expect((await house.office.post(path, { basedOn: 0, decisions: [{ oid: 'không có', verdict: 'accept' }] })).status).toBe(404);
    for (const as of [
      { value: '1e5' },
      { value: 'NaN' },
      { asOf: '2023-02-30' },
      { measure: 'x' },
      { vintage: 'x' },
      { period: 'x'.repeat(50) },
    ])
      expect((await decide(as)).json.code, JSON.stringify(as)).toBe('invalid-request');
    for (const unit of ['cao-bang', 'khong-co', "'; drop table paper; --"])
      expect((await decide({ unit })).json).toMatchObject({ code: 'invalid-request', detail: expect.stringContaining(unit) as string });
    const twice = await house.office.post<Paper>(path, { basedOn: 0, decisions: [{ oid, verdict: 'accept' }, { oid, verdict: 'reject' }] }); // prettier-ignore
    expect(twice.json.findings.find((one) => one.oid === oid)!.decision?.verdict).toBe('reject');
    let { serial } = twice.json;
    const told: [object, RegExp][] = [
      [{ indicator: 'khong-co' }, /chọn chỉ tiêu/],
      [{ period: '2023-13' }, /không có trong lịch/],
      [{ period: '@2023-02-30' }, /không có trong lịch/],
      [{ asOf: '2099-01-01' }, /không được sau hôm nay/],
      [{ asOf: '2022-12-31' }, /trước ngày bắt đầu/],
      [{ value: '1.00000000000001' }, /10 chữ số thập phân/],
      [{ measure: 'growth' }, /không phải tỷ lệ/],
      [{ measure: 'rank' }, /không phải tỷ lệ/],
      [{ indicator: 'tourist-arrivals' }, /tính bằng|chọn chỉ tiêu/],
    ];
    for (const [as, words] of told) {
      const { status, json } = await decide(as, serial);
      expect([status, as], json.code).toEqual([200, as]);
      serial = json.serial;
      expect(json.findings.find((one) => one.oid === oid)!.proposal.problem, JSON.stringify(as)).toMatch(words);
      const recorded = await house.office.post(`/papers/${paper.id}/record`, { basedOn: serial });
      expect(recorded.json).toMatchObject({ code: 'findings-incomplete', count: 1 });
    }
    const future = await decide({ period: '2099' }, serial);
    expect(future.json.findings.find((one) => one.oid === oid)!.proposal).toMatchObject({ becomes: 'statement', measure: 'forecast' });
  });

  test('two people at once: one is kept, the other is told what the first decided; sent again it is done once', async () => {
    const paper = await pasted(report);
    const body = (verdict: string) => ({ writeId: newId(), basedOn: paper.serial, decisions: [{ oid: paper.findings[0]!.oid, verdict }] });
    const path = `/papers/${paper.id}/decisions`;
    const [mine, theirs] = [body('accept'), body('reject')];
    const both = await Promise.all([house.office.post<Paper>(path, mine), house.finance.post<Paper>(path, theirs)]);
    expect(statusesOf(both)).toEqual([200, 409]);
    const lost = both.find(({ status }) => status === 409)!.json as unknown as { code: string; paper: Paper };
    expect(lost).toMatchObject({ code: 'paper-changed', paper: { serial: paper.serial + 1 } });
    const [first, late, kept] = both[0].status === 200 ? [house.office, house.finance, mine] : [house.finance, house.office, theirs];
    expect((await first.post<Paper>(path, kept)).json.serial).toBe(paper.serial + 1);
    expect((await first.post(path, { ...kept, basedOn: 1 })).json.code).toBe('write-id-reused');
    expect((await late.post(path, kept)).json.code).toBe('write-id-reused');
  });

  const revenueOf = (paper: Paper, value: string) => paper.findings.find(({ text }) => text === `${value} tỷ đồng`)!;
  const acceptRevenue = async (paper: Paper, value: string, basedOn: number) => {
    const decisions = [{ oid: revenueOf(paper, value).oid, verdict: 'accept' }];
    return (await house.office.post<Paper>(`/papers/${paper.id}/decisions`, { basedOn, decisions })).json;
  };
  /** Another value for the same cell, on the page where figures are entered. */
  const enter = (paper: Paper, value: string, given: string) => {
    const { period, vintage, standing } = revenueOf(paper, value).proposal;
    const cell = { unit: 'pleiku', indicator: 'budget-revenue', period: period!.code, vintage, value: given };
    return house.finance.post('/figures', { figures: [{ ...cell, basedOn: standing!.figure, reason: 'sửa trên trang nhập' }] });
  };
  const record = (who: PaperClerk, paper: Paper) =>
    who.post(`/papers/${paper.id}/record`, { basedOn: paper.serial, reason: 'theo báo cáo' });

  test('a number entered after the acceptance is never replaced unseen; two people recording at once write once', async () => {
    const paper = await pasted(report.replace('839,9', '841,2'));
    const accepted = await acceptRevenue(paper, '841,2', 0);
    expect((await enter(paper, '841,2', '840')).status).toBe(200);
    expect((await record(house.office, accepted)).json).toMatchObject({ code: 'ledger-changed', count: 1 });
    const again = await acceptRevenue(paper, '841,2', accepted.serial);
    expect(revenueOf(again, '841,2').proposal.standing).toMatchObject({ value: '840', same: false });
    expect(statusesOf(await Promise.all([record(house.office, again), record(house.finance, again)]))).toEqual([200, 409]);
    const after = (await house.office.get<Paper>(`/papers/${paper.id}`)).json;
    expect(after.counts.recorded).toBe(1);
    expect((await record(house.office, after)).json.code).toBe('nothing-accepted');
  });

  test('recorded from a paper and entered by hand at once: whoever comes first stands, the other is told', async () => {
    const paper = await pasted(report.replace('839,9', '843,3'));
    const accepted = await acceptRevenue(paper, '843,3', 0);
    const both = await Promise.all([enter(paper, '843,3', '842'), record(house.office, accepted)]);
    expect(statusesOf(both)).toEqual([200, 409]);
    expect(['figure-changed', 'ledger-changed']).toContain(both.find(({ status }) => status === 409)!.json.code);
  });
});

describe('secrecy', () => {
  test.each<[string, (text: string) => Promise<{ status: number; json: { id: string } }>]>([
    ['a file', (text) => house.office.send(bytesOf(text), 'Ke hoach phong thu Sao La.txt')],
    ['pasted text', (text) => house.office.paste(text)],
    [
      'a PDF',
      (text) =>
        house.office.send(
          pdfOf([(page) => text.split('\n').forEach((words, at) => page.fillText(words, 60, 60 + 20 * at))]),
          'Ke hoach phong thu Sao La.pdf',
        ),
    ],
    [
      'a Word file',
      async (text) => house.office.send(await wordFile(text.split('\n').map(line).join('')), 'Ke hoach phong thu Sao La.docx'),
    ],
  ])('of %s nothing is left in any table or in the log', async (_, send) => {
    const before = house.told.length;
    const text = `Sao La K-4711\nTUYỆT MẬT\n${report.replace('839,9', '471,1')}`;
    const taken = await send(text);
    expect(taken.status).toBe(200);
    const paper = await house.office.shown(taken.json.id);
    expect(paper).toMatchObject({ state: 'secret', name: '', text: '', findings: [], symbol: null, title: null });
    expect((await house.office.get(`/papers/${paper.id}/original`)).status).toBe(404);
    const kept = await everythingKept();
    expect(kept).toContain(paper.id);
    // A number by itself would be found in some random id sooner or later.
    const packed = Buffer.from('Sao La', 'utf8').toString('hex');
    for (const trace of ['Sao La', 'phong thu', '471,1', 'K-4711', packed, createHash('sha256').update(text).digest('hex')])
      expect(kept.includes(trace), trace).toBe(false);
    expect(house.told.slice(before).join('')).not.toMatch(/Sao La|471/);
  });
});

describe('a reading that is cut off', () => {
  test('ends as refused in words when the server stops, and at the next start when it was killed', async () => {
    const scope = demoScope(demoTenantIds.pleiku);
    const parts = { database: house.cities.database, scope, clock: businessClock(demoBusinessDate), log: house.log };
    const desk = openReadingDesk();
    const take = (source: string) => takePaperOf(parts, desk, { unit: 'pleiku', date: null, name: 'a.txt', source: bytesOf(source) });
    const papers = [await take(report), await take(report)];
    await desk.stop();
    await expect(take(report)).rejects.toMatchObject({ code: 'too-many-papers' });
    // Killed: the row says "reading", nobody reads it. The desk that is asked at the next start knows nothing of it.
    const killed = newId();
    await asWorker(house.cities.database, 'test', (tx) =>
      sql`insert into paper (tenant_id, id, unit_id, state, name, taken_at, touched_at) select tenant_id, ${killed}::uuid, unit_id, 'reading', 'x', taken_at, now() from paper where id = ${papers[0]!.id}`.execute(
        tx,
      ),
    );
    await openReadingDesk().giveUpSilent(house.cities.database);
    expect((await house.office.get(`/papers/${killed}`)).json.state).toBe('reading');
    await openReadingDesk().giveUpSilent(house.cities.database, true);
    for (const { id } of [...papers, { id: killed }]) {
      const { json } = await house.office.get<Paper>(`/papers/${id}`);
      expect(json).toMatchObject({
        state: 'refused',
        findings: [],
        progress: null,
        refusal: expect.stringContaining('dừng giữa chừng') as string,
      });
    }
  });
});

test('the picture of a scanned page is a picture to the browser, kept by nobody between, and the page may show it', async () => {
  const picture = await scanOf((context) => flow(['Trong 9 tháng năm 2023, thu ngân sách đạt 839,9 tỷ đồng.'], 80, context), 100);
  const { json } = await house.office.send(picture, 'quet.png');
  const paper = await house.office.shown(json.id);
  expect(paper).toMatchObject({ state: 'to-review', kind: 'image', pages: [{ number: 1, hasImage: true }] });
  const image = await house.office.get(`/papers/${paper.id}/pages/1/image`);
  expect(image.status).toBe(200);
  expect(image.headers.get('content-type')).toBe('image/png');
  expect(image.headers.get('cache-control')).toMatch(/^private/);
  expect(image.headers.get('x-content-type-options')).toBe('nosniff');
  const policy = image.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/default-src 'self'; img-src 'self'/);
  expect(policy).not.toMatch(/script-src|unsafe-eval|img-src[^;]*\*/);
  for (const number of ['0', '2', '99999', '1.5', 'x'])
    expect([404, 422]).toContain((await house.office.get(`/papers/${paper.id}/pages/${number}/image`)).status);
});

test('an officer of a ward sends papers about the ward, and neither sends, decides nor records for the city', async () => {
  const { cities } = house;
  const clock = businessClock(demoBusinessDate);
  const scope = demoScope(demoTenantIds.pleiku);
  const city = firstUnitId(demoTenantIds.pleiku);
  const life = { code: null, validFrom: '1900-01-01', validTo: null };
  const tree = 'territory';
  const ward: UnitDef = {
    id: city + 1,
    slug: 'phuong-thu',
    tree,
    versions: [{ ...life, name: 'Phường Thử', kind: 'ward', parentId: city }],
  };
  const above: UnitDef = {
    id: city,
    slug: 'pleiku',
    tree,
    versions: [{ ...life, name: 'Pleiku', kind: 'district-city', parentId: null }],
  };
  await asWorker(cities.database, 'test', async (tx) => {
    await insertUnits(tx, scope.tenantId, [ward], clock.now());
    await replaceClosure(tx, scope.tenantId, indexUnits([above, ward], []), [city, ward.id]);
  });
  await withScope(cities.database, scope, (tx) => createDemoPersonas(tx, scope, clock, { ward: { unitId: ward.id, name: 'Phường Thử' } }));
  const officer = await paperClerk(cities.services, 'pleiku', 'ward-officer', ward.slug);
  const own = await officer.paste(report);
  expect(own.status).toBe(200);
  const paper = await officer.shown(own.json.id);
  const decisions = [{ oid: paper.findings[0]!.oid, verdict: 'correct', as: { unit: 'pleiku' } }];
  expect((await officer.post(`/papers/${paper.id}/decisions`, { basedOn: 0, decisions })).json.code).toBe('outside-scope');
  const ofCity = await pasted(report);
  const accept = [{ oid: ofCity.findings[0]!.oid, verdict: 'accept' }];
  const refused = [
    await officer.paste(report, { unit: 'pleiku' }),
    await officer.send(bytesOf(report), 'a.txt', 'pleiku'),
    await officer.post(`/papers/${ofCity.id}/decisions`, { basedOn: 0, decisions: accept }),
    await officer.post(`/papers/${ofCity.id}/record`, { basedOn: 0 }),
  ];
  expect(refused.map(({ json }) => json.code)).toEqual(Array.from({ length: 4 }, () => 'outside-scope'));
});

/** The last, since it leaves the queue full. */
test('a full queue says so and takes nothing', async () => {
  const many = await Promise.all(Array.from({ length: 40 }, () => house.office.paste(report)));
  expect(new Set(many.map(({ status }) => status))).toEqual(new Set([200, 429]));
  expect(many.find(({ status }) => status === 429)!.json).toMatchObject({
    code: 'too-many-papers',
    vi: expect.stringContaining('chưa được nhận') as string,
  });
});
