import { createDemoPersonas } from '@thucthi/access/demo';
import { openPaper } from '@thucthi/paper';
import { asWorker, businessClock, newId, withScope } from '@thucthi/platform';
import type { SessionPage } from '@thucthi/sessions/contract';
import type { TaskPage } from '@thucthi/tasks/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoBusinessDate } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
import { asker, type Asker } from './testing/asker.ts';
import { openDemoCities, type DemoCities } from './testing/open-demo-cities.ts';

/** The regular session of Cao Bằng in November 2024 (the paper of 27/11/2024), held again through the routes. */
let house: DemoCities;
let office: Asker;
let id = '';
let page: SessionPage;

const facts = {
  kind: 'executive',
  title: 'Phiên họp thường kỳ tháng 11/2024',
  heldOn: '2024-11-27',
  startsAt: '14:00',
  place: 'Hội trường UBND thành phố',
  chair: 'Chủ tịch UBND thành phố',
  secretary: 'Chánh Văn phòng',
  period: '2024-01/2024-11',
};
const concluded = `Phát biểu kết luận, đồng chí Chủ tịch UBND thành phố nhấn mạnh một số nội dung cần thực hiện ngay, bao gồm: Các đơn vị, phường xã rà soát lại các nhiệm vụ được giao để tập trung thực hiện đạt chỉ tiêu; Cần khẩn trương đề xuất các giải pháp hiệu quả để thực hiện các nhiệm vụ được giao còn vướng mắc; Chi cục thuế thành phố cần tham mưu cho lãnh đạo thành phố tham mưu chỉ đạo vấn đề thu hồi thuế nợ đọng, các khoản nợ khó thu...; Đề nghị các phường, xã khẩn trương thực hiện các giải pháp giải ngân nguồn vốn hỗ trợ xi măng.`;

/** Does something with the session and keeps what it is after it. */
async function act(way: 'post' | 'put', path: string, body: object): Promise<SessionPage> {
  const answer = await office[way]<SessionPage>(`/sessions/${id}${path}`, body);
  expect([path, answer.status, answer.status === 200 ? '' : JSON.stringify(answer.json)]).toEqual([path, 200, '']);
  page = answer.json;
  return page;
}
const move = (to: string) => act('post', '/moves', { basedOn: page.version, to });
const refusal = async (way: 'post' | 'put', path: string, body: object) => {
  const { status, json } = await office[way]<{ detail?: string }>(`/sessions/${id}${path}`, body);
  return [status, json.code];
};
const textOf = async (kind: string, format: string): Promise<string> => {
  const file = await house.ask(`/api/v1/sessions/${id}/papers/${kind}?format=${format}&unit=cao-bang`);
  expect([kind, format, file.status]).toEqual([kind, format, 200]);
  const paper = await openPaper(new Uint8Array(await file.arrayBuffer()));
  if (!paper.read) throw new Error(paper.refusal.vi);
  return paper.paper.text.replaceAll(/\s+/g, ' ');
};

beforeAll(async () => {
  house = await openDemoCities(['cao-bang']);
  const body = await asWorker(house.database, 'test', (tx) =>
    tx.selectFrom('tenant').select('id').where('slug', '=', 'cao-bang').executeTakeFirstOrThrow(),
  );
  const scope = demoScope(body.id);
  await withScope(house.database, scope, (tx) => createDemoPersonas(tx, scope, businessClock(demoBusinessDate), { ward: null }));
  office = asker(house.services);
  const { status } = await office.post('/demo/persona', { tenant: 'cao-bang', persona: 'office' });
  if (status !== 200) throw new Error(`the office is not signed in: ${status}`);
});
afterAll(() => house.close());

