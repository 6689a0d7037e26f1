import { createDemoPersonas } from '@thucthi/access/demo';
import { openPaper } from '@thucthi/paper';
import { asWorker, businessClock, newId, withScope, type Scope } from '@thucthi/platform';
import type { SessionPage } from '@thucthi/sessions/contract';
import type { TaskPage } from '@thucthi/tasks/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoBusinessDate } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
import { asker, type Answer, type Asker } from './testing/asker.ts';
import { openDemoCities, type DemoCities } from './testing/open-demo-cities.ts';

/** What people do to sessions by mistake, in haste or on purpose. */
let house: DemoCities;
let office: Asker;
let scope: Scope;
let me = '';

const facts = {
  kind: 'executive',
  title: 'Phiên họp thử',
  heldOn: '2024-11-27',
  startsAt: '14:00',
  place: 'Hội trường',
  chair: 'Chủ tịch UBND Nguyễn Văn An',
  secretary: 'Lê Thị Bình',
  period: '2024-01/2024-11',
};

beforeAll(async () => {
  house = await openDemoCities(['cao-bang']);
  const body = await asWorker(house.database, 'test', (tx) =>
    tx.selectFrom('tenant').select('id').where('slug', '=', 'cao-bang').executeTakeFirstOrThrow(),
  );
  scope = demoScope(body.id);
  await withScope(house.database, scope, (tx) => createDemoPersonas(tx, scope, businessClock(demoBusinessDate), { ward: null }));
  office = asker(house.services);
  await office.post('/demo/persona', { tenant: 'cao-bang', persona: 'office' });
  me = (await office.get<{ person: { id: string } }>('/me')).json.person.id;
});
afterAll(() => house.close());

type Refused = { detail?: string; vi?: string };

/** One session in the hands of the office. */
class Held {
  page!: SessionPage;
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
  try<T = Refused>(way: 'post' | 'put', path: string, body: object): Promise<Answer<T>> {
    return office[way]<T>(`/sessions/${this.id}${path}`, body);
  }
  async act(way: 'post' | 'put', path: string, body: object): Promise<SessionPage> {
    const answer = await this.try<SessionPage>(way, path, body);
    expect([path, answer.status, answer.status === 200 ? '' : JSON.stringify(answer.json)]).toEqual([path, 200, '']);
    this.page = answer.json;
    return this.page;
  }
  async refuses(way: 'post' | 'put', path: string, body: object, words?: RegExp): Promise<void> {
    const { status, json } = await this.try(way, path, body);
    expect([path, status, json.code]).toEqual([path, 422, 'session-refused']);
    if (words !== undefined) expect(json.vi).toMatch(words);
  }
  move(to: string): Promise<SessionPage> {
    return this.act('post', '/moves', { basedOn: this.page.version, to });
  }
  async line(text: string, settled: object = {}, list = 'conclusion'): Promise<SessionPage['lines'][number]> {
    const had = new Set(this.page.lines.map(({ id }) => id));
    await this.act('post', '/lines', { list, text });
    const line = this.page.lines.find(({ id }) => !had.has(id))!;
    await this.act('put', `/lines/${line.id}`, { basedOn: 1, line: { text, leads: [], state: 'confirmed', ...settled } });
    return this.page.lines.find(({ id }) => id === line.id)!;
  }
  paper(kind: string, move: object) {
    const basedOn = this.page.papers.find((one) => one.kind === kind)!.version;
    return this.act('post', `/papers/${kind}/moves`, { basedOn, move });
  }
}

