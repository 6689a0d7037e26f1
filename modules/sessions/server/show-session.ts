import { formatDateVi, formatPeriodVi, parsePeriodCode, parsePeriodVi, periodCode } from '@thucthi/kernel';
import { Refusal, withScope, type Scope } from '@thucthi/platform';
import { findUnits, type FoundUnit, isIllustrative, isWorkingDay, readCalendar, type WorkingCalendar } from '@thucthi/registry/server';
import { suggestedProduct } from '../domain/suggested-product.ts';
import { comingPeriod } from '../domain/coming-period.ts';
import { kindsOfSession } from '../domain/session-kinds.ts';
import { hasQuorum, quorumOf } from '../domain/session-rules.ts';
import { mayChange, movesFrom } from '../domain/session-state.ts';
import { hrefOf } from '../domain/subject-href.ts';
import { readItems } from './agenda.store.ts';
import { carriedOf } from './carried.ts';
import { readLines, type LineRecord } from './lines.store.ts';
import { readMaterials } from './materials.store.ts';
import { isDayTold } from './day-told.ts';
import { readMembers, type MemberRecord } from './people.store.ts';
import { readCancellation, readPostponements } from './postponements.store.ts';
import { readSessionRow, type SessionRecord } from './sessions.store.ts';
import { seenBy, wordsSeenBy } from './session-seen.ts';
import { shownPapers } from './show-papers.ts';
import { shownVotes } from './show-votes.ts';
import type { Page, Work, WritingWork } from './work.ts';

/** One session with all its parts, as the caller may see it. */
export function showSessionOf({ database, clock, scope }: Work, id: string): Promise<Page> {
  return withScope(database, scope, (tx) => showSessionIn({ tx, clock, scope }, id));
}

/** The same inside a transaction that is open already. */
export async function showSessionIn(work: WritingWork, id: string): Promise<Page> {
  const { tx, scope } = work;
  const found = await readSessionRow(tx, scope.tenantId, id);
  if (found === null) throw new Refusal('not-found');
  const called = await readMembers(tx, scope.tenantId, id);
  const { session, members, items } = seenBy(scope, {
    session: found,
    members: called,
    items: await readItems(tx, scope.tenantId, id),
  });
  const lines = await readLines(tx, scope.tenantId, id);
  const units = await findUnits(tx, [...new Set([session.unitId, ...lines.flatMap((line) => [...line.leadUnits, ...line.coordinating])])]);
  const unit = units.get(session.unitId);
  if (unit === undefined) throw new Refusal('not-found');
  const kind = kindsOfSession[session.kind];
  return {
    id,
    version: session.version,
    unit: named(unit),
    illustrative: await isIllustrative(tx, scope.tenantId),
    kind: session.kind,
    kindName: kind.name,
    membersWord: kind.members,
    title: session.title,
    heldOn: session.heldOn,
    startsAt: session.startsAt,
    place: session.place,
    chair: session.chair,
    secretary: session.secretary,
    period: session.period,
    state: session.state,
    ...(await putOff(work, session, called)),
    clockFrom: session.clockFrom,
    rules: session.rules,
    beganAt: session.beganAt?.toISOString() ?? null,
    endedAt: session.endedAt?.toISOString() ?? null,
    asOf: work.clock.now().toISOString(),
    agenda: items.map((item) => ({
      ...item,
      kind: item.kind as Page['agenda'][number]['kind'],
      beganAt: item.beganAt?.toISOString() ?? null,
      endedAt: item.endedAt?.toISOString() ?? null,
      href: item.subject === null ? null : hrefOf(unit.slug, item.subject),
    })),
    members,
    quorum: quorumIn(session, members),
    votes: await shownVotes(work, id, members),
    lines: lines.map((line) => shownLine(line, units)),
    materials: (await readMaterials(tx, scope.tenantId, id)).map((one) => ({ ...one, frozenAt: one.frozenAt.toISOString() })),
    papers: await shownPapers(work, session),
    carried: await carriedOf(work, session),
    concerns: concernsOf(session, lines, await readCalendar(tx, scope.tenantId), work.clock.today()),
    can: canOf(scope, session),
  };
}

