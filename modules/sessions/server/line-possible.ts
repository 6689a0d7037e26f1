import { formatDateEn, formatDateVi } from '@thucthi/kernel';
import { Refusal } from '@thucthi/platform';
import {
  addWorkingDays,
  dayStatus,
  findUnits,
  isWorkingDay,
  lifeOfUnits,
  readCalendar,
  type WorkingCalendar,
} from '@thucthi/registry/server';
import { refused } from './changing.ts';
import type { LineRecord } from './lines.store.ts';
import type { SessionRecord } from './sessions.store.ts';
import type { WritingWork } from './work.ts';

/** What decides whether a line can become a task. */
interface LineGround extends WritingWork {
  readonly calendar: WorkingCalendar;
}

/** Reads once what the lines of a session are held against. */
export const lineGroundOf = async ({ tx, clock, scope }: WritingWork): Promise<LineGround> => ({
  tx,
  clock,
  scope,
  calendar: await readCalendar(tx, scope.tenantId),
});

/** Refuses a line that could not become a task when the session is closed: there one line would hold up all others. */
export async function refuseImpossibleLine(ground: LineGround, session: SessionRecord, line: LineRecord): Promise<void> {
  if (line.deadline !== null && line.deadline < session.heldOn)
    throw refused(
      `thời hạn của “${short(line.text)}” trước ngày họp`,
      `the deadline of "${short(line.text)}" lies before the day of the session`,
    );
  refuseDayOff(ground, line);
  const asked = [...new Set([...line.leadUnits, ...line.coordinating])];
  if (asked.length === 0) return;
  const [units, lives] = [await findUnits(ground.tx, asked), await lifeOfUnits(ground.tx, asked)];
  for (const id of asked) {
    const name = units.get(id)?.name ?? '';
    if (id === session.unitId && line.leadUnits.includes(id))
      throw refused(
        `${name} họp phiên này, không tự giao việc cho mình (“${short(line.text)}”); hãy chọn đơn vị chủ trì khác hoặc để chưa rõ`,
        `${name} holds the session and does not assign tasks to itself ("${short(line.text)}"); choose another lead or leave it open`,
      );
    const end = lives.get(id)?.to ?? null;
    if (end !== null && end < ground.clock.today())
      throw refused(
        `${name} đã kết thúc hoạt động từ sau ngày ${formatDateVi(end)} (“${short(line.text)}”); hãy giao cho đơn vị kế thừa`,
        `${name} ended on ${formatDateEn(end)} ("${short(line.text)}"); assign to the unit that took over`,
      );
  }
}

/** A day off is never moved unseen: the next working day is offered, or the day stays where that is confirmed. */
function refuseDayOff({ calendar }: LineGround, { deadline, keepDayOff }: LineRecord): void {
  if (deadline === null || keepDayOff || isWorkingDay(deadline, calendar)) return;
  const next = addWorkingDays(deadline, 0, calendar);
  const { reasonVi, reasonEn } = dayStatus(deadline, calendar);
  throw new Refusal('deadline-day-off', {
    day: { vi: formatDateVi(deadline), en: formatDateEn(deadline) },
    reason: { vi: reasonVi ?? 'ngày nghỉ', en: reasonEn ?? 'day off' },
    next: { vi: formatDateVi(next), en: formatDateEn(next) },
    deadline,
    offered: next,
  });
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