let serial = 0;
/** A session of five members in a state; the second of them is the office's own account. */
async function held(state: 'draft' | 'summoned' | 'in-session' | 'concluded', more: object = {}): Promise<Held> {
  serial += 1;
  const made = await office.post<{ id: string }>('/sessions', {
    unit: 'cao-bang',
    facts: {
      ...facts,
      title: `Phiên họp thử ${serial}`,
      startsAt: `0${Math.floor(serial / 60)}:${String(serial % 60).padStart(2, '0')}`,
      ...more,
    },
  });
  expect([made.status, made.json.code]).toEqual([200, undefined]);
  const session = new Held(made.json.id);
  session.page = (await office.get<SessionPage>(`/sessions/${session.id}`)).json;
  const members = Array.from({ length: 5 }, (_, at) => ({
    id: newId(),
    office: at === 0 ? 'Chủ tịch UBND' : `Ủy viên thứ ${at}`,
    name: at === 0 ? 'Nguyễn Văn An' : null,
    role: at === 0 ? 'chair' : 'member',
    person: at === 1 ? me : null,
    votes: true,
  }));
  const items = [{ id: newId(), kind: 'report', title: 'Báo cáo', presenter: 'Nguyễn Văn An' }];
  await session.act('put', '/members', { basedOn: session.page.version, members });
  await session.act('put', '/agenda', { basedOn: session.page.version, items });
  for (const next of ['summoned', 'in-session', 'concluded'].slice(0, ['draft', 'summoned', 'in-session', 'concluded'].indexOf(state))) {
    await session.move(next);
    if (next === 'in-session') {
      const marks = session.page.members.map(({ id: member }) => ({ member, attendance: 'present' }));
      await session.act('post', '/attendance', { marks });
    }
  }
  return session;
}
const ballot = (more: object = {}) => ({ id: newId(), question: 'Thông qua', mode: 'open', way: 'roll', ...more });

describe('two at once', () => {
  test('of two who open or close a session one is told; the same closing sent again makes no task twice', async () => {
    const session = await held('summoned');
    const opening = { basedOn: session.page.version, to: 'in-session' };
    const both = await Promise.all([session.try('post', '/moves', opening), session.try('post', '/moves', opening)]);
    expect(both.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 409]));
    session.page = (await office.get<SessionPage>(`/sessions/${session.id}`)).json;
    expect(session.page.materials.filter(({ kind }) => kind === 'scorecard')).toHaveLength(1);
    await session.act('post', '/attendance', { marks: session.page.members.map(({ id: member }) => ({ member, attendance: 'present' })) });
    await session.line('Giao các đơn vị rà soát nhiệm vụ');
    await session.move('concluded');
    const closing = { writeId: newId(), basedOn: session.page.version, to: 'closed' };
    const sent = await Promise.all([session.try('post', '/moves', closing), session.try('post', '/moves', closing)]);
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
    expect((await session.try('post', '/moves', { ...closing, writeId: newId() })).status).toBe(409);
    const page = (await office.get<SessionPage>(`/sessions/${session.id}`)).json;
    expect(page.lines.flatMap(({ tasks }) => tasks)).toHaveLength(1);
  });

  test('of two who set the agenda the slower sees the session as it is', async () => {
    const session = await held('draft');
    const items = (title: string) => ({ basedOn: session.page.version, items: [{ id: newId(), kind: 'other', title }] });
    const both = await Promise.all([session.try('put', '/agenda', items('Một')), session.try('put', '/agenda', items('Hai'))]);
    expect(both.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 409]));
  });

  test('a closing that fails when half of it is written leaves nothing behind', async () => {
    const session = await held('in-session');
    await session.line('Giao các đơn vị rà soát nhiệm vụ');
    await session.line('Chương trình công tác có một việc', {}, 'programme');
    await session.move('concluded');
    // The conclusions become tasks before the programme does: one of its lines names a unit that is none.
    const coordinating = (units: number[]) =>
      withScope(house.database, scope, (tx) =>
        sql`update session_line set coordinating = ${units}::integer[] where session_id = ${session.id} and list = 'programme'`.execute(tx),
      );
    const counted = async () => {
      const { rows } = await asWorker(house.database, 'test', (tx) =>
        sql`select (select count(*) from task) as tasks, (select count(*) from directive) as directives, (select count(*) from audit) as audit,
          (select count(*) from outbox) as news, (select state from session where id = ${session.id}) as state`.execute(tx),
      );
      return rows[0];
    };
    await coordinating([999_999]);
    const before = await counted();
    const { status, json } = await session.try('post', '/moves', { basedOn: session.page.version, to: 'closed' });
    expect([status, json.code]).toEqual([422, 'task-refused']);
    expect(await counted()).toEqual(before);
    await coordinating([]);
    await session.move('closed');
    expect(session.page.lines.flatMap(({ tasks }) => tasks)).toHaveLength(2);
  });
});

