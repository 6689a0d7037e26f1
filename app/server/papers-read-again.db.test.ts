import { newId, withScope } from '@thucthi/platform';
import type { Paper } from '@thucthi/intake/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoTenantIds } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
import { openPaperHouse, paperClerk, type PaperClerk, type PaperHouse } from './testing/paper-clerk.ts';

let house: PaperHouse;
let administrator: PaperClerk;
beforeAll(async () => {
  house = await openPaperHouse();
  administrator = await paperClerk(house.cities.services, 'pleiku', 'administrator');
});
afterAll(() => house.cities.close());

const scope = demoScope(demoTenantIds.pleiku);
const inBody = <T>(work: Parameters<typeof withScope<T>>[2]): Promise<T> => withScope(house.cities.database, scope, work);
const pasted = async (text: string): Promise<Paper> => house.office.shown((await house.office.paste(text)).json.id);
const shown = async ({ id }: Pick<Paper, 'id'>): Promise<Paper> => (await house.office.get(`/papers/${id}`)).json;
const again = ({ id, serial }: Paper, clerk = house.office) => clerk.post<Paper>(`/papers/${id}/readings`, { basedOn: serial });
const finding = (paper: Paper, text: string) => paper.findings.find((one) => one.text === text)!;
const difference = (paper: Paper, text: string) => paper.differences.find(({ was, now }) => (now ?? was)!.text === text)!;
const decide = (paper: Pick<Paper, 'id' | 'serial'>, oid: string, verdict: string, as?: object) =>
  house.office.post<Paper>(`/papers/${paper.id}/decisions`, { basedOn: paper.serial, decisions: [{ oid, verdict, as }] });

/** One observation as it lies in the database. */
type Kept = Record<string, unknown> & { oid: string; text: string };

/** Lets a paper have been read by an older reader, which saw its numbers otherwise. */
async function readByAnOlder(
  paper: Paper,
  otherwise: (observations: Kept[]) => Kept[],
  version: object | null = { ...paper.reading!.version, reader: 'older' },
): Promise<Paper> {
  await inBody(async (tx) => {
    const { rows } = await sql<{ run: number; unit: number; reading: { observations: Kept[] } }>`select run, unit_id as unit, reading
      from paper_reading where paper_id = ${paper.id} order by run desc limit 1`.execute(tx);
    const { run, unit, reading } = rows[0]!;
    const observations = otherwise(reading.observations);
    await sql`insert into paper_reading (tenant_id, paper_id, unit_id, run, version, reading, findings, recorded_at)
      values (${scope.tenantId}, ${paper.id}, ${unit}, ${run + 1}, ${version === null ? null : JSON.stringify(version)}::jsonb,
        ${JSON.stringify({ ...reading, observations, checks: [] })}::jsonb, ${observations.length}, now())`.execute(tx);
    await sql`delete from stated_level where paper_id = ${paper.id}`.execute(tx);
    await sql`insert into stated_level (tenant_id, paper_id, oid, unit_id, indicator, period, exact, unit, text)
      select ${scope.tenantId}::integer, ${paper.id}::uuid, x ->> 'oid', ${unit}::integer, x ->> 'indicator', x ->> 'period', x ->> 'exact', x ->> 'unit', x ->> 'text'
      from jsonb_array_elements(${JSON.stringify(observations)}::jsonb) x where x ->> 'indicator' is not null and x ->> 'measure' = 'level'`.execute(
      tx,
    );
  });
  return shown(paper);
}
const ledger = () =>
  inBody(async (tx) => {
    const { rows } = await sql<{ line: string }>`select to_jsonb(f)::text as line from figure f
      union all select to_jsonb(s)::text from statement s union all select to_jsonb(s)::text from figure_source s order by 1`.execute(tx);
    return rows.map(({ line }) => line).join('\n');
  });

describe('a paper that was read by the newest version', () => {
  test('says by which, and is not read again; nobody reads again what they may not see or write', async () => {
    const paper = await pasted('Tháng 8/2022, thu ngân sách đạt 58,1 tỷ đồng.');
    expect(paper.reading).toMatchObject({ run: 1, newer: [], version: { reader: expect.stringMatching(/^[0-9a-f]{12}$/) as string } });
    expect(new Set(Object.values(paper.reading!.version!)).size).toBe(4);
    expect(paper.differences).toEqual([]);
    expect(await again(paper)).toMatchObject({ status: 409, json: { code: 'reading-current' } });
    expect((await again(paper, house.stranger)).status).toBe(404);
    expect((await again({ ...paper, id: newId() })).status).toBe(404);
    expect((await shown(paper)).reading).toEqual(paper.reading);
  });
});

