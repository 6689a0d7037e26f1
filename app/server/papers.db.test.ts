import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  decideFindingsOf,
  openReadingDesk,
  recordFindingsOf,
  showPaperOf,
  showPapersOf,
  takePaperOf,
  type ReadingDesk,
} from '@thucthi/intake/server';
import { businessClock, newId, Refusal, silentLog, withScope, type Scope } from '@thucthi/platform';
import { sql } from 'kysely';
import { demoBusinessDate, demoTenantIds } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
import { readDemoPapers } from '../demo/read-demo-papers.ts';
import { openDemoCities, type DemoCities } from './testing/open-demo-cities.ts';

const clock = businessClock(demoBusinessDate);
let cities: DemoCities;
let desk: ReadingDesk;
let scope: Scope;

beforeAll(async () => {
  cities = await openDemoCities(['pleiku']);
  desk = openReadingDesk();
  scope = demoScope(demoTenantIds.pleiku);
});
afterAll(async () => {
  await desk.stop();
  await cities.close();
});

const parts = () => ({ database: cities.database, scope, clock, log: silentLog });
async function take(source: string | Uint8Array, name = 'báo cáo.txt') {
  const { id } = await takePaperOf(parts(), desk, { unit: 'pleiku', date: '2023-10-11', name, source });
  await desk.idle();
  return showPaperOf(cities.database, clock, scope, id);
}
type Shown = Awaited<ReturnType<typeof take>>;
const decide = (paper: Shown, decisions: Parameters<typeof decideFindingsOf>[4]['decisions']) =>
  decideFindingsOf(cities.database, clock, scope, paper.id, { writeId: newId(), basedOn: paper.serial, decisions });
const record = (paper: Pick<Shown, 'id' | 'serial'>, reason?: string) =>
  recordFindingsOf(cities.database, clock, scope, paper.id, {
    writeId: newId(),
    basedOn: paper.serial,
    ...(reason === undefined ? {} : { reason }),
  });
