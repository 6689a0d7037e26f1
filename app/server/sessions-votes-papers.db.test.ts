import { formatDateVi } from '@thucthi/kernel';
import { openPaper } from '@thucthi/paper';
import { newId } from '@thucthi/platform';
import type { TaskPage } from '@thucthi/tasks/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoBusinessDate } from '../demo/demo-facts.ts';
import type { Asker } from './testing/asker.ts';
import type { DemoCities } from './testing/open-demo-cities.ts';
import { act, ballot, facts, held, move, movePaper, openOffice, refuses, send, settledLine } from './testing/held-session.ts';

/** What votes and papers of a session hold to, whoever is in a hurry. */
let house: DemoCities;
let office: Asker;
beforeAll(async () => {
  ({ house, office } = await openOffice());
});
afterAll(() => house.close());

describe('votes', () => {
  test('a written ballot is taken before the session, in it and after it, until its day; then the session can close', async () => {
    const session = await held('draft');
    await refuses(session, 'post', '/votes', { vote: ballot({ way: 'written', until: demoBusinessDate }) });
    await move(session, 'summoned');
    await refuses(session, 'post', '/votes', { vote: ballot() });
    await refuses(session, 'post', '/votes', { vote: ballot({ way: 'written', until: '2020-01-01' }) });
    const written = ballot({ way: 'written', until: demoBusinessDate });
    await act(session, 'post', '/votes', { vote: written });
    expect(session.page.can).toMatchObject({ votes: false, written: true });
    const cast = (at: number, choice: string) =>
      send<{ voted: number }>(session, 'post', `/votes/${written.id}/ballots`, { member: session.page.members[at]!.id, choice });
    expect((await cast(1, 'for')).json.voted).toBe(1);
    await move(session, 'in-session');
    await act(session, 'post', '/attendance', { marks: session.page.members.map(({ id: member }) => ({ member, attendance: 'present' })) });
    await move(session, 'concluded');
    for (const at of [0, 2, 3]) expect((await cast(at, 'for')).status).toBe(200);
    await refuses(session, 'post', '/moves', { basedOn: session.page.version, to: 'closed' }, /chưa chốt/);
    await act(session, 'post', `/votes/${written.id}/closing`, {});
    expect(session.page.votes[0]!.result).toMatchObject({ for: 4, present: 4, outcome: 'passed' });
    expect((await cast(4, 'against')).json.code).toBe('session-refused');
    await move(session, 'closed');
    const minutes = await openPaper(
      new Uint8Array(await (await house.ask(`/api/v1/sessions/${session.id}/papers/minutes?unit=cao-bang`)).arrayBuffer()),
    );
    expect(minutes.read && minutes.paper.text.replaceAll(/\s+/g, ' ')).toContain(
      `(lấy ý kiến bằng phiếu, hạn ${formatDateVi(demoBusinessDate)}): 4 tán thành, 0 không tán thành, 0 không biểu quyết, trên 5 thành viên; 4 thành viên gửi phiếu; được thông qua.`,
    );
  });

  test('who voted and left was there for the vote; who never came does not vote; who voted stays a member', async () => {
    const session = await held('in-session');
    const vote = ballot();
    await act(session, 'post', '/votes', { vote });
    const cast = (at: number, choice: string, more: object = {}) =>
      send<{ voted: number }>(session, 'post', `/votes/${vote.id}/ballots`, { member: session.page.members[at]!.id, choice, ...more });
    const writeId = newId();
    for (let twice = 0; twice < 2; twice += 1) expect((await cast(0, 'for', { writeId })).json.voted).toBe(1);
    for (const at of [1, 2, 3]) await cast(at, 'for');
    await act(session, 'post', '/attendance', { marks: [{ member: session.page.members[4]!.id, attendance: 'absent' }] });
    expect((await cast(4, 'for')).json.code).toBe('session-refused');
    await act(session, 'post', '/attendance', { marks: [{ member: session.page.members[3]!.id, attendance: 'excused' }] });
    expect((await cast(3, 'against')).json.code).toBe('session-refused');
    const others = session.page.members.filter((_, at) => at !== 3);
    await refuses(session, 'put', '/members', { basedOn: session.page.version, members: others }, /đã biểu quyết/);
    await act(session, 'post', `/votes/${vote.id}/closing`, {});
    expect(session.page.votes[0]!.result).toMatchObject({ for: 4, against: 0, present: 4, outcome: 'passed' });
  });

  test('a secret vote sent again with the same id and another choice is counted once; a guest does not vote', async () => {
    const session = await held('in-session');
    const guest = session.page.members.map((one, at) => (at === 4 ? { ...one, role: 'guest' } : one));
    await refuses(session, 'put', '/members', { basedOn: session.page.version, members: guest }, /khách mời/);
    const vote = ballot({ mode: 'secret' });
    await act(session, 'post', '/votes', { vote });
    const writeId = newId();
    for (const choice of ['for', 'against'])
      await send(session, 'post', `/votes/${vote.id}/ballots`, { writeId, member: session.page.members[1]!.id, choice });
    await act(session, 'post', `/votes/${vote.id}/closing`, {});
    expect(session.page.votes[0]!.result).toMatchObject({ for: 1, against: 0, abstain: 0 });
  });

  test('a count names the side of a chair who is there, votes openly and is among those counted', async () => {
    const session = await held('in-session');
    const [open, secret] = [ballot({ way: 'count' }), ballot({ way: 'count', mode: 'secret' })];
    await act(session, 'post', '/votes', { vote: open });
    await act(session, 'post', '/votes', { vote: secret });
    await refuses(session, 'post', `/votes/${secret.id}/closing`, { count: { for: 2, against: 2, abstain: 0, chair: 'for' } }, /kín/);
    await refuses(session, 'post', `/votes/${open.id}/closing`, { count: { for: 2, against: 2, abstain: 0, chair: 'abstain' } });
    await act(session, 'post', `/votes/${open.id}/closing`, { count: { for: 2, against: 2, abstain: 0, chair: 'for' } });
    expect(session.page.votes[0]!.result?.outcome).toBe('passed');
    await act(session, 'post', `/votes/${secret.id}/closing`, { count: { for: 2, against: 2, abstain: 0 } });
    expect(session.page.votes[1]!.result?.outcome).toBe('tie-open');
    await refuses(session, 'post', '/votes', { vote: ballot({ parent: open.id }) }, /đã chốt/);
    await refuses(session, 'post', '/votes', { vote: ballot({ item: newId() }) }, /chương trình/);
  });
});

