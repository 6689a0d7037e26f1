import type { Paper } from '@thucthi/intake/contract';
import { openReadingDesk, takePaperOf } from '@thucthi/intake/server';
import { asWorker, businessClock, newId } from '@thucthi/platform';
import { line, wordFile } from '@thucthi/paper/testing';
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoBusinessDate, demoTenantIds } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
import { bytesOf, openPaperHouse, shortReport as report, type PaperClerk, type PaperHouse } from './testing/paper-clerk.ts';

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
      'a Word file',
      async (text) => house.office.send(await wordFile(text.split('\n').map(line).join('')), 'Ke hoach phong thu Sao La.docx'),
    ],
  ])('of %s nothing is left in any table or in the log', async (_, send) => {
    const before = house.told.length;
    const text = `Sao La 4711\nTUYỆT MẬT\n${report.replace('839,9', '471,1')}`;
    const taken = await send(text);
    expect(taken.status).toBe(200);
    const paper = await house.office.shown(taken.json.id);
    expect(paper).toMatchObject({ state: 'secret', name: '', text: '', findings: [], symbol: null, title: null });
    expect((await house.office.get(`/papers/${paper.id}/original`)).status).toBe(404);
    const kept = await everythingKept();
    expect(kept).toContain(paper.id);
    const packed = Buffer.from('Sao La', 'utf8').toString('hex');
    for (const trace of ['Sao La', 'phong thu', '471,1', '4711', packed, createHash('sha256').update(text).digest('hex')])
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

  test('a full queue says so and takes nothing', async () => {
    const many = await Promise.all(Array.from({ length: 40 }, () => house.office.paste(report)));
    expect(new Set(many.map(({ status }) => status))).toEqual(new Set([200, 429]));
    expect(many.find(({ status }) => status === 429)!.json).toMatchObject({
      code: 'too-many-papers',
      vi: expect.stringContaining('chưa được nhận') as string,
    });
    await house.cities.services.readingDesk.idle();
  }, 60_000);
});
