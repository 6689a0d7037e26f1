import { flow, scannedPdfOf, scanOf } from '@thucthi/paper/testing';
import type { Paper, PaperSummary } from '@thucthi/intake/contract';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type {} from './harness/global-setup.ts';
import { askServer, type Asker } from './harness/ask-server.ts';
import { startServer, type RunningServer } from './harness/start-server.ts';

/** The real server is killed (-9) while it reads: afterwards every paper is read whole or said to be broken off, and nothing is half written. */
let folder: string;
let server: RunningServer;
let office: Asker;
let administrator: Asker;
const password = 'một câu thật dài để nhớ';
const unit = 'gia-lai';
const options = { empty: true, compiledUnder: inject('folder') };
/** Moments to kill at: every other one, and all of them with `KILLS` set. */
const moments = (all: readonly number[]): readonly number[] => all.filter((_, at) => at % 2 === 0 || process.env['KILLS'] !== undefined);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thucthi-killed-'));
  server = await startServer({ ...options, dataDirectory: folder });
  administrator = askServer(server.address);
  office = askServer(server.address);
  const code = /lần\): (\S+)/.exec(server.printed())?.[1] ?? '';
  const { areas } = (await administrator.get<{ areas: { slug: string; name: string }[] }>('/setup/areas')).json;
  const area = areas.find(({ name }) => name === 'Tỉnh Gia Lai')!.slug;
  const body = { slug: unit, nameVi: 'UBND tỉnh Gia Lai', nameEn: 'Gia Lai', area };
  await administrator.post('/setup/first-administrator', { code, body, username: 'quan.tri', name: 'Quản trị', password });
  await administrator.post('/sign-in', { username: 'quan.tri', password });
  await administrator.post('/people', { username: 'van.phong', name: 'Văn phòng', password, roles: [{ role: 'office' }] });
  const { status } = await office.post('/sign-in', { username: 'van.phong', password });
  if (status !== 200) throw new Error(`the office is not signed in: ${status}`);
  await office.post('/me/password', { current: password, next: 'lúa chín đầu bờ tháng mười' });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
async function killAndStart(): Promise<void> {
  await server.kill();
  server = await startServer({ ...options, dataDirectory: folder });
  [office, administrator] = [office.at(server.address), administrator.at(server.address)];
}
const shown = async (id: string): Promise<Paper> => (await office.get<Paper>(`/papers/${id}`)).json;
const listed = async (): Promise<PaperSummary[]> => (await office.get<{ papers: PaperSummary[] }>(`/papers?unit=${unit}`)).json.papers;
async function until(what: string, is: () => Promise<boolean>): Promise<void> {
  for (const late = Date.now() + 120_000; Date.now() < late; await pause(60)) if (await is()) return;
  throw new Error(`never came: ${what}`);
}
const paste = async (text: string): Promise<string> => (await office.post<{ id: string }>('/pasted-texts', { unit, text })).json.id;
const read = async (id: string): Promise<Paper> => {
  await until('the end of the reading', async () => (await shown(id)).state !== 'reading');
  return shown(id);
};

/** A report of so many figures, each of a month of its own. */
const report = (many: number, from: number): string =>
  Array.from(
    { length: many },
    (_, at) =>
      `Tháng ${(at % 12) + 1}/${from + (at % 7)}, tiền góp quỹ làng đạt ${at + 11},3 tỷ đồng, tăng 8,${(at % 9) + 1}% so với cùng kỳ.`,
  ).join('\n');

/** What was read, without who read it when. */
const readIn = ({ text, findings, checks, directives, mainPeriod, counts }: Paper) => ({ text, findings, checks, directives, mainPeriod, counts }); // prettier-ignore

const brokenOff = /dừng giữa chừng.*hãy gửi lại/;
/** How a paper ended: everything that was read in it, or that it was broken off and nothing was. */
const endOf = (paper: Paper): object =>
  paper.state === 'refused' ? { ...readIn(paper), text: '', refusal: brokenOff.test(paper.refusal ?? '') } : readIn(paper);
const nothing = {
  text: '',
  findings: [],
  checks: [],
  directives: [],
  mainPeriod: null,
  counts: { findings: 0, decided: 0, recorded: 0, contradictions: 0 },
  refusal: true,
};

