import { asWorker, businessClock, Refusal, type Scope } from '@thucthi/platform';
import type { SessionPage } from '@thucthi/sessions/contract';
import { castVoteOf } from '@thucthi/sessions/server';
import { newId } from '@thucthi/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoBusinessDate } from '../demo/demo-facts.ts';
import type { Asker } from './testing/asker.ts';
import type { DemoCities } from './testing/open-demo-cities.ts';
import { act, ballot, held, move, openOffice, send, type Held } from './testing/held-session.ts';

/** Who votes, closes, calls the roll and leads the session on in one moment; on PostgreSQL each has a connection of their own. */
let house: DemoCities;
let office: Asker;
let scope: Scope;
beforeAll(async () => {
  ({ house, office, scope } = await openOffice());
});
afterAll(() => house.close());

type Choice = 'for' | 'against' | 'abstain';
const read = async ({ id }: Held): Promise<SessionPage> => (await office.get<SessionPage>(`/sessions/${id}`)).json;
const cast = (session: Held, vote: string, at: number, choice: Choice) =>
  send<{ voted?: number }>(session, 'post', `/votes/${vote}/ballots`, { member: session.page.members[at]!.id, choice });
/** Every answer is one that people can read: done, refused in words, or somebody was faster. */
const civil = (answers: readonly { status: number }[]): void => {
  for (const { status } of answers) expect([200, 409, 422]).toContain(status);
};
/** Shuffles by turning the list: every party begins once. */
const turned = <T>(list: readonly T[], by: number): T[] => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];
const rounds = [0, 1, 2, 3, 4, 5];

test('of two clerks who enter one member’s vote one stands, and the count holds each member once', async () => {
  const session = await held('in-session');
  for (const round of rounds) {
    const vote = ballot();
    await act(session, 'post', '/votes', { vote });
    const clerks = rounds.flatMap((_, at) => [
      () => cast(session, vote.id, at % 5, 'for'),
      () => cast(session, vote.id, at % 5, 'against'),
    ]);
    const answers = await Promise.all(turned(clerks, round).map((one) => one()));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    await act(session, 'post', `/votes/${vote.id}/closing`, {});
    const { result, roll } = session.page.votes.find(({ id }) => id === vote.id)!;
    expect(result!.for + result!.against).toBe(5);
    expect(result!.for).toBe(roll.filter(({ choice }) => choice === 'for').length);
  }
});

test('what was taken before the closing is counted, what came after it is refused, and a vote closes once', async () => {
  const session = await held('in-session');
  for (const round of rounds) {
    const vote = ballot();
    await act(session, 'post', '/votes', { vote });
    const closing = () => send<{ voted?: number }>(session, 'post', `/votes/${vote.id}/closing`, {});
    const casts = [0, 1, 2, 3, 4].map((at) => () => cast(session, vote.id, at, 'for'));
    const parties = turned([casts[0]!, casts[1]!, closing, casts[2]!, closing, casts[3]!, casts[4]!], round);
    const answers = await Promise.all(parties.map(async (party) => ({ closes: party === closing, ...(await party()) })));
    civil(answers);
    const done = (closes: boolean) => answers.filter((one) => one.closes === closes && one.status === 200).length;
    expect(done(true)).toBe(1);
    const { result } = (await read(session)).votes.find(({ id }) => id === vote.id)!;
    expect([round, result!.for]).toEqual([round, done(false)]);
  }
});

test('a secret vote cast many times at once by one member counts once', async () => {
  const session = await held('in-session');
  const vote = ballot({ mode: 'secret' });
  await act(session, 'post', '/votes', { vote });
  const answers = await Promise.all(rounds.map((at) => cast(session, vote.id, 1, at % 2 === 0 ? 'for' : 'against')));
  civil(answers);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  await act(session, 'post', `/votes/${vote.id}/closing`, {});
  const { result } = session.page.votes[0]!;
  expect([result!.for + result!.against, result!.present]).toEqual([1, 5]);
});