describe('papers', () => {
  const issued = { to: 'issued', issuedOn: '2024-11-29', signer: 'Nguyễn Văn An' };

  test('what was handed up stays what the session says: taken back first, or not changed', async () => {
    const session = await held('in-session');
    const line = await settledLine(session, 'Rà soát nhiệm vụ được giao');
    await move(session, 'concluded');
    await act(session, 'post', '/lines', { list: 'conclusion', text: 'Báo cáo kết quả rà soát' });
    await refuses(session, 'post', '/papers/notice/moves', { basedOn: 0, move: { to: 'submitted' } }, /chưa được xác nhận hoặc bỏ/);
    const open = session.page.lines.find(({ state }) => state === 'proposed')!;
    await act(session, 'put', `/lines/${open.id}`, { basedOn: 1, line: { text: open.text, leads: [], state: 'dropped' } });
    await movePaper(session, 'notice', { to: 'submitted' });
    const changed = { basedOn: line.version, line: { text: 'Khác hẳn', leads: [], state: 'confirmed' } };
    await refuses(session, 'put', `/lines/${line.id}`, changed, /đang trình ký/);
    await refuses(session, 'post', '/lines', { list: 'conclusion', text: 'Thêm một kết luận' }, /đang trình ký/);
    await refuses(session, 'post', '/moves', { basedOn: session.page.version, to: 'in-session' }, /đang trình ký/);
    await act(session, 'post', '/lines', { list: 'programme', text: 'Chương trình công tác vẫn ghi được' });
    await movePaper(session, 'notice', { to: 'draft', reason: 'Sửa kết luận' });
    await act(session, 'put', `/lines/${line.id}`, changed);
    await move(session, 'in-session');
    expect(session.page.lines[0]!.text).toBe('Khác hẳn');
  });

  for (const clockFrom of ['session', 'issue'] as const)
    test(`a notice issued before the closing: its tasks are made at the closing and wait for nothing (clock from the ${clockFrom})`, async () => {
      const session = await held('draft');
      await act(session, 'put', '', { basedOn: session.page.version, facts: { ...facts, startsAt: session.page.startsAt }, clockFrom });
      await move(session, 'summoned');
      await move(session, 'in-session');
      await act(session, 'post', '/attendance', {
        marks: session.page.members.map(({ id: member }) => ({ member, attendance: 'present' })),
      });
      await settledLine(session, 'Rà soát nhiệm vụ được giao');
      await settledLine(session, 'Báo cáo kết quả', { deadline: '2024-11-28' });
      await move(session, 'concluded');
      await movePaper(session, 'notice', { to: 'submitted' });
      await movePaper(session, 'notice', { ...issued, symbol: `${clockFrom === 'issue' ? 901 : 902}/TB-UBND` });
      await move(session, 'closed');
      const tasks = session.page.lines.flatMap(({ tasks: of }) => of);
      expect(tasks).toHaveLength(2);
      const [open, dated] = await Promise.all(tasks.map(async (id) => (await office.get<TaskPage>(`/tasks/${id}`)).json));
      expect(open!.directive).toMatchObject({ awaitsIssue: false, toldOn: clockFrom === 'issue' ? '2024-11-29' : '2024-11-27' });
      expect(dated!.directive).toMatchObject({ awaitsIssue: false, toldOn: '2024-11-27' });
    });

  test('a number the register knows is refused for the same issuer and year; hostile signs are only signs', async () => {
    const issue = async (symbol: string, issuedOn: string) => {
      const session = await held('in-session');
      await settledLine(session, 'Rà soát nhiệm vụ được giao');
      await move(session, 'concluded');
      await movePaper(session, 'notice', { to: 'submitted' });
      return send(session, 'post', '/papers/notice/moves', { basedOn: 1, move: { ...issued, symbol, issuedOn } });
    };
    expect((await issue('77/TB-UBND', '2024-11-29')).status).toBe(200);
    expect((await issue('77/TB-UBND', '2024-12-02')).json.code).toBe('document-known');
    expect((await issue('77/TB-UBND', '2025-01-02')).status).toBe(200);
    expect((await issue("<script>'; drop table document; --", '2024-11-29')).status).toBe(200);
    expect((await issue('\u0000\u0000\u0000', '2024-11-29')).status).toBe(422);
  });
});
