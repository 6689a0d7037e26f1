import { openPaper } from '@thucthi/paper';
import { asWorker, newId, withScope, type Scope } from '@thucthi/platform';
import type { SessionPage } from '@thucthi/sessions/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from './testing/asker.ts';
import type { DemoCities } from './testing/open-demo-cities.ts';
import { act, ballot, facts, held, move, movePaper, openOffice, refuses, send, settledLine, type Refused } from './testing/held-session.ts';

/** What people do to sessions by mistake, in haste or on purpose. */
let house: DemoCities;
let office: Asker;
let scope: Scope;
beforeAll(async () => {
  ({ house, office, scope } = await openOffice());
});
afterAll(() => house.close());

describe('two at once', () => {
  test('of two who open or close a session one is told; the same closing sent again makes no task twice', async () => {
    const session = await held('summoned');
    const opening = { basedOn: session.page.version, to: 'in-session' };
    const both = await Promise.all([send(session, 'post', '/moves', opening), send(session, 'post', '/moves', opening)]);
    expect(both.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 409]));
    session.page = (await office.get<SessionPage>(`/sessions/${session.id}`)).json;
    expect(session.page.materials.filter(({ kind }) => kind === 'scorecard')).toHaveLength(1);
    await act(session, 'post', '/attendance', { marks: session.page.members.map(({ id: member }) => ({ member, attendance: 'present' })) });
    await settledLine(session, 'Giao các đơn vị rà soát nhiệm vụ');
    await move(session, 'concluded');
    const closing = { writeId: newId(), basedOn: session.page.version, to: 'closed' };
    const sent = await Promise.all([send(session, 'post', '/moves', closing), send(session, 'post', '/moves', closing)]);
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
    expect((await send(session, 'post', '/moves', { ...closing, writeId: newId() })).status).toBe(409);
    const page = (await office.get<SessionPage>(`/sessions/${session.id}`)).json;
    expect(page.lines.flatMap(({ tasks }) => tasks)).toHaveLength(1);
  });

  test('of two who set the agenda the slower sees the session as it is', async () => {
    const session = await held('draft');
    const items = (title: string) => ({ basedOn: session.page.version, items: [{ id: newId(), kind: 'other', title }] });
    const both = await Promise.all([send(session, 'put', '/agenda', items('Một')), send(session, 'put', '/agenda', items('Hai'))]);
    expect(both.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 409]));
  });

  test('a closing that fails when half of it is written leaves nothing behind', async () => {
    const session = await held('in-session');
    await settledLine(session, 'Giao các đơn vị rà soát nhiệm vụ');
    await settledLine(session, 'Chương trình công tác có một việc', {}, 'programme');
    await move(session, 'concluded');
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
    const { status, json } = await send(session, 'post', '/moves', { basedOn: session.page.version, to: 'closed' });
    expect([status, json.code]).toEqual([422, 'task-refused']);
    expect(await counted()).toEqual(before);
    await coordinating([]);
    await move(session, 'closed');
    expect(session.page.lines.flatMap(({ tasks }) => tasks)).toHaveLength(2);
  });
});

describe('lines', () => {
  test('1,000 lines are refused in words and nothing is lost; hostile markup and very long words are only text', async () => {
    const session = await held('in-session');
    const many = Array.from({ length: 1000 }, (_, at) => `- Đơn vị thứ ${at} rà soát nhiệm vụ được giao`).join('\n');
    await refuses(session, 'post', '/lines', { list: 'conclusion', text: many }, /tối đa 300 dòng/);
    expect((await office.get<SessionPage>(`/sessions/${session.id}`)).json.lines).toHaveLength(0);
    await act(session, 'post', '/lines', { list: 'conclusion', text: '<img src=x onerror=alert(1)> rà soát nhiệm vụ' });
    expect(session.page.lines[0]!.text).toContain('<img src=x onerror=alert(1)>');
    await act(session, 'post', '/lines', { list: 'conclusion', text: `Rà soát ${'a'.repeat(3900)}` });
  });

  test('what could not become a task is refused at its line, not when the session is closed', async () => {
    const session = await held('in-session');
    await act(session, 'post', '/lines', { list: 'conclusion', text: 'Rà soát nhiệm vụ được giao' });
    const line = session.page.lines[0]!;
    const settle = (settled: object) => ({ basedOn: 1, line: { text: line.text, leads: [], state: 'confirmed', ...settled } });
    await refuses(session, 'put', `/lines/${line.id}`, settle({ leads: ['cao-bang'] }), /không tự giao việc/);
    await refuses(session, 'put', `/lines/${line.id}`, settle({ coordinating: ['cao-bang'] }), /đã kết thúc hoạt động/);
    await refuses(session, 'put', `/lines/${line.id}`, settle({ deadline: '2024-11-26' }), /trước ngày họp/);
    const tet = await send(session, 'put', `/lines/${line.id}`, settle({ deadline: '2027-02-08' }));
    expect([tet.status, tet.json.code]).toEqual([422, 'deadline-day-off']);
    await act(session, 'put', `/lines/${line.id}`, settle({ deadline: '2027-02-08', keepDayOff: true }));
    await move(session, 'concluded');
    await move(session, 'closed');
    expect(session.page.lines[0]!.tasks).toHaveLength(1);
  });

  test('thousands of tasks are made at one closing', { timeout: 120_000 }, async () => {
    const session = await held('in-session');
    await settledLine(session, 'Rà soát nhiệm vụ được giao');
    // As many as 300 lines make that each go to the wards of a city; more rows than one statement can hold.
    await withScope(house.database, scope, (tx) =>
      sql`insert into session_line (tenant_id, session_id, id, list, position, text, lead_units, coordinating, keep_day_off, state, version)
        select tenant_id, session_id, gen_random_uuid(), list, n, text, lead_units, coordinating, keep_day_off, state, version
        from session_line, generate_series(1, 4999) n where session_id = ${session.id}`.execute(tx),
    );
    await move(session, 'concluded');
    await move(session, 'closed');
    expect(session.page.lines.flatMap(({ tasks }) => tasks)).toHaveLength(5000);
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
      expect(session.page.can.moves).toEqual(allowed);
      for (const to of ['draft', 'summoned', 'in-session', 'concluded', 'closed'])
        if (!(allowed as readonly string[]).includes(to)) await refuses(session, 'post', '/moves', { basedOn: session.page.version, to });
      if (state === 'in-session') await refuses(session, 'put', '', { basedOn: session.page.version, facts });
    }
  });
});

describe('who sees and who may', () => {
  test('strangers see offices, no names: on the page, in the list and in the papers, handed up or not', async () => {
    const session = await held('in-session');
    await move(session, 'concluded');
    await movePaper(session, 'minutes', { to: 'submitted' });
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
