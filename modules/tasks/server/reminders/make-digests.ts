import type { Remindable } from '@thucthi/access/server';
import { newId, queueMail, type Clock, type ScopedTx } from '@thucthi/platform';
import { findUnits, readCalendar, workingDaysBetween, type BodyRecord } from '@thucthi/registry/server';
import { digestMail, type DigestWork } from '../../domain/reminder/digest-mail.ts';
import { desksOf, isFor, type ReaderDesks } from '../../domain/reminder/reader-desks.ts';
import { noteDigests, remindersSince, type DigestRow, type StandingReminder } from './digest.store.ts';
import { lastRun, noteRun } from './plan.store.ts';
import { plannedUpTo } from '../../domain/reminder/planning-window.ts';

/** How letters leave; null: nobody takes them away and reminders stand in the program only. */
export interface MailDoor {
  /** How people reach the program; null: letters bear no links. */
  readonly baseUrl: string | null;
  /** What stands after the @ of a Message-ID. */
  readonly host: string;
}

/**
 * Makes the digests of a body for today: one for each person to whom something was said since the last, by mail where that person takes it
 * there. Letters are queued in the same transaction, each under a Message-ID of its person and day.
 */
export async function makeDigests(
  tx: ScopedTx,
  body: BodyRecord & { rootSlug: string | null },
  clock: Clock,
  people: readonly Remindable[],
  mail: MailDoor | null,
): Promise<number> {
  const day = clock.today();
  const said = await remindersSince(tx, body.id, plannedUpTo(await lastRun(tx, body.id, 'digests'), day));
  const calendar = await readCalendar(tx, body.id);
  const units = await findUnits(tx, [...new Set(said.map(({ unitId }) => unitId))]);
  const leftOf = keptBy((dueOn: string) => workingDaysBetween(day, dueOn, calendar));
  const workOf = ({ kind, id, title, restricted, unitId, dueOn }: StandingReminder): DigestWork => {
    const unit = units.get(unitId);
    return {
      kind,
      id,
      title,
      restricted,
      unit: { slug: unit?.slug ?? body.rootSlug ?? '', name: unit?.name ?? body.name.vi },
      dueOn,
      daysLeft: leftOf(dueOn),
    };
  };
  const rows: DigestRow[] = [];
  const letters: Parameters<typeof queueMail>[2][number][] = [];
  for (const { person, desks } of sittersOf(people)) {
    const works = new Map<string, DigestWork>();
    for (const reminder of said) if (isFor(reminder, desks)) works.set(`${reminder.kind} ${reminder.id}`, workOf(reminder));
    if (works.size === 0) continue;
    const mailId = mail !== null && person.byMail ? newId(clock.now()) : null;
    rows.push({ personId: person.id, works: works.size, mailId });
    if (mail === null || mailId === null) continue;
    const letter = digestMail({ day, body: body.name.vi, home: body.rootSlug ?? '', works: [...works.values()], baseUrl: mail.baseUrl });
    letters.push({ id: mailId, personId: person.id, messageId: `<nhac-viec.${body.id}.${person.id}.${day}@${mail.host}>`, ...letter });
  }
  await queueMail(tx, body.id, letters, clock.now());
  await noteDigests(tx, body.id, day, rows, clock.now());
  await noteRun(tx, body.id, { day, kind: 'digests', made: rows.length, recordedAt: clock.now() });
  return rows.length;
}

const sittersOf = (people: readonly Remindable[]): { person: Remindable; desks: ReaderDesks }[] =>
  people.map((person) => ({ person, desks: desksOf(person) }));

/** The same answer to the same question is worked out once. */
function keptBy<T>(answer: (question: string) => T): (question: string) => T {
  const kept = new Map<string, T>();
  return (question) => {
    const known = kept.get(question);
    if (known !== undefined) return known;
    const made = answer(question);
    kept.set(question, made);
    return made;
  };
}
