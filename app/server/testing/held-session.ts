import { createDemoPersonas } from '@thucthi/access/demo';
import { asWorker, businessClock, newId, withScope, type Scope } from '@thucthi/platform';
import type { SessionPage } from '@thucthi/sessions/contract';
import { expect } from 'vitest';
import { demoBusinessDate } from '../../demo/demo-facts.ts';
import { demoScope } from '../../demo/demo-scope.ts';
import { asker, type Answer, type Asker } from './asker.ts';
import { openDemoCities, type DemoCities } from './open-demo-cities.ts';

let office: Asker;
let me = '';

/** What is told of a session where nothing else matters. */
export const facts = {
  kind: 'executive',
  title: 'Phiên họp thử',
  heldOn: '2024-11-27',
  startsAt: '14:00',
  place: 'Hội trường',
  chair: 'Chủ tịch UBND Nguyễn Văn An',
  secretary: 'Lê Thị Bình',
  period: '2024-01/2024-11',
};

/** Cao Bằng with its office signed in: the sessions of this file are held there. */
export async function openOffice(): Promise<{ house: DemoCities; office: Asker; scope: Scope }> {
  const house = await openDemoCities(['cao-bang']);
  const body = await asWorker(house.database, 'test', (tx) =>
    tx.selectFrom('tenant').select('id').where('slug', '=', 'cao-bang').executeTakeFirstOrThrow(),
  );
  const scope = demoScope(body.id);
  await withScope(house.database, scope, (tx) => createDemoPersonas(tx, scope, businessClock(demoBusinessDate), { ward: null }));
  office = asker(house.services);
  await office.post('/demo/persona', { tenant: 'cao-bang', persona: 'office' });
  me = (await office.get<{ person: { id: string } }>('/me')).json.person.id;
  return { house, office, scope };
}

/** What a refusal says. */
export type Refused = { detail?: string; vi?: string };

/** One session in the hands of the office, as its last answer showed it. */
export interface Held {
  readonly id: string;
  page: SessionPage;
}
type Way = 'post' | 'put';
/** Sends something about a session, whatever comes of it. */
export const send = <T = Refused>({ id }: Held, way: Way, path: string, body: object): Promise<Answer<T>> =>
  office[way]<T>(`/sessions/${id}${path}`, body);
/** Does something with a session and keeps what it is after it. */
export async function act(session: Held, way: Way, path: string, body: object): Promise<void> {
  const answer = await send<SessionPage>(session, way, path, body);
  expect([path, answer.status, answer.status === 200 ? '' : JSON.stringify(answer.json)]).toEqual([path, 200, '']);
  session.page = answer.json;
}
/** Expects to be refused in words. */
export async function refuses(session: Held, way: Way, path: string, body: object, words = /./): Promise<void> {
  const { status, json } = await send(session, way, path, body);
  expect([path, status, json.code]).toEqual([path, 422, 'session-refused']);
  expect(json.vi).toMatch(words);
}
/** Takes a session to a state. */
export const move = (session: Held, to: string): Promise<void> => act(session, 'post', '/moves', { basedOn: session.page.version, to });
/** Enters a line and confirms it. */
export async function settledLine(
  session: Held,
  text: string,
  settled: object = {},
  list = 'conclusion',
): Promise<SessionPage['lines'][number]> {
  const had = new Set(session.page.lines.map(({ id }) => id));
  await act(session, 'post', '/lines', { list, text });
  const line = session.page.lines.find(({ id }) => !had.has(id))!;
  await act(session, 'put', `/lines/${line.id}`, { basedOn: 1, line: { text, leads: [], state: 'confirmed', ...settled } });
  return session.page.lines.find(({ id }) => id === line.id)!;
}
/** Moves a paper on from what it was seen as. */
export function movePaper(session: Held, kind: string, way: object): Promise<void> {
  const basedOn = session.page.papers.find((one) => one.kind === kind)!.version;
  return act(session, 'post', `/papers/${kind}/moves`, { basedOn, move: way });
}

let serial = 0;
/** A session of five members in a state; the second of them is the office's own account. */
export async function held(state: 'draft' | 'summoned' | 'in-session' | 'concluded', more: object = {}): Promise<Held> {
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
  const session: Held = { id: made.json.id, page: (await office.get<SessionPage>(`/sessions/${made.json.id}`)).json };
  const members = Array.from({ length: 5 }, (_, at) => ({
    id: newId(),
    office: at === 0 ? 'Chủ tịch UBND' : `Ủy viên thứ ${at}`,
    name: at === 0 ? 'Nguyễn Văn An' : null,
    role: at === 0 ? 'chair' : 'member',
    person: at === 1 ? me : null,
    votes: true,
  }));
  const items = [{ id: newId(), kind: 'report', title: 'Báo cáo', presenter: 'Nguyễn Văn An' }];
  await act(session, 'put', '/members', { basedOn: session.page.version, members });
  await act(session, 'put', '/agenda', { basedOn: session.page.version, items });
  for (const next of ['summoned', 'in-session', 'concluded'].slice(0, ['draft', 'summoned', 'in-session', 'concluded'].indexOf(state))) {
    await move(session, next);
    if (next === 'in-session') {
      const marks = session.page.members.map(({ id: member }) => ({ member, attendance: 'present' }));
      await act(session, 'post', '/attendance', { marks });
    }
  }
  return session;
}
/** A motion that is put to the vote. */
export const ballot = (more: object = {}) => ({ id: newId(), question: 'Thông qua', mode: 'open', way: 'roll', ...more });