test('a paper read before versions were noted says so, and is read again', async () => {
  const older = await readByAnOlder(await pasted('Tháng 7/2021, thu ngân sách đạt 48,1 tỷ đồng.'), (all) => all, null);
  expect(older.reading).toMatchObject({ version: null, newer: ['not-noted'] });
  const now = (await again(older)).json;
  expect([now.reading!.newer, now.differences, now.findings]).toEqual([[], [], older.findings]);
});

describe('a wording accepted since', () => {
  test('is known to the next reading: decisions stay where the meaning does, and wait to be looked at again where it does not', async () => {
    const text = 'Tháng 9/2022, tiền phí nộp kho bạc đạt 61,2 tỷ đồng. Tháng 9/2022, thành phố đón 41.250 lượt khách.';
    const first = await pasted(text);
    const [fee, visitors] = [finding(first, '61,2 tỷ đồng'), finding(first, '41.250 lượt khách')];
    expect(fee.proposal.indicator).toBeNull();
    const kept = await decide(first, visitors.oid, 'accept');
    const rejected = await decide({ ...first, serial: kept.json.serial }, fee.oid, 'reject');
    expect(rejected.json.counts.decided).toBe(2);
    const other = await pasted('Tháng 7/2022, tiền phí nộp kho bạc đạt 51,2 tỷ đồng.');
    await decide(other, other.findings[0]!.oid, 'correct', { indicator: 'budget-revenue' });
    const { wordings } = (await administrator.get<{ wordings: { id: string; paper: { id: string } }[] }>('/wordings')).json;
    const { id } = wordings.find((one) => one.paper.id === other.id)!;
    expect((await administrator.post(`/wordings/${id}/decision`, { accept: true })).status).toBe(200);

    const before = await shown(first);
    expect(before.reading).toMatchObject({ run: 1, newer: ['wordings'] });
    expect(await again({ ...before, serial: before.serial - 1 })).toMatchObject({ status: 409, json: { code: 'paper-changed' } });
    const { status, json: now } = await again(before);
    expect(status, JSON.stringify(now).slice(0, 300)).toBe(200);
    expect(now.reading).toMatchObject({ run: 2, newer: [] });
    expect(now.differences).toMatchObject([
      { oid: fee.oid, kind: 'changed', slots: ['indicator'], was: { indicator: null }, now: { indicator: { code: 'budget-revenue' } }, verdict: 'reject', recorded: null },
    ]); // prettier-ignore
    expect(finding(now, '41.250 lượt khách')).toMatchObject({ oid: visitors.oid, earlier: null, decision: { verdict: 'accept' } });
    expect(finding(now, '61,2 tỷ đồng')).toMatchObject({
      oid: fee.oid,
      earlier: { verdict: 'reject' },
      decision: null,
      proposal: { becomes: 'figure', indicator: { code: 'budget-revenue' }, value: '61.2', problem: null },
    });
    expect([now.state, now.counts.decided]).toEqual(['to-review', 1]);
    const confirmed = await decide(now, fee.oid, 'accept');
    expect(confirmed.json).toMatchObject({ findings: [{ earlier: null, decision: { verdict: 'accept' } }], counts: { decided: 2 } });
    const { papers } = (await house.office.get<{ papers: Paper[] }>('/papers?unit=pleiku')).json;
    expect(papers.find((one) => one.id === first.id)!.counts).toEqual(confirmed.json.counts);
    const audit = await administrator.get('/audit');
    expect(JSON.stringify(audit.json)).toMatch(/đọc lại một văn bản bằng bản mới: 0 số mới, 0 số không còn thấy, 1 số hiểu khác/);
  });

  test('read again by two at once, or sent twice, it is one run', async () => {
    const paper = await readByAnOlder(await pasted('Tháng 6/2022, thu ngân sách đạt 57,1 tỷ đồng.'), (all) => all);
    expect(paper.reading!.newer).toEqual(['reader']);
    const body = { writeId: newId(), basedOn: paper.serial };
    const answers = await Promise.all([
      house.office.post<Paper>(`/papers/${paper.id}/readings`, body),
      house.office.post<Paper>(`/papers/${paper.id}/readings`, body),
      again(paper, house.finance),
    ]);
    const good = answers.filter(({ status }) => status === 200);
    expect(good.length).toBeGreaterThan(0);
    const refused = answers.filter(({ status }) => status !== 200).map(({ status, json }) => `${status} ${json.code}`);
    expect(refused.filter((one) => !['409 paper-changed', '409 reading-current'].includes(one))).toEqual([]);
    expect((await shown(paper)).reading!.run).toBe(paper.reading!.run + 1);
    expect((await again(good[0]!.json)).json.code).toBe('reading-current');
  });
});

