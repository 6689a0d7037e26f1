import { openPaper } from '@thucthi/paper';
import { newId } from '@thucthi/platform';
import type { SessionPage } from '@thucthi/sessions/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from './testing/asker.ts';
import type { DemoCities } from './testing/open-demo-cities.ts';
import { act, ballot, facts, held, move, movePaper, openOffice, refuses, send, type Held } from './testing/held-session.ts';

/** What becomes of a session that is put off, or called off. */
let house: DemoCities;
let office: Asker;
beforeAll(async () => {
  ({ house, office } = await openOffice());
});
afterAll(() => house.close());

const later = { heldOn: '2024-11-29', startsAt: '08:30', place: 'Hội trường' };
const postpone = (session: Held, to: object = later, reason = 'Bão số 7') =>
  act(session, 'post', '/postponements', { basedOn: session.page.version, reason, ...to });
const cancel = (session: Held, reason = 'Trùng lịch họp của Thành ủy') =>
  act(session, 'post', '/cancellation', { basedOn: session.page.version, reason });
const issued = (symbol: string) => ({ to: 'issued', symbol, issuedOn: '2024-11-20', signer: 'Nguyễn Văn An' });
const kinds = ({ page }: Held): [string, number][] => page.papers.map(({ kind, serial }) => [kind, serial]);
/** A paper as a stranger of the demo reads it: written anew, without names. */
async function textOf(session: Held, kind: string, serial = 0): Promise<string> {
  const file = await house.ask(`/api/v1/sessions/${session.id}/papers/${kind}?format=docx&unit=cao-bang&serial=${serial}`);
  expect([kind, file.status]).toEqual([kind, 200]);
  const paper = await openPaper(new Uint8Array(await file.arrayBuffer()));
  if (!paper.read) throw new Error(paper.refusal.vi);
  return paper.paper.text.replaceAll(/\s+/g, ' ');
}

describe('put off', () => {
  test('the old day stays with its reason; a notice tells members from what their invitation said', async () => {
    const session = await held('draft');
    await movePaper(session, 'invitation', { to: 'submitted' });
    await refuses(session, 'post', '/postponements', { basedOn: session.page.version, reason: 'Bão', ...later }, /giấy mời đang trình ký/);
    await movePaper(session, 'invitation', issued(`${Date.now() % 100_000}/GM-UBND`));
    await move(session, 'summoned');
    expect(kinds(session)).not.toContainEqual(['postponement', 1]);
    const { startsAt } = session.page;
    await postpone(session);
    expect(session.page).toMatchObject({
      ...later,
      state: 'summoned',
      postponements: [{ was: { heldOn: facts.heldOn, startsAt, place: facts.place }, to: later, reason: 'Bão số 7' }],
    });
    const invitation = session.page.papers.find(({ kind }) => kind === 'invitation')!;
    const notice = session.page.papers.find(({ kind }) => kind === 'postponement')!;
    expect([invitation.state, notice.name, notice.state, notice.missing]).toEqual(['issued', 'Thông báo hoãn họp', 'none', []]);
    const words = await textOf(session, 'postponement', 1);
    expect(words).toContain(`tại Giấy mời số ${invitation.symbol} ngày 20/11/2024`);
    expect(words).toContain('ngày 27/11/2024');
    expect(words).toMatch(/Do bão số 7, .* thông báo hoãn phiên họp thử \d+; thời gian, địa điểm mới như sau:/);
    expect(words).toContain('Thời gian: 08 giờ 30, ngày 29/11/2024.');
    const list = (await office.get<{ sessions: { id: string; postponedFrom: string | null }[] }>('/sessions?unit=cao-bang')).json.sessions;
    expect(list.find(({ id }) => id === session.id)?.postponedFrom).toBe(facts.heldOn);

    // Put off again: the notice that was issued stays as it is, and the next one goes on from it.
    const told = { basedOn: 0, serial: 1, move: { to: 'submitted' } };
    await act(session, 'post', '/papers/postponement/moves', told);
    await refuses(session, 'post', '/postponements', { basedOn: session.page.version, reason: 'Bão', ...facts }, /đang trình ký/);
    await act(session, 'post', '/papers/postponement/moves', { ...told, basedOn: 1, move: issued(`${Date.now() % 100_000}/TB-UBND`) });
    await postpone(session, { ...later, startsAt: '14:00' }, 'Đại biểu ở xa.');
    expect(kinds(session).filter(([kind]) => kind === 'postponement')).toEqual([
      ['postponement', 1],
      ['postponement', 2],
    ]);
    const second = await textOf(session, 'postponement', 2);
    expect(second).toContain('thay đổi thời gian tổ chức');
    expect(second).toContain('lúc 08 giờ 30, ngày 29/11/2024');
    await move(session, 'in-session');
  });

  test('a day nobody was told of is corrected as it is; one that was told is not, and a step needs a change and a reason', async () => {
    const session = await held('draft');
    const told = { ...facts, startsAt: session.page.startsAt };
    await act(session, 'put', '', { basedOn: session.page.version, facts: { ...told, heldOn: '2024-11-28' } });
    await postpone(session);
    expect([session.page.postponements.length, kinds(session).some(([kind]) => kind === 'postponement')]).toEqual([1, false]);
    await move(session, 'summoned');
    await refuses(session, 'put', '', { basedOn: session.page.version, facts: told }, /Hoãn, đổi lịch họp/);
    await act(session, 'put', '', { basedOn: session.page.version, facts: { ...told, ...later, title: 'Phiên họp chuyên đề' } });
    const { version } = session.page;
    await refuses(session, 'post', '/postponements', { basedOn: version, reason: 'Bão', ...later }, /trùng với lịch/);
    await refuses(
      session,
      'post',
      '/postponements',
      { basedOn: version, reason: 'Bão', ...later, heldOn: '2026-01-01' },
      /kết thúc hoạt động/,
    );
    expect((await send(session, 'post', '/postponements', { basedOn: version, reason: ' ', ...later, startsAt: '10:00' })).status).toBe(
      422,
    );
    const stale = await send<{ session?: SessionPage }>(session, 'post', '/postponements', { basedOn: 1, reason: 'Bão', ...facts });
    expect([stale.status, stale.json.code, stale.json.session?.version]).toEqual([409, 'session-changed', version]);
  });
});

