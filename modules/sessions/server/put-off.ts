import { findUnits } from '@thucthi/registry/server';
import type { cancelSession, postponeSession } from '../contract.ts';
import { changeOfMeeting } from '../domain/postponement.ts';
import { changing, refused } from './changing.ts';
import { refusePeriod } from './create-session.ts';
import { isDayTold } from './day-told.ts';
import { refuseHandedUp } from './papers-fixed.ts';
import { appendPostponement, insertCancellation, readPostponements } from './postponements.store.ts';
import { refuseEnded } from './unit-meets.ts';
import { readVotes } from './votes.store.ts';
import type { Body, Page, Work } from './work.ts';

/** The papers that tell members when and where they meet: what is being signed must not say another day than the session. */
const papersOfDay = ['invitation', 'postponement'] as const;

/** Puts a session off to another day, hour or place; what was told before stays, and where members know of it a paper tells them. */
export function postponeSessionOf(work: Work, id: string, { writeId, basedOn, ...asked }: Body<typeof postponeSession>): Promise<Page> {
  const write = { writeId, use: 'sessions.postpone', content: asked, basedOn, part: 'postpone' } as const;
  return changing(work, id, write, async ({ session, ...at }) => {
    const { tx, scope, clock } = at;
    const was = { heldOn: session.heldOn, startsAt: session.startsAt, place: session.place };
    const place = asked.place === null || asked.place === '' ? null : asked.place.normalize('NFC');
    const to = { heldOn: asked.heldOn, startsAt: asked.startsAt, place };
    const reason = asked.reason.normalize('NFC');
    if (changeOfMeeting(was, to) === null)
      throw refused('ngày, giờ và địa điểm mới trùng với lịch đang có', 'the new day, hour and place are those it has already');
    refusePeriod({ period: session.period, heldOn: to.heldOn });
    const unit = (await findUnits(tx, [session.unitId])).get(session.unitId);
    if (unit !== undefined) await refuseEnded(tx, unit, to.heldOn);
    await refuseHandedUp(at, id, papersOfDay);
    const serial = ((await readPostponements(tx, scope.tenantId, [id])).get(id)?.length ?? 0) + 1;
    const told = await isDayTold(at, session);
    const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
    await appendPostponement(tx, scope.tenantId, id, { serial, was, to, reason, told }, stamp);
    Object.assign(session, to);
    return { from: was.heldOn, heldOn: to.heldOn, reason };
  });
}

/** Calls a session off before it has begun: it is read-only then, and what was to be dealt with is proposed for the next one. */
export function cancelSessionOf(work: Work, id: string, { writeId, basedOn, ...asked }: Body<typeof cancelSession>): Promise<Page> {
  const write = { writeId, use: 'sessions.cancel', content: asked, basedOn, part: 'cancel' } as const;
  return changing(work, id, write, async ({ session, ...at }) => {
    const { tx, scope, clock } = at;
    const running = (await readVotes(tx, scope.tenantId, id)).find(({ closedAt }) => closedAt === null);
    if (running !== undefined)
      throw refused(
        `phiếu lấy ý kiến “${running.question}” chưa chốt; hãy chốt trước khi hủy phiên họp`,
        `the written ballot "${running.question}" is not closed; close it before the session is cancelled`,
      );
    await refuseHandedUp(at, id, papersOfDay);
    const told = await isDayTold(at, session);
    const reason = asked.reason.normalize('NFC');
    await insertCancellation(tx, scope.tenantId, id, { reason, told }, { recordedAt: clock.now(), recordedBy: scope.personId });
    session.state = 'cancelled';
    return { reason };
  });
}
