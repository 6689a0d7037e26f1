import { movableClock, newId, type Database } from '@thucthi/platform';
import {
  addLinesOf,
  castVoteOf,
  changeLineOf,
  closeVoteOf,
  createSessionOf,
  markAttendanceOf,
  movePaperOf,
  moveSessionOf,
  openVoteOf,
  proposeAgendaOf,
  setAgendaOf,
  setMembersOf,
  showSessionOf,
} from '@thucthi/sessions/server';
import { demoTenantIds } from '../demo-facts.ts';
import { demoScope } from '../demo-scope.ts';
import { momentOn } from './mau-months.ts';
import { committee, octoberSession, novemberSession } from './mau-session-book.ts';

/**
 * Holds the sample city's October session from its call to its notice, and calls that of tomorrow, through the doors people use: the next
 * session opens with what became of the last one.
 */
export async function loadMauSessions(database: Database): Promise<void> {
  const clock = movableClock(momentOn(octoberSession.calledOn, 9));
  const work = { database, clock, scope: demoScope(demoTenantIds.mau) };
  const unit = 'mau';
  const version = async (id: string): Promise<number> => (await showSessionOf(work, id)).version;
  const write = async (id: string) => ({ writeId: newId(), basedOn: await version(id) });
  const move = async (id: string, to: 'summoned' | 'in-session' | 'concluded' | 'closed') =>
    moveSessionOf(work, id, { ...(await write(id)), to });
  const propose = async (id: string, first: string): Promise<void> => {
    const { proposals } = await proposeAgendaOf(work, id);
    // A secretary takes the worst of what is red, not all of it.
    const red = proposals.filter(({ kind }) => kind === 'indicator').slice(0, mostRed);
    const taken = proposals.filter((one) => one.kind !== 'indicator' || red.includes(one));
    const items = taken.map(({ kind, title, note = null, presenter = null, minutes = null, subject = null }) => {
      return { kind, title, note, presenter, minutes, subject };
    });
    await setAgendaOf(work, id, { ...(await write(id)), items: timed(items, first).map((item) => ({ ...item, id: newId() })) });
  };

  const { id } = await createSessionOf(work, { writeId: newId(), unit, facts: octoberSession.facts });
  await setMembersOf(work, id, {
    ...(await write(id)),
    members: committee.map((one) => ({ ...one, id: newId(), person: null, name: null })),
  });
  await propose(id, octoberSession.facts.startsAt);
  await move(id, 'summoned');
  clock.moveTo(momentOn(octoberSession.facts.heldOn, 14));
  const opened = await move(id, 'in-session');
  const away = new Map<number, 'excused' | 'absent'>(octoberSession.away);
  const marks = opened.members.map((one, at) => ({ member: one.id, attendance: away.get(at) ?? ('present' as const), substitute: null }));
  await markAttendanceOf(work, id, { writeId: newId(), marks });
  const vote = {
    id: newId(),
    question: octoberSession.vote,
    mode: 'open' as const,
    way: 'roll' as const,
    until: null,
    item: null,
    parent: null,
  };
  await openVoteOf(work, id, { writeId: newId(), vote });
  for (const [at, { id: member, votes }] of opened.members.entries())
    if (votes && !away.has(at)) await castVoteOf(work, id, vote.id, { writeId: newId(), member, choice: at === 11 ? 'abstain' : 'for' });
  await closeVoteOf(work, id, vote.id, { writeId: newId() });
  for (const list of ['conclusion', 'programme'] as const)
    await addLinesOf(work, id, { writeId: newId(), list, text: octoberSession[list] });
  clock.moveTo(momentOn(octoberSession.facts.heldOn, 17));
  await move(id, 'concluded');
  for (const line of (await showSessionOf(work, id)).lines) {
    const { product = null, authority = null } = octoberSession.settled.find(({ begins }) => line.text.startsWith(begins)) ?? {};
    const { text, leadWords = null, leads, coordinating, deadline = null, responsible = null, keepDayOff = false } = line;
    const settled = { text, leadWords, deadline, responsible, keepDayOff, product, authority, state: 'confirmed' as const };
    const units = { leads: leads.map(({ slug }) => slug), coordinating: coordinating.map(({ slug }) => slug) };
    await changeLineOf(work, id, line.id, { writeId: newId(), basedOn: line.version, line: { ...settled, ...units } });
  }
  await move(id, 'closed');
  clock.moveTo(momentOn(octoberSession.issued.issuedOn, 10));
  await movePaperOf(work, id, 'notice', { writeId: newId(), basedOn: 0, serial: 0, move: { to: 'submitted' } });
  await movePaperOf(work, id, 'notice', { writeId: newId(), basedOn: 1, serial: 0, move: { to: 'issued', ...octoberSession.issued } });

  clock.moveTo(momentOn(novemberSession.calledOn, 9));
  const { id: tomorrow } = await createSessionOf(work, { writeId: newId(), unit, facts: novemberSession.facts });
  await propose(tomorrow, novemberSession.facts.startsAt);
  await move(tomorrow, 'summoned');
}

/** So many red indicators come on the sample city's agenda. */
const mostRed = 6;

/** Items with the time at which each begins, one after the other. */
function timed<Item extends { minutes: number | null }>(items: readonly Item[], first: string): (Item & { plannedAt: string })[] {
  let at = Number(first.slice(0, 2)) * 60 + Number(first.slice(3));
  return items.map((item) => {
    const plannedAt = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    at += item.minutes ?? 0;
    return { ...item, plannedAt };
  });
}
