import { formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';
import { announce, newId, Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import { findUnit, findUnits } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { changeSession, createSession } from '../contract.ts';
import { lowerFirst } from '../domain/unit-in-sentence.ts';
import { comingPeriod } from '../domain/coming-period.ts';
import { changeOfMeeting } from '../domain/postponement.ts';
import { kindsOfSession } from '../domain/session-kinds.ts';
import { replaceItems } from './agenda.store.ts';
import { asJson, changing, refused } from './changing.ts';
import { isDayTold } from './day-told.ts';
import { readMembers, replaceMembers } from './people.store.ts';
import { readRules } from './rules.store.ts';
import { insertSession, sessionBefore, type SessionRecord } from './sessions.store.ts';
import { refuseEnded } from './unit-meets.ts';
import type { Page, Work, WritingWork } from './work.ts';

type Asked = z.output<NonNullable<(typeof createSession)['body']>>;
type Facts = Asked['facts'];

/** Calls a session of a unit. */
export function createSessionOf({ database, clock, scope }: Work, { writeId, ...asked }: Asked): Promise<{ id: string }> {
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'sessions.create', ...asJson(asked) } }, async () => ({
      id: await createSessionIn({ tx, clock, scope }, asked),
    })),
  );
}

/**
 * The same inside a transaction that is open already. Who is called and what is followed up comes from the last session of its kind: its
 * members without their attendance, and as first item what became of its conclusions.
 */
export async function createSessionIn(work: WritingWork, { unit: slug, facts }: Omit<Asked, 'writeId'>): Promise<string> {
  const { tx, clock, scope } = work;
  const unit = await findUnit(tx, slug);
  if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
  refusePeriod(facts);
  await refuseEnded(tx, unit, facts.heldOn);
  const kind = kindsOfSession[facts.kind];
  const asked = { unitId: unit.id, kind: facts.kind, heldOn: facts.heldOn, startsAt: facts.startsAt };
  const previous = await sessionBefore(tx, scope.tenantId, asked);
  const rules = (await readRules(tx, scope.tenantId)).get(facts.kind)?.rules ?? kind.rules;
  const session: SessionRecord = {
    id: newId(clock.now()),
    unitId: unit.id,
    ...toldOf(facts),
    previousId: previous?.id ?? null,
    state: 'draft',
    rules,
    beganAt: null,
    endedAt: null,
    clockFrom: 'session',
    version: 1,
  };
  await insertSession(tx, scope.tenantId, session, { recordedAt: clock.now(), recordedBy: scope.personId });
  // Who was called to a session that was called off is called to the next one all the same.
  const calledLast = previous ?? (await sessionBefore(tx, scope.tenantId, asked, 'cancelled'));
  if (calledLast !== null) {
    const members = await readMembers(tx, scope.tenantId, calledLast.id);
    await replaceMembers(
      tx,
      scope.tenantId,
      session.id,
      members.map((one) => ({ ...one, id: newId(clock.now()) })),
    );
  }
  if (previous !== null)
    await replaceItems(tx, scope.tenantId, session.id, [
      {
        id: newId(clock.now()),
        plannedAt: null,
        minutes: 10,
        kind: 'carried',
        title: `Tình hình thực hiện kết luận ${lowerFirst(previous.title)}`,
        note: null,
        presenter: null,
        subject: { kind: 'session', id: previous.id },
      },
    ]);
  await writeAudit(tx, scope, clock, {
    action: 'sessions.create',
    subjectKind: 'session',
    subjectId: session.id,
    detail: { title: session.title, heldOn: session.heldOn },
  });
  await announce(tx, scope, clock, 'sessions', { session: session.id });
  return session.id;
}

/** Corrects what was told of a session before it is opened. */
export function changeSessionOf(
  work: Work,
  id: string,
  { writeId, basedOn, ...asked }: z.output<NonNullable<(typeof changeSession)['body']>>,
): Promise<Page> {
  const write = { writeId, use: 'sessions.change', content: asked, basedOn, part: 'facts' } as const;
  return changing(work, id, write, async ({ session, ...at }) => {
    if (asked.facts.kind !== session.kind)
      throw refused('loại phiên họp không đổi được sau khi tạo; hãy tạo phiên mới', 'the kind of a session stays; call another session');
    refusePeriod(asked.facts);
    if (changeOfMeeting(session, toldOf(asked.facts)) !== null && (await isDayTold(at, session)))
      throw refused(
        'ngày, giờ, địa điểm đã thông báo đến thành viên; hãy dùng “Hoãn, đổi lịch họp” và nêu lý do',
        'day, hour and place were told to the members; postpone the session and say why',
      );
    const { tx } = at;
    const unit = (await findUnits(tx, [session.unitId])).get(session.unitId);
    if (unit !== undefined) await refuseEnded(tx, unit, asked.facts.heldOn);
    Object.assign(session, toldOf(asked.facts), asked.clockFrom === undefined ? {} : { clockFrom: asked.clockFrom });
  });
}

const toldOf = (facts: Facts) => ({
  kind: facts.kind,
  title: facts.title.normalize('NFC'),
  heldOn: facts.heldOn,
  startsAt: facts.startsAt,
  place: nfc(facts.place),
  chair: nfc(facts.chair),
  secretary: nfc(facts.secretary),
  period: facts.period,
});
const nfc = (text: string | null): string | null => (text === null || text === '' ? null : text.normalize('NFC'));

/** A period must be one that can be named, and so must the one the programme is for. */
export function refusePeriod({ period: code, heldOn }: Pick<Facts, 'period' | 'heldOn'>): void {
  try {
    formatPeriodVi(comingPeriod(parsePeriodCode(code), heldOn));
  } catch {
    throw new Refusal('period-invalid', { period: code });
  }
}