const countOf = (table: 'figure' | 'figure_source' | 'statement' | 'original') =>
  withScope(cities.database, scope, async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`.execute(tx);
    return rows[0]!.n;
  });

const report = [
  'BÁO CÁO',
  'Tình hình kinh tế - xã hội 9 tháng năm 2023',
  '9 tháng năm 2023, thu ngân sách nhà nước trên địa bàn ước đạt 838,9 tỷ đồng, bằng 54,1% dự toán tỉnh giao.',
  'Trong 9 tháng năm 2023, thành phố đón 412.350 lượt khách, gồm 400.000 lượt khách nội địa và 12.800 lượt khách quốc tế.',
].join('\n');

test('a pasted report: its figures with their words, what the ledger holds, and its contradiction first', async () => {
  const paper = await take(report);
  expect(paper.state).toBe('to-review');
  const revenue = paper.findings.find(({ text }) => text === '838,9 tỷ đồng')!;
  expect(report.slice(revenue.start, revenue.end)).toBe('838,9 tỷ đồng');
  expect(revenue.proposal).toMatchObject({
    becomes: 'figure',
    indicator: { code: 'budget-revenue' },
    period: { code: '2023-01/2023-09' },
    vintage: 'uoc',
    value: '838.9',
    problem: null,
    standing: { value: '838.9', same: true },
  });
  expect(paper.findings.find(({ text }) => text === '54,1%')!.proposal).toMatchObject({
    becomes: 'statement',
    measure: 'pct-of-plan',
    value: '54.1',
  });
  expect(paper.checks[0]).toMatchObject({ verdict: 'fail' });
});

test('what is accepted adds a second source to the figure that stands, and never a second figure', async () => {
  const before = { figures: await countOf('figure'), sources: await countOf('figure_source') };
  const paper = await take(report);
  const revenue = paper.findings.find(({ text }) => text === '838,9 tỷ đồng')!;
  const decided = await decide(paper, [{ oid: revenue.oid, verdict: 'accept' }]);
  const done = await record(decided);
  expect(done).toMatchObject({ figures: 0, secondSources: 1 });
  expect(await countOf('figure')).toBe(before.figures);
  expect(await countOf('figure_source')).toBe(before.sources + 1);
  expect(done.paper.findings.find(({ oid }) => oid === revenue.oid)!.decision?.recorded).toBe('second-source');
  const answer = await cities.ask('/api/v1/figures/pleiku?indicator=budget-revenue');
  const { figures } = (await answer.json()) as { figures: { value: string; alsoIn: { printed: string }[] }[] };
  expect(figures.find(({ value }) => value === '838.9')!.alsoIn).toMatchObject([{ printed: '838,9 tỷ đồng' }]);
});

test('another value needs a reason, and takes its place with the paper as its document', async () => {
  const paper = await take(report.replace('838,9', '839,4'));
  const revenue = paper.findings.find(({ text }) => text === '839,4 tỷ đồng')!;
  expect(revenue.proposal.standing).toMatchObject({ value: '838.9', same: false });
  const decided = await decide(paper, [{ oid: revenue.oid, verdict: 'accept' }]);
  await expect(record(decided)).rejects.toMatchObject({ code: 'findings-need-reason' });
  expect(await record(decided, 'báo cáo chính thức thay số ước')).toMatchObject({ figures: 1 });
});

test('decisions made on what somebody else has changed are refused with what they decided', async () => {
  const paper = await take(report.replace('838,9', '838,8'));
  const { oid } = paper.findings[0]!;
  await decide(paper, [{ oid, verdict: 'reject' }]);
  const late = decide(paper, [{ oid, verdict: 'accept' }]);
  await expect(late).rejects.toBeInstanceOf(Refusal);
  await expect(late).rejects.toMatchObject({ code: 'paper-changed' });
});

test('a decision answers what it changed and no more; sent again it is not taken for having seen what others decided since', async () => {
  const paper = await take(report.replace('838,9', '838,7'));
  const [mine, theirs] = paper.findings.map(({ oid }) => oid);
  const asked = {
    writeId: newId(),
    basedOn: paper.serial,
    decisions: [{ oid: mine!, verdict: 'correct' as const, as: { value: '838.6' } }],
  };
  const send = () => decideFindingsOf(cities.database, clock, scope, paper.id, asked);
  const first = await send();
  expect(first).toMatchObject({ id: paper.id, serial: paper.serial + 1, counts: { ...paper.counts, decided: 1 } });
  expect(first.findings).toMatchObject([{ oid: mine, proposal: { value: '838.6' }, decision: { verdict: 'correct' } }]);
  await decide({ ...paper, serial: first.serial }, [{ oid: theirs!, verdict: 'reject' }]);
  expect(await send()).toEqual({ ...first, counts: { ...first.counts, decided: 2 } });
  await expect(decide({ ...paper, serial: first.serial }, [{ oid: theirs!, verdict: 'accept' }])).rejects.toMatchObject({
    code: 'paper-changed',
  });
});

test('a paper with a mark of secrecy leaves nothing but the fact that one came', async () => {
  const originals = await countOf('original');
  const secret = await take(new TextEncoder().encode(`TUYỆT MẬT\n${report}`), 'ke-hoach.txt');
  expect(secret).toMatchObject({ state: 'secret', name: '', text: '', findings: [] });
  expect(await countOf('original')).toBe(originals);
});

test('the demo sends papers of its own through the same door, once; the test of the 115 facts stands on figures, not on papers', async () => {
  const figures = await countOf('figure');
  const own = openReadingDesk();
  await cities.close();
  cities = await openDemoCities(['pleiku', 'cao-bang', 'yen-bai', 'ho-chi-minh', 'hai-phong']);
  const parts = { database: cities.database, clock, log: silentLog, desk: own };
  await readDemoPapers(parts);
  await readDemoPapers(parts);
  expect(figures).toBeGreaterThan(0);
  const seen = [];
  for (const slug of ['pleiku', 'cao-bang', 'yen-bai', 'ho-chi-minh', 'hai-phong'] as const) {
    const { papers } = await showPapersOf(cities.database, clock, demoScope(demoTenantIds[slug]), { unit: slug });
    seen.push([slug, papers.length, papers[0]!.state, papers[0]!.counts.recorded]);
  }
  expect(seen).toEqual([
    ['pleiku', 1, 'to-review', 4],
    ['cao-bang', 1, 'to-review', 3],
    ['yen-bai', 1, 'to-review', 0],
    ['ho-chi-minh', 1, 'to-review', 2],
    ['hai-phong', 1, 'to-review', 3],
  ]);
  await own.stop();
}, 120_000);

test('a file that is no paper is refused in words, and kept', async () => {
  const refused = await take(Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'bao-cao.docx');
  expect(refused.state).toBe('refused');
  expect(refused.refusal).toMatchObject({ vi: expect.stringMatching(/./) });
  expect(refused.findings).toEqual([]);
});