describe('the session of Cao Bằng, November 2024', () => {
  test('is called, its agenda comes from what is red', async () => {
    const made = await office.post<{ id: string }>('/sessions', { unit: 'cao-bang', facts });
    expect(made.status).toBe(200);
    id = made.json.id;
    page = (await office.get<SessionPage>(`/sessions/${id}`)).json;
    expect(page.state).toBe('draft');
    expect(await refusal('post', '/moves', { basedOn: page.version, to: 'summoned' })).toEqual([422, 'session-refused']);
    const { proposals } = (
      await office.get<{ proposals: { kind: string; title: string; subject: object | null; taken: boolean }[] }>(
        `/sessions/${id}/proposals`,
      )
    ).json;
    expect(proposals.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['opening', 'report', 'indicator', 'vote', 'conclusion']));
    expect(proposals.some(({ title }) => title === 'Biểu quyết chương trình công tác tháng 12 năm 2024')).toBe(true);
    const items = proposals.map(({ kind, title, subject }) => ({ id: newId(), kind, title, subject }));
    await act('put', '/agenda', { basedOn: page.version, items });
    expect(page.agenda).toHaveLength(proposals.length);
    expect(await refusal('put', '/agenda', { basedOn: 1, items: [] })).toEqual([409, 'session-changed']);
    const again = (await office.get<{ proposals: { taken: boolean }[] }>(`/sessions/${id}/proposals`)).json;
    expect(again.proposals.every(({ taken }) => taken)).toBe(true);
  });

  test('21 members are called, 18 are there: a quorum', async () => {
    const members = Array.from({ length: 21 }, (_, at) => ({
      id: newId(),
      office: at === 0 ? 'Chủ tịch UBND thành phố' : `Ủy viên UBND thứ ${at}`,
      role: at === 0 ? 'chair' : 'member',
      votes: true,
    }));
    await act('put', '/members', { basedOn: page.version, members });
    await move('summoned');
    await move('in-session');
    const marks = page.members.map((one, at) => ({ member: one.id, attendance: at < 18 ? 'present' : 'excused' }));
    await act('post', '/attendance', { marks });
    expect(page.quorum).toEqual({ members: 21, present: 18, needed: 14, reached: true, unknown: 0 });
  });

  test('its material was frozen when it opened, with a hash anybody can work out again', async () => {
    expect(page.materials.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['scorecard', 'units-below', 'tasks']));
    const scorecard = page.materials.find(({ kind }) => kind === 'scorecard')!;
    const { content } = (
      await office.get<{ content: { rows: unknown[]; summary: { headline: { vi: string } } } }>(`/sessions/${id}/materials/${scorecard.id}`)
    ).json;
    expect(content.rows.length).toBeGreaterThan(3);
    expect(content.summary.headline.vi).not.toBe('');
  });

  test('votes by roll and by show of hands; nobody votes after the closing, and no more than are there', async () => {
    const vote = { id: newId(), question: 'Thông qua Chương trình công tác tháng 12/2024', mode: 'open', way: 'roll' };
    await act('post', '/votes', { vote });
    const cast = (at: number, choice: string) =>
      office.post(`/sessions/${id}/votes/${vote.id}/ballots`, { member: page.members[at]!.id, choice });
    for (let at = 0; at < 17; at += 1) expect((await cast(at, 'for')).status).toBe(200);
    expect((await cast(17, 'against')).status).toBe(200);
    expect((await cast(17, 'abstain')).json).toEqual({ voted: 18 });
    expect((await cast(20, 'for')).json.code).toBe('session-refused');
    await act('post', `/votes/${vote.id}/closing`, {});
    expect(page.votes[0]!.result).toMatchObject({
      for: 17,
      against: 0,
      abstain: 1,
      silent: 0,
      present: 18,
      members: 21,
      needed: 11,
      outcome: 'passed',
    });
    expect((await cast(0, 'against')).json.code).toBe('session-refused');
    const hands = { id: newId(), question: 'Thông qua báo cáo tháng 11', mode: 'open', way: 'count' };
    await act('post', '/votes', { vote: hands });
    expect(await refusal('post', `/votes/${hands.id}/closing`, {})).toEqual([422, 'session-refused']);
    expect(await refusal('post', `/votes/${hands.id}/closing`, { count: { for: 18, against: 1, abstain: 0 } })).toEqual([
      422,
      'session-refused',
    ]);
    await act('post', `/votes/${hands.id}/closing`, { count: { for: 18, against: 0, abstain: 0 } });
    expect(page.votes[1]!.result?.outcome).toBe('passed');
  });

  test('a secret vote is cast by the member alone, once, and nothing joins who voted to what', async () => {
    const me = (await office.get<{ person: { id: string } }>('/me')).json.person.id;
    const members = page.members.map((one, at) => ({ ...one, ...(at === 1 ? { person: me } : {}) }));
    await act('put', '/members', { basedOn: page.version, members });
    const vote = { id: newId(), question: 'Bầu bổ sung Ủy viên UBND', mode: 'secret', way: 'roll' };
    await act('post', '/votes', { vote });
    const cast = (at: number, choice: string) =>
      office.post(`/sessions/${id}/votes/${vote.id}/ballots`, { member: page.members[at]!.id, choice });
    expect((await cast(2, 'for')).json.code).toBe('session-refused');
    expect((await cast(1, 'against')).json).toEqual({ voted: 1 });
    expect((await cast(1, 'for')).json.code).toBe('session-refused');
    page = (await office.get<SessionPage>(`/sessions/${id}`)).json;
    expect(page.votes.at(-1)).toMatchObject({ roll: [], voted: 1, result: null, mine: { voted: true, choice: null } });
    const kept = await asWorker(house.database, 'test', async (tx) => ({
      voters: await sql<object>`select *, xmin::text as written_by from session_secret_voter where vote_id = ${vote.id}`.execute(tx),
      counts: await sql<{
        written_by: string;
      }>`select *, xmin::text as written_by from session_secret_count where vote_id = ${vote.id}`.execute(tx),
      ballots: await sql`select 1 from session_ballot where vote_id = ${vote.id}`.execute(tx),
      told: await sql<{
        canonical: string;
      }>`select canonical from audit where canonical like ${`%${vote.id}%`} and action = 'sessions.ballot'`.execute(tx),
    }));
    expect(kept.voters.rows).toHaveLength(1);
    expect(new Set(kept.counts.rows.map((row) => row.written_by)).size).toBe(1);
    expect(kept.ballots.rows).toHaveLength(0);
    expect(kept.told.rows).toHaveLength(1);
    expect(kept.told.rows[0]!.canonical).not.toMatch(/against|"for"|abstain/);
    await act('post', `/votes/${vote.id}/closing`, {});
    expect(page.votes.at(-1)!.result).toMatchObject({ for: 0, against: 1, silent: 17, outcome: 'lost' });
  });

  test('what was concluded is read sentence by sentence; who leads is said only where the words say it', async () => {
    await act('post', '/lines', { list: 'conclusion', text: concluded });
    expect(page.lines.map(({ leadWords, unclear }) => [leadWords, unclear.includes('lead'), unclear.includes('deadline')])).toEqual([
      ['Các đơn vị, phường xã', true, true],
      [null, true, true],
      ['Chi cục thuế thành phố', true, true],
      ['các phường, xã', true, true],
    ]);
    expect(page.lines[1]!.deadlineWords).toBe('khẩn trương');
    expect(page.lines[2]!.suggestedProduct).toBe('Văn bản tham mưu');
    await act('post', '/lines', { list: 'programme', text: 'Thông qua chương trình công tác tháng 2/2024 của UBND thành phố' });
    expect(page.concerns).toEqual([expect.stringContaining('tháng 2/2024')]);
  });

  test('two secretaries at one sentence: the slower one sees what the other settled', async () => {
    const line = page.lines[2]!;
    const settled = { text: line.text, leads: [], product: 'Văn bản tham mưu', state: 'confirmed', deadline: '2024-12-10' };
    await act('put', `/lines/${line.id}`, { basedOn: line.version, line: settled });
    const late = await office.put<{ line?: { product: string } }>(`/sessions/${id}/lines/${line.id}`, {
      basedOn: line.version,
      line: { ...settled, product: 'Báo cáo' },
    });
    expect([late.status, late.json.code, late.json.line?.product]).toEqual([409, 'line-changed', 'Văn bản tham mưu']);
  });

  test('closes only when every line is settled, and then the conclusions are tasks that wait for the notice', async () => {
    await move('concluded');
    expect(await refusal('post', '/moves', { basedOn: page.version, to: 'closed' })).toEqual([422, 'session-refused']);
    for (const line of page.lines.filter(({ state }) => state === 'proposed')) {
      const state = line.list === 'programme' ? 'dropped' : 'confirmed';
      await act('put', `/lines/${line.id}`, { basedOn: line.version, line: { text: line.text, leads: [], state } });
    }
    await move('closed');
    const tasks = page.lines.flatMap((line) => line.tasks);
    expect(tasks).toHaveLength(4);
    const task = (await office.get<TaskPage>(`/tasks/${page.lines[2]!.tasks[0]!}`)).json;
    expect(task).toMatchObject({
      deadline: '2024-12-10',
      product: 'Văn bản tham mưu',
      lead: null,
      directive: {
        source: 'session',
        awaitsIssue: true,
        toldOn: '2024-11-27',
        sourceName: expect.stringContaining('Phiên họp thường kỳ tháng 11/2024'),
      },
    });
    expect(await refusal('post', '/lines', { list: 'conclusion', text: 'Thêm một kết luận' })).toEqual([422, 'session-refused']);
  });

  test('its papers are written in the form of the state, Word and PDF alike, with what is not clear marked', async () => {
    for (const format of ['docx', 'pdf']) {
      const notice = await textOf('notice', format);
      expect(notice).toContain('Kết luận của Chủ tịch UBND thành phố tại phiên họp thường kỳ tháng 11/2024');
      expect(notice).toContain('[chưa rõ đơn vị nào]');
      expect(notice).toContain('sản phẩm: Văn bản tham mưu; thời hạn: 10/12/2024');
      const minutes = await textOf('minutes', format);
      expect(minutes).toContain('17 tán thành, 0 không tán thành, 1 không biểu quyết, trên 21 thành viên; có mặt 18; được thông qua.');
    }
  });

  test('the notice is handed up and issued outside: it enters the register, and the tasks wait no longer', async () => {
    const paper = () => page.papers.find(({ kind }) => kind === 'notice')!;
    const issued = { to: 'issued', symbol: '125/TB-UBND', issuedOn: '2024-11-29', signer: 'Nguyễn Văn Minh' };
    expect(await refusal('post', '/papers/notice/moves', { basedOn: 0, move: issued })).toEqual([422, 'session-refused']);
    await act('post', '/papers/notice/moves', { basedOn: 0, move: { to: 'submitted' } });
    await act('post', '/papers/notice/moves', { basedOn: paper().version, move: issued });
    expect(paper()).toMatchObject({ state: 'issued', symbol: '125/TB-UBND', document: expect.any(String) });
    const task = (await office.get<TaskPage>(`/tasks/${page.lines[2]!.tasks[0]!}`)).json;
    expect(task.directive).toMatchObject({ awaitsIssue: false, document: { symbol: '125/TB-UBND' } });
    expect((await office.get(`/documents/${paper().document}?unit=cao-bang`)).status).toBe(200);
  });

  test('search finds the conclusion, its task and the notice without diacritics; hostile words are only words', async () => {
    type Found = Record<'indicators' | 'units' | 'documents' | 'tasks' | 'conclusions', { items: { text?: string; content?: string }[] }>;
    const search = async (q: string) => (await house.ask(`/api/v1/search/cao-bang?q=${encodeURIComponent(q)}`)).json() as Promise<Found>;
    const found = await search('thu hoi THUE no dong');
    expect(found.conclusions.items.map(({ text }) => text)).toEqual([expect.stringContaining('thu hồi thuế nợ đọng')]);
    expect(found.tasks.items.map(({ content }) => content)).toEqual([expect.stringContaining('thu hồi thuế nợ đọng')]);
    expect((await search('125 tb')).documents.items).toHaveLength(1);
    expect((await search('giai ngan dau tu')).indicators.items.length).toBeGreaterThan(0);
    for (const hostile of ["' | ! :* & ()", '%%%', '<script>', '\\', '"'])
      expect(Object.values(await search(hostile)).every((one) => !('items' in one) || Array.isArray(one.items))).toBe(true);
  });

  test('the next session opens with what became of it', async () => {
    const next = await office.post<{ id: string }>('/sessions', {
      unit: 'cao-bang',
      facts: { ...facts, title: 'Phiên họp thường kỳ tháng 12/2024', heldOn: '2024-12-27' },
    });
    const opened = (await office.get<SessionPage>(`/sessions/${next.json.id}`)).json;
    expect(opened.carried).toMatchObject({ session: { id }, total: 4, overdue: 1 });
    expect(opened.agenda[0]).toMatchObject({ kind: 'carried', href: `/cao-bang/phien-hop/${id}` });
    expect(opened.members).toHaveLength(21);
    expect(opened.members.every(({ attendance }) => attendance === 'unknown')).toBe(true);
  });
});