describe('called off', () => {
  test('it is read-only, its members hear of it, and the next session of its kind is asked to take what it left', async () => {
    const session = await held('summoned', { kind: 'briefing' });
    await act(session, 'put', '/agenda', {
      basedOn: session.page.version,
      items: [
        { id: newId(), kind: 'opening', title: 'Điểm danh' },
        { id: newId(), kind: 'other', title: 'Quy hoạch chợ trung tâm', presenter: 'Trưởng phòng Kinh tế', minutes: 15 },
      ],
    });
    const written = ballot({ way: 'written', until: '2030-01-01' });
    await act(session, 'post', '/votes', { vote: written });
    await refuses(session, 'post', '/cancellation', { basedOn: session.page.version, reason: 'Bão số 7' }, /chưa chốt/);
    await act(session, 'post', `/votes/${written.id}/closing`, {});
    await cancel(session);
    expect(session.page).toMatchObject({ state: 'cancelled', cancelled: { reason: 'Trùng lịch họp của Thành ủy' } });
    expect(session.page.can).toMatchObject({
      moves: [],
      facts: false,
      postpone: false,
      cancel: false,
      agenda: false,
      members: false,
      written: false,
    });
    expect(kinds(session)).toEqual([['cancellation', 0]]);
    const words = await textOf(session, 'cancellation');
    expect(words).toMatch(/Do trùng lịch họp của Thành ủy, .* thông báo không tổ chức phiên họp thử \d+\./);
    await movePaper(session, 'cancellation', { to: 'submitted' });
    await movePaper(session, 'cancellation', issued(`${Date.now() % 100_000}/TB-HUY`));
    const { version } = session.page;
    await refuses(session, 'post', '/moves', { basedOn: version, to: 'in-session' }, /đã hủy/);
    await refuses(session, 'post', '/cancellation', { basedOn: version, reason: 'Lần nữa' }, /đã hủy/);
    await refuses(session, 'post', '/postponements', { basedOn: version, reason: 'Bão', ...later }, /đã hủy/);
    expect((await send(session, 'post', '/papers/minutes/moves', { basedOn: 0, move: { to: 'submitted' } })).status).toBe(404);

    const next = await office.post<{ id: string }>('/sessions', {
      unit: 'cao-bang',
      facts: { ...facts, kind: 'briefing', heldOn: '2024-12-02' },
    });
    const page = (await office.get<SessionPage>(`/sessions/${next.json.id}`)).json;
    expect([page.members.length, page.carried, page.agenda.length]).toEqual([5, null, 0]);
    const { proposals } = (
      await office.get<{ proposals: { title: string; reason: string; minutes: number | null }[] }>(`/sessions/${next.json.id}/proposals`)
    ).json;
    expect(proposals.filter(({ title }) => title === 'Quy hoạch chợ trung tâm')).toMatchObject([
      { reason: expect.stringContaining('đã hủy') as string, minutes: 15 },
    ]);
    expect(proposals.filter(({ title }) => title === 'Điểm danh')).toEqual([]);
  });

  test('from a draft it leaves no paper; once it has begun it is held', async () => {
    const draft = await held('draft');
    await cancel(draft);
    expect(draft.page.papers).toEqual([]);
    const begun = await held('in-session');
    for (const [path, more] of [
      ['/cancellation', {}],
      ['/postponements', later],
    ] as const)
      await refuses(begun, 'post', path, { basedOn: begun.page.version, reason: 'Bão số 7', ...more }, /đang họp/);
  });

  test('of two who call it off or open it one is told; the trail says who did it and why', async () => {
    const session = await held('summoned');
    const basedOn = session.page.version;
    const both = await Promise.all([
      send(session, 'post', '/cancellation', { basedOn, reason: 'Bão số 7' }),
      send(session, 'post', '/moves', { basedOn, to: 'in-session' }),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const other = await held('summoned');
    await cancel(other, 'Lãnh đạo đi công tác');
    const { rows } = (
      await office.get<{ rows: { sentence: { vi: string } }[] }>(`/audit?subjectKind=session&subjectId=${other.id}&limit=1`)
    ).json;
    expect(rows[0]?.sentence.vi).toMatch(/^hủy phiên họp “Phiên họp thử \d+”: Lãnh đạo đi công tác$/);
  });

  test('strangers read why, without the names of those who were called', async () => {
    const session = await held('summoned');
    await postpone(session, later, 'Nguyễn Văn An bận công tác');
    expect(await textOf(session, 'postponement', 1)).not.toContain('Nguyễn Văn An bận');
    await cancel(session, 'Nguyễn Văn An đi công tác');
    const told = await (await house.ask(`/api/v1/sessions/${session.id}?unit=cao-bang`)).text();
    expect(told).toContain('đi công tác');
    expect(told).not.toContain('Nguyễn Văn An');
    const off = await textOf(session, 'cancellation');
    expect(off).not.toContain('Nguyễn Văn An đi');
    // No notice of the new day went out: members know of the old one.
    expect(off).toContain('ngày 27/11/2024');
    expect(off).not.toContain('29/11/2024');
  });
});