describe('a newer reader', () => {
  const text = [
    'Tháng 5/2022, thu ngân sách đạt 55,1 tỷ đồng, tăng 8,2% so với cùng kỳ.',
    'Tháng 5/2022, thành phố đón 40.150 lượt khách. Tháng 5/2022, giải quyết việc làm cho 214 lao động.',
  ].join('\n');

  test('shows what is new, gone and understood otherwise; what is in the ledger is only marked, and a second time nothing is recorded twice', async () => {
    const paper = await readByAnOlder(await pasted(text), (all) => [
      ...all.filter((one) => one.text !== '40.150 lượt khách').map((one) => (one.text === '55,1 tỷ đồng' ? { ...one, period: '2022-04' } : one.text === '8,2%' ? { ...one, measure: 'share', basis_kind: 'whole' } : one)),
      { ...all[0]!, oid: 'ghost', start: 0, end: 10, num_start: 6, num_end: 7, text: text.slice(0, 10) },
    ]); // prettier-ignore
    const revenue = finding(paper, '55,1 tỷ đồng');
    expect(revenue.proposal).toMatchObject({ period: { code: '2022-04' }, becomes: 'figure' });
    const accepted = await decide(paper, revenue.oid, 'accept');
    const recorded = await house.office.post<{ paper: Paper; figures: number }>(`/papers/${paper.id}/record`, {
      basedOn: accepted.json.serial,
    });
    expect(recorded.json.figures).toBe(1);
    const growth = finding(paper, '8,2%');
    await decide(recorded.json.paper, growth.oid, 'correct', { measure: 'growth' });
    await decide(await shown(paper), 'ghost', 'reject');

    const held = await ledger();
    const now = (await again(await shown(paper))).json;
    expect(await ledger()).toBe(held);
    expect(difference(now, '55,1 tỷ đồng')).toMatchObject({
      kind: 'changed', slots: ['period'], was: { period: '2022-04' }, now: { period: '2022-05' }, verdict: 'accept', recorded: 'figure',
    }); // prettier-ignore
    expect(difference(now, '8,2%')).toMatchObject({ kind: 'changed', slots: ['measure', 'basis'], verdict: 'correct', recorded: null });
    expect(difference(now, '40.150 lượt khách')).toMatchObject({ kind: 'new', was: null, verdict: null });
    expect(difference(now, text.slice(0, 10))).toMatchObject({ oid: 'ghost', kind: 'gone', now: null, verdict: 'reject' });
    expect(now.differences).toHaveLength(4);
    expect(now.differences.map(({ now: read, was }) => (read ?? was)!.start)).toEqual(now.differences.map(({ now: read, was }) => (read ?? was)!.start).toSorted((a, b) => a - b)); // prettier-ignore
    expect(finding(now, '55,1 tỷ đồng')).toMatchObject({
      oid: revenue.oid,
      earlier: null,
      decision: { verdict: 'accept', recorded: 'figure' },
    });
    expect(finding(now, '8,2%')).toMatchObject({
      oid: growth.oid,
      decision: null,
      earlier: { verdict: 'correct', as: { measure: 'growth' } },
    });
    expect(now.counts).toMatchObject({ decided: 1, recorded: 1 });
    expect(now.checks.flatMap(({ oids }) => oids).filter((oid) => !now.findings.some((one) => one.oid === oid))).toEqual([]);
    // An old decision writes nothing: it waits for a person.
    expect((await house.office.post(`/papers/${paper.id}/record`, { basedOn: now.serial })).json.code).toBe('nothing-accepted');
    expect((await decide(now, revenue.oid, 'reject')).json.code).toBe('finding-recorded');
    expect((await decide(now, 'ghost', 'accept')).status).toBe(404);

    // Read once more: what is in the ledger stays marked, the rest is no longer new.
    const third = (await again(await readByAnOlder(now, (all) => all))).json;
    expect(third.differences).toMatchObject([{ oid: revenue.oid, recorded: 'figure' }]);
    expect(finding(third, '8,2%')).toMatchObject({ decision: null, earlier: { verdict: 'correct' } });
  });

  test('what a paper states is held against other papers as it is read now', async () => {
    const mine = await readByAnOlder(await pasted('Tháng 2/2021, thu ngân sách đạt 44,1 tỷ đồng.'), (all) =>
      all.map((one) => ({ ...one, period: '2021-03' })),
    );
    const others = await pasted('Tháng 3/2021, thu ngân sách đạt 45,7 tỷ đồng.');
    const before = await pasted('Tháng 2/2021, thu ngân sách đạt 46,3 tỷ đồng.');
    expect((await shown(mine)).others.map(({ paper }) => paper.id)).toEqual([others.id]);
    expect((await shown(before)).others).toEqual([]);
    const now = (await again(mine)).json;
    expect(now.others.map(({ paper }) => paper.id)).toEqual([before.id]);
    expect((await shown(others)).others).toEqual([]);
    expect((await shown(before)).others.map(({ paper }) => paper.id)).toEqual([mine.id]);
  });
});