describe('votes', () => {
  test('a written ballot is taken before the session, in it and after it, until its day; then the session can close', async () => {
    const session = await held('draft');
    await session.refuses('post', '/votes', { vote: ballot({ way: 'written', until: demoBusinessDate }) });
    await session.move('summoned');
    await session.refuses('post', '/votes', { vote: ballot() });
    await session.refuses('post', '/votes', { vote: ballot({ way: 'written', until: '2020-01-01' }) });
    const written = ballot({ way: 'written', until: demoBusinessDate });
    await session.act('post', '/votes', { vote: written });
    expect(session.page.can).toMatchObject({ votes: false, written: true });
    const cast = (at: number, choice: string) =>
      session.try<{ voted: number }>('post', `/votes/${written.id}/ballots`, { member: session.page.members[at]!.id, choice });
    expect((await cast(1, 'for')).json.voted).toBe(1);
    await session.move('in-session');
    await session.act('post', '/attendance', { marks: session.page.members.map(({ id: member }) => ({ member, attendance: 'present' })) });
    await session.move('concluded');
    for (const at of [0, 2, 3]) expect((await cast(at, 'for')).status).toBe(200);
    await session.refuses('post', '/moves', { basedOn: session.page.version, to: 'closed' }, /chưa chốt/);
    await session.act('post', `/votes/${written.id}/closing`, {});
    expect(session.page.votes[0]!.result).toMatchObject({ for: 4, present: 4, outcome: 'passed' });
    expect((await cast(4, 'against')).json.code).toBe('session-refused');
    await session.move('closed');
  });

  test('who voted and left was there for the vote; who never came does not vote; who voted stays a member', async () => {
    const session = await held('in-session');
    const vote = ballot();
    await session.act('post', '/votes', { vote });
    const cast = (at: number, choice: string, more: object = {}) =>
      session.try<{ voted: number }>('post', `/votes/${vote.id}/ballots`, { member: session.page.members[at]!.id, choice, ...more });
    const writeId = newId();
    for (let twice = 0; twice < 2; twice += 1) expect((await cast(0, 'for', { writeId })).json.voted).toBe(1);
    for (const at of [1, 2, 3]) await cast(at, 'for');
    await session.act('post', '/attendance', { marks: [{ member: session.page.members[4]!.id, attendance: 'absent' }] });
    expect((await cast(4, 'for')).json.code).toBe('session-refused');
    await session.act('post', '/attendance', { marks: [{ member: session.page.members[3]!.id, attendance: 'excused' }] });
    expect((await cast(3, 'against')).json.code).toBe('session-refused');
    const others = session.page.members.filter((_, at) => at !== 3);
    await session.refuses('put', '/members', { basedOn: session.page.version, members: others }, /đã biểu quyết/);
    await session.act('post', `/votes/${vote.id}/closing`, {});
    expect(session.page.votes[0]!.result).toMatchObject({ for: 4, against: 0, present: 4, outcome: 'passed' });
  });

  test('a secret vote sent again with the same id and another choice is counted once; a guest does not vote', async () => {
    const session = await held('in-session');
    const guest = session.page.members.map((one, at) => (at === 4 ? { ...one, role: 'guest' } : one));
    await session.refuses('put', '/members', { basedOn: session.page.version, members: guest }, /khách mời/);
    const vote = ballot({ mode: 'secret' });
    await session.act('post', '/votes', { vote });
    const writeId = newId();
    for (const choice of ['for', 'against'])
      await session.try('post', `/votes/${vote.id}/ballots`, { writeId, member: session.page.members[1]!.id, choice });
    await session.act('post', `/votes/${vote.id}/closing`, {});
    expect(session.page.votes[0]!.result).toMatchObject({ for: 1, against: 0, abstain: 0 });
  });

  test('a count names the side of a chair who is there, votes openly and is among those counted', async () => {
    const session = await held('in-session');
    const [open, secret] = [ballot({ way: 'count' }), ballot({ way: 'count', mode: 'secret' })];
    await session.act('post', '/votes', { vote: open });
    await session.act('post', '/votes', { vote: secret });
    await session.refuses('post', `/votes/${secret.id}/closing`, { count: { for: 2, against: 2, abstain: 0, chair: 'for' } }, /kín/);
    await session.refuses('post', `/votes/${open.id}/closing`, { count: { for: 2, against: 2, abstain: 0, chair: 'abstain' } });
    await session.act('post', `/votes/${open.id}/closing`, { count: { for: 2, against: 2, abstain: 0, chair: 'for' } });
    expect(session.page.votes[0]!.result?.outcome).toBe('passed');
    await session.act('post', `/votes/${secret.id}/closing`, { count: { for: 2, against: 2, abstain: 0 } });
    expect(session.page.votes[1]!.result?.outcome).toBe('tie-open');
    await session.refuses('post', '/votes', { vote: ballot({ parent: open.id }) }, /đã chốt/);
    await session.refuses('post', '/votes', { vote: ballot({ item: newId() }) }, /chương trình/);
  });
});