test('members vote alone and at once in secret while the vote closes: the counts are those whose vote was taken', async () => {
  const people = await asWorker(house.database, 'test', (tx) =>
    tx.selectFrom('person').select('id').where('tenant_id', '=', scope.tenantId).where('active', '=', true).limit(4).execute(),
  );
  expect(people.length).toBeGreaterThan(2);
  const session = await held('summoned');
  const members = session.page.members.map((one, at) => ({ ...one, person: people[at]?.id ?? null }));
  await act(session, 'put', '/members', { basedOn: session.page.version, members });
  const vote = ballot({ mode: 'secret', way: 'written', until: '2030-01-01' });
  await act(session, 'post', '/votes', { vote });
  const clock = businessClock(demoBusinessDate);
  const alone = people.map((person, at) => async () => {
    const who: Scope = { ...scope, personId: person.id, rights: new Set() };
    const asked = { writeId: newId(), member: session.page.members[at]!.id, choice: 'for' as const };
    return castVoteOf({ database: house.database, clock, scope: who }, session.id, vote.id, asked).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refusal) return false;
        throw error;
      },
    );
  });
  const closing = send(session, 'post', `/votes/${vote.id}/closing`, {});
  const [closed, ...taken] = await Promise.all([closing, ...alone.map((one) => one())]);
  expect(closed.status).toBe(200);
  const { result } = (await read(session)).votes[0]!;
  expect([result!.for, result!.present]).toEqual([taken.filter(Boolean).length, taken.filter(Boolean).length]);
});

test('who is marked as gone while their vote is taken has voted or has not, and is counted as there only then', async () => {
  for (const round of rounds) {
    const session = await held('in-session');
    const vote = ballot();
    await act(session, 'post', '/votes', { vote });
    const member = session.page.members[2]!.id;
    const parties = turned(
      [
        () => cast(session, vote.id, 2, 'for'),
        () => send(session, 'post', '/attendance', { marks: [{ member, attendance: 'absent' }] }),
        () => send(session, 'post', `/votes/${vote.id}/closing`, {}),
      ],
      round,
    );
    civil(await Promise.all(parties.map((one) => one())));
    const page = await read(session);
    const { result, roll } = page.votes.find(({ id }) => id === vote.id)!;
    const voted = roll.find((one) => one.member === member)?.choice === 'for';
    expect([round, result!.for]).toEqual([round, voted ? 1 : 0]);
    // Counted as there: who voted, whenever they left, and who had not been marked as gone yet.
    expect([round, result!.present >= 4 + (voted ? 1 : 0)]).toEqual([round, true]);
    expect(page.members.find(({ id }) => id === member)?.attendance).toBe('absent');
  }
});

test('who is taken off the list or loses their vote while it is cast is off, or has voted and stays', async () => {
  for (const round of rounds) {
    const session = await held('in-session');
    const vote = ballot();
    await act(session, 'post', '/votes', { vote });
    const member = session.page.members[2]!;
    const members = session.page.members.flatMap((one) =>
      one.id !== member.id ? [one] : round % 2 === 0 ? [] : [{ ...one, votes: false }],
    );
    const parties = turned(
      [() => cast(session, vote.id, 2, 'for'), () => send(session, 'put', '/members', { basedOn: session.page.version, members })],
      round,
    );
    civil(await Promise.all(parties.map((one) => one())));
    const page = await read(session);
    const stays = page.members.some(({ id, votes }) => id === member.id && votes);
    expect([round, page.votes[0]!.voted]).toEqual([round, stays ? 1 : 0]);
  }
});

test('a session is not closed while a written ballot is out, however the two meet, and nothing is taken after both', async () => {
  for (const round of rounds) {
    const session = await held('concluded');
    const vote = ballot({ way: 'written', until: '2030-01-01' });
    const { version } = session.page;
    const parties = turned(
      [
        () => send(session, 'post', '/votes', { vote }),
        () => send(session, 'post', '/moves', { basedOn: version, to: 'closed' }),
        () => send(session, 'post', '/votes', { vote: ballot({ way: 'written', until: '2030-01-01' }) }),
      ],
      round,
    );
    civil(await Promise.all(parties.map((one) => one())));
    session.page = await read(session);
    const out = session.page.votes.filter(({ closedAt }) => closedAt === null);
    expect([round, session.page.state === 'closed' && out.length > 0]).toEqual([round, false]);
    if (session.page.state === 'closed') continue;
    const first = out[0]!.id;
    const last = turned(
      [
        () => cast(session, first, 0, 'for'),
        () => send(session, 'post', `/votes/${first}/closing`, {}),
        () => send(session, 'post', '/moves', { basedOn: version, to: 'closed' }),
      ],
      round,
    );
    civil(await Promise.all(last.map((one) => one())));
    session.page = await read(session);
    for (const { id, closedAt } of session.page.votes) if (closedAt === null) await act(session, 'post', `/votes/${id}/closing`, {});
    if (session.page.state !== 'closed') await move(session, 'closed');
    expect((await cast(session, first, 1, 'for')).json.code).toBe('session-refused');
  }
});