test('a long text, killed at different moments: it is broken off in words or read whole, and sent again it is read as ever', async () => {
  const text = report(2500, 2010);
  const whole = readIn(await read(await paste(text)));
  expect(whole.findings.length).toBeGreaterThan(4000);
  const states: string[] = [];
  for (const afterMs of moments([0, 150, 500, 900, 1400, 2200])) {
    const id = await paste(text);
    await pause(afterMs);
    await killAndStart();
    await until('an end of it', async () => (await shown(id)).state !== 'reading');
    const paper = await shown(id);
    states.push(`${afterMs} ms: ${paper.state}`);
    expect([whole, nothing]).toContainEqual(endOf(paper));
    expect((await listed()).filter(({ state }) => state === 'reading')).toEqual([]);
  }
  expect(states.join(', ')).toContain('refused');
  expect(readIn(await read(await paste(text)))).toEqual(whole);
}, 600_000);

test('a scan killed while its letters are recognised leaves nothing but what is said of it; those that waited behind it are told too', async () => {
  const page = await scanOf((context) => void flow(['Tháng 8 năm 2023, thu ngân sách đạt 88,8 tỷ đồng.'], 120, context), 200);
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(await scannedPdfOf([page, page, page, page, page, page]))]), 'quét.pdf');
  const { id } = (await office.post<{ id: string }>(`/papers?unit=${unit}`, form)).json;
  const behind = await paste('Tháng 7 năm 2023, thu ngân sách đạt 77,7 tỷ đồng.');
  await until('the recognition', async () => (await shown(id)).progress?.stage === 'recognising');
  await killAndStart();
  await until('the end of both', async () => [await shown(id), await shown(behind)].every(({ state }) => state !== 'reading'));
  for (const paper of [await shown(id), await shown(behind)]) {
    expect(paper).toMatchObject({ state: 'refused', text: '', findings: [], pages: [], blocks: [], reading: null });
    expect(paper.refusal).toMatch(brokenOff);
    expect((await office.get(`/papers/${paper.id}/original`)).status).toBe(404);
  }
}, 300_000);

test('killed while a paper is read again: the reading before counts, or the new one whole; what people decided is there', async () => {
  const text = report(1500, 2015);
  const first = await read(await paste(text));
  const [one, two] = first.findings;
  const decided = await office.post<{ serial: number }>(`/papers/${first.id}/decisions`, {
    basedOn: 0,
    decisions: [{ oid: one!.oid, verdict: 'correct', as: { indicator: 'budget-revenue' } }, { oid: two!.oid, verdict: 'reject' }],
  }); // prettier-ignore
  const { wordings } = (await administrator.get<{ wordings: { id: string }[] }>('/wordings')).json;
  expect((await administrator.post(`/wordings/${wordings[0]!.id}/decision`, { accept: true })).status).toBe(200);
  const before = await shown(first.id);
  expect(before.reading).toMatchObject({ run: 1, newer: ['wordings'] });
  const again = (basedOn: number) => office.post<Paper>(`/papers/${first.id}/readings`, { basedOn });
  const seen: Paper[] = [];
  for (const afterMs of moments([40, 300, 800, 1500, 2500])) {
    if (seen.at(-1)?.reading?.run === 2) break;
    const cut = again(decided.json.serial).catch(() => null);
    await pause(afterMs);
    await killAndStart();
    await cut;
    seen.push(await shown(first.id));
  }
  const cutOff = seen.filter(({ reading }) => reading?.run === 1);
  expect(cutOff.length).toBeGreaterThan(0);
  for (const paper of cutOff) expect(paper).toEqual(before);
  const wasRead = cutOff.length < seen.length;
  expect((await again(decided.json.serial)).status).toBe(wasRead ? 409 : 200);
  const paper = await shown(first.id);
  expect(paper.reading).toMatchObject({ run: 2, newer: [] });
  expect(paper.differences.length).toBe(paper.findings.filter(({ proposal }) => proposal.indicator !== null).length);
  expect(paper.differences[0]).toMatchObject({ kind: 'changed', slots: ['indicator'], now: { indicator: { code: 'budget-revenue' } } });
  expect(paper.findings.find(({ oid }) => oid === one!.oid)).toMatchObject({ decision: null, earlier: { verdict: 'correct' } });
}, 600_000);