describe('lines', () => {
  test('1,000 lines are refused in words and nothing is lost; hostile markup and very long words are only text', async () => {
    const session = await held('in-session');
    const many = Array.from({ length: 1000 }, (_, at) => `- Đơn vị thứ ${at} rà soát nhiệm vụ được giao`).join('\n');
    await session.refuses('post', '/lines', { list: 'conclusion', text: many }, /tối đa 300 dòng/);
    expect((await office.get<SessionPage>(`/sessions/${session.id}`)).json.lines).toHaveLength(0);
    await session.act('post', '/lines', { list: 'conclusion', text: '<img src=x onerror=alert(1)> rà soát nhiệm vụ' });
    expect(session.page.lines[0]!.text).toContain('<img src=x onerror=alert(1)>');
    await session.act('post', '/lines', { list: 'conclusion', text: `Rà soát ${'a'.repeat(3900)}` });
  });

  test('what could not become a task is refused at its line, not when the session is closed', async () => {
    const session = await held('in-session');
    await session.act('post', '/lines', { list: 'conclusion', text: 'Rà soát nhiệm vụ được giao' });
    const line = session.page.lines[0]!;
    const settle = (settled: object) => ({ basedOn: 1, line: { text: line.text, leads: [], state: 'confirmed', ...settled } });
    await session.refuses('put', `/lines/${line.id}`, settle({ leads: ['cao-bang'] }), /không tự giao việc/);
    await session.refuses('put', `/lines/${line.id}`, settle({ coordinating: ['cao-bang'] }), /đã kết thúc hoạt động/);
    await session.refuses('put', `/lines/${line.id}`, settle({ deadline: '2024-11-26' }), /trước ngày họp/);
    const tet = await session.try('put', `/lines/${line.id}`, settle({ deadline: '2027-02-08' }));
    expect([tet.status, tet.json.code]).toEqual([422, 'deadline-day-off']);
    await session.act('put', `/lines/${line.id}`, settle({ deadline: '2027-02-08', keepDayOff: true }));
    await session.move('concluded');
    await session.move('closed');
    expect(session.page.lines[0]!.tasks).toHaveLength(1);
  });

  test('thousands of tasks are made at one closing', { timeout: 120_000 }, async () => {
    const session = await held('in-session');
    await session.line('Rà soát nhiệm vụ được giao');
    // As many as 300 lines make that each go to the wards of a city; more rows than one statement can hold.
    await withScope(house.database, scope, (tx) =>
      sql`insert into session_line (tenant_id, session_id, id, list, position, text, lead_units, coordinating, keep_day_off, state, version)
        select tenant_id, session_id, gen_random_uuid(), list, n, text, lead_units, coordinating, keep_day_off, state, version
        from session_line, generate_series(1, 4999) n where session_id = ${session.id}`.execute(tx),
    );
    await session.move('concluded');
    await session.move('closed');
    expect(session.page.lines.flatMap(({ tasks }) => tasks)).toHaveLength(5000);
  });
});