/** How the session was put off or called off, and whether its members know of the day that holds now. */
async function putOff(
  work: WritingWork,
  session: SessionRecord,
  called: readonly MemberRecord[],
): Promise<Pick<Page, 'postponements' | 'cancelled' | 'dayTold'>> {
  const { tx, scope } = work;
  const all = (await readPostponements(tx, scope.tenantId, [session.id])).get(session.id) ?? [];
  const off = await readCancellation(tx, scope.tenantId, session.id);
  return {
    postponements: all.map(({ was, to, reason, at }) => ({ was, to, reason: wordsSeenBy(scope, reason, called), at: at.toISOString() })),
    cancelled: off === null ? null : { reason: wordsSeenBy(scope, off.reason, called), at: off.at.toISOString() },
    dayTold: await isDayTold(work, session),
  };
}

const named = ({ slug, name }: FoundUnit) => ({ slug, name });

function quorumIn({ rules }: SessionRecord, members: readonly MemberRecord[]): Page['quorum'] {
  const voting = members.filter(({ votes }) => votes);
  const present = voting.filter(({ attendance }) => attendance === 'present').length;
  return {
    members: voting.length,
    present,
    needed: quorumOf(rules, voting.length),
    reached: voting.length > 0 && hasQuorum(rules, present, voting.length),
    unknown: voting.filter(({ attendance }) => attendance === 'unknown').length,
  };
}

type Unclear = Page['lines'][number]['unclear'][number];

function shownLine(line: LineRecord & { tasks: string[] }, units: ReadonlyMap<number, FoundUnit>): Page['lines'][number] {
  const { leadUnits, coordinating, ...rest } = line;
  const missing: [Unclear, boolean][] = [
    ['lead', leadUnits.length === 0],
    ['product', line.product === null],
    ['deadline', line.deadline === null],
    ['responsible', line.responsible === null],
    ['authority', line.authority === null],
  ];
  return {
    ...rest,
    leads: leadUnits.flatMap((id) => named(units.get(id) ?? unseen)),
    coordinating: coordinating.flatMap((id) => named(units.get(id) ?? unseen)),
    suggestedProduct: line.product === null ? suggestedProduct(line.text) : null,
    unclear: missing.filter(([, is]) => is).map(([what]) => what),
  };
}
const unseen = { slug: '', name: '' } as FoundUnit;

/** What does not fit together: told, never mended by itself. */
function concernsOf(session: SessionRecord, lines: readonly LineRecord[], calendar: WorkingCalendar, today: string): Page['concerns'] {
  const coming = comingPeriod(parsePeriodCode(session.period), session.heldOn);
  const concerns: Page['concerns'] = [];
  if ((session.state === 'draft' || session.state === 'summoned') && session.heldOn < today)
    concerns.push({
      vi: `Ngày họp ${formatDateVi(session.heldOn)} đã qua mà phiên chưa khai mạc; hãy khai mạc, đổi lịch hoặc hủy phiên`,
      en: `The day of the session, ${session.heldOn}, has passed and it was not opened; open it, put it off or cancel it`,
    });
  for (const line of lines) {
    if (line.state === 'dropped') continue;
    const told = /chương trình công tác (tháng \d{1,2}(?:\/\d{4}| năm \d{4}))/iu.exec(line.text)?.[1];
    if (told !== undefined && otherPeriod(told, periodCode(coming)))
      concerns.push({
        vi: `Phiên bàn nhiệm vụ ${formatPeriodVi(coming)} nhưng có dòng ghi “${told}”`,
        en: `The session plans for ${periodCode(coming)}, but a line says "${told}"`,
      });
    if (line.deadline !== null && !line.keepDayOff && !isWorkingDay(line.deadline, calendar))
      concerns.push({
        vi: `Thời hạn ${formatDateVi(line.deadline)} của “${short(line.text)}” rơi vào ngày nghỉ; hãy chọn ngày khác hoặc xác nhận giữ nguyên`,
        en: `The deadline ${line.deadline} of "${short(line.text)}" is a day off; choose another or confirm it`,
      });
  }
  return concerns;
}

function otherPeriod(told: string, coming: string): boolean {
  const read = parsePeriodVi(told);
  return read !== null && periodCode(read) !== coming;
}
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function canOf(scope: Scope, { state }: SessionRecord): Page['can'] {
  const hold = scope.rights.has('sessions.hold');
  const may = (part: Parameters<typeof mayChange>[0]): boolean => hold && mayChange(part, state);
  return {
    hold,
    moves: hold ? [...movesFrom(state)] : [],
    facts: may('facts'),
    postpone: may('postpone'),
    cancel: may('cancel'),
    agenda: may('agenda'),
    members: may('members'),
    attendance: may('attendance'),
    items: may('items'),
    votes: may('votes'),
    written: may('written'),
    lines: may('lines'),
    freeze: may('materials'),
  };
}