describe('papers', () => {
  const issued = { to: 'issued', issuedOn: '2024-11-29', signer: 'Nguyễn Văn An' };

  test('what was handed up stays what the session says: taken back first, or not changed', async () => {
    const session = await held('in-session');
    const line = await session.line('Rà soát nhiệm vụ được giao');
    await session.move('concluded');
    await session.act('post', '/lines', { list: 'conclusion', text: 'Báo cáo kết quả rà soát' });
    await session.refuses('post', '/papers/notice/moves', { basedOn: 0, move: { to: 'submitted' } }, /chưa được xác nhận hoặc bỏ/);
    const open = session.page.lines.find(({ state }) => state === 'proposed')!;
    await session.act('put', `/lines/${open.id}`, { basedOn: 1, line: { text: open.text, leads: [], state: 'dropped' } });
    await session.paper('notice', { to: 'submitted' });
    const changed = { basedOn: line.version, line: { text: 'Khác hẳn', leads: [], state: 'confirmed' } };
    await session.refuses('put', `/lines/${line.id}`, changed, /đang trình ký/);
    await session.refuses('post', '/lines', { list: 'conclusion', text: 'Thêm một kết luận' }, /đang trình ký/);
    await session.refuses('post', '/moves', { basedOn: session.page.version, to: 'in-session' }, /đang trình ký/);
    await session.act('post', '/lines', { list: 'programme', text: 'Chương trình công tác vẫn ghi được' });
    await session.paper('notice', { to: 'draft', reason: 'Sửa kết luận' });
    await session.act('put', `/lines/${line.id}`, changed);
    await session.move('in-session');
  });

  for (const clockFrom of ['session', 'issue'] as const)
    test(`a notice issued before the closing: its tasks are made at the closing and wait for nothing (clock from the ${clockFrom})`, async () => {
      const session = await held('draft');
      await session.act('put', '', { basedOn: session.page.version, facts: { ...facts, startsAt: session.page.startsAt }, clockFrom });
      await session.move('summoned');
      await session.move('in-session');
      await session.act('post', '/attendance', {
        marks: session.page.members.map(({ id: member }) => ({ member, attendance: 'present' })),
      });
      await session.line('Rà soát nhiệm vụ được giao');
      await session.line('Báo cáo kết quả', { deadline: '2024-11-28' });
      await session.move('concluded');
      await session.paper('notice', { to: 'submitted' });
      await session.paper('notice', { ...issued, symbol: `${clockFrom === 'issue' ? 901 : 902}/TB-UBND` });
      await session.move('closed');
      const tasks = session.page.lines.flatMap(({ tasks: of }) => of);
      expect(tasks).toHaveLength(2);
      const [open, dated] = await Promise.all(tasks.map(async (id) => (await office.get<TaskPage>(`/tasks/${id}`)).json));
      expect(open!.directive).toMatchObject({ awaitsIssue: false, toldOn: clockFrom === 'issue' ? '2024-11-29' : '2024-11-27' });
      expect(dated!.directive).toMatchObject({ awaitsIssue: false, toldOn: '2024-11-27' });
    });

  test('a number the register knows is refused for the same issuer and year; hostile signs are only signs', async () => {
    const issue = async (symbol: string, issuedOn: string) => {
      const session = await held('in-session');
      await session.line('Rà soát nhiệm vụ được giao');
      await session.move('concluded');
      await session.paper('notice', { to: 'submitted' });
      return session.try('post', '/papers/notice/moves', { basedOn: 1, move: { ...issued, symbol, issuedOn } });
    };
    expect((await issue('77/TB-UBND', '2024-11-29')).status).toBe(200);
    expect((await issue('77/TB-UBND', '2024-12-02')).json.code).toBe('document-known');
    expect((await issue('77/TB-UBND', '2025-01-02')).status).toBe(200);
    expect((await issue("<script>'; drop table document; --", '2024-11-29')).status).toBe(200);
    expect((await issue('\u0000\u0000\u0000', '2024-11-29')).status).toBe(422);
  });
});

describe('what is sent', () => {
  test('zero characters are refused in every text, never an error of the server', async () => {
    const session = await held('in-session');
    const { version } = session.page;
    const zero = 'a\u0000b c';
    const told: [string, 'post' | 'put', string, object][] = [
      ['place', 'post', '', { unit: 'cao-bang', facts: { ...facts, place: zero } }],
      ['title', 'post', '', { unit: 'cao-bang', facts: { ...facts, title: zero } }],
      ['agenda', 'put', 'agenda', { basedOn: version, items: [{ id: newId(), kind: 'other', title: zero }] }],
      ['member', 'put', 'members', { basedOn: version, members: [{ id: newId(), office: zero, role: 'member', votes: true }] }],
      ['substitute', 'post', 'attendance', { marks: [{ member: session.page.members[0]!.id, attendance: 'absent', substitute: zero }] }],
      ['question', 'post', 'votes', { vote: ballot({ question: zero }) }],
      [
        'subject',
        'put',
        'agenda',
        { basedOn: version, items: [{ id: newId(), kind: 'other', title: 'a', subject: { kind: 'tasks-of', unit: zero } }] },
      ],
    ];
    for (const [what, way, path, body] of told) {
      const { status } = await office[way](path === '' ? '/sessions' : `/sessions/${session.id}/${path}`, body);
      expect([what, status >= 400 && status < 500]).toEqual([what, true]);
    }
    expect((await house.ask(`/api/v1/search/cao-bang?q=a%00b`)).status).toBeLessThan(500);
  });

  test('days and periods that cannot be are refused, and no session is left that cannot be read', async () => {
    for (const [more, code] of [
      [{ heldOn: '2024-02-30' }, 'invalid-request'],
      [{ heldOn: '0001-01-01' }, 'invalid-request'],
      [{ heldOn: '9999-12-31' }, 'invalid-request'],
      [{ period: '2024-13' }, 'period-invalid'],
      [{ period: '9999-12' }, 'period-invalid'],
      [{ period: "2024-11'; --" }, 'period-invalid'],
      [{ period: '../../etc' }, 'period-invalid'],
    ] as const) {
      const made = await office.post('/sessions', { unit: 'cao-bang', facts: { ...facts, ...more } });
      expect([more, made.json.code]).toEqual([more, code]);
    }
    const late = await office.post<Refused>('/sessions', { unit: 'cao-bang', facts: { ...facts, heldOn: '2025-07-01' } });
    expect([late.json.code, late.json.vi]).toEqual(['session-refused', expect.stringContaining('đã kết thúc hoạt động')]);
  });

  test('from every state only its own moves lead on, and the facts stay after the opening', async () => {
    const ways = {
      draft: ['summoned'],
      summoned: ['draft', 'in-session'],
      'in-session': ['concluded'],
      concluded: ['in-session', 'closed'],
    } as const;
    for (const [state, allowed] of Object.entries(ways)) {
      const session = await held(state as keyof typeof ways);
      for (const to of ['draft', 'summoned', 'in-session', 'concluded', 'closed'])
        if (!(allowed as readonly string[]).includes(to)) await session.refuses('post', '/moves', { basedOn: session.page.version, to });
      if (state === 'in-session') await session.refuses('put', '', { basedOn: session.page.version, facts });
    }
  });
});

describe('who sees and who may', () => {
  test('strangers see offices, no names: on the page, in the list and in the papers, handed up or not', async () => {
    const session = await held('in-session');
    await session.move('concluded');
    await session.paper('minutes', { to: 'submitted' });
    const paths = [`/sessions/${session.id}?unit=cao-bang`, '/sessions?unit=cao-bang'];
    for (const path of paths) expect(await (await house.ask(`/api/v1${path}`)).text()).not.toMatch(/Nguyễn Văn An|Lê Thị Bình/);
    expect(JSON.stringify((await office.get(`/sessions/${session.id}`)).json)).toMatch(/Nguyễn Văn An/);
    const seen = (await (await house.ask(`/api/v1${paths[0]}`)).json()) as SessionPage;
    expect([seen.chair, seen.secretary, seen.members[0]!.office, seen.members[1]!.person]).toEqual([
      'Chủ tịch UBND',
      'Thư ký phiên họp',
      'Chủ tịch UBND',
      null,
    ]);
    const textOf = async (answer: Response): Promise<string> => {
      const paper = await openPaper(new Uint8Array(await answer.arrayBuffer()));
      if (!paper.read) throw new Error(paper.refusal.vi);
      return paper.paper.text;
    };
    const minutes = await textOf(await house.ask(`/api/v1/sessions/${session.id}/papers/minutes?unit=cao-bang`));
    expect(minutes).toContain('Chủ trì: Chủ tịch UBND.');
    expect(minutes).not.toMatch(/Nguyễn Văn An|Lê Thị Bình/i);
  });

  test('the application can change nothing that was frozen or voted, and reads nothing of another body', async () => {
    for (const table of ['session_material', 'session_ballot', 'session_secret_voter', 'session_rule', 'session_line_task'])
      for (const change of [`delete from ${table}`, `update ${table} set tenant_id = tenant_id`])
        await expect(
          withScope(house.database, scope, (tx) => sql.raw(change).execute(tx)),
          change,
        ).rejects.toMatchObject({ code: '42501' });
    const { rows: tables } = await asWorker(house.database, 'test', (tx) =>
      sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' and tablename like 'session%'`.execute(tx),
    );
    expect(tables.length).toBeGreaterThan(10);
    const stranger = { ...scope, tenantId: scope.tenantId + 1 };
    for (const { name } of tables.filter(({ name: of }) => of !== 'session_rule')) {
      const { rows } = await withScope(house.database, stranger, (tx) => sql`select 1 from ${sql.table(name)}`.execute(tx));
      expect([name, rows.length]).toEqual([name, 0]);
    }
  });
});
